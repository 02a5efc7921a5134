import type { ComponentChildren } from 'preact';
import { botColour } from '../state/bot-colour.ts';
import { matchingCommands, type PickableCommand } from '../state/commands.ts';
import { completeMention, mentionables, typedMention } from '../state/mentions.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { CommandChoice } from './CommandChoice.tsx';
import { MentionChoice } from './MentionChoice.tsx';
import type { PickerItem } from './Picker.tsx';
import { useView } from './store-context.ts';

export interface Completion {
  readonly label: string;
  readonly title: ComponentChildren;
  readonly items: readonly PickerItem[];
  pick(index: number): void;
}

interface CompletionOptions {
  readonly text: string;
  readonly caret: number;
  readonly commands: readonly PickableCommand[];
  pickCommand(command: PickableCommand): void;
  /** Takes the text with the mention written out, and where the caret goes on. */
  write(text: string, caret: number): void;
}

/** What fits the typed text: commands after a slash at its beginning, people after `@`; nothing elsewhere. */
export function useCompletion({
  text,
  caret,
  commands,
  pickCommand,
  write,
}: CompletionOptions): Completion | undefined {
  const view = useView();
  const matches = matchingCommands(commands, text);
  if (matches.length > 0)
    return {
      label: words.commands,
      title: (
        <>
          <Avatar name={view.bot.name} colour={botColour(view)} size={20} />
          {view.bot.name}
        </>
      ),
      items: matches.map((command) => ({ key: command.name, content: <CommandChoice command={command} /> })),
      pick: (index) => {
        const command = matches[index];
        if (command !== undefined) pickCommand(command);
      },
    };
  const mention = typedMention(text, caret, mentionables(view));
  if (mention === undefined) return undefined;
  return {
    label: words.people,
    title: words.people,
    items: mention.people.map((person) => ({ key: person.id, content: <MentionChoice person={person} /> })),
    pick: (index) => {
      const person = mention.people[index];
      if (person === undefined) return;
      const completed = completeMention(text, mention, person);
      write(completed.text, completed.caret);
    },
  };
}
