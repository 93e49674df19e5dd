import type { Understood } from './understood.ts';

const UNCOUNTED =
  /\b(?:how many|number of|count of|total of) (?:of (?:the|our) )?(?:\w+ )?(?:cases|children|kids|families|referrals|assessments|social workers|workers|staff|vacancies|placements|carers|foster|complaints|visits|conferences|schools|plans|people|adoptions|audits|officers|councillors|members)\b/;

/** "How many cases were closed": a figure that only a recorded reading could tell. */
export const countsSomethingElse = ({ kind, query }: Understood): boolean =>
  query.cues.has('count') &&
  kind.name !== 'target' &&
  kind.name !== 'reading' &&
  UNCOUNTED.test(query.said) &&
  query.subject === null;
