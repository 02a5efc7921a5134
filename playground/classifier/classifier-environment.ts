import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { FaceReader } from '../../model/face-reader.ts';
import type { Later } from '../later.ts';
import type { ClassifierLimits } from './limits.ts';
import type { SharedUploadMemory } from './upload-memory.ts';

/** What every handler of the classifier's routes finds in its context. */
export interface ClassifierEnvironment {
  Bindings: HttpBindings;
}

export type ClassifierContext = Context<ClassifierEnvironment>;

/** What the routes that take photos share. */
export interface PhotoDesk {
  /** Nothing while it is not there yet, and when it is there no longer. */
  readonly reader: () => FaceReader | undefined;
  readonly limits: ClassifierLimits;
  readonly memory: SharedUploadMemory;
  readonly later: Later;
}
