import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storyJsonSchema } from '../../../stories/tools/json-schema.ts';
import { pathOf } from '../check-folder.ts';

const schema = storyJsonSchema();

describe('the JSON Schema of story.yaml', () => {
  it('is the one in the folder of stories: `npm run --silent story -- schema > stories/story.schema.json`, then format', () => {
    expect(JSON.parse(readFileSync(pathOf('../../stories/story.schema.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });

  it('completes the five feelings, allows one direction or a list, and one text or a list', () => {
    expect(schema).toHaveProperty('properties.rooms.additionalProperties.properties.directions.required', [
      'happy',
      'sad',
      'anger',
      'fear',
      'disgust',
    ]);
    const room = 'properties.rooms.additionalProperties.properties';
    expect(schema).toHaveProperty(`${room}.directions.properties.fear.anyOf`, [
      expect.objectContaining({ type: 'object', required: ['to', 'text'], additionalProperties: false }),
      expect.objectContaining({ type: 'array', minItems: 1 }),
    ]);
    expect(schema).toHaveProperty(`${room}.text.anyOf`, [
      { type: 'string', minLength: 1 },
      expect.objectContaining({ type: 'array', minItems: 1 }),
    ]);
    expect(schema).toHaveProperty('properties.rooms.additionalProperties.oneOf', [
      { required: ['ending'] },
      { required: ['directions'] },
    ]);
  });

  it('says with every key what it is for, where the name alone does not', () => {
    expect(schema).toHaveProperty('properties.cover.properties.alt.description', expect.any(String));
    expect(schema).toHaveProperty(
      'properties.rooms.additionalProperties.properties.gives.description',
      expect.any(String),
    );
  });
});
