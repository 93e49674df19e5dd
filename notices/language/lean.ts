import type { Point } from '../model/time.ts';
import type { Parsed } from './parsed.ts';

const PAST = /\b(?:since|ago|last|past|previous|yesterday|so far|to date)\b/;

/** Whether the time of a question lies behind: by its words, or by what is asked. */
export function leanOf(parsed: Parsed): 'past' | 'future' | null {
  const [span] = parsed.times;
  if (span === undefined) return null;
  const { time } = span;
  if (time.kind === 'within') return time.direction === 'last' ? 'past' : time.direction === 'next' ? 'future' : null;
  if (time.kind === 'ago') return 'past';
  if (time.kind === 'window' && (time.relation === 'since' || time.relation === 'from' || time.relation === 'after'))
    return time.relation === 'since' ? 'past' : null;
  if (time.kind === 'run') return time.direction === 'last' ? 'past' : 'future';
  if (time.kind === 'vague') return time.word === 'recent' ? 'past' : 'future';
  // "The last Monday in August" is its place in the month, and lies behind nobody.
  const words = time.kind === 'window' && isLastOf(time.point) ? span.words.replace(/\blast\b/, '') : span.words;
  return PAST.test(words) ? 'past' : null;
}

const isLastOf = (point: Point): boolean => point.is === 'nth-day' && point.end === 'last';
