import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Access } from '../acts/obey-settings.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';

/**
 * Who sees an answer, fixed before anything is known (FACTS.md, D1): only the player who asked (`private`), everybody
 * there (`public`), or whoever sees the player's story (`story`): everybody, or only the player where they play in secret.
 */
export type Visibility = 'private' | 'public' | 'story';

/** A slash command: what Discord shows of it, and what it does once it has been deferred. */
export interface Command extends Access {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly visibility: Visibility;
  /** For a command that can be told who shall see its answer. */
  isSecret?(interaction: ChatInputCommandInteraction): boolean | undefined;
  run(bot: Bot, ask: Ask, interaction: ChatInputCommandInteraction): Promise<void>;
  /** Suggestions for an option that is being typed, at most 25. */
  complete?(
    bot: Bot,
    interaction: AutocompleteInteraction,
  ): readonly { readonly name: string; readonly value: string }[];
}
