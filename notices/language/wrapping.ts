import { PhraseBook } from '../words/phrase-book.ts';
import { asksByOrder, asksFrom, asksOutright } from './asking-words.ts';
import type { Heard, Sentence } from './heard.ts';
import {
  ADDRESSED,
  AIMS,
  ALWAYS_OCCASIONS,
  BOARD_DOES,
  DAYS,
  DETERMINERS,
  DOING,
  FINITE,
  JOINS,
  OCCASIONS,
  OWN,
  PERSONAL,
  PRONOUNS,
  SUBORDINATES,
  TOLD_TO,
  type Wrap,
  WRAPS,
} from './lexicon/wrapping.ts';

const book = new PhraseBook<Wrap>(
  Object.entries(WRAPS).map(([wrap, cells]): [Wrap, readonly string[]] => [wrap as Wrap, cells]),
);

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

/** Nobody goes on for longer; what does is read as it stands. */
const LONGEST_WRAP = 40;
const LONGEST_TAIL = 30;
const MOST_WRAPS = 12;
const LONGEST_NAME = 4;

/** Takes off what is put around the questions of one message. */
export class Wrapping {
  readonly #heard: readonly Heard[];
  readonly #phrases = new Map<number, { readonly end: number; readonly wrap: Wrap }[]>();

  constructor(heard: readonly Heard[]) {
    this.#heard = heard;
    for (const { start, end, value } of book.all(heard.map(({ text }) => text)))
      this.#phrases.set(start, [...(this.#phrases.get(start) ?? []), { end, wrap: value }]);
  }

  /** A sentence without its wrapping. */
  peel({ from, to, marked }: Sentence): Peeled {
    const head = this.#heads(from, to, marked);
    if (head.from >= to) return { ...head, to };
    const end = this.#tail(head.from, to, marked);
    return { ...head, to: end, wrap: head.wrap ?? (end < to ? 'courtesy' : null) };
  }

  #word(place: number, to: number): string {
    return place < to ? (this.#heard[place]?.text ?? '') : '';
  }

  #gap(place: number): string {
    return this.#heard[place]?.gap ?? '.';
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
    if (wrap !== null && at < to && JOINS.has(this.#word(at, to)) && asksFrom(this.#heard, at + 1, to)) at += 1;
    return { from: at, lead, wrap };
  }

  #head(at: number, to: number): Taken | null {
    if (asksOutright(this.#heard, at, to, at)) return this.#phrase(at, to, 3);
    return (
      this.#phrase(at, to, 1) ??
      this.#matrix(at, to) ??
      this.#subordinate(at, to) ??
      this.#aim(at, to) ??
      this.#statement(at, to)
    );
  }

  /** The longest phrase of the tables that begins here, of so many words at least. */
  #phrase(at: number, to: number, least: number): Taken | null {
    const found = (this.#phrases.get(at) ?? [])
      .filter(({ end, wrap }) => end <= to && end - at >= least && wrap !== 'telling')
      .sort((a, b) => b.end - a.end)[0];
    if (found === undefined) return null;
    const { end, wrap } = found;
    switch (wrap) {
      case 'greeting':
        return { end: this.#name(end, to), wrap: 'courtesy' };
      case 'closer':
        return { end: this.#name(end, to), wrap: 'closing' };
      case 'run':
      case 'remark':
        return { end: this.#stop(end, to), wrap: 'courtesy' };
      case 'opener':
      case 'telling':
        return { end, wrap: 'courtesy' };
    }
  }

  /** "Hi Sarah,", "thanks, Jane": how far the name goes. */
  #name(at: number, to: number): number {
    let end = at;
    while (end < to && end - at < LONGEST_NAME && ADDRESSED.has(this.#word(end, to))) end += 1;
    if (end > at) return end;
    const isName = (place: number): boolean =>
      !asksFrom(this.#heard, place, to) && !this.#phrases.has(place) && !/\d/.test(this.#word(place, to));
    while (end < to && end - at < LONGEST_NAME && isName(end) && (end === at || this.#gap(end) === '')) end += 1;
    const capital = this.#heard.slice(at, end).every((one) => one.capital);
    const closed = end >= to || this.#gap(end) !== '' || asksFrom(this.#heard, end, to);
    return end > at && closed && (capital || (end - at <= 2 && (end >= to || this.#gap(end) !== ''))) ? end : at;
  }

  /** Where something that says no more ends: at a comma, at "but", or where somebody begins to ask. */
  #stop(at: number, to: number): number {
    for (let place = at; place < Math.min(to, at + LONGEST_WRAP); place += 1) {
      if (place > at && this.#gap(place) !== '') return place;
      if (this.#opens(place, to) || asksByOrder(this.#heard, place, to)) return place;
      if (JOINS.has(this.#word(place, to)) && asksFrom(this.#heard, place + 1, to)) return place;
      if (this.#isWhether(place, to)) return place;
    }
    return Math.min(to, at + LONGEST_WRAP);
  }

  /** Whether a question begins here, in the middle of a sentence; "checking which are red" and not "the actions which are red". */
  #opens(place: number, to: number): boolean {
    if (asksOutright(this.#heard, place, to)) return true;
    return (
      /^(?:who|which|whom)$/.test(this.#word(place, to)) &&
      this.#tellsBefore(place, Math.max(0, place - 3), to) !== null
    );
  }

  /** "… whether we are on track", "… if anything is overdue". */
  #isWhether(place: number, to: number): boolean {
    const word = this.#word(place, to);
    return word === 'whether' || (word === 'if' && this.#tellsBefore(place, Math.max(0, place - 4), to) !== null);
  }

  /** Whether what ends here is a wish to be told, with nothing but to whom and how behind it. */
  #tellsBefore(end: number, from: number, to: number): number | null {
    for (let place = end - 1; place >= from && end - place <= 7; place -= 1) {
      if ((this.#phrases.get(place) ?? []).some(({ end: close, wrap }) => wrap === 'telling' && close <= end))
        return place;
      if (!TOLD_TO.has(this.#word(place, to)) && this.#gap(place) === '') return null;
    }
    return null;
  }

  /** "Can anyone tell me", "the chair has asked me to find out": somebody wants to be told what comes next. */
  #matrix(at: number, to: number): Taken | null {
    if (AIMS.has(this.#word(at, to)) || SUBORDINATES.has(this.#word(at, to))) return null;
    const stop = this.#asks(at, to);
    if (stop === null) return null;
    const told = this.#tellsBefore(stop, at, to);
    return told === null ? null : { end: this.#isWhether(stop, to) ? stop + 1 : stop, wrap: 'context', told };
  }

  /** Where somebody first begins to ask, in one breath with what stands here. */
  #asks(at: number, to: number): number | null {
    for (let place = at + 1; place < Math.min(to, at + LONGEST_WRAP); place += 1) {
      if (this.#opens(place, to) || this.#isWhether(place, to)) return place;
      // "Could you tell me, before I go, …"
      if (this.#gap(place) !== '') return place;
    }
    return null;
  }

  /** "Before I go on leave", "because DfE are asking", "so I can brief the leader": nobody's deadline. */
  #subordinate(at: number, to: number): Taken | null {
    const word = this.#word(at, to);
    if (word === 'just' && this.#word(at + 1, to) === 'so') return this.#subordinate(at + 1, to);
    if (!SUBORDINATES.has(word)) return null;
    const then = this.#word(at + 1, to) === 'that' ? at + 2 : at + 1;
    return this.#isReason(word, then, to) ? { end: this.#stop(then, to), wrap: 'context' } : null;
  }

  #isReason(word: string, then: number, to: number): boolean {
    const subject = this.#word(then, to);
    const verb = this.#word(then + 1, to);
    if (asksFrom(this.#heard, then, to) && !PRONOUNS.has(subject)) return false;
    const clause = (PRONOUNS.has(subject) && verb !== '') || this.#clauseOf(then, to);
    switch (word) {
      case 'because':
        return subject !== '' && (subject === 'of' || clause);
      case 'before':
      case 'once':
        return this.#isPersonal(then, to) || (subject === 'we' && verb !== '' && !this.#boardDoes(then, to));
      case 'since':
        return PRONOUNS.has(subject) && /^(?:am|are|is)$/.test(verb);
      case 'when':
        return this.#isPersonal(then, to) && !asksOutright(this.#heard, then - 1, to, then - 1);
      case 'until':
      case 'while':
      case 'whilst':
        return this.#isPersonal(then, to) && /^(?:am|have|remember)$/.test(verb);
      case 'given':
      case 'seeing':
        return clause || subject === 'as' || subject === 'the';
      case 'in':
        return subject === 'case' && (PRONOUNS.has(verb) || this.#clauseOf(then + 1, to));
      case 'ahead':
        return subject === 'of' && this.#word(then + 1, to) === 'me';
      default:
        return clause;
    }
  }

  #isPersonal(place: number, to: number): boolean {
    const word = this.#word(place, to);
    return (PERSONAL.has(word) || word === 'my') && this.#word(place + 1, to) !== '';
  }

  #boardDoes(place: number, to: number): boolean {
    return [1, 2, 3].some((step) => BOARD_DOES.has(this.#word(place + step, to)));
  }

  /** "For my meeting with the police on Friday", "ahead of tomorrow's pre-meet": what it is wanted for. */
  #aim(at: number, to: number): Taken | null {
    if (!AIMS.has(this.#word(at, to))) return null;
    const place = this.#behindAim(at, to);
    if (place === null) return null;
    const word = this.#word(place, to);
    const possessive = [0, 1].some((step) => this.#heard[place + step]?.possessive === true && place + step < to);
    const own = OWN.has(word) || DAYS.has(word) || possessive;
    const may = own ? OCCASIONS : /^(?:the|our|this|next)$/.test(word) ? ALWAYS_OCCASIONS : null;
    if (may === null || (!own && this.#word(at, to) === 'before')) return null;
    for (let noun = place; noun < Math.min(to, place + 6) && (noun === place || this.#gap(noun) === ''); noun += 1) {
      const text = this.#word(noun, to);
      if (noun > place && (JOINS.has(text) || PRONOUNS.has(text) || asksFrom(this.#heard, noun, to))) return null;
      if (may.has(text) || may.has(`${text}${this.#word(noun + 1, to)}`))
        return { end: this.#stop(noun + 1, to), wrap: 'context' };
    }
    return null;
  }

  /** Where what it is wanted for begins: behind "for", "ahead of", "in preparation for", "off the back of". */
  #behindAim(at: number, to: number): number | null {
    const next = this.#word(at + 1, to);
    switch (this.#word(at, to)) {
      case 'in':
        return /^(?:advance|preparation|prep|readiness|time)$/.test(next) ? at + 3 : null;
      case 'on':
      case 'off':
        return next === 'the' && this.#word(at + 2, to) === 'back' ? at + 4 : null;
      case 'ahead':
      case 'because':
        return next === 'of' ? at + 2 : null;
      case 'prior':
        return next === 'to' ? at + 2 : null;
      default:
        return at + 1;
    }
  }

  /** "I'm covering for a colleague this week", "the chair's asking", "just trying to get ahead". */
  #statement(at: number, to: number): Taken | null {
    let subject = at;
    while (JOINS.has(this.#word(subject, to)) && subject < at + 3) subject += 1;
    if (asksFrom(this.#heard, subject, to) && !PRONOUNS.has(this.#word(subject, to))) return null;
    const clause =
      (PRONOUNS.has(this.#word(subject, to)) && this.#word(subject + 1, to) !== '') ||
      DOING.has(this.#word(subject, to)) ||
      this.#clauseOf(subject, to);
    return clause ? { end: this.#stop(subject + 1, to), wrap: 'context' } : null;
  }

  /** Somebody else, and a verb that says what they do: "the Minister's office are". */
  #clauseOf(at: number, to: number): boolean {
    const first = this.#heard[at];
    if (first === undefined || at >= to) return false;
    if (
      !DETERMINERS.has(first.text) &&
      !first.capital &&
      !/^(?:dfe|ofsted|police|chair|scrutiny|cabinet|members|ministers?)$/.test(first.text)
    )
      return false;
    for (let place = at; place < Math.min(to, at + 7) && (place === at || this.#gap(place) === ''); place += 1) {
      const word = this.#word(place, to);
      if (/^(?:that|which|who)$/.test(word)) return false;
      if (place > at && FINITE.has(word)) return true;
      if (
        this.#heard[place]?.possessive === true &&
        /ing$|^(?:been|got|asked|on|off|out|in|after|just|not|away)$/.test(this.#word(place + 1, to))
      )
        return true;
    }
    return false;
  }

  /** Where the question ends: the longest run of wrapping up to the end of the sentence is taken off. */
  #tail(from: number, to: number, marked: boolean): number {
    for (let place = Math.max(from + 1, to - LONGEST_TAIL); place < to; place += 1) {
      const apart = this.#gap(place) !== '';
      if (!apart && !this.#mayFollow(place, to)) continue;
      if (asksOutright(this.#heard, place, to, place)) continue;
      const { from: end, lead, wrap } = this.#heads(place, to, marked && wrapIsOpen(this.#word(place, to)));
      if (end >= to && lead === null && wrap !== null) return place;
    }
    return to;
  }

  /** Without a mark before it, only this may end a sentence: a reason, an aim, "please". */
  #mayFollow(place: number, to: number): boolean {
    const phrases = this.#phrases.get(place) ?? [];
    return (
      phrases.some(({ end, wrap }) => (wrap === 'closer' || wrap === 'run') && end <= to) ||
      this.#subordinate(place, to) !== null ||
      this.#aim(place, to) !== null
    );
  }
}

const wrapIsOpen = (word: string): boolean => PRONOUNS.has(word);
