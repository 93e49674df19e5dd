import { monthName, monthOf } from '../words/calendar-words.ts';
import { type Flow, part } from './flow.ts';

const END = /[.?!]["')\]]*\s+(?=["'(]?[A-Z0-9])/g;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|St|No|Nos|para|paras|s|ss|Mr|Mrs|Ms|Dr|Rt|Hon|vs|Cllr|Prof)|\b[A-Z])\.$/;

/** "by Sept. 2020" ends no sentence. */
function isShortMonth(plain: string, stop: number, mark: string): boolean {
  if (!/^\d/.test(plain.slice(stop + mark.length))) return false;
  const word = /[A-Za-z]{3,4}$/.exec(plain.slice(Math.max(0, stop - 4), stop))?.[0];
  const month = word === undefined ? undefined : monthOf(word.toLowerCase());
  // "in May." is a whole name, and may end one.
  return month !== undefined && monthName(month) !== word;
}

/** The sentences of a flow, in order, each a flow of its own. */
export function sentencesOf(flow: Flow): Flow[] {
  const sentences: Flow[] = [];
  let from = 0;
  for (const match of flow.plain.matchAll(END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (
      isShortMonth(flow.plain, match.index, match[0]) ||
      ABBREVIATION.test(flow.plain.slice(Math.max(0, stop - 8), match.index + 1))
    )
      continue;
    sentences.push(part(flow, from, stop));
    from = match.index + match[0].length;
  }
  if (from < flow.plain.length) sentences.push(part(flow, from, flow.plain.length));
  return sentences;
}
