import type { Question } from '../../db/store.ts';
import type { Feeling } from '../../game/feeling.ts';
import type { FaceReading, Reading } from '../../game/reading.ts';
import type { Bot } from '../bot.ts';
import { drawFaceFrame, mostBoxes } from '../render/face-frame.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import { type Asked, whichFeeling, whoseFace } from '../render/questions.ts';
import type { Words } from '../text.ts';

/** How long readings wait for their sender's answer. */
export const questionLifeMs = 10 * 60_000;

async function keep(bot: Bot, question: Pick<Question, 'kind' | 'faces'>, session: Asked): Promise<string> {
  const id = bot.newId();
  await bot.store.questions.ask({ ...question, id, sessionId: session.id, expiresAt: bot.now() + questionLifeMs });
  return id;
}

/** Asks which of the two likeliest feelings of a face is right, and keeps its reading for the answer. */
export async function askWhichFeeling(
  bot: Bot,
  session: Asked,
  face: FaceReading,
  likeliest: readonly [Feeling, Feeling],
  words: Words,
): Promise<OutgoingMessage> {
  const id = await keep(bot, { kind: 'which-feeling', faces: [face] }, session);
  return whichFeeling(session, id, face, likeliest, words);
}

/**
 * Asks which of several faces is the player's, and keeps their readings for the answer. `faces` are largest first: the
 * first five are asked about, numbered from left to right.
 */
export async function askWhoseFace(
  bot: Bot,
  session: Asked,
  { width, height }: Pick<Reading, 'width' | 'height'>,
  faces: readonly FaceReading[],
  words: Words,
): Promise<OutgoingMessage> {
  const asked = faces.slice(0, mostBoxes).sort((one, other) => one.box[0] - other.box[0]);
  const frame = await drawFaceFrame({ width, height, boxes: asked.map(({ box }) => box) });
  const id = await keep(bot, { kind: 'whose-face', faces: asked }, session);
  return whoseFace(session, id, { found: faces.length, asked: asked.length, frame }, words);
}
