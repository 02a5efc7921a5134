import { z } from 'zod';
import type { GivenFile } from '../attachments/attachments.ts';
import type { PageInteraction, PagePost } from '../protocol.ts';

const post = z.object({
  playerId: z.string(),
  channelId: z.string(),
  content: z.string(),
  replyTo: z.string().exactOptional(),
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
]) satisfies z.ZodType<PageInteraction>;

interface Parts<Payload> {
  readonly payload: Payload;
  /** By the name of their part. */
  readonly files: ReadonlyMap<string, GivenFile>;
}

async function readForm<Payload>(request: Request, schema: z.ZodType<Payload>): Promise<Parts<Payload> | undefined> {
  try {
    const form = await request.formData();
    const files = new Map<string, GivenFile>();
    for (const [key, value] of form) {
      if (typeof value === 'string') continue;
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.set(key, { name: value.name, bytes, contentType: value.type });
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
  const numbered = [...parts.files].flatMap(([key, file]) => {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    return number === undefined ? [] : [{ number: Number(number), file }];
  });
  return {
    payload: parts.payload,
    files: numbered.sort((one, other) => one.number - other.number).map(({ file }) => file),
  };
}

const optionPrefix = 'option:';

/** An interaction with the files of its attachment options; nothing for a malformed one. */
export async function readInteraction(
  request: Request,
): Promise<
  { readonly payload: PageInteraction; readonly attachments: Readonly<Record<string, GivenFile>> } | undefined
> {
  const parts = await readForm(request, interaction);
  if (parts === undefined) return undefined;
  const attachments = [...parts.files].flatMap(([key, file]) =>
    key.startsWith(optionPrefix) ? [[key.slice(optionPrefix.length), file] as const] : [],
  );
  return { payload: parts.payload, attachments: Object.fromEntries(attachments) };
}
