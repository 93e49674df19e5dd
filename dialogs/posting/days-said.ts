import { addDays } from '../../notices/calendar/arithmetic.ts';
import { resolveTime } from '../../notices/calendar/resolve-time.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { DateRange } from '../../notices/model/terms.ts';
import type { Days } from '../../notices/questions/window.ts';
import { findTimes } from '../../notices/time/find.ts';
import { tokenise } from '../../notices/words/tokens.ts';

type On = Days & { readonly today: CalendarDate };
/** A window of which one side may be open. */
interface Window {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** Nobody leaves out a longer time in one order: a year read wrongly would have the digest stay away. */
const LONGEST_AWAY = 366;
/** "Until the end of February" includes that day, "until 2 March" does not. */
const ENDS = /\b(?:end|rest|close) of\b/;

/** The windows that words name, on or after today; null: one of them cannot be told, such as a meeting's. */
function windowsIn(words: string, { today, terms, isHoliday }: On): readonly Window[] | null {
  const tokens = tokenise(words).map(({ text }) => text);
  const context = {
    ...{ today, lean: 'future' as const, terms, isHoliday, reviews: [], meetings: [] },
    ...{ issued: null, ends: null, inspection: null },
  };
  const found = findTimes(tokens, { today });
  // "The Monday summary on 30 March, since schools close for Easter": a date in figures says which days are meant.
  const dated = found.filter(({ words: said }) => /\d/.test(said));
  const times = dated.length > 0 ? dated : found;
  const windows = times.flatMap(({ time }): Window[] => {
    const read = resolveTime(time, context);
    if (read.outcome !== 'window') return [];
    const { from, to } = read;
    // Nothing "before the 16th" is nothing until that day.
    const before = time.kind === 'window' && time.relation === 'before' && from === null && to !== null;
    return [before ? { from: addDays(to, 1), to: addDays(to, 1) } : { from, to }];
  });
  return windows.length < times.length ? null : windows;
}

/** The stretches of days that are named, both ends included; null: none can be told. */
export function daysOver(words: string, on: On): readonly DateRange[] | null {
  const windows = windowsIn(words, on) ?? [];
  const ranges = windows.flatMap(({ from, to }): DateRange[] =>
    to === null || to < on.today || addDays(from ?? on.today, LONGEST_AWAY) < to
      ? []
      : [{ from: from ?? on.today, to }],
  );
  return ranges.length === 0 || ranges.length < windows.length ? null : ranges.filter(isSaidLast);
}

/** "Over half term, 16 to 20 February": what is said last says which days those are. */
const isSaidLast = ({ from, to }: DateRange, at: number, all: readonly DateRange[]): boolean =>
  !all.slice(at + 1).some((later) => later.from <= to && from <= later.to);

/** The day on which it goes on again, "until" which nothing comes; null: none can be told. A day of its own says more than "after Easter". */
export function dayUntil(words: string, on: On): CalendarDate | null {
  const windows = windowsIn(words, on) ?? [];
  const found = windows.find(({ from, to }) => from !== null && from === to) ?? windows[0];
  if (found === undefined) return null;
  const { from, to } = found;
  const last = ENDS.test(words) && to !== null ? addDays(to, 1) : (from ?? to);
  return last === null || last <= on.today || last > addDays(on.today, LONGEST_AWAY) ? null : last;
}
