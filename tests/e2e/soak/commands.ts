import { type Act, anyPhoto, anyPlace, heard, type Stage } from './stage.ts';

const use = async (stage: Stage, ...[name, options, extras]: Parameters<Stage['player']['command']>): Promise<void> =>
  heard(stage, stage.player.command(name, options, { channelId: anyPlace(stage), ...extras }));

/** `/start`: of either story or none, in secret or openly or as it is. */
export const start: Act = async (stage) => {
  const { dice } = stage;
  const story = dice.weigh([
    [6, undefined],
    [6, 'last-flight'],
    [3, 'three-rooms'],
    [1, 'no-such-story'],
  ]);
  const secret = dice.weigh([
    [6, undefined],
    [1, true],
    [2, false],
  ]);
  await use(stage, 'start', {
    ...(story === undefined ? {} : { story }),
    ...(secret === undefined ? {} : { secret }),
  });
};

export const face: Act = (stage) => use(stage, 'face', {}, { attachments: { photo: anyPhoto(stage) } });

export const status: Act = (stage) => use(stage, 'status');

export const help: Act = (stage) => use(stage, 'help');

/** `/reset` asks first; pressing is an act of its own. */
export const reset: Act = (stage) => use(stage, 'reset');

export const typeStory: Act = async (stage) => {
  const { player, dice } = stage;
  await player.autocomplete('start', 'story', { story: dice.pick(['', 'la', 'short', 'zzz']) ?? '' }, anyPlace(stage));
};
