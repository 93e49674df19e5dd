import { z } from 'zod';
import { addDays } from '../notices/calendar/arithmetic.ts';
import { CalendarDate } from '../notices/model/dates.ts';
import type { DateRange, SchoolHolidayKind, SchoolTermKind, Terms } from '../notices/model/terms.ts';
import bankHolidays from './calendar/bank-holidays-england.json' with { type: 'json' };
import schoolTerms from './calendar/school-terms-england.json' with { type: 'json' };

/** England's bank holidays and typical school terms. */
export interface EnglishCalendar {
  readonly isHoliday: (date: CalendarDate) => boolean;
  /** The last year whose bank holidays are known: a working day after it counts weekends only. */
  readonly holidaysUntil: number;
  readonly terms: Terms;
}

const BankHolidays = z.strictObject({
  source: z.string(),
  from: z.int(),
  until: z.int(),
  days: z.array(z.strictObject({ date: CalendarDate, name: z.string() })).min(1),
});

const Range = z
  .tuple([CalendarDate, CalendarDate])
  .refine(([from, to]) => from <= to, 'ends before it begins')
  .transform(([from, to]): DateRange => ({ from, to }));

const AcademicYear = z.strictObject({
  year: z.string().regex(/^\d{4}\/\d{2}$/),
  starts: CalendarDate,
  autumnHalfTerm: Range,
  christmas: Range,
  februaryHalfTerm: Range,
  easter: Range,
  mayHalfTerm: Range,
  summer: Range,
});
type AcademicYear = z.infer<typeof AcademicYear>;

const SchoolTerms = z.strictObject({ source: z.string(), typical: z.boolean(), years: z.array(AcademicYear).min(1) });

/** Reads the two calendars; a damaged file is a fault of the installation. */
export function loadCalendar(): EnglishCalendar {
  const holidays = BankHolidays.parse(bankHolidays);
  const { years } = SchoolTerms.parse(schoolTerms);
  const dates = new Set(holidays.days.map(({ date }) => date));
  return {
    isHoliday: (date) => dates.has(date),
    holidaysUntil: holidays.until,
    terms: {
      holidays: years.flatMap(holidaysOf),
      terms: years.flatMap(termsOf),
      easters: eastersOf(holidays.days),
    },
  };
}

function holidaysOf(year: AcademicYear): Terms['holidays'] {
  const holiday = (range: DateRange, kind: SchoolHolidayKind, name: string) => ({ ...range, kind, name });
  return [
    holiday(year.autumnHalfTerm, 'half-term', 'the autumn half term'),
    holiday(year.christmas, 'christmas', 'the Christmas holidays'),
    holiday(year.februaryHalfTerm, 'half-term', 'the February half term'),
    holiday(year.easter, 'easter', 'the Easter holidays'),
    holiday(year.mayHalfTerm, 'half-term', 'the May half term'),
    holiday(year.summer, 'summer', 'the summer holidays'),
  ];
}

function termsOf(year: AcademicYear): Terms['terms'] {
  const term = (from: CalendarDate, to: CalendarDate, kind: SchoolTermKind) => ({
    from,
    to,
    kind,
    name: `the ${kind} term`,
  });
  return [
    term(year.starts, dayBefore(year.christmas.from), 'autumn'),
    term(dayAfter(year.christmas.to), dayBefore(year.easter.from), 'spring'),
    term(dayAfter(year.easter.to), dayBefore(year.summer.from), 'summer'),
  ];
}

function eastersOf(days: readonly { readonly date: CalendarDate; readonly name: string }[]): DateRange[] {
  return days.filter(({ name }) => name === 'Good Friday').map(({ date }) => ({ from: date, to: addDays(date, 3) }));
}

function dayBefore(date: CalendarDate): CalendarDate {
  return addDays(date, -1);
}

function dayAfter(date: CalendarDate): CalendarDate {
  return addDays(date, 1);
}
