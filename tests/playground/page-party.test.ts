import { ChannelType, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { choosePlayer } from '../../playground/page/src/state/current-player.ts';
import { menuOptions } from '../../playground/page/src/state/menu-options.ts';
import { leaveView, openNextView } from '../../playground/page/src/state/next-view.ts';
import { offeredCommands } from '../../playground/page/src/state/offered-commands.ts';
import { membersOf } from '../../playground/page/src/state/places.ts';
import { threadStarts } from '../../playground/page/src/state/thread-starts.ts';
import { changeView, openView, type View, type ViewChange } from '../../playground/page/src/state/view.ts';
import type { PageChannel, PageState } from '../../playground/protocol.ts';
import { fakeMessage } from './page-messages.ts';

const ada = { id: '100', name: 'Ada', colour: '#e0529c' };
const bela = { id: '101', name: 'Béla', colour: '#3ba55d' };
const bot = { id: '9', name: 'Bot', isOnline: true };
const byBot = { id: '9', name: 'Bot', isBot: true, colour: '#5865f2' };

const hall: PageChannel = { id: '10', name: 'hall', topic: '', kind: 'text', serverId: '1' };
const forum: PageChannel = { id: '11', name: 'finds', topic: '', kind: 'forum', serverId: '1' };
const party: PageChannel = {
  id: '30',
  name: 'A party',
  topic: '',
  kind: 'thread',
  serverId: '1',
  parentId: '10',
  ownerId: '9',
  createdTimestamp: '2026-11-25T12:00:30.000Z',
  memberIds: ['9', '100'],
};
const direct: PageChannel = { id: '40', name: 'Bot', topic: '', kind: 'direct' };

function fakeState(changes: Partial<PageState> = {}): PageState {
  const server = { id: '1', name: 'Hall', memberIds: ['9', '100', '101'], permissions: '0' };
  return {
    server,
    servers: [server],
    bot,
    players: [ada, bela],
    channels: [hall, party, forum, direct],
    messages: [],
    commands: [],
    ...changes,
  };
}

const open = (changes: Partial<PageState> = {}): View => openView(fakeState(changes), '100', undefined);
const changed = (view: View, ...changes: ViewChange[]): View => changes.reduce(changeView, view);
const said = (id: string, changes: Partial<Parameters<typeof fakeMessage>[1]> = {}) => ({
  type: 'message' as const,
  message: fakeMessage(id, { author: byBot, ...changes }),
});

describe('what calls a player', () => {
  it('counts mentions in channels that are not open, until the channel is opened', () => {
    const view = changed(
      open(),
      said('1', { channelId: '30', content: 'for nobody' }),
      said('2', { channelId: '30', mentions: ['100'] }),
      said('3', { channelId: '30', mentions: ['101', '100'] }),
      said('4', { channelId: '30', mentions: ['101'] }),
      said('5', { channelId: '10', mentions: ['100'] }),
    );
    expect(view.unread).toEqual(['30']);
    expect(view.pings).toEqual({ '30': 2 });
    const opened = changed(view, { type: 'channel-opened', channelId: '30' });
    expect([opened.unread, opened.pings]).toEqual([[], {}]);
    expect(changed(view, { type: 'channel-deleted', channelId: '30' }).pings).toEqual({});
  });

  it('does not count an edit again, nor what the player says', () => {
    const message = { channelId: '30', mentions: ['100'] };
    const view = changed(open(), said('1', message), said('1', message), {
      type: 'message',
      message: fakeMessage('2', message),
    });
    expect(view.pings).toEqual({ '30': 1 });
  });
});

describe('switching between players in one tab', () => {
  const before = changed(open({ messages: [fakeMessage('7')] }), said('8', { channelId: '30', mentions: ['100'] }));
  const left = leaveView(before);

  it('finds unread what a player had not read, and what came while another played', () => {
    const state = fakeState({
      messages: [
        fakeMessage('8', { channelId: '30', author: byBot, mentions: ['100'] }),
        fakeMessage('10', { channelId: '30', author: byBot, mentions: ['100'] }),
        fakeMessage('11', { channelId: '40', author: byBot }),
        fakeMessage('12', { author: byBot }),
      ],
    });
    const back = openNextView(state, '100', openView(state, '101', '10'), left);
    expect(back.unread).toEqual(['30', '40']);
    expect(back.pings).toEqual({ '30': 2 });
  });

  it('has read the channel that is open', () => {
    const state = fakeState({ messages: [fakeMessage('10', { channelId: '30', author: byBot })] });
    expect(openNextView(state, '100', openView(state, '101', '30'), left)).toMatchObject({ unread: [], pings: {} });
  });
});

describe('the player that the address names', () => {
  it('may be named by id or by name, with or without accents', () => {
    for (const asked of ['101', 'Béla', 'bela'])
      expect(choosePlayer([ada, bela], `?player=${asked}`, '100')).toBe(bela);
    expect(choosePlayer([ada, bela], '?player=nobody', '101')).toBe(bela);
    expect(choosePlayer([ada, bela], '', undefined)).toBe(ada);
  });
});

describe('the commands that are offered', () => {
  const command = (name: string, changes: object = {}) => ({
    id: name,
    application_id: '1',
    version: '1',
    type: 1 as const,
    name,
    description: name,
    default_member_permissions: null,
    ...changes,
  });
  const commands = [
    command('start'),
    command('settings', { default_member_permissions: '32', contexts: [0] }),
    command('party', { contexts: [0] }),
  ];
  const names = (state: PageState, channel: PageChannel) =>
    offeredCommands(openView(state, '100', undefined), channel).map(({ name }) => name);

  it('are those that the member may use in such a place', () => {
    const owner = { id: '1', name: 'Hall', permissions: '48' };
    expect(names(fakeState({ commands }), party)).toEqual(['start', 'party']);
    expect(names(fakeState({ commands, servers: [owner] }), hall)).toEqual(['start', 'settings', 'party']);
    expect(names(fakeState({ commands }), direct)).toEqual(['start']);
  });

  it('are none where the bot is not', () => {
    const servers = [{ id: '1', name: 'Hall', memberIds: ['100', '101'] }];
    expect(names(fakeState({ commands, servers }), hall)).toEqual([]);
  });
});

describe('a menu that Discord fills in', () => {
  it('lists the channels of its kinds, and marks those that are chosen', () => {
    const menu = {
      type: ComponentType.ChannelSelect as const,
      custom_id: 'a',
      channel_types: [ChannelType.GuildText],
      default_values: [{ id: '10', type: 'channel' as never }],
    };
    expect(menuOptions(open(), hall, menu)).toEqual([{ value: '10', label: '#hall', default: true }]);
    const { channel_types, ...every } = menu;
    expect(menuOptions(open(), hall, every).map(({ value }) => value)).toEqual(['10', '30', '11']);
    expect(menuOptions(open(), direct, menu)).toEqual([]);
  });

  it('lists the members of the server', () => {
    const servers = [{ id: '1', name: 'Hall', memberIds: ['9', '101'] }];
    const menu = { type: ComponentType.UserSelect as const, custom_id: 'a' };
    expect(menuOptions(open({ servers }), hall, menu)).toEqual([
      { value: '101', label: 'Béla' },
      { value: '9', label: 'Bot' },
    ]);
  });
});

describe('threads', () => {
  const at = (seconds: string) => `2026-11-25T12:00:${seconds}.000Z`;

  it('stand in their channel where they began, except those that began from a message', () => {
    const messages = [fakeMessage('1', { timestamp: at('10') }), fakeMessage('2', { timestamp: at('40') })];
    const late = { ...party, id: '31', createdTimestamp: at('50') };
    const ofMessage = { ...party, id: '2' };
    const starts = threadStarts([hall, party, late, ofMessage], '10', messages);
    expect([...starts]).toEqual([
      ['2', [party]],
      [undefined, [late]],
    ]);
  });

  it('have members of their own, other channels those of the server', () => {
    expect(membersOf(open(), party)).toEqual(['9', '100']);
    expect(membersOf(open(), hall)).toEqual(['9', '100', '101']);
  });
});

describe('leaving a server', () => {
  it('takes its channels, and opens one that is left', () => {
    const view = changed(open(), said('1', { channelId: '30', mentions: ['100'] }), {
      type: 'state',
      state: fakeState({ servers: [], channels: [direct] }),
    });
    expect(view).toMatchObject({ channelId: '40', visited: ['40'], unread: [], pings: {} });
  });

  it('may leave nothing', () => {
    const view = changed(open(), { type: 'state', state: fakeState({ servers: [], channels: [] }) });
    expect(view.channelId).toBe('');
    expect(changed(view, { type: 'state', state: fakeState() }).channelId).toBe('10');
  });
});
