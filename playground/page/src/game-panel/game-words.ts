import type { PagePlay, PagePlaying } from '../../../protocol.ts';

function doingWords(playing: PagePlaying): string {
  switch (playing.doing) {
    case 'exploring':
      return playing.room;
    case 'won':
      return 'Escaped';
    case 'lost':
      return 'Did not make it';
    case 'gathered':
      return 'Is ready';
    case 'turn':
      return 'It is their turn';
    case 'waiting':
      return 'Waits';
    case 'resting':
      return 'Rests with the party';
    case 'choosing':
      return 'Has not shown a face yet';
    case 'voted':
      return 'Has voted';
  }
}

function mapWords({ story, rooms, moves }: PagePlay): string {
  const present = rooms.find(({ isPresent }) => isPresent)?.title ?? '';
  const seen = new Intl.ListFormat('en').format(rooms.map(({ title }) => title));
  return `Map of “${story}”, ${moves === 1 ? '1 move' : `${moves} moves`}. The present room is ${present}. Seen so far: ${seen}.`;
}

/** What the panel of the game says. */
export const gameWords = {
  doing: doingWords,
  map: mapWords,
  mapGone: 'The map cannot be drawn now.',
  noGame: 'No game yet. Type /start, and its map lights up here.',
} as const;
