import type { APIMessageComponentEmoji } from 'discord-api-types/v10';
import { Emoji } from './Emoji.tsx';

export function OptionEmoji({ emoji }: { emoji: APIMessageComponentEmoji | undefined }) {
  return emoji?.name == null ? null : <Emoji emoji={emoji.name} isLarge />;
}
