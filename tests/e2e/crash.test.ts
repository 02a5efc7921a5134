import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultOrder } from '../../playground/faults.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import type { StandIn } from '../../playground/stand-in.ts';
import { type Player, startAndAgree } from '../bot/journeys.ts';
import { buttonOf, menuOf, textOf } from '../bot/message-parts.ts';
import { portrait } from '../photos.ts';
import { type MortalGame, openMortalGame } from './mortal-game.ts';

// A plain photo dies at every step there is. The other ways in share its steps (show-face.ts, read-face.ts, move-story.ts)
// and differ in what Discord is asked for and in who is told: there the steps around the commit, every fate of the answer
// and every telling of a loss are walked through, and for consent the steps of its own. The process that recovers from one
// death is the one that dies in the next case, and each case has a player of its own.

/** What became of the move: counted; lost, and the player was told; lost before the bot had noted the photo. */
type Outcome = 'counted' | 'named' | 'unnoticed';

interface Death {
  /** A step of the process, or a request that Discord holds when the process dies. */
  readonly at: string | FaultOrder;
  readonly name: string;
  /** What becomes of the held request: never carried out, or carried out although nobody hears of it. */
  readonly heldRequest?: 'dropped' | 'carried out';
  /** A second death, of the process that recovers. */
  readonly recoveryDiesAt?: string;
  readonly outcome: Outcome;
}

const step = (at: string, outcome: Outcome): Death => ({ at, name: at, outcome });

const attachment: Death = {
  name: 'while the attachment is fetched',
  at: { path: '/attachments', fault: { kind: 'slow-body' } },
  outcome: 'named',
};

const beforeItCounts = ['before reader.read', 'after reader.read', 'before sessions.commit'].map((at) =>
  step(at, 'named'),
);

/** From the commit on; `answer` is the request that brings the scene. */
function onceItCounts(answer: Pick<FaultOrder, 'method' | 'path'>): readonly Death[] {
  const before = { ...answer, fault: { kind: 'hold', when: 'before' } } as const;
  const after = { ...answer, fault: { kind: 'hold', when: 'after' } } as const;
  return [
    step('after sessions.commit', 'counted'),
    { name: 'when Discord never gets the answer', at: before, heldRequest: 'dropped', outcome: 'counted' },
    { name: 'when Discord gets the answer late', at: before, heldRequest: 'carried out', outcome: 'counted' },
    {
      name: 'when Discord has the answer, but nobody hears of it',
      at: after,
      heldRequest: 'dropped',
      outcome: 'counted',
    },
    step('before answers.settle', 'counted'),
    step('after answers.settle', 'counted'),
    {
      ...step('after sessions.commit', 'counted'),
      name: 'after sessions.commit, and again when the answer was delivered',
      recoveryDiesAt: 'before answers.settle',
    },
  ];
}

const closing = [step('before intake.close', 'counted'), step('after intake.close', 'counted')];
const namedTwice: Death = {
  ...step('before sessions.commit', 'named'),
  name: 'before sessions.commit, and again when the loss was told',
  recoveryDiesAt: 'before intake.close',
};

const asMessage = { method: 'POST', path: /\/channels\/\d+\/messages$/ } as const;
const asEdit = { method: 'PATCH', path: /@original$/ } as const;

interface Way {
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

/** The scene whose menu each player uses. */
const menus = new Map<string, PageMessage>();

const viaMessage: Way = {
  name: 'a plain photo',
  deaths: [
    step('before intake.open', 'unnoticed'),
    step('after intake.open', 'named'),
    attachment,
    ...beforeItCounts,
    namedTwice,
    ...onceItCounts(asMessage),
    ...closing,
  ],
  async prepare(standIn, player) {
    await startAndAgree(standIn, player.name);
    const files = [await face()];
    return () => void player.post({ files });
  },
  again: postFace,
};

const viaFace: Way = {
  name: '/face',
  deaths: [attachment, step('before sessions.commit', 'named'), namedTwice, ...onceItCounts(asEdit)],
  async prepare(standIn, player) {
    await startAndAgree(standIn, player.name);
    const photo = await face();
    return () => void player.command('face', {}, { attachments: { photo } });
  },
  async again(_standIn, player) {
    await player.command('face', {}, { attachments: { photo: await face() } }).answered();
  },
};

const viaMenu: Way = {
  name: 'the menu of feelings',
  deaths: [
    {
      name: 'while Discord is told to wait',
      at: { method: 'POST', path: '/callback', fault: { kind: 'hold', when: 'before' } },
      heldRequest: 'dropped',
      outcome: 'unnoticed',
    },
    step('before sessions.commit', 'unnoticed'),
    ...onceItCounts(asEdit),
  ],
  async prepare(standIn, player) {
    const scene = await startUnasked(standIn, player);
    menus.set(player.id, scene);
    return () => void player.choose(scene.id, menuOf(scene), ['happy']);
  },
  async again(_standIn, player) {
    const scene = menus.get(player.id);
    if (scene !== undefined) await player.choose(scene.id, menuOf(scene), ['happy']).answered();
  },
};

const consenting = ['before players.giveConsent', 'after players.giveConsent'].map((at) => step(at, 'named'));

const viaConsent: Way = {
  name: '"Continue", for a message\'s photo that waits',
  deaths: [...consenting, ...beforeItCounts, namedTwice, ...onceItCounts(asEdit), ...closing],
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
  deaths: [
    step('before players.giveConsent', 'named'),
    step('before sessions.commit', 'named'),
    namedTwice,
    ...onceItCounts(asEdit).filter(({ at }) => typeof at !== 'string'),
  ],
  async prepare(standIn, player) {
    await startUnasked(standIn, player);
    const screen = await player.command('face', {}, { attachments: { photo: await face() } }).answered();
    return () => void player.press(screen.id, buttonOf(screen, 'Continue'));
  },
  again: postFace,
};

/** Makes the move and waits until the process has died of it. */
async function dieMoving(game: MortalGame, { at, heldRequest }: Death, move: () => void): Promise<void> {
  if (typeof at === 'string') {
    await game.arm(at);
    move();
    return game.died();
  }
  const held = game.standIn.faults.order(at);
  move();
  await held.met;
  game.kill();
  await game.died();
  if (heldRequest === 'carried out') held.release();
  else held.drop();
}

async function recover(game: MortalGame, { recoveryDiesAt }: Death): Promise<void> {
  if (recoveryDiesAt !== undefined) {
    expect(await game.start(recoveryDiesAt)).toBe('killed');
    await game.died();
  }
  expect(await game.start()).toBe('ready');
}

function sessionOf(game: MortalGame, player: Player) {
  const [session, ...others] = game.sessionsOf(player.id);
  expect(others).toEqual([]);
  if (session === undefined) throw new Error('The session is gone.');
  return session;
}

describe.each([viaMessage, viaFace, viaMenu, viaConsent, viaConsentToFace])(
  'a process that is killed while it moves a story by $name',
  { concurrent: true },
  ({ deaths, prepare, again }) => {
    let game: MortalGame;
    beforeAll(async () => {
      game = await openMortalGame(deaths.length);
      expect(await game.start()).toBe('ready');
    });
    afterAll(() => game.close());

    it.sequential.each(deaths.map((death, number) => [death.name, death.outcome, death, number] as const))(
      '%s: the move is %s',
      async (_name, outcome, death, number) => {
        const player = game.standIn.player(`Player ${number}`);
        const move = await prepare(game.standIn, player);
        await dieMoving(game, death, move);
        await recover(game, death);

        const session = sessionOf(game, player);
        expect(session.revision).toBe(outcome === 'counted' ? 1 : 0);
        expect(game.timesShown(session.id, 1)).toBe(outcome === 'counted' ? 1 : 0);
        expect(game.timesNamed(player.id)).toBe(outcome === 'named' ? 1 : 0);
        game.expectSound();

        if (outcome === 'counted') return;
        const shown = game.standIn.until(() => game.timesShown(session.id, 1) === 1, 'the scene, after trying again');
        await Promise.all([shown, again(game.standIn, player)]);
        await player.command('help').answered();
        expect(sessionOf(game, player)).toMatchObject({ revision: 1, moves: 1 });
        expect(game.timesShown(session.id, 1)).toBe(1);
      },
    );
  },
);
