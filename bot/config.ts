import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { parseSettings, type SettingFault, splitList } from './parse-settings.ts';

/** Discord's own attachment hosts; `ATTACHMENT_HOSTS` replaces them. */
const discordAttachmentHosts = 'cdn.discordapp.com,media.discordapp.net';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Whether `host` (with or without a port) can only be this machine. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || loopbackNames.has(host.replace(/:\d+$/, ''));
}

const apiUrl = z
  .string()
  .default('https://discord.com/api')
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), {
    error: 'must be a web address that ends in /api, such as https://discord.com/api',
  })
  .refine((url) => !URL.canParse(url) || new URL(url).protocol === 'https:' || isLoopback(new URL(url).host), {
    error: 'may use plain http for this machine only (127.0.0.1): the bot token would travel unprotected',
  });

const attachmentHosts = z
  .string()
  .default(discordAttachmentHosts)
  .transform(splitList)
  .pipe(
    z
      .array(
        z.string().regex(/^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/, {
          error: 'must be hosts (host or host:port), separated by commas',
        }),
      )
      .min(1, { error: 'must name at least one host' }),
  );

/** How many worker threads read faces. */
export const readersSetting = z.coerce
  .number({ error: 'must be a whole number from 1 to 64' })
  .int({ error: 'must be a whole number from 1 to 64' })
  .min(1, { error: 'must be a whole number from 1 to 64' })
  .max(64, { error: 'must be a whole number from 1 to 64' })
  .default(availableParallelism());

const settings = z.object({
  DISCORD_TOKEN: z
    .string({
      error: 'is missing: put the bot token of https://discord.com/developers/applications into the file .env',
    })
    .trim()
    .min(1, { error: 'is empty: put the bot token of https://discord.com/developers/applications into the file .env' }),
  DATABASE_URL: z
    .string()
    .default('file:./data/emotion-escape.db')
    .refine((url) => url.startsWith('file:') && url.length > 'file:'.length, {
      error: 'must be a file, such as file:./data/emotion-escape.db (PostgreSQL is not supported yet)',
    }),
  DISCORD_API_URL: apiUrl,
  ATTACHMENT_HOSTS: attachmentHosts,
  READERS: readersSetting,
  MESSAGE_CONTENT: z.enum(['auto', 'on', 'off'], { error: 'must be auto, on or off' }).default('auto'),
  STORIES_DIR: z.string().min(1).default('./stories'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
});

/** Everything that a host can set, checked and typed. */
export interface Config {
  readonly token: string;
  readonly databaseUrl: string;
  /** Up to `/api`, without a slash at the end. */
  readonly apiUrl: string;
  /** Lower-case `host` or `host:port`; nothing else is ever fetched. */
  readonly attachmentHosts: readonly string[];
  /** Worker threads that read faces. */
  readonly readers: number;
  readonly messageContent: 'auto' | 'on' | 'off';
  readonly storiesFolder: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'wrong'; readonly faults: readonly SettingFault[] };

/** Reads the bot's settings, as `parseSettings` does. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = parseSettings(settings, environment);
  if (parsed.kind === 'wrong') return parsed;
  const value = parsed.settings;
  return {
    kind: 'config',
    config: {
      token: value.DISCORD_TOKEN,
      databaseUrl: value.DATABASE_URL,
      apiUrl: value.DISCORD_API_URL,
      attachmentHosts: value.ATTACHMENT_HOSTS,
      readers: value.READERS,
      messageContent: value.MESSAGE_CONTENT,
      storiesFolder: value.STORIES_DIR,
      logLevel: value.LOG_LEVEL,
    },
  };
}
