import type { GroupBy } from '../model/question.ts';
import type { Found } from '../words/phrase-book.ts';

const NOUNS: readonly (readonly [GroupBy, RegExp])[] = [
  ['agency', /^(?:agency|agencies|agencys|organisation|organisations)$/],
  [
    'owner',
    /^(?:owner|owners|post|posts|officer|officers|person|people|leads?|manager|managers|individual|role|roles)$/,
  ],
  ['holder', /^(?:holder|holders|party|parties)$/],
  ['colour', /^(?:colour|colours|color|rag|rags|brag|rating|ratings)$/],
  ['status', /^(?:status|statuses|stage)$/],
  ['month', /^(?:month|months)$/],
  ['theme', /^(?:theme|themes|topic|topics|subject|subjects)$/],
  ['kind', /^(?:kind|kinds|type|types)$/],
];

/** "By": no article may follow, for "by the owner" says who does it. */
const APART = /^(?:by|per)$/;
const EACH = /^(?:each|every)$/;
const AMONG = /^(?:across|between|among|amongst)$/;
const WHICH = /^(?:which|what)$/;
const LITTLE = /^(?:the|all|our|different|various|each|their|its|of|duty|lead|responsible|and)$/;
const SPLITS =
  /^(?:broken|break|breaking|breakdown|down|split|splits|divided|grouped|group|sorted|tallied|tally|arranged|organised|separated|counted|totals|up|out|it|them)$/;
const MOST = /^(?:most|fewest|least|busiest|more|highest|lowest)$/;
const FAR = 8;

const groupOf = (word: string | undefined): GroupBy | null =>
  word === undefined ? null : (NOUNS.find(([, noun]) => noun.test(word))?.[0] ?? null);

/** The noun at a place or after a few little words. */
function nounFrom(texts: readonly string[], from: number): { readonly end: number; readonly value: GroupBy } | null {
  for (let at = from; at < from + 3; at += 1) {
    const word = texts[at];
    const value = groupOf(word);
    if (value !== null) return { end: endOf(texts, at), value };
    if (word === undefined || !LITTLE.test(word)) return null;
  }
  return null;
}

/** "RAG status", "RAG rating" is one noun. */
const endOf = (texts: readonly string[], at: number): number =>
  groupOf(texts[at]) === 'colour' && /^(?:status|rating|colour)$/.test(texts[at + 1] ?? '') ? at + 2 : at + 1;

const said = (texts: readonly string[], from: number, words: RegExp): boolean =>
  texts.slice(from, from + FAR).some((word) => words.test(word));

/** "Broken down by agency": what leads up to it belongs to it. */
function startOf(texts: readonly string[], at: number): number {
  let start = at;
  while (SPLITS.test(texts[start - 1] ?? '')) start -= 1;
  return start;
}

function at(texts: readonly string[], start: number): Found<GroupBy> | null {
  const word = texts[start] ?? '';
  const next = nounFrom(texts, start + 1);
  if (/^who$|^whos$/.test(word)) {
    const has = /^(?:has|have|holds|owns|is|got|carries)$/.test(texts[start + 1] ?? '');
    const most = texts.findIndex((one, place) => place > start && place < start + 5 && MOST.test(one));
    return has && most !== -1 ? { start, end: most + 1, value: 'owner' } : null;
  }
  if (word === 'busiest' && next?.value === 'month') return { start, end: next.end, value: 'month' };
  if (next === null) return null;
  const article = /^(?:the|our)$/.test(texts[start + 1] ?? '');
  if (APART.test(word)) return article ? null : { ...next, start: startOf(texts, start) };
  if (AMONG.test(word)) return { ...next, start: startOf(texts, start) };
  // "Every month" says how often.
  if (EACH.test(word)) return next.value === 'month' ? null : { ...next, start: startsEach(texts, start) };
  return WHICH.test(word) && said(texts, next.end, MOST) ? { ...next, start } : null;
}

/** "For each agency", "does each agency have". */
const startsEach = (texts: readonly string[], start: number): number =>
  /^(?:for|of|in|with|from)$/.test(texts[start - 1] ?? '') ? start - 1 : start;

/** "By agency", "for each owner", "which month has most": of what it is to be counted apart. */
export function findGrouping(texts: readonly string[], taken: (at: number) => boolean): Found<GroupBy> | null {
  for (const place of texts.keys()) {
    if (taken(place)) continue;
    const found = at(texts, place);
    if (found !== null) return found;
  }
  return null;
}
