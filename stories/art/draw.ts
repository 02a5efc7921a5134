import { writeFileSync } from 'node:fs';
import { crash } from './last-flight/crash.ts';
import { home } from './last-flight/home.ts';
import { music } from './last-flight/music.ts';
import { passport } from './last-flight/passport.ts';
import { start } from './last-flight/start.ts';
import { stolen } from './last-flight/stolen.ts';
import { traffic } from './last-flight/traffic.ts';

// Draws the pictures of last-flight anew: node --import tsx stories/art/draw.ts. Only the SVG files ship.
const pictures = { start, music, traffic, home, passport, stolen, crash };

for (const [room, draw] of Object.entries(pictures)) {
  writeFileSync(new URL(`../last-flight/art/${room}.svg`, import.meta.url), draw());
}
