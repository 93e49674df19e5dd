import type { Hit, Words } from './cursor.ts';

/**
 * What two figures behind a month are: `near`: a year that lies near to today ("oct 12"), else a day ("oct 31"); `always`: a
 * year, as in a cell of a plan; `full`: neither, since only a year in full makes a date of a printed sentence.
 */
export type Years = { readonly near: number } | 'always' | 'full';

/** What was read, and by which rule. */
export interface Ruled<Value> extends Hit<Value> {
  readonly rule: string;
  /** The rules that read its parts. */
  readonly inner: readonly string[];
}

/** Something that can stand in a pattern. */
export interface Part<Value> {
  /** The words that it can begin with. */
  readonly firsts: ReadonlySet<string>;
  /** It can begin with a word that holds a figure. */
  readonly figures: boolean;
  /** It can be no word at all. */
  readonly empty: boolean;
  /** What can be read here; of several the longest first. */
  at(text: Text, at: number): readonly (Hit<Value> & Partial<Ruled<Value>>)[];
}

/** A part with a number of its own. */
export interface Numbered {
  readonly part: Part<unknown>;
  readonly number: number;
}

/** Words that are being read: each place is asked for the same thing by many rules, and read once. */
export class Text {
  readonly words: Words;
  readonly years: Years;
  readonly #figures: readonly boolean[];
  /** The last place at which a part can begin, by its number. */
  readonly #last: number[] = [];
  readonly #known = new Map<Part<unknown>, (readonly Ruled<unknown>[] | undefined)[]>();

  constructor(words: Words, years: Years = 'full') {
    this.words = words;
    this.years = years;
    this.#figures = words.map((word) => /\d/.test(word));
  }

  /** Whether the word at a place holds a figure. */
  hasFigure(at: number): boolean {
    return this.#figures[at] === true;
  }

  /** Whether a part can be read at a place, as far as the word there tells. Most cannot, and saying that is cheap. */
  canStart({ firsts, figures, empty }: Part<unknown>, at: number): boolean {
    return empty || firsts.has(this.words[at] ?? '') || (figures && this.hasFigure(at));
  }

  /** Whether a part can begin at a place, or at any behind it. */
  canBegin({ part, number }: Numbered, from: number): boolean {
    return (this.#last[number] ??= this.#lastOf(part)) >= from;
  }

  #lastOf({ firsts, figures }: Part<unknown>): number {
    for (let at = this.words.length - 1; at >= 0; at -= 1)
      if (firsts.has(this.words[at] ?? '') || (figures && this.hasFigure(at))) return at;
    return -1;
  }

  /** What a part reads at a place, remembered. */
  remembered<Value>(part: Reading<Value>, at: number): readonly Ruled<Value>[] {
    let places = this.#known.get(part);
    if (places === undefined) this.#known.set(part, (places = []));
    // A part remembers only what it made itself.
    return (places[at] ??= part.read(this, at)) as readonly Ruled<Value>[];
  }
}

/** A part that is read by rules, which is dear enough to be remembered. */
export interface Reading<Value> extends Part<Value> {
  read(text: Text, at: number): readonly Ruled<Value>[];
}
