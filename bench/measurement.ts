/** One row of a bench table. `ok`: `value` keeps within `limit`, where there is one. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly ok: boolean;
  /** The figures behind the value. */
  readonly detail: Readonly<Record<string, number>>;
}
