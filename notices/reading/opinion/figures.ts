import { MONTHS } from '../../words/calendar-words.ts';
import { oneOf } from '../../words/numbers.ts';

/** A number that may be one to reach. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly share: boolean;
  /** The first, second … of so many in the clause. */
  readonly place: number;
  readonly of: number;
}

/** No year, no day of a month and nothing of "12/3". */
const FIGURE = new RegExp(
  String.raw`(?<![\w.,/£-])(\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?)( ?%| per ?cent\b)?` +
    String.raw`(?!\d|[/-]\d|(?:st|nd|rd|th)\b| ${oneOf(MONTHS.map(([name]) => name))}\b)`,
  'g',
);

/** The figures of a clause in their order; numbers in words are none. */
export function figuresIn(plain: string): Figure[] {
  const found = [...plain.matchAll(FIGURE)];
  return found.map((match, place) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: Number((match[1] ?? '').replaceAll(',', '')),
    share: match[2] !== undefined,
    place,
    of: found.length,
  }));
}
