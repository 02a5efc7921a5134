import type { PageAct, PageInteraction, PagePost, PageState } from '../../../protocol.ts';
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

async function send(path: string, body: FormData | string, unreachable: string): Promise<Sent> {
  const headers: Readonly<Record<string, string>> =
    typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  try {
    const response = await fetch(path, { method: 'POST', body, headers });
    const answer: { readonly id?: string; readonly error?: string } = JSON.parse(await response.text());
    if (!response.ok) return { kind: 'refused', sentence: answer.error ?? unreachable };
    return answer.id === undefined ? { kind: 'sent' } : { kind: 'sent', id: answer.id };
  } catch {
    return { kind: 'refused', sentence: unreachable };
  }
}

/**
 * The stand-in's side of protocol.ts over HTTP. What it answers is trusted as it is: page and stand-in are one program,
 * built from the same types. `unreachable` is the sentence for a server that gives none of its own.
 */
export function createPageApi(unreachable: string): PageApi {
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
      return send('/page/messages', form, unreachable);
    },
    interact(interaction, files) {
      const form = new FormData();
      form.set('payload', JSON.stringify(interaction));
      for (const { part, file } of files) form.append(part, file, file.name);
      return send('/page/interactions', form, unreachable);
    },
    act: (act) => send('/page/acts', JSON.stringify(act), unreachable),
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
