import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/Icon.tsx';
import { CameraChoice } from './CameraChoice.tsx';
import { type Camera, frameOf } from './camera.ts';
import { photoWords } from './photo-words.ts';
import { useCountdown } from './use-countdown.ts';

interface CameraLiveOptions {
  readonly stream: MediaStream;
  readonly cameraId: string | undefined;
  readonly cameras: readonly Camera[];
  keep(photo: File): void;
  change(cameraId: string): Promise<void>;
  leave(): void;
}

/** Long enough to look up from the button and make a face. */
const countdownSeconds = 3;

/** What the camera sees, mirrored, with a shutter that counts down first; pressed again, it takes the photo at once. */
export function CameraLive({ stream, cameraId, cameras, keep, change, leave }: CameraLiveOptions) {
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const isReady = useSignal(false);
  const shoot = async () => {
    countdown.end();
    const photo = video.current === null ? undefined : await frameOf(video.current);
    if (photo !== undefined) keep(photo);
  };
  const countdown = useCountdown(countdownSeconds, () => void shoot());
  const isCounting = countdown.left !== undefined;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
    shutter.current?.focus();
  }, [stream]);
  return (
    <div class="camera">
      <div class="camera-frame">
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          aria-label={photoWords.cameraPicture}
          onLoadedData={() => {
            isReady.value = true;
          }}
        />
        <span class="camera-count" role="status">
          <span key={countdown.left}>{countdown.left}</span>
        </span>
      </div>
      {cameras.length > 1 && <CameraChoice cameras={cameras} cameraId={cameraId} change={change} />}
      <div class="camera-buttons">
        <button type="button" class="button is-secondary" onClick={leave}>
          {photoWords.closeCamera}
        </button>
        <button
          ref={shutter}
          type="button"
          class="button is-primary"
          aria-disabled={!isReady.value}
          onClick={() => {
            if (!isReady.value) return;
            if (isCounting) void shoot();
            else countdown.begin();
          }}
        >
          <Icon name="photo" />
          {isCounting ? photoWords.takeNow : photoWords.takePhoto}
        </button>
      </div>
    </div>
  );
}
