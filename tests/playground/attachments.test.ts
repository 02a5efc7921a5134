import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { StandIn } from '../../playground/stand-in.ts';
import { openStandIn } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

const photo = { name: 'me.jpg', bytes: Buffer.from('photo') };
const day = 24 * 60 * 60_000;

function linkOf(standIn: StandIn): string {
  return standIn.messages().at(-1)?.attachments[0]?.url ?? '';
}

it('serves a photo under a signed link of its own host, and says what it is', async () => {
  const standIn = await openStandIn();
  standIn.player('Ada').post({ files: [photo] });
  const link = linkOf(standIn);
  expect(new URL(link).host).toBe(standIn.attachmentHost);
  expect([...new URL(link).searchParams.keys()]).toEqual(['ex', 'is', 'hm']);
  const response = await fetch(link);
  expect(await response.text()).toBe('photo');
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
});

it('gives out the same link for an hour, so that a browser finds it in its cache', async () => {
  let now = Date.parse('2026-11-25T08:10:00Z');
  const standIn = await openStandIn({ now: () => now });
  standIn.player('Ada').post({ files: [photo] });
  const link = linkOf(standIn);
  now += 49 * 60_000;
  expect(linkOf(standIn)).toBe(link);
  now += 60_000;
  expect(linkOf(standIn)).not.toBe(link);
});

it('tells the size of a picture, upright', async () => {
  const standIn = await openStandIn();
  const picture = sharp({ create: { width: 4, height: 2, channels: 3, background: 'red' } });
  const bytes = new Uint8Array(await picture.jpeg().withMetadata({ orientation: 6 }).toBuffer());
  const body = {
    flags: 1 << 15,
    components: [{ type: 12, items: [{ media: { url: 'attachment://room.jpg' }, description: 'A room' }] }],
  };
  await sendRaw(standIn, 'POST', `/channels/${standIn.world.channelId}/messages`, body, { 'room.jpg': bytes });
  const [message] = standIn.messages();
  expect(message?.attachments).toMatchObject([{ width: 2, height: 4 }]);
  expect(message?.components).toMatchObject([{ items: [{ media: { width: 2, height: 4 } }] }]);
});

it.each([
  ['without a signature', (link: URL) => link.searchParams.delete('hm')],
  ['with a later end', (link: URL) => link.searchParams.set('ex', 'ffffffff')],
  ['with another path', (link: URL) => Object.assign(link, { pathname: link.pathname.replace('me.jpg', 'you.jpg') })],
])('answers 404 to a link %s', async (_name, change) => {
  const standIn = await openStandIn();
  standIn.player('Ada').post({ files: [photo] });
  const link = new URL(linkOf(standIn));
  change(link);
  expect((await fetch(link)).status).toBe(404);
});

it('lets links expire after a day, or when that is ordered; fresh ones work', async () => {
  let now = Date.parse('2026-11-25T08:00:00Z');
  const standIn = await openStandIn({ now: () => now });
  standIn.player('Ada').post({ files: [photo] });
  const link = linkOf(standIn);
  now += day - 1_000;
  expect((await fetch(link)).status).toBe(200);
  now += 1_000;
  expect((await fetch(link)).status).toBe(404);
  const fresh = linkOf(standIn);
  expect((await fetch(fresh)).status).toBe(200);
  standIn.expireLinks();
  expect((await fetch(fresh)).status).toBe(404);
  expect((await fetch(linkOf(standIn))).status).toBe(200);
});

it('sends the second half of a photo only when that is released', async () => {
  const standIn = await openStandIn();
  standIn.player('Ada').post({ files: [photo] });
  const slow = standIn.faults.order({ path: '/attachments/', fault: { kind: 'slow-body' } });
  const body = (await fetch(linkOf(standIn))).body?.getReader();
  await slow.met;
  expect(Buffer.from((await body?.read())?.value ?? []).toString()).toBe('ph');
  slow.release();
  expect(Buffer.from((await body?.read())?.value ?? []).toString()).toBe('oto');
});

it('meets faults like any other request', async () => {
  const standIn = await openStandIn();
  standIn.player('Ada').post({ files: [photo] });
  standIn.faults.order({ path: '/attachments/', fault: { kind: 'server-error', status: 503 } });
  expect((await fetch(linkOf(standIn))).status).toBe(503);
  standIn.faults.order({ path: '/attachments/', fault: { kind: 'cut', when: 'before' } });
  await expect(fetch(linkOf(standIn))).rejects.toThrow();
  expect((await fetch(linkOf(standIn))).status).toBe(200);
});
