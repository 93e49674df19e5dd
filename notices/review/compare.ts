import { z } from 'zod';
import type { Duty, ParsedNotice } from '../model/notice.ts';
import { readAsWords } from './apply.ts';

const Pair = z.strictObject({ from: z.string(), to: z.string() });

/** What became of the duties of an earlier version: by the ids that they have in each. */
export const Comparison = z.strictObject({
  kept: z.array(Pair),
  changed: z.array(Pair.extend({ what: z.array(z.enum(['words', 'kind', 'holders', 'when', 'target'])) })),
  fresh: z.array(z.string()),
  gone: z.array(z.string()),
});
export type Comparison = z.infer<typeof Comparison>;

type What = Comparison['changed'][number]['what'][number];

/** Half of the words of both in common is the same duty, written anew. */
const ALIKE = 0.5;
/** With so many duties each is compared with every other one. */
const MOST_COMPARED = 2000;

/** Compares two versions of a notice duty by duty: by their words, and of those that are alike the best first. */
export function compareVersions(before: ParsedNotice, after: ParsedNotice): Comparison {
  const old = before.duties.slice(0, MOST_COMPARED).map(withWords);
  const now = after.duties.slice(0, MOST_COMPARED).map(withWords);
  const pairs = old
    .flatMap((one) =>
      now.flatMap((other) => {
        const likeness = one.plain === other.plain ? 2 : likenessOf(one.bag, other.bag);
        const sameRef = one.duty.id === other.duty.id ? 0.2 : 0;
        return likeness >= ALIKE ? [{ one, other, score: likeness + sameRef }] : [];
      }),
    )
    .sort((a, b) => b.score - a.score);
  const matched = new Map<Worded, Worded>();
  const taken = new Set<Worded>();
  for (const { one, other } of pairs) {
    if (matched.has(one) || taken.has(other)) continue;
    matched.set(one, other);
    taken.add(other);
  }
  const kept: Comparison['kept'] = [];
  const changed: Comparison['changed'] = [];
  for (const one of old) {
    const other = matched.get(one);
    if (other === undefined) continue;
    const what = differences(one, other);
    const pair = { from: one.duty.id, to: other.duty.id };
    if (what.length === 0) kept.push(pair);
    else changed.push({ ...pair, what });
  }
  return {
    kept,
    changed,
    fresh: now.filter((one) => !taken.has(one)).map(({ duty }) => duty.id),
    gone: old.filter((one) => !matched.has(one)).map(({ duty }) => duty.id),
  };
}

interface Worded {
  readonly duty: Duty;
  readonly plain: string;
  readonly bag: ReadonlySet<string>;
}

function withWords(duty: Duty): Worded {
  const words = duty.words.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];
  return { duty, plain: words.join(' '), bag: new Set(words) };
}

/** Dice's coefficient on words. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function differences({ duty: a, plain: before }: Worded, { duty: b, plain: after }: Worded): What[] {
  const parts: readonly (readonly [What, boolean])[] = [
    ['words', before !== after],
    ['kind', a.kind !== b.kind],
    ['holders', [...a.holders].sort().join() !== [...b.holders].sort().join()],
    ['when', whenOf(a) !== whenOf(b)],
    ['target', targetsOf(a) !== targetsOf(b)],
  ];
  return parts.flatMap(([what, differs]) => (differs ? [what] : []));
}

const whenOf = (duty: Duty): string => readAsWords({ ...duty, kind: 'measure', holders: ['council'], targets: [] });
const targetsOf = (duty: Duty): string =>
  readAsWords({ ...duty, kind: 'measure', holders: ['council'], deadlines: [] });

/** A paragraph that has another ref from now on: what was recorded about it follows. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/**
 * The refs that records follow from one version to the next. A ref whose paragraph is gone and that another paragraph has
 * now is kept apart as "B4 of version 1", so that nothing recorded about the one is ever taken for the other.
 */
export function movedRefs(
  before: ParsedNotice,
  after: ParsedNotice,
  { kept, changed }: Comparison,
  version: number,
): Moved[] {
  const refIn = ({ duties }: ParsedNotice) => new Map(duties.map(({ id, ref }) => [id, ref]));
  const [old, now] = [refIn(before), refIn(after)];
  const to = new Map<string, string>();
  for (const pair of [...kept, ...changed]) {
    const [from, next] = [old.get(pair.from), now.get(pair.to)];
    if (from === undefined || next === undefined) continue;
    // Of a paragraph with several duties the first says where it went, unless another stayed.
    if (!to.has(from) || from === next) to.set(from, next);
  }
  const used = new Set(after.provisions.flatMap(({ ref }) => ref ?? []));
  const gone = [...new Set(old.values())].filter((ref) => !to.has(ref));
  return [
    ...[...to].filter(([from, next]) => from !== next).map(([from, next]) => ({ from, to: next })),
    ...gone.filter((ref) => used.has(ref)).map((ref) => ({ from: ref, to: `${ref} of version ${version}` })),
  ];
}
