import { expect, it } from 'vitest';
import { createNativeGate, emptied, shutGate, throughGate } from '../../model/native-gate.ts';

it('is shut only after those inside have left, and lets nobody in from then on', async () => {
  const gate = createNativeGate();
  const events: string[] = [];
  let finish = () => {};
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const inside = throughGate(gate, () => work).then(() => events.push('left'));
  const shutting = shutGate(gate).then(() => events.push('shut'));
  void throughGate(gate, async () => events.push('came too late'));
  finish();
  await Promise.all([inside, shutting]);
  expect(events.toSorted()).toEqual(['left', 'shut']);
  await shutGate(gate);
  expect(events).not.toContain('came too late');
});

it('is empty at once where nobody is inside, and open afterwards', async () => {
  const gate = createNativeGate();
  await emptied(gate);
  expect(await throughGate(gate, async () => 'in')).toBe('in');
});

it('lets out who fails inside', async () => {
  const gate = createNativeGate();
  await expect(throughGate(gate, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await emptied(gate);
});
