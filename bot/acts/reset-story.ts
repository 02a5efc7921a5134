import { resetSession, undoReset } from '../../game/reset-session.ts';
import type { Session } from '../../game/session.ts';
import type { Story } from '../../stories/story.ts';
import type { Ask } from '../answers/ask.ts';
import { commitScene } from '../answers/commit-scene.ts';
import type { Bot } from '../bot.ts';
import type { ComponentAddress } from '../components/custom-id.ts';
import { resetQuestion, sentence } from '../render/sentences.ts';
import type { Aftermath } from './move-story.ts';
import { settleAftermath } from './settle-aftermath.ts';
import { soloLock } from './solo-lock.ts';

/** `/reset`: asks first. */
export async function askToReset(bot: Bot, ask: Ask): Promise<void> {
  const session = await bot.store.sessions.current(ask.playerId, ask.serverId);
  if (session === undefined || session.status !== 'active') {
    await ask.say(sentence(ask.words.say(session === undefined ? 'reset.nothing' : 'answer.ended-session')));
    return;
  }
  const title = bot.stories.in(ask.words.language).get(session.storyId)?.title ?? session.storyId;
  await ask.say(resetQuestion(session, title, ask.words));
}

type Change = (story: Story, session: Session) => ReturnType<typeof resetSession> | ReturnType<typeof undoReset>;

async function changePressed(bot: Bot, ask: Ask, address: ComponentAddress, change: Change): Promise<void> {
  const whisper = (key: string, values?: Record<string, string>): Aftermath => ({
    kind: 'whisper',
    message: sentence(ask.ownWords.say(key, values)),
  });
  const aftermath = await bot.locks.hold(soloLock(ask.playerId, ask.serverId), async (): Promise<Aftermath> => {
    const session = await bot.store.sessions.byId(address.sessionId);
    if (session === undefined || session.playerId !== ask.playerId) return whisper('answer.outdated');
    if (session.secret && !ask.isPrivate) return whisper('answer.secret');
    const story = bot.stories.in(ask.words.language).get(session.storyId);
    if (story === undefined) return whisper('answer.story-gone', { story: session.storyId });
    const changed = change(story, session);
    if (changed.kind === 'too-late') return whisper('reset.too-late');
    if (changed.kind === 'story-changed') return whisper('answer.story-gone', { story: story.title });
    if (changed.kind === 'outdated') return whisper('answer.outdated');
    const { committed, owed } = await commitScene(bot, ask, { session: changed.session, scene: changed.scene });
    if (committed === 'committed') return { kind: 'deliver', owed };
    return committed === 'stale' ? whisper('answer.outdated') : { kind: 'nothing' };
  });
  await settleAftermath(bot, ask, aftermath);
}

/** "Back to the start": the journal stays, and for a minute the reset can be undone. */
export function resetStory(bot: Bot, ask: Ask, address: ComponentAddress): Promise<void> {
  const { placeId } = ask;
  return changePressed(bot, ask, address, (story, session) =>
    resetSession({ story, session, expectedRevision: address.revision, placeId, now: bot.now() }),
  );
}

/** "Undo the reset": back to where the player was. */
export function undoStoryReset(bot: Bot, ask: Ask, address: ComponentAddress): Promise<void> {
  const { placeId } = ask;
  return changePressed(bot, ask, address, (story, session) =>
    undoReset({ story, session, expectedRevision: address.revision, placeId, now: bot.now() }),
  );
}
