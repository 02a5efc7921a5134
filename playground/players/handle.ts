import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { pageMessage } from '../page-server/page-message.ts';
import type { PageMessage } from '../protocol.ts';
import type { StoredInteraction } from '../state/stored.ts';
import type { Waiting } from '../waiting.ts';

/** What a player started and the bot answers. */
export interface InteractionHandle {
  readonly id: string;
  readonly token: string;
  readonly state: StoredInteraction['state'];
  /** The message that the bot answered first: no "is thinking", but maybe a private or edited one. */
  answered(): Promise<PageMessage>;
  /** The interaction's own answer as it is now; absent where there is none, or where it was deleted. */
  original(): PageMessage | undefined;
  /** The modal that the bot answers with, as it came. */
  modal(): Promise<APIModalInteractionResponseCallbackData>;
  /** Further messages, oldest first. */
  followUps(): readonly PageMessage[];
}

export function createHandle(core: Core, waiting: Waiting, id: string): InteractionHandle {
  const now = (): StoredInteraction => {
    const interaction = core.interactions.get(id);
    if (interaction === undefined) throw new Error(`The interaction ${id} is unknown.`);
    return interaction;
  };
  const view = (messageId: string | undefined): PageMessage | undefined => {
    const message = messageId === undefined ? undefined : core.messages.get(messageId);
    return message === undefined ? undefined : pageMessage(core, message);
  };
  const followUps = (): PageMessage[] => now().followUpIds.flatMap((messageId) => view(messageId) ?? []);
  return {
    id,
    token: now().token,
    get state() {
      return now().state;
    },
    answered: () =>
      waiting.until(
        () => (now().state === 'answered' ? view(now().originalId) : followUps()[0]),
        `an answer to ${now().name}`,
      ),
    original: () => view(now().originalId),
    modal: () => waiting.until(() => now().modal, `a modal for ${now().name}`),
    followUps,
  };
}
