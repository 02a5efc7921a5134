import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { limits } from '../../bot/render/limits.ts';
import { partyMessage } from '../../bot/render/party/party-message.ts';
import { sceneMessage } from '../../bot/render/scene-message.ts';
import { wordsIn } from '../../bot/text.ts';
import { feelings } from '../../game/feeling.ts';
import { mostMembers } from '../../game/party/party-session.ts';
import type { PartyScene } from '../../game/party/show-party.ts';
import type { Scene } from '../../game/scene.ts';
import { serverLanguages } from '../../game/server-settings.ts';
import type { Step } from '../../game/session.ts';
import { textLimits } from '../../stories/limits.ts';
import { fakeFace } from '../game/builders.ts';

const longest = (limit: number): string => 'x'.repeat(limit);

/** Every part of it as long as the check lets it be. */
const picture = {
  filename: 'room.webp',
  bytes: Buffer.alloc(0),
  alt: longest(textLimits.alt),
  credit: longest(textLimits.credit),
};

const road: readonly Step[] = Array.from({ length: 40 }, () => ({ from: 'hall', feeling: 'disgust', to: 'hall' }));

const renderingIn = (language: string) => ({
  words: wordsIn(language),
  picture,
  roomTitle: () => longest(textLimits.roomTitle),
  seesPhotos: true,
  facesOnly: false,
  accent: 0,
});

/** Discord's snowflakes have up to 20 digits. */
const players = Array.from({ length: mostMembers }, (_, index) => String(10n ** 19n + BigInt(index)));

const texts = {
  room: 'hall',
  title: longest(textLimits.roomTitle),
  text: longest(textLimits.roomText),
};

const scene: Scene = {
  ...texts,
  sessionId: 'session',
  revision: 1,
  playerId: players[0] ?? '',
  storyId: 'story',
  storyTitle: longest(textLimits.title),
  lead: { feeling: 'disgust', text: longest(textLimits.directionText), face: fakeFace({ clarity: 'close' }) },
  moves: 40,
};

const party: PartyScene = {
  kind: 'party',
  sessionId: 'session',
  serverId: '1',
  revision: 1,
  round: 1,
  storyId: 'story',
  storyTitle: longest(textLimits.title),
  storyPitch: longest(textLimits.pitch),
  mode: 'vote',
  status: 'active',
  hostId: players[0] ?? '',
  members: players,
  voted: players.slice(0, mostMembers - 1),
  deadline: 2e12,
  turnMs: 90_000,
  groupPhotos: true,
  moves: 40,
  news: { kind: 'left-server', playerId: players[0] ?? '' },
  room: texts,
  lead: {
    feeling: 'disgust',
    text: longest(textLimits.directionText),
    tally: feelings.map((feeling) => ({ feeling, votes: 12, weight: 6 })),
    decision: 'lot',
  },
};

interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
}

function textLength(parts: readonly Part[]): number {
  return parts.reduce(
    (sum, { type, content = '', components = [] }) =>
      sum + (type === ComponentType.TextDisplay ? content.length : 0) + textLength(components),
    0,
  );
}

const lengthOf = (message: { readonly components: readonly unknown[] }): number =>
  textLength(message.components as readonly Part[]);

describe.each(serverLanguages)('a story whose every text is as long as it may be, in %s', (language) => {
  const rendering = renderingIn(language);

  it('fits into Discord’s messages with its reading, its picture’s credit and its road', () => {
    expect(lengthOf(sceneMessage(scene, rendering))).toBeLessThanOrEqual(limits.messageText);
    expect(lengthOf(sceneMessage({ ...scene, ending: 'fail', road }, rendering))).toBeLessThanOrEqual(
      limits.messageText,
    );
  });

  it('fits with all that a full party adds to it', () => {
    const { tally: _tally, decision: _decision, ...picked } = party.lead ?? { feeling: 'happy', text: '' };
    const read = { ...picked, playerId: players[0] ?? '', face: fakeFace() };
    const ending = { ...texts, ending: 'win' as const, road };
    for (const each of [
      party,
      { ...party, mode: 'anyone' as const, lead: read },
      { ...party, status: 'won' as const, room: ending },
      { ...party, status: 'won' as const, room: ending, lead: read },
    ])
      expect(lengthOf(partyMessage(each, rendering))).toBeLessThanOrEqual(limits.messageText);
  });
});
