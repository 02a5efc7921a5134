/** What Discord's markdown says, as a tree that components draw; no HTML is ever made of it. */

export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'strong' | 'emphasis' | 'underline' | 'strikethrough' | 'spoiler';
      readonly children: readonly Inline[];
    }
  /** `href` is always http or https. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  /** `seconds` since 1970. */
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: TimestampStyle };

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly List[];
}

export interface List {
  readonly kind: 'list';
  /** The first number of a numbered list; absent for bullets. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

export type Block =
  /** Its line breaks count. */
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code-block'; readonly code: string }
  | List;
