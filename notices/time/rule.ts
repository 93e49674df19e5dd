import type { Words } from './cursor.ts';
import type { Parts } from './parts.ts';
import type { Numbered, Part, Text, Years } from './text.ts';

/** Where a rule's words stand: what is before and behind them can forbid a reading. */
export interface Place {
  readonly words: Words;
  readonly start: number;
  /** The first word behind it. */
  readonly end: number;
  readonly years: Years;
}

/** One form of words about time. */
export interface Rule<Value> {
  readonly name: string;
  /**
   * `word`, `a|b` and `word?` as in a phrase book; `<month>` is a part (parts.ts); `<from:month>` a part under another name;
   * `way=to|from` alternatives that `make` is told.
   */
  readonly pattern: string;
  /** Null: in this place the words mean something else. */
  readonly make: (slots: never, place: Place) => Value | null;
  /** Read by this rule, whole. */
  readonly examples: readonly string[];
}

type Slot<Key extends string, Value> = { readonly [Name in Key]: Value };

type Named<Inner extends string> = Inner extends `${infer Key}:${infer Name}`
  ? Slot<Key, PartOf<Name>>
  : Slot<Inner, PartOf<Inner>>;

type PartOf<Name extends string> = Name extends keyof Parts ? Parts[Name] : never;

type Optional<Of> = { readonly [Name in keyof Of]: Of[Name] | undefined };

type SlotsOfWord<Word extends string> = Word extends `<${infer Inner}>?`
  ? Optional<Named<Inner>>
  : Word extends `<${infer Inner}>`
    ? Named<Inner>
    : Word extends `${infer Key}=${string}?`
      ? Slot<Key, string | undefined>
      : Word extends `${infer Key}=${string}`
        ? Slot<Key, string>
        : unknown;

/** What `make` is told of the words that a pattern matched. */
export type SlotsOf<Pattern extends string> = Pattern extends `${infer Word} ${infer More}`
  ? SlotsOfWord<Word> & SlotsOf<More>
  : SlotsOfWord<Pattern>;

/** A rule whose slots have the types of the parts that its pattern names. */
export const rulesFor =
  <Value>() =>
  <Pattern extends string>(rule: {
    readonly name: string;
    readonly pattern: Pattern;
    readonly make: (slots: SlotsOf<Pattern>, place: Place) => Value | null;
    readonly examples: readonly string[];
  }): Rule<Value> =>
    rule;

interface Element {
  /** Null: its words are not told. */
  readonly key: string | null;
  readonly optional: boolean;
  readonly part: Part<unknown>;
}

/** A rule with its pattern read. */
export interface Compiled<Value> {
  readonly rule: Rule<Value>;
  readonly elements: readonly Element[];
  /** What must be able to begin somewhere, at least so many words on, or the rule cannot be meant. */
  readonly needs: readonly (Numbered & { readonly on: number })[];
}

/** Finds the part of a name. Throws on a name that there is not: a pattern is written by us. */
export type Lookup = (name: string) => Part<unknown>;

const numbers = new Map<Part<unknown>, number>();

function numberOf(part: Part<unknown>): number {
  const number = numbers.get(part) ?? numbers.size;
  numbers.set(part, number);
  return number;
}

export function compile<Value>(rule: Rule<Value>, lookup: Lookup): Compiled<Value> {
  const elements = rule.pattern.split(' ').map((word): Element => {
    const optional = word.endsWith('?');
    const bare = optional ? word.slice(0, -1) : word;
    const [, key, name] = /^<(?:([\w-]+):)?([\w/+-]+)>$/.exec(bare) ?? [];
    if (name !== undefined) return { key: key ?? name, optional, part: lookup(name) };
    const [, told = null, alternatives = bare] = /^([a-z]+)=(.+)$/.exec(bare) ?? [];
    return { key: told, optional, part: literal(alternatives.split('|')) };
  });
  const needs = elements
    .filter(({ optional, part }) => !optional && !part.empty)
    .map(({ part }, on) => ({ part, number: numberOf(part), on }))
    .filter(({ part }) => part !== elements[0]?.part);
  return { rule, elements, needs };
}

function literal(alternatives: readonly string[]): Part<string> {
  const firsts = new Set(alternatives);
  return {
    firsts,
    figures: false,
    empty: false,
    at: ({ words }, at) => {
      const word = words[at] ?? '';
      return firsts.has(word) ? [{ end: at + 1, value: word }] : [];
    },
  };
}

/** The words that a rule can begin with, and whether it can begin with figures. */
export function beginnings({ elements }: Compiled<unknown>): { firsts: Set<string>; figures: boolean } {
  const firsts = new Set<string>();
  let figures = false;
  for (const { part, optional } of elements) {
    for (const word of part.firsts) firsts.add(word);
    figures ||= part.figures;
    if (!optional && !part.empty) break;
  }
  return { firsts, figures };
}

/** A stretch of words that a pattern matches. */
export interface Match {
  readonly end: number;
  readonly slots: Readonly<Record<string, unknown>>;
  /** The rules that read its parts. */
  readonly inner: readonly string[];
}

/** Most rules that begin with a word are not meant by it, and here that is cheap to say. */
export function isPossible({ needs }: Compiled<unknown>, text: Text, start: number): boolean {
  for (const need of needs) if (!text.canBegin(need, start + need.on)) return false;
  return true;
}

/** What a word of the pattern was read as, behind those before it. */
interface Told {
  readonly key: string;
  readonly value: unknown;
  readonly before: Told | null;
}

/** A stretch that the elements so far match. */
interface Open {
  readonly end: number;
  readonly told: Told | null;
  readonly inner: readonly string[];
}

const NONE: readonly never[] = [];

/** Every stretch that the elements match, longest first. */
export function matches({ elements }: Compiled<unknown>, text: Text, start: number): readonly Match[] {
  let open: Open[] = [{ end: start, told: null, inner: NONE }];
  for (const { key, optional, part } of elements) {
    const next: Open[] = [];
    for (const one of open) {
      if (!text.canStart(part, one.end)) continue;
      for (const hit of part.at(text, one.end)) {
        next.push({
          end: hit.end,
          told: key === null ? one.told : { key, value: hit.value, before: one.told },
          inner: hit.rule === undefined ? one.inner : [...one.inner, hit.rule, ...(hit.inner ?? NONE)],
        });
      }
    }
    // Of readings of one length the one that leaves nothing out comes first.
    if (optional) next.push(...open);
    if (next.length === 0) return NONE;
    open = next;
  }
  if (open.length > 1) open.sort((a, b) => b.end - a.end);
  return open.map(({ end, told, inner }) => ({ end, slots: slotsOf(told), inner }));
}

function slotsOf(last: Told | null): Readonly<Record<string, unknown>> {
  const slots: Record<string, unknown> = {};
  for (let told = last; told !== null; told = told.before) if (!(told.key in slots)) slots[told.key] = told.value;
  return slots;
}
