import type { Withheld } from '../dialogs/protocol/notice-name.ts';
import { run, type Run } from './card.ts';
import { PLAN } from './plan-words.ts';
import { LEFT_OUT } from './refusal-words.ts';
import { shorten } from './text.ts';

/** The lines that say so below an answer, and that a file was not used; empty where nothing was left out. */
export function leftOutLine(withheld: Withheld | undefined, unusedFile?: string): string {
  const lines = [
    withheld === undefined ? '' : LEFT_OUT[withheld.why](shorten(withheld.council, 120), shorten(withheld.place, 60)),
    unusedFile === undefined ? '' : PLAN.notUsed(shorten(unusedFile, 120)),
  ];
  return lines.filter((line) => line !== '').join(' ');
}

export const leftOutRuns = (line: string): Run[] => (line === '' ? [] : [run(line)]);
