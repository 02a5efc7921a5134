import type { PageChannel, PageChannelKind } from '../../../protocol.ts';
import { kindOf } from '../state/places.ts';
import { Icon, type IconName } from './Icon.tsx';

const marks: Readonly<Record<PageChannelKind, IconName>> = {
  text: 'hash',
  announcement: 'megaphone',
  forum: 'forum',
  thread: 'thread',
  direct: 'at',
};

/** The sign of a channel's kind. */
export function ChannelMark({ channel, size = 20 }: { channel: PageChannel; size?: number }) {
  return <Icon name={marks[kindOf(channel)]} size={size} />;
}
