import { writeFileSync } from 'node:fs';
import { cover } from './last-flight/cover.ts';
import { crash } from './last-flight/crash.ts';
import { home } from './last-flight/home.ts';
import { music } from './last-flight/music.ts';
import { passport } from './last-flight/passport.ts';
import { start } from './last-flight/start.ts';
import { stolen } from './last-flight/stolen.ts';
import { traffic } from './last-flight/traffic.ts';
import { pictures as gerdaJob } from './the-gerda-job/pictures.ts';
import { pictures as trustYourNose } from './trust-your-nose/pictures.ts';

// Draws the pictures anew, of all stories or of one: node --import tsx stories/art/draw.ts [STORY]. Only the SVG files ship.
const stories = {
  'last-flight': { cover, start, music, traffic, home, passport, stolen, crash },
  'the-gerda-job': gerdaJob,
  'trust-your-nose': trustYourNose,
} satisfies Record<string, Record<string, () => string>>;
const [only] = process.argv.slice(2);

for (const [story, pictures] of Object.entries(stories)) {
  if (only !== undefined && only !== story) continue;
  for (const [room, draw] of Object.entries(pictures))
    writeFileSync(new URL(`../${story}/art/${room}.svg`, import.meta.url), draw());
}
