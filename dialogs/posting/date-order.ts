import type { DateStyle } from '../../notices/model/posting.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import { printedDates } from '../../notices/time/print.ts';
import { PhraseBook } from '../../notices/words/phrase-book.ts';
import { isQuestion } from './asked-where.ts';
import type { Said } from './said.ts';

/** A way of writing dates, and one that there is not. */
type Style = DateStyle | 'other';

/** So many words may stand between. */
const CLOSE = 5;
/** A date is its own example: the rule that reads it tells the style. */
const BY_EXAMPLE: ReadonlyMap<string, Style> = new Map([
  ['year, month and day in figures', 'iso'],
  ['day, month and year in figures', 'numbers'],
  ['day and month', 'words'],
  ['day of a month', 'words'],
  ['month, day and year', 'other'],
]);

/** The words for each style. What is a word of other things too stands with "in", "as", "dates" or "way". */
const STYLES = new PhraseBook<Style>([
  ['iso', ['iso', 'yyyy mm dd']],
  ['numbers', ['dd mm yy|yyyy', 'numeric|numbers|numerals|figures|digits', 'short dates|form|format|way']],
  ['welsh', ['welsh|cymraeg']],
  [
    'words',
    [
      'in|as|with|to words|full|english',
      'long|british|english|normal|usual|full dates|form|format|style|way',
      'words for',
    ],
  ],
  [
    'other',
    [
      'american|french|german|spanish|italian|polish|romanian|portuguese|arabic|urdu|punjabi|bengali|gujarati',
      'somali|turkish|irish|gaelic|scots',
      'us style|format|way',
      'in|use us dates',
    ],
  ],
]);

/** How dates are to be written here; null: it says nothing of it. */
export function dateOrder(said: Said): PostingOrder | null {
  if (!said.has('dates') || said.refs.length > 0 || isQuestion(said)) return null;
  if (!said.begins('writes', 'dates') && !said.has('digest')) return null;
  const style = byExample(said) ?? besideDates(said);
  if (style === undefined) return null;
  return style === 'other' ? { order: 'cannot', why: 'date-style' } : { order: 'dates', dates: style };
}

/** A style that is named close to the dates. */
function besideDates(said: Said): Style | undefined {
  const dates = said.places('dates').map(({ start }) => start);
  return STYLES.all(said.words).find(({ start }) => dates.some((at) => Math.abs(at - start) <= CLOSE))?.value;
}

/** "As 2015-02-09": a date that is said to be like something. */
function byExample({ plain }: Said): Style | undefined {
  const example = printedDates(plain).find(({ rule }) => BY_EXAMPLE.has(rule));
  const shown = example !== undefined && /\b(?:as|like|in the form|such as)\s{0,3}$/.test(plain.slice(0, example.from));
  return shown ? BY_EXAMPLE.get(example.rule) : undefined;
}
