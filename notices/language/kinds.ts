import type { Kind } from './kind.ts';
import { FREQUENCY, REVIEW, MEETING } from './kinds/meetings.ts';
import { HELP, CONSEQUENCE, ISSUED, GLANCE, EVERYTHING, TEXT, TOPIC } from './kinds/notice.ts';
import { UNRESOLVED, UNCOVERED, REPORT, WHO, WHEN, OVERDUE, DUE, LIST } from './kinds/owed.ts';
import { SILENT, AGREED, LAST_UPDATED, EVIDENCE, CHANGES, LATEST } from './kinds/recorded.ts';
import { READING, SITUATION, RAG_HISTORY, STATUS, TARGET } from './kinds/standing.ts';
import type { Cue } from './lexicon/phrases.ts';

/** Cues that any kind may carry: they order, restrict, count. */
export const COMMON: readonly Cue[] = [
  'only',
  'not',
  'except',
  'or',
  'count',
  'share',
  'they',
  'which-notice',
  'greeting',
  'thanks',
  'next',
  'first',
  'last',
  'soonest',
  'latest-first',
  'least-done',
  'most-done',
  'stalest',
  'freshest',
  'open',
  'closed',
  'not-overdue',
  'mine',
];

/** The order decides where two kinds fit: the more definite question comes first. */
export const KINDS: readonly Kind[] = [
  HELP,
  CONSEQUENCE,
  ISSUED,
  GLANCE,
  EVERYTHING,
  UNRESOLVED,
  UNCOVERED,
  FREQUENCY,
  SILENT,
  AGREED,
  LAST_UPDATED,
  EVIDENCE,
  READING,
  SITUATION,
  RAG_HISTORY,
  STATUS,
  CHANGES,
  LATEST,
  REVIEW,
  MEETING,
  REPORT,
  WHO,
  WHEN,
  TEXT,
  TARGET,
  OVERDUE,
  DUE,
  LIST,
  TOPIC,
];
