import { maybe, oneOf } from '../words/pattern.ts';

/** Words that open what is measured. */
export const MEASURED =
  /\b(?:the )?(?:number|percentage|proportion|rate|gap|average|timeliness|backlog|(?<=the )share(?= of)|[\w]+ rate)\b/gi;

const LEADS = oneOf(' (?:such|so) that (?:it|they|this)', ' which');
const IS = ' (?:is|are|be|was|should be|will be|must be)';
const MOVES = String.raw`(?: not| never)? (?:increas|reduc|decreas|ris|improv|fall|drop|lower|rais|declin|go)(?:e|es|ed|ing|s)?\b`;
const FROM = String.raw` from (?:the |a )?[^,;]{0,40}?(?:\d ?%|\d|half|third|quarter)(?: \([^()]{0,80}\)| (?:in|at|as at) [^,;]{4,20}?)?`;
const BOUND = oneOf(
  ...['at least', '(?:(?:no|not) )?(?:more|less|fewer|greater|lower|higher|longer|shorter) than', 'at most', 'up to'],
  ...['(?:not |at or )?(?:below|above|under|over)', 'a (?:minimum|maximum) of'],
);
const AVERAGE = String.raw` the [\w ]{3,40}? average of`;
/** What leads from a metric to its number: "increases from the 2009-10 baseline of 46% to at least". */
const LED_IN = new RegExp(
  [
    `,?${LEADS}?`,
    ...[maybe(IS), maybe(MOVES), maybe(FROM), maybe(' (?:to|at|by|of|in)'), maybe(' be')],
    ...[
      maybe(' must', ' should', ' may', ' do(?:es)?'),
      maybe(' (?:not|never)(?: be(?: allowed| permitted)?)?(?: to)?'),
      maybe(MOVES),
      maybe(' exceed(?:ing)?'),
      maybe(` ${BOUND}`),
    ],
    ...[maybe(AVERAGE), '$'],
  ].join(''),
  'i',
);

/** The words from "the number of", "the percentage of", "the gap in" up to where the number is led in. */
export function metricBefore(plain: string, at: number): string | null {
  const starts = [...plain.slice(0, at).matchAll(MEASURED)]
    .filter(
      ({ 0: word, index }) =>
        !/^(?:the )?average$/i.test(word) ||
        !/\bthe (?:\w+ ){0,3}average of\b/i.test(plain.slice(Math.max(0, index - 20), at)),
    )
    .filter(({ index }) => !/\(as measured by $/i.test(plain.slice(0, index)));
  const start = starts.findLast(({ index }) => depthAt(plain, index) === 0);
  if (start === undefined) return null;
  const words = plain
    .slice(start.index, at)
    .trimEnd()
    .replace(LED_IN, '')
    .replace(/,? (?:so|such) that\b.*/is, '')
    .replace(/^(?:the )?(?:number|percentage|proportion) of (?:the )?|^the /i, '')
    .trim();
  return words === '' ? null : words;
}

/** The words behind a number: "90% of assessments …". */
export function metricAfter(plain: string, to: number, end: number): string {
  return /^(?: of| for| in)?(?: all)? ([^,;.]{3,120})/.exec(plain.slice(to, end))?.[1]?.trim() ?? '';
}

function depthAt(plain: string, at: number): number {
  const ahead = plain.slice(0, at);
  return ahead.split('(').length - ahead.split(')').length;
}
