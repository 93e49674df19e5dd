import { MONTHS } from '../words/calendar-words.ts';
import { NUMBER_WORD, ORDINAL_WORD } from '../words/numbers.ts';
import { oneOf } from '../words/pattern.ts';
import type { Findings } from './findings.ts';

/** A month by its name, inside a sentence: at its beginning "May" is no month. */
const MONTH = new RegExp(`(?<=[a-z0-9,] |\\b[Mm]id-)${oneOf(...MONTHS.map(([name]) => name))}\\b(?! [A-Z][a-z])`, 'g');
/** A year that is not part of the title of an act or of guidance. */
const YEAR = /(?<=[a-z0-9,(/-] ?)\b(?:19|20)\d{2}(?:[-/]\d{2,4})?\b(?!,000)/g;
const TITLE_AHEAD =
  /\byear \d{4} to $|\b(?:[A-Z][\w']+|Act|Regulations|Code of Practice|Guidance)(?: \(\d[^)]{0,12}\))? $/;
/** Words that say that something comes again, or goes on, or ends. */
const RHYTHM = new RegExp(
  `\\b${oneOf(
    ...[
      '(?:after|following|before) (?:each|every)(?: of)? [a-z]+',
      `at (?:each|every) (?:other|alternate|${ORDINAL_WORD}) meetings?`,
      '(?:a|one) (?:day|week|fortnight|month|quarter|term|year) (?:after|from|following) [a-z]+',
    ],
    ...['each time', 'on each occasion', 'termly', '(?:each|every|per) term'],
    ...[
      '(?:the )?following (?:year|month|quarter|week|term)',
      '(?:each|every) (?:half[- ])?(?:year|quarter|month|week|fortnight|session|sitting|cycle)',
    ],
    ...[
      'annually',
      'quarterly',
      'monthly',
      'weekly',
      'fortnightly',
      'at the same time',
      `(?:month|year|week) (?:${NUMBER_WORD}|\\d{1,2})`,
      `(?<=\\b(?:${NUMBER_WORD}|\\d{1,4}) (?:[a-z]{2,20} )?(?!hours?|days?)[a-z]{2,20} )(?:a|per) (?:year|quarter|month|week|fortnight)`,
    ],
  )}\\b`,
  'gi',
);
/** "by Michaelmas 2026": no title stands behind these without saying that it is one. */
const DUE_BY = /\b(?:by|before|until|no(?:t)? later than|in time for) (?:the )?(?:[A-Z][\w']{1,20} ){1,2}$/;
const TITLE = /\b(?:Acts?|Regulations|Orders?|Guidance|Code|Practice|Framework|Rules|Together) $/;
/** Leads that always say when, or that do so before words of time and before somebody's act. */
const UNTIL_WHEN = new RegExp(
  `\\b${oneOf(
    'no(?:t)? later than',
    'as soon as(?! (?:is )?(?:reasonably )?(?:possible|practicable|practical|feasible))',
    "[Bb]y (?:the )?(?:[A-Z]\\w{0,12}(?:mas|tide)|Whit\\w{0,6}|Pentecost|Lent|Advent|Ramadan|Eid|Diwali|Passover|Halloween|(?:[A-Z][\\w']{1,20} ){1,2}(?:Day|Eve|Night|[Rr]ecess))",
    '[Bb]y (?:the )?(?:time|date|day|start|end|beginning|close|conclusion|turn|middle|expiry|deadline)',
    '[Bb]y return',
    `(?:[Bb]y|[Bb]efore|[Uu]ntil) (?:the|its|their) (?:${ORDINAL_WORD}|next|last|final|summer)`,
    "[Bb]efore (?:the )?(?![\\w' ]{0,40}(?:Board|Cabinet|Committee|Panel|Council)\\b)[A-Z]\\w{1,20}",
    '[Bb]efore (?:the|that|this|its|their) [a-z][a-z ]{2,40}? (?:takes? effect|comes? into (?:force|effect|use)|is published|is launched|begins|starts|opens)',
    '[Ww]ithin (?:a|an|the|this|that)(?: [a-z]{2,20}){0,2} (?:month|year|term|quarter|fortnight|week|period)',
  )}\\b`,
  'g',
);
const MOST_BEHIND = 60;
const WHY = 'This speaks of time, and was not read';

/** What still speaks of time after everything else was read: nothing of it is passed over in silence. */
export function leftovers(findings: Findings): void {
  const { plain } = findings.clause;
  for (const match of plain.matchAll(UNTIL_WHEN)) doubtFree(findings, match.index, match[0]);
  for (const match of plain.matchAll(MONTH)) findings.doubt(match.index, match.index + match[0].length, WHY);
  for (const match of plain.matchAll(YEAR))
    if (isNoTitle(plain.slice(Math.max(0, match.index - 60), match.index)))
      findings.doubt(match.index, match.index + match[0].length, WHY);
  for (const match of plain.matchAll(RHYTHM)) findings.doubt(match.index, match.index + match[0].length, WHY);
}

const isNoTitle = (ahead: string): boolean => !TITLE_AHEAD.test(ahead) || (DUE_BY.test(ahead) && !TITLE.test(ahead));

/** A lead with as many of the words behind it as nothing else has read; nothing where all that it leads to was read. */
function doubtFree(findings: Findings, from: number, lead: string): void {
  const behind = findings.clause.plain.slice(from + lead.length, from + lead.length + MOST_BEHIND + 1);
  const stop = behind.search(/[,;.]/);
  const whole = stop < 0 ? behind.slice(0, MOST_BEHIND) : behind.slice(0, stop);
  const cut = stop < 0 && behind.length > MOST_BEHIND ? whole.slice(0, Math.max(0, whole.lastIndexOf(' '))) : whole;
  let words = lead + cut;
  while (words.length >= lead.length && !findings.free(from, from + words.length))
    words = words.slice(0, Math.max(0, words.lastIndexOf(' ')));
  if (words.length > lead.length || (words === lead && cut === '')) findings.doubt(from, from + words.length, WHY);
}
