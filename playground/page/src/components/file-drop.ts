import type { Signal } from '@preact/signals';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Handlers for an element that files can be dropped on; `isOver` is set while they hover above it. */
export function fileDrop(isOver: Signal<boolean>, take: (files: readonly File[]) => void) {
  return {
    onDragEnter(event: DragEvent): void {
      isOver.value = holdsFiles(event);
    },
    onDragOver(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      isOver.value = true;
    },
    onDragLeave({ relatedTarget: to, currentTarget: from }: DragEvent): void {
      if (!(to instanceof Node && from instanceof Node && from.contains(to))) isOver.value = false;
    },
    onDrop(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      isOver.value = false;
      take([...(event.dataTransfer?.files ?? [])]);
    },
  };
}
