import { signal } from '@preact/signals';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** Photos on their way; one such upload at a time. */
export interface Upload {
  /** How much is sent, 0..1; nothing while the photos are made small. */
  readonly share: number | undefined;
  cancel(): void;
}

/** The upload that is under way on this page. */
export const upload = signal<Upload | undefined>(undefined);

/** Makes the files of a form small and sends it; shown in `upload` meanwhile. Never rejects. */
export async function uploadForm(path: string, form: FormData): Promise<Delivery> {
  const abort = new AbortController();
  const { signal: aborted } = abort;
  const cancel = () => abort.abort();
  if ([...form.values()].some((value) => typeof value !== 'string')) upload.value = { share: undefined, cancel };
  try {
    const small = new FormData();
    for (const [part, value] of form) {
      if (typeof value === 'string') small.append(part, value);
      else small.append(part, await shrinkPhoto(value, aborted));
    }
    const onProgress = (share: number) => {
      if (upload.value !== undefined) upload.value = { share, cancel };
    };
    return await deliver(path, small, { signal: aborted, onProgress });
  } catch {
    return { kind: 'cancelled' };
  } finally {
    upload.value = undefined;
  }
}
