import { count, dayWords } from '../words/text.ts';
import type { NoticeReview } from './desk.ts';
import type { ReviewRow } from './rows.ts';
import { comparisonLines, correctionWords, countWords, headWords } from './say.ts';

/** A review as text: what is in doubt first, then all the rest where it is asked for. */
export function printReview(review: NoticeReview, all: boolean): string {
  const { reading, rows, conflicts, lost, comparison, version } = review;
  const shown = all ? rows : rows.filter(({ as }) => as === 'doubt');
  const left = rows.length - shown.length;
  return [
    `Review of version ${version}, from ${review.file}, opened by ${review.openedBy} on ${dayWords(review.at.slice(0, 10))}.`,
    headWords(reading),
    countWords(rows),
    ...(comparison === null ? [] : ['', 'Beside the version that counts now:', ...comparisonLines(comparison)]),
    ...(conflicts.length === 0 ? [] : ['', 'To look at again:', ...conflicts]),
    ...(lost.length === 0
      ? []
      : [
          '',
          'Corrections of words that the new text no longer has:',
          ...lost.map((one) => `${one.anchor.ref}: ${correctionWords(one)}`),
        ]),
    ...shown.flatMap((row) => ['', ...rowLines(row)]),
    ...(left === 0
      ? []
      : ['', `${count(left, ['row', 'rows'])} without doubt ${left === 1 ? 'is' : 'are'} not shown.`]),
  ].join('\n');
}

/** One row, a line for each thing that is to be checked. */
export function rowLines(row: ReviewRow): string[] {
  const { ref, as, words, what, when, targets, told, doubts, said } = row;
  const due = when.length === 0 ? 'no date of its own' : when.join('; ');
  return [
    `${ref}  ${what === '' ? `[no duty${as === 'doubt' ? ', in doubt' : ''}]` : `[${what}]`}`,
    `    ${words}`,
    ...(what === '' ? [] : [`    when: ${due}${datesBehind(row)}`]),
    ...(told === '' ? [] : [`    told: ${told}`]),
    ...targets.map((target) => `    target: ${target}`),
    ...doubts.map((why) => `    in doubt: ${why}`),
    ...said.map((one) => `    corrected: ${correctionWords(one)}`),
  ];
}

/** The dates that come of it, unless they are the very ones that it says: " → 4 April 2024 (computed)". */
export function datesBehind({ when, dates }: Pick<ReviewRow, 'when' | 'dates'>): string {
  const said = when.join('; ');
  return dates.length === 0 || dates.every((date) => said.includes(date)) ? '' : ` → ${dates.join(', ')}`;
}
