import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../playground/stand-in.ts';
import { errorsAt, sendRaw } from '../raw-requests.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

const command = (more: object = {}): object => ({ name: 'start', description: 'Starts', ...more });
const option = (more: object = {}): object => ({ type: 3, name: 'story', description: 'Which', ...more });
const optioned = (...options: object[]): object => command({ options });
const many = <Item>(length: number, make: (index: number) => Item): Item[] => Array.from({ length }, (_, i) => make(i));

const cases: readonly {
  readonly rule: string;
  readonly right: object[];
  readonly wrong: object[];
  readonly at: string;
}[] = [
  {
    rule: 'a name of 32',
    right: [command({ name: 'a'.repeat(32) })],
    wrong: [command({ name: 'a'.repeat(33) })],
    at: '0.name',
  },
  { rule: 'names in small letters', right: [command()], wrong: [command({ name: 'Start' })], at: '0.name' },
  { rule: 'names without spaces', right: [command()], wrong: [command({ name: 'start it' })], at: '0.name' },
  { rule: 'a description', right: [command()], wrong: [{ name: 'start' }], at: '0.description' },
  {
    rule: 'a description of 100',
    right: [command({ description: 'a'.repeat(100) })],
    wrong: [command({ description: 'a'.repeat(101) })],
    at: '0.description',
  },
  {
    rule: 'no description on a message command',
    right: [{ name: 'Use this face', type: 3 }],
    wrong: [{ name: 'Use this face', type: 3, description: 'a' }],
    at: '0.description',
  },
  {
    rule: 'a name only once',
    right: [command(), command({ name: 'reset' })],
    wrong: [command(), command()],
    at: '1.name',
  },
  {
    rule: '25 options',
    right: [optioned(...many(25, (i) => option({ name: `o${i}` })))],
    wrong: [optioned(...many(26, (i) => option({ name: `o${i}` })))],
    at: '0.options',
  },
  {
    rule: "an option's description of 100",
    right: [optioned(option({ description: 'a'.repeat(100) }))],
    wrong: [optioned(option({ description: 'a'.repeat(101) }))],
    at: '0.options.0.description',
  },
  {
    rule: "an option's name in small letters",
    right: [optioned(option())],
    wrong: [optioned(option({ name: 'Story' }))],
    at: '0.options.0.name',
  },
  {
    rule: "an option's name only once",
    right: [optioned(option(), option({ name: 'other' }))],
    wrong: [optioned(option(), option())],
    at: '0.options.1.name',
  },
  {
    rule: 'required options first',
    right: [optioned(option({ required: true }), option({ name: 'other' }))],
    wrong: [optioned(option(), option({ name: 'other', required: true }))],
    at: '0.options.1',
  },
  {
    rule: 'min_value up to max_value',
    right: [optioned(option({ type: 4, min_value: 2, max_value: 2 }))],
    wrong: [optioned(option({ type: 4, min_value: 2, max_value: 1 }))],
    at: '0.options.0',
  },
  {
    rule: 'min_length up to max_length',
    right: [optioned(option({ min_length: 2, max_length: 2 }))],
    wrong: [optioned(option({ min_length: 2, max_length: 1 }))],
    at: '0.options.0',
  },
  {
    rule: 'either choices or autocomplete',
    right: [optioned(option({ choices: [{ name: 'a', value: 'a' }] }))],
    wrong: [optioned(option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }))],
    at: '0.options.0',
  },
  {
    rule: '25 choices',
    right: [optioned(option({ choices: many(25, (i) => ({ name: `${i}`, value: `${i}` })) }))],
    wrong: [optioned(option({ choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })) }))],
    at: '0.options.0.choices',
  },
  {
    rule: 'locales that Discord has',
    right: [command({ name_localizations: { de: 'los' } })],
    wrong: [command({ name_localizations: { de_DE: 'los' } })],
    at: '0.name_localizations.de_DE',
  },
  {
    rule: 'names in other languages, too',
    right: [optioned(option({ name_localizations: { ja: '物語', 'es-ES': 'clasificación' } }))],
    wrong: [optioned(option({ name_localizations: { ja: '物語', de: 'Geschichte' } }))],
    at: '0.options.0.name_localizations.de',
  },
  {
    rule: 'either subcommands or options',
    right: [optioned({ type: 1, name: 'join', description: 'Joins' })],
    wrong: [optioned({ type: 1, name: 'join', description: 'Joins' }, option())],
    at: '0.options',
  },
  {
    rule: 'the rules inside of subcommands',
    right: [optioned({ type: 1, name: 'join', description: 'Joins', options: [option()] })],
    wrong: [optioned({ type: 1, name: 'join', description: 'Joins', options: [option({ name: 'Story' })] })],
    at: '0.options.0.options.0.name',
  },
  { rule: 'keys that Discord knows', right: [command()], wrong: [command({ descripton: 'a' })], at: '0.descripton' },
  {
    rule: '100 commands',
    right: many(100, (i) => command({ name: `c${i}` })),
    wrong: many(101, (i) => command({ name: `c${i}` })),
    at: '',
  },
];

describe('commands', () => {
  it.each(cases)('keep to $rule', async ({ right, wrong, at }) => {
    const path = `/applications/${standIn.applicationId}/commands`;
    expect(await sendRaw(standIn, 'PUT', path, right)).toMatchObject({ status: 200 });
    const refused = await sendRaw(standIn, 'PUT', path, wrong);
    expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(errorsAt(refused, at), JSON.stringify(refused.body)).not.toEqual([]);
  });

  it('take permissions as a decimal string, and file_types', async () => {
    const path = `/applications/${standIn.applicationId}/guilds/${standIn.world.serverId}/commands`;
    const photo = { type: 11, name: 'photo', description: 'It', file_types: ['image'] };
    const body = [command({ default_member_permissions: '32', options: [photo] })];
    expect(await sendRaw(standIn, 'PUT', path, body)).toMatchObject({ status: 200, body });
    expect(await sendRaw(standIn, 'GET', path)).toMatchObject({ status: 200, body });
  });

  it('keep their ids when they are put again', async () => {
    const path = `/applications/${standIn.applicationId}/commands`;
    const ids = async (body: object[]): Promise<unknown> =>
      ((await sendRaw(standIn, 'PUT', path, body)).body as unknown as { id: string }[]).map(({ id }) => id);
    const first = await ids([command(), command({ name: 'reset' })]);
    expect(await ids([command({ description: 'New' }), command({ name: 'reset' })])).toEqual(first);
  });
});
