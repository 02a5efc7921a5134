import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLive, reconnectDelayMs, type SocketEvents } from '../../playground/page/src/api/live.ts';
import { avatarInitials, inkOn } from '../../playground/page/src/state/avatar.ts';
import { choosePlayer } from '../../playground/page/src/state/current-player.ts';
import { fileSizeText } from '../../playground/page/src/state/file-size.ts';
import { messageTimeText } from '../../playground/page/src/state/message-time.ts';
import { ownAddress } from '../../playground/page/src/state/own-address.ts';
import { pictureName } from '../../playground/page/src/state/picture-name.ts';

/** A live connection whose sockets and timers the test holds in its hands. */
function fakeLive() {
  const sockets: SocketEvents[] = [];
  const told: string[] = [];
  const delays: number[] = [];
  let closed = 0;
  let due: (() => void) | undefined;
  const stop = keepLive({
    openSocket: (events) => {
      sockets.push(events);
      return {
        close: () => {
          closed += 1;
        },
      };
    },
    later: (ms, act) => {
      delays.push(ms);
      due = act;
      return () => {
        due = undefined;
      };
    },
    random: () => 1,
    onOpen: () => told.push('open'),
    onText: (text) => told.push(text),
    onLost: () => told.push('lost'),
  });
  return { sockets, told, delays, stop, closed: () => closed, pass: () => due?.() };
}

describe('the live connection', () => {
  it('tells what comes and opens again when it is lost, each time later', () => {
    const live = fakeLive();
    live.sockets[0]?.onOpen();
    live.sockets[0]?.onText('hello');
    live.sockets[0]?.onClose();
    live.pass();
    live.sockets[1]?.onClose();
    live.pass();
    live.sockets[2]?.onOpen();
    expect(live.told).toEqual(['open', 'hello', 'lost', 'lost', 'open']);
    expect(live.delays).toEqual([500, 1000]);
  });

  it('begins with the short wait again after it stood', () => {
    const live = fakeLive();
    for (const index of [0, 1, 2]) {
      live.sockets[index]?.onOpen();
      live.sockets[index]?.onClose();
      live.pass();
    }
    expect(live.delays).toEqual([500, 500, 500]);
  });

  it('stays closed and silent once it is stopped', () => {
    const live = fakeLive();
    live.stop();
    live.sockets[0]?.onOpen();
    live.sockets[0]?.onText('late');
    live.sockets[0]?.onClose();
    expect(live.closed()).toBe(1);
    expect(live.told).toEqual([]);
    expect(live.delays).toEqual([]);
  });

  it('gives up the next attempt when it is stopped while waiting', () => {
    const live = fakeLive();
    live.sockets[0]?.onClose();
    live.stop();
    live.pass();
    expect(live.sockets).toHaveLength(1);
  });

  it('never waits less than a quarter of a second or more than five', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delay = reconnectDelayMs(attempt, random);
        expect(delay).toBeGreaterThanOrEqual(250);
        expect(delay).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});

describe('the current player', () => {
  const players = [
    { id: '1', name: 'Ada', colour: '#000000' },
    { id: '2', name: 'Bilal', colour: '#000000' },
  ];
  it('is the one of the address, else the remembered, else the first', () => {
    expect(choosePlayer(players, '?player=2', '1')?.id).toBe('2');
    expect(choosePlayer(players, '', '2')?.id).toBe('2');
    expect(choosePlayer(players, '?player=9', '8')?.id).toBe('1');
    expect(choosePlayer([], '', undefined)).toBeUndefined();
  });
});

describe('drawn avatars', () => {
  it('carry the first letters of the first two words', () => {
    expect(avatarInitials('Ada')).toBe('A');
    expect(avatarInitials('Emotion Escape Again')).toBe('EE');
    expect(avatarInitials('')).toBe('?');
  });

  it('are written on in the colour that can be read', () => {
    expect(inkOn('#ffffff')).toBe('#000');
    expect(inkOn('#5865f2')).toBe('#fff');
    expect(inkOn('rebeccapurple')).toBe('#fff');
  });
});

describe('small texts', () => {
  it('tell sizes as people do', () => {
    expect(fileSizeText(3)).toBe('1 KB');
    expect(fileSizeText(240_000)).toBe('240 KB');
    expect(fileSizeText(2_440_000)).toBe('2.4 MB');
    expect(fileSizeText(18_000_000)).toBe('18 MB');
  });

  it('tell times the shorter the nearer', () => {
    const now = new Date(2026, 10, 25, 12);
    expect(messageTimeText(new Date(2026, 10, 25, 9, 5).toISOString(), now, 'en-GB')).toBe('09:05');
    expect(messageTimeText(new Date(2026, 10, 24, 9, 5).toISOString(), now, 'en-GB')).toBe('Yesterday at 09:05');
    expect(messageTimeText(new Date(2026, 10, 20, 9, 5).toISOString(), now, 'en-GB')).toBe('20/11/2026, 09:05');
  });
});

describe('links of the stand-in', () => {
  it('are loaded from the name that the page was opened by', () => {
    expect(ownAddress('http://127.0.0.1:4660/attachments/a.png?x=1', 'http://localhost:4660')).toBe(
      '/attachments/a.png?x=1',
    );
  });

  it('are the same picture however they are signed', () => {
    expect(pictureName('/attachments/a.png?ex=1')).toBe(pictureName('/attachments/a.png?ex=2'));
    expect(pictureName('/attachments/a.png')).not.toBe(pictureName('/attachments/b.png'));
  });

  it('are left alone where they lead elsewhere', () => {
    for (const url of ['http://127.0.0.1:80/a', 'https://example.org:4660/a', '/a', 'attachment://a.png'])
      expect(ownAddress(url, 'http://localhost:4660')).toBe(url);
  });
});
