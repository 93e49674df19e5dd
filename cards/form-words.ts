import type { Field, Wrong } from '../notices/ledger/check-outcome.ts';
import type { Draft } from '../notices/model/draft.ts';
import { Status } from '../notices/model/board.ts';
import { CalendarDate } from '../notices/model/dates.ts';
import { Role } from '../notices/model/log.ts';
import { ROLE_WORDS } from '../notices/words/roles.ts';
import { ALL_COLOURS, STATUS_WORDS } from '../notices/words/statuses.ts';
import { capital, dayWords, listWords } from '../notices/words/text.ts';
import { clean, shorten } from './text.ts';

// What a form says: its labels, what is missing, and one sentence for each thing that is wrong.

/** A field as a sentence names it. */
const FIELD_NAMES: Readonly<Record<Field, string>> = {
  about: 'which action or paragraph it is about',
  text: 'what happened',
  status: 'the status',
  rag: 'the RAG colour',
  percent: 'how far it is',
  date: 'the date',
  evidence: 'the evidence',
  movedTo: 'the new date',
  agreedBy: 'who agreed to it',
  newOwner: 'who owns it from now on',
  every: 'how often it is measured',
  ends: 'the day on which it is followed no more',
  metric: 'what was measured',
  value: 'the value',
  fact: 'which date it is',
  serves: 'which paragraphs it serves',
  task: 'what is to be done',
  who: 'who does it',
  agency: 'which agency',
  when: 'by when',
  success: 'what success is',
  person: 'who the person is',
  role: 'which role',
  holds: 'what the person holds',
  meeting: 'at which meeting it was decided',
  note: 'what was noted',
};

export const LABELS: Readonly<Record<Field | 'name', string>> = {
  about: 'Action or paragraph',
  text: 'What happened',
  status: 'Status',
  rag: 'RAG',
  percent: 'How far, in percent',
  date: 'Date (today if left empty)',
  evidence: 'Evidence: a web address',
  movedTo: 'Moved to',
  agreedBy: 'Agreed by (a new date, or that it is no longer needed)',
  meeting: 'Decided at the meeting of',
  newOwner: 'Owned by: another post',
  every: 'How often',
  ends: 'Followed until',
  metric: 'What was measured',
  value: 'Value',
  fact: 'Which date',
  serves: 'Paragraphs that it serves, with semicolons between',
  task: 'What is to be done',
  who: 'Who does it: a post',
  agency: 'Agency',
  when: 'By when',
  success: 'Success is',
  person: 'The person’s id',
  role: 'Role',
  holds: 'Posts, actions and paragraphs, with semicolons between',
  note: 'Note',
  name: 'The person’s name',
};

/** The day of a review or a meeting has to be said, and what is corrected has one: only else is it today by itself. */
export const OWN_DAY = 'The day';

export const FORM = {
  title: (draft: Draft): string => {
    switch (draft.what) {
      case 'update':
        return 'An update';
      case 'correction':
        return 'A correction';
      case 'reading':
        return 'A reading';
      case 'fact':
        return 'A date for the board’s calendar';
      case 'no-fact':
        return 'A meeting or review that is cancelled';
      case 'indicator':
        return 'A measure of the board’s own';
      case 'action':
        return 'A new action';
      case 'member':
      case 'no-member':
        return 'A role on the board';
      case 'minutes':
        return 'The note of a meeting';
      case 'undo':
        return 'Take back';
    }
  },
  about: (title: string, ref: string) => `${title} about ${ref}`,
  missing: (fields: readonly Field[]) =>
    fields.length === 0 ? '' : `Please add ${listWords(fields.map((field) => FIELD_NAMES[field]))}.`,
  correction: 'Fill in only what is to be different; the rest stays as it was recorded.',
  paragraph: 'The list has the plan’s actions. For a paragraph, press Cancel and say “8(b): …”.',
  insteadOf: (date: string) => `It takes the place of ${whenWords(date)}.`,
  later: 'Nothing is recorded yet: you will see all of it before it is.',
  cut: 'Not all of what you wrote fits into a form; its end is only where you wrote it first.',
  asItIs: 'as it is',
  pick: 'Pick one',
  example: { about: 'A6 or 8(b)', evidence: 'https://…', percent: '40', serves: '8(b); 12' },
  required: (field: string) => `Please fill in: ${field}.`,
  badDate: 'Please pick a day that is possible here.',
  continue: 'Continue',
  cancel: 'Cancel',
} as const;

const counted = new Intl.NumberFormat('en-GB');

const quoted = (said: string): string => `“${shorten(clean(said).replace(/\s+/g, ' ').trim(), 120)}”`;

/** "30 February" as it was typed, a date as people write it. */
function whenWords(said: string): string {
  const date = CalendarDate.safeParse(said.trim());
  return date.success ? dayWords(date.data) : quoted(said);
}

const orNearest = (nearest: readonly string[], before: string): string =>
  nearest.length === 0
    ? ''
    : ` ${before} ${listWords(
        nearest.map((one) => shorten(clean(one), 80)),
        'or',
      )}?`;

const STATUSES = listWords(
  Status.options.map((status) => `“${STATUS_WORDS[status]}”`),
  'or',
);
const ROLES = listWords(
  Role.options.map((role) => ROLE_WORDS[role]),
  'or',
);

/** What is wrong with what was said, quoted, and what to do. */
export function wrongWords(wrong: Wrong): string {
  const { said } = { said: '', ...wrong };
  switch (wrong.why) {
    case 'unknown-ref':
      return `There is no ${wrong.field === 'serves' ? 'paragraph' : 'action or paragraph'} ${quoted(said)} here.${orNearest(wrong.nearest, 'Did you mean')}`;
    case 'printed-deadline':
      return `The date of ${quoted(said)} is printed in the notice and cannot be moved; only an action’s date can. What you wrote is kept without the move.`;
    case 'no-date':
      return `${quoted(said)} is no day in the calendar, so I cannot tell ${FIELD_NAMES[wrong.field]}. Please pick the day.`;
    case 'future-date':
      return `${capital(whenWords(said))} is still to come, and only what has happened can be recorded. Please pick today or an earlier day.`;
    case 'past-date':
      return `${capital(whenWords(said))} has passed. Please pick today or a later day.`;
    case 'far-date':
      return `${capital(whenWords(said))} is more than ten years away. Please look at the year.`;
    case 'before-notice':
      return `${capital(whenWords(said))} is before the notice was issued. Please look at the date.`;
    case 'same-date':
      return `${capital(whenWords(said))} is the date that it has already. Please pick the new one, or leave it empty.`;
    case 'percent':
      return `${quoted(said)} is no percentage. Please give a number from 0 to 100.`;
    case 'status':
      return `${quoted(said)} is no status. Please pick ${STATUSES}.`;
    case 'rag':
      return `${quoted(said)} is no RAG colour. Please pick ${ALL_COLOURS}.`;
    case 'link':
      return `${quoted(said)} is no web address that can be kept as evidence. It has to begin with https:// or http://, without spaces and without a password in it.`;
    case 'value':
      return `${quoted(said)} is no value that can be recorded. Please give a number, at most 100 where it is a percentage.`;
    case 'role':
      return `${quoted(said)} is no role. Please pick ${ROLES}.`;
    case 'too-long':
      return `${capital(FIELD_NAMES[wrong.field])} is longer than the ${counted.format(wrong.limit)} characters that can be kept. Please shorten it; what you wrote is still in the form.`;
    case 'too-many':
      return `One update keeps at most ${wrong.limit} web addresses. Please put the others into another update.`;
    case 'printed-duty':
      return `${quoted(said)} is printed in the notice: it can neither be withdrawn nor handed on; only an action of the plan can.`;
    case 'same-owner':
      return `${quoted(said)} owns it already. Please give another post, or leave it empty.`;
    case 'not-in-calendar':
      return `Nothing of that kind is in the board’s calendar for ${whenWords(said)}.${orNearest(
        wrong.nearest.map((date) => whenWords(date)),
        'Did you mean',
      )}`;
    case 'frequency':
      return `I cannot tell how often ${quoted(said)} is. Please say it as “monthly” or “every 6 weeks”.`;
    case 'measure-ended':
      return `${wrong.ref} was followed until ${whenWords(wrong.ended)}, and ${whenWords(said)} is later. Please give an earlier day, or start the measure again first.`;
    case 'printed-issue':
      return `The notice itself says that it was issued on ${whenWords(said)}, and what is printed is never changed.`;
    case 'already-known':
      return `${capital(whenWords(said))} is recorded already. Please give another date, or press Cancel.`;
    case 'unknown-metric':
      return `Nothing called ${quoted(said)} is measured here.${orNearest(wrong.nearest, 'Did you mean')}`;
    case 'unknown-person':
      return `I cannot tell who ${quoted(said)} is. Please mention the person with @, or give the id that I show them when they say “my role”.`;
    case 'unknown-post':
      return `There is no post, action or paragraph ${quoted(said)} here.${orNearest(wrong.nearest, 'Did you mean')}`;
  }
}
