/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** All that a change says: what was written, whole, and the rest as labels with values. */
export interface Described {
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  readonly facts: readonly Fact[];
}
