import type { ParsedNotice } from '../model/notice.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { partiesWords } from '../words/parties.ts';
import { count, dayWords, listWords } from '../words/text.ts';
import type { Conflict } from './apply.ts';
import type { Comparison } from './compare.ts';
import type { Amendment, Correction } from './overlay.ts';
import { countsOf, type ReviewRow } from './rows.ts';

/** What a review says, in the chat and on the command line alike. */

/** "the notice to Kent County Council, issued by the Secretary of State on 8 March 2011" */
export function headWords({ notice: { council, issuedBy, issued } }: ParsedNotice): string {
  const when =
    issued === null ? 'undated: its day of issue is still to be given' : `issued on ${dayWords(issued.date)}`;
  return `A notice to ${council} by ${issuedBy}, ${when}.`;
}

/** "40 duties, of which 3 rows are in doubt; 12 sentences are explanation." */
export function countWords(rows: readonly ReviewRow[]): string {
  const { doubt, explanation } = countsOf(rows);
  const duties = rows.filter(({ duty }) => duty !== null).length;
  const doubts = doubt === 0 ? 'nothing is in doubt' : `${count(doubt, ['row is', 'rows are'])} in doubt`;
  const explains =
    explanation === 0 ? '' : `; ${count(explanation, ['sentence only explains', 'sentences only explain'])}`;
  return `${count(duties, ['duty', 'duties'])}; ${doubts}${explains}.`;
}

/** What an officer said, in words: "kind: report". */
export function amendmentWords(amendment: Amendment): string {
  switch (amendment.to) {
    case 'kind':
      return `it is a ${KIND_WORDS[amendment.kind][0]}`;
    case 'holders':
      return `it falls to ${partiesWords(amendment.holders)}`;
    case 'recipients':
      return amendment.recipients.length === 0 ? 'nobody is told' : `it goes to ${partiesWords(amendment.recipients)}`;
    case 'deadline':
      return `due: ${amendment.words}`;
    case 'target':
      return `target: ${amendment.words}`;
    case 'split':
      return `a second duty begins at “${amendment.before}”`;
    case 'join':
      return 'it is one duty with the one before it';
    case 'not-a-duty':
      return 'it is no duty';
    case 'duty':
      return 'it is a duty';
    case 'right':
      return 'it is right as it was read';
    case 'as-read':
      return 'as it was read';
    case 'issued':
      return `the notice was issued: ${amendment.words}`;
  }
}

/** "it is a report (Jane Smith, 30 November 2026)" */
export const correctionWords = ({ amendment, by, at }: Correction): string =>
  `${amendmentWords(amendment)} (${by.name}, ${dayWords(at.slice(0, 10))})`;

export function conflictWords(conflict: Conflict): string {
  const { correction } = conflict;
  const said = `${correction.anchor.ref}: ${correctionWords(correction)}`;
  switch (conflict.why) {
    case 'gone':
      return `${said}. Its words are no longer in the reading, so this counts no longer: “${short(correction.anchor.words)}”`;
    case 'cannot':
      return `${said}. This counts no longer: ${conflict.because}`;
    case 'cut-otherwise':
      return `${said}. This counts still, for what is now read as “${short(conflict.now)}”`;
    case 'reads-otherwise':
      return `${said}. This counts still; it is now read as: ${conflict.now} (it was: ${correction.was})`;
  }
}

const LONGEST = 160;
const short = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`);

const DIFFERENCES = {
  words: 'its words',
  kind: 'its kind',
  holders: 'who holds it',
  when: 'when it is due',
  target: 'its target',
} as const;

/** What became of the duties of the version before, a line each; what was kept in one. */
export function comparisonLines({ kept, changed, fresh, gone }: Comparison): string[] {
  const name = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    from === to ? to : `${from}, now ${to}`;
  const renamed = kept.filter(({ from, to }) => from !== to);
  return [
    `${count(kept.length, ['duty is', 'duties are'])} kept${renamed.length === 0 ? '' : `, of which with another number: ${renamed.map(name).join('; ')}`}.`,
    ...changed.map((pair) => `Changed: ${name(pair)}: ${listWords(pair.what.map((one) => DIFFERENCES[one]))}.`),
    ...(fresh.length === 0 ? [] : [`New: ${fresh.join(', ')}.`]),
    ...(gone.length === 0 ? [] : [`Gone: ${gone.join(', ')}.`]),
  ];
}
