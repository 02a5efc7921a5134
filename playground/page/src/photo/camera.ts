/** Why there is no picture. `insecure`: browsers give the camera to pages of this machine and over HTTPS only. */
export type CameraFault = 'denied' | 'absent' | 'in-use' | 'insecure';

export interface Camera {
  readonly id: string;
  /** As the system names it; may be empty. */
  readonly name: string;
}

export type OpenedCamera =
  | {
      readonly kind: 'open';
      readonly stream: MediaStream;
      /** The one that is open. */
      readonly cameraId: string | undefined;
      /** All that there are. */
      readonly cameras: readonly Camera[];
    }
  | { readonly kind: 'failed'; readonly fault: CameraFault };

/** As near to what a phone's own camera would send as one frame of a webcam can be. */
const wanted = { width: { ideal: 1280 }, height: { ideal: 960 } };

/** https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia names the errors. */
function faultOf(error: unknown): CameraFault {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'absent';
  }
}

async function allCameras(): Promise<readonly Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Opens a camera: the one of that id, else the one that looks at its owner. Never rejects. */
export async function openCamera(cameraId: string | undefined): Promise<OpenedCamera> {
  if (!isSecureContext) return { kind: 'failed', fault: 'insecure' };
  if (!('mediaDevices' in navigator)) return { kind: 'failed', fault: 'absent' };
  const choice = cameraId === undefined ? { facingMode: 'user' } : { deviceId: { exact: cameraId } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...wanted, ...choice } });
    const open = stream.getVideoTracks()[0]?.getSettings().deviceId;
    return { kind: 'open', stream, cameraId: open, cameras: await allCameras().catch(() => []) };
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  }
}

/** Turns the camera off: its light goes out. */
export function closeCamera(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** The frame that the video shows, as a JPEG, not mirrored; nothing before its first one. */
export function frameOf(video: HTMLVideoElement): Promise<File | undefined> {
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
