import type { Target } from '../model/notice.ts';
import { boundBefore } from '../words/bounds.ts';
import { NUMBER_WORD } from '../words/numbers.ts';
import { metricAfter, metricBefore } from './metrics.ts';
import { numberOf } from './numbers.ts';

export type Comparison = Target['comparison'];

const DOWN = /\b(?:down\b|reduc|decreas|narrow|lower|cut|minimis|fall|drop|declin|fewer)\w*/gi;
const UP = /\b(?:increas|improv|rais|grow|boost|ris(?:e|ing)|achiev|reach)\w*/gi;

/** A number that a clause wants reached, before it is tied to its metric and its date. */
export interface Raw {
  readonly at: number;
  readonly to: number;
  readonly comparison: Comparison;
  readonly value: number | null;
  readonly unit: string;
  readonly benchmark: string | null;
  readonly metric: string;
  /** Its side is said, and no baseline turns it. */
  readonly bounded?: boolean;
}

export const SHARE = new RegExp(
  `\\b(${NUMBER_WORD}|\\d{1,2}) (?:in|out of) (?:every )?(${NUMBER_WORD}|\\d{2,3})\\b(?! (?:months?|weeks?|days?|years?))`,
  'gi',
);

/** "nine in ten assessments": a share in words. */
export function shares(plain: string): Raw[] {
  return [...plain.matchAll(SHARE)].flatMap((match) => {
    const [part, of] = [numberOf(match[1] ?? ''), numberOf(match[2] ?? '')];
    if (part === null || of === null || of < 3 || part > of) return [];
    const to = match.index + match[0].length;
    const at = match.index;
    if (boundBefore(plain.slice(0, at))?.side === 'unsure') return [];
    return [
      {
        ...{ at, to, value: Math.round((part / of) * 1000) / 10, unit: '%', benchmark: null },
        comparison: comparisonOf(plain.slice(0, at), ''),
        metric: metricBefore(plain, at) ?? metricAfter(plain, to, plain.length),
      },
    ];
  });
}

const FRACTIONS: Readonly<Record<string, number>> = {
  ...{ half: 50, 'one half': 50, 'a third': 33.3, 'one third': 33.3, 'two thirds': 66.7 },
  ...{ 'a quarter': 25, 'one quarter': 25, 'three quarters': 75 },
};
const FRACTION =
  /(?:^|\b(?:that|to|least|than|by \d{4},?|exceed|of) )((?:one )?half|(?:a|one|two)[- ]thirds?|(?:a|one|three)[- ]quarters?) of (?!the (?:year|month|period)|a\b|an\b)/gi;

/** "three quarters of staff": a share by its name. */
export function fractions(plain: string): Raw[] {
  return [...plain.matchAll(FRACTION)].flatMap((match) => {
    const said = match[1] ?? '';
    const value = FRACTIONS[said.toLowerCase().replace('-', ' ')];
    const at = match.index + match[0].indexOf(said);
    const to = at + said.length;
    if (value === undefined || boundBefore(plain.slice(0, at))?.side === 'unsure') return [];
    const comparison = comparisonOf(plain.slice(0, at), '');
    return [{ at, to, value, unit: '%', benchmark: null, comparison, metric: metricAfter(plain, to, plain.length) }];
  });
}

const FRACTION_ALONE =
  /\b(?:to|least|than|below|above|exceed|exceeds) ((?:one )?half|(?:a|one|two)[- ]thirds?|(?:a|one|three)[- ]quarters?)(?= by\b| and\b| in\b|[,;.]|$)/gi;

/** "the share of files judged good rises to at least half by June": a fraction of what was named before. */
export function fractionsOfIt(plain: string): Raw[] {
  return [...plain.matchAll(FRACTION_ALONE)].flatMap((match) => {
    const said = match[1] ?? '';
    const value = FRACTIONS[said.toLowerCase().replace('-', ' ')];
    const at = match.index + match[0].length - said.length;
    const metric = metricBefore(plain, at);
    if (value === undefined || metric === null || boundBefore(plain.slice(0, at))?.side === 'unsure') return [];
    const comparison = comparisonOf(plain.slice(0, at), '');
    return [{ at, to: at + said.length, value, unit: '%', benchmark: null, comparison, metric }];
  });
}

/** On which side of a number something has to be: by the words that bound it, else by the way that it is to move. */
export function comparisonOf(ahead: string, suffix: string): Comparison {
  if (/^or (?:less|fewer|lower|below|under)/i.test(suffix)) return '<=';
  if (/^or (?:more|above|higher|better|over)/i.test(suffix)) return '>=';
  const side = boundBefore(ahead)?.side;
  if (side === '>=' || side === '<=') return side;
  const down = [...ahead.matchAll(DOWN)].at(-1)?.index ?? -1;
  const up = [...ahead.matchAll(UP)].at(-1)?.index ?? -1;
  if (down < 0 && up < 0) return '>=';
  return down > up ? '<=' : '>=';
}
