import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { Rag } from '../model/board.ts';
import type { FactName } from '../model/facts.ts';
import type { DutyKind, Holder, Recipient, Target } from '../model/notice.ts';
import { dayWords, listWords, monthWords, STATUS_WORDS } from '../words.ts';

/** Every word that an answer says. Nothing else in this folder holds wording. */

export const HOLDERS: Readonly<Record<Holder | Recipient, string>> = {
  council: 'the council',
  partners: 'the partner agencies',
  board: 'the Improvement Board',
  'board-chair': 'the Chair of the Improvement Board',
  lscb: 'the LSCB',
  'lscb-chair': 'the Chair of the LSCB',
  leader: 'the Leader of the Council',
  'lead-member': 'the Lead Member',
  dfe: 'the Department for Education',
  adviser: 'the improvement adviser',
  icb: 'the integrated care board',
  minister: 'the Minister',
  family: 'the family',
  ofsted: 'Ofsted',
};

export const RAG_WORDS: Readonly<Record<Rag, string>> = { red: 'red', amber: 'amber', green: 'green', blue: 'blue' };

export const KIND_WORDS: Readonly<Record<DutyKind, readonly [string, string]>> = {
  measure: ['measure', 'measures'],
  target: ['target', 'targets'],
  plan: ['plan', 'plans'],
  report: ['report', 'reports'],
  meeting: ['meeting', 'meetings'],
  review: ['DfE review', 'DfE reviews'],
  validation: ['outside validation', 'outside validations'],
};

export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  issued: 'the date on which the notice was issued (the notice is undated)',
  received: 'the day on which the council received the notice',
  ends: 'the day on which the notice ends',
  review: 'the date of the review',
  meeting: 'the dates of the board meetings',
};

/** "August 2011" for a month, "31 March 2013 (end of its period)" for a period: never more exact than it is known. */
export function dateWords({ date, precision }: Pick<Occurrence, 'date' | 'precision'>): string {
  if (precision === 'month') return monthWords(date);
  return precision === 'period' ? `${dayWords(date)} (end of its period)` : dayWords(date);
}

export const CERTAINTY_WORDS: Readonly<Record<Occurrence['certainty'], string>> = {
  stated: 'stated in the notice',
  computed: 'computed',
  assumed: 'assumed, counted from the issue date',
  confirmed: 'confirmed by the board',
};

/** " (computed)": nothing for what is printed. */
export const howKnown = (one: Pick<Occurrence, 'certainty'>): string =>
  one.certainty === 'stated' ? '' : ` (${CERTAINTY_WORDS[one.certainty]})`;

export const count = (n: number, [one, many]: readonly [string, string]): string => `${n} ${n === 1 ? one : many}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const holderWords = (holders: readonly (Holder | Recipient)[]): string =>
  listWords(holders.map((holder) => HOLDERS[holder]));

/** "no more than 200", "at least 65%", "maintained at the England average" */
export function targetWords(target: Target): string {
  const unit = target.unit === '%' ? '%' : target.unit === '' ? '' : ` ${target.unit}`;
  const value =
    target.value === null ? (target.benchmark ?? 'the level named in the notice') : `${target.value}${unit}`;
  const versus = target.value !== null && target.benchmark !== null ? ` (${target.benchmark})` : '';
  switch (target.comparison) {
    case '<=':
      return `no more than ${value}${versus}`;
    case '>=':
      return `at least ${value}${versus}`;
    case 'maintain':
      return `at least maintained at ${value}${versus}`;
    case '=':
      return `${value}${versus}`;
  }
}

const LONG = 240;

const shorten = (words: string): string => {
  if (words.length <= LONG) return words;
  const cut = words.slice(0, LONG);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
};

const whose = (item: AnswerItem): string =>
  item.owner !== null ? item.owner : item.holders.length > 0 ? holderWords(item.holders) : '';

function whenWords(item: AnswerItem): string {
  if (item.type === 'update' || item.type === 'reading') return item.dueWords ?? '';
  if (item.certainty === 'unresolved')
    return `date unresolved: ${item.missing === null ? 'a fact is missing' : `${FACT_WORDS[item.missing]} is missing`}`;
  if (item.dueWords === null) return 'continuing, no date';
  const how =
    item.certainty === 'assumed' || item.certainty === 'confirmed' ? ` (${CERTAINTY_WORDS[item.certainty]})` : '';
  return `${item.overdue ? 'OVERDUE since' : 'due'} ${item.dueWords}${how}`;
}

/** One line of an answer, as a screen reader hears it. `whole` gives all of its words. */
export function itemLine(item: AnswerItem, many: boolean, whole: boolean): string {
  const place = many ? `${capital(item.notice)} ` : '';
  const state = [
    whenWords(item),
    whose(item),
    item.status === null ? '' : STATUS_WORDS[item.status],
    item.rag === null ? '' : `RAG ${RAG_WORDS[item.rag]}`,
    item.note ?? '',
  ].filter((part) => part !== '');
  return `${place}${item.ref}: “${whole ? item.words : shorten(item.words)}” — ${state.join('; ')}.`;
}

const GROUPS: readonly (readonly [string, (item: AnswerItem) => boolean])[] = [
  ['Overdue', (item) => item.overdue],
  [
    'Waiting for sign-off',
    (item) => !item.overdue && item.status === 'complete-awaiting-sign-off' && item.certainty !== 'unresolved',
  ],
  ['', (item) => !item.overdue && item.certainty !== 'unresolved' && item.status !== 'complete-awaiting-sign-off'],
  ['Date unresolved', (item) => item.certainty === 'unresolved'],
];

/** The whole answer as plain text: the reading, what it comes to, then the items by group. */
export function answerText(reading: string, summary: string, items: readonly AnswerItem[], whole: boolean): string {
  const many = new Set(items.map((item) => item.notice)).size > 1;
  const listed = items.length <= 3 || whole;
  const groups = GROUPS.flatMap(([title, belongs]) => {
    const members = items.filter(belongs);
    if (members.length === 0) return [];
    const lines = members.map((item) => `- ${itemLine(item, many, listed)}`);
    return title === '' ? lines : [`${title}:`, ...lines];
  });
  return [reading === '' ? '' : `${reading}.`, summary, ...groups].filter((line) => line !== '').join('\n');
}

export const SMALL_TALK = {
  greeting: 'Hello. Ask me what is due, what is overdue, who must do something, or what a paragraph says.',
  thanks: 'You are welcome.',
  noFigure: 'I hold no figure for that; I count duties, actions, updates, reviews and meetings.',
  canAsk:
    'I can tell you what is due or overdue, when and who, what a paragraph says, targets and readings, reviews, meetings and updates.',
  help: [
    'I have read the notice, know its dates, and hold the board’s records. You can ask, for example:',
    '- What’s due before the next review?',
    '- What is overdue? Which actions are red?',
    '- When is the next board meeting? When is A12 due?',
    '- Who owns 8(b)? What does it say?',
    '- What is the target for adoption? Are we hitting it?',
    '- What has changed since the last meeting? Who has not updated in six weeks?',
    '- Which deadlines cannot be dated yet?',
  ].join('\n'),
} as const;
