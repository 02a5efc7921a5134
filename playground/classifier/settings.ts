import { z } from 'zod';
import { readersSetting } from '../../bot/config.ts';
import { parseSettings, type SettingsResult, splitList } from '../../bot/parse-settings.ts';

/** What a host can set of the classifier. */
export interface ClassifierSettings {
  /** What each request for a reading must carry; without it none need any, and nobody but this machine may ask. */
  readonly token: string | undefined;
  /** Origins of other sites whose pages may ask, such as `https://example.org`. */
  readonly corsOrigins: readonly string[];
  /** Worker threads that read faces. */
  readonly readers: number;
}

/** Too many to be guessed at the rate that is let through. */
const tokenLength = 16;

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const schema = z
  .object({
    CLASSIFIER_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]+$/, { error: 'must be letters, digits and signs without spaces' })
      .min(tokenLength, { error: `must have at least ${tokenLength} characters` })
      .optional(),
    CORS_ORIGINS: z
      .string()
      .default('')
      .transform(splitList)
      .refine((origins) => origins.every(isOrigin), {
        error: 'must be origins such as https://example.org, without a path, separated by commas',
      }),
    READERS: readersSetting,
  })
  .transform(
    ({ CLASSIFIER_TOKEN, CORS_ORIGINS, READERS }): ClassifierSettings => ({
      token: CLASSIFIER_TOKEN,
      corsOrigins: CORS_ORIGINS,
      readers: READERS,
    }),
  );

/** Reads the classifier's settings, as `parseSettings` does. */
export function parseClassifierSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SettingsResult<ClassifierSettings> {
  return parseSettings(schema, environment);
}
