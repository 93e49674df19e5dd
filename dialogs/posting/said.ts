import type { Step } from '../../notices/model/dates.ts';
import type { DayAndTime } from '../../notices/model/order.ts';
import { saysWhen } from '../../notices/time/find.ts';
import { firstLength } from '../../notices/time/print.ts';
import { WEEKDAY_WORD, WEEKDAY_WORDS } from '../../notices/words/calendar-words.ts';
import { countOf, NUMBER_WORD } from '../../notices/words/numbers.ts';
import { type Found, PhraseBook } from '../../notices/words/phrase-book.ts';
import { tokenise } from '../../notices/words/tokens.ts';
import { dayAndTime, weekdaysIn } from './day-and-time.ts';
import { COURTESY, type Mark, VOCABULARY } from './vocabulary.ts';

const APART = ' … ';
/** What may stand between the two halves of "turn the weekly digest off". */
const MOST_BETWEEN = 4;

const MARKS = Object.keys(VOCABULARY) as Mark[];
const cellsOf = (mark: Mark): readonly string[] => VOCABULARY[mark];
const WHOLE = new PhraseBook(
  MARKS.map((mark): [Mark, readonly string[]] => [mark, cellsOf(mark).filter((cell) => !cell.includes(APART))]),
);
const HALVES = MARKS.flatMap((mark) =>
  cellsOf(mark)
    .filter((cell) => cell.includes(APART))
    .map((cell) => {
      const [first = '', second = ''] = cell.split(APART);
      return { mark, first: new PhraseBook([[mark, [first]]]), second: new Set(second.split('|')) };
    }),
);

const DAYS: ReadonlySet<string> = new Set(WEEKDAY_WORDS);
const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);
const isWeekday = (word: string | undefined): boolean =>
  word !== undefined && (DAYS.has(word) || DAYS.has(singular(word)));
/** "On Friday", "until Friday": that one, and not the day on which it always comes. */
const ONE_DAY: ReadonlySet<string> = new Set('on this next until till after'.split(' '));
/** "9", "16", "9.30", "4pm", "9ish" */
const CLOCK = /^\d{1,4}(?:\.\d\d)?(?:am|pm|ish|hrs)?$|^[ap]m$/;
const isOfTime = (word: string): boolean => isWeekday(word) || countOf(word) !== null || CLOCK.test(word);

const REF = /\b[abp]?\d{1,3}(?:\([a-z]{1,4}\))*(?![\w:%]|\.\d)/g;
/** "A15 is", "A6 and A7 are mine". */
const OWNED =
  /\b[abp]?\d{1,3}(?:\([a-z]{1,4}\))*(?:(?:,| and|, and) [abp]?\d{1,3}(?:\([a-z]{1,4}\))*){0,9} (?:is|are)(?: mine\b|(?=[.,;!]| but\b|$))/g;
const LENGTH = String.raw`(?:\d{1,2}|an?|${NUMBER_WORD}) (?:working )?(?:days?|weeks?|fortnights?|months?)\b`;
const LENGTHS = new RegExp(String.raw`\b${LENGTH}`, 'g');
const GIVEN_UP = new RegExp(
  String.raw`\b(?:instead of|rather than|no longer|not) (?:the )?(?:${LENGTH}|\d{1,2}\b(?! (?:working )?(?:days?|weeks?)))` +
    String.raw`|\b${LENGTH}(?:'s notice|' notice)? (?:isn't|is not|isnt|is|was|are|wasn't|aren't) (?:\w+ ){0,2}?(?:too|enough|not|no|much|hopeless|short|long)\b`,
  'g',
);
const BARE_COUNT = new RegExp(
  String.raw`\b(?:say|it|that|them|to|be|try|do) (\d{1,2}|${NUMBER_WORD})(?=[ ,.!]*(?:$|instead|please|rather|then|actually))`,
);
const MOST_DAYS = 60;
const DAYS_OF: Readonly<Record<Step['unit'], number>> = { day: 1, 'working-day': 1, week: 7, month: 30, year: 365 };

/** Words behind "reminders about" that name a thing. */
const TITLED =
  /\b(?:remind\w*|nudg\w+|chas\w+|ping\w*)(?: \w+){0,3}? (?:about|on|of|for) (?:the|that|this|our) (?!(?:next|coming|rest|whole|foreseeable|summer|digest|board|owners?|leads?|people|week|channel|group|team|moment|time|day|action owners|weekends?|holidays?)\b)\w+/;

/** "Mondays and Thursdays", "Monday, Wednesday". */
const LISTED = new RegExp(String.raw`\b${WEEKDAY_WORD}s?(?:,| and| &|/|, and| plus) ?(?:on |the )?${WEEKDAY_WORD}`);

/** "Don't stop until …" has no end; a sentence behind the day is another. */
const UNTIL = /\b(?:until|till|til|'til|up to|before we get to) ([^.;!?]{1,120})/;

/** A sentence about posts and reminders, with what its words say, in whatever order they stand. */
export class Said {
  /** In small letters. */
  readonly plain: string;
  readonly words: readonly string[];
  readonly #found: readonly Found<Mark>[];
  readonly #marks: ReadonlySet<Mark>;
  #when: DayAndTime | null = null;

  constructor(sentence: string) {
    this.plain = writtenOut(sentence.toLowerCase().replaceAll('’', "'").trim());
    this.words = tokenise(this.plain).map(({ text }) => text);
    this.#found = [...WHOLE.all(this.words), ...apartIn(this.words)];
    this.#marks = new Set(this.#found.map(({ value }) => value));
  }

  /** Whether it says one of these somewhere. */
  has(...marks: readonly Mark[]): boolean {
    return marks.some((mark) => this.#marks.has(mark));
  }

  places(mark: Mark): readonly Found<Mark>[] {
    return this.#found.filter(({ value }) => value === mark);
  }

  /** Where it begins, courtesy left aside. */
  get first(): number {
    return this.words.findIndex((word) => !COURTESY.has(word));
  }

  /** Whether it says one of these first, courtesy left aside. */
  begins(...marks: readonly Mark[]): boolean {
    const { first } = this;
    return this.#found.some(({ start, value }) => marks.includes(value) && (start === 0 || start === first));
  }

  /** Whether every word is one of these, or courtesy, or of a time: nothing else is said. */
  isOnly(...marks: readonly Mark[]): boolean {
    const said = this.#found.filter(({ value }) => value === 'glue' || value === 'politely' || marks.includes(value));
    return this.words.every((word, at) => isOfTime(word) || said.some(({ start, end }) => at >= start && at < end));
  }

  get when(): DayAndTime {
    return (this.#when ??= dayAndTime(this.plain, this.has('changes')));
  }

  /** How many days of the week are meant. */
  get weekdays(): number {
    return weekdaysIn(this.plain, this.has('changes')).length;
  }

  get isTimed(): boolean {
    return this.when.weekday !== null || this.when.time !== null;
  }

  get refs(): readonly string[] {
    return (this.plain.match(REF) ?? [])
      .filter((ref) => /^[a-z]|\(/.test(ref))
      .map((ref) => ref.replace(/^[a-z]/, (one) => one.toUpperCase()));
  }

  /** Two days of the week that are no list: one of them is meant. */
  get isEither(): boolean {
    return !LISTED.test(this.plain);
  }

  /** A length of time in days, "five days", "5d", "1wk"; null: none is said. */
  get days(): number | null {
    const plain = this.plain.replace(GIVEN_UP, ' ');
    const short = /\b(\d{1,2}) ?(d|wks?)\b/.exec(plain);
    if (short !== null) return atMost(Number(short[1]) * (short[2] === 'd' ? 1 : 7));
    if (/\b(?:week's|next week|a week)\b/.test(plain)) return 7;
    const length = firstLength(plain);
    return length === null ? null : atMost(length.count * DAYS_OF[length.unit]);
  }

  /** "Let us say five": a number that has no unit, of what has one already; null: none is said. */
  get bareCount(): number | null {
    const [, said = ''] = BARE_COUNT.exec(this.plain.replace(GIVEN_UP, ' ')) ?? [];
    const count = /^\d+$/.test(said) ? Number(said) : countOf(said);
    return count === null || count < 1 ? null : atMost(count);
  }

  /** The lengths of time that are meant, each once as it is written. */
  get lengths(): readonly string[] {
    return [...new Set(this.plain.replace(GIVEN_UP, ' ').match(LENGTHS) ?? [])];
  }

  /** The refs that are said to be one's own: "but A15 is". */
  get owned(): ReadonlySet<string> {
    const said = [...this.plain.matchAll(OWNED)].map(([refs]) => refs.match(REF) ?? []);
    return new Set(said.flat().map((ref) => ref.replace(/^[a-z]/, (one) => one.toUpperCase())));
  }

  /** Without what is said of one's own. */
  get disowned(): Said {
    return new Said(this.plain.replace(OWNED, ' '));
  }

  /** "Reminders about the police memorandum": of one thing that is named, and not of all that falls due. */
  get isTitled(): boolean {
    return TITLED.test(this.plain);
  }

  /** What stands behind "until"; null: nothing. */
  get until(): string | null {
    return UNTIL.exec(this.plain)?.[1] ?? null;
  }

  /** Names an end, or days, or a length of time. */
  get namesDays(): boolean {
    return this.until !== null || saysWhen(this.words);
  }

  /** For some days only, or up to a day. */
  get aWhile(): boolean {
    if (this.has('aWhile') || this.until !== null) return true;
    const now = this.#found.filter(({ value }) => value === 'fromNowOn' || value === 'atOnce');
    const left = this.words.filter(
      (word, at) =>
        !now.some(({ start, end }) => at >= start && at < end) &&
        (!isWeekday(word) || ONE_DAY.has(this.words[at - 1] ?? '')),
    );
    return saysWhen(left);
  }
}

/** "We're" and "we'd" lose their apostrophe where words are read one by one, and are other words then. */
const writtenOut = (plain: string): string =>
  plain.replace(/\bwe're\b/g, 'we are').replace(/\b(we|i|he|she)'d\b/g, '$1 would');

function apartIn(words: readonly string[]): Found<Mark>[] {
  return HALVES.flatMap(({ mark, first, second }) =>
    first.all(words).flatMap(({ start, end }) => {
      const behind = words.slice(end, end + MOST_BETWEEN + 1).findIndex((word) => second.has(word));
      return behind < 0 ? [] : [{ start, end: end + behind + 1, value: mark }];
    }),
  );
}

const atMost = (days: number): number => Math.min(MOST_DAYS, Math.max(1, days));
