import type { Occurrence } from '../model/answer.ts';
import type { Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Role } from '../model/log.ts';
import { dateWords, howKnown } from '../words/certainty.ts';
import { count, dayWords, listWords } from '../words/text.ts';
import type { Stamp } from './model.ts';

// Words that the papers have in common; each paper's own stand in a file beside it.

/** How somebody is called in a paper of whom only the role is known. */
export const ROLE_POSTS: Readonly<Record<Role, string>> = {
  chair: 'Chair of the Improvement Board',
  officer: 'Officer of the Improvement Board',
  owner: 'Owner of the action',
  observer: 'Observer at the Improvement Board',
};

export const DRAFT = 'DRAFT';

export const MADE = {
  lead: (asOf: CalendarDate) =>
    `Draft made from the board’s records as they stood on ${dayWords(asOf)}. A person checks and finishes it.`,
  title: 'How this draft was made',
  records: ({ board, asOf, entries }: Stamp) =>
    `Every figure, date and sentence about progress is taken from the notice and from the log of the board “${board}” ` +
    `as it stood on ${dayWords(asOf)}: ${count(entries, ['entry', 'entries'])}. Nothing was added.`,
  hash: (hash: string) => `Hash of the last entry: ${hash}`,
  nothing: 'Nothing is recorded on this board yet: what is here is the notice alone.',
  proof:
    '“npm run verify-log” proves that the log is whole and prints the hash of its last entry. The same records and the same day make ' +
    'this draft again, to the byte.',
  posts:
    'People are named by their post. “Log entry 12” is the number of an entry in the log; what has none came with the council’s plan.',
} as const;

/** Below every page: "log entry 12, 3f9c0a1b2c3d" */
export const stampWords = ({ entries, hash }: Stamp): string =>
  hash === null ? 'nothing recorded' : `log of ${count(entries, ['entry', 'entries'])}, ${hash.slice(0, 12)}`;

/** "5 February 2015 (confirmed by the board)" */
export const knownDate = (occurrence: Occurrence): string => `${dateWords(occurrence)}${howKnown(occurrence)}`;

/** "Head of Safeguarding, 19 December 2014, log entry 12" */
export const sourceWords = ({ date, entry }: Pick<Update, 'date' | 'entry'>, post: string): string =>
  [post, dayWords(date), ...(entry === null ? [] : [`log entry ${entry}`])].filter((part) => part !== '').join(', ');

/** "A6, A10 and A15": each once. */
export const refsWords = (refs: readonly string[]): string => listWords([...new Set(refs)]);

/** Earliest first, and what has no day at the end. */
export const byDay = (a: { readonly due: string | null }, b: { readonly due: string | null }): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9');
