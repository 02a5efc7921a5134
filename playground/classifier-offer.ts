/** Examples to try the reader with: one face with that feeling, one that shows little, or several. */
export const exampleNames = ['happy', 'sad', 'anger', 'fear', 'disgust', 'blank', 'several'] as const;
export type ExampleName = (typeof exampleNames)[number];

/** Those that are drawn portraits of nobody; the others are photos. */
export const drawnNames = ['anger', 'fear', 'disgust'] as const satisfies readonly ExampleName[];
export type DrawnName = (typeof drawnNames)[number];

/** `GET /classifier/offer`: what the classifier's page can offer beside reading photos. */
export interface ClassifierOffer {
  /** Whether the game's page is served beside it, at `/`. */
  readonly hasGame: boolean;
  /** Each is at `/classifier/examples/NAME.jpg`; only the drawn ones where the package that ships the photos is not installed. */
  readonly examples: readonly ExampleName[];
}
