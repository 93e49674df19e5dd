import { isActionRef } from './features.ts';
import type { Question } from '../../model/question.ts';

/**
 * What of a meaning is learnt from sentences, each by itself: its kind, and what narrows it without a name, a number or a
 * date of its own. The rest (who, which, when, what about) is read by rules.
 */
export const FACETS = {
  kind: ({ kind }) => kind,
  aggregate: ({ aggregate }) => aggregate ?? '',
  subject: ({ subject }) => subject ?? '',
  progress: ({ progress }) => progress ?? '',
  overdue: ({ overdue }) => told(overdue),
  evidence: ({ evidence }) => told(evidence),
  held: ({ held }) => held ?? '',
  me: ({ me }) => told(me || null),
  status: ({ status }) => [...status].sort().join(' '),
  rag: ({ rag }) => [...rag].sort().join(' '),
  met: ({ met }) => told(met),
  measure: ({ measure }) => measure,
  versus: ({ versus }) => told(versus || null),
  trend: ({ trend }) => told(trend || null),
  owners: ({ owners }) => told(owners || null),
  pick: ({ pick }) => pick ?? '',
  kinds: ({ dutyKinds }) => [...dutyKinds].sort().join(' '),
  became: ({ became }) => became ?? '',
  original: ({ original }) => told(original || null),
  order: ({ order }) => order ?? '',
  groupBy: ({ groupBy }) => groupBy ?? '',
  colour: ({ colour }) => colour ?? '',
  finished: ({ finished }) => finished ?? '',
  percent: ({ percent }) => (percent === null ? '' : percent === 'none' ? 'none' : 'figure'),
  as: ({ who }) => who.find(({ as }) => as !== null)?.as ?? '',
  except: ({ except }) => told(except.length > 0 || null),
  certainty: ({ certainty }) => [...certainty].sort().join(' '),
  further: ({ further }) => (further === 0 ? '' : String(further)),
  unit: ({ unit }) => unit ?? '',
  naming: ({ who, about }) => (who.length > 0 ? 'who' : about.some(({ party }) => party !== null) ? 'about' : ''),
  past: ({ asOf }) => told(asOf === null ? null : true),
  // Whether it names anything of a sort, whatever that is: not every kind of question is asked of a paragraph, or within a time.
  'of refs': ({ refs }) => (refs.length === 0 ? '' : refs.every(isActionRef) ? 'action' : 'paragraph'),
  'of who': ({ who }) => told(who.length > 0 || null),
  'of about': ({ about }) => told(about.some(({ weak }) => !weak) || null),
  'of time': ({ window, asOf }) => told(window.length > 0 || asOf !== null || null),
} as const satisfies Record<string, (question: Question) => string>;

export type Facet = keyof typeof FACETS;

const told = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');

/** "Which are not red": what is left out is not asked for as well, and that it is not says nothing. */
export const leavesOut = ({ except, progress }: Question, facet: Facet): boolean =>
  (facet === 'rag' && except.some(({ rag }) => rag.length > 0)) ||
  (facet === 'status' && (progress !== null || except.some(({ status }) => status.length > 0))) ||
  (facet === 'kinds' && except.some(({ dutyKinds }) => dutyKinds.length > 0));
