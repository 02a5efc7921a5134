import { parseArgs } from 'node:util';
import { ownWeights } from '../model/verify/manifest.ts';
import { verifyWeights, type WeightsCheck, writeGoldenReadings } from '../model/verify/verify-weights.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';

const usage = `Usage: npm run model -- verify [--json] [FOLDER]
       checks the nets of model/weights, or of FOLDER (for instance dist/model/weights), against their manifest
       npm run model -- golden [--json] [FOLDER]
       writes what the nets read on the golden picture into the manifest, after a net was changed
       npm run model -- robustness DIR [--crops] [--faces N] [--json]
       reads the faces in DIR/happy, DIR/sad and so on small, turned, blurred, dark, covered; 300 unless told otherwise`;

const defaultFaces = 300;

function tell({ file, faults }: WeightsCheck): string {
  return [
    `${file}: ${faults.length === 0 ? 'right' : 'wrong'}`,
    ...faults.map(({ message, mend }) => `  ${message}\n    ${mend}`),
  ].join('\n');
}

function report(files: readonly WeightsCheck[], isJson: boolean): ExitCode {
  const isRight = files.every(({ faults }) => faults.length === 0);
  process.stdout.write(isJson ? `${JSON.stringify({ ok: isRight, files })}\n` : `${files.map(tell).join('\n')}\n`);
  return isRight ? exitCodes.done : exitCodes.faults;
}

async function measure(
  folder: string | undefined,
  isCrops: boolean,
  faces: number,
  isJson: boolean,
): Promise<ExitCode> {
  if (folder === undefined) throw new UsageError('Name a folder of faces.');
  if (!Number.isSafeInteger(faces) || faces < 1) throw new UsageError('--faces is followed by a number from 1 up.');
  // Loaded here only, for verify is to say what is wrong even where sharp cannot be loaded.
  const { robustness, robustnessTable } = await import('./robustness.ts');
  const rows = await robustness({ folder, isCrops, faces });
  process.stdout.write(isJson ? `${JSON.stringify({ rows })}\n` : `${robustnessTable(rows)}\n`);
  return exitCodes.done;
}

async function model(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      crops: { type: 'boolean' },
      faces: { type: 'string' },
    },
  });
  const [name, folder, ...surplus] = positionals;
  if (name === undefined) throw new UsageError('What shall be done?');
  if (surplus.length > 0) throw new UsageError(`"${surplus[0]}" is one argument too many.`);
  if (name === 'robustness') {
    return measure(folder, values.crops ?? false, Number(values.faces ?? defaultFaces), values.json);
  }
  if (values.crops !== undefined || values.faces !== undefined) throw new UsageError('Only robustness reads faces.');
  if (name === 'verify') return report(await verifyWeights(folder ?? ownWeights), values.json);
  if (name === 'golden') return report(await writeGoldenReadings(folder ?? ownWeights), values.json);
  throw new UsageError(`"${name}" is no such command.`);
}

await runCommand(usage, model);
