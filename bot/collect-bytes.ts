/**
 * Collects a stream's bytes in memory, counting those that really come, whatever headers said.
 * @param admits Asked for each piece, by its length in bytes, before it is kept.
 * @returns Nothing once a piece was not admitted: the stream is cancelled then. Rejects where the stream breaks.
 */
export async function collectBytes(
  body: ReadableStream<Uint8Array>,
  admits: (length: number) => boolean,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!admits(chunk.byteLength)) return undefined;
    length += chunk.byteLength;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Admits pieces up to `limit` bytes in all. */
export function upTo(limit: number): (length: number) => boolean {
  let left = limit;
  return (length) => {
    left -= length;
    return left >= 0;
  };
}
