import type { Command } from './command.ts';
import { face } from './face.ts';
import { help } from './help.ts';
import { party } from './party.ts';
import { reset } from './reset.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { status } from './status.ts';

const all: readonly Command[] = [start, face, status, reset, party, help, settings];

/** Every slash command of the bot by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(all.map((command) => [command.definition.name, command]));
