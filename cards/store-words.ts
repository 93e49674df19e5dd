import type { StoreTrouble } from '../dialogs/protocol/problem.ts';

interface Sentence {
  readonly title: string;
  readonly text: (reference: string) => string;
}

const LOST = 'Nothing was recorded just now, and nothing that was recorded before is lost.';
const quote = (reference: string): string => `(reference ${reference})`;

/** What happened, that nothing was lost, what to do. */
export const STORE_TROUBLE: Readonly<Record<StoreTrouble, Sentence>> = {
  unavailable: {
    title: 'The board’s records cannot be reached',
    text: (reference) =>
      `${LOST} Your card or message keeps what you wrote: please press or say it again in a minute. If it goes on, tell whoever runs me ${quote(reference)}.`,
  },
  full: {
    title: 'There is no space left to record in',
    text: (reference) =>
      `${LOST} I go on answering questions. Please tell whoever runs me to make space on the disk ${quote(reference)}; then press or say it again.`,
  },
  'read-only': {
    title: 'The board’s records cannot be written to',
    text: (reference) =>
      `${LOST} I go on answering questions. Please tell whoever runs me that I may not write to the records ${quote(reference)}; then press or say it again.`,
  },
  gone: {
    title: 'The file of the board’s records was moved or deleted',
    text: (reference) =>
      `Nothing was recorded just now, because it would be lost. Please tell whoever runs me to put the file back and start me again ${quote(reference)}; then press or say it again.`,
  },
  damaged: {
    title: 'Part of the board’s records cannot be read',
    text: (reference) =>
      `Nothing was changed, and nothing was recorded just now. Please tell whoever runs me ${quote(reference)}: “npm run verify-log” names what is damaged, and a backup can be put back.`,
  },
  newer: {
    title: 'A later version of me wrote these records',
    text: (reference) =>
      `Nothing was changed, and nothing was recorded just now. Please tell whoever runs me to start that version ${quote(reference)}.`,
  },
  unknown: {
    title: 'I cannot tell whether that was recorded',
    text: (reference) =>
      `The answer of the store got lost on the way. Please press or say it again: if it was recorded I will say so, and it is never recorded twice. If it goes on, tell whoever runs me ${quote(reference)}.`,
  },
};
