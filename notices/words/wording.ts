import type { Occurrence } from '../model/answer.ts';
import type { Rag } from '../model/board.ts';
import type { FactName } from '../model/facts.ts';
import type { DutyKind, Holder, Recipient, Target } from '../model/notice.ts';
import { dayWords, listWords, monthWords } from '../words.ts';

// How holders, kinds, facts, dates and targets are said, wherever they are said.

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
