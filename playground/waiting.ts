import type { Change, Changes } from './changes.ts';
import type { Core } from './core.ts';

export interface Waiting {
  /**
   * Resolves with the first truthy value of `find`, looked up now and after every change in the stand-in.
   * Rejects after `timeoutMs` with what has happened meanwhile; `wish` names what was waited for.
   */
  until<Found>(find: () => Found | undefined | null | false, wish?: string, timeoutMs?: number): Promise<Found>;
}

const patienceMs = 30_000;
/** How many of the last changes an error tells. */
const told = 40;

/** One line about a change, for the error of a wait that was in vain. */
function describe(core: Core, change: Change): string {
  switch (change.type) {
    case 'message': {
      const { message, isNew } = change;
      const author = core.places.person(message.authorId)?.name ?? message.authorId;
      const text = `${message.content} ${JSON.stringify(message.components)}`.trim().slice(0, 300);
      return `${isNew ? 'message' : 'edit'} ${message.id} of ${author} (flags ${message.flags}): ${text}`;
    }
    case 'message-deleted':
      return `message ${change.message.id} deleted`;
    case 'interaction':
    case 'interaction-failed':
      return `${change.type} ${change.interaction.name}: ${change.interaction.state}`;
    case 'request':
      return `request ${change.method} ${change.path}: ${change.status ?? 'came'}`;
    case 'refusal':
      return `refused ${change.reason}`;
    case 'gateway':
      return `told ${change.name}`;
    case 'bot':
      return change.isOnline ? 'the bot came online' : 'the bot went offline';
    default:
      return change.type;
  }
}

export function createWaiting(core: Core, changes: Changes): Waiting {
  // Kept once for all who wait, and put into words only for an error: a thousand players may be waiting.
  const recent: { readonly number: number; readonly change: Change }[] = [];
  let count = 0;
  changes.listen((change) => {
    count += 1;
    recent.push({ number: count, change });
    if (recent.length > told) recent.shift();
  });
  return {
    until: (find, wish = 'what was asked for', timeoutMs = patienceMs) =>
      new Promise((resolve, reject) => {
        const before = count;
        let timer: NodeJS.Timeout | undefined;
        let stop = (): void => {};
        const look = (): boolean => {
          try {
            const found = find();
            if (found === undefined || found === null || found === false) return false;
            resolve(found);
          } catch (error) {
            reject(error);
          }
          clearTimeout(timer);
          stop();
          return true;
        };
        if (look()) return;
        stop = changes.listen(() => void look());
        timer = setTimeout(() => {
          stop();
          const meanwhile = recent.filter(({ number }) => number > before);
          const lines = meanwhile.map(({ change }) => `  ${describe(core, change)}`);
          const rest = lines.length === 0 ? 'Nothing happened meanwhile.' : `Meanwhile:\n${lines.join('\n')}`;
          reject(new Error(`Waited ${timeoutMs} ms in vain for ${wish}. ${rest}`));
        }, timeoutMs);
      }),
  };
}
