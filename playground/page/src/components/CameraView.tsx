import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';

interface CameraViewOptions {
  take(photo: File): void;
  leave(): void;
}

/** As near to what a phone's own camera would send as one frame of a webcam can be. */
const wanted = { video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } } };

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** The frame that the video shows, as a JPEG. Nothing before its first one. */
function frameOf(video: HTMLVideoElement): Promise<File | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => resolve(blob === null ? undefined : new File([blob], 'photo.jpg', { type: 'image/jpeg' })),
      'image/jpeg',
      0.92,
    );
  });
}

/** A desktop's camera, live, with a button that keeps one frame; it is off as soon as this is gone. */
export function CameraView({ take, leave }: CameraViewOptions) {
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const isReady = useSignal(false);
  const hasFailed = useSignal(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let isGone = false;
    shutter.current?.focus();
    navigator.mediaDevices.getUserMedia(wanted).then(
      (opened) => {
        stream = opened;
        if (isGone || video.current === null) stop(opened);
        else video.current.srcObject = opened;
      },
      () => {
        hasFailed.value = true;
      },
    );
    return () => {
      isGone = true;
      stop(stream);
    };
  }, [hasFailed]);
  const shoot = async () => {
    const photo = video.current === null || !isReady.value ? undefined : await frameOf(video.current);
    if (photo !== undefined) take(photo);
  };
  return (
    <div class="camera">
      {hasFailed.value ? (
        <p role="alert" class="camera-fault">
          {words.noCamera}
        </p>
      ) : (
        <video
          ref={video}
          autoPlay
          muted
          playsInline
          aria-label={words.cameraPicture}
          onLoadedData={() => {
            isReady.value = true;
          }}
        />
      )}
      <div class="camera-buttons">
        <button type="button" class="button is-secondary" onClick={leave}>
          {words.closeCamera}
        </button>
        {!hasFailed.value && (
          <button
            ref={shutter}
            type="button"
            class="button is-primary"
            aria-disabled={!isReady.value}
            onClick={() => void shoot()}
          >
            <Icon name="photo" />
            {words.takePhoto}
          </button>
        )}
      </div>
    </div>
  );
}
