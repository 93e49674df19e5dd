import type { PartName, Parts } from './parts.ts';
import { beginnings, compile, type Compiled, isPossible, matches, type Rule } from './rule.ts';
import type { Part, Reading, Ruled, Text } from './text.ts';

/** Rules that make the same: the one that reaches furthest wins, of equals the first. */
export class Category<Value> implements Reading<Value> {
  readonly empty = false;
  readonly rules: readonly Rule<Value>[];
  readonly firsts: ReadonlySet<string>;
  readonly figures: boolean;
  readonly #parts: readonly Category<Value>[];
  readonly #byFirst = new Map<string, Compiled<Value>[]>();
  readonly #byFigure: readonly Compiled<Value>[];

  constructor(
    rules: readonly Rule<Value>[],
    lookup: (name: string) => Part<unknown>,
    parts: readonly Category<Value>[],
  ) {
    this.rules = rules;
    this.#parts = parts;
    const compiled = rules.map((rule) => compile(rule, lookup));
    const begun = compiled.map((one) => ({ one, ...beginnings(one) }));
    for (const word of new Set(begun.flatMap(({ firsts }) => [...firsts]))) {
      const fits = begun.filter(({ firsts, figures }) => firsts.has(word) || (figures && /\d/.test(word)));
      this.#byFirst.set(
        word,
        fits.map(({ one }) => one),
      );
    }
    this.#byFigure = begun.filter(({ figures }) => figures).map(({ one }) => one);
    this.firsts = new Set([...parts.flatMap((part) => [...part.firsts]), ...this.#byFirst.keys()]);
    this.figures = this.#byFigure.length > 0 || parts.some((part) => part.figures);
  }

  at(text: Text, at: number): readonly Ruled<Value>[] {
    return text.canStart(this, at) ? text.remembered(this, at) : NONE;
  }

  longest(text: Text, at: number): Ruled<Value> | null {
    return this.at(text, at)[0] ?? null;
  }

  /** What each rule reads at a place, for the list of those that overlap. */
  each(text: Text, at: number): Ruled<Value>[] {
    return [...this.#parts.flatMap((part) => part.each(text, at)), ...this.#own(text, at)];
  }

  /** The longest that is read here, or none. */
  read(text: Text, at: number): readonly Ruled<Value>[] {
    let best: readonly Ruled<Value>[] = NONE;
    let end = at;
    for (const part of this.#parts) {
      const found = part.at(text, at);
      const hit = found[0];
      if (hit !== undefined && hit.end > end) [best, end] = [found, hit.end];
    }
    for (const hit of this.#own(text, at)) if (hit.end > end) [best, end] = [[hit], hit.end];
    return best;
  }

  #own(text: Text, at: number): Ruled<Value>[] {
    const word = text.words[at] ?? '';
    const known = this.#byFirst.get(word);
    const rules = known ?? (text.hasFigure(at) ? this.#byFigure : NONE);
    const hits: Ruled<Value>[] = [];
    for (const one of rules) {
      const hit = isPossible(one, text, at) ? readBy(one, text, at) : null;
      if (hit !== null) hits.push(hit);
    }
    return hits;
  }
}

const NONE: readonly never[] = [];

function readBy<Value>(compiled: Compiled<Value>, text: Text, start: number): Ruled<Value> | null {
  const { name, make } = compiled.rule;
  for (const { end, slots, inner } of matches(compiled, text, start)) {
    // The type of a rule says that `make` takes what its own pattern finds.
    const made = make(slots as never, { words: text.words, start, end, years: text.years });
    if (made !== null) return { end, value: made, rule: name, inner };
  }
  return null;
}

/** Parts by name, each made of those before it. */
export class Grammar {
  readonly #parts = new Map<string, Part<unknown>>();
  readonly #categories = new Map<string, Category<unknown>>();

  constructor(parts: Readonly<Record<string, Part<unknown>>>) {
    for (const [name, part] of Object.entries(parts)) this.#parts.set(name, part);
  }

  /** A further part: what its rules make, or what the categories before it make that it takes in. */
  add<Name extends PartName>(
    name: Name,
    rules: readonly Rule<Parts[Name]>[],
    taken: readonly Category<Parts[Name]>[] = [],
  ): Category<Parts[Name]> {
    const category = new Category(rules, (part) => this.#part(part), taken);
    this.#parts.set(name, category);
    this.#categories.set(name, category);
    return category;
  }

  /** A part that is no list of rules. */
  put<Name extends PartName>(name: Name, part: Part<Parts[Name]>): void {
    this.#parts.set(name, part);
  }

  categories(): ReadonlyMap<string, Category<unknown>> {
    return this.#categories;
  }

  #part(name: string): Part<unknown> {
    const part = this.#parts.get(name);
    if (part === undefined) throw new Error(`There is no part <${name}>.`);
    return part;
  }
}
