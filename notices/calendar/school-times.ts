import type { CalendarDate } from '../model/dates.ts';
import type { FeastName, Point, Which } from '../model/time.ts';
import { addDays, weekday } from './arithmetic.ts';
import { pick } from './recurring.ts';
import { type Extent, extent, type Failure, type TimeContext } from './time-context.ts';

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

/** Days that stand in the calendar under a name: by their month and day. */
const DAYS: Readonly<Partial<Record<FeastName, readonly [name: string, day: string]>>> = {
  christmas: ['Christmas', '12-25'],
  'new-year': ['New Year', '01-01'],
  'christmas-eve': ['Christmas Eve', '12-24'],
  'boxing-day': ['Boxing Day', '12-26'],
  'new-years-eve': ['New Year’s Eve', '12-31'],
  'valentines-day': ['Valentine’s Day', '02-14'],
  halloween: ['Halloween', '10-31'],
  'bonfire-night': ['Bonfire Night', '11-05'],
  'may-day': ['May Day', '05-01'],
  'april-fools': ['April Fools’ Day', '04-01'],
  'st-george': ['St George’s Day', '04-23'],
  'st-david': ['St David’s Day', '03-01'],
  'st-patrick': ['St Patrick’s Day', '03-17'],
  'tax-year-end': ['end of the tax year', '04-05'],
  'tax-year-start': ['start of the tax year', '04-06'],
};

/** Days that hang on Easter: how many days behind Easter Sunday. */
const BY_EASTER: Readonly<Partial<Record<FeastName, readonly [name: string, days: number]>>> = {
  'shrove-tuesday': ['Shrove Tuesday', -47],
  'ash-wednesday': ['Ash Wednesday', -46],
  'palm-sunday': ['Palm Sunday', -7],
  'maundy-thursday': ['Maundy Thursday', -3],
  'whit-sunday': ['Whit Sunday', 49],
  'whit-monday': ['Whit Monday', 50],
};

/** The clocks change on the last Sunday of a month. */
const CLOCKS: Readonly<Partial<Record<FeastName, readonly [name: string, lastDay: string]>>> = {
  'clocks-forward': ['the clocks going forward', '03-31'],
  'clocks-back': ['the clocks going back', '10-31'],
};

/** A day with a name: Easter is Good Friday to Easter Monday. */
export function feast({ feast: name, year, which }: Point & { is: 'feast' }, context: TimeContext): Extent | Failure {
  const today = Number(context.today.slice(0, 4));
  const years = year === null ? [today - 2, today - 1, today, today + 1, today + 2] : [year];
  return choose(daysOf(name, years, context), year, which, context, '');
}

function daysOf(name: FeastName, years: readonly number[], { terms }: TimeContext): readonly Named[] {
  const day = DAYS[name];
  if (day !== undefined) return years.map((year) => onDay(`${String(year)}-${day[1]}`, day[0]));
  const clocks = CLOCKS[name];
  if (clocks !== undefined)
    return years.map((year) => {
      const last = `${String(year)}-${clocks[1]}`;
      return onDay(addDays(last, -(weekday(last) % 7)), clocks[0]);
    });
  const hung = BY_EASTER[name];
  // Easter goes from Good Friday to Easter Monday.
  if (hung !== undefined) return terms.easters.map(({ to }) => onDay(addDays(to, hung[1] - 1), hung[0]));
  return terms.easters.map(({ from, to }) =>
    name === 'good-friday'
      ? onDay(from, 'Good Friday')
      : name === 'easter-monday'
        ? onDay(to, 'Easter Monday')
        : { from, to, name: 'Easter' },
  );
}

const onDay = (date: CalendarDate, name: string): Named => ({ from: date, to: date, name });

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
