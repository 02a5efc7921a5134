import type { PageMessage } from '../../../protocol.ts';
import { commandTitle } from '../state/commands.ts';
import { localeOf } from '../state/locale.ts';
import { mentionables, writtenMentions } from '../state/mentions.ts';
import { commandName } from '../state/view.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { useView } from './store-context.ts';

function scrollToMessage(messageId: string): void {
  const message = document.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
  message?.scrollIntoView({ block: 'center' });
}

function ReplyLead({ replyTo }: { replyTo: NonNullable<PageMessage['replyTo']> }) {
  const people = mentionables(useView());
  return (
    <button type="button" class="lead-reply" onClick={() => scrollToMessage(replyTo.messageId)}>
      <span class="hidden">{words.replyingTo(replyTo.authorName)}: </span>
      <strong aria-hidden="true">@{replyTo.authorName}</strong>
      <span class="lead-excerpt">
        {replyTo.excerpt === '' ? words.withoutText : writtenMentions(replyTo.excerpt, people)}
      </span>
    </button>
  );
}

/** The small line above a message: the command that it answers, or what it replies to; for a message's menu both. */
export function MessageLead({ message }: { message: PageMessage }) {
  const view = useView();
  const { players, commands } = view;
  const { replyTo, interaction } = message;
  const title =
    interaction === undefined ? undefined : commandTitle(commands, commandName(interaction.name), localeOf(view));
  const isUsed = interaction !== undefined && title !== undefined;
  if (!isUsed && replyTo === undefined) return null;
  return (
    <div class="lead">
      <span class="lead-line" aria-hidden="true" />
      {isUsed && (
        <>
          <Avatar
            name={interaction.playerName}
            colour={players.find(({ id }) => id === interaction.playerId)?.colour ?? '#80848e'}
            size={16}
          />
          <span class="lead-used">
            {words.used(interaction.playerName)} <span class="lead-command">{title}</span>
          </span>
        </>
      )}
      {replyTo !== undefined && <ReplyLead replyTo={replyTo} />}
    </div>
  );
}
