/** The lock of a player's solo sessions on a server: starting one may park another, so they share one lock. */
export function soloLock(playerId: string, serverId: string | null): string {
  return `solo:${serverId ?? 'direct'}:${playerId}`;
}
