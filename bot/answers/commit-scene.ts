import type { Change, Committed, OwedAnswer } from '../../db/store.ts';
import type { Scene } from '../../game/scene.ts';
import type { Bot } from '../bot.ts';
import type { Ask } from './ask.ts';

/**
 * Commits a change together with the scene that it owes the player, told in `ask.words`. `owed` is there when it was committed; delivering it
 * (deliver-answer.ts) is the caller's next step, outside any lock.
 */
export async function commitScene(
  bot: Bot,
  ask: Ask,
  change: Pick<Change, 'session' | 'parks' | 'move'> & { readonly scene: Scene; readonly sourceId?: string },
): Promise<{ readonly committed: Committed; readonly owed: OwedAnswer }> {
  const { scene, sourceId = ask.sourceId, ...rest } = change;
  const at = bot.now();
  const answer = {
    id: bot.newId(),
    sessionId: rest.session.id,
    target: ask.target,
    scene,
    language: ask.words.language,
    createdAt: at,
  };
  const committed = await bot.store.sessions.commit({ ...rest, sourceId, answer, at });
  if (committed === 'committed') bot.secretPlayers.note(rest.session);
  return { committed, owed: { ...answer, attempts: 0 } };
}
