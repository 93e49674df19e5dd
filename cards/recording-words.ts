import type { CalendarDate } from '../notices/model/dates.ts';
import type { Author, Change, Role } from '../notices/model/log.ts';
import { ROLE_WORDS } from '../notices/words/roles.ts';
import { dayWords, listWords } from '../notices/words/text.ts';

// What people read before and after something is recorded, in a history and about roles.

/** "Alex Officer, officer" */
export const authorWords = (name: string, role: Author['role'] | null): string =>
  role === null || role === 'system' ? name : `${name}, ${ROLE_WORDS[role]}`;

const LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' });
const LONDON_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

/** "25 November 2026", the day in London of an instant in UTC. */
export const londonDay = (at: string): string => LONDON.format(new Date(at));

/** "25 November 2026 at 14:05" */
export const londonMoment = (at: string): string => `${londonDay(at)} at ${LONDON_TIME.format(new Date(at))}`;

/** "in progress → complete" */
export function fromTo(before: string | null, now: string): string {
  if (before === null || before === '') return now;
  return before === now ? `${now} (as before)` : `${before} → ${now}`;
}

/** The arrow is read out as its name, or not at all. */
export const spoken = (text: string): string => text.replaceAll(' → ', ' to ');

export const FACT = {
  about: 'About',
  status: 'Status',
  rag: 'RAG',
  percent: 'How far',
  evidence: 'Evidence',
  newOwner: 'Owned by',
  agreedBy: 'Agreed by',
  cancelled: (date: CalendarDate) => `not on ${dayWords(date)} any more`,
  indicator: 'Measure',
  target: 'Target',
  date: 'Date',
  moved: 'Moved',
  meeting: 'Decided',
  atMeeting: (date: CalendarDate) => `at the board’s meeting of ${dayWords(date)}`,
  noteOf: (date: CalendarDate) => `the note of the meeting of ${dayWords(date)}`,
  noNote: 'Every line of these minutes is an entry of its own.',
  attests: 'Attested',
  stillHolds: 'what was completed still holds',
  agreed: (by: string) => `agreed by ${by}`,
  first: (date: CalendarDate) => `first agreed for ${dayWords(date)}`,
  insteadOf: (what: string) => `instead of ${what}`,
  metric: 'Measured',
  value: 'Value',
  paragraph: 'Paragraph',
  note: 'Note',
  number: 'Number',
  what: 'What',
  who: 'Who',
  agency: 'Agency',
  how: 'How',
  when: 'When',
  serves: 'Serves',
  success: 'Success is',
  person: 'Person',
  id: 'Id',
  role: 'Role',
  holds: 'Holds',
  channel: 'Channel',
  linked: (name: string | null, linked: boolean) =>
    `${name ?? 'a channel'}: its people may ${linked ? '' : 'no longer '}read the board’s records`,
  notice: 'Notice',
  version: (version: number, file: string) => `version ${version}, from ${file}`,
  lifted: (on: CalendarDate | null, note: string) =>
    `${on === null ? 'in force, and not lifted' : `lifted on ${dayWords(on)}`}${note === '' ? '' : `: ${note}`}`,
  noMember: 'has no role on this board any more',
  takeBack: 'Take back',
  entry: (seq: number) => `entry ${seq}`,
  correct: 'Correct',
  file: 'File',
  actions: 'Actions',
  updates: 'Updates',
  others: (count: number) => `and ${count} more`,
  readings: (count: number) => (count === 1 ? '1 reading' : `${count} readings`),
  takenOver: (actions: number, updates: number, readings: number) =>
    `${actions} actions, ${updates} updates and ${readings} readings`,
  saidBefore: 'Before:',
  saysNow: 'Now:',
} as const;

/** A label as it stands within a sentence, where that differs. */
export const WITHIN: Readonly<Record<string, string>> = {
  [FACT.status]: 'status',
  [FACT.percent]: 'at',
  [FACT.evidence]: 'evidence',
  [FACT.newOwner]: 'owned by',
  [FACT.agreedBy]: 'agreed by',
  [FACT.moved]: 'moved to',
  [FACT.meeting]: 'decided',
  [FACT.attests]: 'attested',
  [FACT.date]: 'date',
  [FACT.metric]: '',
  [FACT.value]: 'at',
  [FACT.number]: '',
  [FACT.role]: 'role',
};

export const PROPOSAL = {
  besides: (asked: string) => `I did one thing at a time and did not answer “${asked}”: please ask it again.`,
  title: (change: Change): string => {
    switch (change.what) {
      case 'update':
        return `Record this about ${change.update.about}?`;
      case 'correction':
        return `Correct entry ${change.corrects} about ${change.update.about}?`;
      case 'reading':
        return `Record this reading for ${change.reading.ref}?`;
      case 'fact':
        return 'Record this date?';
      case 'no-fact':
        return 'Take this date out of the calendar?';
      case 'indicator':
        return change.indicator.ended === undefined
          ? `Follow ${change.indicator.id} as a measure of the board?`
          : `Stop following ${change.indicator.id}? Its readings stay.`;
      case 'action':
        return `Add ${change.action.id} to the plan?`;
      case 'minutes':
        return `Keep this note of the meeting of ${dayWords(change.meeting)}?`;
      case 'undo':
        return `Take back entry ${change.undoes}?`;
      case 'member':
        return 'Give this role?';
      case 'no-member':
        return 'Take this role away?';
      case 'link':
        return 'Link this channel?';
      case 'notice':
      case 'lifted':
        return 'Record this about the notice?';
      case 'readings':
        return 'Record these readings?';
      case 'plan':
      case 'taken-over':
        return 'Record this plan?';
    }
  },
  quarter: 'A quarter is taken as one of the financial year, whose first is April to June, by its last day.',
  by: (author: string) => `By ${author}. Nothing is recorded until you confirm.`,
  unchanged: (field: string, now: string, suggested: string) =>
    `${field}: unchanged (${now}). Your words sound like ${suggested}.`,
  make: (value: string) => `Make it ${value}`,
  keeps: 'It stays in the log, marked as taken back.',
  meanwhile: (subject: string, by: string, said: string, when: string) =>
    `${subject} changed while this card was open: ${by} recorded ${said}${when}. Confirm to record yours after it.`,
  onDay: (moment: string) => ` on ${moment}`,
  cut: 'Only the beginning is shown here; all of it will be recorded, exactly as you wrote it.',
  noChange: 'It is too long for a Change button: to change it, press Cancel and say it again.',
  confirm: 'Confirm',
  change: 'Change',
  cancel: 'Cancel',
} as const;

export const RECORDED = {
  takenBack: 'Taken back',
  title: 'Recorded',
  entry: (seq: number, by: string) => `Entry ${seq}, by ${by}.`,
  again: (seq: number) => `This was recorded already (entry ${seq}); nothing was recorded twice.`,
  cut: 'Only the beginning is shown here; all of it is recorded, exactly as you wrote it.',
  undo: 'To take it back today, say “undo that”.',
  correct: 'To put it right, say “correct that: …”; to take it back today, say “undo that”.',
} as const;

/** Several things on one card. */
export const SEVERAL = {
  title: (ready: number, all: number) =>
    ready === all
      ? `Record these ${all}?`
      : ready === 0
        ? 'None of these can be recorded yet'
        : `Record ${ready} of these ${all}?`,
  tick: 'Record this',
  ofRow: (row: number) => `Row ${row}`,
  more: (count: number) =>
    `One card takes no more: ${count} more ${count === 1 ? 'waits' : 'wait'}. Confirm these, and say it again.`,
  ticks: 'Take a tick off to leave that one out.',
  none: 'Nothing was recorded.',
  notRecorded: 'not recorded',
  sayAlone: 'Say it by itself, and I ask for what is missing.',
  recorded: (count: number, all: number) =>
    count === all ? `Recorded, ${count} entries` : count === 0 ? 'Nothing was recorded' : `Recorded ${count} of ${all}`,
  by: (author: string) => `By ${author}.`,
  entry: (seq: number) => `Entry ${seq}.`,
  leftOut: 'Left out: not recorded.',
  changed: 'It changed while this card was open, so this one was not recorded. Say it again to see it as it is now.',
} as const;

export const CANCELLED = 'Nothing was recorded.';

export const HISTORY = {
  title: (ref: string) => `What was recorded about ${ref}`,
  meeting: (date: CalendarDate) => `the meeting of ${dayWords(date)}`,
  none: (ref: string) => `Nothing is recorded about ${ref} yet.`,
  newest: (from: number, to: number, of: number) => `Newest first: ${from} to ${to} of ${of}.`,
  sheet: 'from the council’s spreadsheet',
  entry: (seq: number, at: string) => `entry ${seq}, recorded on ${londonDay(at)}`,
  undone: (by: string, at: string) => `Taken back by ${by} on ${londonDay(at)}.`,
  corrected: (by: string, at: string, seq: number) => `Corrected by ${by} on ${londonDay(at)} (entry ${seq}).`,
  corrects: (seq: number) => `corrects entry ${seq}`,
  reading: (metric: string, value: string) => `${metric}: ${value}`,
  note: (words: string) => `Note: ${words}`,
  action: (what: string) => `Added to the plan: ${what}`,
  plan: (what: string) => `In the plan as it was imported: ${what}`,
  older: 'Show older',
  newer: 'Show newer',
} as const;

export const MEMBERS = {
  title: (council: string) => `Who may record: ${council}`,
  may: {
    officer: 'Officers record anything, and give roles',
    chair: 'The chair records anything but roles',
    owner: 'Action owners record about what they hold',
    observer: 'Observers ask, and record nothing',
  } satisfies Record<Role, string>,
  none: 'Nobody has a role on this board yet.',
  holds: (held: readonly string[]) => `holds ${listWords(held)}`,
  more: (count: number) => `and ${count} more`,
  you: (role: Role) => `You are here as ${/^[aeiou]/.test(ROLE_WORDS[role]) ? 'an' : 'a'} ${ROLE_WORDS[role]}.`,
  withheld: 'Who has a role on this board is shown to its own people.',
  stranger: 'You have no role on this board: you can ask anything, and record nothing.',
  outsider: 'You have no role on this board: you can ask what the notice says, and record nothing.',
  id: (id: string) => `Your id is ${id}`,
  noId: 'Teams did not tell me who you are in the directory, so nobody can give you a role.',
  giveId: 'Give your id to an officer, who can then give you a role.',
  change:
    'Officers change roles. They say “make @Sam Jones an officer”, “add @Sam Jones as action owner for Head of Safeguarding” or “remove Sam Jones from the board”.',
} as const;
