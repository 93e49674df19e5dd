import type { Doubt } from '../model/notice.ts';
import { boundBefore } from '../words/bounds.ts';
import { type Flow, spanOf } from './flow.ts';
import { SHARE } from './shares.ts';

/** "holds more than 18 cases": no length of time, which is how the work is done. */
const COUNT =
  /(?<=\b(?:than|exceed|exceeds|exceeding|above|below) )\d{1,4}\b(?! ?(?:%|per ?cent|working|calendar|hours?|days?|weeks?|months?|years?))/gi;

/** Shares beside a negation that nobody can tell the side of: they are no target, but a doubt. */
export function undecidedIn(clause: Flow): Doubt[] {
  return [
    ...clause.plain.matchAll(/\b\d{1,3}(?:\.\d{1,2})? ?(?:%|per ?cent\b)/gi),
    ...clause.plain.matchAll(SHARE),
    ...clause.plain.matchAll(COUNT),
  ].flatMap((match) => {
    const bound = boundBefore(clause.plain.slice(0, match.index));
    if (bound?.side !== 'unsure') return [];
    const to = match.index + match[0].length;
    const why = 'On which side of this number it has to be cannot be told';
    return [{ why, words: clause.words.slice(bound.from, to), span: spanOf(clause, bound.from, to) }];
  });
}
