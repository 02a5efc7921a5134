import { z } from 'zod';
import { answers, room, roomTexts, storySchema } from '../story-schema.ts';

/** What YAML lets an author write shorter: one text, or one direction, where a list may stand. */
const shorthands = new Map<unknown, (items: unknown) => unknown>([
  [roomTexts, () => ({ type: 'string', minLength: 1 })],
  [answers, (direction) => direction],
]);

/**
 * The JSON Schema (draft 7, which YAML editors know) of `story.yaml`, made from the schema that the loader checks with.
 * What one part says of another, such as a direction of its room, is for `checkStory`.
 */
export function storyJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(storySchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const shorthandOf = shorthands.get(zodSchema);
      if (shorthandOf !== undefined) {
        const { type, items, minItems, ...rest } = jsonSchema;
        const list = { type, items, minItems };
        for (const key of ['type', 'items', 'minItems'] as const) delete jsonSchema[key];
        Object.assign(jsonSchema, { ...rest, anyOf: [shorthandOf(items), list] });
      }
      if (zodSchema === room) jsonSchema.oneOf = [{ required: ['ending'] }, { required: ['directions'] }];
    },
  });
}
