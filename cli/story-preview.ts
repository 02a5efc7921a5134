import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import open from 'open';
import { registerCommands } from '../bot/commands/register-commands.ts';
import { parseConfig } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { startBot } from '../bot/start.ts';
import { lookIntervalMs } from '../bot/story-shelf.ts';
import type { Store } from '../db/store.ts';
import type { Feeling } from '../game/feeling.ts';
import type { PageMessage } from '../playground/protocol.ts';
import { startStandIn } from '../playground/stand-in.ts';
import type { Story } from '../stories/story.ts';
import { buildPages } from './build-pages.ts';
import { askedToStop, exitCodes, parsePort } from './command-line.ts';
import { type Jumper, jump } from './preview/jump.ts';
import { menuOf } from './preview/menu-of.ts';
import { previewRoutes } from './preview/preview-routes.ts';
import { onlyArgument, type StoryCommand, storyFolder, withStory } from './story-command.ts';

/** The author plays as her. */
const author = 'Ada';

const newId = (): string => randomBytes(16).toString('base64url');

export interface Preview {
  /** The page's address. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the playground and the bot on this story alone, with all data in a folder of its own that is removed at the end.
 * @throws Error where the port is taken.
 */
export async function startPreview(story: Story, folder: string, port: number): Promise<Preview> {
  const data = await mkdtemp(join(tmpdir(), 'emotion-escape-preview-'));
  const stories = join(data, 'stories');
  await mkdir(stories);
  await symlink(resolve(folder), join(stories, story.id), 'dir');
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  let store: Store | undefined;

  const preview = previewRoutes({
    folder,
    story,
    async presentRoom() {
      const session = await store?.sessions.current(jumper.id, standIn.world.serverId);
      return session?.storyId === story.id ? session.play.room : undefined;
    },
    async jump(present, room) {
      if (store === undefined) return false;
      return jump({ store, story: present, jumper, serverId: standIn.world.serverId, now, newId }, room);
    },
    async reload() {
      // The shelf looks at its folder every few seconds: for who has just saved, they have passed.
      ahead += lookIntervalMs;
      const session = await store?.sessions.current(jumper.id, standIn.world.serverId);
      if (session?.status === 'active') await jumper.start(story.id);
    },
  });
  const standIn = await startStandIn({ port, now, preview });
  const jumper: Jumper = {
    id: standIn.player(author).id,
    start: (storyId) => standIn.player(author).command('start', { story: storyId }).answered(),
    choose: (scene: PageMessage, feeling: Feeling) =>
      standIn.player(author).choose(scene.id, menuOf(scene), [feeling]).answered(),
  };
  const parsed = parseConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    ATTACHMENT_HOSTS: standIn.attachmentHost,
    DATABASE_URL: `file:${join(data, 'preview.db')}`,
    STORIES_DIR: stories,
    READERS: '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  if (parsed.kind === 'wrong') throw new Error(JSON.stringify(parsed.faults));
  await registerCommands(new REST({ api: parsed.config.apiUrl }).setToken(parsed.config.token));
  const bot = await startBot(parsed.config, {
    log: createLog(parsed.config.logLevel),
    now,
    wrapStore(opened) {
      store = opened;
      return opened;
    },
  });
  // Whoever previews a story knows what the game does: the screen would stand between every two scenes.
  await store?.players.giveConsent(jumper.id, now());
  return {
    url: `${standIn.url}/preview`,
    async close() {
      await bot.close();
      await standIn.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** `preview STORY`: plays it in the playground, with its map beside; what is saved shows at once. */
export const preview = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string', default: '4662' }, 'no-open': { type: 'boolean', default: false } },
    });
    const port = parsePort(values.port);
    const name = onlyArgument(positionals, 'The story to look at');
    return withStory(name, async (story) => {
      await buildPages();
      const started = await startPreview(story, await storyFolder(name), port);
      process.stdout.write(`Preview ready at ${started.url}\n`);
      if (!values['no-open']) await open(started.url);
      await askedToStop();
      await started.close();
      return exitCodes.done;
    });
  },
} as const satisfies StoryCommand;
