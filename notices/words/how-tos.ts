import type { Draft } from '../model/draft.ts';
import type { HowToName } from '../model/how-to.ts';

/** What starts what a how-to tells of: a form for something to be recorded, or a sentence that is said. */
export type Start =
  | { readonly title: string; readonly form: Partial<Draft> & Pick<Draft, 'what'> }
  | { readonly title: string; readonly say: string };

export interface HowTo {
  /** "Import the plan" */
  readonly title: string;
  /** Words that ask for it: one of each group, written as they begin ("import" is importing too). */
  readonly asked: readonly (readonly string[])[];
  /** Words with which something else is asked. */
  readonly not?: readonly string[];
  readonly says: readonly string[];
  readonly start: Start | null;
}

const CHANGE = [
  'change',
  'swap',
  'switch',
  'reassign',
  're-assign',
  'hand',
  'pass',
  'give',
  'transfer',
  'set',
  'alter',
  'move',
];
const ADD = [
  'add',
  'put',
  'record',
  'log',
  'enter',
  'give',
  'set',
  'tell',
  'create',
  'make',
  'new',
  'include',
  'register',
];
const MOVE = [
  'move',
  'change',
  'put back',
  'reschedule',
  'extend',
  'push',
  'postpone',
  'delay',
  'alter',
  'new date',
  'slip',
];

/** Everything that people ask how to do: the whole page, the more definite first. What is added here is asked and answered. */
export const HOW_TOS: Readonly<Record<HowToName, HowTo>> = {
  'own-notice': {
    title: 'Add your council’s notice, or an amended one',
    asked: [
      ['add', 'load', 'upload', 'import', 'use', 'put', 'get', 'set up', 'change', 'replace', 'update', 'amend'],
      ['notice'],
    ],
    not: ['date', 'received', 'receipt', 'issued', 'lifted', 'ended'],
    says: [
      'What a notice says is read from its own text, and an officer looks at what was read before anybody is answered from it.',
      'Attach it in our personal chat (.pdf, .docx or .txt), also where it was amended; whoever runs me may add it too (docs/deploy.md). The words that are printed are changed by no sentence in chat.',
    ],
    start: { title: 'Add our notice', say: 'add our notice' },
  },
  'import-plan': {
    title: 'Import the plan',
    asked: [
      ['import', 'upload', 'load', 'attach', 'read in', 'bring in', 'update', 'refresh', 'send you', 'get'],
      ['plan', 'spreadsheet', 'excel', 'tracker', 'xlsx', 'csv'],
    ],
    not: ['export', 'download', 'out of'],
    says: [
      'Attach the file in our personal chat (.xlsx, .ods, .csv or the tables of a .docx). I show row by row what I understood and what would change; nothing is imported before you confirm.',
      'It undoes nothing that was recorded here: a cell that did not change in the file changes nothing, and what changed on both sides is yours to settle.',
    ],
    start: { title: 'Get the plan as a file first', say: 'export the plan' },
  },
  'export-plan': {
    title: 'Get the plan as a file',
    asked: [
      ['export', 'download', 'get', 'print', 'save', 'copy'],
      ['plan', 'log', 'spreadsheet', 'excel', 'tracker'],
    ],
    says: [
      'Say “export the plan” in our personal chat: you get a spreadsheet for printing and filtering, with the log on a sheet of its own. It may come back on any later day and changes only what was changed in it.',
    ],
    start: { title: 'Export the plan', say: 'export the plan' },
  },
  owner: {
    title: 'Change who owns an action',
    asked: [CHANGE, ['own', 'lead', 'responsib', 'holder', 'somebody else', 'someone else', 'another post']],
    says: [
      'Say “A5 is now owned by Head of QA”. An officer or the chair may; the old owner stays in the log.',
      'To let a person record about it, an officer says “Sam Jones owns A6”.',
    ],
    // A blank has the form show the field.
    start: { title: 'Hand an action on', form: { what: 'update', text: 'Handed on', newOwner: ' ' } },
  },
  'new-action': {
    title: 'Add an action',
    asked: [ADD, ['action', 'line']],
    not: ['owner', 'update', 'evidence', 'date', 'note', 'comment'],
    says: [
      'Say “new action for 13(b): pilot the new system, Head of ICT, by 30 June”. It gets the next number. An officer or the chair may.',
    ],
    start: { title: 'Add an action', form: { what: 'action' } },
  },
  withdraw: {
    title: 'Take an action off the plan',
    asked: [
      ['remove', 'delete', 'withdraw', 'drop', 'take off', 'take out', 'get rid', 'close off', 'cancel'],
      ['action', 'line'],
    ],
    says: [
      'Say “A12 is no longer needed, agreed by the board”. It is then neither due nor overdue and counts in no figure; it stays in the log. Nothing is ever deleted.',
    ],
    start: { title: 'Withdraw an action', form: { what: 'update', status: 'withdrawn', text: 'No longer needed' } },
  },
  'move-date': {
    title: 'Move an action’s date',
    asked: [MOVE, ['date', 'deadline', 'due', 'action']],
    not: ['meeting', 'board meet', 'review', 'digest', 'owner', 'lead'],
    says: [
      'Say “A6 moved to 31 March, agreed by the board”. Who agreed has to be said, and the date first agreed is never lost.',
      'What the notice prints cannot be moved.',
    ],
    start: { title: 'Move a date', form: { what: 'update', status: 'rescheduled', text: 'Moved' } },
  },
  complete: {
    title: 'Mark something complete, or signed off',
    asked: [['complete', 'finish', 'close', 'sign', 'tick', 'done']],
    not: ['undo', 'reopen', 'on time'],
    says: [
      'Say “A12 is done, evidence https://…”; “A11 waits for sign-off”; “A17 was signed off by the board on 15 January”. “For sign-off at the next board” lists what waits. The colour of a completed action follows.',
    ],
    start: { title: 'Record it', form: { what: 'update', status: 'complete' } },
  },
  minutes: {
    title: 'Record a meeting’s minutes',
    asked: [[...ADD, 'paste', 'import', 'upload', 'attach'], ['minutes']],
    not: ['evidence', 'action'],
    says: [
      'Paste them: “Minutes of the board of 15 January:” and its lines. Each line that is an update, a date, a sign-off or a new action is a row of one card to confirm; the rest is kept as the meeting’s note.',
    ],
    start: null,
  },
  evidence: {
    title: 'Give evidence',
    asked: [ADD, ['evidence', 'link', 'proof', 'document', 'minutes']],
    says: [
      'Put the web addresses behind what you record: “A5 is done, evidence https://… and https://…”. Each is kept, and “what is the evidence for A5” gives them.',
    ],
    start: { title: 'Log an update', form: { what: 'update' } },
  },
  indicator: {
    title: 'Follow a measure of your own',
    asked: [
      ['track', 'follow', 'monitor', 'add', 'set', 'record', 'agree', 'create'],
      ['indicator', 'measure', 'kpi', 'metric', 'data set', 'dataset'],
    ],
    says: [
      'Say “track assessments on time, 90% by March, monthly, Performance Manager”. Its readings are said like any others: “assessments on time 84% on 31 January”, or by its number: “L1: 84”.',
      'Ask “how is L1 doing”, “L1 trend” or “show our local measures”. It changes by “L1 target is now 95% by June” or “L1 is now owned by Head of QA”, and ends by “stop tracking L1”; its readings stay.',
    ],
    start: { title: 'Add a measure', form: { what: 'indicator' } },
  },
  reading: {
    title: 'Record a figure',
    asked: [ADD, ['figure', 'reading', 'value', 'number', 'percentage', 'data', 'target']],
    says: [
      'Say what was measured, the figure and the day: “unallocated cases 185 on 31 July”.',
      'Many at once: attach a spreadsheet with the columns Measure, Date and Value here, in our personal chat. I show what I read before anything is recorded.',
    ],
    start: { title: 'Record a figure', form: { what: 'reading' } },
  },
  'cancel-meeting': {
    title: 'Cancel a meeting',
    asked: [
      ['cancel', 'remove', 'delete', 'call off', 'take out'],
      ['meeting', 'board', 'review'],
    ],
    says: [
      'Say “the board meeting on 24 October is cancelled”.',
      'One that moves: “the 5 February meeting moved to 12 February”.',
    ],
    start: { title: 'Cancel a meeting', form: { what: 'no-fact', fact: 'meeting' } },
  },
  meetings: {
    title: 'Give the board’s dates',
    asked: [
      [...ADD, ...MOVE],
      ['meeting', 'board date', 'board meet', 'review', 'calendar date', 'received', 'receipt', 'issued', 'dates'],
    ],
    says: [
      'Say “the board meets on 21 November, 19 December and 16 January”, or “every 4 weeks from 13 February”; “the next review is on 18 March”; “we received the notice on 5 July”.',
    ],
    start: { title: 'Give a date', form: { what: 'fact' } },
  },
  undo: {
    title: 'Take something back',
    asked: [
      ['undo', 'take back', 'reverse', 'delete', 'remove', 'unlog', 'cancel'],
      ['undo', 'update', 'entry', 'mistake', 'it', 'that', 'said', 'logged', 'recorded', 'log'],
    ],
    says: ['Say “undo that” on the day on which you recorded it. It stays in the log, marked as taken back.'],
    start: { title: 'Undo my last entry', say: 'undo that' },
  },
  correct: {
    title: 'Put something right',
    asked: [
      ['correct', 'put right', 'fix', 'edit', 'amend', 'change'],
      ['update', 'entry', 'mistake', 'wrong', 'said', 'logged', 'recorded', 'log', 'typo'],
    ],
    says: [
      'Right after it, say what should be different: “I meant 70%”, “that should have been A7 not A6”, “no, the 26th”. Later: “correction to A6: 89% seen alone”. The old entry stays in the log.',
    ],
    start: null,
  },
  roles: {
    title: 'Give somebody a role',
    asked: [
      [...ADD, 'change', 'invite', 'let', 'allow', 'appoint', 'have'],
      [
        'role',
        'person',
        'people',
        'member',
        'officer',
        'observer',
        'somebody',
        'someone',
        'colleague',
        'access',
        'permission',
        'user',
        'chair',
      ],
    ],
    says: [
      'An officer says “make @Sam Jones an officer” or “add @Sam Jones as action owner for Head of Safeguarding”. Posts can be given before the plan is there.',
      '“Remove Sam Jones from the board” takes it away.',
    ],
    start: { title: 'Who has which role?', say: 'roles' },
  },
  'stop-digest': {
    title: 'Stop the weekly digest',
    asked: [
      ['stop', 'end', 'cancel', 'pause', 'turn off', 'unsubscribe', 'mute'],
      ['digest', 'post', 'summary', 'remind'],
    ],
    says: ['In the channel, mentioning me, say “stop the digest”; “stop reminders” ends the reminders.'],
    start: { title: 'Where do you post?', say: 'where do you post?' },
  },
  digest: {
    title: 'Have the digest posted',
    asked: [
      ['get', 'set', 'post', 'send', 'start', 'have', 'subscribe', 'change', 'schedule', 'turn on'],
      ['digest', 'weekly', 'summary'],
    ],
    says: [
      'In the board’s channel, mentioning me, an officer or the chair says “post the digest here every Monday at 9”. “Show me the digest” shows it to you alone.',
    ],
    start: { title: 'Show me the digest', say: 'show me the digest' },
  },
  remind: {
    title: 'Have owners reminded',
    asked: [['remind', 'reminder', 'chase', 'nudge']],
    says: [
      'An officer says “remind owners a week before”. Owners get one message a day at most, in personal chat, once they have written to me.',
    ],
    start: { title: 'Where do you post?', say: 'where do you post?' },
  },
  link: {
    title: 'Let a channel read the board’s records',
    asked: [
      ['link', 'connect', 'channel', 'join', 'unlink'],
      ['channel', 'team', 'chat'],
    ],
    says: [
      'In the channel, mentioning me, an officer says “link this channel to Kent”; “unlink this channel” ends it.',
    ],
    start: null,
  },
  switch: {
    title: 'Look at another council',
    asked: [
      ['switch', 'change', 'go to', 'look at', 'see'],
      ['council', 'another notice', 'board', 'kent', 'sutton', 'kingston', 'knowsley', 'herefordshire'],
    ],
    says: ['Say “switch to Kent”.'],
    start: { title: 'Choose a council', say: 'switch' },
  },
  history: {
    title: 'See what was recorded',
    asked: [
      ['see', 'find', 'look', 'check', 'show', 'read', 'get'],
      ['history', 'log', 'audit', 'who said', 'recorded', 'changed'],
    ],
    says: [
      'Say “history of A6” for everything that was recorded about it, also what was taken back. “Export the plan” gives the whole log.',
    ],
    start: { title: 'What has changed?', say: 'what has changed since the last board meeting?' },
  },
  papers: {
    title: 'Get the board’s papers',
    asked: [
      ['get', 'make', 'draft', 'write', 'produce', 'create', 'print', 'prepare', 'send', 'generate'],
      ['paper', 'pack', 'report', 'letter', 'calendar', 'diary', 'outlook'],
    ],
    says: [
      'Say “board pack please”, “draft the chair’s report”, “draft a letter to the police” or “send me the calendar” in our personal chat. They are drafts from the records. “My calendar feed” gives an address that Outlook subscribes to.',
    ],
    start: { title: 'Board pack please', say: 'board pack please' },
  },
  update: {
    title: 'Log an update',
    asked: [
      [...ADD, 'update', 'report', 'change', 'mark', 'say'],
      ['update', 'progress', 'status', 'note', 'comment', 'action', 'colour', 'rag', 'red', 'amber', 'green'],
    ],
    says: [
      'Begin with the action or paragraph: “A6: 88% seen alone in January, now amber”. Several at once: “A6 is done. A7 is at 90%.”. You see all of it before anything is recorded.',
    ],
    start: { title: 'Log an update', form: { what: 'update' } },
  },
};
