import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';

/** A slash command: what Discord shows of it, and what it does once it has been deferred. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Who sees the answer. Fixed before anything is known (FACTS.md, D1). */
  readonly answer: 'public' | 'private';
  run(bot: Bot, ask: Ask, interaction: ChatInputCommandInteraction): Promise<void>;
  /** Suggestions for an option that is being typed, at most 25. */
  complete?(
    bot: Bot,
    interaction: AutocompleteInteraction,
  ): readonly { readonly name: string; readonly value: string }[];
}
