/**
 * How long the parts of a story may be, in UTF-16 units as Discord counts. A scene shows a direction's text, a room's
 * title, its text and its credit: 3000 at most here, which leaves 1000 of Discord's 4000 to the reading, the headings and
 * the road of an ending.
 */
export const textLimits = {
  title: 80,
  pitch: 100,
  roomTitle: 100,
  roomText: 1500,
  directionText: 1200,
  alt: 1024,
  credit: 200,
} as const;

/** How large the files of a story may be, in bytes. */
export const fileLimits = { yaml: 1024 * 1024, art: 1024 * 1024 } as const;

export const sayTooLong = (name: string, length: number, limit: number): string =>
  `"${name}" has ${length} characters; ${limit} is the most.`;
