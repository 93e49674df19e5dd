import { weekdayOf } from '../words/calendar-words.ts';
import { asksFrom, asksOutright } from './asking-words.ts';
import { aim, ofOneself, statement, subordinate } from './clause-rules.ts';
import type { Heard, Sentence } from './heard.ts';
import { ADDRESSED, AIMS, DOING, FINITE, JOINS, PRONOUNS, SUBORDINATES } from './lexicon/wrapping.ts';
import { Line } from './line.ts';

/** What is left of a sentence without what is put around it. */
export interface Peeled {
  readonly from: number;
  readonly to: number;
  /** Where the wish to be told what is left begins: "could you tell me", "the chair wants to know"; null: there is none. */
  readonly lead: number | null;
  /** What was taken off: the last of it, where nothing is left. */
  readonly wrap: 'courtesy' | 'closing' | 'context' | null;
}

interface Taken {
  readonly end: number;
  readonly wrap: 'courtesy' | 'closing' | 'context';
  readonly told?: number;
}

const COUNTS_UP = /^(?:first|firstly|second|secondly|third|thirdly|next|then|finally|lastly|question|q)$/;
/** "… and I never know": what somebody says of themselves may end a question. */
const OF_ONESELF = /^(?:i|he|she|never|always)$/;
const LONGEST_TAIL = 30;
const MOST_WRAPS = 12;
const LONGEST_NAME = 4;

/** Takes off what is put around the questions of one message. */
export class Wrapping {
  readonly #line: Line;

  constructor(heard: readonly Heard[]) {
    this.#line = new Line(heard);
  }

  /** A sentence without its wrapping. */
  peel({ from, to, marked }: Sentence): Peeled {
    const head = this.#heads(from, to, marked);
    if (head.from >= to) return { ...head, to };
    const end = this.#tail(head.from, to, marked);
    return { ...head, to: end, wrap: head.wrap ?? (end < to ? 'courtesy' : null) };
  }

  /** One wrapping after the other, from the beginning. */
  #heads(from: number, to: number, marked: boolean): Omit<Peeled, 'to'> {
    let at = from;
    let lead: number | null = null;
    let wrap: Peeled['wrap'] = null;
    for (let turns = 0; turns < MOST_WRAPS && at < to; turns += 1) {
      const taken = this.#head(at, to);
      // "It has been signed off?" asks, whatever it begins like.
      if (taken === null || (taken.end >= to && marked && taken.wrap === 'context')) break;
      at = taken.end;
      wrap = taken.wrap;
      lead ??= taken.told ?? null;
    }
    // "…, but is anything overdue"
    if (wrap !== null && at < to && JOINS.has(this.#line.word(at, to)) && asksFrom(this.#line.heard, at + 1, to))
      at += 1;
    return { from: at, lead, wrap };
  }

  #head(at: number, to: number): Taken | null {
    if (asksOutright(this.#line.heard, at, to, at)) return this.#phrase(at, to, 3);
    // "First: …", "next, …"
    if (COUNTS_UP.test(this.#line.word(at, to)) && at + 1 < to && this.#line.apart(at + 1))
      return { end: at + 1, wrap: 'courtesy' };
    const known = this.#phrase(at, to, 1) ?? this.#matrix(at, to);
    if (known !== null) return known;
    const end =
      subordinate(this.#line, at, to) ??
      aim(this.#line, at, to) ??
      statement(this.#line, at, to) ??
      ofOneself(this.#line, at, to);
    return end === null ? null : { end, wrap: 'context' };
  }

  /** The longest phrase of the tables that begins here, of so many words at least. */
  #phrase(at: number, to: number, least: number): Taken | null {
    const found = this.#line
      .phrases(at)
      .filter(({ end, value }) => end <= to && end - at >= least && value !== 'telling')
      .sort((a, b) => b.end - a.end)[0];
    if (found === undefined) return null;
    const { end, value } = found;
    switch (value) {
      case 'greeting':
        return { end: this.#name(end, to), wrap: 'courtesy' };
      case 'closer':
        // "Thank you so much for your help last week"
        if (/^than|^cheers|^ta$/.test(this.#line.word(at, to)) && this.#line.word(end, to) === 'for')
          return { end: this.#line.stop(end, to), wrap: 'courtesy' };
        return { end: this.#name(end, to), wrap: 'closing' };
      case 'run':
      case 'remark':
        return { end: this.#line.stop(end, to), wrap: PRONOUNS.has(this.#line.word(at, to)) ? 'context' : 'courtesy' };
      case 'opener':
      case 'telling':
        return { end, wrap: 'courtesy' };
    }
  }

  /** "Hi Sarah,", "thanks, Jane": how far the name goes. */
  #name(at: number, to: number): number {
    let end = at;
    while (end < to && end - at < LONGEST_NAME && ADDRESSED.has(this.#line.word(end, to))) end += 1;
    if (end > at) return end;
    const isName = (place: number): boolean =>
      !asksFrom(this.#line.heard, place, to) &&
      this.#line.phrases(place).length === 0 &&
      // "By end of play Friday" names a day.
      weekdayOf(this.#line.word(place, to)) === undefined &&
      !NEAR_DAY.test(this.#line.word(place, to)) &&
      !/\d/.test(this.#line.word(place, to));
    while (end < to && end - at < LONGEST_NAME && isName(end) && (end === at || !this.#line.apart(end))) end += 1;
    const capital = this.#line.heard.slice(at, end).every((one) => one.capital);
    const closed = end >= to || this.#line.apart(end) || asksFrom(this.#line.heard, end, to);
    return end > at && closed && (capital || (end - at <= 2 && (end >= to || this.#line.apart(end)))) ? end : at;
  }

  /** "Can anyone tell me", "the chair has asked me to find out": somebody wants to be told what comes next. */
  #matrix(at: number, to: number): Taken | null {
    if (AIMS.has(this.#line.word(at, to)) || SUBORDINATES.has(this.#line.word(at, to))) return null;
    const stop = this.#line.asks(at, to);
    if (stop === null || !this.#saysSomething(at, stop) || !this.#line.asksLater(stop, to)) return null;
    const told = this.#line.tellsBefore(stop, at, to);
    return told === null ? null : { end: this.#line.isWhether(stop, to) ? stop + 1 : stop, wrap: 'context', told };
  }

  /** A verb, or somebody who does something: "dental checks" wants to be told nothing. */
  #saysSomething(at: number, to: number): boolean {
    if (this.#line.phrases(at).some(({ value }) => value === 'telling') || DOING.has(this.#line.word(at, to)))
      return true;
    for (let place = at; place < Math.min(to, at + 7); place += 1)
      if (PRONOUNS.has(this.#line.word(place, to)) || FINITE.has(this.#line.word(place, to))) return true;
    return false;
  }

  /** Where the question ends: the longest run of wrapping up to the end of the sentence is taken off. */
  #tail(from: number, to: number, marked: boolean): number {
    for (let place = Math.max(from + 1, to - LONGEST_TAIL); place < to; place += 1) {
      const apart = this.#line.apart(place);
      if (!apart && !this.#mayFollow(place, to)) continue;
      if (asksOutright(this.#line.heard, place, to, place)) continue;
      const { from: end, lead, wrap } = this.#heads(place, to, marked && wrapIsOpen(this.#line.word(place, to)));
      if (end >= to && lead === null && wrap !== null) return place;
    }
    return to;
  }

  /** Without a mark before it, only this may end a sentence: a reason, an aim, "please". */
  #mayFollow(place: number, to: number): boolean {
    const phrases = this.#line.phrases(place);
    return (
      (phrases.some(({ end, value }) => (value === 'closer' || value === 'run') && end <= to) &&
        !this.#saysWhenDue(place, to)) ||
      (/^(?:and|but)$/.test(this.#line.word(place, to)) && OF_ONESELF.test(this.#line.word(place + 1, to))) ||
      subordinate(this.#line, place, to) !== null ||
      aim(this.#line, place, to) !== null
    );
  }

  /** "What's due by the end of the day" asks for what is due by then; "what's overdue by the end of the day" or "…, please, by the end of the day" says when to answer. */
  #saysWhenDue(place: number, to: number): boolean {
    return this.#line.word(place, to) === 'by' && FALLS_DUE.test(this.#line.word(place - 1, to));
  }
}

const NEAR_DAY = /^(?:today|tonight|tomorrow)$/;
const FALLS_DUE = /^(?:due|expected|land|lands)$/;

const wrapIsOpen = (word: string): boolean => PRONOUNS.has(word);
