import { type Address, sceneIn } from './addresses-in.ts';
import type { SoakedGame } from './soaked-game.ts';
import type { Sighting } from './witness.ts';

/** What is wrong with one component that was there to see. */
function wrongWith(game: SoakedGame, { message }: Sighting, address: Address): string | undefined {
  const { sessionId, revision, ownerId } = address;
  const { privateFor, channelId } = message;
  if (privateFor !== undefined && privateFor !== ownerId) return 'is shown to somebody else in private';
  if (sessionId === '0') return undefined;
  const session = game.journal.at(sessionId, revision);
  if (session === undefined) return 'shows what was never committed';
  if (session.playerId !== ownerId) return 'names another owner than the session';
  if (session.secret && privateFor === undefined) return 'shows a secret session to everybody';
  const serverId = game.standIn.channel(channelId)?.serverId ?? null;
  return session.serverId === serverId ? undefined : 'shows the session of another server';
}

/** Components that somebody saw who should not have seen them, or that are of no session's state. */
export function wrongSightings(game: SoakedGame): string[] {
  return game.witness.sightings.flatMap((sighting) =>
    sighting.addresses.flatMap((address) => {
      const wrong = wrongWith(game, sighting, address);
      return wrong === undefined ? [] : [`${address.customId} in ${sighting.message.channelId} ${wrong}`];
    }),
  );
}

/** By scene, as `session:revision`, the messages that showed it to everybody. */
function publicScenes({ witness }: Pick<SoakedGame, 'witness'>): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  for (const { message, addresses } of witness.sightings) {
    const scene = sceneIn(addresses);
    if (scene === undefined || message.privateFor !== undefined) continue;
    const key = `${scene.sessionId}:${scene.revision}`;
    shown.set(key, (shown.get(key) ?? new Set()).add(message.id));
  }
  return shown;
}

/** Scenes that stand twice for everybody to see, though no fault hid from the bot that the first was taken. */
export function doubledScenes(game: SoakedGame): string[] {
  return [...publicScenes(game)]
    .filter(([scene, messages]) => messages.size > 1 && !game.faults.hasHit(scene))
    .map(([scene, messages]) => `${scene} in the messages ${[...messages].join(', ')}`);
}
