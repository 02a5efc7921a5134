import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idPattern } from '../story-schema.ts';
import { drawPlaceholder, type Mood, placeholderAlt } from './draw-placeholder.ts';
import { storyJsonSchema } from './json-schema.ts';

export type StoryBegun =
  | { readonly kind: 'begun'; readonly folder: string; readonly files: readonly string[] }
  /** The name cannot be a story's id. */
  | { readonly kind: 'bad-name' }
  /** There is a file or folder of that name already. */
  | { readonly kind: 'taken'; readonly folder: string };

/** What editors look for in the first line of `story.yaml`, in the folder of all stories. */
const schemaFile = 'story.schema.json';

const moods = {
  cover: 'night',
  doorstep: 'night',
  lamp: 'night',
  hall: 'storm',
  garden: 'dawn',
  cellar: 'storm',
} as const satisfies Record<string, Mood>;

const artLine = (picture: keyof typeof moods): string =>
  `{ file: ${picture}.svg, alt: ${JSON.stringify(placeholderAlt[moods[picture]])}, credit: "A placeholder of Emotion Escape, MIT" }`;

const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ').trim();
  return words === '' ? 'A new story' : words.charAt(0).toUpperCase() + words.slice(1);
};

/** A small story in which every part of the format is used once. */
function storyText(name: string): string {
  return `# yaml-language-server: $schema=../${schemaFile}
# A story to change as you like; docs/authors.md tells all that a story can do.
#   npm run story -- check ${name}    says what is wrong, and how to mend it
#   npm run story -- play ${name}     plays it here
title: ${JSON.stringify(titleOf(name))}
pitch: A door that should be shut, and somebody who left in a hurry.
language: en
colours: { accent: "#ffc964", ground: "#12172f", ink: "#f4ecd8" }
cover: ${artLine('cover')}
start: doorstep
rooms:
  doorstep:
    title: The doorstep
    text: |-
      Your grandmother's door stands open. It never does. On the step a lamp is burning, and nobody holds it.

      From inside comes a small, patient sound: *tick, tick, tick*.
    art: ${artLine('doorstep')}
    directions:
      happy: { to: hall, text: "She has left the door open for you! You wipe your shoes and go in, humming." }
      sad: { to: lamp, text: "Nobody is there to say hello. You sit down on the step, beside the lamp." }
      anger: { to: hall, text: "Anybody could have walked in. You march inside to say so." }
      fear: { to: lamp, text: "You do not like the dark behind that door. The lamp looks friendlier." }
      disgust: { to: hall, text: "The lamp reeks of old oil. You hold your nose, step over it and go in." }

  lamp:
    title: The lamp
    text: You lift the lamp. It is warm, and heavier than it looks, like a cat that has decided to be carried.
    art: ${artLine('lamp')}
    gives: [oil-lamp]                 # things are gained (and lost: takes) on entering a room
    directions:
      happy: { to: hall, text: "Light in hand, you feel like a lighthouse. In you go." }
      sad: { to: hall, text: "At least the lamp keeps you company. You get up and go in." }
      anger: { to: cellar, text: "You swing it round like a club, and miss the first step of the cellar stairs." }
      fear: { to: hall, text: "You hold the lamp out as far as your arm goes, and follow it." }
      disgust: { to: doorstep, text: "Soot, everywhere. You put it back and wipe your hands." }

  hall:
    title: The hall
    text:                             # a list: the first text whose "if" holds is shown
      - { if: has oil-lamp, text: "In the light of your lamp the hall is only a hall. The ticking comes from behind the garden door." }
      - { text: "It is too dark to see your own hands. The ticking comes from everywhere." }
    art: ${artLine('hall')}
    directions:
      happy: { to: cellar, text: "You dance towards the sound. There are stairs. You find them all." }
      sad: { to: garden, text: "You lean your head against the nearest door. It gives way, and there is grass behind it." }
      anger: { to: cellar, text: "You stamp your foot, and the floor, which is old, agrees with you." }
      fear:                           # a list: the first direction whose "if" holds is taken
        - { id: with-lamp, if: has oil-lamp, to: garden, text: "You would run, but the lamp shows you where: through the garden door." }
        - { id: in-the-dark, to: cellar, text: "You run. In the dark, that is a mistake." }
      disgust: { to: garden, text: "Cobwebs in your face! You feel your way to fresh air." }

  garden:
    ending: win
    title: The garden
    text: Your grandmother sits among the beans with a kitchen timer. "Tick, tick," she says. "You took your time. Soup?"
    art: ${artLine('garden')}

  cellar:
    ending: fail
    title: The cellar
    text: You land among the potatoes. It is soft, it is dark, and somewhere above you dinner is getting cold without you.
    art: ${artLine('cellar')}
`;
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Begins a story: a folder `name` below `parent` (made where needed) with a story that passes the check and a drawn picture
 * for each room; beside it the schema for editors, where that is missing. What exists is never written over.
 * @throws Error where the folder cannot be written.
 */
export async function beginStory(parent: string, name: string): Promise<StoryBegun> {
  if (!idPattern.test(name)) return { kind: 'bad-name' };
  const folder = join(parent, name);
  await mkdir(parent, { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if (isTaken(error)) return { kind: 'taken', folder };
    throw error;
  }
  await mkdir(join(folder, 'art'));
  const pictures = Object.entries(moods).map(
    ([picture, mood], index) => [join('art', `${picture}.svg`), drawPlaceholder(mood, index + 1)] as const,
  );
  const files = [['story.yaml', storyText(name)] as const, ...pictures];
  for (const [file, text] of files) await writeFile(join(folder, file), text);
  const schema = `${JSON.stringify(storyJsonSchema(), undefined, 2)}\n`;
  try {
    await writeFile(join(parent, schemaFile), schema, { flag: 'wx' });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  return { kind: 'begun', folder, files: files.map(([file]) => join(folder, file)) };
}
