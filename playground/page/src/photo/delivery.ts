/** What became of a request. `retryAfterSeconds`: when the server wants to be asked again. */
export type Delivery =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly text: string;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'cancelled' };
