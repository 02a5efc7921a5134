import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { evaluate, type Judged } from '../../../model/evaluate.ts';
import { feelings } from '../../../model/feeling.ts';
import { drawReport } from '../../../model/report/draw-report.ts';

/** Ten images a feeling: seven right, two wrong, one missed. */
const images = feelings.flatMap((truth, index) =>
  Array.from({ length: 10 }, (_, image): Judged => {
    if (image === 9) return { truth, face: undefined };
    const feeling = image < 7 ? truth : (feelings[(index + 1) % 5] ?? truth);
    return { truth, face: { feeling, confidence: 0.95 - image * 0.08, clarity: image < 6 ? 'clear' : 'close' } };
  }),
);

const pictures = drawReport('faces', evaluate(images));
const picture = (kind: string) => pictures[`faces-${kind}.svg`] ?? '';

describe.each(Object.entries(pictures))('%s', (_, svg) => {
  it('is a small picture that sharp can draw', async () => {
    expect(svg.length).toBeLessThan(12_000);
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    expect(Math.min(width, height)).toBeGreaterThan(200);
  });

  it('has light and dark colours, and words for those who do not see it', () => {
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toMatch(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/);
  });

  it('holds no photo, no script and nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<image|<script|href|url\(|NaN|Infinity|undefined/);
  });
});

it('shows of each feeling what it was read as, in shares and counts', () => {
  expect(picture('confusion').match(/>70 %</g)).toHaveLength(5);
  expect(picture('confusion').match(/>20 %</g)).toHaveLength(5);
  expect(picture('confusion')).toContain('>missed<');
  expect(picture('confusion')).toContain('accuracy 70.0 %');
});

it('has no column for missed faces where none was missed', () => {
  const found = drawReport('faces', evaluate(images.filter(({ face }) => face !== undefined)));
  expect(found['faces-confusion.svg']).not.toContain('missed');
});

it('tells the calibration error beside the one of chance', () => {
  const { ece, eceFloor } = evaluate(images);
  expect(picture('reliability')).toContain(`error ${ece.toFixed(3)}; by chance alone ${eceFloor.toFixed(3)}`);
});

it('marks on the risk-coverage curve where the rule for clear readings lies', () => {
  expect(picture('risk-coverage')).toContain('>66.7 % answered, 100.0 % right');
});

it('draws also what has no face and what has one answer only', () => {
  for (const judged of [images.filter(({ face }) => face === undefined), images.slice(0, 1)]) {
    for (const svg of Object.values(drawReport('few', evaluate(judged)))) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  }
});
