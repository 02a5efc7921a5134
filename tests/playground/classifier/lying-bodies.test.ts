import type { EventEmitter } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFaceReader } from '../../../model/create-face-reader.ts';
import type { FaceReader } from '../../../model/face-reader.ts';
import { classifierLimits } from '../../../playground/classifier/limits.ts';
import type { RunningClassifier } from '../../../playground/classifier/start-classifier.ts';
import { portrait } from '../../photos.ts';
import { createTimers, openClassifier } from './open-classifier.ts';

const { photoBytes, bodyTimeoutMs } = classifierLimits.loopback;
const timers = createTimers();
let reader: FaceReader;
let classifier: RunningClassifier;
let photo: Buffer;

beforeAll(async () => {
  photo = await portrait('happy');
  reader = await createFaceReader({ readers: 1 });
  classifier = await openClassifier({ reader: () => reader, later: timers.later });
});

afterAll(async () => {
  await classifier.close();
  await reader.close();
});

afterEach(async () => {
  expect(await send(photo)).toMatchObject({ status: 200 });
});

interface Answer {
  readonly status: number;
  readonly code?: string;
}

async function answerOf(response: Response): Promise<Answer> {
  const { code, error } = (await response.json()) as { code?: string; error?: string };
  if (!response.ok) expect(error).toMatch(/\.\)?$/);
  return { status: response.status, ...(code === undefined ? {} : { code }) };
}

const send = async (body: Uint8Array, type = 'image/jpeg') =>
  answerOf(
    await fetch(`${classifier.url}/api/v1/read`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Uint8Array(body),
    }),
  );

const predict = async (body: string, type = 'application/json') =>
  answerOf(await fetch(`${classifier.url}/api/predict`, { method: 'POST', headers: { 'content-type': type }, body }));

/** Says one thing and sends another, as no library would; what the server says until it hangs up. */
async function sendRaw(head: readonly string[], body: Uint8Array): Promise<string> {
  const { port, host } = new URL(classifier.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`POST /api/v1/read HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${head.join('\r\n')}\r\n\r\n`);
  socket.write(body);
  return text(socket);
}

/** A request whose body comes as the test wants it. */
function begin(headers: Record<string, string | number>): ClientRequest {
  const begun = request(`${classifier.url}/api/v1/read`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', ...headers },
  });
  // The server may hang up on it: that is what the test is about.
  begun.on('error', () => {});
  return begun;
}

async function responseTo(begun: ClientRequest): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve) => begun.once('response', resolve));
  return { status: response.statusCode ?? 0, code: JSON.parse(await text(response)).code };
}

const firstOf = (emitter: EventEmitter, ...events: readonly string[]) =>
  new Promise<void>((resolve) => {
    const happened = (): void => {
      for (const event of events) emitter.off(event, happened);
      resolve();
    };
    for (const event of events) emitter.on(event, happened);
  });

/** A PNG whose header promises so many pixels, whatever follows. */
async function pngOf(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://127.0.0.1:1/")</script><image href="http://127.0.0.1:1/x.png"/></svg>',
);

describe('a body that lies', () => {
  it('about what is in it is told so', async () => {
    expect(await send(Buffer.from('I am so happy'))).toEqual({ status: 415, code: 'not-a-picture' });
    expect(await send(svg, 'image/svg+xml')).toEqual({ status: 415, code: 'unsupported-picture' });
    expect(await send(svg, 'image/png')).toEqual({ status: 415, code: 'unsupported-picture' });
    expect(await send(photo.subarray(0, photo.byteLength / 2))).toEqual({ status: 422, code: 'unreadable-picture' });
    expect(await send(new Uint8Array())).toEqual({ status: 415, code: 'not-a-picture' });
    expect(await send(photo, 'text/plain')).toEqual({ status: 415, code: 'wrong-content-type' });
    expect(await send(photo, 'multipart/form-data; boundary=none')).toEqual({ status: 400, code: 'wrong-form' });
  });

  it('about its base64 is told so', async () => {
    const base64 = photo.toString('base64');
    const withUrl = (url: unknown) => predict(JSON.stringify({ data: [url] }));
    expect(await withUrl(`data:image/jpeg;base64,${base64}`)).toEqual({ status: 200 });
    expect(await withUrl(`data:image/jpeg;base64,${base64.slice(0, 5000)}!${base64.slice(5001)}`)).toEqual({
      status: 400,
      code: 'wrong-base64',
    });
    expect(await withUrl(`data:image/jpeg;base64,${base64.slice(0, 5001)}`)).toEqual({
      status: 400,
      code: 'wrong-base64',
    });
    expect(await withUrl(`data:text/html;base64,${base64}`)).toEqual({ status: 415, code: 'not-a-picture' });
    for (const url of [base64, 'data:image/jpeg,me', 'https://example.org/me.jpg', 7, null]) {
      expect(await withUrl(url)).toEqual({ status: 400, code: 'wrong-shape' });
    }
    expect(await predict('{"data": []}')).toEqual({ status: 400, code: 'wrong-shape' });
    expect(await predict('{"data": ["data:image/jp')).toEqual({ status: 400, code: 'wrong-json' });
    expect(await predict('{}', 'text/plain')).toEqual({ status: 415, code: 'wrong-content-type' });
  });

  it('made of countless parts is not even parsed', async () => {
    for (const parts of ['['.repeat(1000), '{"data":'.repeat(1000), `{"data":["x"${',0'.repeat(1000)}]}`]) {
      expect(await predict(parts)).toEqual({ status: 400, code: 'wrong-shape' });
    }
  });

  it('about its pixels costs nothing', async () => {
    const png = await pngOf(100_000, 100_000);
    expect(await send(png, 'image/png')).toEqual({ status: 413, code: 'too-big' });
    const url = `data:image/png;base64,${png.toString('base64')}`;
    expect(await predict(JSON.stringify({ data: [url] }))).toEqual({ status: 413, code: 'too-big' });
  });

  it('about its length is cut where it said it would end, or waits for no rest', async () => {
    const short = await sendRaw(['Content-Type: image/jpeg', 'Content-Length: 10'], photo);
    expect(short).toMatch(/^HTTP\/1.1 4(00|15) /);
    const long = await sendRaw(['Content-Type: image/jpeg', 'Content-Length: 1000000000000'], photo);
    expect(long).toMatch(/^HTTP\/1.1 413 /);
  });

  it('of 50 MB is refused, however it comes', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, 'A');
    expect(await send(large)).toEqual({ status: 413, code: 'too-big' });
    const json = `{"data":["data:image/jpeg;base64,${large}${large.toString('latin1', 0, 10 * 1024 * 1024)}"]}`;
    expect(await predict(json)).toEqual({ status: 413, code: 'too-big' });
  });

  it('without an end is cut off, and never held whole', async () => {
    const endless = begin({ 'transfer-encoding': 'chunked' });
    const answer = responseTo(endless);
    const chunk = Buffer.alloc(1024 * 1024);
    const memoryBefore = process.memoryUsage().rss;
    let sent = 0;
    while (!endless.destroyed) {
      sent += chunk.byteLength;
      if (!endless.write(chunk)) await firstOf(endless, 'drain', 'close');
    }
    expect(await answer).toEqual({ status: 413, code: 'too-big' });
    expect(sent).toBeGreaterThan(photoBytes);
    // What came before the answer, what is thrown away after it, and what lies between in sockets.
    expect(sent).toBeLessThan(4 * photoBytes);
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(8 * photoBytes);
  });

  it('that does not come on is given up, and its sender told so', async () => {
    const slow = begin({ 'content-length': photo.byteLength });
    slow.write(photo.subarray(0, 1000));
    const answer = responseTo(slow);
    await timers.run(bodyTimeoutMs);
    expect(await answer).toEqual({ status: 408, code: 'body-too-slow' });
    slow.destroy();
  });

  it('whose sender hangs up leaves nothing behind', async () => {
    const gone = begin({ 'content-length': photo.byteLength });
    gone.write(photo.subarray(0, 1000));
    await timers.areSet(bodyTimeoutMs, 1);
    gone.destroy();
    await timers.areSet(bodyTimeoutMs, 0);
  });
});
