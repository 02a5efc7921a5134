import { parseArgs } from 'node:util';
import { ownWeights } from '../model/verify/manifest.ts';
import { verifyWeights, type WeightsCheck, writeGoldenReadings } from '../model/verify/verify-weights.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';

const usage = `Usage: npm run model -- verify [--json] [FOLDER]
       checks the nets of model/weights, or of FOLDER (for instance dist/model/weights), against their manifest
       npm run model -- golden [--json] [FOLDER]
       writes what the nets read on the golden picture into the manifest, after a net was changed`;

const commands: Readonly<Record<string, (folder: string) => Promise<WeightsCheck[]>>> = {
  verify: verifyWeights,
  golden: writeGoldenReadings,
};

function tell({ file, faults }: WeightsCheck): string {
  return [
    `${file}: ${faults.length === 0 ? 'right' : 'wrong'}`,
    ...faults.map(({ message, mend }) => `  ${message}\n    ${mend}`),
  ].join('\n');
}

async function model(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name, folder = ownWeights, ...surplus] = positionals;
  if (name === undefined) throw new UsageError('What shall be done?');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`"${name}" is no such command.`);
  if (surplus.length > 0) throw new UsageError(`"${surplus[0]}" is one argument too many.`);
  const files = await command(folder);
  const isRight = files.every(({ faults }) => faults.length === 0);
  process.stdout.write(values.json ? `${JSON.stringify({ ok: isRight, files })}\n` : `${files.map(tell).join('\n')}\n`);
  return isRight ? exitCodes.done : exitCodes.faults;
}

await runCommand(usage, model);
