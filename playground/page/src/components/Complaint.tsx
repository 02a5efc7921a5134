import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** What went wrong, said to screen readers when it comes; `children`: what can be done about it. */
export function Complaint({ text, children }: { text: string | undefined; children?: ComponentChildren }) {
  return (
    <div role="alert">
      {text !== undefined && (
        <p class="complaint">
          <Icon name="warning" size={18} />
          {text}
          {children}
        </p>
      )}
    </div>
  );
}
