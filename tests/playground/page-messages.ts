import type { PageMessage } from '../../playground/protocol.ts';

/** A message in channel 10, Ada's unless told otherwise, whose text is its id. */
export function fakeMessage(id: string, changes: Partial<PageMessage> = {}): PageMessage {
  return {
    id,
    channelId: '10',
    author: { id: '100', name: 'Ada', isBot: false, colour: '#e0529c' },
    content: id,
    attachments: [],
    components: [],
    flags: 0,
    timestamp: '2026-11-25T12:00:00.000Z',
    isThinking: false,
    reactions: [],
    ...changes,
  };
}
