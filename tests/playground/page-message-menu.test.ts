import type {
  APIActionRowComponent,
  APIApplicationCommand,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APISectionComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commandTitle } from '../../playground/page/src/state/commands.ts';
import { shownFiles, withoutControls } from '../../playground/page/src/state/forwarded.ts';
import { type FingerEvent, longPress } from '../../playground/page/src/state/long-press.ts';
import {
  hasMenu,
  lastOwnMessage,
  messageActions,
  messageCommands,
} from '../../playground/page/src/state/message-actions.ts';
import { messageText } from '../../playground/page/src/state/message-text.ts';
import { openView, type View } from '../../playground/page/src/state/view.ts';
import type { PageForwarded, PageMessage } from '../../playground/protocol.ts';
import { fakeMessage as messageOf } from './page-messages.ts';

const ada = { id: '100', name: 'Ada', isBot: false, colour: '#e0529c' };
const bot = { id: '1', name: 'Emotion Escape', isBot: true, colour: '#5865f2' };
const photo = { id: '9', filename: 'me.jpg', contentType: 'image/jpeg', size: 1 };

function fakeMessage(changes: Partial<PageMessage> = {}): PageMessage {
  return messageOf('5', { content: 'hello', ...changes });
}

function fakeForward(changes: Partial<PageForwarded> = {}): PageForwarded {
  return { content: '', attachments: [], components: [], timestamp: '2026-11-25T11:00:00.000Z', ...changes };
}

function fakeView(...messages: readonly PageMessage[]): View {
  const state = {
    server: { id: '9', name: 'Server' },
    bot: { id: '1', name: 'Emotion Escape', isOnline: true },
    players: [ada],
    channels: [{ id: '10', name: 'one', topic: '' }],
    messages,
    commands: [],
  };
  return openView(state, ada.id, undefined);
}

function fakeCommand(name: string, type: number): APIApplicationCommand {
  return {
    id: name,
    application_id: '1',
    version: '1',
    type,
    name,
    description: '',
    default_member_permissions: null,
  };
}

describe("a message's menu", () => {
  it('offers to change only what is the player’s own', () => {
    expect(messageActions(fakeView(), fakeMessage())).toEqual(['reply', 'forward', 'edit', 'copy', 'delete']);
    expect(messageActions(fakeView(), fakeMessage({ author: bot }))).toEqual(['reply', 'forward', 'copy']);
  });

  it('offers no text to copy where there is none, and no forward to edit', () => {
    expect(messageActions(fakeView(), fakeMessage({ content: '', attachments: [photo] }))).not.toContain('copy');
    const forward = fakeMessage({ content: '', forwarded: fakeForward({ content: 'hello' }) });
    expect(messageActions(fakeView(), forward)).toEqual(['reply', 'forward', 'copy', 'delete']);
  });

  it('is missing on private answers and while the bot thinks', () => {
    expect(hasMenu(fakeMessage())).toBe(true);
    expect(hasMenu(fakeMessage({ privateFor: ada.id }))).toBe(false);
    expect(hasMenu(fakeMessage({ isThinking: true }))).toBe(false);
  });

  it('has the bot’s message commands by name, and no others', () => {
    const commands = [fakeCommand('start', 1), fakeCommand('Use this face', 3), fakeCommand('Ask', 3)];
    expect(messageCommands(commands)).toEqual(['Ask', 'Use this face']);
    expect(commandTitle(commands, 'start')).toBe('/start');
    expect(commandTitle(commands, 'Use this face')).toBe('Use this face');
    expect(commandTitle(commands, 'v1:feel')).toBeUndefined();
  });

  it('is reached for editing by the newest own message', () => {
    const messages = [
      fakeMessage({ id: '5' }),
      fakeMessage({ id: '6' }),
      fakeMessage({ id: '7', author: bot }),
      fakeMessage({ id: '8', forwarded: fakeForward() }),
    ];
    expect(lastOwnMessage(fakeView(...messages))?.id).toBe('6');
    expect(lastOwnMessage(fakeView())).toBeUndefined();
  });
});

describe('a forwarded message', () => {
  const button: APIButtonComponentWithCustomId = { type: 2, style: 1, label: 'Go', custom_id: 'go' };
  const row: APIActionRowComponent<APIComponentInMessageActionRow> = { type: 1, components: [button] };
  const words: APITextDisplayComponent = { type: 10, content: 'The pier' };

  it('keeps its words and pictures without its buttons', () => {
    const section: APISectionComponent = { type: 9, components: [words], accessory: button };
    expect(withoutControls([row, { type: 17, components: [words, row, section] }])).toEqual([
      { type: 17, components: [words, words] },
    ]);
  });

  it('shows its files once: by its components or below its text', () => {
    expect(shownFiles(fakeForward({ attachments: [photo] }))).toEqual([photo]);
    expect(shownFiles(fakeForward({ attachments: [photo], components: [row] }))).toEqual([photo]);
    expect(shownFiles(fakeForward({ attachments: [photo], components: [words] }))).toEqual([]);
  });

  it('is read aloud by what it holds', () => {
    expect(messageText(fakeMessage({ content: '', forwarded: fakeForward({ content: 'hello' }) }))).toBe('hello');
  });
});

describe('a finger on a message', () => {
  function fakeFinger() {
    const opened: object[] = [];
    let rest = () => {};
    const finger = longPress(
      (place) => opened.push(place),
      (_ms, act) => {
        rest = act;
        return () => {
          rest = () => {};
        };
      },
    );
    const at = (clientX: number, clientY: number, pointerType = 'touch'): FingerEvent => ({
      clientX,
      clientY,
      pointerType,
      isPrimary: true,
    });
    return { finger, opened, at, rest: () => rest() };
  }

  it('opens the menu where it rests, and presses nothing when it is lifted', () => {
    const { finger, opened, at, rest } = fakeFinger();
    finger.onPointerDown(at(30, 40));
    finger.onPointerMove(at(33, 44));
    rest();
    expect(opened).toEqual([{ left: 30, top: 40 }]);
    const lift = new Event('touchend', { cancelable: true });
    finger.onPointerUp();
    finger.onTouchEnd(lift);
    expect(lift.defaultPrevented).toBe(true);
  });

  it('presses what it taps', () => {
    const { finger, at } = fakeFinger();
    const lift = new Event('touchend', { cancelable: true });
    finger.onPointerDown(at(30, 40));
    finger.onPointerUp();
    finger.onTouchEnd(lift);
    expect(lift.defaultPrevented).toBe(false);
  });

  it.each([
    ['scrolls', (finger: ReturnType<typeof longPress>, event: FingerEvent) => finger.onPointerMove(event)],
    ['taps', (finger: ReturnType<typeof longPress>) => finger.onPointerUp()],
    ['is taken by the system', (finger: ReturnType<typeof longPress>) => finger.onPointerCancel()],
  ])('opens nothing when it %s', (_what, act) => {
    const { finger, opened, at, rest } = fakeFinger();
    finger.onPointerDown(at(30, 40));
    act(finger, at(30, 60));
    rest();
    expect(opened).toEqual([]);
  });

  it('is no mouse', () => {
    const { finger, opened, at, rest } = fakeFinger();
    finger.onPointerDown(at(30, 40, 'mouse'));
    rest();
    expect(opened).toEqual([]);
  });
});
