import { z } from 'zod';
import type { GivenFile } from '../attachments/attachments.ts';
import { measured } from '../attachments/measured.ts';
import type { PageInteraction, PagePost } from '../page-requests.ts';

const post = z.object({
  playerId: z.string(),
  channelId: z.string(),
  content: z.string(),
  replyTo: z.string().exactOptional(),
  forwardOf: z.string().exactOptional(),
}) satisfies z.ZodType<PagePost>;

export const pageCommand = z.object({
  kind: z.literal('command'),
  playerId: z.string(),
  channelId: z.string(),
  name: z.string(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  focused: z.string().exactOptional(),
});

const interaction = z.discriminatedUnion('kind', [
  pageCommand,
  z.object({
    kind: z.literal('component'),
    playerId: z.string(),
    messageId: z.string(),
    customId: z.string(),
    values: z.array(z.string()).exactOptional(),
  }),
  z.object({
    kind: z.literal('message-command'),
    playerId: z.string(),
    messageId: z.string(),
    name: z.string(),
  }),
  z.object({
    kind: z.literal('modal'),
    playerId: z.string(),
    interactionId: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
]) satisfies z.ZodType<PageInteraction>;

interface Parts<Payload> {
  readonly payload: Payload;
  /** With the name of their part, in the order in which they came. */
  readonly files: readonly (readonly [part: string, file: GivenFile])[];
}

async function readForm<Payload>(request: Request, schema: z.ZodType<Payload>): Promise<Parts<Payload> | undefined> {
  try {
    const form = await request.formData();
    const files: [string, GivenFile][] = [];
    for (const [key, value] of form) {
      if (typeof value === 'string') continue;
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.push([key, await measured({ name: value.name, bytes, contentType: value.type })]);
    }
    return { payload: schema.parse(JSON.parse(String(form.get('payload')))), files };
  } catch {
    return undefined;
  }
}

/** A post with its photos in the order of their numbers; nothing for a malformed one. */
export async function readPost(
  request: Request,
): Promise<{ readonly payload: PagePost; readonly files: readonly GivenFile[] } | undefined> {
  const parts = await readForm(request, post);
  if (parts === undefined) return undefined;
  const numbered = parts.files.flatMap(([key, file]) => {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    return number === undefined ? [] : [{ number: Number(number), file }];
  });
  return {
    payload: parts.payload,
    files: numbered.sort((one, other) => one.number - other.number).map(({ file }) => file),
  };
}

/** Files whose part begins with `prefix`, with the rest of its name. */
function under(prefix: string, files: Parts<unknown>['files']): [string, GivenFile][] {
  return files.flatMap(([part, file]) => (part.startsWith(prefix) ? [[part.slice(prefix.length), file]] : []));
}

export interface ReadInteraction {
  readonly payload: PageInteraction;
  /** Files of attachment options, by the option's name. */
  readonly attachments: Readonly<Record<string, GivenFile>>;
  /** Files of a modal's uploads, by custom_id. */
  readonly files: Readonly<Record<string, readonly GivenFile[]>>;
}

/** An interaction with its files; nothing for a malformed one. */
export async function readInteraction(request: Request): Promise<ReadInteraction | undefined> {
  const parts = await readForm(request, interaction);
  if (parts === undefined) return undefined;
  const uploaded = under('file:', parts.files);
  const filesOf = (customId: string): GivenFile[] => uploaded.flatMap(([id, file]) => (id === customId ? [file] : []));
  return {
    payload: parts.payload,
    attachments: Object.fromEntries(under('option:', parts.files)),
    files: Object.fromEntries(uploaded.map(([customId]) => [customId, filesOf(customId)])),
  };
}
