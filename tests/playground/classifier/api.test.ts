import { Validator } from '@seriousme/openapi-schema-validator';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaceReader } from '../../../model/create-face-reader.ts';
import type { FaceReader } from '../../../model/face-reader.ts';
import { describeApi } from '../../../playground/classifier/openapi.ts';
import { fullReading, prediction } from '../../../playground/classifier/schemas.ts';
import type { RunningClassifier } from '../../../playground/classifier/start-classifier.ts';
import { portrait, samplePhoto } from '../../photos.ts';
import { type ApiDocument, describedApi } from './described-api.ts';
import { openClassifier } from './open-classifier.ts';

let reader: FaceReader;
let classifier: RunningClassifier;
let api: ReturnType<typeof describedApi>;

beforeAll(async () => {
  reader = await createFaceReader({ readers: 1 });
  classifier = await openClassifier({ reader: () => reader });
  const url = `${classifier.url}/openapi.json`;
  api = describedApi((await (await fetch(url)).json()) as ApiDocument, url);
});

afterAll(async () => {
  await classifier.close();
  await reader.close();
});

const dataUrl = (photo: Buffer, type = 'image/jpeg') => `data:${type};base64,${photo.toString('base64')}`;

function askForPrediction(photo: Buffer, type?: string) {
  const json = { data: [dataUrl(photo, type)] };
  return api.ask('predict', { type: 'application/json', body: JSON.stringify(json), json });
}

const read = (photo: Buffer, type = 'image/jpeg') => api.ask('read', { type, body: new Uint8Array(photo) });

describe('the description', () => {
  it.each([true, false])('is valid OpenAPI 3.1 (with a token: %s)', async (needsToken) => {
    const validator = new Validator();
    expect(await validator.validate({ ...describeApi({ needsToken }) })).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('is enough to write a client from', async () => {
    expect(api.operationIds).toEqual(['predict', 'read', 'health']);
    expect(await api.ask('health')).toMatchObject({ status: 200, body: { status: 'ready' } });

    const whole = await read(samplePhoto(1));
    const { width, height, faces } = fullReading.parse(whole.body);
    expect([width, height]).toEqual([1920, 1280]);
    expect(faces.length).toBeGreaterThan(2);
    const areas = faces.map(({ box: [, , wide, high] }) => wide * high);
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));

    const short = prediction.parse((await askForPrediction(samplePhoto(1))).body);
    const [{ label, confidences }] = short.data;
    expect(label).toBe(faces[0]?.feeling);
    expect(Object.fromEntries(confidences.map((one) => [one.label, one.confidence]))).toEqual(faces[0]?.probabilities);
  });
});

describe('POST /api/v1/read', () => {
  it('reads the same of a body, of bytes without a type, and of a form', async () => {
    const photo = await portrait('sad');
    const form = new FormData();
    form.set('note', 'me, yesterday');
    form.set('picture', new Blob([new Uint8Array(photo)]), 'me.jpg');
    const answers = [
      await read(photo),
      await read(photo, 'application/octet-stream'),
      await api.ask('read', { type: 'multipart/form-data', body: form }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      const { faces } = fullReading.parse(body);
      expect(faces).toEqual(fullReading.parse(answers[0]?.body).faces);
      expect(faces[0]).toMatchObject({ feeling: 'sad', clear: true, clarity: 'clear' });
    }
  });

  it('has no faces where there are none, and says how far a face is clear', async () => {
    const { faces } = fullReading.parse((await read(await portrait('blank'))).body);
    expect(faces[0]).toMatchObject({ clear: false, clarity: 'blank' });
    const corner = await sharp(samplePhoto(1)).extract({ left: 0, top: 0, width: 200, height: 150 }).jpeg().toBuffer();
    expect((await read(corner)).body).toMatchObject({ width: 200, height: 150, faces: [] });
    expect(await askForPrediction(corner)).toMatchObject({ status: 422, body: { code: 'no-face' } });
  });

  it.each([
    ['no file', []],
    ['two files', ['a.jpg', 'b.jpg']],
  ])('refuses a form with %s', async (_, names) => {
    const form = new FormData();
    for (const name of names) form.append('photo', new Blob(['x']), name);
    const answer = await api.ask('read', { type: 'multipart/form-data', body: form });
    expect(answer).toMatchObject({ status: 400, body: { code: 'wrong-form' } });
  });
});

interface OldAnswer {
  readonly data: readonly [
    {
      readonly label: string;
      readonly confidences: readonly { readonly label: string; readonly confidence: number }[];
    },
  ];
}

describe('the old page', () => {
  /** What it did with the file that was chosen, step by step. */
  async function oldPage(file: Blob, path = '/api/predict'): Promise<{ label: string; lines: string[] }> {
    const read = dataUrl(Buffer.from(await file.arrayBuffer()), file.type);
    const response = await fetch(classifier.url + path, {
      method: 'POST',
      body: JSON.stringify({ data: [read] }),
      headers: { 'Content-Type': 'application/json' },
    });
    const json = (await response.json()) as OldAnswer;
    const { label, confidences } = json.data[0];
    const lines = confidences.map((one) => `${one.label}: ${(one.confidence * 100).toFixed(2)}% confidence`);
    return { label, lines };
  }

  it('shows the feeling and how sure it is, as it always did', async () => {
    const { label, lines } = await oldPage(new Blob([new Uint8Array(await portrait('happy'))], { type: 'image/jpeg' }));
    expect(label).toBe('happy');
    expect(lines[0]).toMatch(/^happy: \d\d\.\d\d% confidence$/);
    expect(lines).toHaveLength(5);
    const shares = lines.map((line) => Number(/[\d.]+/.exec(line)?.[0]));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(100, 1);
  });

  it('gets a label for a face that shows little, too, and by the address with a slash at its end', async () => {
    const { label, lines } = await oldPage(
      new Blob([new Uint8Array(await portrait('blank'))], { type: '' }),
      '/api/predict/',
    );
    expect(lines[0]).toContain(label);
  });
});
