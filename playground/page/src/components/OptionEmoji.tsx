import type { APIMessageComponentEmoji } from 'discord-api-types/v10';

export function OptionEmoji({ emoji }: { emoji: APIMessageComponentEmoji | undefined }) {
  return emoji?.name == null ? null : <span class="emoji popup-emoji">{emoji.name}</span>;
}
