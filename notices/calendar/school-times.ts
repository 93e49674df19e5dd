import type { CalendarDate } from '../model/dates.ts';
import { type Extent, extent, type Failure, type TimeContext } from './time-context.ts';
import type { Point, Which } from '../model/time.ts';
import { pick } from './recurring.ts';

interface Named {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly name: string;
}

/** "the summer term 2012" */
export function schoolTerm({ term, year, which }: Point & { is: 'term' }, context: TimeContext): Extent | Failure {
  return choose(
    context.terms.terms.filter(({ kind }) => kind === term),
    year,
    which,
    context,
  );
}

/** "this term": in the holidays the one that comes, or the one that was. */
export function termNear(which: Which, context: TimeContext): Extent | Failure {
  return choose(context.terms.terms, null, which, context);
}

export function schoolHoliday(point: Point & { is: 'holiday' }, context: TimeContext): Extent | Failure {
  const all = context.terms.holidays.filter(
    ({ kind, from }) =>
      kind === point.holiday && (point.months.length === 0 || point.months.includes(Number(from.slice(5, 7)))),
  );
  return choose(all, point.year, point.which, context);
}

/** Christmas Day, Good Friday to Easter Monday, New Year's Day. */
export function feast({ feast: name, year, which }: Point & { is: 'feast' }, context: TimeContext): Extent | Failure {
  if (name === 'easter') {
    return choose(
      context.terms.easters.map((one) => ({ ...one, name: 'Easter' })),
      year,
      which,
      context,
      '',
    );
  }
  const today = Number(context.today.slice(0, 4));
  const all = (year === null ? [today - 2, today - 1, today, today + 1, today + 2] : [year]).map((one): Named => {
    const date = name === 'christmas' ? `${String(one)}-12-25` : `${String(one)}-01-01`;
    return { from: date, to: date, name: name === 'christmas' ? 'Christmas' : 'New Year' };
  });
  return choose(all, year, which, context, '');
}

function choose(
  all: readonly Named[],
  year: number | null,
  which: Which | null,
  context: TimeContext,
  aside = ', typical dates',
): Extent | Failure {
  const found = year === null ? pick(all, which, context) : all.find(({ from }) => Number(from.slice(0, 4)) === year);
  if (found !== undefined) return extent(found.from, found.to, { note: `${found.name}${aside}` });
  return {
    outcome: 'none',
    none: 'not-in-calendar',
    last: null,
    next: null,
    why: 'the calendar of school terms and holidays does not reach that far',
  };
}
