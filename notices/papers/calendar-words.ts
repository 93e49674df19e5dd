import type { Occurrence } from '../model/answer.ts';
import { CERTAINTY_NAMES, dateWords } from '../words/certainty.ts';
import { capital, count, listWords } from '../words/text.ts';

/** Every word of the calendar that does not come from the notice or the log. */
export const CALENDAR = {
  name: (place: string) => `${place} Improvement Board`,
  meeting: (place: string) => `Improvement Board, ${place}`,
  review: (place: string) => `DfE review, ${place}`,
  duty: (ref: string, words: string) => `Due: ${ref}: ${words}`,
  action: (id: string, title: string) => `Due: ${id}: ${title}`,
  assumed: (title: string) => `${title} (date assumed)`,
  done: (title: string) => title.replace(/^Due:/, 'Done:'),
  waiting: (title: string) => title.replace(/^Due:/, 'Waiting for sign-off:'),
  known: ({ certainty }: Occurrence) => `Date: ${CERTAINTY_NAMES[certainty].long}.`,
  lastDay: (occurrence: Occurrence) => `It is due by ${dateWords(occurrence)}; the last day stands for it.`,
  standing: (words: string) => `Standing: ${words}.`,
  closed: 'Standing: recorded as complete.',
  serves: (refs: readonly string[]) => `Serves ${listWords(refs)}.`,
  first: (when: string) => `First agreed for ${when}.`,
  said: (text: string, source: string) => `${capital(text)} (${source})`,
  undated: (refs: readonly string[]) =>
    `Without a date, and so not in this calendar: ${listWords(refs)} (${count(refs.length, ['paragraph', 'paragraphs'])}).`,
} as const;
