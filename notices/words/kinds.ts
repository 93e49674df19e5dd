import type { DutyKind } from '../model/notice.ts';

/** Kinds of duty, one and many. */
export const KIND_WORDS: Readonly<Record<DutyKind, readonly [one: string, many: string]>> = {
  measure: ['measure', 'measures'],
  target: ['target', 'targets'],
  plan: ['plan', 'plans'],
  report: ['report', 'reports'],
  meeting: ['board meeting', 'board meetings'],
  review: ['DfE review', 'DfE reviews'],
  validation: ['outside check', 'outside checks'],
};

/** A duty of whatever kind, and a line of the plan. */
export const DUTY_WORDS: readonly [string, string] = ['duty', 'duties'];
export const ACTION_WORDS: readonly [string, string] = ['action', 'actions'];
