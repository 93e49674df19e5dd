import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { BoardRecords } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Filters, Question } from '../model/question.ts';
import type { BoardState } from '../progress/board-state.ts';
import { brokenDown } from './breakdown.ts';
import { counted, owned } from './count.ts';
import { echo, unapplied } from './echo.ts';
import { KINDS } from './kinds.ts';
import type { Case, Cases, Kind } from './kind.ts';
import { type Holdings, nothingHeld } from './asker-holdings.ts';
import { inForce, isBeforeNotice, noneYet } from './past-day.ts';
import { clarify, type Outcome, told, unknownRef } from './outcomes.ts';
import { refinements } from './refinements.ts';
import { appliedBy, select } from './select.ts';
import { answerText } from './answer-text.ts';
import { isUnknown } from './unknown-subject.ts';
import { type Days, farDay, type Leaning, resolvedIn, windowOf } from './window.ts';
import type { NoticeWorld } from './world.ts';
import { capital, dayWords, listWords } from '../words/text.ts';

/** Where and when a question is asked. */
export interface Room {
  readonly today: CalendarDate;
  /** The notice that the conversation is about; null: every notice. */
  readonly notice: string | null;
  /** What the asker holds on a day; null: nobody has said. */
  readonly mineOn: (day: CalendarDate) => Holdings | null;
  /** Ids of all the notices that there are. */
  readonly library: readonly string[];
  readonly days: Days;
  /** The worlds of these notices (null: all) on a day, by what was recorded by then, with dates known at least until another. */
  /** What the board of a notice had recorded by the end of a day; null: it has none. */
  readonly recordedOn: (notice: string, day: CalendarDate) => BoardRecords | null;
  readonly worldsOf: (ids: readonly string[] | null, today: CalendarDate, until: CalendarDate | null) => NoticeWorld[];
}

/** Computes the answer to a typed question, or says why there is none. Pure, and total on the type. */
export function answer(question: Question, room: Room): Outcome {
  const kind = KINDS[question.kind];
  const asked = room.notice === null ? null : [room.notice];
  const ids = idsOf(question, room);
  const near = room.worldsOf(asked, room.today, null);
  const day = dayOf(question, ids === null ? near : room.worldsOf(ids, room.today, null), room);
  if ('why' in day) return clarify(capital(day.why), near);
  const leaning: Leaning = {
    leans: kind.leans?.(question) ?? 'future',
    falls: kind.date === 'due',
    ...(kind.date === 'happens' ? { happened: question.kind === 'review' ? reviewsOf : meetingsOf } : {}),
  };
  const placeIn = (world: NoticeWorld) => ({ world, window: windowOf(question, leaning, world, room.days) });
  const recordsOf = (world: NoticeWorld) => (on: CalendarDate) => room.recordedOn(world.id, on);
  const nearby = near.map(placeIn);
  const until = farDay(nearby, day.today);
  const here = ids === null && until === null && day.today === room.today;
  const placed = here ? nearby : room.worldsOf(ids ?? asked, day.today, until).map(placeIn);
  const worlds = placed.map(({ world }) => world);
  const cases = placed.flatMap(({ world, window }): Case[] =>
    window === null || !('why' in window) ? [{ world, window, recordsOn: recordsOf(world) }] : [],
  );
  const why = placed.flatMap(({ window }) => (window !== null && 'why' in window ? [window.why] : []))[0];
  if (why !== undefined && (worlds.length === 1 || question.window.some(({ kind: one }) => one === 'impossible')))
    return clarify(capital(why), worlds);
  const wrong = [...question.refs, ...[...question.except, ...question.any].flatMap(({ refs }) => refs)].filter(
    (ref) => !worlds.some(({ refs }) => refs.has(ref)),
  );
  if (wrong.length > 0) return unknownRef(wrong, worlds);
  const [first, ...others] = question.asOf === null ? cases : inForce(cases);
  if (first === undefined) return clarify('I cannot place that time in any of the notices.', worlds);
  return answerIn(agreeing(question, [first, ...others]), kind, [first, ...others], room);
}

const reviewsOf = ({ reviews }: BoardState): readonly Occurrence[] => reviews;
const meetingsOf = ({ meetings }: BoardState): readonly Occurrence[] => meetings;

/** A time that is over decides over "those to come", and one to come over "those held": the time was said. */
function agreeing(question: Question, cases: Cases): Question {
  const { held } = question;
  const against = ({ world: { today }, window }: Case): boolean =>
    window !== null &&
    (held === 'ahead'
      ? window.to !== null && window.to < today
      : held === 'past' && window.from !== null && window.from > today);
  return cases.every(against) ? { ...question, held: null } : question;
}

function answerIn(question: Question, kind: Kind, cases: readonly [Case, ...Case[]], room: Room): Outcome {
  const ids = idsOf(question, room);
  const worlds = cases.map(({ world }) => world);
  const unknown = unknownWords(question, kind, cases);
  if (unknown.length > 0) return clarify(`I do not know what ${listWords(unknown)} means here.`, worlds);
  const mine = question.me ? room.mineOn(cases[0].world.today) : null;
  if (question.me && (mine === null || mine.holds.length + (mine.party === null ? 0 : 1) === 0))
    return clarify(nothingHeld(question.asOf === null ? null : cases[0].world.today), worlds);
  const asked = appliedBy(kind, question);
  const { applied, refused } = asked;
  const selection = select(kind, question, cases, mine, asked);
  const draft =
    question.asOf !== null && isBeforeNotice(cases[0].world)
      ? noneYet(cases, applied)
      : owned(applied, brokenDown(kind, applied, selection, counted(kind, applied, selection, kind.say(selection))));
  if (draft.outcome === 'clarify') return clarify(draft.why, worlds, draft.offers);
  if (draft.bare === true) return told(kind.says, draft.summary, worlds);
  const all = room.notice === null && ids === null;
  const reading = echo({ kind, question, applied, cases, all });
  const summary = `${liftedWords(worlds)}${draft.summary}${unapplied(question, refused, cases)}${ended(question, worlds)}`;
  return {
    outcome: 'answered',
    echo: reading,
    text: answerText(reading, summary, draft),
    summary,
    items: [...draft.items],
    value: draft.value ?? null,
    suggestions: [],
    refinements: [
      ...(draft.leads ??
        refinements(
          question,
          draft.items.filter((item) => !isLocalItem(item, worlds)),
        )),
    ],
    series: [...(draft.series ?? [])],
    figures: [...(draft.figures ?? [])],
    sections: [...(draft.sections ?? [])],
    ...(draft.months === undefined ? {} : { months: draft.months }),
  };
}

/** Whatever is asked, what is no longer in force says so first. */
const liftedWords = (worlds: readonly NoticeWorld[]): string =>
  worlds
    .flatMap(({ lifted, reading: { notice } }) =>
      lifted === null
        ? []
        : `The notice to ${notice.council} was lifted on ${dayWords(lifted)}: nothing is due under it any more. `,
    )
    .join('');

/** A measure of the board's own has no paragraph to read. */
const isLocalItem = ({ ref }: AnswerItem, worlds: readonly NoticeWorld[]): boolean =>
  worlds.some(({ local, ended: over }) => [...local, ...over].some(({ duty }) => duty.ref === ref));

/** Of a notice that ended on the day that the board gave every answer says so; that it was lifted is said first. */
function ended({ kind }: Question, worlds: readonly NoticeWorld[]): string {
  if (kind === 'ends' || kind === 'help') return '';
  const over = worlds.flatMap(({ facts, lifted, today, reading }) =>
    lifted === null && facts.ends !== undefined && facts.ends <= today
      ? [{ day: facts.ends, place: reading.notice.place }]
      : [],
  );
  const of = (place: string): string => (worlds.length === 1 ? '' : ` to ${place}`);
  return over
    .map(({ day, place }) => ` The notice${of(place)} ended on ${dayWords(day)} and is no longer in force.`)
    .join('');
}

/** The notices that a question names, or all but those that it leaves out; null: it says nothing of them. */
function idsOf({ notices, exceptNotices }: Question, { library }: Room): readonly string[] | null {
  if (notices.length > 0) return notices;
  return exceptNotices.length > 0 ? library.filter((id) => !exceptNotices.includes(id)) : null;
}

/** The day whose state is asked for: today, or a past one, of a longer time its last day. */
function dayOf(
  { asOf }: Question,
  near: readonly NoticeWorld[],
  { today, days }: Room,
): { readonly today: CalendarDate } | { readonly why: string } {
  const [world] = near;
  if (asOf === null || world === undefined) return { today };
  const resolved = resolvedIn(asOf, 'past', world, days);
  if (resolved.outcome === 'window') {
    const day = resolved.to ?? resolved.from ?? today;
    return { today: day < today ? day : today };
  }
  return resolved.outcome === 'age' ? { today } : { why: resolved.why };
}

/** Words that a list is to be narrowed by, or that it leaves out, and that nothing has. */
function unknownWords(question: Question, kind: Kind, cases: readonly [Case, ...Case[]]): string[] {
  const searched = kind.finds.includes('about');
  const asked = searched ? [] : question.about;
  const left = [...question.except, ...question.any].flatMap(({ about }: Filters) => about);
  return [...asked, ...left].filter((subject) => isUnknown(subject, cases, searched)).map(({ words }) => `“${words}”`);
}
