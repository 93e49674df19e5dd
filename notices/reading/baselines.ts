import type { CalendarDate } from '../model/dates.ts';
import type { Target } from '../model/notice.ts';
import { MONTH_NAME } from '../words/calendar-words.ts';
import { type Flow, part } from './flow.ts';
import { lastDay, timesIn } from './times.ts';

/** A clause without what it says beside the point: where something stood, and that as a baseline. */
export interface Bare {
  readonly flow: Flow;
  readonly stood: Target['baseline'];
}

const FIGURE = String.raw`\d(?:[\d,.]{0,8}\d)?`;
const STANDS = String.raw`(?:was|were|stood|stands|is|are|to be)(?: only| about| some| at| now| currently){0,2}`;
const ASIDES: readonly RegExp[] = [
  // ", which stood at 412 on 1 January 2020,", ", which inspectors found to be 38%,"
  new RegExp(String.raw`, which (?:[a-z]+ ){0,3}?${STANDS} ${FIGURE}(?!\d)[^,;()]{0,80}(?:,(?= )|(?=;)|$)`, 'gi'),
  // ", now 29%,", ", currently at 31% in one team,"
  new RegExp(
    String.raw`, (?:now|currently|presently|at present)(?: standing)?(?: at| some| about)? ${FIGURE}(?!\d)[^,;()]{0,60}(?:,(?= )|(?=;)|$)`,
    'gi',
  ),
  // ", being 26 per cent at 31 March 2022,", ", 38% at the time of the inspection,"
  new RegExp(String.raw`, being ${FIGURE}(?!\d)[^,;()]{0,80}(?:,(?= )|(?=;)|$)`, 'gi'),
  new RegExp(
    String.raw`, ${FIGURE} ?(?:%|per ?cent) (?:at the time of|when inspected|at present|at (?:the )?inspection)\b[^,;()]{0,60}(?:,(?= )|(?=;)|$)`,
    'gi',
  ),
  // "(baseline at 31 March 2010: 64%)"
  new RegExp(String.raw` ?\((?:the )?(?:baseline|outturn|starting point)\b[^()\d]{0,40}\d[^()]{0,40}\)`, 'gi'),
  // "(31% at the time of the inspection)", "(currently 31%)"
  new RegExp(
    String.raw` ?\(${FIGURE} ?(?:%|per ?cent|[a-z]{1,20})? (?:at the time of|when inspected|at present|currently|at inspection|at the inspection)\b[^()]{0,60}\)`,
    'gi',
  ),
];
/** "(74% in 2021-22)", "(64 at 1 April 2022)": before the notice. */
const IN_BRACKETS =
  / ?\((?:[A-Za-z]{1,15},? )?\d[\d,.]{0,8} ?(?:%|per ?cent|[a-z]{1,15})?,? (?:in|at|on|as at|during|for)\b[^()]{3,40}\)/g;
const IN_YEAR = /\b(?:in|at|as at|during) (?:[a-z]+ ){0,2}(?:19|20)\d{2}/i;
const TAIL = new RegExp(
  String.raw`; (?:(?:the )?baseline,?:? |it (?:was|stood at) )?${FIGURE} ?(?:%|per ?cent)? (?:in|at|on|as at) ([^;]{4,30})$`,
  'i',
);

/** The clause without its baselines, each character where it was; `issued` tells what lies before the notice. */
export function withoutBaselines(clause: Flow, issued: CalendarDate | null): Bare {
  let flow = clause;
  let stood: Target['baseline'] = null;
  const cut = (from: number, to: number, words: string): void => {
    stood ??= stoodAt(words);
    flow = joined(part(flow, 0, from), part(flow, to, flow.plain.length));
  };
  const tail = TAIL.exec(flow.plain);
  if (tail !== null && isBefore(tail[1] ?? '', issued)) cut(tail.index, flow.plain.length, tail[0]);
  for (const { index, 0: words } of [...flow.plain.matchAll(IN_BRACKETS)].reverse()) {
    if (isBefore(words, issued) || (issued === null && IN_YEAR.test(words))) cut(index, index + words.length, words);
  }
  for (const pattern of ASIDES) {
    for (const match of [...flow.plain.matchAll(pattern)].reverse())
      if (!BINDS.test(match[0]) && match.index > 0) cut(match.index, match.index + match[0].length, match[0]);
  }
  return { flow, stood };
}

const BINDS = /\b(?:must|shall|should|will|no more than|at least)\b/i;

const joined = (one: Flow, other: Flow): Flow => ({
  words: one.words + other.words,
  plain: one.plain + other.plain,
  offsets: [...one.offsets, ...other.offsets],
});

const isBefore = (words: string, issued: CalendarDate | null): boolean =>
  issued !== null && timesIn(words).length > 0 && timesIn(words).every(({ time }) => lastDay(time) < issued);

const SHARE = /(\d[\d.]{0,6}) ?(?:%|per ?cent)/i;

const ANY_FIGURE = new RegExp(FIGURE);

/** "which stood at 31% in 2010-11": how much, and when, as printed. */
function stoodAt(words: string): Target['baseline'] {
  const [first] = timesIn(words);
  const period = first === undefined ? '' : words.slice(first.from, first.to);
  const figure = SHARE.exec(words)?.[1] ?? ANY_FIGURE.exec(words.replace(period, ''))?.[0];
  return figure === undefined ? null : { value: Number(figure.replaceAll(',', '')), period };
}

/** "from 31% in the calendar year 2019 to …": the time in it is when something stood there. */
export const STOOD_FROM = new RegExp(
  String.raw`\bfrom (?:the |a |an |some |about ){0,2}(?:[a-z]+ ){0,3}(?!(?:19|20)\d{2}\b|\d{1,2}(?:st|nd|rd|th)?(?: to \d{1,2}(?:st|nd|rd|th)?)? ${MONTH_NAME})\d[^,;]{0,80}? (?=(?:down |up )?to:? (?:no|not|at|a|less|more|fewer|under|below|above|over|between|zero|nil|half|\d))`,
  'gi',
);
