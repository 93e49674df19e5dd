/** A place where a phrase of the lexicon was found: tokens `start` up to, not including, `end`. */
export interface Found<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** One place of a cell: a word of these, or none where it may be missing. */
interface Slot {
  readonly words: readonly string[];
  readonly optional: boolean;
}

/** `a|b` are alternatives, `word?` may be missing. */
const slotsOf = (cell: string): Slot[] =>
  cell
    .trim()
    .split(/\s+/)
    .map((written) => {
      const optional = written.endsWith('?');
      return { words: (optional ? written.slice(0, -1) : written).split('|'), optional };
    });

/** The words of cells, each once. */
export const wordsOf = (cells: readonly string[]): Set<string> =>
  new Set(cells.flatMap(slotsOf).flatMap(({ words }) => words));

/** The sequences of words that a cell stands for. */
export function expand(cell: string): string[][] {
  let sequences: string[][] = [[]];
  for (const { words, optional } of slotsOf(cell))
    sequences = sequences.flatMap((sequence) => [
      ...(optional ? [sequence] : []),
      ...words.map((word) => [...sequence, word]),
    ]);
  return sequences.filter((sequence) => sequence.length > 0);
}

/** A cell that stands for more is read place by place: writing out a few such cells cost more than all the others. */
const MOST_SEQUENCES = 200;

const sequencesIn = (slots: readonly Slot[]): number =>
  slots.reduce((product, { words, optional }) => product * (words.length + (optional ? 1 : 0)), 1);

/** Null where there is none: of all branches most are the last word of one phrase, and have neither. */
interface Branch<Value> {
  next: Map<string, Branch<Value>> | null;
  /** What a phrase that ends here means, each with the number of its row. */
  values: { readonly value: Value; readonly row: number }[] | null;
  /** At the first word of a phrase: the long cells that can begin with it. */
  long: LongCell<Value>[] | null;
}

const branch = <Value>(): Branch<Value> => ({ next: null, values: null, long: null });

/** A cell of very many sequences. */
interface LongCell<Value> {
  readonly slots: readonly { readonly words: ReadonlySet<string>; readonly optional: boolean }[];
  readonly value: Value;
  readonly row: number;
}

/** A phrase that was read: the place behind it, what it means, and its row. */
interface Ending<Value> {
  readonly end: number;
  readonly value: Value;
  readonly row: number;
}

const NONE: readonly never[] = [];

/** Finds the phrases of a table in a list of words: a tree of words, built once. */
export class PhraseBook<Value> {
  readonly #root: Branch<Value> = branch();
  readonly #words = new Set<string>();

  constructor(rows: Iterable<readonly [Value, readonly string[]]>) {
    let row = 0;
    for (const [value, cells] of rows) {
      for (const cell of cells) this.#add(slotsOf(cell), value, row);
      row += 1;
    }
  }

  #add(slots: readonly Slot[], value: Value, row: number): void {
    for (const { words } of slots) for (const word of words) this.#words.add(word);
    if (sequencesIn(slots) > MOST_SEQUENCES) this.#addLong(slots, value, row);
    else this.#plant(slots, value, row);
  }

  #addLong(slots: readonly Slot[], value: Value, row: number): void {
    const cell = { slots: slots.map(({ words, optional }) => ({ words: new Set(words), optional })), value, row };
    for (const { words, optional } of slots) {
      for (const word of words) {
        const first = grow(this.#root, word);
        first.long ??= [];
        if (!first.long.includes(cell)) first.long.push(cell);
      }
      if (!optional) break;
    }
  }

  #plant(slots: readonly Slot[], value: Value, row: number): void {
    let ends: Branch<Value>[] = [this.#root];
    for (const { words, optional } of slots) {
      const grown = ends.flatMap((end) => words.map((word) => grow(end, word)));
      ends = optional ? [...ends, ...grown] : grown;
    }
    for (const end of ends) {
      if (end === this.#root) continue;
      end.values ??= [];
      if (!end.values.some((one) => one.value === value)) end.values.push({ value, row });
    }
  }

  /** Every phrase at every place, overlapping ones included; for one value and start only the longest. */
  all(words: readonly string[]): Found<Value>[] {
    const found: Found<Value>[] = [];
    for (let start = 0; start < words.length; start += 1) for (const one of this.at(words, start)) found.push(one);
    return found;
  }

  /** The phrases that begin at this place, of each value the longest. */
  at(words: readonly string[], start: number): readonly Found<Value>[] {
    const endings = this.every(words, start);
    if (endings.length === 0) return NONE;
    const found: Found<Value>[] = [];
    for (const { end, value } of endings) {
      // The longer takes the place of the shorter.
      let place = 0;
      while (place < found.length && found[place]?.value !== value) place += 1;
      found[place] = { start, end, value };
    }
    return found;
  }

  /** All phrases that begin at this place, shortest first, of one length by the order of the rows. */
  every(words: readonly string[], start: number): readonly Ending<Value>[] {
    const first = this.#root.next?.get(words[start] ?? '');
    if (first === undefined) return NONE;
    const endings: Ending<Value>[] = [];
    let at: Branch<Value> | undefined = first;
    for (let end = start + 1; at !== undefined; end += 1) {
      for (const { value, row } of at.values ?? NONE) endings.push({ end, value, row });
      at = end < words.length ? at.next?.get(words[end] ?? '') : undefined;
    }
    const planted = endings.length;
    for (const cell of first.long ?? NONE) addEndings(cell, words, start, endings);
    return endings.length === planted ? endings : endings.sort((a, b) => a.end - b.end || a.row - b.row);
  }

  /** The words that a phrase can begin with. */
  firsts(): Set<string> {
    return new Set(this.#root.next?.keys());
  }

  /** Every word that some phrase uses: they are spelled right by definition. */
  words(): ReadonlySet<string> {
    return this.#words;
  }
}

function grow<Value>(from: Branch<Value>, word: string): Branch<Value> {
  from.next ??= new Map();
  const known = from.next.get(word);
  if (known !== undefined) return known;
  const grown = branch<Value>();
  from.next.set(word, grown);
  return grown;
}

/** Reads a long cell at a place: after each of its slots, the places at which what has been read can end. */
function addEndings<Value>(
  { slots, value, row }: LongCell<Value>,
  words: readonly string[],
  start: number,
  endings: Ending<Value>[],
): void {
  let ends = [start];
  for (const slot of slots) {
    const next = slot.optional ? [...ends] : [];
    for (const end of ends)
      if (end < words.length && slot.words.has(words[end] ?? '') && !next.includes(end + 1)) next.push(end + 1);
    if (next.length === 0) return;
    ends = next;
  }
  for (const end of ends)
    if (end > start && !endings.some((one) => one.end === end && one.value === value))
      endings.push({ end, value, row });
}

/** The longest of what was found, left to right, none overlapping another or a taken place. */
export function longestOf<Value>(all: readonly Found<Value>[], taken: (at: number) => boolean): Found<Value>[] {
  const chosen: Found<Value>[] = [];
  const used = new Set<number>();
  const longestFirst = [...all].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const one of longestFirst) {
    let free = true;
    for (let at = one.start; at < one.end && free; at += 1) free = !taken(at) && !used.has(at);
    if (!free) continue;
    for (let at = one.start; at < one.end; at += 1) used.add(at);
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
