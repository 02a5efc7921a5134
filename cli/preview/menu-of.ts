import { z } from 'zod';
import type { PageMessage } from '../../playground/protocol.ts';

/** Discord's number for a string select. */
const stringSelect = 3;

const component = z.object({
  type: z.number(),
  custom_id: z.string().optional(),
  components: z.array(z.unknown()).optional(),
});

function findMenu(parts: readonly unknown[]): string | undefined {
  for (const part of parts) {
    const { success, data } = component.safeParse(part);
    if (!success) continue;
    if (data.type === stringSelect && data.custom_id !== undefined) return data.custom_id;
    const inner = findMenu(data.components ?? []);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The custom_id of a scene's menu of feelings. @throws Error where the message has none. */
export function menuOf({ components }: PageMessage): string {
  const menu = findMenu(components ?? []);
  if (menu === undefined) throw new Error('The scene has no menu of feelings.');
  return menu;
}
