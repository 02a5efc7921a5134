import type { Dice } from '../../dice.ts';
import * as commands from './commands.ts';
import * as moderation from './moderation.ts';
import * as posts from './posts.ts';
import * as presses from './presses.ts';
import type { Act } from './stage.ts';

/** Everything that people do, and how often. */
const acts: readonly (readonly [weight: number, name: string, act: Act])[] = [
  [16, 'start', commands.start],
  [10, 'face', commands.face],
  [4, 'status', commands.status],
  [1, 'help', commands.help],
  [3, 'reset', commands.reset],
  [2, 'typeStory', commands.typeStory],
  [18, 'feel', presses.feel],
  [14, 'answer', presses.answer],
  [6, 'agree', presses.agree],
  [5, 'pressOld', presses.pressOld],
  [4, 'pressForeign', presses.pressForeign],
  [4, 'pressTwice', presses.pressTwice],
  [10, 'upload', presses.upload],
  [12, 'postPhoto', posts.postPhoto],
  [3, 'postSeveral', posts.postSeveral],
  [4, 'postMention', posts.postMention],
  [3, 'postDirectly', posts.postDirectly],
  [4, 'reply', posts.reply],
  [3, 'forward', posts.forward],
  [3, 'editIn', posts.editIn],
  [3, 'postAndDelete', posts.postAndDelete],
  [1, 'postAndExpire', posts.postAndExpire],
  [4, 'useMenu', posts.useMenu],
  [1, 'useForeignMenu', posts.useForeignMenu],
  [3, 'deleteAnswer', moderation.deleteAnswer],
  [4, 'changePermissions', moderation.changePermissions],
  [3, 'moveThread', moderation.moveThread],
  [2, 'closeDirectMessages', moderation.closeDirectMessages],
  [2, 'limitFiles', moderation.limitFiles],
  [1, 'breakConnection', moderation.breakConnection],
  [1, 'redeliver', moderation.redeliver],
];

export interface NamedAct {
  readonly name: string;
  readonly act: Act;
}

export function anyAct(dice: Dice): NamedAct {
  return dice.weigh(acts.map(([weight, name, act]) => [weight, { name, act }] as const));
}
