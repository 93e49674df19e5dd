/** A place where a phrase of the lexicon was found: tokens `start` up to, not including, `end`. */
export interface Found<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

interface Branch<Value> {
  next: Map<string, Branch<Value>>;
  values: Value[];
}

const branch = <Value>(): Branch<Value> => ({ next: new Map(), values: [] });

/** `a|b` are alternatives, `word?` may be missing: the sequences of words that a cell stands for. */
export function expand(cell: string): string[][] {
  return cell
    .trim()
    .split(/\s+/)
    .reduce<string[][]>(
      (sequences, slot) => {
        const optional = slot.endsWith('?');
        const words = (optional ? slot.slice(0, -1) : slot).split('|');
        return sequences.flatMap((sequence) => [
          ...(optional ? [sequence] : []),
          ...words.map((word) => [...sequence, word]),
        ]);
      },
      [[]],
    )
    .filter((sequence) => sequence.length > 0);
}

/** Finds the phrases of a table in a list of words: a tree of words, built once. */
export class PhraseBook<Value> {
  readonly #root: Branch<Value> = branch();

  constructor(rows: Iterable<readonly [Value, readonly string[]]>) {
    for (const [value, cells] of rows) {
      for (const sequence of cells.flatMap(expand)) this.#add(sequence, value);
    }
  }

  #add(sequence: readonly string[], value: Value): void {
    let at = this.#root;
    for (const word of sequence) {
      let next = at.next.get(word);
      if (next === undefined) at.next.set(word, (next = branch()));
      at = next;
    }
    if (!at.values.includes(value)) at.values.push(value);
  }

  /** Every phrase at every place, overlapping ones included; for one value and start only the longest. */
  all(words: readonly string[]): Found<Value>[] {
    return words.flatMap((_, start) => this.at(words, start));
  }

  /** The phrases that begin at this place, of each value the longest. */
  at(words: readonly string[], start: number): Found<Value>[] {
    const found: Found<Value>[] = [];
    let at = this.#root.next.get(words[start] ?? '');
    for (let end = start + 1; at !== undefined; end += 1) {
      for (const value of at.values) {
        // The longer takes the place of the shorter.
        let place = 0;
        while (place < found.length && found[place]?.value !== value) place += 1;
        found[place] = { start, end, value };
      }
      at = end < words.length ? at.next.get(words[end] ?? '') : undefined;
    }
    return found;
  }

  /** Every word that some phrase uses: they are spelled right by definition. */
  words(): Set<string> {
    const words = new Set<string>();
    const visit = (at: Branch<Value>): void => {
      for (const [word, next] of at.next) {
        words.add(word);
        visit(next);
      }
    };
    visit(this.#root);
    return words;
  }
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
