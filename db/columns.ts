import { z } from 'zod';
import type { Feeling } from '../game/feeling.ts';
import type { FaceReading, Probabilities } from '../game/reading.ts';
import type { Lead, Scene } from '../game/scene.ts';
import type { Play, SoloSession, Step } from '../game/session.ts';
import type { AnswerTarget } from './store.ts';

const feeling: z.ZodType<Feeling> = z.enum(['happy', 'sad', 'anger', 'fear', 'disgust']);

const step: z.ZodType<Step> = z.object({
  from: z.string(),
  feeling,
  direction: z.string().exactOptional(),
  to: z.string(),
});

const play: z.ZodType<Play> = z.object({
  room: z.string(),
  things: z.array(z.string()),
  visits: z.record(z.string(), z.number()),
  road: z.array(step),
});

const undo: z.ZodType<NonNullable<SoloSession['undo']>> = z.object({
  play,
  status: z.enum(['active', 'parked', 'won', 'lost']),
  until: z.number(),
});

const probabilities: z.ZodType<Probabilities> = z.object({
  happy: z.number(),
  sad: z.number(),
  anger: z.number(),
  fear: z.number(),
  disgust: z.number(),
});

const face: z.ZodType<FaceReading> = z.object({
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  score: z.number(),
  feeling,
  confidence: z.number(),
  clarity: z.enum(['clear', 'close', 'blank']),
  probabilities,
});

const lead: z.ZodType<Lead> = z.object({ feeling, text: z.string(), face: face.exactOptional() });

const scene: z.ZodType<Scene> = z.object({
  sessionId: z.string(),
  revision: z.number(),
  playerId: z.string(),
  storyId: z.string(),
  storyTitle: z.string(),
  room: z.string(),
  title: z.string(),
  text: z.string(),
  ending: z.enum(['win', 'fail']).exactOptional(),
  lead: lead.exactOptional(),
  moves: z.number(),
  road: z.array(step).exactOptional(),
  secret: z.literal(true).exactOptional(),
  canUndo: z.literal(true).exactOptional(),
});

const target: z.ZodType<AnswerTarget> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('interaction'),
    applicationId: z.string(),
    token: z.string(),
    isPrivate: z.boolean(),
    placeId: z.string(),
    createdAt: z.number(),
  }),
  z.object({ kind: z.literal('channel'), placeId: z.string(), replyTo: z.string().exactOptional() }),
]);

/** What each JSON column holds. A value that does not fit is a bug or a damaged file: parsing it throws. */
export const columns = { play, undo, face, faces: z.array(face), scene, target };

/** Reads a JSON column. @throws ZodError or SyntaxError where the text is not what the column holds. */
export function parseColumn<T>(column: z.ZodType<T>, text: string): T {
  return column.parse(JSON.parse(text));
}
