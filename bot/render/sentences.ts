import type { ServerSettings } from '../../game/server-settings.ts';
import type { SoloSession } from '../../game/session.ts';
import { menuContext } from '../server-settings.ts';
import type { Words } from '../text.ts';
import { neutralColour } from './feelings.ts';
import { escapeMarkdown } from './limits.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { button, buttonRow, container, textDisplay } from './parts.ts';

/** A message that is one sentence or a few lines. */
export function sentence(text: string): OutgoingMessage {
  return { components: [textDisplay(text)], files: [] };
}

/** The argument of a consent button whose photo waits in memory. */
export const photoWaits = 'photo';

/** The one screen before a player's first face is read. `settings`: of the server that it is shown on. */
export function consentScreen(
  ownerId: string,
  isPhotoWaiting: boolean,
  words: Words,
  settings: Pick<ServerSettings, 'facesOnly'>,
): OutgoingMessage {
  const address = {
    sessionId: '0',
    revision: 0,
    ownerId,
    ...(isPhotoWaiting ? { argument: photoWaits } : {}),
  } as const;
  const lines = ['consent.read', 'consent.kept', 'consent.menu', ...(isPhotoWaiting ? ['consent.waiting'] : [])];
  return {
    components: [
      container(neutralColour, [
        textDisplay(
          [`## ${words.say('consent.title')}`, ...lines.map((line) => words.say(line, menuContext(settings)))].join(
            '\n',
          ),
        ),
        buttonRow(
          button(words.say('consent.continue'), { act: 'consent', ...address }, 'primary'),
          button(words.say('consent.decline'), { act: 'decline', ...address }, 'secondary'),
        ),
      ]),
    ],
    files: [],
  };
}

/** "Go back to the start?", with the two answers. */
export function resetQuestion(session: SoloSession, storyTitle: string, words: Words): OutgoingMessage {
  const address = { sessionId: session.id, revision: session.revision, ownerId: session.playerId } as const;
  return {
    components: [
      textDisplay(words.say('reset.ask', { story: escapeMarkdown(storyTitle) })),
      buttonRow(
        button(words.say('reset.yes'), { act: 'reset', ...address }, 'danger'),
        button(words.say('reset.no'), { act: 'keep', ...address }, 'secondary'),
      ),
    ],
    files: [],
  };
}
