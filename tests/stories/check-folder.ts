import { fileURLToPath } from 'node:url';
import { begin, follow } from '../../game/rules.ts';
import { checkStory } from '../../stories/check/check-story.ts';
import type { Fault } from '../../stories/fault.ts';

export const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A fault as one line: what it is, and where below the story's folder. */
export const tellFault = ({ code, file, line, column }: Fault, folder: string): string =>
  `${code} ${file.slice(folder.length + 1)}:${line}:${column}`;

export async function checkFolder(folder: string) {
  const check = await checkStory(folder, { begin, follow });
  if (check === undefined) throw new Error(`There is no story in ${folder}.`);
  return { ...check, told: check.faults.map((fault) => tellFault(fault, folder)) };
}
