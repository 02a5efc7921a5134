import { type ReadonlySignal, signal } from '@preact/signals';
import { type CameraFault, closeCamera, type OpenedCamera, openCamera } from './camera.ts';

export type CameraStage =
  | { readonly kind: 'starting' }
  | ({ readonly kind: 'live' } & Omit<Extract<OpenedCamera, { kind: 'open' }>, 'kind'>)
  /** A photo is kept; the camera is off. */
  | { readonly kind: 'taken'; readonly photo: File }
  /** Off, for nobody looks at the page. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'failed'; readonly fault: CameraFault };

/** A camera from its first picture to the photo that is used. It is on in the stage `live` only. */
export interface CameraSession {
  readonly stage: ReadonlySignal<CameraStage>;
  /** Turns it on; without an id the one that was on before. */
  start(cameraId?: string): Promise<void>;
  keep(photo: File): void;
  pause(): void;
  close(): void;
}

export function createCameraSession(): CameraSession {
  const stage = signal<CameraStage>({ kind: 'starting' });
  let chosenId: string | undefined;
  /** What was asked for first may be answered last. */
  let latestStart = 0;

  function goTo(next: CameraStage): void {
    if (stage.value.kind === 'live') closeCamera(stage.value.stream);
    stage.value = next;
  }

  function leaveFor(next: CameraStage): void {
    latestStart += 1;
    goTo(next);
  }

  return {
    stage,
    async start(cameraId = chosenId) {
      leaveFor({ kind: 'starting' });
      const thisStart = latestStart;
      const opened = await openCamera(cameraId);
      if (thisStart !== latestStart) {
        if (opened.kind === 'open') closeCamera(opened.stream);
        return;
      }
      if (opened.kind === 'failed') return goTo(opened);
      chosenId = opened.cameraId;
      goTo({ ...opened, kind: 'live' });
      // Pulled out, or taken away by the system.
      opened.stream.getVideoTracks()[0]?.addEventListener('ended', () => {
        if (thisStart === latestStart) goTo({ kind: 'failed', fault: 'absent' });
      });
    },
    keep: (photo) => leaveFor({ kind: 'taken', photo }),
    pause() {
      if (stage.value.kind === 'live' || stage.value.kind === 'starting') leaveFor({ kind: 'paused' });
    },
    close: () => leaveFor({ kind: 'paused' }),
  };
}
