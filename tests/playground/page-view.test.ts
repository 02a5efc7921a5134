import { describe, expect, it } from 'vitest';
import { groupMessages, messagesOfChannel } from '../../playground/page/src/state/message-groups.ts';
import { messageText } from '../../playground/page/src/state/message-text.ts';
import { isGivenUp } from '../../playground/page/src/state/thinking.ts';
import {
  changeView,
  openView,
  shownMessages,
  type View,
  type ViewChange,
} from '../../playground/page/src/state/view.ts';
import type { PageMessage, PageState } from '../../playground/protocol.ts';
import { fakeMessage as messageOf } from './page-messages.ts';

const ada = { id: '100', name: 'Ada', isBot: false, colour: '#e0529c' };
const bilal = { id: '101', name: 'Bilal', isBot: false, colour: '#3ba55d' };
const bot = { id: '1', name: 'Emotion Escape', isBot: true, colour: '#5865f2' };

function fakeMessage(id: string, changes: Partial<PageMessage> = {}): PageMessage {
  return messageOf(id, { author: bilal, ...changes });
}

function fakeState(changes: Partial<PageState> = {}): PageState {
  return {
    server: { id: '9', name: 'Server' },
    bot: { id: '1', name: 'Emotion Escape', isOnline: true },
    players: [ada, bilal],
    channels: [
      { id: '10', name: 'one', topic: '' },
      { id: '11', name: 'two', topic: '' },
    ],
    messages: [],
    commands: [],
    ...changes,
  };
}

const changed = (view: View, ...changes: ViewChange[]): View => changes.reduce(changeView, view);
const open = (changes: Partial<PageState> = {}): View => openView(fakeState(changes), '100', undefined);
const command = { kind: 'command', id: 'a', channelId: '10', name: 'start' } as const;
const press = { kind: 'component', id: 'b', messageId: '5', customId: 'x' } as const;
const used = (name: string, playerId = '100') => ({ playerId, playerName: 'Ada', name });

describe('the view of a channel', () => {
  it('opens the channel asked for, or the first', () => {
    expect(open().channelId).toBe('10');
    expect(openView(fakeState(), '100', '11').channelId).toBe('11');
    expect(openView(fakeState(), '100', '99').channelId).toBe('10');
  });

  it('adds new messages at the end and replaces known ones in their place', () => {
    const view = changed(
      open({ messages: [fakeMessage('5'), fakeMessage('6')] }),
      { type: 'message', message: fakeMessage('7') },
      { type: 'message', message: fakeMessage('5', { content: 'edited' }) },
    );
    expect(view.messages.map(({ content }) => content)).toEqual(['edited', '6', '7']);
  });

  it('takes deleted messages away', () => {
    const view = changed(open({ messages: [fakeMessage('5')] }), {
      type: 'message-deleted',
      channelId: '10',
      messageId: '5',
    });
    expect(view.messages).toEqual([]);
  });

  it('keeps only the newest messages of a channel, and all of the others', () => {
    const many = Array.from({ length: shownMessages }, (_, index) => fakeMessage(String(index)));
    const elsewhere = fakeMessage('other', { channelId: '11' });
    const view = changed(open({ messages: [elsewhere, ...many] }), { type: 'message', message: fakeMessage('new') });
    expect(view.messages).toHaveLength(shownMessages + 1);
    expect(view.messages[0]).toBe(elsewhere);
    expect(view.messages[1]?.id).toBe('1');
  });

  it('marks other channels as unread until they are opened', () => {
    const message = fakeMessage('5', { channelId: '11' });
    const view = changed(open(), { type: 'message', message });
    expect(view.unread).toEqual(['11']);
    expect(changed(view, { type: 'channel-opened', channelId: '11' })).toMatchObject({ unread: [], channelId: '11' });
  });

  it('draws the line of what is new before the first unread message, until its channel is left or answered in', () => {
    const [own, other] = [{ ...fakeMessage('7').author, id: '100' }, fakeMessage('7').author];
    const opened = changed(
      open(),
      { type: 'message', message: fakeMessage('5', { channelId: '11' }) },
      { type: 'message', message: fakeMessage('6', { channelId: '11' }) },
      { type: 'channel-opened', channelId: '11' },
      { type: 'message', message: fakeMessage('7', { channelId: '11', author: other }) },
    );
    expect(opened.newFrom).toEqual({ '11': '5' });
    expect(changed(opened, { type: 'channel-opened', channelId: '11' }).newFrom).toEqual({ '11': '5' });
    expect(changed(opened, { type: 'channel-opened', channelId: '10' }).newFrom).toEqual({});
    const answered = fakeMessage('8', { channelId: '11', author: own });
    expect(changed(opened, { type: 'message', message: answered }).newFrom).toEqual({});
  });

  it('shows private answers to their player only, until they are dismissed', () => {
    const messages = [fakeMessage('5', { privateFor: '100' }), fakeMessage('6', { privateFor: '101' })];
    const view = open({ messages });
    expect(messagesOfChannel(view).map(({ id }) => id)).toEqual(['5']);
    expect(messagesOfChannel(changed(view, { type: 'message-dismissed', messageId: '5' }))).toEqual([]);
  });

  it('ends "is typing" when the bot has written, and in its channel only', () => {
    const typing = changed(open(), { type: 'typing', channelId: '10' }, { type: 'typing', channelId: '11' });
    expect(typing.typingIn).toEqual(['10', '11']);
    expect(changed(typing, { type: 'message', message: fakeMessage('5') }).typingIn).toEqual(['10', '11']);
    expect(changed(typing, { type: 'message', message: fakeMessage('5', { author: bot }) }).typingIn).toEqual(['11']);
    expect(changed(typing, { type: 'typing-ended', channelId: '11' }).typingIn).toEqual(['10']);
  });

  it('follows the bot and its commands', () => {
    const view = changed(open(), { type: 'bot', isOnline: false }, { type: 'commands', commands: [] });
    expect(view.bot.isOnline).toBe(false);
  });

  it('keeps player, channel, unread marks and dismissals when the state is fetched anew', () => {
    const view = changed(
      open({ messages: [fakeMessage('5', { privateFor: '100' })] }),
      { type: 'message', message: fakeMessage('6', { channelId: '11' }) },
      { type: 'message-dismissed', messageId: '5' },
      { type: 'act-began', act: command },
      { type: 'state', state: fakeState({ messages: [fakeMessage('9')] }) },
    );
    expect(view).toMatchObject({ playerId: '100', channelId: '10', unread: ['11'], dismissed: ['5'], acts: [command] });
    expect(view.messages.map(({ id }) => id)).toEqual(['9']);
  });
});

describe('what the player has done', () => {
  const waiting = changed(
    open({ messages: [fakeMessage('5', { author: bot })] }),
    { type: 'act-began', act: command },
    { type: 'act-began', act: press },
  );

  it('waits until the answer to the command comes', () => {
    const answer = fakeMessage('6', { author: bot, interaction: used('/start') });
    expect(changed(waiting, { type: 'message', message: answer }).acts).toEqual([press]);
  });

  it('waits until the pressed message is edited, or a new one answers the press', () => {
    const edited = fakeMessage('5', { author: bot, content: 'edited' });
    expect(changed(waiting, { type: 'message', message: edited }).acts).toEqual([command]);
    const answer = fakeMessage('6', { author: bot, interaction: used('v1:feel') });
    expect(changed(waiting, { type: 'message', message: answer }).acts).toEqual([command]);
  });

  it('is not ended by what others did', () => {
    const answer = fakeMessage('6', { author: bot, interaction: used('start', '101') });
    expect(changed(waiting, { type: 'message', message: answer }).acts).toEqual([command, press]);
    const failed = { type: 'interaction-failed', playerId: '101', name: 'start' } as const;
    expect(changed(waiting, failed)).toEqual(waiting);
  });

  it('is told as failed, until it is tried again', () => {
    const failed = changed(
      waiting,
      { type: 'interaction-failed', playerId: '100', name: 'start' },
      { type: 'interaction-failed', playerId: '100', name: 'x', messageId: '5' },
    );
    expect(failed).toMatchObject({ acts: [], failedCommands: [command], failedMessages: ['5'] });
    const again = changed(failed, { type: 'act-began', act: command }, { type: 'act-began', act: press });
    expect(again).toMatchObject({ failedCommands: [], failedMessages: [] });
    expect(changed(failed, { type: 'failure-dismissed', actId: 'a' }).failedCommands).toEqual([]);
  });

  it('ends when it is told so', () => {
    expect(changed(waiting, { type: 'act-ended', actId: 'b' }).acts).toEqual([command]);
  });
});

describe('a message that is thinking', () => {
  const now = Date.UTC(2026, 10, 25, 12, 15, 1);
  it('is given up after a quarter of an hour', () => {
    expect(isGivenUp(fakeMessage('1', { isThinking: true }), now)).toBe(true);
    expect(isGivenUp(fakeMessage('1', { isThinking: true }), now - 2000)).toBe(false);
    expect(isGivenUp(fakeMessage('1'), now)).toBe(false);
  });
});

describe('joined messages', () => {
  const at = (minutes: number) => new Date(2026, 10, 25, 12, minutes).toISOString();
  const joined = (...messages: PageMessage[]) => groupMessages(messages).map(({ isJoined }) => isJoined);

  it('are those of one author within seven minutes', () => {
    expect(
      joined(
        fakeMessage('1', { timestamp: at(0) }),
        fakeMessage('2', { timestamp: at(6) }),
        fakeMessage('3', { timestamp: at(14) }),
        fakeMessage('4', { timestamp: at(14), author: ada }),
      ),
    ).toEqual([false, true, false, false]);
  });

  it('are never replies, answers to commands, or private beside public ones', () => {
    expect(
      joined(
        fakeMessage('1'),
        fakeMessage('2', { replyTo: { messageId: '1', authorName: 'Ada', excerpt: '' } }),
        fakeMessage('3', { interaction: used('start') }),
        fakeMessage('4', { privateFor: '100' }),
      ),
    ).toEqual([false, false, false, false]);
  });

  it('end with the day', () => {
    const groups = groupMessages([
      fakeMessage('1', { timestamp: new Date(2026, 10, 25, 23, 59).toISOString() }),
      fakeMessage('2', { timestamp: new Date(2026, 10, 26, 0, 1).toISOString() }),
    ]);
    expect(groups.map(({ isJoined, beginsDay }) => [isJoined, beginsDay])).toEqual([
      [false, true],
      [false, true],
    ]);
  });
});

describe('what a message says aloud', () => {
  it('is all its texts and the descriptions of its pictures', () => {
    const message = fakeMessage('1', {
      content: '',
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: '## The pier' },
            { type: 12, items: [{ media: { url: '/a.png' }, description: 'A pier in fog' }] },
            { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] },
          ],
        },
      ],
    });
    expect(messageText(message)).toBe('The pier\nA pier in fog');
  });

  it('names its files where it has no text', () => {
    const attachments = [{ id: '1', filename: 'me.jpg', contentType: 'image/jpeg', size: 1 }];
    expect(messageText(fakeMessage('1', { content: '', attachments }))).toBe('me.jpg');
  });
});
