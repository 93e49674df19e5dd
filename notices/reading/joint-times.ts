import { ORDINAL_WORD } from '../words/numbers.ts';
import { oneOf } from '../words/pattern.ts';
import type { Findings, FoundDeadline } from './findings.ts';
import { NUMBER } from './numbers.ts';

// Times that belong together and that nobody can date one by one.

const CHOOSES =
  /\bwhichever (?:\w+ ){0,3}(?:later|earlier|sooner|latest|earliest|soonest|first|last)\b|\b(?:if|where) (?:(?:that|this|it|which) (?:\w+ ){0,2})?(?:later|earlier|sooner)\b(?! than)/gi;
const CHOSEN_OF = /\bthe (?:later|earlier|sooner) of\b/gi;
const NEAR = 40;

/** "by 1 October 2015 or, if later, three months after …": only one of the two counts, and which is not worked out. */
export function oneOfTwo(findings: Findings): void {
  const { plain } = findings.clause;
  const why = 'Of two times the later or the earlier counts; which that is was not worked out';
  const join = (from: number, to: number): void => findings.instead(from, to, why);
  for (const { index, 0: words } of plain.matchAll(CHOOSES)) {
    const to = index + words.length;
    const before = findings.times().findLast((one) => one.from < index);
    const behind = findings.times().find(({ from }) => from >= to);
    if (before === undefined || index - before.to > NEAR) continue;
    if (behind !== undefined && behind.from - to <= NEAR && !/[.;]/.test(plain.slice(to, behind.from)))
      join(before.from, behind.to);
    else join((pairOf(findings, before, plain) ?? before).from, to);
  }
  for (const { index, 0: words } of plain.matchAll(CHOSEN_OF)) {
    const [first, second] = findings.times().filter(({ from }) => from >= index);
    if (first === undefined || first.from - index > words.length + NEAR) continue;
    join(index, (second !== undefined && second.from - first.to <= NEAR ? second : first).to);
  }
}

/** What stands before a time as the other of two: "by 1 May 2016 or within three months". */
const pairOf = (findings: Findings, one: FoundDeadline, plain: string): FoundDeadline | undefined =>
  findings.times().findLast(({ to, from }) => from < one.from && /^,? (?:or|and)\b/.test(plain.slice(to, one.from)));

const EACH = `(?:(?:each|every)(?: ${oneOf('other', 'alternate', ORDINAL_WORD, NUMBER)})?|alternate)`;
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:working |week)?day|week)';
const NTH_OF = new RegExp(
  `\\b(?:(?:on|by|in|at) )?(?:the )?(?:(?:${ORDINAL_WORD}|last|final) ${DAY}|\\d{1,2}(?:st|nd|rd|th)(?: day)?) (?:of|in) ${EACH} (?:months?|quarters?|years?|terms?)\\b`,
  'gi',
);
const STARTS = /^,? ?(?:(?:starting|beginning|commencing) ?(?:on|from|in|with)?)?$/i;

/** "on the first Monday of every other month, beginning in October 2015": no rhythm that loses its day. */
export function daysOfSeveral(findings: Findings, standard: boolean): void {
  for (const { index, 0: words } of findings.clause.plain.matchAll(NTH_OF)) {
    const to = index + words.length;
    if (!findings.free(index, to) || countsFromMonthEnd(words, findings.clause.plain.slice(to))) continue;
    if (standard) findings.add(index, to, [{ form: 'standard' }]);
    else findings.doubt(index, to, WHY);
  }
}

/** "the last day of every third month, and thereafter": what begins at a month's end goes on at one. */
const countsFromMonthEnd = (words: string, behind: string): boolean =>
  /\b(?:last|final) day of\b/i.test(words) && /^,? (?:starting|beginning|commencing|thereafter)\b/i.test(behind);

const WHY = 'This comes again on a day that cannot be worked out';

/** The month in which such a rhythm begins is no day to be ready by. */
export function startOfSeveral(findings: Findings): void {
  const { plain } = findings.clause;
  for (const { index, 0: words } of plain.matchAll(NTH_OF)) {
    const to = index + words.length;
    const first = findings.times().find(({ from }) => from >= to);
    const said = findings.times().find(({ from, deadline }) => from === index && deadline.form === 'unclear');
    if (first === undefined || said === undefined) continue;
    const led = STARTS.test(plain.slice(to, first.from)) && /start|begin|commenc/i.test(plain.slice(to, first.to));
    if (led) findings.instead(index, first.to, WHY);
  }
}
