import { dayNumber } from './arithmetic.ts';
import type { Occurrence } from '../model/answer.ts';
import { type Extent, extent, type Failure, type TimeContext } from './time-context.ts';
import type { EventName, EventWhich, Point } from '../model/time.ts';
import { dayWords } from '../words/text.ts';

type EventPoint = Point & { is: 'event' };

const NAMES: Readonly<Record<EventName, { readonly one: string; readonly note: string }>> = {
  review: { one: 'review', note: 'DfE review' },
  meeting: { one: 'board meeting', note: 'board meeting' },
};

/** The review or meeting that is meant. `resolve` turns the day or month that it was named by into dates. */
export function occasion(
  point: EventPoint,
  backwards: boolean,
  context: TimeContext,
  resolve: (when: Point, context: TimeContext) => Extent | Failure,
): Extent | Failure {
  const all = occurrencesOf(point.event, context);
  if (point.when !== null) return onDate(point, point.when, all, context, resolve);
  if (all.length === 0) return nothingKnown(point.event, context);
  const which: EventWhich = point.which ?? { from: backwards ? 'last' : 'next', n: 1 };
  const found = choose(all, which, context);
  if (found === undefined) return noneLeft(point.event, which, all, context);
  if (which.from === 'final' && found.certainty === 'assumed') {
    return {
      outcome: 'missing',
      missing: 'ends',
      why: `nobody has said when the notice ends, so no ${NAMES[point.event].one} is known to be the last`,
    };
  }
  return known(point.event, found);
}

/** "the next three boards": the last of them, or of those that were the first. */
export function runOf(
  event: EventName,
  direction: 'next' | 'last',
  count: number,
  context: TimeContext,
): Extent | Failure {
  const all = occurrencesOf(event, context);
  if (all.length === 0) return nothingKnown(event, context);
  const side = all.filter(({ date }) => (direction === 'next' ? date >= context.today : date < context.today));
  const found = direction === 'next' ? (side[count - 1] ?? side.at(-1)) : (side.at(-count) ?? side[0]);
  return found === undefined ? noneLeft(event, { from: direction, n: count }, all, context) : known(event, found);
}

export function occurrencesOf(event: EventName, context: TimeContext): readonly Occurrence[] {
  return event === 'review' ? context.reviews : context.meetings;
}

function choose(all: readonly Occurrence[], { from, n }: EventWhich, { today }: TimeContext): Occurrence | undefined {
  switch (from) {
    case 'next':
      return all.filter(({ date }) => date >= today)[n - 1];
    case 'last':
      return all.filter(({ date }) => date < today).at(-n);
    case 'first':
      return all[n - 1];
    case 'final':
      return all.at(-n);
  }
}

function onDate(
  { event, which }: EventPoint,
  when: Point,
  all: readonly Occurrence[],
  context: TimeContext,
  resolve: (when: Point, context: TimeContext) => Extent | Failure,
): Extent | Failure {
  // "the March review": the one in the coming March, but if only last March had one, that one.
  const leans =
    which?.from === 'last'
      ? (['past', 'future'] as const)
      : which?.from === 'next'
        ? (['future'] as const)
        : both(context);
  const tried = leans.map((lean) => resolve(when, { ...context, lean }));
  for (const found of tried) {
    if (found.outcome !== 'extent') return found;
    const match = when.is === 'offset' ? nearest(all, found) : all.find((one) => lies(one, found));
    if (match === undefined) continue;
    // A printed month does not know its day, but who asks does.
    if (when.is === 'offset') return known(event, match);
    const said = match.precision !== 'day' && found.from === found.to ? { ...match, date: found.to } : match;
    return known(event, said);
  }
  const [first] = tried;
  if (first?.outcome === 'extent' && first.from === first.to && when.is !== 'offset') return unrecorded(event, first);
  if (all.length === 0) return nothingKnown(event, context);
  return {
    ...around(all, context),
    outcome: 'none',
    none: event === 'review' ? 'no-such-review' : 'no-such-meeting',
    why: `there is no ${NAMES[event].one} then`,
  };
}

function lies({ date, precision }: Occurrence, { from, to }: Extent): boolean {
  return precision === 'day' || from !== to ? date >= from && date <= to : date.slice(0, 7) === from.slice(0, 7);
}

// "The six month review" is the one that was meant for that day, although it was fixed for another.
const DAYS_OFF = 45;

function nearest(all: readonly Occurrence[], { from }: Extent): Occurrence | undefined {
  const off = (one: Occurrence): number => Math.abs(dayNumber(one.date) - dayNumber(from));
  return all.filter((one) => off(one) <= DAYS_OFF).sort((a, b) => off(a) - off(b))[0];
}

function both({ lean }: TimeContext): ('past' | 'future')[] {
  return lean === 'past' ? ['past', 'future'] : ['future', 'past'];
}

function known(event: EventName, { date, certainty }: Occurrence): Extent {
  const note = certainty === 'assumed' ? `${NAMES[event].note}, assumed` : NAMES[event].note;
  return extent(date, date, { note, anchor: { event, date, certainty }, closed: true });
}

/** Somebody knows of a day that nobody recorded: the day is taken at their word, and the answer says so. */
function unrecorded(event: EventName, { from }: Extent): Extent {
  const note = `no ${NAMES[event].one} is recorded for that day`;
  return extent(from, from, { note, anchor: { event, date: from, certainty: null }, closed: true });
}

function nothingKnown(event: EventName, { issued }: TimeContext): Failure {
  if (issued === null) {
    return {
      outcome: 'missing',
      missing: 'issued',
      why: `the notice has no issue date, so its ${NAMES[event].one}s have no dates`,
    };
  }
  return { outcome: 'missing', missing: event, why: `no ${NAMES[event].one} has a date` };
}

function noneLeft(event: EventName, { from }: EventWhich, all: readonly Occurrence[], context: TimeContext): Failure {
  const { last, next } = around(all, context);
  const name = NAMES[event].one;
  if (from === 'next') {
    const why = `no ${name} is left${last === null ? '' : `: the last one was on ${dayWords(last)}`}`;
    return { outcome: 'none', none: event === 'review' ? 'no-review-left' : 'no-meeting-left', last, next, why };
  }
  if (from === 'last') {
    const why = `there has been no ${name} yet${next === null ? '' : `: the first one is on ${dayWords(next)}`}`;
    return { outcome: 'none', none: event === 'review' ? 'no-review-yet' : 'no-meeting-yet', last, next, why };
  }
  const why = `there are only ${String(all.length)} ${name}s`;
  return { outcome: 'none', none: event === 'review' ? 'no-such-review' : 'no-such-meeting', last, next, why };
}

function around(all: readonly Occurrence[], { today }: TimeContext) {
  return {
    last: all.findLast(({ date }) => date < today)?.date ?? null,
    next: all.find(({ date }) => date >= today)?.date ?? null,
  };
}
