import type { Evaluation } from '../evaluate.ts';
import { drawConfusion } from './draw-confusion.ts';
import { drawReliability } from './draw-reliability.ts';
import { drawRiskCoverage } from './draw-risk-coverage.ts';

/**
 * The pictures of an evaluation.
 * @param name Of the images, for the titles and the files' names.
 * @returns SVG by file name.
 */
export function drawReport(name: string, evaluation: Evaluation): Readonly<Record<string, string>> {
  return {
    [`${name}-confusion.svg`]: drawConfusion(name, evaluation),
    [`${name}-reliability.svg`]: drawReliability(name, evaluation),
    [`${name}-risk-coverage.svg`]: drawRiskCoverage(name, evaluation),
  };
}
