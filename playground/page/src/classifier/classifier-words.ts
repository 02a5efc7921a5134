import type { ExampleName } from '../../../classifier-offer.ts';

const examples: Readonly<Record<ExampleName, string>> = {
  happy: 'happy',
  sad: 'sad',
  anger: 'anger',
  fear: 'fear',
  disgust: 'disgust',
  blank: 'hard to read',
  several: 'several faces',
};

/** What is to be seen on the drawn ones. */
const drawnFaces: Readonly<Partial<Record<ExampleName, string>>> = {
  anger: 'A man, his brows low and his lips pressed',
  fear: 'A woman, her eyes wide and her mouth open',
  disgust: 'A man, his nose wrinkled and his lip raised',
};

/** All that the classifier's page says to people. */
export const classifierWords = {
  name: 'Emotion Escape',
  title: 'What does this face say?',
  lead: 'Show a face, and see which of five feelings is read on it.',
  playGame: 'Play the game',
  darkTheme: 'Dark colours',
  lightTheme: 'Light colours',
  photo: 'Photo',
  dropHere: 'Drop or paste a photo of a face here, or',
  takePhoto: 'Take a photo',
  choosePhoto: 'Choose a photo',
  noPhotoKept: 'Photos are read in memory and forgotten at once. None is kept.',
  examples: 'Or try one of these',
  example: (name: ExampleName) => examples[name],
  drawnFace: (name: ExampleName) => drawnFaces[name],
  drawn: 'drawn',
  yourTurn: 'your turn',
  small: 'Making the photo small…',
  sending: 'Sending…',
  reading: 'Reading…',
  cancel: 'Cancel',
  answer: 'Answer',
  confidence: (share: string) => `${share} confidence`,
  tooClose: (one: string, other: string) => `Too close to call: ${one} or ${other}`,
  showsLittle: 'This face shows little',
  against: (one: string, other: string) => `${one} against ${other}`,
  calm: 'It looks mostly calm. The bars divide the little there is.',
  noFace: 'No face found',
  noFaceHint: 'Come nearer, look at the camera, and have the light in front of you.',
  faces: (count: number) => `${count} faces`,
  chooseFace: 'Choose a face in the picture to see its reading.',
  faceNumber: (number: number, verdict: string) => `Face ${number}: ${verdict}`,
  feelings: 'All five feelings',
  time: (ms: number) => `Read in ${Math.max(1, Math.round(ms))} ms`,
  times: (decode: number, detect: number, classify: number) =>
    `Opening ${Math.round(decode)} ms, finding faces ${Math.round(detect)} ms, reading them ${Math.round(classify)} ms`,
  noPreview: 'This browser cannot show this file.',
  tryAgain: 'Try again',
  failed: 'That did not work',
  noAnswer: 'The face reader does not answer. Check that its program is still running, then try again.',
  offline: 'You are offline. Try again when you are back: the photo is still here.',
  tooBig: 'This photo is too big: 40 MB at most. Make it smaller.',
  tokenNeeded: 'This host asks for a token. Enter the one that its owner gave you.',
  token: 'Token',
  useToken: 'Use it',
  waitSeconds: (seconds: number) => `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
} as const;
