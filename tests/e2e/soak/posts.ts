import type { GivenFile } from '../../../playground/attachments/attachments.ts';
import { addressesIn, sceneIn } from './addresses-in.ts';
import { type Act, anyPhoto, anyPlace, heard, type Stage } from './stage.ts';

/** Where a photo would move the player's story, if it is played anywhere: the place of the latest scene. */
function placeOfStory(stage: Stage): string {
  const { game, player, dice } = stage;
  const latest = game.witness.messagesOf(player.id).findLast((message) => sceneIn(addressesIn(message)) !== undefined);
  return latest === undefined || dice.chance(15) ? anyPlace(stage) : latest.channelId;
}

function mention({ standIn }: Stage): string {
  return `<@${standIn.world.botId}>`;
}

/** Posts where the story is played. Nobody waits for an answer: to a plain photo there may be none. */
function post(stage: Stage, content: string, files: readonly GivenFile[]): string {
  return stage.player.post({ channelId: placeOfStory(stage), content, files });
}

export const postPhoto: Act = async (stage) => void post(stage, '', [anyPhoto(stage)]);

export const postSeveral: Act = async (stage) => {
  const { album, dice } = stage;
  const files = Array.from({ length: 2 + dice.roll(4) }, () => anyPhoto(stage));
  post(stage, 'which one?', [album.text, ...files]);
};

export const postMention: Act = async (stage) =>
  void post(stage, `${mention(stage)} look`, stage.dice.chance(75) ? [anyPhoto(stage)] : []);

export const postDirectly: Act = async (stage) => {
  const { player } = stage;
  player.post({ channelId: player.directMessage(), files: [anyPhoto(stage)] });
};

export const reply: Act = async (stage) => {
  const { game, player, dice } = stage;
  const latest = game.witness
    .messagesOf(player.id)
    .findLast(({ id, privateFor }) => privateFor === undefined && !game.witness.isDeleted(id));
  if (latest === undefined) return;
  const files = dice.chance(80) ? [anyPhoto(stage)] : [];
  player.post({ channelId: latest.channelId, content: 'me', replyTo: latest.id, files });
};

/** Forwards a photo of one's own into the place of the story. */
export const forward: Act = async (stage) => {
  const { player } = stage;
  const original = player.post({ channelId: anyPlace(stage), files: [anyPhoto(stage)] });
  player.forward(original, { channelId: placeOfStory(stage) });
};

/** Adds a photo to a message afterwards. */
export const editIn: Act = async (stage) => {
  const { player, dice } = stage;
  const posted = post(stage, 'wait', dice.chance(30) ? [anyPhoto(stage)] : []);
  player.edit(posted, { files: [anyPhoto(stage)] });
};

/** Thinks better of it at once. */
export const postAndDelete: Act = async (stage) => stage.player.delete(post(stage, '', [anyPhoto(stage)]));

/** Its link dies before it can be fetched. */
export const postAndExpire: Act = async (stage) => {
  post(stage, '', [anyPhoto(stage)]);
  stage.standIn.expireLinks();
};

/** "Use this face" on a message of one's own, with or without a photo. */
export const useMenu: Act = async (stage) => {
  const { player, dice } = stage;
  const posted = player.post({
    channelId: anyPlace(stage),
    content: 'me',
    files: dice.chance(85) ? [anyPhoto(stage)] : [],
  });
  await heard(stage, player.useMenu('Use this face', posted));
};

/** "Use this face" on a message of somebody else's. */
export const useForeignMenu: Act = async (stage) => {
  const { standIn, player, dice } = stage;
  const place = anyPlace(stage);
  const other = dice.pick(
    standIn.messages(place, { visibleTo: player.id }).filter((one) => one.privateFor === undefined),
  );
  if (other !== undefined) await heard(stage, player.useMenu('Use this face', other.id));
};
