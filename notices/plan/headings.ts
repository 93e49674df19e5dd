import { z } from 'zod';
import { type Cells, columnName, isBlank, textOf } from './table.ts';
import { monthOf } from '../words/calendar-words.ts';
import { plainWords } from '../words/cells.ts';

/** What a column of a plan can be. */
export const PlanField = z.enum([
  ...(['id', 'serves', 'what', 'who', 'agency', 'how', 'when', 'firstDate', 'success', 'status', 'rag'] as const),
  ...(['percent', 'completed'] as const),
]);
export type PlanField = z.infer<typeof PlanField>;

/** The headings of our own export, and of the plans that boards were given. */
export const HEADINGS: Readonly<Record<PlanField, string>> = {
  id: 'Action',
  serves: 'Notice ref',
  what: 'What',
  who: 'Who',
  agency: 'Agency',
  how: 'How',
  when: 'When',
  firstDate: 'First date',
  success: 'Success measure',
  status: 'Status',
  rag: 'BRAG',
  percent: '% complete',
  completed: 'Date completed',
};

/** Names that mean one thing. Of several in one sheet the first of the list counts. */
export const NAMES: Readonly<Record<PlanField, readonly string[]>> = {
  id: [
    ...['action ref', 'action reference', 'action no', 'action number', 'action id', 'unique ref', 'unique reference'],
    ...[
      'action plan ref',
      'action plan reference',
      's no',
      'line no',
      'sub ref',
      'unique id',
      'ref no',
      'ref number',
      'reference no',
      'reference number',
      'item no',
      'id',
    ],
  ],
  serves: [
    ...['notice ref', 'notice reference', 'notice paragraph', 'improvement notice ref', 'improvement notice reference'],
    ...['improvement notice paragraph', 'paragraph', 'paragraphs', 'para', 'paras', 'paragraph ref', 'para ref'],
    ...[
      'paragraph number',
      'notice para',
      'notice requirement',
      'improvement notice',
      'notice',
      'notice paras',
      'requirement ref',
      'links to notice',
      'serves',
    ],
    ...['improvement notice para', 'improvement notice paras', 'improvement notice paragraphs'],
    ...['improvement notice', 'notice', 'notice requirements', 'notice paragraphs', 'notice paras', 'notice section'],
  ],
  what: [
    ...[
      'what',
      'action required',
      'actions required',
      'required action',
      'action description',
      'description of action',
    ],
    ...['description', 'action to be taken', 'actions to be taken', 'improvement action', 'what we will do', 'task'],
    ...[
      'activity',
      'what will we do',
      'specific action',
      'key action',
      'key actions',
      'agreed action',
      'improvement actions',
    ],
    ...['what needs to happen', 'what will happen', 'what must happen', 'what has to happen', 'what must we do'],
    ...['action and description', 'recommendation and action', 'what needs to be done', 'what do we need to do'],
  ],
  who: [
    ...['who', 'action lead', 'lead officer', 'action owner', 'owner', 'lead', 'responsible officer', 'lead person'],
    ...['responsible person', 'person responsible', 'responsible', 'officer responsible', 'by whom', 'assigned to'],
    ...[
      'lead owner',
      'owner lead',
      'action lead owner',
      'operational lead',
      'lead name',
      'delivery lead',
      'named lead',
    ],
    ...[
      'responsible lead',
      'lead manager',
      'who will do it',
      'who will lead',
      'who is accountable',
      'responsible post',
    ],
    ...['accountable executive', 'accountable lead', 'executive lead', 'strategic lead', 'sro', 'sponsor'],
    ...['who is responsible', 'accountable officer', 'responsibility', 'accountable', 'senior responsible officer'],
  ],
  agency: [
    'agency',
    'lead agency',
    'organisation',
    'organization',
    'lead organisation',
    'partner',
    'responsible agency',
  ],
  how: [
    'how',
    'how we will do it',
    'how will we do it',
    'method',
    'approach',
    'milestones',
    'steps',
    'tasks',
    'activities',
  ],
  when: [
    ...[
      'when',
      'revised date',
      'revised due date',
      'revised target date',
      'revised deadline',
      'new date',
      'current date',
    ],
    ...['due date', 'deadline', 'target date', 'completion date', 'target completion date', 'date due', 'by when'],
    ...['target date for completion', 'complete by', 'to be completed by', 'completed by', 'date to be completed'],
    ...[
      'target completion',
      'planned completion date',
      'planned completion',
      'expected completion date',
      'due for completion',
    ],
    ...[
      'delivery date',
      'by when date',
      'finish date',
      'planned end date',
      'date due for completion',
      'completion target',
    ],
    ...['due', 'due by', 'end date', 'timescale', 'timescales', 'date for completion', 'target', 'date'],
  ],
  firstDate: [
    ...['first date', 'original date', 'original due date', 'original deadline', 'original target date'],
    ...[
      'original target',
      'date first agreed',
      'original end date',
      'baseline',
      'original completion date',
      'baseline date',
      'first agreed date',
      'initial date',
      'previous date',
    ],
  ],
  success: [
    ...['success measure', 'success measures', 'success criteria', 'success criterion', 'measure of success'],
    ...['how will we know it has made a difference', 'how will we know it has worked', 'what difference will it make'],
    ...['how will we know we have made a difference', 'how will we measure success', 'how will we know if it worked'],
    ...['measures of success', 'how will we know', 'how we will know', 'outcome', 'outcomes', 'intended outcome'],
    ...[
      'expected outcome',
      'desired outcome',
      'impact',
      'what will success look like',
      'what success looks like',
      'success looks like',
      'intended impact',
      'expected impact',
      'evidence of success',
      'measure',
      'impact measure',
      'performance measure',
    ],
  ],
  status: [
    ...['status', 'current status', 'action status', 'completion status', 'progress status', 'status of action'],
    ...['delivery status', 'implementation status', 'stage'],
  ],
  rag: [
    ...['brag', 'rag', 'brag rating', 'rag rating', 'brag status', 'rag status', 'brag rag', 'rag brag', 'colour'],
    ...[
      'progress rag',
      'current rag',
      'current brag',
      'rag rating of action',
      'rag of action',
      'action rag',
      'brag of action',
    ],
    ...['delivery confidence', 'confidence'],
    ...['brag rating of action', 'delivery rag', 'delivery brag', 'rag rating current', 'rag current', 'brag current'],
  ],
  percent: [
    ...['% complete', 'percent complete', 'percentage complete', '% completed', 'percentage', '%', 'complete %'],
    ...['% progress', 'percentage completion', '% completion', 'percent'],
  ],
  completed: [
    ...['date completed', 'completed on', 'actual completion', 'actual completion date', 'actual date completed'],
    ...['date closed', 'closed on', 'closed date', 'date of closure', 'date action completed', 'actual end date'],
  ],
};

/** Names that mean one thing or another; what stands in the column, and the other columns, decide. */
export const UNSURE_NAMES: readonly string[] = [
  ...['action', 'actions', 'milestone', 'ref', 'reference', 'no', 'number', 'item', 'progress', 'position', 'update'],
];

const KNOWN: ReadonlySet<string> = new Set([...Object.values(NAMES).flat(), ...UNSURE_NAMES]);

/** A title and a logo may stand above the headings. */
const LAST_HEADING_ROW = 40;
const ENOUGH = 3;

export interface Heading {
  /** From 0. */
  readonly index: number;
  /** "C" */
  readonly column: string;
  readonly text: string;
  readonly name: string;
  /** A column a month: "Status Oct", "RAG as at 12 January 2015". */
  readonly dated: boolean;
}

/**
 * The name of a heading. What stands in brackets or behind a colon explains it ("Due date (dd/mm/yy)"), and a month or a day says
 * of when it is ("Status Oct").
 */
function nameOf(text: string): Pick<Heading, 'name' | 'dated'> {
  const whole = plainWords(text);
  if (KNOWN.has(whole)) return { name: whole, dated: false };
  const short = [/[([].*/s, /:.*/s].map((rest) => plainWords(text.replace(rest, ''))).find((name) => KNOWN.has(name));
  // "RAG (Oct)" is a column a month like "RAG Oct".
  if (short !== undefined) return { name: short, dated: whole.split(' ').some((word) => monthOf(word) !== undefined) };
  const undated = withoutDate(whole);
  if (undated !== whole && KNOWN.has(undated)) return { name: undated, dated: true };
  return { name: plainWords(text.replace(/[([].*/s, '')), dated: false };
}

/** "status as at 12 jan 2015" and "status oct" without their date. */
function withoutDate(plain: string): string {
  const words = plain.split(' ');
  const isDate = (word: string): boolean => /^\d{1,4}(?:st|nd|rd|th)?$/.test(word) || monthOf(word) !== undefined;
  while (words.length > 1 && isDate(words.at(-1) ?? '')) words.pop();
  if (words.length === plain.split(' ').length) return plain;
  return words.join(' ').replace(/ (?:as )?(?:at|of|on|for|in)$/, '');
}

/** The cells of a row as headings. */
export const headingsOf = (rows: Cells, row: number): Heading[] =>
  (rows[row] ?? []).map((cell, index) => {
    const text = textOf(cell);
    return { index, column: columnName(index), text, ...nameOf(text) };
  });

/**
 * The index of the row with the headings of a plan: the one with most known names among the first rows, at least three.
 * `wanted` are names that somebody said are headings: they count most. Null where there is none.
 */
export function findHeadings(rows: Cells, wanted: readonly string[] = []): number | null {
  const names = new Set(wanted.map((one) => nameOf(one).name));
  let best: { readonly row: number; readonly score: number } | null = null;
  for (const row of rows.slice(0, LAST_HEADING_ROW).keys()) {
    const found = new Set(headingsOf(rows, row).map(({ name }) => name));
    const score = [...found].reduce((sum, name) => sum + (names.has(name) ? ENOUGH : KNOWN.has(name) ? 1 : 0), 0);
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}

/** The first row that has several cells filled: the headings, where somebody named columns by their letters alone. */
export function firstFullRow(rows: Cells): number | null {
  const at = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= ENOUGH);
  return at === -1 ? null : at;
}

/** Whether a text names this column: by its heading or its letter. */
export const isNamed = (heading: Heading, wanted: string): boolean =>
  (heading.name !== '' && heading.name === nameOf(wanted).name) || heading.column === wanted.trim().toUpperCase();
