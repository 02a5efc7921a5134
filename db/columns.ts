import { z } from 'zod';
import type { Feeling } from '../game/feeling.ts';
import type { PartySession } from '../game/party/party-session.ts';
import type { PartyScene } from '../game/party/show-party.ts';
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

const votes = z.array(z.object({ playerId: z.string(), feeling, confidence: z.number() }));

const partyMode = z.enum(['turns', 'vote', 'anyone']);

const partyLead: z.ZodType<NonNullable<PartySession['lead']>> = z.object({
  feeling,
  text: z.string(),
  playerId: z.string().exactOptional(),
  face: face.exactOptional(),
  tally: z.array(z.object({ feeling, votes: z.number(), weight: z.number() })).exactOptional(),
  decision: z.enum(['majority', 'confidence', 'lot']).exactOptional(),
});

const partyNews: z.ZodType<NonNullable<PartySession['news']>> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['joined', 'left', 'left-server', 'kicked', 'passed', 'skipped', 'woken']),
    playerId: z.string(),
  }),
  z.object({ kind: z.literal('rests'), why: z.enum(['silence', 'place-closed', 'story-changed']) }),
  z.object({
    kind: z.literal('ended'),
    why: z.enum(['by-player', 'all-left', 'lobby-over', 'place-gone']),
    playerId: z.string().exactOptional(),
  }),
]);

/** What a party has beyond the columns that it shares with a solo session. */
export type PartyColumn = Omit<
  PartySession,
  | 'kind'
  | 'id'
  | 'revision'
  | 'serverId'
  | 'placeId'
  | 'storyId'
  | 'storyVersion'
  | 'status'
  | 'play'
  | 'deadline'
  | 'startedAt'
  | 'updatedAt'
>;

const party: z.ZodType<PartyColumn> = z.object({
  round: z.number(),
  hostId: z.string(),
  mode: partyMode,
  members: z.array(z.string()),
  kicked: z.array(z.string()),
  votes,
  turnId: z.string().exactOptional(),
  readUntil: z.number().exactOptional(),
  turnMs: z.number(),
  groupPhotos: z.boolean(),
  seed: z.number(),
  silentTurns: z.number(),
  lead: partyLead.exactOptional(),
  news: partyNews.exactOptional(),
});

const partyScene: z.ZodType<PartyScene> = z.object({
  kind: z.literal('party'),
  sessionId: z.string(),
  serverId: z.string(),
  revision: z.number(),
  round: z.number(),
  storyId: z.string(),
  storyTitle: z.string(),
  storyPitch: z.string(),
  mode: partyMode,
  status: z.enum(['lobby', 'active', 'resting', 'won', 'lost', 'ended']),
  hostId: z.string(),
  members: z.array(z.string()),
  voted: z.array(z.string()),
  turnId: z.string().exactOptional(),
  deadline: z.number().exactOptional(),
  turnMs: z.number(),
  groupPhotos: z.boolean(),
  moves: z.number(),
  news: partyNews.exactOptional(),
  room: z
    .object({
      room: z.string(),
      title: z.string(),
      text: z.string(),
      ending: z.enum(['win', 'fail']).exactOptional(),
      road: z.array(step).exactOptional(),
    })
    .exactOptional(),
  lead: partyLead.exactOptional(),
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
export const columns = {
  play,
  undo,
  face,
  faces: z.array(face),
  scene: z.union([partyScene, scene]),
  target,
  party,
};

/** Reads a JSON column. @throws ZodError or SyntaxError where the text is not what the column holds. */
export function parseColumn<T>(column: z.ZodType<T>, text: string): T {
  return column.parse(JSON.parse(text));
}
