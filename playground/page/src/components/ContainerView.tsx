import type { ComponentChildren } from 'preact';

function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** A card; `accent` (0xRRGGBB) colours its left edge. */
export function ContainerView({ accent, children }: { accent: number | undefined; children: ComponentChildren }) {
  return accent === undefined ? (
    <div class="container">{children}</div>
  ) : (
    <div class="container has-accent" style={{ '--accent': cssColour(accent) }}>
      {children}
    </div>
  );
}
