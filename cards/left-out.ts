import type { Withheld } from '../dialogs/protocol/notice-name.ts';
import { run, type Run } from './card.ts';
import { LEFT_OUT } from './refusal-words.ts';
import { shorten } from './text.ts';

/** The line that says so below an answer; empty where nothing was left out. */
export const leftOutLine = (withheld: Withheld | undefined): string =>
  withheld === undefined ? '' : LEFT_OUT[withheld.why](shorten(withheld.council, 120), shorten(withheld.place, 60));

export const leftOutRuns = (line: string): Run[] => (line === '' ? [] : [run(line)]);
