import type { Command } from './command.ts';
import { face } from './face.ts';
import { help } from './help.ts';
import { journal } from './journal.ts';
import { leaderboard } from './leaderboard.ts';
import { map } from './map.ts';
import { party } from './party.ts';
import { reset } from './reset.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { stories } from './stories.ts';

const all: readonly Command[] = [start, stories, face, status, reset, party, map, journal, leaderboard, help, settings];

/** Every slash command of the bot by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.definition.name, command]));
