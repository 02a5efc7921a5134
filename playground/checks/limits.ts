/**
 * Discord's limits that its OpenAPI description leaves out (FACTS.md, D14), from Discord's documentation. Lengths are
 * counted in UTF-16 units.
 */
export const limits = {
  /** Different emoji under a message. */
  reactions: 20,
  /** Everyone may write this much; the description's 4000 is for Nitro. */
  content: 2000,
  /** Titles, descriptions, fields, footers and authors of all embeds of a message together. */
  embedTotal: 6000,
  /** Top-level action rows of a message without components v2. */
  rows: 5,
  buttonsInRow: 5,
  /** Components of a v2 message, nested ones counted. */
  components: 40,
  /** All text displays of a v2 message together. */
  text: 4000,
  files: 10,
  /** Bytes of one file. */
  fileSize: 10 * 1024 * 1024,
  modalComponents: 5,
  chatInputCommands: 100,
  /** User commands, and message commands. */
  menuCommands: 15,
  commandDescription: 100,
  /** Names, descriptions and values of a whole command, the longest localisation of each. */
  commandTotal: 8000,
} as const;

/** Discord's locales, as localisations name them. */
export const locales: ReadonlySet<string> = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);
