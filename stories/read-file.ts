import { open, stat } from 'node:fs/promises';

export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Reads a file of at most `limit` bytes. A folder, a device or a file without permission is `unreadable`. */
export async function readLimitedFile(path: string, limit: number): Promise<FileRead> {
  try {
    // Looked at first: opening a named pipe would wait for its writer.
    if (!(await stat(path)).isFile()) return { kind: 'unreadable' };
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > limit) return { kind: 'too-large' };
      return { kind: 'bytes', bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: isAbsent(error) ? 'absent' : 'unreadable' };
  }
}
