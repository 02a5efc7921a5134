import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { fetchPhoto, type PhotoLink } from '../photos.ts';
import { consentScreen, sentence } from '../render/sentences.ts';
import { readFace } from './read-face.ts';
import { settleAftermath } from './settle-aftermath.ts';

/**
 * A player shows a face: the photo is noted, fetched and read, and the session moves. `session` is the active session
 * that the photo is for, as it was when the photo came.
 */
export async function showFace(bot: Bot, ask: Ask, session: Session, link: PhotoLink): Promise<void> {
  const { sourceId, playerId, serverId, target, words } = ask;
  const opened = await bot.store.intake.open({ sourceId, playerId, serverId, target, createdAt: bot.now() });
  if (opened === 'duplicate') return;
  const fetched = await fetchPhoto(link, bot.attachmentHosts, bot.photoLimits);
  if (fetched.kind !== 'photo') {
    await settleAftermath(bot, ask, { kind: 'complain', message: sentence(words.say(`answer.${fetched.kind}`)) });
    await bot.store.intake.close(sourceId);
    return;
  }
  const photo = { ask, sessionId: session.id, revision: session.revision, bytes: fetched.bytes };
  if ((await bot.store.players.consentedAt(playerId)) === undefined) {
    for (const displaced of bot.waiting.put(photo)) await bot.store.intake.close(displaced.ask.sourceId);
    await ask.say(consentScreen(playerId, true, words));
    return;
  }
  await readFace(bot, ask, photo);
}
