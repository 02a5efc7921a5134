import { type ComponentAddress, parseCustomId } from '../../../bot/components/custom-id.ts';
import { walkComponents } from '../../../playground/payloads/components.ts';
import type { StoredMessage } from '../../../playground/state/stored.ts';

/** A button or menu of the bot's. */
export interface Address extends ComponentAddress {
  readonly customId: string;
}

/** The buttons and menus of a message. */
export function addressesIn({ components }: Pick<StoredMessage, 'components'>): readonly Address[] {
  return walkComponents(components).flatMap(({ custom_id: customId }) => {
    const address = typeof customId === 'string' ? parseCustomId(customId) : undefined;
    return typeof customId !== 'string' || address === undefined ? [] : [{ ...address, customId }];
  });
}

/** The scene that a message shows, as `session:revision`: only scenes have a menu of feelings or "Try again". */
export function sceneIn(addresses: readonly Address[]): Address | undefined {
  return addresses.find(({ act }) => act === 'feel' || act === 'again');
}
