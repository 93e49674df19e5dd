import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { DateStyle } from '../model/posting.ts';
import { dateWords } from '../words/wording.ts';

const WELSH = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');

/** A day as a digest writes it: "2 February 2015", "2 Chwefror 2015", "02/02/2015" or "2015-02-02". */
export const dayIn = (date: CalendarDate, style: DateStyle): string => dateIn({ date, precision: 'day' }, style);

/** A date, never more exact than it is known: "August 2011", "Awst 2011", "08/2011" or "2011-08" for a month. */
export function dateIn({ date, precision }: Pick<Occurrence, 'date' | 'precision'>, style: DateStyle): string {
  if (style === 'words') return dateWords({ date, precision });
  const [year = '', month = '', day = ''] = date.split('-');
  const parts = precision === 'month' ? [year, month] : [year, month, day];
  const written = {
    iso: parts.join('-'),
    numbers: parts.toReversed().join('/'),
    welsh: [...(precision === 'month' ? [] : [String(Number(day))]), WELSH[Number(month) - 1] ?? month, year].join(' '),
  }[style];
  return precision === 'period' ? `${written} (end of its period)` : written;
}
