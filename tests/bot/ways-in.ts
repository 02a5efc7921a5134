import type { GivenFile } from '../../playground/attachments/attachments.ts';
import type { InteractionHandle } from '../../playground/players/handle.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import type { Player } from './journeys.ts';
import { buttonOf, menuOf } from './message-parts.ts';
import type { Game } from './open-game.ts';

/** What a player has done to show a face: posted a message, or begun an interaction. */
export type Shown =
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'interaction'; readonly handle: InteractionHandle };

/** A way to show a face, or a feeling, in the place of the last scene. */
export interface WayIn {
  readonly name: string;
  /** `needs-scene`: it stands under a scene, and cannot be without one. `needs-intent`: MessageContent. */
  readonly needs?: 'needs-scene' | 'needs-intent';
  /** No photo is read. */
  readonly isWithoutPhoto?: true;
  show(game: Game, player: Player, scene: Pick<PageMessage, 'channelId'>, photo: GivenFile): Promise<Shown>;
}

/** Where no story is played: a photo there is nobody's. */
export function waitingRoomOf(game: Game): string {
  return game.standIn.world.servers[0]?.channels[1]?.id ?? '';
}

const message = (id: string): Shown => ({ kind: 'message', id });
const interaction = (handle: InteractionHandle): Shown => ({ kind: 'interaction', handle });

const isMessage = (scene: Pick<PageMessage, 'channelId'>): scene is PageMessage => 'id' in scene;

function sceneOf(scene: Pick<PageMessage, 'channelId'>): PageMessage {
  if (!isMessage(scene)) throw new Error('This way in needs a scene.');
  return scene;
}

export const faceCommand: WayIn = {
  name: '`/face`',
  show: async (_game, player, { channelId }, photo) =>
    interaction(player.command('face', {}, { attachments: { photo }, channelId })),
};

export const uploadButton: WayIn = {
  name: 'the button “Show your face”',
  needs: 'needs-scene',
  async show(_game, player, scene, photo) {
    const opened = player.press(sceneOf(scene).id, buttonOf(sceneOf(scene), 'Show your face'));
    const answer = await Promise.race([opened.modal(), opened.answered()]);
    // A stranger is refused at once: there is no dialogue to submit.
    if (!('components' in answer && 'custom_id' in answer)) return interaction(opened);
    return interaction(player.submit(opened, {}, { photo: [photo] }));
  },
};

export const messageMenu: WayIn = {
  name: '“Use this face” in the menu of one’s own message',
  async show(game, player, _scene, photo) {
    const posted = player.post({ channelId: waitingRoomOf(game), content: 'me', files: [photo] });
    return interaction(player.useMenu('Use this face', posted));
  },
};

export const mention: WayIn = {
  name: 'a photo that mentions the bot',
  async show(game, player, { channelId }, photo) {
    return message(player.post({ channelId, content: `<@${game.standIn.world.botId}>`, files: [photo] }));
  },
};

export const reply: WayIn = {
  name: 'a photo in a reply to the bot',
  needs: 'needs-scene',
  async show(_game, player, scene, photo) {
    const { channelId, id } = sceneOf(scene);
    return message(player.post({ channelId, replyTo: id, files: [photo] }));
  },
};

export const plainPhoto: WayIn = {
  name: 'a plain photo',
  needs: 'needs-intent',
  show: async (_game, player, { channelId }, photo) => message(player.post({ channelId, files: [photo] })),
};

export const directMessage: WayIn = {
  name: 'a photo in a direct message',
  show: async (_game, player, _scene, photo) =>
    message(player.post({ channelId: player.directMessage(), files: [photo] })),
};

export const forward: WayIn = {
  name: 'a forwarded photo',
  needs: 'needs-intent',
  async show(game, player, { channelId }, photo) {
    const original = player.post({ channelId: waitingRoomOf(game), files: [photo] });
    return message(player.forward(original, { channelId }));
  },
};

export const severalPhotos: WayIn = {
  name: 'several photos in one message',
  needs: 'needs-intent',
  async show(_game, player, { channelId }, photo) {
    const list = { name: 'list.txt', bytes: Buffer.from('milk, bread, passport') };
    return message(player.post({ channelId, files: [list, photo] }));
  },
};

export const editedMessage: WayIn = {
  name: 'a photo that an edit adds to a message',
  needs: 'needs-intent',
  async show(_game, player, { channelId }, photo) {
    const posted = player.post({ channelId, content: 'wait' });
    player.edit(posted, { files: [photo] });
    return message(posted);
  },
};

export const feelingMenu: WayIn = {
  name: 'the menu of feelings',
  needs: 'needs-scene',
  isWithoutPhoto: true,
  show: async (_game, player, scene) =>
    interaction(player.choose(sceneOf(scene).id, menuOf(sceneOf(scene)), ['happy'])),
};

export const everyWay: readonly WayIn[] = [
  uploadButton,
  faceCommand,
  plainPhoto,
  reply,
  mention,
  directMessage,
  forward,
  severalPhotos,
  editedMessage,
  messageMenu,
  feelingMenu,
];

/** The first answer to what was shown. */
export function answerTo(game: Game, shown: Shown): Promise<PageMessage> {
  if (shown.kind === 'interaction') return shown.handle.answered();
  const { standIn } = game;
  return standIn.until(
    () => standIn.messages(standIn.message(shown.id)?.channelId).find(({ replyTo }) => replyTo?.messageId === shown.id),
    'an answer to the message',
  );
}
