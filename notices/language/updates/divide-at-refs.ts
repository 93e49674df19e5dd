import type { CommandContext } from './command-context.ts';
import { part, type Said } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';

/** Actions or paragraphs named one after the other: "A6, A7 and A10". */
interface Named {
  readonly refs: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** "=SUM(A1)" and "$A$1" are no actions. */
const ANY_REF =
  /(?<![!=$|/\\])\b(?:action |para(?:graph)? )?(?:a\d{1,3}|[bp]\d{1,2}(?:\([a-z]\))?|\d{1,2} ?\([a-z]\))/g;
/** Where one update may end and the next begin. */
const BREAKS = /[;\n]|[.!?](?=\s|$)|,(?!\d)|\s-+\s|\s(?:and|&|but|while|whilst|whereas|plus|also|then)(?=\s)/g;
const STOPS = /^[;\n.!?]/;
const MOST_PARTS = 24;

/** The lists of known refs in a stretch, in order. */
function namesIn(said: Said, context: CommandContext): Named[] {
  const names: Named[] = [];
  let end = 0;
  for (const { index } of said.plain.matchAll(ANY_REF)) {
    if (index < end || names.length >= MOST_PARTS) continue;
    const { refs, end: length } = refsAtStart(part(said, index), context);
    if (refs.length === 0 || refs.some(({ known }) => !known)) continue;
    end = index + length;
    names.push({ refs: refs.map(({ ref }) => ref), from: index, to: end });
  }
  return names;
}

/** The actions and paragraphs that a stretch names, each once. */
export const refsOf = (said: Said, context: CommandContext): readonly string[] => [
  ...new Set(namesIn(said, context).flatMap(({ refs }) => refs)),
];

/** "A6 done and A7 done", "A6 is done. A7 is at 90%.": a message divided so that each part names its own actions. */
export function dividedAtRefs(said: Said, context: CommandContext): Said[] {
  const names = namesIn(said, context);
  const cuts: number[] = [];
  for (const [at, { from }] of names.entries()) {
    const before = names[at - 1];
    if (before === undefined) {
      // "From the meeting:" above the first of them is a heading.
      const line = said.plain.lastIndexOf('\n', from);
      if (line >= 0) cuts.push(line);
      continue;
    }
    const cut = lastBreak(said.plain, before.to, from);
    if (cut !== null) cuts.push(cut);
  }
  const ends = [...cuts, said.plain.length];
  return ends.map((end, at) => withoutJoint(part(said, ends[at - 1] ?? 0, end)));
}

/** Words that only join a part to the one before it. */
const withoutJoint = (one: Said): Said =>
  part(
    one,
    /^(?:[,;.!?\s-]+|(?:and|&|but|while|whilst|whereas|plus|also|then)\s)*/.exec(one.plain.slice(0, 60))?.[0].length ??
      0,
  );

/** The last place before a ref where the part before it may end: a full stop where there is one. */
function lastBreak(plain: string, from: number, to: number): number | null {
  const breaks = [...plain.slice(from, to).matchAll(BREAKS)];
  const stop = breaks.findLast(([mark]) => STOPS.test(mark));
  const found = stop ?? breaks.at(-1);
  if (found !== undefined) return from + found.index;
  // "A6 done A7 80%": a state ends the one, the ref begins the other.
  return ENDS_IN_STATE.test(plain.slice(from, to)) ? to : null;
}

const ENDS_IN_STATE = /(?:\d ?%|\b(?:done|complete|completed|finished|started|closed|red|amber|green|blue|bau))\s*$/;

const OF_SEVERAL = /^(?:are|have|were|'re|'ve|can|should|to|as|is|has|was) /;
const ONE_DOES: ReadonlyMap<string, string> = new Map([
  ['are', 'is '],
  ["'re", 'is '],
  ['have', 'has '],
  ["'ve", 'has '],
  ['were', 'was '],
]);
const ALL_OF_THEM = /^(?:now )?(?:both|all(?: three| four| of them)?|each) /;

/** "A6, A7 and A10 are complete" said of each of them; null where it names one, or where each has its own ("60% and 90%"). */
export function saidOfEach(said: Said, context: CommandContext): { ref: string; text: string }[] | null {
  const [list, ...others] = namesIn(said, context);
  if (list === undefined || others.length > 0 || list.refs.length < 2) return null;
  const before = part(said, 0, list.from);
  const after = said.plain.slice(list.to);
  if ((after.match(/\d ?%/g) ?? []).length > 1 || /\brespectively\b/.test(after)) return null;
  const rest = part(said, list.to);
  const mark = /^[,:-] ?/.exec(rest.plain)?.[0] ?? '';
  const behind = part(rest, mark.length);
  const verb = OF_SEVERAL.exec(behind.plain)?.[0] ?? '';
  const told = part(behind, verb.length);
  const ofAll = ALL_OF_THEM.exec(told.plain)?.[0] ?? '';
  const one = ` ${mark}${ONE_DOES.get(verb.trim()) ?? verb}${told.plain.slice(ofAll.length)}`;
  const lead = before.plain === '' ? '' : `${before.plain} `;
  return list.refs.map((ref) => ({ ref, text: `${lead}${ref}${one.trimEnd()}` }));
}
