import { optionKind } from '../state/command-options.ts';
import type { PickableCommand } from '../state/commands.ts';
import { words } from '../words.ts';

/** A command in the list of those that fit what is typed. */
export function CommandChoice({ command }: { command: PickableCommand }) {
  return (
    <>
      <span class="picker-name">
        /{command.title}
        {command.options.map((option) => (
          <span
            key={option.name}
            class={option.required === true ? 'picker-slot is-required' : 'picker-slot'}
            title={`${option.description} (${words.kinds[optionKind(option)]})`}
          >
            {option.title}
          </span>
        ))}
      </span>
      <span class="picker-description">{command.description}</span>
    </>
  );
}
