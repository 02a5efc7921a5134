import { join } from 'node:path';
import sharp from 'sharp';
import { artSize } from './draw-art.ts';
import { type Fault, type FaultCode, faultAt } from './fault.ts';
import { findOutsideReference } from './find-outside-references.ts';
import { fileLimits } from './limits.ts';
import { readLimitedFile } from './read-file.ts';
import type { YamlFile, YamlPath } from './read-yaml.ts';
import type { Art, Story } from './story.ts';

function positionIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

async function hasRightShape(svg: Buffer): Promise<boolean> {
  try {
    const { format, width, height } = await sharp(svg).metadata();
    return format === 'svg' && width * artSize.height === height * artSize.width;
  } catch {
    return false;
  }
}

/** Every picture that a story names, and where it does so. */
export function picturesOf({
  rooms,
  cover,
}: Pick<Story, 'rooms' | 'cover'>): readonly { readonly path: YamlPath; readonly art: Art }[] {
  return [
    ...(cover === undefined ? [] : [{ path: ['cover'], art: cover }]),
    ...Object.values(rooms).map(({ id, art }) => ({ path: ['rooms', id, 'art'], art })),
  ];
}

/** Proves that the cover and every room's picture is there, can be drawn without reaching outside, and has the shape of a scene. */
export async function checkArt(
  story: Pick<Story, 'rooms' | 'cover'>,
  folder: string,
  yaml: YamlFile,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { path: place, art } of picturesOf(story)) {
    if (seen.has(art.file)) continue;
    seen.add(art.file);
    const report = (code: FaultCode, message: string) =>
      faults.push(faultAt(code, yaml.file, yaml.locate([...place, 'file']), message));
    const path = join(folder, 'art', art.file);
    const read = await readLimitedFile(path, fileLimits.art);
    if (read.kind === 'absent') report('art-missing', `There is no picture ${path}.`);
    else if (read.kind === 'too-large') report('too-large', `${path} is larger than ${fileLimits.art} bytes.`);
    else if (read.kind === 'unreadable') report('art-unreadable', `${path} cannot be read.`);
    else {
      const text = read.bytes.toString('utf8');
      const outside = findOutsideReference(text);
      if (outside !== undefined)
        faults.push(faultAt('art-outside', path, positionIn(text, outside), 'This reaches outside the picture.'));
      else if (!(await hasRightShape(read.bytes)))
        report('art-unreadable', `${path} is no SVG of ${artSize.width} by ${artSize.height}.`);
    }
  }
  return faults;
}
