import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPhoto } from '../../bot/photos.ts';

const limits = { bytes: 1000, timeoutMs: 5000 };
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('fetching a photo', () => {
  it('brings the bytes of an allowed host into memory', async () => {
    const host = await serve((_request, response) => response.end('photo'));
    const fetched = await fetchPhoto({ url: `http://${host}/a?ex=1`, size: 5 }, [host], limits);
    expect(fetched).toEqual({ kind: 'photo', bytes: new Uint8Array(Buffer.from('photo')) });
  });

  it('contacts no other host, port or protocol, and no address with a user in it', async () => {
    const asked: string[] = [];
    const host = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end('photo');
    });
    const port = host.split(':')[1];
    const links = [
      `http://localhost:${port}/a`,
      `http://127.0.0.1:${Number(port) + 1}/a`,
      `http://user@${host}/a`,
      `http://${host}@example.org/a`,
      `ftp://${host}/a`,
      'file:///etc/passwd',
      'data:text/plain,photo',
      'not a link',
    ];
    for (const url of links) {
      expect(await fetchPhoto({ url, size: 5 }, [host], limits), url).toEqual({ kind: 'foreign-host' });
    }
    expect(asked).toEqual([]);
  });

  it('uses plain http for this machine only, even where another host is named', async () => {
    const fetched = await fetchPhoto({ url: 'http://cdn.example.org/a', size: 5 }, ['cdn.example.org'], limits);
    expect(fetched).toEqual({ kind: 'foreign-host' });
  });

  it('follows no redirect', async () => {
    const other = await serve((_request, response) => response.end('photo'));
    const host = await serve((_request, response) => response.writeHead(302, { location: `http://${other}/` }).end());
    expect(await fetchPhoto({ url: `http://${host}/a`, size: 5 }, [host], limits)).toEqual({ kind: 'unreachable' });
  });

  it('calls a link expired that is forbidden, not found or gone', async () => {
    for (const status of [403, 404, 410]) {
      const host = await serve((_request, response) => response.writeHead(status).end());
      expect(await fetchPhoto({ url: `http://${host}/a`, size: 5 }, [host], limits)).toEqual({ kind: 'link-expired' });
    }
  });

  it('refuses what Discord says is too big without asking for it', async () => {
    const host = await serve(() => expect.unreachable('the host was asked'));
    expect(await fetchPhoto({ url: `http://${host}/a`, size: 1001 }, [host], limits)).toEqual({ kind: 'too-big' });
  });

  it('counts the bytes that come, whatever was announced, and stops an endless body', async () => {
    const host = await serve((_request, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(400)));
        response.once('drain', more);
      };
      more();
    });
    expect(await fetchPhoto({ url: `http://${host}/a`, size: 5 }, [host], limits)).toEqual({ kind: 'too-big' });
  });

  it('takes a photo of exactly the limit', async () => {
    const host = await serve((_request, response) => response.end(Buffer.alloc(1000)));
    expect((await fetchPhoto({ url: `http://${host}/a`, size: 1000 }, [host], limits)).kind).toBe('photo');
  });

  it('gives up on a host that does not answer, fails or cuts the line', async () => {
    const silent = await serve(() => {});
    const impatient = { ...limits, timeoutMs: 50 };
    expect(await fetchPhoto({ url: `http://${silent}/a`, size: 5 }, [silent], impatient)).toEqual({
      kind: 'unreachable',
    });
    const failing = await serve((_request, response) => response.writeHead(503).end());
    expect(await fetchPhoto({ url: `http://${failing}/a`, size: 5 }, [failing], limits)).toEqual({
      kind: 'unreachable',
    });
    const cutting = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('pho', () => response.destroy());
    });
    expect(await fetchPhoto({ url: `http://${cutting}/a`, size: 100 }, [cutting], limits)).toEqual({
      kind: 'unreachable',
    });
  });
});
