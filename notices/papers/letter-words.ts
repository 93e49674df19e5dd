import type { CalendarDate } from '../model/dates.ts';
import { count, dayWords } from '../words/text.ts';
import { eventWords } from './board-words.ts';
import type { Occurrence } from '../model/answer.ts';

/** Every word of a letter that does not come from the log. What stands in square brackets the officer writes. */
export const LETTER = {
  title: (agency: string, place: string) => `${place} Improvement Board: actions of ${agency}`,
  to: '[Name, post and address]',
  dear: 'Dear [name]',
  opening: (agency: string, asOf: CalendarDate) =>
    `This letter lists the actions of the improvement plan that are recorded as those of ${agency} and that are late or fall due, ` +
    `as the records stood on ${dayWords(asOf)}.`,
  figures: (overdue: number, due: number, waiting: number) =>
    `${count(overdue, ['action is', 'actions are'])} overdue, ${count(due, ['falls', 'fall'])} due, and ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for the board’s sign-off.`,
  late: 'Overdue',
  noneLate: 'None of them is overdue.',
  due: (meeting: Occurrence | null) =>
    meeting === null ? 'Due in the next four weeks' : `Due by ${eventWords('meeting', meeting)}`,
  noneDue: 'None of them falls due by then.',
  waiting: 'Waiting for the board’s sign-off',
  noneWaiting: 'None of them waits for sign-off.',
  table: (title: string, agency: string) => `${title}: actions of ${agency}`,
  ask: 'Please send an update on each of them, with the evidence that you hold, by [date].',
  right: 'If anything here is not as you know it, please say so: the record will be corrected.',
  close: 'Yours sincerely',
  sign: '[Name and post]',
} as const;
