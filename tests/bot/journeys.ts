import type { PageMessage } from '../../playground/protocol.ts';
import type { StandIn } from '../../playground/stand-in.ts';
import { buttonOf, textOf } from './message-parts.ts';

export type Player = ReturnType<StandIn['player']>;

/** Asks a player who has not agreed yet, and agrees; the present scene comes with it. */
export async function startAndAgree(standIn: StandIn, name: string): Promise<{ player: Player; scene: PageMessage }> {
  const player = standIn.player(name);
  const started = player.command('start');
  const scene = await started.answered();
  const screen = await standIn.until(() => started.followUps()[0], 'the consent screen');
  await player.press(screen.id, buttonOf(screen, 'Continue')).answered();
  return { player, scene };
}

/** Goes back to the start of the story; the new scene. */
export async function resetStory(player: Player): Promise<PageMessage> {
  const question = await player.command('reset').answered();
  return player.press(question.id, buttonOf(question, 'Back to the start')).answered();
}

/** A player at the start of the story who has agreed to have faces read, whatever came before. */
export async function atTheStart(standIn: StandIn, name: string): Promise<Player> {
  const player = standIn.player(name);
  const status = textOf(await player.command('status').answered());
  if (status.includes('not in a story yet')) await startAndAgree(standIn, name);
  else if (status.includes('You are in')) await resetStory(player);
  else await player.command('start').answered();
  return player;
}

/** The title of the room that a scene shows. */
export function roomOf(scene: PageMessage): string {
  return /^## (.*)$/m.exec(textOf(scene))?.[1] ?? '';
}
