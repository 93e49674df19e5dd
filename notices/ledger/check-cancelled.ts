import type { DraftOf } from '../model/draft.ts';
import type { CheckContext } from './check-context.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import { Fields, readDate, readWords } from './draft-fields.ts';

/** So many dates are named where the one that was meant is not among them. */
const MOST_NAMED = 4;

/** A meeting or a review that is not to be: one that the calendar has, and that is not over. */
export function checkCancelled(draft: DraftOf<'no-fact'>, { log: { records }, today }: CheckContext): Checked {
  const fact = draft.fact === 'review' ? 'review' : 'meeting';
  const fields = new Fields();
  const date = fields.need('date', readDate('date', draft.date, 'from-today', today));
  const note = fields.take(readWords('text', draft.note)) ?? '';
  if (date === null || !fields.fine) return incomplete(fields.missing, fields.wrong);
  const ahead = records.calendar
    .filter((entry) => entry.fact === fact && entry.date >= today)
    .map((entry) => entry.date)
    .sort();
  if (ahead.includes(date)) return recordable({ what: 'no-fact', entry: { fact, date, note } });
  const nearest = ahead.slice(0, MOST_NAMED);
  return incomplete([], [{ why: 'not-in-calendar', field: 'date', said: date, nearest }]);
}
