/**
 * Keeps a thread from being stopped while onnxruntime works in it. To stop a thread inside `InferenceSession.create` or
 * `run` ends the whole process ("terminate called after throwing an instance of 'Napi::Error'", onnxruntime-node 1.30
 * on Node 20: each of ten tries). Shared between the thread that works and the one that stops it: the number of those
 * inside, far below zero once it is shut.
 */
export type NativeGate = Int32Array<SharedArrayBuffer>;

const shut = -1_000_000;

export function createNativeGate(): NativeGate {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Works inside the gate. Who comes to a shut gate waits there for its thread's end. */
export async function throughGate<Result>(gate: NativeGate, work: () => Promise<Result>): Promise<Result> {
  if (!isLetIn(gate)) return new Promise(() => undefined);
  try {
    return await work();
  } finally {
    Atomics.sub(gate, 0, 1);
    Atomics.notify(gate, 0);
  }
}

function isLetIn(gate: NativeGate): boolean {
  for (let inside = Atomics.load(gate, 0); inside >= 0; inside = Atomics.load(gate, 0)) {
    if (Atomics.compareExchange(gate, 0, inside, inside + 1) === inside) return true;
  }
  return false;
}

/** Lets nobody in any more, for good, and waits until all have left. */
export async function shutGate(gate: NativeGate): Promise<void> {
  Atomics.add(gate, 0, shut);
  await untilLeft(gate, shut);
}

/** Waits until nobody is inside, and lets the next one in. */
export async function emptied(gate: NativeGate): Promise<void> {
  await untilLeft(gate, 0);
}

async function untilLeft(gate: NativeGate, nobody: number): Promise<void> {
  for (let inside = Atomics.load(gate, 0); inside > nobody; inside = Atomics.load(gate, 0)) {
    const left = Atomics.waitAsync(gate, 0, inside);
    if (left.async) await left.value;
  }
}
