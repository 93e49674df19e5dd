import type { Case, Draft } from './draft.ts';
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

/** "How many": the number of what the question lists; "what share": of all that the filters could choose from. */
export function counted({ query, kind }: Understood, draft: Draft, cases: readonly Case[]): Draft {
  if (draft.outcome !== 'answered' || kind.name === 'target' || kind.name === 'reading' || kind.name === 'topic')
    return draft;
  if (query.cues.has('share') && kind.takes === 'filters') {
    const all = cases.reduce(
      (sum, { world }) => sum + (world.actions.length > 0 ? world.actions.length : world.duties.length),
      0,
    );
    const some = (kind.name === 'overdue' ? draft.items.filter((item) => item.overdue) : draft.items).length;
    const share = all === 0 ? 0 : Math.round((1000 * some) / all) / 10;
    return { ...draft, summary: `${some} of ${all} (${share}%).`, value: share };
  }
  if (query.cues.has('countdown') && (kind.name === 'review' || kind.name === 'meeting')) return draft;
  if (!query.cues.has('count') || (draft.value !== undefined && draft.value !== null && kind.takes === 'search'))
    return draft;
  const items =
    kind.name === 'overdue'
      ? draft.items.filter((item) => item.overdue)
      : kind.name === 'due'
        ? draft.items.filter((item) => !item.overdue && item.certainty !== 'unresolved')
        : draft.items;
  const n =
    kind.name === 'review' || kind.name === 'meeting'
      ? items.reduce((sum, item) => sum + item.occurrences.length, 0)
      : items.length;
  return { ...draft, summary: `${n}. ${draft.summary}`, value: n };
}
