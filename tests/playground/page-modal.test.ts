import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Sent } from '../../playground/page/src/api/page-api.ts';
import { createModal } from '../../playground/page/src/state/modal.ts';
import { modalParts } from '../../playground/page/src/state/modal-form.ts';

const photo = new File(['x'], 'me.jpg', { type: 'image/jpeg' });
const other = new File(['y'], 'other.jpg', { type: 'image/jpeg' });

const face: APIModalInteractionResponseCallbackData = {
  custom_id: 'show',
  title: 'Show your face',
  components: [
    { type: 10, content: 'Into the **light**, please.' },
    {
      type: 18,
      label: 'Photo',
      description: 'It is gone once it is read.',
      component: { type: 19, custom_id: 'photo', file_types: ['image', '.heic'] },
    },
    { type: 18, label: 'A word', component: { type: 4, custom_id: 'word', style: 1, required: false, min_length: 3 } },
    {
      type: 18,
      label: 'Mood',
      component: {
        type: 3,
        custom_id: 'mood',
        max_values: 2,
        options: [
          { label: 'Calm', value: 'calm', default: true },
          { label: 'Wild', value: 'wild' },
          { label: 'Odd', value: 'odd' },
        ],
      },
    },
    { type: 18, label: 'Sure?', component: { type: 23, custom_id: 'sure' } },
  ],
};

/** An open form, and what was sent of it. */
function openForm(data: APIModalInteractionResponseCallbackData = face) {
  const sent: (readonly [string, object, object])[] = [];
  const server: { answer: Sent } = { answer: { kind: 'sent' } };
  const modal = createModal(async (...all) => {
    sent.push(all);
    return server.answer;
  });
  modal.show('7', data);
  return { modal, sent, server };
}

describe('the form that the bot answers with', () => {
  it('has the lines that Discord describes, and names those that it cannot show', () => {
    const parts = modalParts(face);
    expect(parts.map((part) => (part.kind === 'field' ? part.field.customId : part.kind))).toEqual([
      'words',
      'photo',
      'word',
      'mood',
      'unknown',
    ]);
    expect(parts[1]).toMatchObject({
      field: {
        label: 'Photo',
        description: 'It is gone once it is read.',
        isRequired: true,
        input: { kind: 'files', least: 1, most: 1, accept: 'image/*,.heic' },
      },
    });
  });

  it('takes text fields in rows, as older bots send them', () => {
    const old = modalParts({
      custom_id: 'old',
      title: 'Old',
      components: [{ type: 1, components: [{ type: 4, custom_id: 'story', style: 2, label: 'Your story' }] }],
    });
    expect(old).toMatchObject([{ field: { label: 'Your story', input: { kind: 'text', isLong: true, most: 4000 } } }]);
  });

  it('sends what was filled in and picked, and closes', async () => {
    const { modal, sent } = openForm();
    modal.addFiles('photo', [photo]);
    modal.setValue('word', 'yes');
    await modal.submit();
    expect(sent).toEqual([['7', { word: 'yes', mood: ['calm'] }, { photo: [photo] }]]);
    expect(modal.open.value).toBeUndefined();
    expect(modal.files.value).toEqual({});
  });

  it.each([
    ['a required file', 'photo', 'photo', '“Photo” is required.'],
    ['a longer text', 'word', 'word', '“A word” needs at least 3 characters.'],
    ['a required choice', 'mood', 'mood', '“Mood” is required.'],
    ['fewer options', 'moods', 'mood', '“Mood” takes 2 options at most.'],
  ] as const)('asks for %s before it is sent', async (_what, wrong, customId, sentence) => {
    const { modal, sent } = openForm();
    if (wrong !== 'photo') modal.addFiles('photo', [photo]);
    if (wrong === 'word') modal.setValue('word', 'no');
    if (wrong === 'mood') modal.setValue('mood', []);
    if (wrong === 'moods') modal.setValue('mood', ['calm', 'wild', 'odd']);
    await modal.submit();
    expect(modal.complaint.value).toEqual({ customId, sentence });
    expect(sent).toEqual([]);
  });

  it('keeps the last photo where one is wanted, and no more than are wanted', () => {
    const { modal } = openForm();
    modal.addFiles('photo', [photo]);
    modal.addFiles('photo', [other]);
    expect(modal.files.value).toEqual({ photo: [other] });
    const { modal: two } = openForm({
      ...face,
      components: [{ type: 18, label: 'Photos', component: { type: 19, custom_id: 'photo', max_values: 2 } }],
    });
    two.addFiles('photo', [photo, other]);
    two.addFiles('photo', [photo]);
    expect(two.files.value).toEqual({ photo: [photo, other] });
    expect(two.complaint.value?.sentence).toBe('“Photos” takes 2 files at most.');
    two.removeFile('photo', other);
    expect(two.files.value).toEqual({ photo: [photo] });
    expect(two.complaint.value).toBeUndefined();
  });

  it('refuses an empty file', () => {
    const { modal } = openForm();
    modal.addFiles('photo', [new File([], 'empty.jpg')]);
    expect(modal.files.value).toEqual({});
    expect(modal.complaint.value).toEqual({ customId: 'photo', sentence: '“empty.jpg” is empty.' });
  });

  it('stays open and says why where the server refuses it', async () => {
    const { modal, server } = openForm();
    server.answer = { kind: 'refused', sentence: 'This form is closed.' };
    modal.addFiles('photo', [photo]);
    await modal.submit();
    expect(modal.complaint.value).toEqual({ sentence: 'This form is closed.' });
    expect(modal.files.value).toEqual({ photo: [photo] });
    expect(modal.isSending.value).toBe(false);
  });

  it('is not touched by the answer to one that was closed before it came', async () => {
    const { modal, server } = openForm();
    server.answer = { kind: 'refused', sentence: 'This form is closed.' };
    modal.addFiles('photo', [photo]);
    const submitting = modal.submit();
    modal.close();
    modal.show('8', face);
    await submitting;
    expect(modal.open.value?.interactionId).toBe('8');
    expect(modal.complaint.value).toBeUndefined();
  });
});
