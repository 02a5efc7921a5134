import type { TextChannel } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../playground/stand-in.ts';
import { logIn, openStandIn } from './open-stand-in.ts';

const posting = { method: 'POST', path: /\/channels\/\d+\/messages$/ } as const;

async function openChannel(retries = 3): Promise<{ standIn: StandIn; channel: TextChannel }> {
  const standIn = await openStandIn();
  const client = await logIn(standIn, { rest: { retries } });
  return { standIn, channel: client.channels.cache.get(standIn.world.channelId) as TextChannel };
}

const contents = (standIn: StandIn): string[] => standIn.messages().map(({ content }) => content);

describe('an ordered fault', () => {
  it.each([0.01, undefined])('makes the client wait and try again: 429 with Retry-After %s', async (retryAfter) => {
    const { standIn, channel } = await openChannel();
    const fault = { kind: 'rate-limit', ...(retryAfter === undefined ? {} : { retryAfter }) } as const;
    const ordered = standIn.faults.order({ ...posting, fault });
    await channel.send('a');
    expect(ordered.count).toBe(1);
    expect(contents(standIn)).toEqual(['a']);
    const statuses = standIn.requests.filter(({ method }) => method === 'POST').map(({ status }) => status);
    expect(statuses).toEqual([429, 200]);
    expect(standIn.refusals).toEqual([]);
  });

  it('is met by as many requests as ordered, and no others', async () => {
    const { standIn, channel } = await openChannel();
    const ordered = standIn.faults.order({ ...posting, fault: { kind: 'server-error', status: 502 }, times: 2 });
    await channel.sendTyping();
    await channel.send('a');
    expect(ordered.count).toBe(2);
    expect(contents(standIn)).toEqual(['a']);
  });

  it('cuts the socket before the request is carried out, or after', async () => {
    const { standIn, channel } = await openChannel(0);
    standIn.faults.order({ ...posting, fault: { kind: 'cut', when: 'before' } });
    await expect(channel.send('a')).rejects.toThrow();
    expect(contents(standIn)).toEqual([]);
    standIn.faults.order({ ...posting, fault: { kind: 'cut', when: 'after' } });
    await expect(channel.send('b')).rejects.toThrow();
    expect(contents(standIn)).toEqual(['b']);
  });

  it('answers with an error of Discord, which is no refusal', async () => {
    const { standIn, channel } = await openChannel();
    const fault = { kind: 'refuse', status: 404, code: 10062, message: 'Unknown interaction' } as const;
    standIn.faults.order({ ...posting, fault });
    await expect(channel.send('a')).rejects.toMatchObject({ status: 404, code: 10062 });
    expect(standIn.refusals).toEqual([]);
  });

  it('holds a request before it is carried out, until it is released', async () => {
    const { standIn, channel } = await openChannel();
    const hold = standIn.faults.order({ ...posting, fault: { kind: 'hold', when: 'before' } });
    const sending = channel.send('a');
    expect((await hold.met).body).toMatchObject({ content: 'a' });
    expect(contents(standIn)).toEqual([]);
    hold.release();
    await sending;
    expect(contents(standIn)).toEqual(['a']);
  });

  it('drops what it holds as if it had never arrived', async () => {
    const { standIn, channel } = await openChannel(0);
    const hold = standIn.faults.order({ ...posting, fault: { kind: 'hold', when: 'before' } });
    const sending = expect(channel.send('a')).rejects.toThrow();
    await hold.met;
    hold.drop();
    await sending;
    expect(contents(standIn)).toEqual([]);
  });

  it('holds the response of a request that was carried out', async () => {
    const { standIn, channel } = await openChannel();
    const hold = standIn.faults.order({ ...posting, fault: { kind: 'hold', when: 'after' } });
    const sending = channel.send('a');
    await standIn.until(() => contents(standIn).length === 1);
    hold.release();
    expect((await sending).content).toBe('a');
  });

  it('is no longer met once it is cancelled', async () => {
    const { standIn, channel } = await openChannel();
    const order = standIn.faults.order({ ...posting, fault: { kind: 'server-error' }, times: 9 });
    order.cancel();
    await channel.send('a');
    expect(order.count).toBe(0);
  });

  it('chooses by the body where the order says so', async () => {
    const { standIn, channel } = await openChannel();
    const where = ({ body }: { body?: unknown }): boolean => JSON.stringify(body).includes('"b"');
    const order = standIn.faults.order({ ...posting, where, fault: { kind: 'delay', ms: 1 } });
    await channel.send('a');
    expect(order.count).toBe(0);
    await channel.send('b');
    expect(order.count).toBe(1);
  });

  it('lets go of what it holds when the stand-in closes', async () => {
    const { standIn, channel } = await openChannel(0);
    const hold = standIn.faults.order({ ...posting, fault: { kind: 'hold', when: 'before' } });
    const sending = channel.send('a').catch(() => undefined);
    await hold.met;
    await standIn.close();
    await sending;
    expect(standIn.refusals).toEqual([]);
  });
});

it('refuses unknown routes with 404, and tells so', async () => {
  const { standIn, channel } = await openChannel();
  await expect(channel.fetchWebhooks()).rejects.toMatchObject({ status: 404, code: 0 });
  expect(standIn.refusals).toMatchObject([{ method: 'GET', status: 404, reason: '404: Not Found' }]);
});

it('names what happened when a wait was in vain', async () => {
  const { standIn } = await openChannel();
  const waiting = standIn.until(() => false, 'the moon', 20);
  standIn.player('Ada').post({ content: 'hello' });
  await expect(waiting).rejects.toThrow(
    /in vain for the moon\. Meanwhile:\n(?: {2}told .*\n)* {2}message \d+ of Ada .*hello/,
  );
});
