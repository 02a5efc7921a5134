import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType, REST } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerCommands } from '../../bot/commands/register-commands.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import { type StandIn, startStandIn } from '../../playground/stand-in.ts';
import type { World } from '../../playground/world/world.ts';
import { departureHall, usualBotPermissions } from '../../playground/world/world.ts';
import { buttonOf, hasMenu, menuOf, textOf } from '../bot/message-parts.ts';
import { latestIn, placeNamedIn, toldIn } from '../bot/party/parties.ts';
import { type BotChild, startBotChild } from './bot-child.ts';

/** `PARTIES=200 npx vitest run tests/e2e/many-parties.test.ts` for the whole of it: 50 servers, 1,000 players. */
const parties = Number(process.env.PARTIES ?? 8);
const playersEach = 5;
const partiesAServer = 4;
/** Of players who look at every scene at once, ten rounds reach some ending of Last Flight by any road. */
const mostRounds = 12;

/** Discord takes fifty messages and edits a second of a bot: a round of 200 parties is some 20 seconds of them. */
const patienceMs = 120_000;

const servers = Math.ceil(parties / partiesAServer);
const id = (kind: number, number: number): string => `11900000000${kind}${String(number).padStart(7, '0')}`;
const playerName = (party: number, number: number): string => `P${party}-${number}`;

const players = Array.from({ length: parties }, (_, party) =>
  Array.from({ length: playersEach }, (__, number) => ({
    id: id(1, party * playersEach + number),
    name: playerName(party, number),
    colour: '#888888',
    isBot: false,
  })),
);

const world: World = {
  ...departureHall,
  players: players.flat(),
  servers: Array.from({ length: servers }, (_, server) => {
    const here = players.slice(server * partiesAServer, (server + 1) * partiesAServer).flat();
    return {
      id: id(2, server),
      name: `Server ${server}`,
      ownerId: here[0]?.id ?? '',
      memberIds: [departureHall.bot.id, ...here.map((each) => each.id)],
    };
  }),
  channels: Array.from({ length: servers }, (_, server) => ({
    id: id(3, server),
    type: ChannelType.GuildText as const,
    serverId: id(2, server),
    name: 'play',
    topic: '',
    botPermissions: usualBotPermissions,
  })),
};

// The bot runs in a process of its own, as in life: it shares no event loop with its thousand players.
let folder: string;
let standIn: StandIn;
let bot: BotChild;
/** What everybody was told last, by place: to look through a place's messages at every change would take the most time here. */
const latest = new Map<string, string>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emotion-escape-many-'));
  standIn = await startStandIn({ world });
  standIn.changes.listen((change) => {
    if (change.type !== 'message' || !change.isNew) return;
    const { id: messageId, channelId, authorId, privateFor } = change.message;
    if (authorId === standIn.world.botId && privateFor === undefined) latest.set(channelId, messageId);
  });
  await registerCommands(new REST({ api: standIn.apiUrl }).setToken(standIn.token));
  bot = startBotChild(standIn, join(folder, 'game.db'));
  await bot.ready;
});
afterAll(async () => {
  bot.child.kill();
  await bot.ended;
  await standIn.close();
  await rm(folder, { recursive: true });
  expect(standIn.refusals).toEqual([]);
});

const replyTimes: number[] = [];

/** The bot's private answer to what one player did in a place; how long it took is noted, and that it went nowhere else. */
async function timed(
  ask: () => { answered(): Promise<PageMessage> },
  placeId: string,
  playerId: string,
): Promise<string> {
  const start = performance.now();
  const answer = await ask().answered();
  replyTimes.push(performance.now() - start);
  expect(answer.channelId).toBe(placeId);
  expect(answer.privateFor).toBe(playerId);
  return textOf(answer);
}

/** Plays one party to its end: everybody votes at once, with feelings that differ. */
async function playParty(number: number): Promise<string> {
  const members = (players[number] ?? []).map(({ name }) => standIn.player(name));
  const [host] = members;
  if (host === undefined) throw new Error('A party needs players.');
  const channelId = id(3, Math.floor(number / partiesAServer));
  const opened = await host.command('party start', { mode: 'vote', story: 'last-flight' }, { channelId }).answered();
  const placeId = placeNamedIn(opened);
  const told = (after: string | undefined, wish: string): Promise<PageMessage> =>
    standIn.until(
      () => {
        const messageId = latest.get(placeId);
        return messageId === undefined || messageId === after ? undefined : standIn.message(messageId);
      },
      `${wish} of party ${number}`,
      patienceMs,
    );
  const lobby = await told(undefined, 'the lobby');
  const press = (player: typeof host, label: string) =>
    timed(() => player.press(lobby.id, buttonOf(lobby, label)), placeId, player.id);
  await Promise.all(members.slice(1).map((player) => press(player, 'Join')));
  await press(host, 'Start');
  const feelings = ['happy', 'sad', 'anger', 'disgust', 'happy'];
  let seen = lobby.id;
  for (let round = 0; round < mostRounds; round += 1) {
    const scene = await told(seen, `scene ${round}`);
    seen = scene.id;
    if (!hasMenu(scene)) return placeId;
    await Promise.all(
      members.map((player, index) => {
        const feeling = feelings[(index + round + number) % feelings.length] ?? 'happy';
        return timed(() => player.choose(scene.id, menuOf(scene), [feeling]), placeId, player.id);
      }),
    );
  }
  throw new Error(`Party ${number} did not end.`);
}

it(`${parties} parties in ${servers} servers with ${parties * playersEach} players at once all come to an ending, and nothing goes to a wrong place`, async () => {
  const places = await Promise.all(players.map((_, number) => playParty(number)));
  for (const [number, placeId] of places.entries()) {
    const own = new Set((players[number] ?? []).map((each) => each.id));
    expect(textOf(latestIn(standIn, placeId))).toMatch(/You made it, all of you|Here your story ends/);
    for (const message of toldIn(standIn, placeId))
      for (const [, named] of textOf(message).matchAll(/<@(\d+)>/g)) expect(own.has(named ?? '')).toBe(true);
  }
  const within = replyTimes.filter((ms) => ms <= 1000).length / replyTimes.length;
  const worst = Math.round(Math.max(...replyTimes));
  console.log(`${replyTimes.length} replies, ${(within * 100).toFixed(1)} % within 1 s, the slowest after ${worst} ms`);
}, 1_200_000);
