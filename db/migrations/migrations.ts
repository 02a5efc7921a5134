import type { Migration } from 'kysely';
import * as soloPlay from './0001-solo-play.ts';
import * as questions from './0002-questions.ts';
import * as parties from './0003-parties.ts';
import * as serverSettings from './0004-server-settings.ts';
import * as journal from './0005-journal.ts';
import * as languages from './0006-languages.ts';

/** Every migration under the name that the database keeps. Names sort by their number; a released one never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-solo-play': soloPlay,
  '0002-questions': questions,
  '0003-parties': parties,
  '0004-server-settings': serverSettings,
  '0005-journal': journal,
  '0006-languages': languages,
};
