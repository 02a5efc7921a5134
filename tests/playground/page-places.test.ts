import { describe, expect, it } from 'vitest';
import { openNextView } from '../../playground/page/src/state/next-view.ts';
import {
  channelsOf,
  directMessageOf,
  entranceOf,
  markedName,
  mayBot,
  permittingChannel,
  serverOf,
} from '../../playground/page/src/state/places.ts';
import { isError } from '../../playground/page/src/state/traffic.ts';
import { changeView, openView, type View, type ViewChange } from '../../playground/page/src/state/view.ts';
import { type PageChannel, type PagePermission, type PageState, pagePermissions } from '../../playground/protocol.ts';
import { fakeMessage } from './page-messages.ts';

const ada = { id: '100', name: 'Ada', colour: '#e0529c' };

function permissions(changes: Partial<Record<PagePermission, boolean>> = {}): Record<PagePermission, boolean> {
  return {
    ...(Object.fromEntries(pagePermissions.map((name) => [name, true])) as Record<PagePermission, boolean>),
    ...changes,
  };
}

const hall = { id: '10', name: 'hall', topic: '', kind: 'text', serverId: '1', permissions: permissions() } as const;
const notice = { ...hall, id: '20', name: 'notices', kind: 'announcement', serverId: '2' } as const;
const forum = { ...hall, id: '21', name: 'finds', kind: 'forum', serverId: '2' } as const;
const pier = { ...hall, id: '22', name: 'pier', serverId: '2' } as const;
const hat: PageChannel = { ...hall, id: '30', name: 'A hat', kind: 'thread', parentId: '21', serverId: '2' };
const direct: PageChannel = { id: '40', name: 'Bot', topic: '', kind: 'direct' };

const hello = fakeMessage('1', { content: 'hello' });

function fakeState(changes: Partial<PageState> = {}): PageState {
  const first = { id: '1', name: 'First' };
  return {
    server: first,
    servers: [first, { id: '2', name: 'Second' }],
    bot: { id: '9', name: 'Bot', isOnline: true },
    players: [ada],
    channels: [hall, notice, forum, pier],
    messages: [],
    commands: [],
    ...changes,
  };
}

const open = (changes: Partial<PageState> = {}): View => openView(fakeState(changes), '100', undefined);
const changed = (view: View, ...changes: ViewChange[]): View => changes.reduce(changeView, view);
const ids = (channels: readonly PageChannel[]) => channels.map(({ id }) => id);

describe('what the live connection tells of places and people', () => {
  it('is a new thread behind its channel and the threads there, and any other new channel at the end', () => {
    const second = { ...hat, id: '31', name: 'A glove' };
    const view = changed(
      open(),
      { type: 'channel', channel: hat },
      { type: 'channel', channel: direct },
      { type: 'channel', channel: second },
    );
    expect(ids(view.channels)).toEqual(['10', '20', '21', '30', '31', '22', '40']);
  });

  it('is a channel that changed, in its place', () => {
    const view = changed(open(), { type: 'channel', channel: { ...notice, name: 'tides' } });
    expect(view.channels.map(({ name }) => name)).toEqual(['hall', 'tides', 'finds', 'pier']);
  });

  it('is a player who changed', () => {
    const view = changed(open(), { type: 'player', player: { ...ada, isClosedToDirectMessages: true } });
    expect(view.players).toEqual([{ ...ada, isClosedToDirectMessages: true }]);
  });
});

describe('a thread that the player has just opened', () => {
  const waiting = changed(open(), { type: 'channel-opened', channelId: '30' });

  it('is shown as soon as the server tells of it', () => {
    expect(waiting.channelId).toBe('10');
    expect(changed(waiting, { type: 'channel', channel: hat }).channelId).toBe('30');
  });

  it('is shown where it comes with a state that is fetched anew, and waited for where it does not', () => {
    const without = changed(waiting, { type: 'state', state: fakeState() });
    expect(without.channelId).toBe('10');
    const withIt = changed(without, { type: 'state', state: fakeState({ channels: [hall, forum, hat] }) });
    expect(withIt.channelId).toBe('30');
  });

  it('does not come in the way of a player who has gone elsewhere', () => {
    const elsewhere = changed(waiting, { type: 'channel-opened', channelId: '22' });
    expect(changed(elsewhere, { type: 'channel', channel: hat }).channelId).toBe('22');
  });
});

describe('a channel that is deleted', () => {
  const said = (id: string, channelId: string) => ({ ...hello, id, channelId });
  const view = changed(open({ channels: [hall, forum, hat, pier], messages: [said('1', '30'), said('2', '22')] }), {
    type: 'channel-opened',
    channelId: '30',
  });

  it('takes its messages along, and leaves the player in the channel of the thread', () => {
    const left = changed(view, { type: 'channel-deleted', channelId: '30' });
    expect(left).toMatchObject({ channelId: '21', visited: ['21', '10'] });
    expect(ids(left.channels)).toEqual(['10', '21', '22']);
    expect(left.messages.map(({ id }) => id)).toEqual(['2']);
  });

  it('takes its threads along, and leaves the player where they were before', () => {
    const left = changed(view, { type: 'channel-deleted', channelId: '21' });
    expect(left).toMatchObject({ channelId: '10', visited: ['10'] });
    expect(ids(left.channels)).toEqual(['10', '22']);
  });

  it('changes nothing for a player who is elsewhere', () => {
    const elsewhere = changed(view, { type: 'channel-opened', channelId: '22' });
    expect(changed(elsewhere, { type: 'channel-deleted', channelId: '30' }).channelId).toBe('22');
  });
});

describe('the next player', () => {
  const theirs = { ...direct, id: '41' };
  const before = changed(
    open({ channels: [hall, pier, direct] }),
    { type: 'channel-opened', channelId: '22' },
    { type: 'channel-opened', channelId: '40' },
  );

  it('opens the same channel', () => {
    const inPier = changed(before, { type: 'channel-opened', channelId: '22' });
    expect(openNextView(fakeState(), '101', inPier)).toMatchObject({ channelId: '22', visited: ['22', '10'] });
  });

  it("opens their own direct message instead of the other's, or where the other was before", () => {
    expect(openNextView(fakeState({ channels: [hall, pier, theirs] }), '101', before).channelId).toBe('41');
    expect(openNextView(fakeState(), '101', before)).toMatchObject({ channelId: '22', visited: ['22', '10'] });
  });
});

describe('a server', () => {
  it('opens where one was last, and for the first time in its first channel to write in', () => {
    const view = open();
    expect(entranceOf(view, '2')?.id).toBe('22');
    const visited = changed(
      view,
      { type: 'channel-opened', channelId: '20' },
      { type: 'channel-opened', channelId: '10' },
    );
    expect(entranceOf(visited, '2')?.id).toBe('20');
    expect(entranceOf(visited, '3')).toBeUndefined();
  });

  it('has its own channels; a direct message is in none', () => {
    const view = open({ channels: [hall, forum, hat, direct] });
    expect(ids(channelsOf(view, '2'))).toEqual(['21', '30']);
    expect(serverOf(view, direct)).toBeUndefined();
    expect(directMessageOf(view)).toBe(direct);
    expect(directMessageOf(open())).toBeUndefined();
  });

  it('is the first where a channel names none', () => {
    const channel = { id: '50', name: 'old', topic: '' };
    expect(serverOf(open({ channels: [channel] }), channel)?.id).toBe('1');
  });
});

describe('what the bot may do', () => {
  const closed = { ...forum, permissions: permissions({ AttachFiles: false }) };

  it('is for a thread what it is for its channel', () => {
    const view = open({ channels: [closed, hat] });
    expect(permittingChannel(view, hat)).toBe(closed);
    expect(mayBot(view, hat, 'AttachFiles')).toBe(false);
    expect(mayBot(view, hat, 'ViewChannel')).toBe(true);
  });

  it('is everything in a direct message, where nothing can be switched', () => {
    const view = open({ channels: [direct] });
    expect(permittingChannel(view, direct)).toBeUndefined();
    expect(mayBot(view, direct, 'AttachFiles')).toBe(true);
  });
});

it('writes the names of channels as people do', () => {
  expect([hall, forum, hat, direct].map(markedName)).toEqual(['#hall', '#finds', '“A hat”', '@Bot']);
});

it('takes what Discord refused for an error, and no event', () => {
  const request = { kind: 'request', at: 1, method: 'POST', path: '/channels/1/messages', ms: 1 } as const;
  expect(isError({ ...request, status: 403 })).toBe(true);
  expect(isError({ ...request, status: 204 })).toBe(false);
  expect(isError({ kind: 'event', at: 1, name: 'READY' })).toBe(false);
});
