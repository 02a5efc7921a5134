import { parseArgs } from 'node:util';
import { config as loadEnvFile } from 'dotenv';
import open from 'open';
import { isLoopback } from '../bot/config.ts';
import { createFaceReader } from '../model/create-face-reader.ts';
import { parseClassifierSettings } from '../playground/classifier/settings.ts';
import { startClassifier } from '../playground/classifier/start-classifier.ts';
import { laterByTimer } from '../playground/later.ts';
import { buildPages } from './build-pages.ts';
import { askedToStop, complainOf, type ExitCode, exitCodes, parsePort, runCommand } from './command-line.ts';

const usage = 'Usage: npm run classifier [-- --port N] [--host H] [--no-open]';
const defaultPort = 4661;

/** What Node says of an address that cannot be had, in words. */
const unavailable: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken already. Choose another port with --port',
  EACCES: 'may be used by administrators only. Choose a port above 1023 with --port',
  EADDRNOTAVAIL: 'is no address of this machine. Choose another with --host',
  ENOTFOUND: 'is no name that this machine knows. Choose another with --host',
};

function unavailability(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? unavailable[String(error.code)] : undefined;
}

async function classifier(): Promise<ExitCode> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      host: { type: 'string', default: '127.0.0.1' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = parsePort(values.port);
  const { host } = values;
  loadEnvFile({ quiet: true });
  const parsed = parseClassifierSettings(process.env);
  if (parsed.kind === 'wrong') return complainOf(parsed.faults);
  const { settings } = parsed;
  if (!isLoopback(host) && settings.token === undefined) {
    const problem = `is missing: with --host ${host} others can reach the classifier. Set it in the file .env`;
    return complainOf([{ setting: 'CLASSIFIER_TOKEN', problem }]);
  }
  await buildPages();
  const reader = await createFaceReader({ readers: settings.readers });
  try {
    const running = await startClassifier({
      reader: () => reader,
      port,
      host,
      settings,
      now: Date.now,
      later: laterByTimer,
    });
    process.stdout.write(`Classifier ready at ${running.url}\n`);
    if (!values['no-open']) await open(`${running.url}/classifier`);
    await askedToStop();
    await running.close();
    return exitCodes.done;
  } catch (error) {
    const problem = unavailability(error);
    if (problem === undefined) throw error;
    process.stderr.write(`${host}:${port} ${problem}.\n`);
    return exitCodes.faults;
  } finally {
    await reader.close();
  }
}

await runCommand(usage, classifier);
