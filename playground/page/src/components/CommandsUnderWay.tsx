import { botColour } from '../state/bot-colour.ts';
import { commandTitle } from '../state/commands.ts';
import { localeOf } from '../state/locale.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { Dots } from './Dots.tsx';
import { Icon } from './Icon.tsx';
import { useStore, useView } from './store-context.ts';

/** Commands of the player that have no message yet: on their way, or left without an answer. */
export function CommandsUnderWay({ channelId }: { channelId: string }) {
  const view = useView();
  const { acts, failedCommands, players, playerId, bot, commands } = view;
  const { change } = useStore();
  const player = players.find(({ id }) => id === playerId);
  const underWay = acts.flatMap((act) => (act.kind === 'command' && act.channelId === channelId ? [act] : []));
  const failed = failedCommands.filter((act) => act.channelId === channelId);
  const lead = (name: string) => (
    <div class="lead">
      <span class="lead-line" aria-hidden="true" />
      <Avatar name={player?.name ?? ''} colour={player?.colour ?? ''} size={16} />
      <span>
        {words.used(player?.name ?? '')}{' '}
        <span class="lead-command">{commandTitle(commands, name, localeOf(view)) ?? name}</span>
      </span>
    </div>
  );
  return (
    <>
      {underWay.map(({ id, name }) => (
        <article key={id} class="message is-under-way" aria-label={bot.name}>
          {lead(name)}
          <div class="message-side">
            <Avatar name={bot.name} colour={botColour(view)} />
          </div>
          <p class="message-main thinking">
            {words.sendingCommand}
            <Dots />
          </p>
        </article>
      ))}
      {failed.map(({ id, name }) => (
        <article key={id} class="message is-private" aria-label={bot.name}>
          {lead(name)}
          <div class="message-side">
            <Avatar name={bot.name} colour={botColour(view)} />
          </div>
          <div class="message-main">
            <p class="failed" role="alert">
              <Icon name="warning" size={16} />
              {words.commandFailed}
            </p>
            <p class="private-note">
              <Icon name="eye" size={16} />
              {words.onlyYou}
              <span aria-hidden="true">•</span>
              <button
                type="button"
                class="text-button"
                onClick={() => change({ type: 'failure-dismissed', actId: id })}
              >
                {words.dismiss}
              </button>
            </p>
          </div>
        </article>
      ))}
    </>
  );
}
