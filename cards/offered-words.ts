import type { OfferedFile } from '../dialogs/protocol/plan.ts';

interface Offered {
  /** What it is, where the person is asked whether they want it. */
  readonly offered: (council: string) => string;
  readonly title: string;
  /** What to say to have it offered once more. */
  readonly again: string;
}

/** A paper is a draft, and says so before it is opened. */
const draft = (what: string, title: string, again: string): Offered => ({
  offered: (council) =>
    `${what} of ${council}, drafted from the records as they stand today. Please check and finish it in Word.`,
  title,
  again,
});

/** What is said of each kind of file that is offered. */
export const OFFERED: Readonly<Record<OfferedFile, Offered>> = {
  plan: {
    offered: (council) => `The improvement plan of ${council} as it stands today, with its log and readings.`,
    title: 'The plan as a file',
    again: 'export the plan',
  },
  board: draft('The paper for a meeting of the Improvement Board', 'The board paper', 'board pack please'),
  minister: draft('The chair’s report to the Minister', 'The chair’s report', 'draft the chair’s report'),
  council: draft('The report on progress', 'The council’s report', 'draft the council’s report'),
  letter: draft('A letter to an agency from the Improvement Board', 'A letter', 'draft a letter to the police'),
  answer: {
    offered: (council) => `The answer of ${council}, every row of it, as a spreadsheet.`,
    title: 'The answer as a file',
    again: 'give me that as a spreadsheet',
  },
  calendar: {
    offered: (council) =>
      `The meetings, reviews and deadlines of ${council} as a calendar. Import a newer one over it: what was moved moves.`,
    title: 'The calendar',
    again: 'send me the calendar',
  },
};

export const NO_PAPER = 'There is no such paper';

export const NO_SHEET = {
  title: 'There is nothing to put into a spreadsheet',
  'nothing-asked':
    'I have not answered a question here yet. Ask one, such as “what is overdue”, and then say “give me that as a spreadsheet”.',
  'no-rows': (answer: string) => `The whole answer is: ${answer}`,
} as const;
