import type { PageChannel } from '../../../protocol.ts';
import { openDialog } from '../state/open-panel.ts';
import { isOnServer, kindOf, mayBot } from '../state/places.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useView } from './store-context.ts';
import { useThreadSwitch } from './use-thread-switch.ts';

interface Note {
  readonly text: string;
  readonly mend: string;
  act(): void;
}

function useNote(channel: PageChannel): Note | undefined {
  const view = useView();
  const setThread = useThreadSwitch(channel);
  const { players, playerId, bot } = view;
  const showPermissions = () => {
    openDialog.value = 'permissions';
  };
  if (!isOnServer(view, channel, bot.id))
    return { text: words.botNotHere(bot.name), mend: words.permissions, act: showPermissions };
  if (channel.isLocked === true)
    return { text: words.threadLocked, mend: words.unlock, act: () => setThread({ isLocked: false }) };
  if (channel.isArchived === true)
    return { text: words.threadArchived, mend: words.reopen, act: () => setThread({ isArchived: false }) };
  if (!mayBot(view, channel, 'ViewChannel'))
    return { text: words.botCannotSee(bot.name), mend: words.permissions, act: showPermissions };
  const isClosed = players.some(({ id, isClosedToDirectMessages }) => id === playerId && isClosedToDirectMessages);
  if (kindOf(channel) === 'direct' && isClosed)
    return { text: words.directClosed(bot.name), mend: words.permissions, act: showPermissions };
  return undefined;
}

/** Says what is unusual about the open channel, and how to change it. */
export function PlaceNote({ channel }: { channel: PageChannel }) {
  const note = useNote(channel);
  if (note === undefined) return null;
  return (
    <p class="place-note">
      <Icon name="lock" size={18} />
      <span>{note.text}</span>
      <button type="button" class="text-button" onClick={note.act}>
        {note.mend}
      </button>
    </p>
  );
}
