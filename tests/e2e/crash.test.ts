import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultOrder } from '../../playground/faults.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import type { StandIn } from '../../playground/stand-in.ts';
import { type Player, startAndAgree } from '../bot/journeys.ts';
import { buttonOf, menuOf, textOf } from '../bot/message-parts.ts';
import { portrait } from '../photos.ts';
import { type MortalGame, openMortalGame } from './mortal-game.ts';

// Each case has a player of its own, whose act is brought to a step and held there; then the one process is killed, so
// that each act dies between two steps. Every way in meets every step that it has. Killing once for all of them costs
// minutes less than once for each, and nothing: acts of different players share no lock and no row. Requests that are held
// make a round for each of their fates, as the bot gives up on a request that takes too long.

/** What became of the move: counted; lost, and the player was told; lost before the bot had noted the photo. */
type Outcome = 'counted' | 'named' | 'unnoticed';

interface Death {
  /** A step of the process, or a request, that is held when the process dies. */
  readonly at: string | FaultOrder;
  readonly name: string;
  /** What becomes of the held request: never carried out, or carried out although nobody hears of it. */
  readonly heldRequest?: 'dropped' | 'carried out';
  readonly outcome: Outcome;
}

const step = (at: string, outcome: Outcome): Death => ({ at, name: at, outcome });

const attachmentHeld = 'while the attachment is fetched';
const deferralHeld = 'while Discord is told to wait';
const dropped = 'when Discord never gets the answer';
const late = 'when Discord gets the answer late';
const unheard = 'when Discord has the answer, but nobody hears of it';

const beforeItCounts = ['before reader.read', 'after reader.read', 'before sessions.commit'].map((at) =>
  step(at, 'named'),
);

const untilItCounts: readonly Death[] = [
  step('before intake.open', 'unnoticed'),
  step('after intake.open', 'named'),
  {
    name: attachmentHeld,
    at: { path: '/attachments', fault: { kind: 'slow-body' } },
    heldRequest: 'dropped',
    outcome: 'named',
  },
  ...beforeItCounts,
];

/** From the commit on; `answer` is the request that brings the scene. */
function onceItCounts(answer: Pick<FaultOrder, 'method' | 'path'>): readonly Death[] {
  const before = { ...answer, fault: { kind: 'hold', when: 'before' } } as const;
  const after = { ...answer, fault: { kind: 'hold', when: 'after' } } as const;
  return [
    step('after sessions.commit', 'counted'),
    { name: dropped, at: before, heldRequest: 'dropped', outcome: 'counted' },
    { name: late, at: before, heldRequest: 'carried out', outcome: 'counted' },
    { name: unheard, at: after, heldRequest: 'dropped', outcome: 'counted' },
    step('before answers.settle', 'counted'),
    step('after answers.settle', 'counted'),
  ];
}

const closing = ['before intake.close', 'after intake.close'].map((at) => step(at, 'counted'));
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
    menus.set(player.id, scene);
    return () => void player.choose(scene.id, menuOf(scene), ['happy']);
  },
  async again(_standIn, player) {
    const scene = menus.get(player.id);
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

/** Makes the move up to where it is held. Returns what ends the holding once the process is dead. */
async function moveUntilHeld(game: MortalGame, { at, heldRequest }: Death, move: () => void): Promise<() => void> {
  if (typeof at === 'string') {
    const { reached } = await game.holdAt(at);
    move();
    await reached;
    return () => {};
  }
  const held = game.standIn.faults.order(at);
  move();
  await held.met;
  return heldRequest === 'carried out' ? held.release : held.drop;
}

function sessionOf(game: MortalGame, player: Player) {
  const [session, ...others] = game.sessionsOf(player.id);
  expect(others).toEqual([]);
  if (session === undefined) throw new Error('The session is gone.');
  return session;
}

const cases = [viaMessage, viaFace, viaMenu, viaConsent, viaConsentToFace]
  .flatMap((way) => way.deaths.map((death) => ({ way, death })))
  .map(({ way, death }, number) => [way.name, death.name, death.outcome, { way, death, number }] as const);

/** In the first round the process that recovers is killed too, at each of its steps. */
const rounds = [
  {
    about: 'at a step of its own',
    recoveryDiesAt: ['before intake.close', 'after intake.close', 'before answers.settle', 'after answers.settle'],
    played: cases.filter(([, , , { death }]) => typeof death.at === 'string'),
  },
  ...[attachmentHeld, deferralHeld, dropped, late, unheard].map((about) => ({
    about,
    recoveryDiesAt: [],
    // Posts into one channel wait for each other (discord.js sends them one by one): the held post comes last.
    played: cases.filter(([, name]) => name === about).toReversed(),
  })),
];

describe('a process that is killed between two steps of a move', () => {
  let game: MortalGame;
  beforeAll(async () => {
    game = await openMortalGame(cases.length);
    expect(await game.start()).toBe('ready');
  });
  afterAll(() => game.close());

  describe.each(rounds)('$about', ({ played, recoveryDiesAt }) => {
    const endings: (() => void)[] = [];

    it.each(played)('gets to: %s, %s', async (_way, _death, _outcome, { way, death, number }) => {
      const move = await way.prepare(game.standIn, game.standIn.player(`Player ${number}`));
      endings.push(await moveUntilHeld(game, death, move));
    });

    it('is killed, also while it recovers, and starts again', async () => {
      await game.kill();
      for (const end of endings) end();
      for (const step of recoveryDiesAt) expect(await game.start(step)).toBe('killed');
      expect(await game.start()).toBe('ready');
      game.expectSound();
    }, 240_000);

    it.each(played)('%s, %s: the move is %s, once', (_way, _death, outcome, { number }) => {
      const player = game.standIn.player(`Player ${number}`);
      const session = sessionOf(game, player);
      expect(session.revision).toBe(outcome === 'counted' ? 1 : 0);
      expect(game.timesShown(session.id, 1)).toBe(outcome === 'counted' ? 1 : 0);
      expect(game.timesNamed(player.id)).toBe(outcome === 'named' ? 1 : 0);
    });

    it.each(played.filter(([, , outcome]) => outcome !== 'counted'))(
      '%s, %s: the move can be made again',
      async (_way, _death, _outcome, { way, number }) => {
        const player = game.standIn.player(`Player ${number}`);
        const { id } = sessionOf(game, player);
        const shown = game.standIn.until(() => game.timesShown(id, 1) === 1, 'the scene, after trying again');
        await Promise.all([shown, way.again(game.standIn, player)]);
        await player.command('help').answered();
        expect(sessionOf(game, player)).toMatchObject({ revision: 1, moves: 1 });
        expect(game.timesShown(id, 1)).toBe(1);
      },
    );
  });
});
