import { Locale } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { portrait } from '../photos.ts';
import { roomOf } from './journeys.ts';
import { buttonOf, buttonsOf, componentsOf, hasMenu, menuOf, pictureOf, textOf } from './message-parts.ts';
import { ways } from './noes/no.ts';
import { type Game, openGame } from './open-game.ts';
import { openPanel } from './settings-panel.ts';

const [ada, bela, chiyo] = ['Ada', 'Béla', 'Chiyo'] as const;

let game: Game;
beforeAll(async () => {
  game = await openGame();
  game.standIn.player(bela).setLocale(Locale.German);
  game.standIn.player(chiyo).setLocale(Locale.SpanishLATAM);
});
afterAll(() => game.close());

const here = () => game.standIn.world.channelId;

it('a server’s language is Discord’s until it is set, and is what everybody there sees', async () => {
  const player = game.standIn.player(ada);
  game.standIn.setServerLocale(Locale.German);
  await game.settled();
  expect(textOf(await player.command('start').answered())).toContain('## Den Schlüssel in der Hand');
  game.standIn.setServerLocale(Locale.French);
  await game.settled();
  expect(textOf(await player.command('start').answered())).toContain('## Keys in Hand');
  await (await openPanel(player, here())).choose('language', ['ja']);
  const scene = await player.command('start').answered();
  expect(textOf(scene)).toContain('## 鍵を手に');
  expect(buttonsOf(scene)).toContain('顔を見せる');
  expect(pictureOf(scene)?.description).toContain('夜の運転席からの眺め');
});

it('a German player on a Japanese server is told in German what only they see', async () => {
  const player = game.standIn.player(bela);
  const started = player.command('start');
  const scene = await started.answered();
  expect([scene.privateFor, roomOf(scene)]).toEqual([undefined, '鍵を手に']);
  const screen = await game.standIn.until(() => started.followUps()[0], 'the consent screen');
  expect([screen.privateFor, textOf(screen).split('\n')[0]]).toEqual([player.id, '## Bevor ich dein Gesicht lese']);
  await player.press(screen.id, buttonOf(screen, 'Weiter')).answered();
  const moved = await player.choose(scene.id, menuOf(scene), ['sad']).answered();
  expect(textOf(moved)).toContain('**悲しみ**を選びました。');
  expect(textOf(moved)).toContain('だれかに乗っていてほしくて、ラジオをつける。');
  const outdated = await player.choose(scene.id, menuOf(scene), ['sad']).answered();
  expect([outdated.privateFor, textOf(outdated)]).toEqual([
    player.id,
    'Deine Geschichte ist seitdem weitergegangen. Nur die neueste Szene zählt.',
  ]);
  const status = textOf(await player.command('status').answered());
  expect(status).toContain('Du bist in **Der letzte Flug**, im Raum **Das Lied des Sommers**, bisher 1 Zug.');
  const map = await player.command('map').answered();
  expect(textOf(map)).toContain('これまでに2部屋を見て、いまは**夏の歌**にいます。');
  expect(pictureOf(map)?.description).toBe(
    '『最後の便』の地図（1手）。いまいるのは「夏の歌」です。 見た部屋：鍵を手に、夏の歌。 ここまでの道：鍵を手に、悲しみで「夏の歌」へ。 霧に隠れた部屋があと3つ。',
  );
  const choices = await player.autocomplete('start', 'story', { story: 'letzte' });
  expect(choices).toEqual([{ name: 'Der letzte Flug', value: 'last-flight' }]);
});

it('a secret story is told in its player’s language, also where its answer is delivered after a restart', async () => {
  const player = game.standIn.player(chiyo);
  const scene = await player.command('start', { secret: true }).answered();
  expect([scene.privateFor, roomOf(scene)]).toEqual([player.id, 'Las llaves en la mano']);
  const failing = game.standIn.faults.order({ ...ways.edit, fault: { kind: 'server-error' }, times: 100 });
  const move = player.choose(scene.id, menuOf(scene), ['happy']);
  await game.logged('is tried again');
  failing.cancel();
  await game.restart();
  const late = textOf(await move.answered());
  expect(late).toContain('Has elegido **alegría**.');
  expect(late).toContain('## La canción del verano');
});

it('a public answer that is delivered after a restart is in the language in which its server was then', async () => {
  const player = game.standIn.player(bela);
  const scene = await player.command('start').answered();
  const failing = game.standIn.faults.order({ ...ways.edit, fault: { kind: 'server-error' }, times: 100 });
  const retried = game.nextLog('is tried again');
  const move = player.choose(scene.id, menuOf(scene), ['anger']);
  await retried;
  failing.cancel();
  await (await openPanel(game.standIn.player(ada), here())).choose('language', ['en']);
  await game.restart();
  expect(roomOf(await move.answered())).toBe('目抜き通り');
});

it('a direct message is in the player’s language, a photo that is posted there too', async () => {
  const player = game.standIn.player(bela);
  const channelId = player.directMessage();
  const scene = await player.command('start', {}, { channelId }).answered();
  expect(roomOf(scene)).toBe('Den Schlüssel in der Hand');
  await game.restart();
  const posted = player.post({ channelId, files: [{ name: 'face.jpg', bytes: await portrait('happy') }] });
  const moved = await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
  expect(textOf(moved)).toMatch(/Ich lese \*\*Freude\*\*, \d+,\d\d\s%\./);
});

it('a party is told in its server’s language, and each of its players in theirs', async () => {
  const [starter, joiner] = [game.standIn.player(ada), game.standIn.player(bela)];
  await (await openPanel(starter, here())).choose('language', ['es-ES']);
  const opened = await starter.command('party start', { mode: 'vote' }).answered();
  expect(textOf(opened)).toContain('abre un grupo para «El último vuelo»');
  const channelId = /<#(\d+)>/.exec(textOf(opened))?.[1] ?? '';
  const thread = game.standIn.channel(channelId);
  expect(thread?.name).toBe('Grupo: El último vuelo');
  const lobby = await game.standIn.until(() => game.standIn.messages(channelId)[0], 'the lobby');
  const joined = await joiner.press(lobby.id, buttonOf(lobby, 'Unirse')).answered();
  expect(textOf(joined)).toBe(`Du bist dabei. Zeig dein Gesicht in <#${channelId}>, sobald es losgegangen ist.`);
  await game.standIn.until(
    () => textOf(game.standIn.message(lobby.id) ?? {}).includes('**Juegan 2:**'),
    'both players',
  );
});

it('all of Last Flight can be read in Japanese to its end, and nothing of it is English', async () => {
  const player = game.standIn.player(ada);
  player.setLocale(Locale.Japanese);
  let scene = await player.command('start', { secret: true }).answered();
  const shown = [scene];
  for (const feeling of ['disgust', 'anger', 'fear', 'anger']) {
    scene = await player.choose(scene.id, menuOf(scene), [feeling]).answered();
    shown.push(scene);
  }
  shown.push(await player.command('journal').answered(), await player.command('help').answered());
  expect(hasMenu(scene)).toBe(false);
  expect(shown.map(roomOf).slice(0, 5)).toEqual(['鍵を手に', '夏の歌', '目抜き通り', 'だれかがいる', '座席 23A']);
  const words = shown.flatMap((message) => [
    textOf(message),
    ...componentsOf(message).flatMap(({ label, placeholder }) => [label ?? '', placeholder ?? '']),
    pictureOf(message)?.description ?? '',
  ]);
  const latin = words.join('\n').match(/[A-Za-z]{3,}(?: [A-Za-z]+)*/g) ?? [];
  const credit = ['Emotion Escape', 'Illustration', 'MIT'];
  const otherStories = ['The Gerda Job', 'Trust Your Nose'];
  expect([...new Set(latin)].sort()).toEqual([...credit, ...otherStories]);
});
