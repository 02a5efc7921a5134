import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { portrait } from '../../photos.ts';
import { atTheStart, startAndAgree } from '../journeys.ts';
import { buttonOf, hasMenu, menuOf, pictureOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { no, ways } from './no.ts';

describe("a limit of Discord's", () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  const scene = (): Promise<PageMessage> =>
    game.standIn.nextMessage((message) => hasMenu(message) && textOf(message).includes('I read **happy**'));

  it('rate limits: waits as long as it is told, says so in the log, and the scene comes once (D21)', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    game.standIn.faults.order({ ...ways.post, fault: { kind: 'rate-limit', retryAfter: 0.05 } });
    const waits = game.nextLog('makes the bot wait');
    const next = scene();
    const posted = ada.post({ files: [await happy()] });
    await next;
    const { route, retryAfterMs } = await waits;
    expect(route).toBe('/channels/:id/messages');
    expect(retryAfterMs).toBeGreaterThanOrEqual(50);
    expect(game.standIn.messages().filter(({ replyTo }) => replyTo?.messageId === posted)).toHaveLength(1);
  });

  it.each([
    ['long rate limits', { kind: 'rate-limit', retryAfter: 600 }],
    ['rate limits that tell no end', { kind: 'rate-limit' }],
    ['slow mode (20016)', { kind: 'refuse', status: 400, code: 20016, message: 'Slowmode' }],
    ['the write limit of a channel (20028)', { kind: 'refuse', status: 400, code: 20028, message: 'Write rate limit' }],
  ] as const)('%s: the move counts once, and its scene comes later', async (_name, fault) => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const met = game.standIn.faults.order({ ...ways.post, fault });
    const owed = game.nextLog('is tried again');
    ada.post({ files: [await happy()] });
    await owed;
    expect(met.count).toBe(1);
    const next = scene();
    await game.restart();
    await next;
    expect(textOf(await ada.command('status').answered())).toContain('after 1 move.');
  });

  it('slow mode of a channel does not hold the bot up', async () => {
    await startAndAgree(game.standIn, 'Béla');
    game.standIn.slow(3600);
    game.advance(3600_000);
    const bela = game.standIn.player('Béla');
    const next = scene();
    bela.post({ files: [await happy()] });
    const first = await next;
    const second = await bela.choose(first.id, menuOf(first), ['sad']).answered();
    expect(textOf(second)).toContain('You picked **sad**');
    game.standIn.slow(0);
  });

  it('the size of files (40005): the scene comes without its picture, with what it would show', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    game.standIn.limitAttachments(1000);
    game.expectRefusals(40005);
    const next = scene();
    ada.post({ files: [await happy()] });
    const posted = await next;
    const started = await ada.command('start').answered();
    game.standIn.limitAttachments(10_000_000);
    for (const message of [posted, started]) {
      expect(pictureOf(message)).toBeUndefined();
      expect(textOf(message)).toMatch(/larger than this server takes\. It shows: .{20}/);
      expect(hasMenu(message)).toBe(true);
    }
  });

  it('the size of files, told without a code (413), is the same', async () => {
    await atTheStart(game.standIn, 'Ada');
    const fault = { kind: 'refuse', status: 413, code: 0, message: 'Payload Too Large' } as const;
    game.standIn.faults.order({ ...ways.edit, fault });
    expect(pictureOf(await game.standIn.player('Ada').command('start').answered())).toBeUndefined();
  });

  it('edits of messages older than an hour (30046): the answer comes in a fresh message', async () => {
    const chiyo = game.standIn.player('Chiyo');
    await chiyo.command('start').answered();
    const posted = chiyo.post({ files: [await happy()] });
    const screen = await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    game.advance(2 * 3600_000);
    const press = () => chiyo.press(screen.id, buttonOf(screen, 'Continue'));
    game.standIn.faults.order({ ...ways.edit, fault: { kind: 'rate-limit', retryAfter: 600 } });
    const pressed = press();
    const fresh = await game.standIn.until(() => pressed.followUps()[0], 'the answer');
    expect(textOf(fresh)).toContain('waited too long');
  });

  it('anything else that is wrong for a passing reason (503) is tried again later', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const failing = game.standIn.faults.order({ ...ways.post, fault: { kind: 'server-error', status: 503 }, times: 4 });
    const owed = game.nextLog('is tried again');
    ada.post({ files: [await happy()] });
    await owed;
    expect(failing.count).toBe(4);
    const next = scene();
    await game.restart();
    expect(hasMenu(await next)).toBe(true);
  });

  it('a filter of the server (200000) leaves the scene behind /status', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const fault = { kind: 'refuse', status: 400, code: 200000, message: 'Message was blocked' } as const;
    game.standIn.faults.order({ ...ways.post, fault });
    const shelved = game.nextLog('waits behind /status');
    ada.post({ files: [await happy()] });
    await shelved;
    expect(textOf(await ada.command('status').answered())).toContain('I read **happy**');
  });

  it('a forum, in which only threads are written (50008), leaves the scene behind /status', async () => {
    game.advance(11 * 60_000);
    const ada = await atTheStart(game.standIn, 'Ada');
    game.standIn.faults.order({ ...ways.post, fault: no('no-text-channel') });
    const shelved = game.nextLog('waits behind /status');
    ada.post({ files: [await happy()] });
    await shelved;
    expect(textOf(await ada.command('status').answered())).toContain('I read **happy**');
  });

  it('a scene that arrived makes those of before, which wait behind /status, void', async () => {
    game.advance(11 * 60_000);
    const ada = await atTheStart(game.standIn, 'Ada');
    game.standIn.faults.order({ ...ways.post, fault: no('missing-access') });
    const shelved = game.nextLog('waits behind /status');
    ada.post({ files: [await happy()] });
    await shelved;
    await ada.command('start').answered();
    expect(textOf(await ada.command('status').answered())).toContain('You are in');
  });
});
