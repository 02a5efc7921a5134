import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { usualBotPermissions } from '../../playground/world/world.ts';
import type { Player } from './journeys.ts';
import { buttonsOf, hasMenu, textOf } from './message-parts.ts';
import type { Game } from './open-game.ts';
import { chosenOf, openPanel, openTwoStories, type Panel, resetSettings } from './settings-panel.ts';

/** Ada owns the first server, Béla the second one; both play on both. */
describe('the settings of a server', () => {
  let game: Game;
  let hall: string;
  let waitingRoom: string;
  let pier: string;
  let tides: string;
  beforeAll(async () => {
    game = await openTwoStories();
    const [one, other] = game.standIn.world.servers;
    [hall = '', waitingRoom = ''] = one?.channels.map(({ id }) => id) ?? [];
    [pier = '', tides = ''] = other?.channels.map(({ id }) => id) ?? [];
  });
  afterAll(() => game.close());
  afterEach(async () => {
    game.standIn.permit(BigInt(usualBotPermissions), hall);
    await resetSettings(await panel());
  });

  const admin = (): Player => game.standIn.player('Ada');
  const panel = (channelId = hall): Promise<Panel> => openPanel(admin(), channelId);

  it('are shown to who manages it, in private, as they are', async () => {
    const { message } = await panel();
    expect(message.privateFor).toBe(admin().id);
    expect(textOf(message)).toContain('I play everywhere');
    expect(['story', 'mode', 'turn', 'language'].map((menu) => chosenOf(message, menu))).toEqual([
      [':first'],
      ['turns'],
      ['300000'],
      [':discord'],
    ]);
    expect(textOf(message)).toContain('**Faces only: off**');
    expect(textOf(message)).toContain('**Photos in messages: on**');
    expect(textOf(message)).toContain('**Paused: no**');
  });

  it('are not offered to others', () => {
    expect(() => game.standIn.player('Béla').command('settings', {}, { channelId: hall })).toThrow('no command');
  });

  it('change in place, one by one, and stay over a restart', async () => {
    const first = await panel();
    let changed = await first.choose('mode', ['vote']);
    changed = await changed.choose('turn', ['3600000']);
    changed = await changed.choose('story', ['second-flight']);
    changed = await changed.choose('language', ['ja']);
    changed = await changed.choose('channels', [hall, waitingRoom]);
    expect(changed.message.id).toBe(first.message.id);
    await game.restart();
    const { message } = await panel();
    expect(['story', 'mode', 'turn', 'language', 'channels'].map((menu) => chosenOf(message, menu))).toEqual([
      ['second-flight'],
      ['vote'],
      ['3600000'],
      ['ja'],
      [hall, waitingRoom],
    ]);
  });

  it('that two panels change are both kept, and each panel shows what is stored', async () => {
    const one = await panel();
    const other = await panel();
    await one.choose('mode', ['anyone']);
    const both = await other.choose('turn', ['30000']);
    expect(chosenOf(both.message, 'mode')).toEqual(['anyone']);
    await one.choose('turn', ['60000']);
    expect(chosenOf((await other.choose('mode', ['vote'])).message, 'turn')).toEqual(['60000']);
  });

  it('that are switched the same way by two panels are switched once', async () => {
    const one = await panel();
    const other = await panel();
    await one.press('facesOnly');
    expect(textOf((await other.press('facesOnly')).message)).toContain('**Faces only: on**');
  });

  it('of one server are no other’s', async () => {
    await (await panel()).press('paused');
    expect(hasMenu(await admin().command('start', {}, { channelId: pier }).answered())).toBe(true);
    const panelThere = await openPanel(game.standIn.player('Béla'), pier);
    expect(textOf(panelThere.message)).toContain('**Paused: no**');
  });

  it('list the permissions that the bot lacks where it plays', async () => {
    const complete = await panel();
    expect(textOf(complete.message)).toContain('all the permissions that I need');
    game.standIn.permit(BigInt(usualBotPermissions) & ~PermissionFlagsBits.AttachFiles, hall);
    expect(textOf((await panel()).message)).toContain(`I lack **Attach Files** in <#${hall}>`);
    const elsewhere = await (await panel()).choose('channels', [waitingRoom]);
    expect(textOf(elsewhere.message)).toContain('all the permissions that I need');
    const both = await elsewhere.choose('channels', [hall, waitingRoom]);
    expect(textOf(both.message)).toContain(`I lack **Attach Files** in <#${hall}>`);
  });

  it('let the bot play everywhere again by one button', async () => {
    const chosen = await (await panel()).choose('channels', [hall]);
    const open = await chosen.pressLabel('Play everywhere');
    expect(textOf(open.message)).toContain('I play everywhere');
    expect(buttonsOf(open.message)).not.toContain('Play everywhere');
    expect(hasMenu(await admin().command('start', {}, { channelId: waitingRoom }).answered())).toBe(true);
  });

  it('hold on to a choice of channels that are gone, and say so', async () => {
    await (await panel()).choose('channels', [hall, waitingRoom]);
    game.standIn.deleteChannel(waitingRoom);
    const left = await panel();
    expect(chosenOf(left.message, 'channels')).toEqual([hall]);
    expect(textOf(left.message)).toContain('One more that was chosen is gone.');
    expect(hasMenu(await admin().command('start', {}, { channelId: hall }).answered())).toBe(true);
  });

  it('name nothing that is gone where all channels are', async () => {
    const béla = game.standIn.player('Béla');
    const there = await openPanel(béla, pier);
    await there.choose('channels', [tides]);
    game.standIn.deleteChannel(tides);
    const lost = await openPanel(béla, pier);
    expect(textOf(lost.message)).toContain('so I play nowhere');
    const answer = await béla.command('start', {}, { channelId: pier }).answered();
    expect(textOf(answer)).toContain('the channels that I played in are gone');
    expect(textOf((await lost.pressLabel('Play everywhere')).message)).toContain('I play everywhere');
  });
});
