import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { openStandIn } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const scene = {
  flags: 1 << 15,
  components: [{ type: 12, items: [{ media: { url: 'attachment://room.png' }, description: 'A room' }] }],
};

it('keeps messages, files, commands, nonces, interactions and direct messages across a restart, but no photo', async () => {
  const dataDir = await openFolder();
  const before = await openStandIn({ dataDir });
  const posting = `/channels/${before.world.channelId}/messages`;
  await sendRaw(before, 'PUT', `/applications/${before.applicationId}/commands`, [{ name: 'start', description: 'S' }]);
  await sendRaw(before, 'POST', posting, { ...scene, nonce: 'n', enforce_nonce: true }, { 'room.png': 'the room' });
  before.player('Ada').post({ content: 'me', files: [{ name: 'me.jpg', bytes: Buffer.from('secret-photo-bytes') }] });
  const handle = before.player('Ada').command('start');
  await sendRaw(before, 'POST', `/interactions/${handle.id}/${handle.token}/callback`, {
    type: 5,
    data: { flags: 64 },
  });
  const direct = before.player('Ada').directMessage();
  const [room, photo, thinking] = before.messages();
  await before.close();
  const files = await Promise.all((await readdir(dataDir)).map((name) => readFile(join(dataDir, name))));
  expect(files.some((bytes) => bytes.includes('the room'))).toBe(true);
  expect(files.some((bytes) => bytes.includes('secret-photo-bytes'))).toBe(false);

  const after = await openStandIn({ dataDir });
  expect(after.messages().map(({ id }) => id)).toEqual([room?.id, photo?.id, thinking?.id]);
  const [roomNow, photoNow] = after.messages();
  expect(await (await fetch(roomNow?.attachments[0]?.url ?? '')).text()).toBe('the room');
  expect(photoNow).toMatchObject({ content: 'me', attachments: [{ filename: 'me.jpg', size: 18 }] });
  expect(photoNow?.attachments[0]).not.toHaveProperty('url');
  expect(after.player('Ada').directMessage()).toBe(direct);
  const again = await sendRaw(after, 'POST', posting, { content: 'double', nonce: 'n', enforce_nonce: true });
  expect(again.body.id).toBe(room?.id);
  const path = `/webhooks/${after.applicationId}/${handle.token}/messages/@original`;
  expect(await sendRaw(after, 'PATCH', path, { content: 'late' })).toMatchObject({
    status: 200,
    body: { id: thinking?.id },
  });
  expect(after.player('Ada').command('start').state).toBe('waiting');
});

it('gives out larger ids after a restart even where the clock stands still', async () => {
  const dataDir = await openFolder();
  const now = (): number => Date.parse('2026-11-25T08:00:00Z');
  const before = await openStandIn({ dataDir, now });
  const ids = ['a', 'b', 'c'].map((content) => before.player('Ada').post({ content }));
  await before.close();
  const after = await openStandIn({ dataDir, now });
  const id = after.player('Ada').post({ content: 'd' });
  expect(BigInt(id)).toBeGreaterThan(BigInt(ids.at(-1) ?? 0));
});

it('loses nothing that was answered when it is killed', async () => {
  const dataDir = await openFolder();
  const script = `
    const { startStandIn } = await import('./playground/stand-in.ts');
    const standIn = await startStandIn({ dataDir: process.argv[1] });
    console.log(JSON.stringify({ apiUrl: standIn.apiUrl, token: standIn.token, channelId: standIn.world.channelId }));
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const { apiUrl, token, channelId } = JSON.parse(line);
  const answer = await fetch(`${apiUrl}/v10/channels/${channelId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'answered' }),
  });
  expect(answer.status).toBe(200);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const after = await openStandIn({ dataDir });
  expect(after.messages().map(({ content }) => content)).toEqual(['answered']);
});

it('refuses a port that is taken', async () => {
  const first = await openStandIn();
  await expect(openStandIn({ port: Number(new URL(first.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
