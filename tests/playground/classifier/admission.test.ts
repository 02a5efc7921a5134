import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FaceReader, ReadResult } from '../../../model/face-reader.ts';
import { createHealthCheck } from '../../../playground/classifier/health.ts';
import type { StartClassifierOptions } from '../../../playground/classifier/start-classifier.ts';
import { startStandIn } from '../../../playground/stand-in.ts';
import { createTimers, openClassifier, seeingReader } from './open-classifier.ts';

const token = 'a-token-that-is-long-enough';
const closings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

async function open(options: Partial<StartClassifierOptions> = {}): Promise<string> {
  const classifier = await openClassifier({ reader: () => seeingReader(), ...options });
  closings.push(() => classifier.close());
  return classifier.url;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Asks with headers that fetch would not let through, such as Host. */
async function ask(url: string, { method = 'POST', headers = {}, body }: Asked = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const begun = request(url, { method, headers: { 'content-type': 'image/jpeg', ...headers } }, resolve);
    begun.on('error', reject);
    begun.end(body);
  });
  const said = await text(response);
  return {
    status: response.statusCode,
    headers: response.headers,
    code: said.startsWith('{') ? (JSON.parse(said) as { code?: string }).code : undefined,
  };
}

describe('a token', () => {
  it('is asked for wherever photos are read, and nowhere else', async () => {
    const url = await open({ host: '0.0.0.0', settings: { token, corsOrigins: [] } });
    const own = url.replace('0.0.0.0', '127.0.0.1');
    for (const path of ['/api/v1/read', '/api/predict']) {
      const refused = await ask(own + path);
      expect(refused).toMatchObject({ status: 401, code: 'wrong-token' });
      expect(refused.headers['www-authenticate']).toBe('Bearer');
    }
    for (const wrong of ['Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, token]) {
      expect((await ask(`${own}/api/v1/read`, { headers: { authorization: wrong } })).status).toBe(401);
    }
    expect((await ask(`${own}/api/v1/read`, { headers: { authorization: `bearer ${token}` } })).status).toBe(200);
    expect((await ask(`${own}/healthz`, { method: 'GET' })).status).toBe(200);
    expect((await ask(`${own}/openapi.json`, { method: 'GET' })).status).toBe(200);
  });

  it('is a must for a host that others can reach', async () => {
    await expect(open({ host: '0.0.0.0' })).rejects.toThrow('token');
  });
});

describe('other sites', () => {
  const named = 'https://old-page.example';
  const stranger = 'https://stranger.example';
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };

  it.each(['alone', 'in the playground'])('may ask only where they are named (%s)', async (where) => {
    const corsOrigins = [named];
    let url = '';
    if (where === 'alone') url = await open({ settings: { token: undefined, corsOrigins } });
    else {
      const standIn = await startStandIn({ classifier: { reader: () => seeingReader(), corsOrigins } });
      closings.push(() => standIn.close());
      url = standIn.url;
    }
    const read = `${url}/api/v1/read`;
    const allowed = await ask(read, { headers: { origin: named, 'sec-fetch-site': 'cross-site' } });
    expect(allowed.status).toBe(200);
    expect(allowed.headers['access-control-allow-origin']).toBe(named);
    const asked = await ask(read, { method: 'OPTIONS', headers: { origin: named, ...preflight } });
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-methods']).toContain('POST');
    expect(asked.headers['access-control-allow-headers']?.toLowerCase()).toContain('content-type');

    for (const headers of [
      { origin: stranger },
      { origin: 'null' },
      { origin: `${named}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { host: 'rebound.example' },
      { host: 'rebound.example', origin: named },
    ]) {
      const refused = await ask(read, { headers });
      expect(refused).toMatchObject({ status: 403, code: 'foreign-site' });
      expect(refused.headers['access-control-allow-origin']).toBeUndefined();
      expect((await ask(read, { method: 'OPTIONS', headers: { ...headers, ...preflight } })).status).toBe(403);
    }
    expect((await ask(read, { headers: { origin: url } })).status).toBe(200);
  });

  it('are answered without CORS where none is named', async () => {
    const url = await open();
    const answer = await ask(`${url}/api/v1/read`, { headers: { origin: url } });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('are told from the page itself by name where the host has names of its own', async () => {
    const url = await open({ host: '0.0.0.0', settings: { token, corsOrigins: [] } });
    const own = `${url.replace('0.0.0.0', '127.0.0.1')}/api/v1/read`;
    const headers = { host: 'faces.example', authorization: `Bearer ${token}` };
    expect((await ask(own, { headers: { ...headers, origin: 'https://faces.example' } })).status).toBe(200);
    expect((await ask(own, { headers: { ...headers, origin: stranger } })).status).toBe(403);
  });
});

describe('addresses', () => {
  it('that are none and methods that fit nowhere are told so', async () => {
    const url = await open();
    expect(await ask(`${url}/api/v2/read`)).toMatchObject({ status: 404, code: 'unknown-address' });
    for (const [path, method, allow] of [
      ['/api/v1/read', 'GET', 'POST'],
      ['/api/predict', 'DELETE', 'POST'],
      ['/healthz', 'POST', 'GET, HEAD'],
    ] as const) {
      const answer = await ask(url + path, { method });
      expect(answer).toMatchObject({ status: 405, code: 'wrong-method' });
      expect(answer.headers.allow).toBe(allow);
    }
  });

  it("of Discord's stay Discord's in the playground", async () => {
    const standIn = await startStandIn({ classifier: { reader: () => seeingReader() } });
    closings.push(() => standIn.close());
    const answer = await fetch(`${standIn.apiUrl}/v10/users/@me`, {
      headers: { authorization: `Bot ${standIn.token}` },
    });
    expect(answer.status).toBe(200);
    expect((await ask(`${standIn.apiUrl}/v1/read`)).status).toBe(200);
  });
});

describe('too much', () => {
  it('of one client waits for its turn, and is told how long', async () => {
    let time = 0;
    const url = await open({ now: () => time, limits: { rate: { burst: 2, perSecond: 0.1 } } });
    const read = async () => ask(`${url}/api/v1/read`);
    expect((await read()).status).toBe(200);
    expect((await read()).status).toBe(200);
    const refused = await read();
    expect(refused).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(refused.headers['retry-after']).toBe('10');
    time = 9_999;
    expect((await read()).status).toBe(429);
    time = 10_000;
    expect((await read()).status).toBe(200);
  });

  it('for the reader is told so, and when to come again', async () => {
    const reader = seeingReader(async () => ({ kind: 'refused', reason: 'queue-full' }));
    const url = await open({ reader: () => reader });
    const refused = await ask(`${url}/api/v1/read`);
    expect(refused).toMatchObject({ status: 503, code: 'queue-full' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('in memory is refused until there is room again', async () => {
    let finish = (_: ReadResult): void => {};
    let begun = (): void => {};
    const isReading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slowReader = seeingReader(() => {
      begun();
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    let reader: FaceReader = slowReader;
    const url = `${await open({ reader: () => reader, limits: { memoryBytes: 1000 } })}/api/v1/read`;
    const body = Buffer.alloc(600);
    const first = ask(url, { body });
    await isReading;
    expect(await ask(url, { body })).toMatchObject({ status: 503, code: 'queue-full' });
    finish({ kind: 'refused', reason: 'unreadable-picture' });
    expect((await first).status).toBe(422);
    reader = seeingReader();
    expect((await ask(url, { body })).status).toBe(200);
  });
});

describe('a fault of our own', () => {
  it('is told as one, and its cause only to the host', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const reader = seeingReader(() => Promise.reject(new Error('the net is torn')));
      const answer = await ask(`${await open({ reader: () => reader })}/api/v1/read`);
      expect(answer).toMatchObject({ status: 500, code: 'unexpected' });
      expect(log.mock.calls.flat().join('')).toContain('the net is torn');
    } finally {
      log.mockRestore();
    }
  });
});

describe('GET /healthz', () => {
  it('is well only while the reader takes photos', async () => {
    const timers = createTimers();
    let reader: FaceReader | undefined;
    const url = await open({ reader: () => reader, later: timers.later });
    const health = async () => (await ask(`${url}/healthz`, { method: 'GET' })).status;
    expect(await health()).toBe(503);
    expect(await ask(`${url}/api/v1/read`)).toMatchObject({ status: 503, code: 'not-ready' });
    reader = seeingReader(async () => ({ kind: 'refused', reason: 'not-a-picture', looksLike: 'nothing' }));
    expect(await health()).toBe(200);
    reader = seeingReader(async () => ({ kind: 'refused', reason: 'queue-full' }));
    expect(await health()).toBe(503);
    reader = seeingReader(() => Promise.reject(new Error('the face reader is closed')));
    expect(await health()).toBe(503);
    reader = seeingReader(() => new Promise(() => {}));
    const stuck = health();
    await timers.run(5_000);
    expect(await stuck).toBe(503);
  });

  it('asks the reader once for all who want to know at the same time', async () => {
    let probes = 0;
    const reader = seeingReader(async () => {
      probes += 1;
      return { kind: 'refused', reason: 'not-a-picture', looksLike: 'nothing' };
    });
    const check = createHealthCheck(() => reader, createTimers().later);
    expect(await Promise.all([check(), check()])).toEqual(['ready', 'ready']);
    expect(probes).toBe(1);
    expect(await check()).toBe('ready');
    expect(probes).toBe(2);
  });
});
