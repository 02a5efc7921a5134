import type { PageEvent, PageState } from '../../../protocol.ts';
import { keepLive, type LiveOptions } from '../api/live.ts';
import type { PageApi } from '../api/page-api.ts';

export interface KeepUpOptions extends Pick<LiveOptions, 'openSocket' | 'later' | 'random'> {
  readonly playerId: string;
  readonly api: Pick<PageApi, 'state'>;
  onState(state: PageState): void;
  onEvent(event: PageEvent): void;
  /** The state is fetched, and what came meanwhile is told. */
  onLive(): void;
  onLost(): void;
}

const retryMs = 2_000;

/**
 * Follows what a player may see until it is told to stop (the function returned). Each time that the live connection
 * stands, the state is fetched anew, and what came meanwhile follows it.
 */
export function keepUp(options: KeepUpOptions): () => void {
  const { api, later, playerId } = options;
  let isStopped = false;
  let stop = () => {};

  function connect(): void {
    let waiting: PageEvent[] | undefined = [];
    const catchUp = (held: PageEvent[]) => {
      waiting = held;
      api.state(playerId).then(
        (state) => {
          if (isStopped || waiting !== held) return;
          waiting = undefined;
          options.onState(state);
          for (const event of held) options.onEvent(event);
          options.onLive();
        },
        () => {
          if (!isStopped && waiting === held) connectLater();
        },
      );
    };
    stop = keepLive({
      openSocket: options.openSocket,
      later,
      random: options.random,
      onOpen: () => catchUp([]),
      onText: (text) => {
        const event: PageEvent = JSON.parse(text);
        if (waiting === undefined) options.onEvent(event);
        else waiting.push(event);
      },
      onLost: () => {
        waiting = [];
        options.onLost();
      },
    });
  }

  function connectLater(): void {
    stop();
    options.onLost();
    stop = later(retryMs, connect);
  }

  connect();
  return () => {
    isStopped = true;
    stop();
  };
}
