import type { APIChannelSelectComponent, APIUserSelectComponent } from 'discord-api-types/v10';
import { menuOptions } from '../state/menu-options.ts';
import type { ComponentPlace } from './component-place.ts';
import { SelectMenu } from './SelectMenu.tsx';
import { useView } from './store-context.ts';

/** A menu whose options Discord fills in: members or channels. */
export function AutoSelect({
  select,
  place,
}: {
  select: APIChannelSelectComponent | APIUserSelectComponent;
  place: ComponentPlace;
}) {
  const view = useView();
  const channel = view.channels.find(({ id }) => id === view.channelId);
  const options = channel === undefined ? [] : menuOptions(view, channel, select);
  return <SelectMenu select={{ ...select, options }} place={place} />;
}
