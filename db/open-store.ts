import { createAnswers } from './answers.ts';
import { createIntake } from './intake.ts';
import { createJournal } from './journal.ts';
import { readLeaderboard } from './leaderboard.ts';
import { openDatabase } from './open-database.ts';
import { createParties } from './parties.ts';
import { createPlayers } from './players.ts';
import { createQuestions } from './questions.ts';
import { createServerSettings } from './server-settings.ts';
import { createSessions } from './sessions.ts';
import type { Store } from './store.ts';

/**
 * Opens the store at `url`, a DATABASE_URL such as `file:./data/emotion-escape.db` (relative to the working directory);
 * file, folder and tables are made where they are missing, an older database is brought up to date.
 * @throws DatabaseError (database-error.ts) for what a person has to mend; its message names DATABASE_URL.
 */
export async function openStore({ url }: { readonly url: string }): Promise<Store> {
  const { db } = await openDatabase(url);
  return {
    players: createPlayers(db),
    sessions: createSessions(db),
    parties: createParties(db),
    answers: createAnswers(db),
    intake: createIntake(db),
    questions: createQuestions(db),
    journal: createJournal(db),
    leaderboard: (serverId) => readLeaderboard(db, serverId),
    serverSettings: createServerSettings(db),
    close: () => db.destroy(),
  };
}
