import type { PageMessage } from '../../playground/protocol.ts';
import type { StandIn } from '../../playground/stand-in.ts';
import { type Player, startAndAgree } from '../bot/journeys.ts';
import { buttonOf, menuOf, textOf } from '../bot/message-parts.ts';
import { portrait } from '../photos.ts';
import {
  asEdit,
  asMessage,
  beforeItCounts,
  closing,
  type Death,
  deferralHeld,
  onceItCounts,
  step,
  untilItCounts,
} from './deaths.ts';

export interface Way {
  readonly name: string;
  readonly deaths: readonly Death[];
  /** Brings a player to where the move can be made, and returns what makes it. */
  prepare(standIn: StandIn, player: Player): Promise<() => void>;
  /** Makes the move anew after it was lost. */
  again(standIn: StandIn, player: Player): Promise<void>;
}

async function face() {
  return { name: 'face.jpg', bytes: await portrait('happy') };
}

const isScreen = (message: PageMessage): boolean => textOf(message).includes('Your photo waits here');

/** Shows a face by a message; agrees if asked. */
async function postFace(standIn: StandIn, player: Player): Promise<void> {
  const posted = player.post({ files: [await face()] });
  const reply = await standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted, 'an answer to the photo');
  if (isScreen(reply)) player.press(reply.id, buttonOf(reply, 'Continue'));
}

/** Starts a story and leaves the question for consent open; it is the last thing that `/start` does. */
async function startUnasked(standIn: StandIn, player: Player): Promise<PageMessage> {
  const started = player.command('start');
  await standIn.until(() => started.followUps()[0], 'the question for consent');
  return started.answered();
}

/** The scene whose menu or button each player uses. */
const scenes = new Map<string, PageMessage>();
/** The message whose menu each player uses. */
const photos = new Map<string, string>();

const viaMessage: Way = {
  name: 'a plain photo',
  deaths: [...untilItCounts, ...onceItCounts(asMessage), ...closing],
  async prepare(standIn, player) {
    await startAndAgree(standIn, player.name);
    const files = [await face()];
    return () => void player.post({ files });
  },
  again: postFace,
};

const viaFace: Way = {
  name: '/face',
  deaths: [...untilItCounts, ...onceItCounts(asEdit), ...closing],
  async prepare(standIn, player) {
    await startAndAgree(standIn, player.name);
    const photo = await face();
    return () => void player.command('face', {}, { attachments: { photo } });
  },
  async again(_standIn, player) {
    await player.command('face', {}, { attachments: { photo: await face() } }).answered();
  },
};

/** Presses "Show your face"; what sends the dialogue in. */
async function openUpload(player: Player, scene: PageMessage): Promise<() => void> {
  const opened = player.press(scene.id, buttonOf(scene, 'Show your face'));
  await opened.modal();
  const photo = [await face()];
  return () => void player.submit(opened, {}, { photo });
}

const viaUpload: Way = {
  name: 'the upload behind "Show your face"',
  deaths: [...untilItCounts, ...onceItCounts(asEdit), ...closing],
  async prepare(standIn, player) {
    const { scene } = await startAndAgree(standIn, player.name);
    scenes.set(player.id, scene);
    return openUpload(player, scene);
  },
  async again(_standIn, player) {
    const scene = scenes.get(player.id);
    if (scene !== undefined) (await openUpload(player, scene))();
  },
};

const viaMessageMenu: Way = {
  name: '"Use this face"',
  deaths: [...untilItCounts, ...onceItCounts(asEdit), ...closing],
  async prepare(standIn, player) {
    // Before the story begins: the photo as such moves nothing.
    const posted = player.post({ files: [await face()] });
    photos.set(player.id, posted);
    await startAndAgree(standIn, player.name);
    return () => void player.useMenu('Use this face', posted);
  },
  async again(_standIn, player) {
    await player.useMenu('Use this face', photos.get(player.id) ?? '').answered();
  },
};

const viaMenu: Way = {
  name: 'the menu of feelings',
  deaths: [
    {
      name: deferralHeld,
      at: { method: 'POST', path: '/callback', fault: { kind: 'hold', when: 'before' } },
      heldRequest: 'dropped',
      outcome: 'unnoticed',
    },
    step('before sessions.commit', 'unnoticed'),
    ...onceItCounts(asEdit),
  ],
  async prepare(standIn, player) {
    const scene = await startUnasked(standIn, player);
    scenes.set(player.id, scene);
    return () => void player.choose(scene.id, menuOf(scene), ['happy']);
  },
  async again(_standIn, player) {
    const scene = scenes.get(player.id);
    if (scene !== undefined) await player.choose(scene.id, menuOf(scene), ['happy']).answered();
  },
};

const onceAgreed: readonly Death[] = [
  step('before players.giveConsent', 'named'),
  step('after players.giveConsent', 'named'),
  ...beforeItCounts,
  ...onceItCounts(asEdit),
  ...closing,
];

const viaConsent: Way = {
  name: '"Continue", for a message\'s photo that waits',
  deaths: onceAgreed,
  async prepare(standIn, player) {
    await startUnasked(standIn, player);
    const posted = player.post({ files: [await face()] });
    const screen = await standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted, 'the consent screen');
    return () => void player.press(screen.id, buttonOf(screen, 'Continue'));
  },
  again: postFace,
};

const viaConsentToFace: Way = {
  name: '"Continue", for a photo of /face that waits',
  deaths: onceAgreed,
  async prepare(standIn, player) {
    await startUnasked(standIn, player);
    const screen = await player.command('face', {}, { attachments: { photo: await face() } }).answered();
    return () => void player.press(screen.id, buttonOf(screen, 'Continue'));
  },
  again: postFace,
};

/** Every way in by which a move can be made. */
export const waysToMove: readonly Way[] = [
  viaMessage,
  viaFace,
  viaUpload,
  viaMessageMenu,
  viaMenu,
  viaConsent,
  viaConsentToFace,
];
