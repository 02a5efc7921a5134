import type { StandIn } from '../../playground/stand-in.ts';

export interface RawAnswer {
  readonly status: number;
  readonly body: { readonly code?: number; readonly errors?: unknown; readonly id?: string; readonly content?: string };
}

/** Sends what no library would send, as the bot. */
export async function sendRaw(
  standIn: StandIn,
  method: string,
  path: string,
  body?: unknown,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {},
): Promise<RawAnswer> {
  const headers: Record<string, string> = { authorization: `Bot ${standIn.token}` };
  const names = Object.keys(files);
  let sent: string | FormData | undefined;
  if (names.length > 0) {
    sent = new FormData();
    sent.set('payload_json', JSON.stringify(body ?? {}));
    for (const [index, name] of names.entries()) sent.set(`files[${index}]`, new Blob([files[name] ?? '']), name);
  } else if (body !== undefined) {
    headers['content-type'] = 'application/json';
    sent = JSON.stringify(body);
  }
  const response = await fetch(`${standIn.apiUrl}/v10${path}`, {
    method,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {} };
}

/** What stands at a path of Discord's tree of errors. */
export function errorsAt(answer: RawAnswer, path: string): readonly { readonly code: string }[] {
  const node = path
    .split('.')
    .filter((key) => key !== '')
    .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], answer.body.errors);
  return (node as { _errors?: readonly { code: string }[] } | undefined)?._errors ?? [];
}
