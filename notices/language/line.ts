import { type Found, PhraseBook } from '../words/phrase-book.ts';
import { asksByOrder, asksFrom, asksOutright } from './asking-words.ts';
import type { Heard } from './heard.ts';
import { HAVE_RELATIVES, JOINS, TOLD_TO, type Wrap, WRAPS } from './lexicon/wrapping.ts';

const WRAP_NAMES = ['greeting', 'opener', 'closer', 'run', 'remark', 'telling'] as const satisfies readonly Wrap[];
const book = new PhraseBook<Wrap>(WRAP_NAMES.map((wrap) => [wrap, WRAPS[wrap]]));

/** Nobody goes on for longer; what does is read as it stands. */
const LONGEST_WRAP = 40;
/** So far may a wish to be told stand from what is asked: "tell my director in one line". */
const LONGEST_WISH = 7;

/** The words of a message, and what can be seen of them without deciding anything. A place is that of a word. */
export class Line {
  readonly heard: readonly Heard[];
  readonly #texts: readonly string[];
  readonly #found = new Map<number, readonly Found<Wrap>[]>();

  constructor(heard: readonly Heard[]) {
    this.heard = heard;
    this.#texts = heard.map(({ text }) => text);
  }

  /** The phrases of the tables that begin here. */
  phrases(place: number): readonly Found<Wrap>[] {
    const known = this.#found.get(place) ?? book.at(this.#texts, place);
    this.#found.set(place, known);
    return known;
  }

  /** The word here; empty behind the end of the sentence. */
  word(place: number, to: number): string {
    return place < to ? (this.#texts[place] ?? '') : '';
  }

  /** Whether a mark stands before this word. */
  apart(place: number): boolean {
    return this.heard[place]?.gap !== '';
  }

  isPossessive(place: number, to: number): boolean {
    return place < to && this.heard[place]?.possessive === true;
  }

  /** Whether a question begins here, in the middle of a sentence; "checking which are red" and not "the actions which are red". */
  opens(place: number, to: number): boolean {
    if (asksOutright(this.heard, place, to)) return true;
    const word = this.word(place, to);
    if (/^(?:who|which)$/.test(word))
      return (
        !HAVE_RELATIVES.has(this.word(place - 1, to)) &&
        this.word(place - 2, to) !== 'of' &&
        this.word(place + 2, to) !== ''
      );
    return /^(?:whom|when|where|why)$/.test(word) && this.tellsBefore(place, Math.max(0, place - 6), to) !== null;
  }

  /** Where something that says no more ends: at a comma, at "but", or where somebody begins to ask. */
  stop(at: number, to: number): number {
    for (let place = at; place < Math.min(to, at + LONGEST_WRAP); place += 1) {
      if (place > at && this.apart(place)) return place;
      if (this.opens(place, to) || asksByOrder(this.heard, place, to)) return place;
      if (JOINS.has(this.word(place, to)) && asksFrom(this.heard, place + 1, to)) return place;
      if (this.isWhether(place, to)) return place;
    }
    return Math.min(to, at + LONGEST_WRAP);
  }

  /** "… whether we are on track", "… if anything is overdue". */
  isWhether(place: number, to: number): boolean {
    const word = this.word(place, to);
    return word === 'whether' || (word === 'if' && this.tellsBefore(place, Math.max(0, place - 4), to) !== null);
  }

  /** Whether what ends here is a wish to be told, with nothing but to whom and how behind it. */
  tellsBefore(end: number, from: number, to: number): number | null {
    for (let place = end - 1; place >= from && end - place <= LONGEST_WISH; place -= 1) {
      if (this.phrases(place).some(({ end: close, value }) => value === 'telling' && close <= end)) return place;
      if (!TOLD_TO.has(this.word(place, to)) && this.heard[place]?.capital !== true && !this.apart(place)) return null;
    }
    return null;
  }

  /** Where somebody first begins to ask, in one breath with what stands here; at a mark, where that comes first. */
  asks(at: number, to: number): number | null {
    for (let place = at + 1; place < Math.min(to, at + LONGEST_WRAP); place += 1)
      if (this.apart(place) || this.opens(place, to) || this.isWhether(place, to)) return place;
    return null;
  }

  /** Whether somebody asks from here on: "update A6: 88% of files audited" tells. */
  asksLater(at: number, to: number): boolean {
    for (let place = at; place < Math.min(to, at + LONGEST_WRAP); place += 1)
      if (this.opens(place, to) || this.isWhether(place, to) || (this.apart(place) && asksFrom(this.heard, place, to)))
        return true;
    return false;
  }
}
