import { useSignal } from '@preact/signals';
import type { PageAct } from '../../../page-requests.ts';
import { type PageChannel, pagePermissions } from '../../../protocol.ts';
import { markedName, permittingChannel, serverOf } from '../state/places.ts';
import { words } from '../words.ts';
import { Dialog } from './Dialog.tsx';
import { Switch } from './Switch.tsx';
import { useStore, useView } from './store-context.ts';

/** What the bot may do in the open channel, and whether it may write to the player, each to be switched. */
export function PermissionPanel({ channel, close }: { channel: PageChannel; close(): void }) {
  const view = useView();
  const { perform } = useStore();
  const complaint = useSignal<string | undefined>(undefined);
  const { playerId, bot } = view;
  const player = view.players.find(({ id }) => id === playerId);
  const permitting = permittingChannel(view, channel);
  const server = serverOf(view, channel);
  const ask = async (act: PageAct) => {
    const sent = await perform(act);
    complaint.value = sent.kind === 'refused' ? sent.sentence : undefined;
  };
  return (
    <Dialog title={words.permissions} note={words.permissionsNote(bot.name)} close={close}>
      <div class="switches-list">
        {permitting?.permissions !== undefined && (
          <section class="switches" aria-label={words.permissionsIn(bot.name, markedName(permitting))}>
            <h3>{words.permissionsIn(bot.name, markedName(permitting))}</h3>
            {permitting.id !== channel.id && <p class="switches-note">{words.threadPermissions}</p>}
            {pagePermissions.map((permission) => (
              <Switch
                key={permission}
                label={words.permissionNames[permission]}
                note={words.permissionMeanings[permission]}
                isOn={permitting.permissions?.[permission] ?? false}
                turn={(isAllowed) =>
                  void ask({ kind: 'permit', playerId, channelId: permitting.id, permission, isAllowed })
                }
              />
            ))}
          </section>
        )}
        {server !== undefined && (
          <section class="switches" aria-label={words.membersOf(server.name)}>
            <h3>{words.membersOf(server.name)}</h3>
            {[bot, ...view.players].map(({ id, name }) => (
              <Switch
                key={id}
                label={name}
                isOn={server.memberIds?.includes(id) ?? true}
                turn={(isMember) =>
                  void ask({ kind: 'set-member', playerId, serverId: server.id, personId: id, isMember })
                }
              />
            ))}
          </section>
        )}
        <section class="switches" aria-label={words.directMessages}>
          <h3>{words.directMessages}</h3>
          <Switch
            label={words.takesDirect(player?.name ?? '')}
            note={words.takesDirectNote(bot.name)}
            isOn={player?.isClosedToDirectMessages !== true}
            turn={(isOpen) => void ask({ kind: 'close-direct-messages', playerId, isClosed: !isOpen })}
          />
        </section>
        <p role="alert" class="complaint">
          {complaint.value}
        </p>
      </div>
    </Dialog>
  );
}
