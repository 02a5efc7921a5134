import { randomFrom } from '../art/random.ts';
import { feelings, type StoryRules } from '../check/explore.ts';
import type { Story } from '../story.ts';

export interface PlayingRules extends StoryRules {
  follow(
    ...args: Parameters<StoryRules['follow']>
  ): ReturnType<StoryRules['follow']> & { readonly direction: { readonly text: string } };
  roomText(story: Story, play: ReturnType<StoryRules['begin']>, company: { readonly players: number }): string;
}

/** Plays that the estimate is made of, and moves after which one is given up: a story may go round for long. */
const plays = 60;
const mostMoves = 100;
/** Silent reading of fiction in English (Brysbaert 2019: 260). */
const wordsPerMinute = 260;
/** Making a face, taking the photo and sending it. */
const minutesPerMove = 0.25;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** About how many minutes a play of a story takes a player alone who shows feelings at random; 1 at least. */
export function estimateMinutes(story: Story, rules: PlayingRules): number {
  const random = randomFrom(1);
  const company = { players: 1 };
  let words = 0;
  let moves = 0;
  for (let count = 0; count < plays; count += 1) {
    let play = rules.begin(story);
    words += wordsIn(rules.roomText(story, play, company));
    for (let move = 0; move < mostMoves && story.rooms[play.room]?.kind === 'passage'; move += 1) {
      const feeling = feelings[Math.floor(random() * feelings.length)] ?? 'happy';
      const followed = rules.follow(story, play, feeling, company);
      play = followed.play;
      words += wordsIn(followed.direction.text) + wordsIn(rules.roomText(story, play, company));
      moves += 1;
    }
  }
  return Math.max(1, Math.round((words / wordsPerMinute + moves * minutesPerMove) / plays));
}
