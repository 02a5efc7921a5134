/** Discord's gateway close codes that the stand-in uses. */
export const closeCodes = {
  unknownError: 4000,
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** After these the session is gone: RESUME is answered with "invalid session". */
export const endsSession: ReadonlySet<number> = new Set([
  1000,
  1001,
  closeCodes.authenticationFailed,
  closeCodes.invalidSequence,
  closeCodes.sessionTimedOut,
  closeCodes.invalidShard,
  closeCodes.invalidIntents,
  closeCodes.disallowedIntents,
]);
