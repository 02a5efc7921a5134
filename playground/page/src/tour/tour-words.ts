/** The three steps of the game, as they are told to who has never played. */
export const tourWords = {
  title: 'How to play',
  steps: [
    {
      title: 'Begin a story',
      text: 'Type /start in a channel. You stand in the first room at once.',
    },
    {
      title: 'Show your face',
      text: 'Post a photo or press “Show your face”. It is read on this machine, and then it is gone. No camera? Pick a feeling from the menu.',
    },
    {
      title: 'Your feeling picks the way',
      text: 'Happy, sad, anger, fear or disgust: it decides the next room. The map lights up as you go. Find the way out, alone or with /party start.',
    },
  ],
  step: (number: number, count: number) => `Step ${number} of ${count}`,
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  begin: 'Start playing',
} as const;
