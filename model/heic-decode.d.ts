declare module 'heic-decode' {
  interface HeicImage {
    /** Size in pixels of the upright picture, as the file's header tells it. */
    readonly width: number;
    readonly height: number;
    /** Eight bits each of red, green, blue and opacity, upright. Rejects for a broken file. */
    decode(): Promise<{ readonly data: Uint8ClampedArray<ArrayBuffer> }>;
  }

  /** The whole images of a file, headers only. Rejects where there is none. */
  function all(source: { readonly buffer: Uint8Array }): Promise<readonly HeicImage[]>;

  const decoder: { readonly all: typeof all };
  export default decoder;
}
