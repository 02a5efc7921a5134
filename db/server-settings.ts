import type { Insertable, Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { ServerLanguage, ServerSettings } from '../game/server-settings.ts';
import { parseColumn } from './columns.ts';
import type { Store } from './store.ts';
import type { ServerSettingsTable, Tables } from './tables.ts';

const channelIds = z.array(z.string());
const language: z.ZodType<ServerLanguage | null> = z.enum(['en', 'de', 'es-ES', 'ja']).nullable();

function toSettings(row: Selectable<ServerSettingsTable>): ServerSettings {
  return {
    defaultMode: row.default_mode,
    turnMs: row.turn_ms,
    defaultStoryId: row.default_story_id,
    channelIds: parseColumn(channelIds, row.channel_ids),
    facesOnly: row.faces_only === 1,
    plainPhotos: row.plain_photos === 1,
    language: language.parse(row.language),
    paused: row.paused === 1,
  };
}

function toRow(serverId: string, settings: ServerSettings): Insertable<ServerSettingsTable> {
  return {
    server_id: serverId,
    default_mode: settings.defaultMode,
    turn_ms: settings.turnMs,
    default_story_id: settings.defaultStoryId,
    channel_ids: JSON.stringify(settings.channelIds),
    faces_only: settings.facesOnly ? 1 : 0,
    plain_photos: settings.plainPhotos ? 1 : 0,
    language: settings.language,
    paused: settings.paused ? 1 : 0,
  };
}

export function createServerSettings(db: Kysely<Tables>): Store['serverSettings'] {
  return {
    async all() {
      const rows = await db.selectFrom('server_settings').selectAll().execute();
      return new Map(rows.map((row) => [row.server_id, toSettings(row)]));
    },
    async put(serverId, settings) {
      const row = toRow(serverId, settings);
      await db
        .insertInto('server_settings')
        .values(row)
        .onConflict((conflict) => conflict.column('server_id').doUpdateSet(row))
        .execute();
    },
  };
}
