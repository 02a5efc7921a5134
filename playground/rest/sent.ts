import type { GivenFile } from '../attachments/attachments.ts';
import { measured } from '../attachments/measured.ts';
import { refusal } from './refusal.ts';

/** What came with a request: its JSON and its files by number. */
export interface Sent {
  readonly body: unknown;
  readonly files: ReadonlyMap<number, GivenFile>;
}

export const nothingSent: Sent = { body: undefined, files: new Map() };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalid-body');
  }
}

/** Reads JSON, or multipart with `payload_json` and `files[n]`. Throws a DiscordRefusal for broken bodies. */
export async function readSent(request: Request): Promise<Sent> {
  const contentType = request.headers.get('content-type') ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    const form = await request.formData().catch(() => {
      throw refusal('invalid-body');
    });
    const payload = form.get('payload_json');
    const files = new Map<number, GivenFile>();
    for (const [key, value] of form) {
      const number = /^files\[(\d+)\]$/.exec(key)?.[1];
      if (number === undefined || typeof value === 'string') continue;
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.set(Number(number), await measured({ name: value.name, bytes, contentType: value.type }));
    }
    return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
  }
  const text = await request.text();
  return text === '' ? nothingSent : { body: parseJson(text), files: new Map() };
}
