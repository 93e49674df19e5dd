import type { AnswerMonths } from '../notices/model/answer.ts';
import { run, type Run } from './card.ts';
import { clean, shorten } from './text.ts';

interface Cell {
  readonly type: 'TableCell';
  readonly items: readonly [{ readonly type: 'RichTextBlock'; readonly inlines: readonly [Run] }];
}

/** An answer's months as the template binds them. Every colour is a word: nothing is told by a tint. */
export interface MonthsTable {
  readonly heading: readonly Run[];
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly Cell[] }[];
}

const LONGEST = 60;
/** In characters: a day is broken between its words, a heading is not. */
const WIDTHS = { first: 9, other: 4 } as const;

/** The table of an answer that has one. */
export function monthsOf(months: AnswerMonths | undefined): MonthsTable[] {
  if (months === undefined) return [];
  const { title, columns, rows } = months;
  const row = (cells: readonly string[], look: Omit<Run, 'type' | 'text'> = {}) => ({
    type: 'TableRow' as const,
    cells: cells.map((words) => cell(words, look)),
  });
  return [
    {
      heading: [run(shorten(clean(title), 120), { weight: 'Bolder' })],
      columns: columns.map((words, at) => ({
        width: at === 0 ? WIDTHS.first : Math.max(WIDTHS.other, words.length + 1),
      })),
      rows: [row(columns, { weight: 'Bolder' }), ...rows.map((cells) => row(cells))],
    },
  ];
}

const cell = (words: string, look: Omit<Run, 'type' | 'text'>): Cell => ({
  type: 'TableCell',
  items: [{ type: 'RichTextBlock', inlines: [run(shorten(clean(words), LONGEST), look)] }],
});
