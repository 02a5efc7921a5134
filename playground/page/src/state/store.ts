import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PageAct, PageInteraction } from '../../../page-requests.ts';
import type { PageEvent, PageMessage, PageState } from '../../../protocol.ts';
import type { LiveSocket, SocketEvents } from '../api/live.ts';
import type { FilePart, PageApi, Sent } from '../api/page-api.ts';
import type { Choice, OptionValues } from './command-options.ts';
import { choosePlayer } from './current-player.ts';
import { createDraft, type Draft } from './draft.ts';
import { keepUp } from './keep-up.ts';
import { mentionables, sentMentions } from './mentions.ts';
import { createModal, type Modal } from './modal.ts';
import { type LeftView, leaveView, openNextView } from './next-view.ts';
import { type TrafficLine, withTraffic } from './traffic.ts';
import { type Act, changeView, openView, type View, type ViewChange } from './view.ts';

export interface ShownImage {
  readonly url: string;
  readonly description: string;
}

export interface StoreOptions {
  readonly api: PageApi;
  openSocket(playerId: string, events: SocketEvents): LiveSocket;
  later(ms: number, act: () => void): () => void;
  random(): number;
  newId(): string;
  /** The page's address, `?…`. */
  readonly search: string;
  readonly rememberedPlayer: string | undefined;
  /** Keeps the player in the address and for the next visit. */
  rememberPlayer(playerId: string): void;
  /** Keeps the open channel in the address. */
  rememberChannel(channelId: string): void;
}

export type Connection = 'loading' | 'unreachable' | 'live' | 'lost';

export interface Store {
  /** Absent until the server has answered once. */
  readonly view: ReadonlySignal<View | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  readonly draft: Draft;
  readonly modal: Modal;
  readonly shownImage: Signal<ShownImage | undefined>;
  /** What went between the bot and the stand-in since the page was opened, oldest first; the newest only. */
  readonly traffic: ReadonlySignal<readonly TrafficLine[]>;
  start(): Promise<void>;
  playAs(playerId: string): Promise<void>;
  change(change: ViewChange): void;
  press(messageId: string, customId: string, values?: readonly string[]): Promise<void>;
  /** Runs a command in the open channel. */
  run(name: string, options: OptionValues, files: Readonly<Record<string, File>>): Promise<Sent>;
  /** Runs a command of a message's menu on it. */
  runOn(message: PageMessage, name: string): Promise<void>;
  forward(messageId: string, channelId: string): Promise<Sent>;
  post(content: string, files: readonly File[], replyTo: string | undefined): Promise<Sent>;
  complete(name: string, options: OptionValues, focused: string): Promise<readonly Choice[]>;
  /** Does what a player does beside posting; what it changes comes by the live connection. */
  perform(act: PageAct): Promise<Sent>;
}

/** Discord stops showing "is typing" after ten seconds of silence. */
const typingMs = 10_000;
/** The server reports an unanswered press after 3 s; silence after this means that it was answered without a message. */
const quietAnswerMs = 4_500;
const retryMs = 2_000;

export function createStore(options: StoreOptions): Store {
  const { api, later } = options;
  const view = signal<View | undefined>(undefined);
  const connection = signal<Connection>('loading');
  const draft = createDraft();
  const shownImage = signal<ShownImage | undefined>(undefined);
  const traffic = signal<readonly TrafficLine[]>([]);
  const modal = createModal((interactionId, values, files) => {
    const parts = Object.entries(files).flatMap(([customId, each]) =>
      each.map((file) => ({ part: `file:${customId}`, file })),
    );
    return api.interact({ kind: 'modal', playerId: here().playerId, interactionId, values }, parts);
  });
  const typingEnds = new Map<string, () => void>();
  const left = new Map<string, LeftView>();
  let stopLive = () => {};
  /** Whom the player chose last; answers about others come too late. */
  let chosen: string | undefined;

  function change(what: ViewChange): void {
    const before = view.value;
    if (before === undefined) return;
    const after = changeView(before, what);
    view.value = after;
    if (after.channelId === before.channelId) return;
    options.rememberChannel(after.channelId);
    // A reply and a complaint belong to the channel that was left.
    draft.replyTo.value = undefined;
    draft.complaint.value = undefined;
  }

  function receive(event: PageEvent): void {
    if (event.type === 'traffic') {
      traffic.value = withTraffic(traffic.value, event.traffic);
      return;
    }
    change(event);
    if (event.type === 'modal') modal.show(event.interactionId, event.modal);
    if (event.type !== 'typing') return;
    const { channelId } = event;
    typingEnds.get(channelId)?.();
    typingEnds.set(
      channelId,
      later(typingMs, () => change({ type: 'typing-ended', channelId })),
    );
  }

  function goLive(playerId: string): void {
    stopLive();
    stopLive = keepUp({
      playerId,
      api,
      later,
      random: options.random,
      openSocket: (events) => options.openSocket(playerId, events),
      onState: (state) => change({ type: 'state', state }),
      onEvent: receive,
      onLive: () => {
        connection.value = 'live';
      },
      onLost: () => {
        connection.value = 'lost';
      },
    });
  }

  function open(state: PageState, playerId: string): void {
    const before = view.value;
    const asked = new URLSearchParams(options.search).get('channel') ?? undefined;
    if (before !== undefined) left.set(before.playerId, leaveView(before));
    const opened =
      before === undefined
        ? openView(state, playerId, asked)
        : openNextView(state, playerId, before, left.get(playerId));
    view.value = opened;
    options.rememberPlayer(playerId);
    options.rememberChannel(opened.channelId);
    goLive(playerId);
  }

  async function start(): Promise<void> {
    try {
      const { search, rememberedPlayer } = options;
      const asked = new URLSearchParams(search).get('player') ?? rememberedPlayer ?? '';
      const first = await api.state(asked);
      const player = choosePlayer(first.players, search, rememberedPlayer);
      if (player === undefined) throw new Error('The server names no players.');
      open(player.id === asked ? first : await api.state(player.id), player.id);
    } catch {
      connection.value = 'unreachable';
      later(retryMs, () => void start());
    }
  }

  async function show(playerId: string): Promise<void> {
    try {
      const state = await api.state(playerId);
      if (chosen === playerId) open(state, playerId);
    } catch {
      if (chosen !== playerId) return;
      stopLive();
      connection.value = 'lost';
      stopLive = later(retryMs, () => void show(playerId));
    }
  }

  async function playAs(playerId: string): Promise<void> {
    if (view.value === undefined || (chosen ?? view.value.playerId) === playerId) return;
    chosen = playerId;
    draft.clear();
    modal.close();
    await show(playerId);
  }

  async function act(what: Act, interaction: PageInteraction, files: readonly FilePart[]): Promise<Sent> {
    change({ type: 'act-began', act: what });
    const sent = await api.interact(interaction, files);
    const end = () => change({ type: 'act-ended', actId: what.id });
    if (sent.kind === 'refused') end();
    else later(quietAnswerMs, end);
    return sent;
  }

  function here(): { readonly playerId: string; readonly channelId: string } {
    return { playerId: view.value?.playerId ?? '', channelId: view.value?.channelId ?? '' };
  }

  return {
    view,
    connection,
    draft,
    modal,
    shownImage,
    traffic,
    start,
    playAs,
    change,
    async press(messageId, customId, values) {
      const { playerId } = here();
      const sent = await act(
        { kind: 'component', id: options.newId(), messageId, customId },
        { kind: 'component', playerId, messageId, customId, ...(values === undefined ? {} : { values }) },
        [],
      );
      if (sent.kind === 'refused') draft.complaint.value = sent.sentence;
    },
    run(name, values, files) {
      const { playerId, channelId } = here();
      return act(
        { kind: 'command', id: options.newId(), channelId, name },
        { kind: 'command', playerId, channelId, name, options: values },
        Object.entries(files).map(([option, file]) => ({ part: `option:${option}`, file })),
      );
    },
    async runOn({ id: messageId, channelId }, name) {
      const { playerId } = here();
      const sent = await act(
        { kind: 'command', id: options.newId(), channelId, name },
        { kind: 'message-command', playerId, messageId, name },
        [],
      );
      if (sent.kind === 'refused') draft.complaint.value = sent.sentence;
    },
    forward(messageId, channelId) {
      return api.post({ playerId: here().playerId, channelId, content: '', forwardOf: messageId }, []);
    },
    post(content, files, replyTo) {
      const people = view.value === undefined ? [] : mentionables(view.value);
      return api.post(
        { ...here(), content: sentMentions(content, people), ...(replyTo === undefined ? {} : { replyTo }) },
        files,
      );
    },
    complete(name, values, focused) {
      return api.complete({ kind: 'command', ...here(), name, options: values, focused });
    },
    perform: (what) => api.act(what),
  };
}
