import type { KindName, Parts, Question } from '../model/question.ts';
import { alternativesIn } from './alternatives.ts';
import { finishedIn } from './finished.ts';
import { statedBy, whoOf } from './stated.ts';
import type { Understood } from './understood.ts';

/** Kinds that list, and can be counted apart and narrowed by how far things have come. */
const LISTS: ReadonlySet<KindName> = new Set<KindName>([
  ...(['list', 'overdue', 'due', 'silent', 'changes', 'uncovered', 'unresolved', 'evidence'] as const),
]);

/** Kinds whose rows are narrowed by how much of them is done. */
const MEASURED: ReadonlySet<KindName> = new Set<KindName>(['list', 'overdue', 'due']);

/** "With a RAG but no percentage": its colour was recorded. */
const HAS_COLOUR = /\b(?:have|has|with) (?:a |an |their |its )?(?:rag|rating|colour)\b/;

function colourOf({ query: { cues, said }, parsed }: Understood): Question['colour'] {
  if (cues.has('no-colour')) return 'computed';
  if (cues.has('other-colour')) return 'differing';
  return parsed.percent?.value === 'none' && HAS_COLOUR.test(said) ? 'recorded' : null;
}

/** "Red or overdue": what is said there is one of several, and no more a restriction of its own. */
function anyOf({ query, parsed }: Understood): Parts {
  const found = alternativesIn(parsed);
  if (found === null || query.kind !== 'list') return {};
  const is = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    found.parts.some((part) => part.start === start && part.end === end);
  const kept = query.marks.filter((mark) => !is(mark));
  const who = kept.filter(
    ({ about, not, meanings }) => !(about && !not) && meanings.some((m) => m.party ?? m.agency ?? m.owner),
  );
  const narrow = { ...statedBy(kept), who: who.map((mark) => whoOf(mark, null)) };
  return { ...narrow, any: found.any, either: false, subject: query.subject };
}

/** By what it is counted apart, and how far what is asked for has come. */
export function progressAskedOf(understood: Understood): Parts {
  const { query, parsed } = understood;
  if (!LISTS.has(query.kind)) return {};
  const finished = query.kind === 'list' || query.kind === 'due' ? finishedIn(parsed) : null;
  const found: Parts = {
    groupBy: parsed.grouping?.value ?? null,
    percent: MEASURED.has(query.kind) ? (parsed.percent?.value ?? null) : null,
    colour: query.kind === 'list' ? colourOf(understood) : null,
    finished,
  };
  const ofPlan = [found.percent, found.colour, finished].some((one) => one !== null && one !== undefined);
  return {
    ...found,
    ...(ofPlan ? { subject: 'action' as const } : {}),
    ...(finished === null ? {} : { status: [], progress: null }),
    ...anyOf(understood),
  };
}
