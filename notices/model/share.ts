import { Filters, filtersOf, type Question } from './question.ts';

/** How things stand: of what is red or finished a share is taken among all that could be, where no other base is said. */
const STATES = {
  ...{ status: [], rag: [], progress: null, overdue: null, evidence: null },
  ...{ colour: null, finished: null, percent: null },
} as const;

const restrictionsOf = (question: Question): Partial<Filters> =>
  Object.fromEntries(Object.entries(question).filter(([name]) => name in Filters.shape));

/** What a share is a share of where nothing says so: what the filters could choose from by everything but how it stands. */
export const wholeByDefault = (question: Question): Filters =>
  filtersOf({ ...restrictionsOf(question), ...STATES, subject: null });

/** Whether it is asked how things stand; of what is merely left out, what is left is the share. */
export const asksHowItStands = (question: Question): boolean =>
  (Object.keys(STATES) as (keyof typeof STATES)[]).some(
    (name) => JSON.stringify(question[name]) !== JSON.stringify(STATES[name]),
  );
