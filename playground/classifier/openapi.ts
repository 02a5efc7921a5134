import { z } from 'zod';
import { answerOf, type FailureCode } from './failures.ts';
import { failure, fullReading, health, prediction, predictRequest } from './schemas.ts';

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string) => ({ 'application/json': { schema: schema(name) } });
const answer = (name: string, description: string) => ({ description, content: json(name) });

function jsonSchema(of: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(of, { io });
  return described;
}

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } };

/** Every way in which a photo can fail to be read, whichever way it came. */
const photoFailures = [
  'body-broken-off',
  'foreign-site',
  'body-too-slow',
  'too-big',
  'wrong-content-type',
  'not-a-picture',
  'unsupported-picture',
  'unreadable-picture',
  'too-slow',
  'too-many-requests',
  'unexpected',
  'queue-full',
  'not-ready',
] as const satisfies readonly FailureCode[];

const tokenFailure = ['wrong-token'] as const satisfies readonly FailureCode[];

/** Failures as OpenAPI wants them: an answer a status, with the codes that it can have. */
function failures(codes: readonly FailureCode[]): Record<string, object> {
  const statuses = [...new Set(codes.map((code) => answerOf(code).status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const sentences = codes
        .filter((code) => answerOf(code).status === status)
        .map((code) => `\`${code}\`: ${answerOf(code).error}`);
      const described = answer('Failure', sentences.join('\n\n'));
      const isWait = status === 429 || status === 503;
      return [status, isWait ? { ...described, headers: { 'Retry-After': retryAfter } } : described];
    }),
  );
}

/** The API as an OpenAPI 3.1 document, from the schemas by which the routes parse and answer. */
export function describeApi({ needsToken }: { readonly needsToken: boolean }): object {
  const bearer = needsToken ? { security: [{ bearer: [] }] } : {};
  const whereAllowed = needsToken ? [...photoFailures, ...tokenFailure] : photoFailures;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Emotion Escape: the classifier',
      version: '1.0.0',
      summary: 'Reads the feeling on faces: happy, sad, anger, fear or disgust.',
      description: 'Photos are read in memory and are gone afterwards; nothing of them is kept or logged.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/predict': {
        post: {
          operationId: 'predict',
          summary: 'The feeling of the largest face, as the old Gradio endpoint told it',
          description: 'A face that is not clear gets its likeliest feeling all the same. No face is a failure.',
          ...bearer,
          requestBody: { required: true, content: json('PredictRequest') },
          responses: {
            200: answer('Prediction', 'The label, and all five confidences.'),
            ...failures(['wrong-json', 'wrong-shape', 'wrong-base64', 'no-face', ...whereAllowed]),
          },
        },
      },
      '/api/v1/read': {
        post: {
          operationId: 'read',
          summary: 'All that the reader sees in a photo',
          description: 'No face is no failure: then `faces` is empty.',
          ...bearer,
          requestBody: {
            required: true,
            content: {
              'image/*': {},
              'application/octet-stream': {},
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  description: 'One file; its field may have any name.',
                  properties: { photo: { contentMediaType: 'application/octet-stream' } },
                  required: ['photo'],
                },
              },
            },
          },
          responses: {
            200: answer('Reading', 'The faces, the largest first, and the size of the upright photo.'),
            ...failures(['wrong-form', ...whereAllowed]),
          },
        },
      },
      '/healthz': {
        get: {
          operationId: 'health',
          summary: 'Whether photos can be read now',
          security: [],
          responses: {
            200: answer('Health', 'The reader takes photos.'),
            ...failures(['foreign-site', 'queue-full', 'not-ready']),
          },
        },
      },
    },
    components: {
      schemas: {
        PredictRequest: jsonSchema(predictRequest, 'input'),
        Prediction: jsonSchema(prediction, 'output'),
        Reading: jsonSchema(fullReading, 'output'),
        Health: jsonSchema(health, 'output'),
        Failure: jsonSchema(failure, 'output'),
      },
      ...(needsToken ? { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } : {}),
    },
  };
}
