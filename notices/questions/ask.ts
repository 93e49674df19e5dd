import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { Answer } from '../model/answer.ts';
import type { BoardRecords } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Facts } from '../model/facts.ts';
import type { NoticeReading } from '../model/notice.ts';
import type { Terms } from '../model/terms.ts';
import type { AskedWindow, Case, Draft } from './draft.ts';
import { echo } from './echo.ts';
import { follow } from './follow-up.ts';
import { CUES } from './lexicon/phrases.ts';
import { NOISE, WEAK } from './lexicon/words.ts';
import { createNames, type Names } from './marks.ts';
import { createSpelling, type Spelling } from './normalise.ts';
import { parse, type Parsed } from './parse.ts';
import { PhraseBook } from './patterns.ts';
import { unknownSubjects } from './query.ts';
import { nearestRefs } from './refs.ts';
import { refusal } from './refuse.ts';
import { answerText, capital, listWords, SMALL_TALK } from './say.ts';
import { refinements } from './refinements.ts';
import { suggest } from './suggest.ts';
import { DATE_WORDS } from './time/dates.ts';
import { LENGTH_WORDS } from './time/lengths.ts';
import { PERIOD_WORDS } from './time/periods.ts';
import { resolveTime } from './time/resolve.ts';
import type { TimeMeaning } from './time/meaning.ts';
import { leanOf, understand, type Understood } from './understand.ts';
import { createWorlds, type NoticeWorld } from './world.ts';

/** What a question is asked about, and when. */
export interface Setting {
  /** Today, in Europe/London. */
  readonly asOf: CalendarDate;
  /** The notice's id; null means every notice. */
  readonly notice: string | null;
  readonly facts: Facts;
  readonly board: BoardRecords | null;
  /** The turn before, for follow-ups. */
  readonly previous: Turn | null;
}

/** What a conversation has to remember so that the next question can follow: the questions, oldest first. */
export interface Turn {
  readonly questions: readonly string[];
}

/** How a question was taken apart: the tool with which a misreading is mended. */
export interface Explanation {
  readonly words: readonly string[];
  readonly spans: readonly string[];
  readonly kind: string | null;
  readonly query: unknown;
  readonly leftOver: readonly string[];
}

export interface Asked {
  readonly answer: Answer;
  readonly turn: Turn | null;
  readonly explain: () => Explanation;
}

export interface Asker {
  ask(question: string, setting: Setting): Asked;
}

/** What an asker knows before anything is asked. */
export interface Knowledge {
  readonly library: readonly NoticeReading[];
  /** Correct English words, so that none is taken for a misspelling. */
  readonly english: ReadonlySet<string>;
  readonly isHoliday: (date: CalendarDate) => boolean;
  readonly terms: Terms;
}

/** November is in no word list, and must not become a number. */
const TIME_WORDS = [...DATE_WORDS, ...PERIOD_WORDS, ...LENGTH_WORDS, 'christmas', 'xmas', 'easter'];

/** Follow-ups reach back this far. */
const REMEMBERED = 4;

type Outcome = Pick<Answer, 'outcome' | 'reading' | 'text' | 'summary' | 'items' | 'value' | 'suggestions'>;

/** Makes an asker over notices that were read; indexes are built here, once. */
export function createAsker(knowledge: Knowledge): Asker {
  const { library, english, isHoliday, terms } = knowledge;
  const worlds = createWorlds();
  const names = new WeakMap<BoardRecords, Named>();
  const unboarded = named(library, null, english, (parts) => worlds(parts), isHoliday);

  const namedFor = (board: BoardRecords | null): Named => {
    if (board === null) return unboarded;
    const known = names.get(board);
    if (known !== undefined) return known;
    const made = named(library, board, english, (parts) => worlds(parts), isHoliday);
    names.set(board, made);
    return made;
  };

  const read = (
    question: string,
    setting: Setting,
  ): { parsed: Parsed; understood: Understood | null; worlds: NoticeWorld[] } => {
    const { names: called, spell } = namedFor(setting.board);
    const makeWorlds = (ids: readonly string[] | null, until: CalendarDate | null): NoticeWorld[] =>
      library
        .filter(({ notice }) => ids === null || ids.includes(notice.id))
        .map((reading) => {
          const board = setting.board?.notice === reading.notice.id ? setting.board : null;
          const facts = ids !== null || setting.notice !== null ? setting.facts : setting.facts;
          return worlds({ reading, board, facts, today: setting.asOf, isHoliday, until });
        });
    const asked = setting.notice === null ? null : [setting.notice];
    const near = makeWorlds(asked, null);
    const refs = new Set(
      near.flatMap((world) => [
        ...world.reading.provisions.flatMap(({ ref }) => ref ?? []),
        ...world.actions.map(({ action }) => action.id),
      ]),
    );
    const parsed = parse(question, {
      names: called,
      spell,
      refExists: (ref) => refs.has(ref),
      times: { today: setting.asOf },
    });
    const before = setting.previous?.questions ?? [];
    const last = before.at(-1);
    const base =
      last === undefined ? null : read(last, { ...setting, previous: { questions: before.slice(0, -1) } }).understood;
    const understood = follow(parsed, base, near) ?? understand(parsed, near);
    const elsewhere = understood?.query.notices ?? null;
    const until = understood === null ? null : lastDay(understood, near, setting, terms, isHoliday);
    return {
      parsed,
      understood,
      worlds: elsewhere === null && until === null ? near : makeWorlds(elsewhere ?? asked, until),
    };
  };

  const outcome = (
    question: string,
    setting: Setting,
  ): { result: Outcome; understood: Understood | null; parsed: Parsed | null } => {
    const refused = refusal(question);
    if (refused !== null) return { result: refusedOutcome(refused.says, setting), understood: null, parsed: null };
    const { parsed, understood, worlds: where } = read(question, setting);
    const done = (result: Outcome) => ({ result, understood, parsed });
    const small = smallTalk(parsed);
    if (small !== null)
      return done({
        outcome: 'answered',
        reading: '',
        text: small,
        summary: small,
        items: [],
        value: null,
        suggestions: suggest(where),
      });
    const impossible = parsed.times.find(({ time }) => time.kind === 'impossible')?.time;
    if (impossible?.kind === 'impossible') return done(clarify(capital(impossible.why), where));
    const wrong = parsed.refs.filter((ref) => !ref.known);
    if (wrong.length > 0)
      return done(
        unknownRef(
          wrong.map(({ ref }) => ref),
          where,
        ),
      );
    if (understood === null) return done(clarify('I did not understand that.', where));
    const { kind, query } = understood;
    if (kind.name === 'help')
      return done({
        outcome: 'answered',
        reading: kind.says,
        text: SMALL_TALK.help,
        summary: SMALL_TALK.help,
        items: [],
        value: null,
        suggestions: suggest(where),
      });
    const unknown = kind.takes === 'filters' ? unknownSubjects(query, where) : [];
    if (unknown.length > 0)
      return done(clarify(`I do not know what ${listWords(unknown.map((s) => `“${s.words}”`))} means here.`, where));
    if (countsSomethingElse(understood))
      return done(clarify('I hold no figure for that; I count duties, actions, updates, reviews and meetings.', where));
    const cases: Case[] = [];
    for (const world of where) {
      const window = windowOf(understood, world, terms, isHoliday);
      if (window !== null && 'why' in window) {
        if (where.length === 1) return done(clarify(window.why, where));
        continue;
      }
      cases.push({ query, world, window });
    }
    if (cases.length === 0) return done(clarify('I cannot place that time in any of the notices.', where));
    const draft = counted(understood, kind.answer(cases), cases);
    if (draft.outcome === 'clarify')
      return done({ ...clarify(draft.why, where), suggestions: [...draft.suggestions].slice(0, 3) });
    const reading = echo(understood, cases, setting.notice === null && query.notices === null);
    const text = answerText(reading, draft.summary, draft.items, draft.whole ?? false);
    return done({
      outcome: 'answered',
      reading,
      text,
      summary: draft.summary,
      items: [...draft.items],
      value: draft.value ?? null,
      suggestions: [],
    });
  };

  return {
    ask(question, setting) {
      const { result, understood, parsed } = outcome(question, setting);
      const answered = result.outcome === 'answered' && understood !== null;
      const previous = setting.previous?.questions ?? [];
      return {
        answer: {
          question,
          asOf: setting.asOf,
          ...result,
          refinements: answered ? refinements(understood, result.items) : [],
        },
        turn: answered ? { questions: [...previous, question].slice(-REMEMBERED) } : setting.previous,
        explain: () => explain(parsed, understood),
      };
    },
  };
}

interface Named {
  readonly names: Names;
  readonly spell: Spelling;
}

function named(
  library: readonly NoticeReading[],
  board: BoardRecords | null,
  english: ReadonlySet<string>,
  worlds: ReturnType<typeof createWorlds>,
  isHoliday: (date: CalendarDate) => boolean,
): Named {
  const names = createNames(library, board);
  const usable = new Set([
    ...new PhraseBook(Object.entries(CUES)).words(),
    ...names.book.words(),
    ...NOISE,
    ...WEAK,
    ...TIME_WORDS,
  ]);
  for (const reading of library) {
    const own = board?.notice === reading.notice.id ? board : null;
    const { corpus } = worlds({
      reading,
      board: own,
      facts: { review: [], meeting: [] },
      today: '2000-01-01',
      isHoliday,
      until: null,
    });
    for (const word of corpus.words) usable.add(word);
  }
  return { names, spell: createSpelling(usable, english) };
}

/** The window of the question in one notice's calendar, or why there is none. Several times narrow each other. */
function windowOf(
  understood: Understood,
  world: NoticeWorld,
  terms: Terms,
  isHoliday: (date: CalendarDate) => boolean,
): AskedWindow | { why: string } | null {
  const windows = understood.query.times.map((time) => placed(time, understood, world, terms, isHoliday));
  const [first, ...others] = windows;
  if (first === undefined) return null;
  return others.reduce((window, other) => narrowed(window, other), first);
}

function narrowed(
  one: AskedWindow | { why: string },
  other: AskedWindow | { why: string },
): AskedWindow | { why: string } {
  if ('why' in one || 'why' in other) return one;
  const from = one.from === null || (other.from !== null && other.from > one.from) ? other.from : one.from;
  const to = one.to === null || (other.to !== null && other.to < one.to) ? other.to : one.to;
  if (from !== null && to !== null && from > to) return one;
  return {
    from,
    to,
    reachesBack: one.reachesBack && other.reachesBack,
    words: `${one.words} and ${other.words}`,
    unplaced: one.unplaced ?? other.unplaced,
  };
}

function placed(
  time: TimeMeaning,
  { parsed, kind }: Understood,
  world: NoticeWorld,
  terms: Terms,
  isHoliday: (date: CalendarDate) => boolean,
): AskedWindow | { why: string } {
  const past = kind.name === 'changes' || kind.name === 'silent' || kind.name === 'reading' || kind.name === 'latest';
  // "Updates from December" are December's.
  const asked: TimeMeaning =
    kind.name === 'changes' && time.kind === 'window' && time.relation === 'from' && time.point.is === 'month'
      ? { ...time, relation: 'in' }
      : time;
  const resolved = resolveTime(asked, {
    today: world.today,
    lean: past || leanOf(parsed) === 'past' ? 'past' : 'future',
    reviews: world.reviews,
    meetings: world.meetings,
    issued: world.reading.notice.issued?.date ?? world.facts.issued ?? null,
    ends: world.facts.ends ?? null,
    inspection: world.reading.notice.inspection?.date ?? null,
    terms,
    isHoliday,
  });
  switch (resolved.outcome) {
    case 'window':
      return {
        from: resolved.from,
        to: resolved.to,
        reachesBack: resolved.reachesBack,
        words: resolved.words,
        unplaced: null,
      };
    case 'age':
      return ageWindow(resolved);
    case 'missing':
    case 'none':
      // What is late already and what has no date can still be told of a deadline question.
      if (kind.name === 'due') return { from: null, to: null, reachesBack: true, words: '', unplaced: resolved.why };
      return { why: resolved.why };
    case 'impossible':
      return { why: resolved.why };
  }
}

/** "More than a month overdue": dated before the limit. */
function ageWindow({
  comparison,
  limit,
  words,
}: {
  comparison: string;
  limit: CalendarDate;
  words: string;
}): AskedWindow {
  const older = comparison === '>' || comparison === '>=';
  const edge = comparison === '>' || comparison === '<=' ? -1 : 0;
  const day = formatISO(addDays(parseISO(limit), comparison === '<' ? 1 : comparison === '>' ? edge : 0), {
    representation: 'date',
  });
  return older
    ? { from: null, to: day, reachesBack: true, words, unplaced: null }
    : { from: day, to: null, reachesBack: true, words, unplaced: null };
}

/** A question about later years needs recurring duties followed that far. */
function lastDay(
  understood: Understood,
  near: readonly NoticeWorld[],
  setting: Setting,
  terms: Terms,
  isHoliday: (date: CalendarDate) => boolean,
): CalendarDate | null {
  const later = near.flatMap((world) => {
    const window = windowOf(understood, world, terms, isHoliday);
    return window !== null && 'to' in window && window.to !== null ? [window.to] : [];
  });
  const last = later.sort().at(-1);
  const far = `${Number(setting.asOf.slice(0, 4)) + 2}${setting.asOf.slice(4)}`;
  return last !== undefined && last > far && last < '2100' ? last : null;
}

const UNCOUNTED =
  /\b(?:how many|number of|count of|total of) (?:of (?:the|our) )?(?:\w+ )?(?:cases|children|kids|families|referrals|assessments|social workers|workers|staff|vacancies|placements|carers|foster|complaints|visits|conferences|schools|plans|people|adoptions|audits|officers|councillors|members)\b/;

/** "How many cases were closed": a figure that only a recorded reading could tell. */
const countsSomethingElse = ({ kind, query }: Understood): boolean =>
  query.cues.has('count') &&
  kind.name !== 'target' &&
  kind.name !== 'reading' &&
  UNCOUNTED.test(query.said) &&
  query.subject === null;

/** "How many": the number of what the question lists; "what share": of all that the filters could choose from. */
function counted({ query, kind }: Understood, draft: Draft, cases: readonly Case[]): Draft {
  if (draft.outcome !== 'answered' || kind.name === 'target' || kind.name === 'reading' || kind.name === 'topic')
    return draft;
  if (query.cues.has('share') && kind.takes === 'filters') {
    const all = cases.reduce(
      (sum, { world }) => sum + (world.actions.length > 0 ? world.actions.length : world.duties.length),
      0,
    );
    const some = (kind.name === 'overdue' ? draft.items.filter((item) => item.overdue) : draft.items).length;
    const share = all === 0 ? 0 : Math.round((1000 * some) / all) / 10;
    return { ...draft, summary: `${some} of ${all} (${share}%).`, value: share };
  }
  if (query.cues.has('countdown') && (kind.name === 'review' || kind.name === 'meeting')) return draft;
  if (!query.cues.has('count') || (draft.value != null && kind.takes === 'search')) return draft;
  const items =
    kind.name === 'overdue'
      ? draft.items.filter((item) => item.overdue)
      : kind.name === 'due'
        ? draft.items.filter((item) => !item.overdue && item.certainty !== 'unresolved')
        : draft.items;
  const n =
    kind.name === 'review' || kind.name === 'meeting'
      ? items.reduce((sum, item) => sum + item.occurrences.length, 0)
      : items.length;
  return { ...draft, summary: `${n}. ${draft.summary}`, value: n };
}

const clarify = (why: string, worlds: readonly NoticeWorld[]): Outcome => ({
  outcome: 'clarify',
  reading: '',
  text: `${why} ${SMALL_TALK.canAsk}`,
  summary: why,
  items: [],
  value: null,
  suggestions: suggest(worlds),
});

function refusedOutcome(says: string, _setting: Setting): Outcome {
  return {
    outcome: 'refused',
    reading: '',
    text: says,
    summary: says,
    items: [],
    value: null,
    suggestions: ["What's due before the next review?", 'What is overdue?', 'help'],
  };
}

function unknownRef(wrong: readonly string[], worlds: readonly NoticeWorld[]): Outcome {
  const refs = worlds.flatMap((world) => [
    ...world.reading.provisions.flatMap(({ ref }) => ref ?? []),
    ...world.actions.map(({ action }) => action.id),
  ]);
  const near = nearestRefs(wrong[0] ?? '', [...new Set(refs)]);
  const why = `There is no ${listWords(wrong)} here; the nearest ${near.length === 1 ? 'is' : 'are'} ${listWords(near)}.`;
  return { ...clarify(why, worlds), text: why, suggestions: near.map((ref) => `What does ${ref} say?`) };
}

/** A greeting or thanks and nothing else. */
function smallTalk(parsed: Parsed): string | null {
  const only = (cue: 'greeting' | 'thanks'): boolean =>
    parsed.has(cue) &&
    parsed.texts.every(
      (word, at) =>
        NOISE.has(word) ||
        parsed.cues.some(
          (one) => (one.value === 'greeting' || one.value === 'thanks') && at >= one.start && at < one.end,
        ),
    ) &&
    parsed.refs.length + parsed.times.length === 0;
  if (only('thanks')) return SMALL_TALK.thanks;
  return only('greeting') ? SMALL_TALK.greeting : null;
}

function explain(parsed: Parsed | null, understood: Understood | null): Explanation {
  const spans =
    parsed === null
      ? []
      : [
          ...parsed.times.map((span) => `time: ${span.words} ${JSON.stringify(span.time)}`),
          ...parsed.refs.map((ref) => `ref: ${ref.ref}${ref.known ? '' : ' (unknown)'}`),
          ...parsed.marks.map(
            (mark) =>
              `${mark.not ? 'not ' : ''}${mark.to ? 'to ' : ''}${mark.meanings.flatMap((m) => Object.entries(m).map(([key, value]) => `${key} ${typeof value === 'string' ? value : value.name}`)).join(' / ')}: ${mark.words}`,
          ),
          ...parsed.cues.map((cue) => `cue ${cue.value}: ${parsed.texts.slice(cue.start, cue.end).join(' ')}`),
        ];
  return {
    words: parsed?.texts ?? [],
    spans,
    kind: understood?.kind.name ?? null,
    query:
      understood === null
        ? null
        : {
            ...understood.query,
            cues: [...understood.query.cues],
            marks: understood.query.marks.map((mark) => mark.words),
          },
    leftOver: understood?.query.subjects.map((subject) => `${subject.words}${subject.strong ? '' : ' (weak)'}`) ?? [],
  };
}
