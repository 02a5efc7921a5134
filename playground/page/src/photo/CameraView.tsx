import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { FileButton } from '../components/FileButton.tsx';
import { CameraLive } from './CameraLive.tsx';
import { CameraTaken } from './CameraTaken.tsx';
import { createCameraSession } from './camera-session.ts';
import { photoWords } from './photo-words.ts';

interface CameraViewOptions {
  /** The photo that was taken, or, where there is no camera, one that was chosen. */
  take(photo: File): void;
  leave(): void;
}

/** A desktop's camera, live, with a button that keeps one frame; it is off as soon as that is taken or this is gone. */
export function CameraView({ take, leave }: CameraViewOptions) {
  const session = useMemo(createCameraSession, []);
  const stage = session.stage.value;
  useEffect(() => {
    const onVisibility = () => {
      if (document.hidden) session.pause();
    };
    void session.start();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      session.close();
    };
  }, [session]);
  const again = () => void session.start();
  const instead = (
    <FileButton
      class="button is-primary"
      accept="image/*"
      take={([photo]) => {
        if (photo !== undefined) take(photo);
      }}
    >
      {photoWords.choosePhoto}
    </FileButton>
  );
  switch (stage.kind) {
    case 'starting':
      return (
        <CameraNote role="status" text={photoWords.cameraStarts} leave={leave}>
          {null}
        </CameraNote>
      );
    case 'live':
      return <CameraLive {...stage} keep={session.keep} change={session.start} leave={leave} />;
    case 'taken':
      return <CameraTaken photo={stage.photo} take={take} again={again} />;
    case 'paused':
      return (
        <CameraNote role="status" text={photoWords.cameraPaused} leave={leave}>
          <button type="button" class="button is-primary" onClick={again}>
            {photoWords.cameraOn}
          </button>
        </CameraNote>
      );
    case 'failed':
      return (
        <CameraNote role="alert" text={photoWords.cameraFault[stage.fault]} leave={leave}>
          {stage.fault !== 'insecure' && (
            <button type="button" class="button is-secondary" onClick={again}>
              {photoWords.tryAgain}
            </button>
          )}
          {instead}
        </CameraNote>
      );
  }
}

interface CameraNoteOptions {
  readonly role: 'status' | 'alert';
  readonly text: string;
  readonly children: ComponentChildren;
  leave(): void;
}

/** What stands where there is no picture. */
function CameraNote({ role, text, children, leave }: CameraNoteOptions) {
  return (
    <div class="camera">
      <div class="camera-frame">
        <p role={role} class={role === 'alert' ? 'camera-note is-fault' : 'camera-note'}>
          {text}
        </p>
      </div>
      <div class="camera-buttons">
        <button type="button" class="button is-secondary" onClick={leave}>
          {photoWords.closeCamera}
        </button>
        {children}
      </div>
    </div>
  );
}
