/** A handler for pasted files; pasted text goes its usual way. */
export function filePaste(take: (files: readonly File[]) => void) {
  return (event: ClipboardEvent): void => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    take(pasted);
  };
}
