import { z } from 'zod';

/** Discord's tree of errors: `{components: {0: {_errors: [{code, message}]}}}`. */
export interface ErrorTree {
  [key: string]: ErrorTree | readonly { readonly code: string; readonly message: string }[];
}

export interface RefusalBody {
  readonly code: number;
  readonly message: string;
  readonly errors?: ErrorTree;
  readonly retry_after?: number;
  readonly global?: boolean;
}

/** What Discord answers instead of doing what was asked. */
export class DiscordRefusal extends Error {
  readonly status: number;
  readonly body: RefusalBody;

  constructor(status: number, body: RefusalBody) {
    super(`${status} ${body.code} ${body.message}`);
    this.name = 'DiscordRefusal';
    this.status = status;
    this.body = body;
  }
}

/** Discord's error codes that the stand-in answers, with their HTTP status and sentence. */
const known = {
  general: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  'unknown-application': [404, 10002, 'Unknown Application'],
  'unknown-channel': [404, 10003, 'Unknown Channel'],
  'unknown-guild': [404, 10004, 'Unknown Guild'],
  'unknown-member': [404, 10007, 'Unknown Member'],
  'unknown-message': [404, 10008, 'Unknown Message'],
  'unknown-user': [404, 10013, 'Unknown User'],
  'unknown-emoji': [400, 10014, 'Unknown Emoji'],
  'unknown-webhook': [404, 10015, 'Unknown Webhook'],
  'wrong-channel-type': [400, 50024, 'Cannot execute action on this channel type'],
  'too-many-reactions': [400, 30010, 'Maximum number of reactions reached (20)'],
  'thread-exists': [400, 160004, 'A thread has already been created for this message'],
  'thread-locked': [400, 160005, 'Thread is locked'],
  'thread-archived': [403, 50083, 'Thread is archived'],
  'no-reply': [403, 160002, 'Cannot reply without permission to read message history'],
  'old-edits': [429, 30046, 'Maximum number of edits to messages older than 1 hour reached. Try again later.'],
  'cannot-message-user': [403, 50007, 'Cannot send messages to this user'],
  'no-text-channel': [400, 50008, 'Cannot send messages in a non-text channel'],
  'unknown-interaction': [404, 10062, 'Unknown interaction'],
  'already-acknowledged': [400, 40060, 'Interaction has already been acknowledged.'],
  'missing-access': [403, 50001, 'Missing Access'],
  'not-the-author': [403, 50005, 'Cannot edit a message authored by another user'],
  'empty-message': [400, 50006, 'Cannot send an empty message'],
  'missing-permissions': [403, 50013, 'Missing Permissions'],
  'invalid-token': [401, 50027, 'Invalid Webhook Token'],
  'invalid-body': [400, 50109, 'The request body contains invalid JSON.'],
  'too-large': [413, 40005, 'Request entity too large'],
} as const satisfies Readonly<Record<string, readonly [status: number, code: number, message: string]>>;

export type KnownRefusal = keyof typeof known;

export function refusal(name: KnownRefusal): DiscordRefusal {
  const [status, code, message] = known[name];
  return new DiscordRefusal(status, { code, message });
}

/** One thing wrong with a request's body. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

const branch = z.custom<ErrorTree>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

function plant(tree: ErrorTree, { path, code, message }: Fault): void {
  let node = tree;
  for (const key of path) {
    const next = node[key];
    const grown = branch.safeParse(next);
    const child = grown.success ? grown.data : {};
    node[key] = child;
    node = child;
  }
  const had = node._errors;
  node._errors = [...(Array.isArray(had) ? had : []), { code, message }];
}

/** 400 with code 50035 and the tree of what is wrong. */
export function invalidForm(faults: readonly Fault[]): DiscordRefusal {
  const errors: ErrorTree = {};
  for (const fault of faults) plant(errors, fault);
  return new DiscordRefusal(400, { code: 50035, message: 'Invalid Form Body', errors });
}
