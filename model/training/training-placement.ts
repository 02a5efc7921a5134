import type { Placement } from '../align-face.ts';

/**
 * How faces lie in the training array: as the net reads them (feelings-placement), with an eighth more around on all sides, so
 * that a face can be shifted, turned and scaled without running into the border.
 */
export const trainingPlacement: Placement = { side: 128, eyeDistance: 0.315, eyeLine: 0.3775 };
