import { type Feeling, feelings } from '../../game/feeling.ts';
import { answerQuestion } from '../acts/answer-question.ts';
import { changeSetting } from '../acts/change-settings.ts';
import { declineConsent, giveConsent } from '../acts/give-consent.ts';
import { listStories } from '../acts/list-stories.ts';
import type { Access } from '../acts/obey-settings.ts';
import { begin, join, leave, wake } from '../acts/party/member-acts.ts';
import { openRematch } from '../acts/party/open-party.ts';
import { pickFeeling } from '../acts/pick-feeling.ts';
import { resetStory, undoStoryReset } from '../acts/reset-story.ts';
import { playAgain, startStory } from '../acts/start-story.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import type { Visibility } from '../commands/command.ts';
import { showJournal } from '../commands/journal.ts';
import { photoWaits, sentence } from '../render/sentences.ts';
import type { Act, ComponentAddress } from './custom-id.ts';
import { chosenStory } from './story-choice.ts';

/** What pressing a button or choosing in a menu does, once it has been deferred. `values`: what a menu's choice was. */
export interface Press extends Access {
  /** `update`: the answer replaces the message that holds the component. */
  readonly visibility: Visibility | 'update';
  run(bot: Bot, ask: Ask, address: ComponentAddress, values: readonly string[]): Promise<void>;
}

function feelingNamed(name: string | undefined): Feeling | undefined {
  return feelings.find((feeling) => feeling === name);
}

/** Every act but `show` (show-face-modal.ts) by its name in the custom_id. A scene is a new message; a question about the game is replaced by its answer. */
export const presses = {
  feel: {
    visibility: 'story',
    async run(bot, ask, address, values) {
      const feeling = feelingNamed(values[0]);
      if (feeling === undefined) await ask.whisper(sentence(ask.ownWords.say('answer.outdated-button')));
      else await pickFeeling(bot, ask, address, feeling);
    },
  },
  join: { visibility: 'private', run: (bot, ask, address) => join(bot, ask, address.sessionId) },
  leave: { visibility: 'private', run: (bot, ask, address) => leave(bot, ask, address.sessionId) },
  begin: { visibility: 'private', run: (bot, ask, address) => begin(bot, ask, address.sessionId) },
  wake: { visibility: 'private', run: (bot, ask, address) => wake(bot, ask, address.sessionId) },
  rematch: { visibility: 'private', run: (bot, ask, address) => openRematch(bot, ask, address.sessionId) },
  whose: { visibility: 'story', run: answerQuestion },
  which: { visibility: 'story', run: answerQuestion },
  again: { visibility: 'story', run: (bot, ask, address) => playAgain(bot, ask, address.sessionId) },
  reset: { visibility: 'story', run: (bot, ask, address) => resetStory(bot, ask, address) },
  undo: { visibility: 'story', run: (bot, ask, address) => undoStoryReset(bot, ask, address) },
  keep: {
    visibility: 'update',
    isAlwaysOpen: true,
    run: (_bot, ask) => ask.say(sentence(ask.words.say('reset.kept'))),
  },
  consent: {
    visibility: 'update',
    run: (bot, ask, address) => giveConsent(bot, ask, address.argument === photoWaits),
  },
  start: {
    visibility: 'story',
    async run(bot, ask, { argument }) {
      const story = chosenStory(bot.stories, argument);
      if (story === undefined) await ask.whisper(sentence(ask.ownWords.say('stories.gone')));
      else await startStory(bot, ask, { storyId: story.id });
    },
  },
  stories: { visibility: 'update', run: (bot, ask, { revision }) => listStories(bot, ask, revision) },
  setting: { visibility: 'update', isAlwaysOpen: true, isForManagers: true, run: changeSetting },
  journal: { visibility: 'update', run: (bot, ask, address) => showJournal(bot, ask, Number(address.argument) || 0) },
  decline: { visibility: 'update', isAlwaysOpen: true, run: (bot, ask) => declineConsent(bot, ask) },
} as const satisfies Record<Exclude<Act, 'show'>, Press>;
