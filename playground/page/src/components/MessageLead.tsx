import type { PageMessage } from '../../../protocol.ts';
import { commandTitle } from '../state/commands.ts';
import { mentionables, writtenMentions } from '../state/mentions.ts';
import { commandName } from '../state/view.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { useView } from './store-context.ts';

function scrollToMessage(messageId: string): void {
  const message = document.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
  message?.scrollIntoView({ block: 'center' });
}

/** The small line above a message: what it replies to, or the command that it answers. */
export function MessageLead({ message }: { message: PageMessage }) {
  const view = useView();
  const { players, commands } = view;
  const { replyTo, interaction } = message;
  if (replyTo !== undefined)
    return (
      <div class="lead">
        <span class="lead-line" aria-hidden="true" />
        <button type="button" class="lead-reply" onClick={() => scrollToMessage(replyTo.messageId)}>
          <span class="hidden">{words.replyingTo(replyTo.authorName)}: </span>
          <strong aria-hidden="true">@{replyTo.authorName}</strong>
          <span class="lead-excerpt">
            {replyTo.excerpt === '' ? words.withoutText : writtenMentions(replyTo.excerpt, mentionables(view))}
          </span>
        </button>
      </div>
    );
  const title = interaction === undefined ? undefined : commandTitle(commands, commandName(interaction.name));
  if (interaction === undefined || title === undefined) return null;
  const colour = players.find(({ id }) => id === interaction.playerId)?.colour ?? '#80848e';
  return (
    <div class="lead">
      <span class="lead-line" aria-hidden="true" />
      <Avatar name={interaction.playerName} colour={colour} size={16} />
      <span>
        {words.used(interaction.playerName)} <span class="lead-command">{title}</span>
      </span>
    </div>
  );
}
