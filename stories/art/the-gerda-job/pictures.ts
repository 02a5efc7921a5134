import { ballroom } from './ballroom.ts';
import { cellar } from './cellar.ts';
import { corridor } from './corridor.ts';
import { cover } from './cover.ts';
import { fondue } from './fondue.ts';
import { gerald } from './gerald.ts';
import { gondola } from './gondola.ts';
import { home } from './home.ts';
import { kitchen } from './kitchen.ts';
import { milked } from './milked.ts';
import { pineapple } from './pineapple.ts';
import { roof } from './roof.ts';
import { shared } from './shared.ts';
import { slope } from './slope.ts';
import { stable } from './stable.ts';
import { study } from './study.ts';
import { vault } from './vault.ts';

/** What draws each picture of The Gerda Job: its rooms by their ids, and the cover. */
export const pictures = {
  cover,
  gondola,
  stable,
  kitchen,
  ballroom,
  study,
  cellar,
  corridor,
  vault,
  roof,
  slope,
  home,
  shared,
  gerald,
  milked,
  fondue,
  pineapple,
} as const;
