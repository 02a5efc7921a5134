import { parseConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { startBot } from '../../bot/start.ts';
import { createFaceReader } from '../../model/create-face-reader.ts';

// The real bot in a process of its own. At the step that its parent names an act stands still, until the process is killed;
// at the step KILL_AT the process kills itself.
let heldStep: string | undefined;
process.on('message', (step) => {
  heldStep = String(step);
  process.send?.('armed');
});

async function reach(step: string): Promise<void> {
  if (step === process.env.KILL_AT) process.kill(process.pid, 'SIGKILL');
  if (step !== heldStep) return;
  heldStep = undefined;
  process.send?.('reached');
  await new Promise(() => {});
}

async function pass<Result>(step: string, act: () => Promise<Result>): Promise<Result> {
  await reach(`before ${step}`);
  const result = await act();
  await reach(`after ${step}`);
  return result;
}

const parsed = parseConfig(process.env);
if (parsed.kind === 'wrong') throw new Error(JSON.stringify(parsed.faults));
// Time stands still: what is held must not grow old enough to be delivered by the care that the bot takes of old answers.
const now = Date.now();
await startBot(parsed.config, {
  now: () => now,
  log: createLog(parsed.config.logLevel),
  async openReader(options) {
    const reader = await createFaceReader(options);
    return { read: (photo) => pass('reader.read', () => reader.read(photo)), close: () => reader.close() };
  },
  wrapStore: (store) => ({
    players: {
      ...store.players,
      giveConsent: (playerId, at) => pass('players.giveConsent', () => store.players.giveConsent(playerId, at)),
    },
    sessions: { ...store.sessions, commit: (change) => pass('sessions.commit', () => store.sessions.commit(change)) },
    parties: { ...store.parties, commit: (change) => pass('parties.commit', () => store.parties.commit(change)) },
    answers: {
      ...store.answers,
      settle: (id, outcome, messageId) => pass('answers.settle', () => store.answers.settle(id, outcome, messageId)),
    },
    intake: {
      ...store.intake,
      open: (intake) => pass('intake.open', () => store.intake.open(intake)),
      close: (sourceId) => pass('intake.close', () => store.intake.close(sourceId)),
    },
    questions: store.questions,
    serverSettings: store.serverSettings,
    journal: store.journal,
    leaderboard: store.leaderboard,
    close: () => store.close(),
  }),
});
process.send?.('ready');
