import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { StandIn, ThreadLevers } from '../../../playground/stand-in.ts';
import { usualBotPermissions } from '../../../playground/world/world.ts';
import type { Dice } from '../../dice.ts';

/** What moderators and members change in the world while others play, and where it was changed: the cause of Discord's noes. */
export interface Weather {
  /** Where one can play, by server: channels and threads. */
  readonly places: readonly (readonly string[])[];
  /** Switches a permission of the bot's off in a channel, or all on again. */
  changePermissions(dice: Dice): void;
  /** Archives, locks or opens a thread. */
  moveThread(dice: Dice): void;
  /** A player takes no direct messages, or does again. */
  closeDirectMessages(playerName: string, dice: Dice): void;
  /** Makes the largest file that the bot may send small, or large again. */
  limitFiles(dice: Dice): void;
  /** Whether the bot was ever without a permission there, for a thread: in its channel. */
  wasForbidden(channelId: string): boolean;
  wasShut(threadId: string): boolean;
  hasClosedDirectMessages(playerId: string): boolean;
  readonly wereFilesLimited: boolean;
  /** All permissions are given back, all threads are open, all players reachable, and files as large as ever. */
  clear(): void;
}

const usual = BigInt(usualBotPermissions);
const losable = [
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.ManageThreads,
];

const usualFileSize = 10 * 1024 * 1024;

export function createWeather(standIn: StandIn): Weather {
  const channels = standIn.world.servers.flatMap((server) => server.channels);
  const threads = new Map<string, ThreadLevers>();
  const places = standIn.world.servers.map((server) =>
    server.channels.flatMap(({ id, kind }) => {
      const thread = standIn.thread({ channelId: id, name: `thread in ${id}` });
      threads.set(thread.id, thread);
      return kind === 'forum' ? [thread.id] : [id, thread.id];
    }),
  );
  const forbidden = new Set<string>();
  const shut = new Set<string>();
  const closed = new Set<string>();
  let wereFilesLimited = false;
  return {
    places,
    changePermissions(dice) {
      const { id } = dice.pick(channels) ?? {};
      if (id === undefined) return;
      const isLost = dice.chance(25);
      if (isLost) forbidden.add(id);
      standIn.permit(isLost ? usual & ~(dice.pick(losable) ?? 0n) : usual, id);
    },
    moveThread(dice) {
      const thread = dice.pick([...threads.values()]);
      if (thread === undefined) return;
      shut.add(thread.id);
      thread.archive(dice.chance(60));
      thread.lock(dice.chance(20));
    },
    closeDirectMessages(playerName, dice) {
      const player = standIn.player(playerName);
      const isClosed = dice.chance(30);
      if (isClosed) closed.add(player.id);
      player.closeDirectMessages(isClosed);
    },
    limitFiles(dice) {
      const isLimited = dice.chance(20);
      wereFilesLimited ||= isLimited;
      standIn.limitAttachments(isLimited ? 1024 : usualFileSize);
    },
    wasForbidden: (channelId) => forbidden.has(standIn.channel(channelId)?.parentId ?? channelId),
    wasShut: (threadId) => shut.has(threadId),
    hasClosedDirectMessages: (playerId) => closed.has(playerId),
    get wereFilesLimited() {
      return wereFilesLimited;
    },
    clear() {
      for (const { id } of channels) standIn.permit(usual, id);
      for (const thread of threads.values()) {
        thread.lock(false);
        thread.archive(false);
      }
      for (const { name } of standIn.world.players) standIn.player(name).closeDirectMessages(false);
      standIn.limitAttachments(usualFileSize);
    },
  };
}
