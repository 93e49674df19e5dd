import type { Unread } from '../notices/ledger/permission.ts';
import { run, type Run } from './card.ts';
import { LEFT_OUT } from './refusal-words.ts';
import { shorten } from './text.ts';

/** Records that were left out of an answer, as whoever asked may not read them. */
export interface Withheld {
  readonly why: Unread;
  readonly council: string;
  readonly place: string;
}

/** The line that says so below an answer; empty where nothing was left out. */
export const leftOutLine = (withheld: Withheld | undefined): string =>
  withheld === undefined ? '' : LEFT_OUT[withheld.why](shorten(withheld.council, 120), shorten(withheld.place, 60));

export const leftOutRuns = (line: string): Run[] => (line === '' ? [] : [run(line)]);
