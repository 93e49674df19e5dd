import type { DutyKind } from '../model/notice.ts';
import type { Act } from './frames.ts';
import { thingOf } from './things.ts';

/** Words that belong to a kind of duty, whatever the sentence around them. */
const OF_A_KIND: readonly (readonly [DutyKind, RegExp])[] = [
  [
    'review',
    /\b(?:stock-?takes?|deep[- ]dives?|progress reviews?|reviews? of progress|assessments? of (?:compliance|progress))\b/i,
  ],
  ['target', /\b(?:halve|double|treble|triple)\b|\b\d{1,3}(?:\.\d+)? ?(?:%|per ?cent\b|percentage points?\b)/i],
];

/** What a measure may be instead, as far as its words tell: a kind, and why; null where nothing tells. */
export function otherKind(kind: DutyKind, plain: string, acts: readonly Act[]): DutyKind | null {
  if (kind !== 'measure') return null;
  const named = OF_A_KIND.find(([, pattern]) => pattern.test(plain))?.[0];
  if (named !== undefined) return named;
  for (const { verb, passive, object } of acts) {
    if (verb.class === 'meet' && !passive && thingOf(object) !== 'need') return 'meeting';
    if (verb.base === 'report' && !passive) return 'report';
  }
  return null;
}
