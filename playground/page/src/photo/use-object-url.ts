import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** An address of a file for as long as it is shown. */
export function useObjectUrl(file: Blob | undefined): string | undefined {
  const url = useSignal<string | undefined>(undefined);
  useEffect(() => {
    if (file === undefined) return;
    const made = URL.createObjectURL(file);
    url.value = made;
    return () => {
      url.value = undefined;
      URL.revokeObjectURL(made);
    };
  }, [file, url]);
  return url.value;
}
