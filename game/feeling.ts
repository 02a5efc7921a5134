/** The five feelings that steer a story, in the order in which they are shown everywhere. */
export const feelings = ['happy', 'sad', 'anger', 'fear', 'disgust'] as const;

export type Feeling = (typeof feelings)[number];
