import { type Kysely, Migrator } from 'kysely';
import { DatabaseError } from './database-error.ts';
import { migrations } from './migrations/migrations.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the database up to this version, in one transaction. Never goes back: a database that a newer version has
 * written is refused.
 * @throws DatabaseError for a newer database; whatever SQLite throws otherwise.
 */
export async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  await refuseNewer(db, file);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseNewer(db: Kysely<Tables>, file: string): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const applied = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  if (applied.every(({ name }) => Object.hasOwn(migrations, name))) return;
  throw new DatabaseError(
    `The database ${file} was written by a newer version of Emotion Escape. Install that version again, or set DATABASE_URL to another file.`,
  );
}
