import { selected } from './answers/lists.ts';
import type { Case, Draft } from './draft.ts';
import type { Parsed } from './parse.ts';
import type { Understood } from './understand.ts';

const UNCOUNTED =
  /\b(?:how many|number of|count of|total of) (?:of (?:the|our) )?(?:\w+ )?(?:cases|children|kids|families|referrals|assessments|social workers|workers|staff|vacancies|placements|carers|foster|complaints|visits|conferences|schools|plans|people|adoptions|audits|officers|councillors|members)\b/;

/** "How many cases were closed": a figure that only a recorded reading could tell. */
export const countsSomethingElse = ({ kind, query }: Understood): boolean =>
  query.cues.has('count') &&
  kind.name !== 'target' &&
  kind.name !== 'reading' &&
  UNCOUNTED.test(query.said) &&
  query.subject === null;

/** What the share is a share of: what is left when statuses, colours and lateness are not asked for. */
function wholeOf(one: Case, parsed: Parsed): number {
  const { query, world } = one;
  // "Of the open actions, what share are red?": what stands before the verb says of what.
  const verb = parsed.texts.findIndex((word) => /^(?:are|is|have|has|were|was)$/.test(word));
  const told = (at: number): boolean => at < verb;
  const marks = query.marks.filter((mark) => told(mark.start) || !mark.meanings.some((m) => m.status ?? m.rag));
  const before = parsed.cues.filter((cue) => told(cue.start)).map((cue) => cue.value);
  const cues = new Set([...query.cues].filter((cue) => !['open', 'closed'].includes(cue) || before.includes(cue)));
  const { duties, actions } = selected({ ...one, query: { ...query, marks, cues } });
  return query.subject === 'duty' || world.actions.length === 0 ? duties.length : actions.length;
}

/** "How many": the number of what the question lists; "what share": of all that the filters could choose from. */
export function counted({ query, kind, parsed }: Understood, draft: Draft, cases: readonly Case[]): Draft {
  if (draft.outcome !== 'answered' || kind.name === 'target' || kind.name === 'reading' || kind.name === 'topic')
    return draft;
  if (query.cues.has('share') && kind.takes === 'filters') {
    const all = cases.reduce((sum, one) => sum + wholeOf(one, parsed), 0);
    const some = (kind.name === 'overdue' ? draft.items.filter((item) => item.overdue) : draft.items).length;
    const share = all === 0 ? 0 : Math.round((1000 * some) / all) / 10;
    return { ...draft, summary: `${some} of ${all} (${share}%).`, value: share };
  }
  // Reviews and meetings count their dates themselves.
  if (kind.name === 'review' || kind.name === 'meeting' || query.cues.has('countdown')) return draft;
  if (!query.cues.has('count') || (draft.value !== undefined && draft.value !== null && kind.takes === 'search'))
    return draft;
  const items =
    kind.name === 'overdue'
      ? draft.items.filter((item) => item.overdue)
      : kind.name === 'due'
        ? draft.items.filter((item) => !item.overdue && item.certainty !== 'unresolved')
        : draft.items;
  const n = items.length;
  return { ...draft, summary: `${n}. ${draft.summary}`, value: n };
}
