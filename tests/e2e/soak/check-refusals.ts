import type { RefusedRequest } from '../../../playground/rest/request-log.ts';
import { idsIn } from './ids-in.ts';
import type { SoakedGame } from './soaked-game.ts';
import type { Weather } from './weather.ts';

/** Discord's noes that somebody in the world has caused, by code: whether this place or message is one that was changed. */
type Cause = (about: { readonly placeId: string; readonly messageIds: readonly string[] }) => boolean;

function causes({ witness }: SoakedGame, weather: Weather, playerOf: (placeId: string) => string): Map<number, Cause> {
  const isForbidden: Cause = ({ placeId }) => weather.wasForbidden(placeId);
  const isShut: Cause = ({ placeId }) => weather.wasShut(placeId);
  return new Map<number, Cause>([
    [10008, ({ messageIds }) => messageIds.some((id) => witness.isDeleted(id))],
    // After time has passed; the stand-in knows how old a message is.
    [30046, () => true],
    [40005, () => weather.wereFilesLimited],
    [50001, isForbidden],
    [50007, ({ placeId }) => weather.hasClosedDirectMessages(playerOf(placeId))],
    [50013, isForbidden],
    [50083, isShut],
    [160002, isForbidden],
    [160005, isShut],
  ]);
}

/** What an ordered fault leads to: the bot believes an interaction answered that is not, or answers one twice. */
const afterFaults: ReadonlySet<number> = new Set([10008, 10015, 10062, 40060]);

/**
 * An interaction that Discord delivered once more after the bot had started again: only Discord can tell the bot that it
 * was answered before.
 */
function isRedelivered({ witness, starts, standIn }: SoakedGame, { path }: RefusedRequest): boolean {
  const [interaction] = idsIn(path, undefined).flatMap((id) => witness.interactions.get(id) ?? []);
  const answeredAt = interaction?.answeredAt;
  const last = standIn.requests.findLast((request) => request.path === path);
  return starts.some((at) => answeredAt !== undefined && last !== undefined && answeredAt < at && at < last.at);
}

/** Requests that Discord would have refused for no reason but the bot's own mistake. */
export function wrongRequests(game: SoakedGame, weather: Weather): string[] {
  const { witness, faults, standIn } = game;
  const directMessages = new Map(
    standIn.world.players.map(({ id, name }) => [standIn.player(name).directMessage(), id] as const),
  );
  const known = causes(game, weather, (placeId) => directMessages.get(placeId) ?? '');
  const isExplained = (refused: RefusedRequest): boolean => {
    const { path, code } = refused;
    if (code === 40060 && isRedelivered(game, refused)) return true;
    const ids = idsIn(path, undefined);
    const interaction = ids
      .map((id) => (witness.interactions.get(id) ?? witness.interactionByToken(id))?.interaction)
      .find((one) => one !== undefined);
    const { originalId, sourceMessageId, channelId, followUpIds = [] } = interaction ?? {};
    const messageIds = [...ids, ...followUpIds, originalId, sourceMessageId].flatMap((id) => id ?? []);
    if (known.get(code)?.({ placeId: channelId ?? ids[0] ?? '', messageIds }) === true) return true;
    const names = interaction === undefined ? ids : [interaction.id, interaction.token];
    return afterFaults.has(code) && names.some((name) => faults.hasHit(name));
  };
  return standIn.refusals
    .filter((refusal) => !isExplained(refusal))
    .map(({ method, path, status, code, reason }) => `${method} ${path}: ${status} ${code} ${reason}`);
}
