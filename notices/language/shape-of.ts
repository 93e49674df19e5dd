import type { Parsed } from './parsed.ts';
import type { Parts, Question } from '../model/question.ts';
import type { Query } from './query.ts';
import type { Understood } from './understood.ts';

const MEASURED: ReadonlySet<string> = new Set(['target', 'reading']);
const HAPPENINGS: ReadonlySet<string> = new Set(['review', 'meeting']);
/** Kinds that a "when" asks a date of, besides what they list. */
const DATED: ReadonlySet<string> = new Set(['due', 'report']);

const MANY = /\b(?:reviews|meetings|boards|dates)\b/;
const TARGETS = /\btargets\b/;
const HISTORY = /\bhistory|log|updates\b/;
const WEEKS = /\bweeks?\b/;

function wantsList({ kind, cues, said }: Query): boolean {
  if (HAPPENINGS.has(kind)) return MANY.test(said);
  if (kind === 'target') return TARGETS.test(said);
  return kind === 'latest' && cues.has('updates') && HISTORY.test(said);
}

/** "How many" and "what percentage" of a target ask for its number; only which targets are met is counted. */
const measuredRows = (query: Query): Parts => ({
  aggregate:
    query.cues.has('count') && !BY_HOW_MUCH.test(query.said) && asksWhichTargets(query)
      ? 'count'
      : wantsList(query)
        ? 'list'
        : null,
});

/** What is made of the rows. */
export function aggregateOf({ query }: Understood): Parts {
  const { cues, kind, said } = query;
  if (MEASURED.has(kind)) return measuredRows(query);
  if (cues.has('countdown'))
    return { aggregate: 'countdown', unit: cues.has('count') ? (WEEKS.test(said) ? 'week' : 'day') : null };
  if (cues.has('share')) return { aggregate: 'share' };
  if (cues.has('count') && !BY_HOW_MUCH.test(said)) return { aggregate: 'count' };
  if (cues.has('when') && DATED.has(kind)) return { aggregate: 'date' };
  return { aggregate: wantsList(query) ? 'list' : null };
}

const BY_HOW_MUCH = /\bby how (?:much|many)\b/;

const FINAL = /\b(?:final|last of|very last|last one of|last ever)\b/;
const ORDINALS = [/\b(?:second|2nd)\b/, /\b(?:third|3rd)\b/, /\b(?:fourth|4th)\b/];

/** Kinds in whose rows of dates one can be picked. Elsewhere "the first report" is what is searched for. */
const PICKS: ReadonlySet<string> = new Set(['due', 'list', 'when', 'reading', 'review', 'meeting']);

/** "The review after next", "the board after the next one" */
const AFTER_NEXT = /\b(?:after (?:the )?next(?: one)?|next but one|following the next)\b/;

/** "The board before last" */
const BEFORE_LAST = /\b(?:before (?:the )?last(?: one)?|last but one)\b/;

/** How many further on than the one picked. */
export const furtherOf = ({ kind, said }: Query): Parts => ({
  further: !HAPPENINGS.has(kind) && kind !== 'when' ? 0 : AFTER_NEXT.test(said) ? 1 : BEFORE_LAST.test(said) ? -1 : 0,
});

const ORDERS = [...(['least-done', 'most-done', 'stalest', 'freshest', 'soonest'] as const)] as const;

const orderOf = (cues: Query['cues']): Question['order'] =>
  ORDERS.find((order) => cues.has(order)) ?? (cues.has('latest-first') ? 'latest' : null);

/** Kinds whose rows have no end of their own: of a log the last few are the last as it stands. */
const ENDS: ReadonlySet<string> = new Set(['list', 'due']);

/** "The last three", "the two latest": how many from the far end. */
const isLastFew = ({ limit, cues }: Parsed): boolean =>
  limit !== null &&
  cues.some(({ value, start, end }) => value === 'last' && (end === limit.start || start === limit.end));

/** How many, and in which order. */
export function fewOf({ query: { kind, cues, limit, times }, parsed }: Understood): Parts {
  // "Which agency has most overdue" asks for no order.
  const order = parsed.grouping === null ? orderOf(cues) : null;
  // "The next one" is no number of them, and of several the next ones or the last ones are meant.
  if (HAPPENINGS.has(kind)) {
    if (limit === null || limit === 1) return { order };
    return cues.has('last') && !cues.has('next') ? { limit, order: 'latest' } : { limit, order };
  }
  if (order === null && ENDS.has(kind) && isLastFew(parsed)) return { order: 'latest', limit };
  return { order, limit: limit ?? (kind === 'changes' && cues.has('latest') && times.length === 0 ? 1 : null) };
}

const WAS = /\bwas\b/;

const isSeveral = ({ kind, limit }: Query): boolean => HAPPENINGS.has(kind) && limit !== null && limit > 1;

/** Which of a row of dates. */
export function pickOf(query: Query): Parts {
  const { kind, cues, said } = query;
  if (!PICKS.has(kind) || isSeveral(query)) return {};
  const nth = ORDINALS.findIndex((ordinal) => ordinal.test(said));
  if (kind === 'when' && nth >= 0) return { pick: 'first', nth: nth + 2 };
  if (orderOf(cues) !== null) return {};
  if (cues.has('next')) return { pick: 'next' };
  if (cues.has('first')) return { pick: 'first' };
  if (cues.has('last') && kind === 'due') return { pick: 'last' };
  if (cues.has('last') && kind === 'when' && WAS.test(said)) return { pick: 'last' };
  if (cues.has('last') && HAPPENINGS.has(kind)) return { pick: FINAL.test(said) ? 'final' : 'last' };
  return {};
}

const HELD = /\b(?:met|held|had|been|so far|to date|was|were)\b/;
const LEFT = /\b(?:left|remaining|to come|more|another|still|until|before|till|go)\b/;

/** Those behind us, or those to come: of several meetings or reviews. */
export function heldOf(query: Query): 'past' | 'ahead' | null {
  const { kind, cues, said, times } = query;
  if (!HAPPENINGS.has(kind) || cues.has('countdown')) return null;
  if (isSeveral(query)) return cues.has('last') && !cues.has('next') ? 'past' : 'ahead';
  const counts = cues.has('count');
  if (HELD.test(said)) return counts ? 'past' : null;
  const one = cues.has('next') || cues.has('first') || cues.has('last');
  const several = counts || times.length > 0 || (!one && MANY.test(said));
  return several && !one && LEFT.test(said) ? 'ahead' : null;
}

const MOVED = /\b(?:did|was|were)\b/;
const WHICH_TARGETS = /\b(?:which|how many)\b.{0,200}\btargets\b/;

const asksWhichTargets = ({ kind, cues, said, subjects }: Query): boolean =>
  kind === 'reading' &&
  WHICH_TARGETS.test(said) &&
  (cues.has('versus-target') || cues.has('not-met')) &&
  !subjects.some(({ weak }) => !weak);

/** What of a target or its values. */
export function measuredOf(query: Query): Parts {
  const { kind, cues, said } = query;
  if (kind === 'target')
    return { measure: cues.has('success') ? 'success' : cues.has('baseline') ? 'baseline' : 'value' };
  if (kind !== 'reading') return {};
  return {
    versus: cues.has('versus-target') || cues.has('not-met'),
    trend: cues.has('trend') || (cues.has('when') && MOVED.test(said)),
    met: asksWhichTargets(query) ? !cues.has('not-met') : null,
  };
}
