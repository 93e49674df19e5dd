import { type Flow, part } from './flow.ts';

const END = /[.?!]["')\]]*\s+(?=["'(]?[A-Z0-9])/g;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|St|No|Nos|para|paras|s|ss|Mr|Mrs|Ms|Dr|Rt|Hon|vs|Cllr|Prof|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$/;

/** The sentences of a flow, in order, each a flow of its own. */
export function sentencesOf(flow: Flow): Flow[] {
  const sentences: Flow[] = [];
  let from = 0;
  for (const match of flow.plain.matchAll(END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(flow.plain.slice(Math.max(0, stop - 8), match.index + 1))) continue;
    sentences.push(part(flow, from, stop));
    from = match.index + match[0].length;
  }
  if (from < flow.plain.length) sentences.push(part(flow, from, flow.plain.length));
  return sentences;
}
