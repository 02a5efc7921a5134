import { parseConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { startBot } from '../../bot/start.ts';

// The real bot in a process of its own, that kills itself at the step that its parent names.
let deadlyStep = process.env.KILL_AT;
process.on('message', (step) => {
  deadlyStep = String(step);
  process.send?.('armed');
});

function reach(step: string): void {
  if (step === deadlyStep) process.kill(process.pid, 'SIGKILL');
}

async function pass<Result>(step: string, act: () => Promise<Result>): Promise<Result> {
  reach(`before ${step}`);
  const result = await act();
  reach(`after ${step}`);
  return result;
}

const parsed = parseConfig(process.env);
if (parsed.kind === 'wrong') throw new Error(JSON.stringify(parsed.faults));
await startBot(parsed.config, {
  log: createLog(parsed.config.logLevel),
  wrapReader: (reader) => ({
    read: (photo) => pass('reader.read', () => reader.read(photo)),
    close: () => reader.close(),
  }),
  wrapStore: (store) => ({
    players: {
      ...store.players,
      giveConsent: (playerId, at) => pass('players.giveConsent', () => store.players.giveConsent(playerId, at)),
    },
    sessions: { ...store.sessions, commit: (change) => pass('sessions.commit', () => store.sessions.commit(change)) },
    answers: {
      ...store.answers,
      settle: (id, outcome, messageId) => pass('answers.settle', () => store.answers.settle(id, outcome, messageId)),
    },
    intake: {
      ...store.intake,
      open: (intake) => pass('intake.open', () => store.intake.open(intake)),
      close: (sourceId) => pass('intake.close', () => store.intake.close(sourceId)),
    },
    close: () => store.close(),
  }),
});
process.send?.('ready');
