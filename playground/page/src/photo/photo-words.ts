import type { CameraFault } from './camera.ts';

/** Each says what happened and what to do; the file picker stands below it. */
const cameraFaults: Readonly<Record<CameraFault, string>> = {
  denied: 'This page may not use the camera. Allow it beside the address of the page, or choose a photo.',
  absent: 'No camera was found. Plug one in and try again, or choose a photo.',
  'in-use': 'Another program is using the camera. Close it and try again, or choose a photo.',
  insecure: 'Browsers give the camera to secure pages only (https or this machine). Choose a photo instead.',
};

/** What is said wherever a photo is taken, chosen or sent. */
export const photoWords = {
  takePhoto: 'Take a photo',
  takeNow: 'Take it now',
  retake: 'Take another',
  usePhoto: 'Use this photo',
  takenPhoto: 'The photo you took',
  closeCamera: 'Close the camera',
  cameraPicture: 'What the camera sees',
  cameraStarts: 'Starting the camera…',
  cameraPaused: 'The camera is off while you are elsewhere.',
  cameraOn: 'Turn the camera on',
  camera: 'Camera',
  cameraNumber: (number: number) => `Camera ${number}`,
  cameraFault: cameraFaults,
  tryAgain: 'Try again',
  choosePhoto: 'Choose a photo',
  sendingPhoto: 'Sending the photo',
  cancel: 'Cancel',
  cancelled: 'Sending was cancelled. Nothing was lost: send it when you like.',
} as const;
