import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createFaceReader } from '../model/create-face-reader.ts';
import type { FaceReader, ReadingTimes, ReadResult } from '../model/face-reader.ts';
import { refusalSentence } from '../model/refusal-sentence.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';

const usage = 'Usage: npm run classify -- FILE… [--json]';

/** What the command prints of one file (DESIGN.md): faces and times, or why there are none. */
interface Classified {
  readonly file: string;
  readonly faces?: readonly object[];
  readonly ms?: ReadingTimes;
  readonly error?: { readonly code: string; readonly message: string };
}

async function classifyFile(reader: FaceReader, file: string): Promise<Classified> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return {
      file,
      error: { code: 'unreadable-file', message: 'This file cannot be opened. Check its path and its permissions.' },
    };
  }
  return described(file, await reader.read(bytes));
}

function described(file: string, result: ReadResult): Classified {
  if (result.kind === 'refused') {
    return { file, error: { code: result.reason, message: refusalSentence(result) } };
  }
  const faces = result.reading.faces.map(({ box, score, feeling, confidence, clarity, probabilities }) => {
    return { box, score, feeling, confidence, clear: clarity === 'clear', probabilities };
  });
  return { file, faces, ms: result.ms };
}

async function classify(): Promise<ExitCode> {
  const { positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError('Name at least one image file.');
  const reader = await createFaceReader({ readers: 1, maxQueue: Number.POSITIVE_INFINITY });
  const results: Classified[] = [];
  for (const file of positionals) results.push(await classifyFile(reader, file));
  await reader.close();
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return results.some(({ error }) => error !== undefined) ? exitCodes.faults : exitCodes.done;
}

await runCommand(usage, classify);
