import {
  type APIChannelSelectComponent,
  type APISelectMenuOption,
  type APIUserSelectComponent,
  ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import type { PageChannel, PageChannelKind } from '../../../protocol.ts';
import { channelsOf, isOnServer, kindOf, markedName, serverOf } from './places.ts';
import type { View } from './view.ts';

const types: Readonly<Record<PageChannelKind, readonly ChannelType[]>> = {
  text: [ChannelType.GuildText],
  announcement: [ChannelType.GuildAnnouncement],
  forum: [ChannelType.GuildForum],
  thread: [ChannelType.PublicThread, ChannelType.AnnouncementThread],
  direct: [ChannelType.DM],
};

/** What Discord lists in a menu of members or channels: those of the server that the menu stands in. */
export function menuOptions(
  view: View,
  place: PageChannel,
  menu: APIChannelSelectComponent | APIUserSelectComponent,
): readonly APISelectMenuOption[] {
  const chosen = new Set(menu.default_values?.map(({ id }) => id));
  const option = (id: string, label: string): APISelectMenuOption => ({
    value: id,
    label,
    ...(chosen.has(id) ? { default: true } : {}),
  });
  if (menu.type === ComponentType.UserSelect)
    return [...view.players, view.bot]
      .filter(({ id }) => isOnServer(view, place, id))
      .map(({ id, name }) => option(id, name));
  const server = serverOf(view, place);
  const wanted = menu.channel_types ?? [];
  return (server === undefined ? [] : channelsOf(view, server.id))
    .filter((channel) => wanted.length === 0 || types[kindOf(channel)].some((type) => wanted.includes(type)))
    .map((channel) => option(channel.id, markedName(channel)));
}
