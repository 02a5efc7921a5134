/** Whose face is drawn. Colours as CSS writes them. */
export interface Person {
  readonly skin: {
    readonly light: string;
    readonly middle: string;
    readonly dark: string;
    /** Folds and outlines. */
    readonly line: string;
    readonly blush: string;
  };
  readonly lips: { readonly upper: string; readonly lower: string };
  readonly hair: { readonly style: HairStyle; readonly light: string; readonly dark: string };
  readonly brow: string;
  readonly iris: string;
  readonly clothes: { readonly light: string; readonly dark: string };
  readonly wall: { readonly light: string; readonly dark: string };
  /** Half the width of the face at the cheekbones, and of the jaw. */
  readonly cheekbone: number;
  readonly jawWidth: number;
  /** How strong the lines of age are, 0..1. */
  readonly age: number;
  /** How dark a shaved beard shows, 0..1. */
  readonly stubble: number;
}

export type HairStyle = 'short' | 'long' | 'curls';
