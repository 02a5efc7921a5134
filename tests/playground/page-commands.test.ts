import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { optionKind, readOptions } from '../../playground/page/src/state/command-options.ts';
import {
  commandTitle,
  finishedCommand,
  matchingCommands,
  pickableCommands,
} from '../../playground/page/src/state/commands.ts';
import { stepIndex } from '../../playground/page/src/state/step-index.ts';

function fakeCommand(name: string, changes: Partial<APIApplicationCommand> = {}): APIApplicationCommand {
  return {
    id: name,
    application_id: '1',
    version: '1',
    type: 1,
    name,
    description: `about ${name}`,
    default_member_permissions: null,
    ...changes,
  };
}

const names = (commands: readonly { readonly name: string }[]) => commands.map(({ name }) => name);

describe('the commands to pick from', () => {
  const commands = pickableCommands([
    fakeCommand('status'),
    fakeCommand('Use this face', { type: 3 }),
    fakeCommand('restart'),
    fakeCommand('start'),
    fakeCommand('party', {
      options: [
        { type: 1, name: 'join', description: 'join it' },
        {
          type: 2,
          name: 'turn',
          description: 'turns',
          options: [
            { type: 1, name: 'skip', description: 'skip it', options: [{ type: 6, name: 'who', description: 'w' }] },
          ],
        },
      ],
    }),
  ]);

  it('are the slash commands by name, subcommands with all their words', () => {
    expect(names(commands)).toEqual(['party join', 'party turn skip', 'restart', 'start', 'status']);
    expect(commands[1]).toMatchObject({ description: 'skip it', options: [{ name: 'who' }] });
  });

  it('are found by their beginning first, then by any part', () => {
    expect(names(matchingCommands(commands, '/'))).toEqual(names(commands));
    expect(names(matchingCommands(commands, '/STA'))).toEqual(['start', 'status', 'restart']);
    expect(matchingCommands(commands, '/unknown')).toEqual([]);
  });

  it('are not offered in the middle of a text', () => {
    for (const typed of ['', 'start', 'a /start', '/sta\nrt']) expect(matchingCommands(commands, typed)).toEqual([]);
  });

  it('are shown in the language of the player’s client, and found by either name', () => {
    const german = [
      fakeCommand('map', {
        name_localizations: { de: 'karte' },
        description_localizations: { de: 'Zeichnet eine Karte' },
        options: [
          {
            type: 3,
            name: 'size',
            name_localizations: { de: 'größe' },
            description: 'How large',
            choices: [{ name: 'small', name_localizations: { de: 'klein' }, value: 's' }],
          },
        ],
      }),
      fakeCommand('Use this face', { type: 3, name_localizations: { de: 'Dieses Gesicht nehmen' } }),
    ];
    const [map] = pickableCommands(german, 'de');
    expect(map).toMatchObject({
      name: 'map',
      title: 'karte',
      description: 'Zeichnet eine Karte',
      options: [{ name: 'size', title: 'größe', description: 'How large', choices: [{ name: 'klein', value: 's' }] }],
    });
    for (const typed of ['/ka', '/MA'])
      expect(names(matchingCommands(pickableCommands(german, 'de'), typed))).toEqual(['map']);
    for (const typed of ['/karte ', '/map ']) expect(finishedCommand(map ? [map] : [], typed)?.name).toBe('map');
    expect(pickableCommands(german, 'ja')[0]).toMatchObject({ title: 'map', options: [{ title: 'size' }] });
    expect(commandTitle(german, 'map', 'de')).toBe('/karte');
    expect(commandTitle(german, 'Use this face', 'de')).toBe('Dieses Gesicht nehmen');
  });

  it('are finished by a space after the whole name', () => {
    expect(finishedCommand(commands, '/start ')?.name).toBe('start');
    expect(finishedCommand(commands, '/party join ')?.name).toBe('party join');
    for (const typed of ['/start', '/star ', 'start ', '/party '])
      expect(finishedCommand(commands, typed)).toBeUndefined();
  });
});

const option = (changes: Partial<APIApplicationCommandBasicOption>) =>
  ({ type: 3, name: 'it', description: 'it', ...changes }) as APIApplicationCommandBasicOption;

function read(changes: Partial<APIApplicationCommandBasicOption>, typed: string, attached: readonly string[] = []) {
  return readOptions({ options: [option(changes)] }, { it: { typed } }, attached);
}

const values = (it: string | number | boolean) => ({ kind: 'values', values: { it } });
const fault = (what: object) => ({ kind: 'fault', option: 'it', fault: what });

describe('the options of a command', () => {
  it('are sent as what they are', () => {
    expect(read({}, ' the pier ')).toEqual(values('the pier'));
    expect(read({ type: 4 }, '12')).toEqual(values(12));
    expect(read({ type: 10 }, '1,5')).toEqual(values(1.5));
  });

  it('may be left empty unless they are required', () => {
    expect(read({}, '  ')).toEqual({ kind: 'values', values: {} });
    expect(read({ required: true }, '  ')).toEqual(fault({ kind: 'missing' }));
    expect(read({ type: 11, required: true }, '')).toEqual(fault({ kind: 'missing' }));
    expect(read({ type: 11, required: true }, '', ['it'])).toEqual({ kind: 'values', values: {} });
  });

  it('name what is wrong with a number', () => {
    expect(read({ type: 4 }, 'x')).toEqual(fault({ kind: 'not-a-number' }));
    expect(read({ type: 4 }, '1.5')).toEqual(fault({ kind: 'not-whole' }));
    expect(read({ type: 4, min_value: 2 }, '1')).toEqual(fault({ kind: 'too-low', limit: 2 }));
    expect(read({ type: 4, max_value: 2 }, '3')).toEqual(fault({ kind: 'too-high', limit: 2 }));
  });

  it('name what is wrong with a text', () => {
    expect(read({ min_length: 3 }, 'ab')).toEqual(fault({ kind: 'too-short', limit: 3 }));
    expect(read({ max_length: 1 }, 'ab')).toEqual(fault({ kind: 'too-long', limit: 1 }));
  });

  it('take a choice by its name, and nothing else where there are choices', () => {
    const choices = [{ name: 'In turns', value: 'turns' }];
    expect(read({ choices }, 'in TURNS')).toEqual(values('turns'));
    expect(read({ choices }, 'turns')).toEqual(fault({ kind: 'not-a-choice' }));
    expect(read({ type: 6 }, 'Ada')).toEqual(fault({ kind: 'not-a-choice' }));
  });

  it('prefer what was picked to what is typed', () => {
    const command = { options: [option({ type: 5 })] };
    const picked = { it: { typed: 'Yes', choice: { name: 'Yes', value: true } } };
    expect(readOptions(command, picked, [])).toEqual(values(true));
  });

  it('have a kind each', () => {
    expect([3, 4, 5, 6, 7, 10, 11].map((type) => optionKind(option({ type })))).toEqual([
      'text',
      'integer',
      'yes-or-no',
      'player',
      'channel',
      'number',
      'attachment',
    ]);
  });
});

describe('a list that keys move in', () => {
  it('goes around at its ends, and begins at the end that the key comes from', () => {
    expect(stepIndex('ArrowDown', -1, 3)).toBe(0);
    expect(stepIndex('ArrowDown', 2, 3)).toBe(0);
    expect(stepIndex('ArrowUp', -1, 3)).toBe(2);
    expect(stepIndex('ArrowUp', 0, 3)).toBe(2);
    expect(stepIndex('Home', 2, 3)).toBe(0);
    expect(stepIndex('End', 0, 3)).toBe(2);
  });

  it('ignores other keys, and all keys while it is empty', () => {
    expect(stepIndex('a', 0, 3)).toBeUndefined();
    expect(stepIndex('ArrowDown', 0, 0)).toBeUndefined();
  });
});
