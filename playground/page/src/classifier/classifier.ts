import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FullReading } from '../../../classifier/schemas.ts';
import type { ClassifierOffer, ExampleName } from '../../../classifier-offer.ts';
import { classifierWords } from './classifier-words.ts';
import type { PhotoRead, ReadingFailure, ReadPhotoOptions } from './read-photo.ts';

/** Where the page stands. `share`: how much of the photo is sent, 0..1; nothing while it is made small. */
export type Stage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'busy'; readonly photo: File; readonly share: number | undefined }
  | { readonly kind: 'read'; readonly photo: File; readonly reading: FullReading }
  | ({ readonly kind: 'failed'; readonly photo: File | undefined } & ReadingFailure);

export interface Classifier {
  readonly stage: ReadonlySignal<Stage>;
  readonly offer: ReadonlySignal<ClassifierOffer>;
  /** Index of the face whose reading is shown. */
  readonly chosenFace: Signal<number>;
  start(): Promise<void>;
  /** Reads the first of the files; what was under way is given up. */
  take(files: readonly File[]): Promise<void>;
  tryExample(name: ExampleName): Promise<void>;
  openCamera(): void;
  /** Back to what stood there before the camera or the photo that is being read. */
  cancel(): void;
  /** Reads the same photo again, with a token where the host asked for one. */
  retry(token?: string): Promise<void>;
}

interface ClassifierParts {
  readPhoto(photo: File, options: ReadPhotoOptions): Promise<PhotoRead>;
  loadExample(name: ExampleName): Promise<File | undefined>;
  loadOffer(): Promise<ClassifierOffer>;
}

export function createClassifier({ readPhoto, loadExample, loadOffer }: ClassifierParts): Classifier {
  const stage = signal<Stage>({ kind: 'empty' });
  const offer = signal<ClassifierOffer>({ hasGame: false, examples: [] });
  const chosenFace = signal(0);
  /** The last stage that was not on the way to another. */
  let settled: Stage = stage.value;
  let underWay = new AbortController();
  let token: string | undefined;

  function settle(next: Stage): void {
    settled = next;
    stage.value = next;
  }

  /** What was under way is given up; aborted in its turn when the next thing begins. */
  function begin(): AbortSignal {
    underWay.abort();
    underWay = new AbortController();
    return underWay.signal;
  }

  async function read(photo: File): Promise<void> {
    const givenUp = begin();
    stage.value = { kind: 'busy', photo, share: undefined };
    const onProgress = (share: number) => {
      if (!givenUp.aborted) stage.value = { kind: 'busy', photo, share };
    };
    const result = await readPhoto(photo, { signal: givenUp, token, onProgress });
    if (givenUp.aborted) return;
    if (result.kind === 'cancelled') return cancel();
    chosenFace.value = 0;
    settle({ ...result, photo });
  }

  function cancel(): void {
    underWay.abort();
    stage.value = settled;
  }

  return {
    stage,
    offer,
    chosenFace,
    async start() {
      offer.value = await loadOffer();
    },
    async take([photo]) {
      if (photo !== undefined) await read(photo);
    },
    async tryExample(name) {
      const givenUp = begin();
      const photo = await loadExample(name);
      if (givenUp.aborted) return;
      if (photo !== undefined) return read(photo);
      settle({
        kind: 'failed',
        photo: undefined,
        sentence: classifierWords.noAnswer,
        canRetry: false,
        needsToken: false,
      });
    },
    openCamera() {
      begin();
      stage.value = { kind: 'camera' };
    },
    cancel,
    async retry(given) {
      token = given ?? token;
      if (settled.kind === 'failed' && settled.photo !== undefined) await read(settled.photo);
    },
  };
}
