import type { PageAct, PageInteraction, PagePost } from '../../../page-requests.ts';
import type { PageState } from '../../../protocol.ts';
import type { Delivery } from '../photo/delivery.ts';
import type { Choice } from '../state/command-options.ts';

/** What the server made of a request: done, with the id of what came to be, or a sentence for the player. */
export type Sent =
  | { readonly kind: 'sent'; readonly id?: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** A file of an interaction, with the name of its part: `option:NAME` or `file:CUSTOM_ID`. */
export interface FilePart {
  readonly part: string;
  readonly file: File;
}

export interface PageApi {
  /** Throws where the server cannot be reached. */
  state(playerId: string): Promise<PageState>;
  post(message: PagePost, files: readonly File[]): Promise<Sent>;
  interact(interaction: PageInteraction, files: readonly FilePart[]): Promise<Sent>;
  act(act: PageAct): Promise<Sent>;
  /** Choices for the option that is being typed; none where the server gives none. */
  complete(interaction: Extract<PageInteraction, { kind: 'command' }>): Promise<readonly Choice[]>;
}

function readAnswer(isOk: boolean, text: string, unreachable: string): Sent {
  try {
    const answer: { readonly id?: string; readonly error?: string } = JSON.parse(text);
    if (!isOk) return { kind: 'refused', sentence: answer.error ?? unreachable };
    return answer.id === undefined ? { kind: 'sent' } : { kind: 'sent', id: answer.id };
  } catch {
    return { kind: 'refused', sentence: unreachable };
  }
}

async function sendJson(path: string, body: object, unreachable: string): Promise<Sent> {
  const headers = { 'content-type': 'application/json' };
  try {
    const response = await fetch(path, { method: 'POST', body: JSON.stringify(body), headers });
    return readAnswer(response.ok, await response.text(), unreachable);
  } catch {
    return { kind: 'refused', sentence: unreachable };
  }
}

export interface PageApiOptions {
  /** Sends a form with its files, and tells the player how far that is. */
  uploadForm(path: string, form: FormData): Promise<Delivery>;
  readonly sentences: {
    /** For a server that gives none of its own. */
    readonly unreachable: string;
    /** The player stopped the upload. */
    readonly cancelled: string;
  };
}

/**
 * The stand-in's side of protocol.ts over HTTP. What it answers is trusted as it is: page and stand-in are one program,
 * built from the same types.
 */
export function createPageApi({ uploadForm, sentences }: PageApiOptions): PageApi {
  const { unreachable, cancelled } = sentences;
  async function sendForm(path: string, form: FormData): Promise<Sent> {
    const delivery = await uploadForm(path, form);
    switch (delivery.kind) {
      case 'cancelled':
        return { kind: 'refused', sentence: cancelled };
      case 'unreachable':
        return { kind: 'refused', sentence: unreachable };
      case 'answered':
        return readAnswer(delivery.status < 300, delivery.text, unreachable);
    }
  }
  return {
    async state(playerId) {
      const response = await fetch(`/page/state?player=${encodeURIComponent(playerId)}`);
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      const state: PageState = JSON.parse(await response.text());
      return state;
    },
    post(message, files) {
      const form = new FormData();
      form.set('payload', JSON.stringify(message));
      files.forEach((file, index) => {
        form.set(`files[${index}]`, file, file.name);
      });
      return sendForm('/page/messages', form);
    },
    interact(interaction, files) {
      const form = new FormData();
      form.set('payload', JSON.stringify(interaction));
      for (const { part, file } of files) form.append(part, file, file.name);
      return sendForm('/page/interactions', form);
    },
    act: (act) => sendJson('/page/acts', act, unreachable),
    async complete(interaction) {
      try {
        const response = await fetch('/page/autocomplete', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(interaction),
        });
        if (!response.ok) return [];
        const { choices }: { readonly choices: readonly Choice[] } = JSON.parse(await response.text());
        return choices;
      } catch {
        return [];
      }
    },
  };
}
