import type { CalendarDate } from '../notices/model/dates.ts';
import { count, dayWords, listWords } from '../notices/words/text.ts';

/** What is said about a council's own notice: brought, checked, published, lifted. */
export const OWN_NOTICE = {
  title: (council: string, version: number) =>
    version === 1 ? `Check the notice: ${council}` : `Check version ${version} of the notice: ${council}`,
  nothingYet: (file: string) =>
    `Nothing of “${file}” counts yet. This is how I read it; what I am not sure of comes first.`,
  beside: 'Beside the version that counts now:',
  showing: (from: number, to: number, of: number) => `Rows ${from} to ${to} of ${of}.`,
  leave: 'You can leave and come back: say “review our notice”.',
  when: 'When: ',
  noDate: 'no date of its own',
  told: 'Told: ',
  target: 'Target: ',
  doubt: 'In doubt: ',
  corrected: 'Corrected: ',
  noDuty: 'no duty',
  row: 'Row',
  choice: (ref: string, words: string) => `${ref}: ${words}`,
  correct: 'Correct it',
  right: 'Right as it was read',
  notADuty: 'Not a duty',
  more: 'Show more rows',
  before: 'Show the rows before',
  publish: 'Publish',
  conflicts: 'To look at again:',
  lost: (corrections: number) =>
    `${count(corrections, ['correction', 'corrections'])} of the version before could not be taken over, because the words are gone.`,
  rowTitle: (ref: string) => `Correct ${ref}`,
  kind: 'What it is',
  explanation: 'No duty: it only explains',
  who: 'Who holds it',
  toldLabel: 'Who is told, or gets it',
  whenLabel: 'When it is due, in words',
  whenExample: 'by 31 March 2016 · the last Friday of May · every 3 months · within 2 months of this notice · none',
  targetLabel: 'The number to reach, in words',
  targetExample: 'at least 85% · 200 cases or less · none',
  split: 'Does it hold a second duty? Its first words, as printed',
  join: 'It is one duty with the one before it',
  save: 'Save',
  asRead: 'Take back what was said of it',
  back: 'Back',
  doubts: {
    title: 'Some rows are still in doubt',
    text: (rows: number) =>
      `${count(rows, ['row is', 'rows are'])} in doubt. If you publish now, dates that cannot be worked out are listed as unresolved in every answer about dates, and you can still correct them later: say “review our notice”.`,
    more: (rows: number) => `and ${rows} more`,
    publish: 'Publish all the same',
    back: 'Look at them',
  },
  published: {
    title: 'Published',
    text: (council: string, version: number, duties: number) =>
      `${version === 1 ? 'The notice' : `Version ${version} of the notice`} to ${council} counts from now on, with ${count(duties, ['duty', 'duties'])}. This chat is about it.`,
    again: (council: string, version: number) =>
      `Version ${version} of the notice to ${council} was published already. Nothing was published twice.`,
    undated:
      'It is undated: say “the notice was issued on” and the day, and the dates that count from it are worked out.',
    next: 'Next, attach the improvement plan here, give the others their roles (“make @Sam Jones the chair”), and in the board’s channel say “post the digest here every Monday at 9”.',
  },
  wanted: {
    title: 'Attach the notice',
    text: 'Attach its file here: .pdf with text in it, .docx or .txt. I read it and show you how I understood it; nothing counts before you publish it. A new version of a notice that I know goes the same way: I compare the two, duty by duty.',
    open: (councils: readonly string[]) => `A review waits: ${listWords(councils)}.`,
    goOn: (council: string) => `Go on with ${council}`,
  },
  lift: {
    title: (council: string) => `Lift the notice: ${council}`,
    text: 'From that day on nothing is due under it. What was recorded stays and can be asked for, every answer says that it was lifted, and the digest says so once and stops.',
    already: (on: CalendarDate) => `It is recorded as lifted on ${dayWords(on)}.`,
    on: 'Lifted on',
    note: 'Note, for example who lifted it and by which letter',
    lift: 'Lift it',
    inForce: 'It is in force after all',
    cancel: 'Cancel',
    done: (council: string, on: CalendarDate) =>
      `The notice to ${council} is lifted from ${dayWords(on)}. Nothing is due under it from then on; what was recorded stays.`,
    again: 'That was recorded already.',
    doneInForce: (council: string) => `The notice to ${council} is in force.`,
    doneTitle: 'Recorded',
  },
  notUsed: 'I could not take that in',
  fetch: {
    notAllowed: 'It does not lie where Teams keeps files, so I did not open it. Nothing was added.',
    notThere: 'I could not fetch it from Teams, so nothing was added. Please attach it again.',
    tooLarge: (megabytes: number) =>
      `It is larger than ${megabytes} MB, so I did not read it and nothing was added. Send the notice alone, or save it as a PDF of the smallest size.`,
  },
  noReview: {
    title: 'That review is closed',
    text: (council: string) =>
      `No review of the notice to ${council} is open: it was published meanwhile, or never opened. Say “review our notice” to look at what is published, or attach a new version.`,
  },
  nothingNew: {
    title: 'Nothing to publish',
    text: (version: number) =>
      `That is what version ${version} says already, so nothing was published. Correct something first, or leave it.`,
  },
  firstOfficer: {
    title: 'That is for an officer',
    text: (id: string | null) =>
      `A notice for a council without a board is added by somebody whom the settings of this program name as an officer (OFFICERS), and nothing was kept. ${
        id === null
          ? 'Teams did not tell me who you are: ask from your own account.'
          : `Ask whoever runs it to add your id there: ${id}.`
      }`,
  },
} as const;
