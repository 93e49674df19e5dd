import { addDays, addSteps } from './arithmetic.ts';
import type { CalendarDate, Step } from '../model/dates.ts';
import type { Extent, Failure, ResolvedTime, TimeContext } from './time-context.ts';
import { extentOf, floats, fromToday } from './extents.ts';
import type { Comparison, Point, Relation, TimeMeaning } from '../model/time.ts';
import { runOf } from './occasions.ts';
import { dayWords } from '../words/text.ts';
import { compared, length, noted, open, range } from './say-dates.ts';

export type { Failure, ResolvedTime, TimeContext } from './time-context.ts';

const FOUR_WEEKS: Step = { count: 4, unit: 'week' };

/** What a phrase of time comes to: a window of dates, a lateness, or the reason why there is none. */
export function resolveTime(meaning: TimeMeaning, context: TimeContext): ResolvedTime {
  switch (meaning.kind) {
    case 'window':
      return relate(meaning.relation, meaning.point, meaning.approx, context);
    case 'between':
      return between(meaning.from, meaning.to, context);
    case 'within':
      return within(
        meaning.step,
        meaning.direction === 'either' ? tense(context) : meaning.direction,
        meaning.approx,
        context,
      );
    case 'ago':
      return ago(meaning.comparison, meaning.step, context);
    case 'age':
      return {
        outcome: 'age',
        comparison: meaning.comparison,
        limit: fromToday(meaning.step, -1, context),
        words: `${compared[meaning.comparison]} ${length(meaning.step)}`.trim(),
      };
    case 'near':
      return near(meaning.step, meaning.point, context);
    case 'run':
      return run(meaning, context);
    case 'vague':
      return vague(meaning.word, context);
    case 'impossible':
      return { outcome: 'impossible', why: meaning.why };
  }
}

/** A review or meeting by itself: "when is the final review". */
export function resolveEvent(event: Point & { is: 'event' }, context: TimeContext): Extent | Failure {
  return extentOf(event, context.lean === 'past' ? 'since' : 'by', context);
}

function relate(relation: Relation, point: Point, approx: boolean, context: TimeContext): ResolvedTime {
  const leaning: TimeContext = relation === 'since' ? { ...context, lean: 'past' } : context;
  const found = extentOf(point, relation, leaning);
  if (found.outcome !== 'extent') return found;
  const about = approx ? { ...found, approx: true } : found;
  const { from, to, note, closed } = about;
  switch (relation) {
    case 'by':
    case 'until':
      return window(null, to, open(relation, to, from === to ? note : (note ?? whole(about))), about, context);
    case 'before': {
      if (closed) return window(null, to, open('by', to, note), about, context);
      return window(null, addDays(from, -1), open('before', from, note), about, context);
    }
    case 'since':
    case 'from':
      return window(from, null, open(relation, from, note), about, context);
    case 'after':
      return window(addDays(to, 1), null, open('after', to, note), about, context);
    case 'in':
    case 'on':
      return window(from, to, lying(about), about, context);
  }
}

/** A month needs no brackets: "by 30 April 2013" says it. */
function whole(of: Extent): string | null {
  return of.label !== null && of.label.length > 4 ? null : of.label;
}

function lying({ from, to, label, note, approx }: Extent): string {
  if (label !== null && !approx) return `in ${label}`;
  return noted(from === to ? `on ${dayWords(from)}` : range(from, to), note);
}

function between(a: Point, b: Point, context: TimeContext): ResolvedTime {
  const both = floats(a) && floats(b);
  if ((both && context.lean === 'past') || (!floats(a) && floats(b))) {
    const start = extentOf(a, 'since', context);
    if (start.outcome !== 'extent') return start;
    const end = extentOf(b, 'until', { ...context, today: start.from, lean: 'future' });
    return joined(start, end, context);
  }
  const end = extentOf(b, 'until', ahead(b, context));
  if (end.outcome !== 'extent') return end;
  const start = extentOf(a, 'since', floats(a) ? { ...context, today: end.to, lean: 'past' } : behind(a, context));
  return start.outcome === 'extent' ? joined(start, end, context) : start;
}

/** "between the last board and the next": without a word, the first is behind us and the second ahead. */
function behind(point: Point, context: TimeContext): TimeContext {
  return point.is === 'event' && point.which === null ? { ...context, lean: 'past' } : context;
}

function ahead(point: Point, context: TimeContext): TimeContext {
  return point.is === 'event' && point.which === null ? { ...context, lean: 'future' } : context;
}

function joined(start: Extent, end: Extent | Failure, context: TimeContext): ResolvedTime {
  if (end.outcome !== 'extent') return end;
  const [first, last] = start.from <= end.to ? [start, end] : [end, start];
  const notes = [first.note, last.note].filter((note) => note !== null);
  const said = notes.length === 0 ? null : notes.join(' to ');
  return window(
    first.from,
    last.to,
    noted(range(first.from, last.to), said),
    { ...last, anchor: last.anchor ?? first.anchor },
    context,
  );
}

function within(step: Step, direction: 'next' | 'last', approx: boolean, context: TimeContext): ResolvedTime {
  const { today } = context;
  const [from, to] =
    direction === 'next' ? [today, fromToday(step, 1, context)] : [fromToday(step, -1, context), today];
  const words = noted(
    range(from, to),
    `the ${direction} ${step.count === 1 ? step.unit.replace('-', ' ') : length(step)}`,
  );
  return window(from, to, words, { anchor: null, approx }, context);
}

function ago(comparison: Comparison, step: Step, context: TimeContext): ResolvedTime {
  const then = fromToday(step, -1, context);
  const note = `${compared[comparison]} ${length(step)} ago`.trim();
  const plain = { anchor: null, approx: false };
  switch (comparison) {
    case '>':
      return window(null, addDays(then, -1), open('before', then, note), plain, context);
    case '>=':
      return window(null, then, open('by', then, note), plain, context);
    case '<':
      return window(addDays(then, 1), context.today, open('after', then, note), plain, context);
    case '<=':
      return window(then, context.today, open('since', then, note), plain, context);
    case '=':
      return window(then, then, noted(`on ${dayWords(then)}`, note), { ...plain, approx: true }, context);
  }
}

function near(step: Step, point: Point, context: TimeContext): ResolvedTime {
  const found = extentOf(point, 'in', context);
  if (found.outcome !== 'extent') return found;
  const begins = point.is === 'notice' || point.is === 'today';
  const from = begins ? found.from : addSteps(found.from, step, -1, context.isHoliday);
  const to = addSteps(found.to, step, 1, context.isHoliday);
  const note = `within ${length(step)} of ${found.note ?? found.label ?? dayWords(found.from)}`;
  return window(from, to, noted(range(from, to), note), found, context);
}

function run({ event, direction, count }: TimeMeaning & { kind: 'run' }, context: TimeContext): ResolvedTime {
  const found = runOf(event, direction, count, context);
  if (found.outcome !== 'extent') return found;
  const name = event === 'review' ? 'DfE reviews' : 'board meetings';
  const note = `the ${direction} ${length({ count, unit: 'day' }).split(' ')[0] ?? ''} ${name}`;
  return direction === 'next'
    ? window(context.today, found.to, open('by', found.to, note), found, context)
    : window(found.from, context.today, open('since', found.from, note), found, context);
}

function vague(word: 'soon' | 'recent' | 'upcoming', context: TimeContext): ResolvedTime {
  if (word === 'upcoming') {
    return window(context.today, null, 'from today on', { anchor: null, approx: false }, context);
  }
  return within(FOUR_WEEKS, word === 'soon' ? 'next' : 'last', true, context);
}

function tense({ lean }: TimeContext): 'next' | 'last' {
  return lean === 'past' ? 'last' : 'next';
}

function window(
  from: CalendarDate | null,
  to: CalendarDate | null,
  words: string,
  { anchor, approx }: Pick<Extent, 'anchor' | 'approx'>,
  { today }: TimeContext,
): ResolvedTime {
  const reachesBack = from === null || (from <= today && (to === null || to >= today));
  return { outcome: 'window', from, to, words, reachesBack, anchor, approx };
}
