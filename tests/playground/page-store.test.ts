import { describe, expect, it } from 'vitest';
import type { SocketEvents } from '../../playground/page/src/api/live.ts';
import type { PageApi, Sent } from '../../playground/page/src/api/page-api.ts';
import { createStore } from '../../playground/page/src/state/store.ts';
import { asCurl, hasText, keptTraffic } from '../../playground/page/src/state/traffic.ts';
import type { PageInteraction, PagePost } from '../../playground/page-requests.ts';
import type { PageMessage, PageState } from '../../playground/protocol.ts';
import { fakeMessage as messageOf } from './page-messages.ts';

const players = [
  { id: '100', name: 'Ada', colour: '#e0529c' },
  { id: '101', name: 'Bilal', colour: '#3ba55d' },
];

function fakeMessage(id: string, changes: Partial<PageMessage> = {}): PageMessage {
  return messageOf(id, { author: { id: '1', name: 'Bot', isBot: true, colour: '#5865f2' }, ...changes });
}

function fakeState(messages: readonly PageMessage[] = []): PageState {
  return {
    server: { id: '9', name: 'Server' },
    bot: { id: '1', name: 'Bot', isOnline: true },
    players,
    channels: [{ id: '10', name: 'one', topic: '' }],
    messages,
    commands: [],
  };
}

interface Timer {
  readonly ms: number;
  readonly act: () => void;
}

/** A store between a server, sockets and timers that the test holds in its hands. */
function fakePage(options: { readonly search?: string; readonly remembered?: string } = {}) {
  const sockets: { readonly playerId: string; readonly events: SocketEvents; isClosed: boolean }[] = [];
  const asked: string[] = [];
  const sent: PageInteraction[] = [];
  const sentParts: string[] = [];
  const posted: PagePost[] = [];
  const remembered: string[] = [];
  const rememberedChannels: string[] = [];
  const timers = new Set<Timer>();
  const server: { state: () => Promise<PageState>; answer: Sent } = {
    state: async () => fakeState(),
    answer: { kind: 'sent' },
  };
  const api: PageApi = {
    state: (playerId) => {
      asked.push(playerId);
      return server.state();
    },
    post: async (post) => {
      posted.push(post);
      return server.answer;
    },
    interact: async (interaction, files) => {
      sent.push(interaction);
      sentParts.push(...files.map(({ part }) => part));
      return server.answer;
    },
    act: async () => server.answer,
    complete: async () => [],
  };
  let lastId = 0;
  const store = createStore({
    api,
    openSocket: (playerId, events) => {
      const socket = { playerId, events, isClosed: false };
      sockets.push(socket);
      return {
        close: () => {
          socket.isClosed = true;
        },
      };
    },
    later: (ms, act) => {
      const timer = { ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    random: () => 1,
    newId: () => {
      lastId += 1;
      return String(lastId);
    },
    search: options.search ?? '',
    rememberedPlayer: options.remembered,
    rememberPlayer: (id) => remembered.push(id),
    rememberChannel: (id) => rememberedChannels.push(id),
  });
  /** Lets everything run that waits for nothing but itself. */
  const settle = () => new Promise<void>((done) => setImmediate(done));
  const pass = async () => {
    for (const timer of [...timers]) {
      timers.delete(timer);
      timer.act();
    }
    await settle();
  };
  const openLast = async () => {
    sockets.at(-1)?.events.onOpen();
    await settle();
  };
  const hear = (event: object) => sockets.at(-1)?.events.onText(JSON.stringify(event));
  return {
    store,
    server,
    sockets,
    asked,
    sent,
    sentParts,
    posted,
    remembered,
    rememberedChannels,
    settle,
    pass,
    openLast,
    hear,
  };
}

const contents = (page: ReturnType<typeof fakePage>) => page.store.view.value?.messages.map(({ content }) => content);

describe('opening the page', () => {
  it('shows the first player to somebody new and remembers whom', async () => {
    const page = fakePage();
    await page.store.start();
    expect(page.asked).toEqual(['', '100']);
    expect(page.store.view.value?.playerId).toBe('100');
    expect(page.remembered).toEqual(['100']);
    expect(page.sockets.map(({ playerId }) => playerId)).toEqual(['100']);
  });

  it('asks only once for a player who is known', async () => {
    const page = fakePage({ search: '?player=101', remembered: '100' });
    await page.store.start();
    expect(page.asked).toEqual(['101']);
    expect(page.store.view.value?.playerId).toBe('101');
  });

  it('says that the server is away, and tries again', async () => {
    const page = fakePage();
    page.server.state = () => Promise.reject(new Error('away'));
    await page.store.start();
    expect(page.store.connection.value).toBe('unreachable');
    page.server.state = async () => fakeState();
    await page.pass();
    expect(page.store.view.value?.playerId).toBe('100');
  });
});

describe('the open channel', () => {
  const two = {
    ...fakeState(),
    channels: [
      { id: '10', name: 'one', topic: '' },
      { id: '11', name: 'two', topic: '' },
    ],
  };

  it('is the one in the address, and is kept there', async () => {
    const page = fakePage({ search: '?player=100&channel=11' });
    page.server.state = async () => two;
    await page.store.start();
    expect(page.store.view.value?.channelId).toBe('11');
    page.store.change({ type: 'channel-opened', channelId: '10' });
    expect(page.rememberedChannels).toEqual(['11', '10']);
  });

  it('takes a reply and a complaint away when it is left, but not what is written', async () => {
    const page = fakePage({ search: '?player=100' });
    page.server.state = async () => two;
    await page.store.start();
    const { draft } = page.store;
    draft.text.value = 'half a sen';
    draft.replyTo.value = fakeMessage('5');
    draft.complaint.value = 'Too large.';
    page.store.change({ type: 'channel-opened', channelId: '11' });
    expect([draft.text.value, draft.replyTo.value, draft.complaint.value]).toEqual([
      'half a sen',
      undefined,
      undefined,
    ]);
  });
});

describe('the inspector', () => {
  it('keeps the newest lines, whoever is playing', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    await page.openLast();
    for (let at = 1; at <= keptTraffic + 1; at += 1)
      page.hear({ type: 'traffic', traffic: { kind: 'event', at, name: 'MESSAGE_CREATE' } });
    await page.store.playAs('101');
    expect(page.store.traffic.value).toHaveLength(keptTraffic);
    expect(page.store.traffic.value.at(-1)).toEqual({ kind: 'event', at: 201, name: 'MESSAGE_CREATE', number: 201 });
  });
});

describe('a line of the inspector', () => {
  const line = {
    kind: 'request',
    at: 1,
    method: 'POST',
    path: '/channels/1/messages',
    status: 403,
    ms: 5,
    body: { content: "It's you" },
  } as const;

  it('is found by its path, its status and its content, whatever the case', () => {
    for (const text of ['', '/CHANNELS/1', '403', "it's YOU"]) expect(hasText(line, text), text).toBe(true);
    for (const text of ['/channels/2', '200']) expect(hasText(line, text), text).toBe(false);
  });

  it('is copied as a command for a shell that holds no token and loses no quote', () => {
    expect(asCurl(line)).toBe(
      "curl -X POST 'https://discord.com/api/v10/channels/1/messages' \\\n" +
        '  -H "Authorization: Bot $DISCORD_TOKEN" \\\n' +
        "  -H 'Content-Type: application/json' \\\n" +
        `  -d '{"content":"It'\\''s you"}'`,
    );
    expect(asCurl({ ...line, files: ['map.webp'] })).toMatch(/-F 'payload_json=.*-F 'files\[0\]=@map\.webp'$/s);
  });
});

describe('staying up to date', () => {
  it('fetches the state once connected, then follows what came meanwhile, in order', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    let arrive = (_: PageState) => {};
    page.server.state = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    await page.openLast();
    page.hear({ type: 'message', message: fakeMessage('7', { content: 'thinking' }) });
    page.hear({ type: 'message', message: fakeMessage('7', { content: 'thought' }) });
    expect(contents(page)).toEqual([]);
    arrive(fakeState([fakeMessage('6'), fakeMessage('7', { content: 'thinking' })]));
    await page.settle();
    expect(contents(page)).toEqual(['6', 'thought']);
    expect(page.store.connection.value).toBe('live');
  });

  it('says that the connection is lost, comes back and fetches what it missed', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    await page.openLast();
    page.sockets[0]?.events.onClose();
    expect(page.store.connection.value).toBe('lost');
    page.server.state = async () => fakeState([fakeMessage('missed')]);
    await page.pass();
    await page.openLast();
    expect(page.store.connection.value).toBe('live');
    expect(contents(page)).toEqual(['missed']);
  });

  it('tries again where the socket opens but the state does not come', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    page.server.state = () => Promise.reject(new Error('away'));
    await page.openLast();
    expect(page.store.connection.value).toBe('lost');
    expect(page.sockets[0]?.isClosed).toBe(true);
    page.server.state = async () => fakeState();
    await page.pass();
    await page.openLast();
    expect(page.store.connection.value).toBe('live');
  });

  it('ends "is typing" by itself', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    await page.openLast();
    page.hear({ type: 'typing', channelId: '10' });
    expect(page.store.view.value?.typingIn).toEqual(['10']);
    await page.pass();
    expect(page.store.view.value?.typingIn).toEqual([]);
  });
});

describe('playing as another', () => {
  it('shows that player, listens as that player and forgets what was being written', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    await page.openLast();
    page.store.draft.text.value = 'half a sen';
    await page.store.playAs('101');
    expect(page.store.view.value?.playerId).toBe('101');
    expect(page.store.draft.text.value).toBe('');
    expect(page.sockets.map(({ playerId, isClosed }) => [playerId, isClosed])).toEqual([
      ['100', true],
      ['101', false],
    ]);
    expect(page.remembered.at(-1)).toBe('101');
  });

  it('keeps trying where the server is away', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    page.server.state = () => Promise.reject(new Error('away'));
    await page.store.playAs('101');
    expect(page.store.connection.value).toBe('lost');
    page.server.state = async () => fakeState();
    await page.pass();
    await page.openLast();
    expect(page.store.view.value?.playerId).toBe('101');
    expect(page.store.connection.value).toBe('live');
  });

  it('lets the last choice win, whichever answer comes last', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    const arrivals: ((state: PageState) => void)[] = [];
    page.server.state = () => new Promise((resolve) => arrivals.push(resolve));
    void page.store.playAs('101');
    void page.store.playAs('100');
    arrivals.at(-1)?.(fakeState([fakeMessage('of Ada')]));
    await page.settle();
    arrivals[0]?.(fakeState([fakeMessage('of Bilal')]));
    await page.settle();
    expect(page.store.view.value?.playerId).toBe('100');
  });
});

describe('pressing a button', () => {
  it('is waited for until the answer, or until silence means that there is none', async () => {
    const page = fakePage({ search: '?player=100' });
    page.server.state = async () => fakeState([fakeMessage('5')]);
    await page.store.start();
    await page.openLast();
    await page.store.press('5', 'go');
    expect(page.sent).toEqual([{ kind: 'component', playerId: '100', messageId: '5', customId: 'go' }]);
    expect(page.store.view.value?.acts).toHaveLength(1);
    await page.pass();
    expect(page.store.view.value?.acts).toEqual([]);
  });

  it('says why it was refused', async () => {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    page.server.answer = { kind: 'refused', sentence: 'The bot is offline.' };
    await page.store.press('5', 'feel', ['sad']);
    expect(page.sent[0]).toMatchObject({ values: ['sad'] });
    expect(page.store.view.value?.acts).toEqual([]);
    expect(page.store.draft.complaint.value).toBe('The bot is offline.');
  });
});

describe('a form of the bot', () => {
  const form = {
    custom_id: 'show',
    title: 'Show your face',
    components: [{ type: 18, label: 'Photo', component: { type: 19, custom_id: 'photo' } }],
  };
  async function pressed() {
    const page = fakePage({ search: '?player=100' });
    page.server.state = async () => fakeState([fakeMessage('5')]);
    await page.store.start();
    await page.openLast();
    await page.store.press('5', 'show');
    page.hear({ type: 'modal', interactionId: '7', modal: form });
    return page;
  }

  it('ends the wait for the press that it answers', async () => {
    const { store } = await pressed();
    expect(store.modal.open.value?.title).toBe('Show your face');
    expect(store.view.value?.acts).toEqual([]);
  });

  it('is sent with its files, each in a part of its field', async () => {
    const page = await pressed();
    page.store.modal.addFiles('photo', [new File(['x'], 'me.jpg')]);
    await page.store.modal.submit();
    expect(page.sent.at(-1)).toEqual({ kind: 'modal', playerId: '100', interactionId: '7', values: {} });
    expect(page.sentParts).toEqual(['file:photo']);
  });

  it('closes when another plays on', async () => {
    const page = await pressed();
    await page.store.playAs('101');
    expect(page.store.modal.open.value).toBeUndefined();
  });
});

describe('what is done with a message', () => {
  async function started() {
    const page = fakePage({ search: '?player=100' });
    await page.store.start();
    return page;
  }

  it('runs a command of its menu, and waits for the answer in its channel', async () => {
    const page = await started();
    await page.store.runOn(fakeMessage('5'), 'Use this face');
    expect(page.sent).toEqual([{ kind: 'message-command', playerId: '100', messageId: '5', name: 'Use this face' }]);
    expect(page.store.view.value?.acts).toMatchObject([{ kind: 'command', channelId: '10', name: 'Use this face' }]);
    page.server.answer = { kind: 'refused', sentence: 'This message is gone.' };
    await page.store.runOn(fakeMessage('6'), 'Use this face');
    expect(page.store.draft.complaint.value).toBe('This message is gone.');
  });

  it('forwards it to another channel, without words of its own', async () => {
    const page = await started();
    await page.store.forward('5', '11');
    expect(page.posted).toEqual([{ playerId: '100', channelId: '11', content: '', forwardOf: '5' }]);
  });

  it('answers it, and mentions by id whom the text names', async () => {
    const page = await started();
    await page.store.post('@Bot and @Bilal', [], '5');
    expect(page.posted).toEqual([{ playerId: '100', channelId: '10', content: '<@1> and <@101>', replyTo: '5' }]);
  });
});

describe('a draft', () => {
  const photo = new File(['x'], 'me.jpg', { type: 'image/jpeg' });
  const face = {
    name: 'face',
    title: 'face',
    description: '',
    options: [{ type: 11, name: 'photo', title: 'photo', description: '', required: true }],
  } as const;

  it('takes photos for the message, ten at most', () => {
    const { draft } = fakePage().store;
    draft.addFiles(Array.from({ length: 9 }, () => photo));
    draft.addFiles([photo, photo]);
    expect(draft.files.value).toHaveLength(10);
    expect(draft.complaint.value).toBe('A message can carry 10 files at most.');
  });

  it('gives a photo to the picked command that wants one, and the one that waits in the message too', () => {
    const { draft } = fakePage().store;
    draft.addFiles([photo]);
    draft.pick(face);
    expect(draft.optionFiles.value).toEqual({ photo });
    expect(draft.files.value).toEqual([]);
    const other = new File(['y'], 'other.jpg', { type: 'image/jpeg' });
    draft.addFiles([other]);
    expect(draft.optionFiles.value).toEqual({ photo: other });
  });

  it('refuses an empty file', () => {
    const { draft } = fakePage().store;
    draft.addFiles([new File([], 'empty.jpg')]);
    expect(draft.files.value).toEqual([]);
    expect(draft.complaint.value).toBe('“empty.jpg” is empty.');
  });
});
