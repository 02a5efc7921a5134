import type { Point } from '../../model/geometry.ts';
import type { Detection } from './detector.ts';

export type Outputs = Readonly<Record<string, Float32Array>>;

/** A detector's outputs as faces from `minScore` up, in pixels of the square it looked at. */
export type Decode = (outputs: Outputs, minScore: number) => Detection[];

/** Numbers an anchor: centre x and y, width, height, then x and y of six points. */
const mediapipeStride = 16;

/**
 * BlazeFace and its successors: offsets from the anchor's centre in pixels of the square.
 * @param grids Cells a side and anchors a cell, finest grid first. Source: MediaPipe's face_detection options.
 */
export function mediapipeDecoder(side: number, grids: readonly { cells: number; each: number }[]): Decode {
  const anchors: readonly Point[] = grids.flatMap(({ cells, each }) =>
    Array.from({ length: cells * cells * each }, (_, index) => {
      const cell = Math.floor(index / each);
      return { x: (((cell % cells) + 0.5) * side) / cells, y: ((Math.floor(cell / cells) + 0.5) * side) / cells };
    }),
  );
  return ({ scores, regressions }, minScore) =>
    anchors.flatMap(({ x, y }, index) => {
      const score = at(scores, index);
      if (score < minScore) return [];
      const number = (offset: number) => at(regressions, index * mediapipeStride + offset);
      const [width, height] = [number(2), number(3)];
      const points = [4, 6, 8, 10].map((offset) => ({ x: x + number(offset), y: y + number(offset + 1) }));
      return [{ score, left: x + number(0) - width / 2, top: y + number(1) - height / 2, width, height, points }];
    });
}

const tinyAnchors = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;
const tinyCells = 13;

/** face-api's tiny detector: YOLO's codes in a grid of 13 cells. Source: its TinyYolov2Base.ts. */
export function tinyDecoder(side: number): Decode {
  const cell = side / tinyCells;
  return ({ cells }, minScore) =>
    Array.from({ length: tinyCells * tinyCells }, (_, index) => index).flatMap((index) =>
      tinyAnchors.flatMap(([anchorWidth, anchorHeight], anchor) => {
        const number = (offset: number) => at(cells, (index * tinyAnchors.length + anchor) * 5 + offset);
        const score = sigmoid(number(4));
        if (score < minScore) return [];
        const width = Math.exp(number(2)) * anchorWidth * cell;
        const height = Math.exp(number(3)) * anchorHeight * cell;
        const x = ((index % tinyCells) + sigmoid(number(0))) * cell;
        const y = (Math.floor(index / tinyCells) + sigmoid(number(1))) * cell;
        return [{ score, left: x - width / 2, top: y - height / 2, width, height }];
      }),
    );
}

/** face-api's ssd: codes relative to anchors (top, left, bottom, right in shares of the square). Source: its outputLayer.ts. */
export function ssdDecoder(side: number): Decode {
  return ({ scores, codes, anchors }, minScore) =>
    Array.from(scores ?? []).flatMap((score, index) => {
      if (score < minScore) return [];
      const code = (offset: number) => at(codes, index * 4 + offset);
      const edge = (offset: number) => at(anchors, index * 4 + offset) * side;
      const [anchorHeight, anchorWidth] = [edge(2) - edge(0), edge(3) - edge(1)];
      const height = Math.exp(code(2) / 5) * anchorHeight;
      const width = Math.exp(code(3) / 5) * anchorWidth;
      const y = edge(0) + anchorHeight / 2 + (code(0) / 10) * anchorHeight;
      const x = edge(1) + anchorWidth / 2 + (code(1) / 10) * anchorWidth;
      return [{ score, left: x - width / 2, top: y - height / 2, width, height }];
    });
}

const yunetStrides = [8, 16, 32] as const;

/** OpenCV zoo's YuNet: two scores a cell that are multiplied. Source: OpenCV's face_detect.cpp. */
export function yunetDecoder(side: number): Decode {
  return (outputs, minScore) =>
    yunetStrides.flatMap((stride) => {
      const cells = side / stride;
      const output = (name: string) => outputs[`${name}_${stride}`];
      return Array.from({ length: cells * cells }, (_, index) => index).flatMap((index) => {
        const score = Math.sqrt(clamp(at(output('cls'), index)) * clamp(at(output('obj'), index)));
        if (score < minScore) return [];
        const [column, row] = [index % cells, Math.floor(index / cells)];
        const box = (offset: number) => at(output('bbox'), index * 4 + offset);
        const [width, height] = [Math.exp(box(2)) * stride, Math.exp(box(3)) * stride];
        const points = [0, 2, 4, 6, 8].map((offset) => ({
          x: (at(output('kps'), index * 10 + offset) + column) * stride,
          y: (at(output('kps'), index * 10 + offset + 1) + row) * stride,
        }));
        const [x, y] = [(column + box(0)) * stride, (row + box(1)) * stride];
        return [{ score, left: x - width / 2, top: y - height / 2, width, height, points }];
      });
    });
}

const at = (numbers: Float32Array | undefined, index: number): number => numbers?.[index] ?? 0;
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const clamp = (value: number): number => Math.min(1, Math.max(0, value));
