import type { SoloSession } from '../../game/session.ts';
import type { Words } from '../text.ts';
import { escapeMarkdown } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, buttonRow, textDisplay } from './parts.ts';

/** The story has lost the player's room: says so, and offers to begin it again. */
export function storyChanged(session: SoloSession, storyTitle: string, words: Words): OutgoingMessage {
  const address = { sessionId: session.id, revision: session.revision, ownerId: session.playerId } as const;
  return {
    components: [
      textDisplay(words.say('answer.story-changed', { story: escapeMarkdown(storyTitle) })),
      buttonRow(button(words.say('answer.startOver'), { act: 'reset', ...address }, 'primary', '🔁')),
    ],
    files: [],
  };
}
