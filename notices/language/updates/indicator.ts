import type { DraftOf } from '../../model/draft.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { type Bound, boundBefore } from '../../words/bounds.ts';
import { POST_LIKE } from './lexicon.ts';
import { rhythmIn } from './meetings-ahead.ts';
import { bare, eat, part, type Said, wordsOf } from './sentence-part.ts';
import { refAtStart } from './sentence-refs.ts';

const NAMED =
  /^(?:(?:please )?(?:add|create|set up|start|track|follow|agree|new) )?(?:(?:a|an|the|our|new|another) )*(?:local |board |own )*(?:indicator|measure|kpi|performance indicator|performance measure)s?\s*[:,-]?\s*(?:for |of |called )?/;
const TRACKED = /^(?:please |let's |we (?:will |want to |agreed to )?)?(?:track|follow|monitor|measure) (?:the )?/;
/** What says on which side of the number it has to be, besides the words that all texts share. */
const LEAST = /(?:target(?: of| is)?|>=?)\s*$/;
const MOST = /(?:(?<!\bnot )within|<=?)\s*$/;
const NUMBER = /(?<![\w.,/-])(\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?)\s?(%|per ?cent\b)?(?![\w/.-]*\d|st\b|nd\b|rd\b|th\b)/g;
const FREQUENCY =
  /\b(?:weekly|fortnightly|monthly|quarterly|every [a-z\d]+(?: weeks?| months?)?|each (?:week|month))\b/;

/** "Track assessments on time, 90% by March, monthly": a measure of the board's own with its target. */
export function readIndicator(sentence: Said, context: CommandContext): DraftOf<'indicator'> | null {
  const named = eat(sentence, NAMED);
  const head = named !== null && /indicator|measure\b|kpi/.test(named.match[0]) ? named : eat(sentence, TRACKED);
  if (head === null || head.rest.plain === '' || refAtStart(head.rest, context, false) !== null) return null;
  const body = head.rest;
  const found = targetIn(body);
  if (found === null) return head === named ? draftOf(body, null, context) : null;
  return draftOf(body, found, context);
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly comparison: '<=' | '>=';
}

/** The number that is the target: the one with a side, else the first share, else none. */
export function targetIn({ plain }: Said): Found | null {
  const numbers = [...plain.matchAll(NUMBER)].map((match) => ({ match, bound: boundAt(plain.slice(0, match.index)) }));
  const one = numbers.find(({ bound }) => bound !== null) ?? numbers.find(({ match }) => match[2] !== undefined);
  if (one === undefined) return null;
  const { match, bound } = one;
  const to = match.index + match[0].length;
  const from = bound?.from ?? match.index;
  // Where a negation leaves open which side is meant, the number is asked for.
  if (bound?.side === 'unsure') return { from, to, value: '', comparison: '>=' };
  const value = `${(match[1] ?? '').replaceAll(',', '')}${match[2] === undefined ? '' : '%'}`;
  return { from, to, value, comparison: bound?.side ?? '>=' };
}

function boundAt(before: string): Bound | null {
  const most = MOST.exec(before);
  if (most !== null) return { from: most.index, side: '<=' };
  const least = LEAST.exec(before);
  return least === null ? boundBefore(before) : { from: least.index, side: '>=' };
}

function draftOf(body: Said, found: Found | null, context: CommandContext): DraftOf<'indicator'> | null {
  const end = found?.from ?? body.plain.length;
  const step = rhythmIn(body);
  const before = part(body, 0, end);
  const name = bare(part(before, 0, FREQUENCY.exec(before.plain)?.index ?? before.plain.length));
  const metric = name.raw.replace(/[\s,:;-]{1,9}$/, '');
  if (metric.length < 3) return null;
  const rest = part(body, found?.to ?? body.plain.length);
  return {
    ...{ what: 'indicator', metric, comparison: found?.comparison ?? '>=', value: found?.value ?? '' },
    when: dueIn(rest, context),
    every: step === null ? '' : `${step.count} ${step.unit}`,
    who: ownerIn(rest, context),
    ends: '',
  };
}

/** The day that it is to be reached by; empty where none is said. */
export function dueIn(rest: Said, context: CommandContext): string {
  const words = wordsOf(rest);
  const at = words.findIndex(({ text }) => text === 'by' || text === 'until' || text === 'before');
  const date = at < 0 ? null : dateAt(words, at + 1, 'future', context);
  return date === null ? '' : lastDayOf(date);
}

/** The clause that names a post. */
function ownerIn(rest: Said, { records }: CommandContext): string {
  const clauses = rest.raw.split(/[,;]|\s-\s/).map((clause) =>
    clause
      .trim()
      .replace(/^(?:owner|lead|owned by|given by|reported by|from|by)[\s:]+/i, '')
      .replace(/^the\s+/i, ''),
  );
  const posts = records.actions.map(({ owner }) => owner);
  const known = clauses.flatMap((clause) => posts.filter((post) => post.toLowerCase() === clause.toLowerCase()));
  return known[0] ?? clauses.find((clause) => POST_LIKE.test(clause.toLowerCase())) ?? '';
}
