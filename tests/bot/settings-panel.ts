import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageMessage } from '../../playground/protocol.ts';
import type { Player } from './journeys.ts';
import { buttonOf, componentsOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';

/** The panel of `/settings` as it is now; each act gives it as it is then. */
export interface Panel {
  readonly message: PageMessage;
  choose(menu: string, values: readonly string[]): Promise<Panel>;
  /** Presses the button of a switch, whatever it asks for. */
  press(name: string): Promise<Panel>;
  pressLabel(label: string): Promise<Panel>;
}

/** The argument that a component's custom_id ends with. */
function argumentOf(customId: string): string {
  return customId.split(':').at(-1) ?? '';
}

function customIds(message: PageMessage): string[] {
  return componentsOf(message).flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
}

function found(message: PageMessage, isMeant: (argument: string) => boolean): string {
  const id = customIds(message).find((one) => isMeant(argumentOf(one)));
  if (id === undefined) throw new Error(`Not in the panel: ${customIds(message).join(' ')}`);
  return id;
}

/** What the button of a switch asks for, e.g. `paused-on`. */
export function switchButton(message: PageMessage, name: string): string {
  return argumentOf(found(message, (argument) => argument === `${name}-on` || argument === `${name}-off`));
}

interface Option {
  readonly value: string;
  readonly default?: boolean;
}

/** What is chosen in a menu. */
export function chosenOf(message: PageMessage, menu: string): string[] {
  const component = componentsOf(message).find(
    ({ custom_id }) => typeof custom_id === 'string' && argumentOf(custom_id) === menu,
  );
  if (Array.isArray(component?.default_values)) return component.default_values.map(({ id }: { id: string }) => id);
  const options = (component?.options ?? []) as readonly Option[];
  return options.filter((option) => option.default === true).map(({ value }) => value);
}

function panelOf(player: Player, message: PageMessage): Panel {
  return {
    message,
    choose: async (menu, values) =>
      panelOf(
        player,
        await player
          .choose(
            message.id,
            found(message, (one) => one === menu),
            values,
          )
          .answered(),
      ),
    press: async (name) =>
      panelOf(
        player,
        await player
          .press(
            message.id,
            found(message, (one) => one === switchButton(message, name)),
          )
          .answered(),
      ),
    pressLabel: async (label) => panelOf(player, await player.press(message.id, buttonOf(message, label)).answered()),
  };
}

/** Opens the panel in a channel. */
export async function openPanel(player: Player, channelId: string): Promise<Panel> {
  return panelOf(player, await player.command('settings', {}, { channelId }).answered());
}

const defaults = {
  channels: [],
  story: [':first'],
  mode: ['turns'],
  turn: ['300000'],
  language: [':discord'],
} as const;

/** Sets everything back by the panel, so that the next test finds the server as it was. */
export async function resetSettings(panel: Panel): Promise<void> {
  let shown = panel;
  for (const [menu, values] of Object.entries(defaults))
    if (chosenOf(shown.message, menu).join() !== values.join()) shown = await shown.choose(menu, values);
  for (const name of ['facesOnly', 'paused'])
    if (switchButton(shown.message, name).endsWith('-off')) shown = await shown.press(name);
  if (switchButton(shown.message, 'plainPhotos').endsWith('-on')) await shown.press('plainPhotos');
}

/** A game with two stories, "Last Flight" and "The Second Flight". */
export async function openTwoStories(): Promise<Game> {
  const folder = mkdtempSync(join(tmpdir(), 'emotion-escape-stories-'));
  for (const id of ['last-flight', 'second-flight'])
    cpSync(new URL('../../stories/last-flight', import.meta.url), join(folder, id), { recursive: true });
  const second = join(folder, 'second-flight', 'story.yaml');
  writeFileSync(second, readFileSync(second, 'utf8').replace(/^title: .*$/m, 'title: The Second Flight'));
  const game = await openGame({ environment: { STORIES_DIR: folder } });
  return {
    ...game,
    async close() {
      await game.close();
      rmSync(folder, { recursive: true });
    },
  };
}
