/** The package's own types are not found through its "exports"; this is what the test uses. */
declare module 'extwee' {
  interface Passage {
    readonly name: string;
    readonly tags: readonly string[];
    readonly text: string;
  }

  export function parseTwee(text: string): {
    readonly name: string;
    readonly start: string;
    readonly passages: readonly Passage[];
  };
}
