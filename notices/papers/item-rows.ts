import { dayNumber } from '../calendar/arithmetic.ts';
import type { AnswerItem } from '../model/answer.ts';
import type { Rag, Status } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { CERTAINTY_NAMES } from '../words/certainty.ts';
import { partiesWords } from '../words/parties.ts';
import { ragWords, STATUS_WORDS } from '../words/statuses.ts';
import { capital, count } from '../words/text.ts';
import type { PaperDesk } from './desk.ts';
import { type Cell, cell, type Column } from './model.ts';
import { sourceWords } from './words.ts';

/** A list of duties and actions: what, whose, when, how it stands, and what was said of it last. */
export const ITEM_COLUMNS: readonly Column[] = [
  { heading: 'Ref', width: 8 },
  { heading: 'What, and whose', width: 32 },
  { heading: 'Due', width: 15 },
  { heading: 'Standing', width: 17 },
  { heading: 'Latest in the log', width: 28 },
];

export function itemRow(item: AnswerItem, desk: PaperDesk): Cell[] {
  return [
    cell(item.ref, servesWords(item)),
    cell(capital(item.words), whose(item)),
    whenCell(item, desk.stamp.asOf),
    standing(item.status, item.rag, item.note),
    latest(item.ref, desk),
  ];
}

/** "for 8(b)": the paragraphs that an action serves. */
const servesWords = ({ duties }: AnswerItem): string | null =>
  duties.length === 0 ? null : `for ${duties.join(', ')}`;

export const whose = ({ owner, holders }: Pick<AnswerItem, 'owner' | 'holders'>): string =>
  capital(owner ?? partiesWords(holders));

function whenCell({ due, dueWords, overdue, certainty, occurrences }: AnswerItem, asOf: CalendarDate): Cell {
  if (due === null || dueWords === null) return cell('No date yet');
  const days = dayNumber(asOf) - dayNumber(due);
  const more = occurrences.filter(({ date }) => date > due).length;
  return cell(
    dueWords,
    certainty === 'stated' ? null : capital(CERTAINTY_NAMES[certainty].short),
    overdue ? `${count(days, ['day', 'days'])} overdue` : null,
    !overdue && more > 0 ? `and ${count(more, ['more date', 'more dates'])}` : null,
  );
}

/** How something stands in words, with the colour that they name. */
export function standing(status: Status | null, rag: Rag | null, note: string | null = null): Cell {
  const lines = [
    status === null ? null : capital(STATUS_WORDS[status]),
    rag === null ? null : ragWords(rag),
    note === null ? null : capital(note),
  ];
  return { ...cell(...lines), rag };
}

export function latest(ref: string, { lastOf, postOf }: PaperDesk): Cell {
  const last = lastOf(ref);
  return last === null ? cell('No update') : cell(last.text, sourceWords(last, postOf(last.by)));
}
