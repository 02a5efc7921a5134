import { ChannelType, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { z } from 'zod';
import { openParty as openLobby } from '../../../game/party/open-party.ts';
import { isOpen, type PartyMode } from '../../../game/party/party-session.ts';
import type { Story } from '../../../stories/story.ts';
import type { Ask } from '../../answers/ask.ts';
import { refusalOf } from '../../answers/discord-refusal.ts';
import type { Bot } from '../../bot.ts';
import { escapeMarkdown, shorten } from '../../render/limits.ts';
import type { OutgoingMessage } from '../../render/outgoing-message.ts';
import { mention } from '../../render/party/party-lines.ts';
import { sentence } from '../../render/sentences.ts';
import { storyNamed } from '../named-story.ts';
import { addToThread } from './add-to-thread.ts';
import { commitOutcome, type PartyResult } from './change-party.ts';
import { settleParty } from './settle-party.ts';

/** What to open, as the player said it; what is absent is the server's setting. */
export interface PartyWish {
  readonly storyId?: string | undefined;
  readonly mode?: PartyMode | undefined;
  readonly groupPhotos?: boolean | undefined;
  /** Milliseconds. */
  readonly turnMs?: number | undefined;
}

/** Discord's limit on a thread's name, in characters. */
const longestThreadName = 100;

const thread = z.object({ id: z.string() });

/** A thread for the party; `undefined` where the bot may not open one, or the place is a thread itself. */
async function openThread(bot: Bot, ask: Ask, story: Story): Promise<string | undefined> {
  const name = shorten(ask.words.say('party.thread', { story: story.title }), longestThreadName);
  try {
    const opened = await bot.discord.post(Routes.threads(ask.placeId), {
      body: { name, type: ChannelType.PublicThread, auto_archive_duration: ThreadAutoArchiveDuration.OneDay },
    });
    return thread.parse(opened).id;
  } catch (error) {
    if (refusalOf(error) === undefined || refusalOf(error) === 'passing') throw error;
    return undefined;
  }
}

async function dropThread(bot: Bot, placeId: string): Promise<void> {
  try {
    await bot.discord.delete(Routes.channel(placeId));
  } catch (error) {
    bot.log.info({ err: error, place: placeId }, 'a thread that no party came to could not be removed');
  }
}

/** Commits a lobby in a place; `undefined` where that place has an open party by now, or the ask was counted before. */
async function openIn(bot: Bot, ask: Ask, placeId: string, story: Story, wish: PartyWish): Promise<PartyResult> {
  const settings = bot.settings.of(ask.serverId);
  const party = openLobby({
    story,
    id: bot.newId(),
    serverId: ask.serverId ?? '',
    placeId,
    hostId: ask.playerId,
    mode: wish.mode ?? settings.defaultMode,
    turnMs: wish.turnMs ?? settings.turnMs,
    groupPhotos: wish.groupPhotos ?? false,
    seed: bot.newSeed(),
    now: bot.now(),
  });
  return commitOutcome(bot, ask.sourceId, story, { kind: 'changed', party, isNews: true });
}

function placeTaken({ ownWords }: Ask, placeId: string): OutgoingMessage {
  return sentence(ownWords.say('party.place-taken', { place: placeId }));
}

/** Opens a party's lobby in a thread of its own, or where that is not allowed in the channel, and says so. */
export async function openParty(bot: Bot, ask: Ask, wish: PartyWish): Promise<void> {
  const { serverId, words, ownWords, playerId } = ask;
  if (serverId === null) return ask.whisper(sentence(ownWords.say('party.server-only')));
  if (bot.partyPlaces.has(ask.placeId)) return ask.whisper(placeTaken(ask, ask.placeId));
  const named = storyNamed(bot, serverId, wish.storyId, words);
  if (named.kind === 'unknown') return ask.whisper(sentence(named.note(ownWords)));
  const opened = await openThread(bot, ask, named.story);
  const placeId = opened ?? ask.placeId;
  const result = await openIn(bot, ask, placeId, named.story, wish);
  if (result.kind !== 'changed') {
    if (opened !== undefined) await dropThread(bot, opened);
    if (result.kind === 'refused') await ask.whisper(placeTaken(ask, placeId));
    return;
  }
  const here = bot.places.isThread(ask.placeId) ? 'party.openedInThread' : 'party.openedHere';
  const note = words.say(opened === undefined ? here : 'party.opened', {
    player: mention(playerId),
    story: escapeMarkdown(named.story.title),
    place: placeId,
  });
  await Promise.all([settleParty(bot, result), ask.say(sentence(note))]);
  if (opened !== undefined) await addToThread(bot, ask, result.party);
}

/** "Play again": a new lobby in the place of a party that is over, of the same story and kind, by whoever pressed first. */
export async function openRematch(bot: Bot, ask: Ask, partyId: string): Promise<void> {
  const { ownWords } = ask;
  const over = await bot.store.parties.byId(partyId);
  if (over === undefined || isOpen(over)) return ask.whisper(sentence(ownWords.say('answer.outdated')));
  const named = storyNamed(bot, ask.serverId, over.storyId, bot.settings.wordsFor(ask.serverId));
  if (named.kind === 'unknown') return ask.whisper(sentence(named.note(ownWords)));
  const result = await openIn(bot, ask, over.placeId, named.story, over);
  if (result.kind === 'refused') return ask.whisper(placeTaken(ask, over.placeId));
  await Promise.all([settleParty(bot, result), ask.whisper(sentence(ownWords.say('party.done.begun')))]);
}
