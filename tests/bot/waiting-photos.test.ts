import { expect, it } from 'vitest';
import type { Ask } from '../../bot/answers/ask.ts';
import { createWaitingPhotos, mostWaiting, type ShownPhotos, waitingMs } from '../../bot/waiting-photos.ts';

function shownBy(playerId: string, bytes = 1): ShownPhotos {
  return {
    ask: { playerId, sourceId: `photo of ${playerId}` } as Ask,
    sessionId: 's',
    revision: 0,
    photos: [new Uint8Array(bytes)],
  };
}

it('keeps the photo that a player showed last, and hands it out once', () => {
  const waiting = createWaitingPhotos(() => 0);
  const [first, second] = [shownBy('ada'), shownBy('ada')];
  expect(waiting.put(first)).toEqual([]);
  expect(waiting.put(second)).toEqual([first]);
  expect(waiting.take('ada')).toBe(second);
  expect(waiting.take('ada')).toBeUndefined();
});

it('gives up what waited ten minutes', () => {
  let now = 0;
  const waiting = createWaitingPhotos(() => now);
  waiting.put(shownBy('ada'));
  now = waitingMs;
  expect(waiting.take('ada')).toBeUndefined();
  expect(waiting.expired()).toHaveLength(1);
});

it('displaces the oldest where too many players wait', () => {
  const waiting = createWaitingPhotos(() => 0);
  for (let player = 0; player < mostWaiting.players; player += 1) expect(waiting.put(shownBy(`${player}`))).toEqual([]);
  expect(waiting.put(shownBy('one more')).map(({ ask }) => ask.playerId)).toEqual(['0']);
});

it('displaces the oldest where too many bytes wait', () => {
  const waiting = createWaitingPhotos(() => 0);
  const third = mostWaiting.bytes / 3;
  for (const player of ['ada', 'béla', 'chiyo']) waiting.put(shownBy(player, third));
  expect(waiting.put(shownBy('dora', third * 2)).map(({ ask }) => ask.playerId)).toEqual(['ada', 'béla']);
  expect(waiting.take('chiyo')).toBeDefined();
  expect(waiting.take('dora')).toBeDefined();
});
