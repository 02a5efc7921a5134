import { z } from 'zod';

/** What a button or menu of the bot does. */
export const acts = [
  'join',
  'leave',
  'begin',
  'wake',
  'rematch',
  'show',
  'feel',
  'whose',
  'which',
  'again',
  'undo',
  'reset',
  'keep',
  'consent',
  'decline',
  'start',
  'stories',
  'setting',
  'journal',
] as const;
export type Act = (typeof acts)[number];

/** The owner of what a whole party may press. */
export const anyones = '0';

/**
 * A component's address: everything needed to answer a press after any number of restarts. The session and its revision
 * are looked up in the database (FACTS.md, D18); the owner stands here so that a stranger's press can be answered
 * privately at once, before any I/O.
 */
export interface ComponentAddress {
  readonly act: Act;
  /** `0` where the act belongs to no session. */
  readonly sessionId: string;
  /** Of a solo session its revision, of a party its round. */
  readonly revision: number;
  readonly ownerId: string;
  readonly argument?: string;
}

const version = 'v1';

const address = z.object({
  act: z.enum(acts),
  sessionId: z.string().regex(/^[\w-]{1,24}$/),
  revision: z.coerce.number().int().min(0),
  ownerId: z.string().regex(/^\d{1,20}$/),
  argument: z
    .string()
    .regex(/^[\w-]{1,26}$/)
    .optional(),
});

/** `v1:<act>:<session>:<revision>:<owner>[:<argument>]`, 95 characters at most (Discord allows 100). */
export function customIdOf(component: ComponentAddress): string {
  const { act, sessionId, revision, ownerId, argument } = component;
  return [version, act, sessionId, revision, ownerId, ...(argument === undefined ? [] : [argument])].join(':');
}

/** `undefined` for an id that this version of the bot did not write. */
export function parseCustomId(customId: string): ComponentAddress | undefined {
  const [writtenBy, act, sessionId, revision, ownerId, argument, ...rest] = customId.split(':');
  if (writtenBy !== version || rest.length > 0) return undefined;
  const parsed = address.safeParse({ act, sessionId, revision, ownerId, argument });
  if (!parsed.success) return undefined;
  const { argument: found, ...component } = parsed.data;
  return found === undefined ? component : { ...component, argument: found };
}
