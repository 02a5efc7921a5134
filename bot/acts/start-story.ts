import { continueSession } from '../../game/continue-session.ts';
import type { Session } from '../../game/session.ts';
import { startSession } from '../../game/start-session.ts';
import type { Story } from '../../stories/story.ts';
import type { Ask } from '../answers/ask.ts';
import { commitScene } from '../answers/commit-scene.ts';
import type { Bot } from '../bot.ts';
import { escapeMarkdown } from '../render/limits.ts';
import { consentScreen, sentence } from '../render/sentences.ts';
import type { Aftermath } from './move-story.ts';
import { storyNamed } from './named-story.ts';
import { settleAftermath } from './settle-aftermath.ts';
import { soloLock } from './solo-lock.ts';

/** What to start, as the player said it. */
export interface StartWish {
  /** Absent: the story that is being played, or the first of all. */
  readonly storyId?: string | undefined;
  /** Absent: as it is. */
  readonly secret?: boolean | undefined;
}

function begin(bot: Bot, ask: Ask, story: Story, secret: boolean): ReturnType<typeof startSession> {
  const { playerId, serverId, placeId } = ask;
  return startSession({ story, id: bot.newId(), playerId, serverId, placeId, secret, now: bot.now() });
}

/** The session of that story to go on with, or a new one. A session whose room the story has lost is begun anew. */
function takeUp(
  bot: Bot,
  ask: Ask,
  story: Story,
  open: Session | undefined,
  secret: boolean,
): ReturnType<typeof startSession> {
  if (open === undefined) return begin(bot, ask, story, secret);
  const continued = continueSession({ story, session: open, placeId: ask.placeId, secret, now: bot.now() });
  return continued.kind === 'continued' ? continued : begin(bot, ask, story, secret);
}

async function startOrContinue(bot: Bot, ask: Ask, { storyId, secret }: StartWish): Promise<Aftermath> {
  const { playerId, serverId, words, ownWords } = ask;
  if (bot.partyPlaces.has(ask.placeId)) return { kind: 'whisper', message: sentence(ownWords.say('party.only-party')) };
  const current = await bot.store.sessions.current(playerId, serverId);
  const named = storyNamed(bot, serverId, storyId ?? current?.storyId, words);
  if (named.kind === 'unknown') return { kind: 'whisper', message: sentence(named.note(ownWords)) };
  const { story } = named;
  const active = current?.status === 'active' ? current : undefined;
  const open = active?.storyId === story.id ? active : await bot.store.sessions.parked(playerId, serverId, story.id);
  if (open?.secret === true && secret === undefined && !ask.isPrivate) {
    const message = ownWords.say('answer.secret-story', { story: escapeMarkdown(story.title) });
    return { kind: 'whisper', message: sentence(message) };
  }
  const { session, scene } = takeUp(bot, ask, story, open, secret ?? ask.isPrivate);
  const parks = active === undefined || active.id === session.id ? undefined : active;
  const { committed, owed } = await commitScene(bot, ask, {
    session,
    scene,
    ...(parks === undefined ? {} : { parks: { id: parks.id, revision: parks.revision } }),
  });
  if (committed === 'committed') return { kind: 'deliver', owed };
  return committed === 'duplicate'
    ? { kind: 'nothing' }
    : { kind: 'whisper', message: sentence(ownWords.say('answer.outdated')) };
}

/**
 * `/start`: begins a story, or goes on with the active or parked session of it; another active session is parked. A
 * player who has not agreed yet to have faces read is asked now, in private, so that the first photo need not wait.
 */
export async function startStory(bot: Bot, ask: Ask, wish: StartWish): Promise<void> {
  const aftermath = await bot.locks.hold(soloLock(ask.playerId, ask.serverId), () => startOrContinue(bot, ask, wish));
  await settleAftermath(bot, ask, aftermath);
  if (aftermath.kind === 'deliver' && (await bot.store.players.consentedAt(ask.playerId)) === undefined) {
    await ask.add(consentScreen(ask.playerId, false, ask.ownWords, bot.settings.of(ask.serverId)));
  }
}

/** "Try again" under an ending: a new session of the same story, unless another one is being played by now. */
export async function playAgain(bot: Bot, ask: Ask, endedSessionId: string): Promise<void> {
  const ended = await bot.store.sessions.byId(endedSessionId);
  const current = await bot.store.sessions.current(ask.playerId, ask.serverId);
  if (ended === undefined || current?.id !== ended.id || ended.status === 'active') {
    await ask.whisper(sentence(ask.ownWords.say('answer.outdated')));
    return;
  }
  await startStory(bot, ask, { storyId: ended.storyId });
}
