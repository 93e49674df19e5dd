import { MONTHS } from '../words/calendar-words.ts';
import { NUMBER_WORD } from '../words/numbers.ts';
import { oneOf } from '../words/pattern.ts';
import type { Findings } from './findings.ts';

/** A month by its name, inside a sentence: at its beginning "May" is no month. */
const MONTH = new RegExp(`(?<=[a-z0-9,] )${oneOf(...MONTHS.map(([name]) => name))}\\b(?! [A-Z][a-z])`, 'g');
/** A year that is not part of the title of an act or of guidance. */
const YEAR = /(?<=[a-z0-9,(/-] ?)\b(?:19|20)\d{2}(?:[-/]\d{2,4})?\b(?!,000)/g;
const TITLE_AHEAD =
  /\byear \d{4} to $|\b(?:[A-Z][\w']+|Act|Regulations|Code of Practice|Guidance)(?: \(\d[^)]{0,12}\))? $/;
/** Words that say that something comes again, or goes on, or ends. */
const RHYTHM = new RegExp(
  `\\b${oneOf(
    ...['each time', 'on each occasion', 'termly', '(?:each|every|per) term'],
    ...['(?:the )?following (?:year|month|quarter|week|term)', '(?:each|every) (?:year|quarter|month|week|fortnight)'],
    ...[
      'annually',
      'quarterly',
      'monthly',
      'weekly',
      'fortnightly',
      'at the same time',
      `(?:month|year|week) (?:${NUMBER_WORD}|\\d{1,2})`,
    ],
  )}\\b`,
  'gi',
);
const WHY = 'This speaks of time, and was not read';

/** What still speaks of time after everything else was read: nothing of it is passed over in silence. */
export function leftovers(findings: Findings): void {
  const { plain } = findings.clause;
  for (const match of plain.matchAll(MONTH)) findings.doubt(match.index, match.index + match[0].length, WHY);
  for (const match of plain.matchAll(YEAR))
    if (!TITLE_AHEAD.test(plain.slice(Math.max(0, match.index - 60), match.index)))
      findings.doubt(match.index, match.index + match[0].length, WHY);
  for (const match of plain.matchAll(RHYTHM)) findings.doubt(match.index, match.index + match[0].length, WHY);
}
