import { OWN_NOTICE_SAMPLES } from './own-notice-samples.ts';
import type { AnswerItem, Offer } from '../../notices/model/answer.ts';
import type { Again } from '../../dialogs/protocol/answers.ts';
import type { OfficerSaid } from '../../dialogs/protocol/officer.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import { answerOf, dutyItem } from '../dialogs/hand-made.ts';
import { DIGEST_SAMPLES } from './digest-samples.ts';
import { RECORDING_SAMPLES } from './recording-samples.ts';

const knowsley = { id: 'knowsley', place: 'Knowsley', council: 'Knowsley Metropolitan Borough Council' };
const kent = { id: 'kent', place: 'Kent', council: 'Kent County Council' };
const names = ['Kent', 'Sutton', 'Kingston', 'Herefordshire', 'Knowsley'].map((place) => ({
  id: place.toLowerCase(),
  place,
  council: `${place} Council`,
}));

const LONG =
  'The Council must ensure that all referrals are responded to within statutory timescales, that decisions are recorded ' +
  'by a qualified manager, and that at least 90% of initial assessments are completed within ten working days of the ' +
  'referral, sustained over three consecutive months, as shown in the performance report to the Improvement Board.';

const items: readonly AnswerItem[] = [
  dutyItem('8(b)', {
    words: LONG,
    overdue: true,
    due: '2014-12-31',
    dueWords: 'December 2014',
    status: 'in-progress',
    rag: 'red',
  }),
  dutyItem('A7', {
    type: 'action',
    kind: null,
    holders: [],
    owner: 'Head of Safeguarding',
    duties: ['8(b)', '12'],
    overdue: true,
    due: '2015-01-15',
    dueWords: '15 January 2015',
    status: 'rescheduled',
    rag: 'amber',
    words: 'Recruit ten permanent social workers to the assessment teams',
    note: 'first agreed for 30 November 2014',
  }),
  dutyItem('12', {
    status: 'complete-awaiting-sign-off',
    words: 'Complete the peer review of the front door.',
    rag: 'blue',
  }),
  dutyItem('14', {
    words: 'Report progress to the Parliamentary Under Secretary of State.',
    kind: 'report',
    certainty: 'assumed',
  }),
  dutyItem('16', { holders: ['council', 'partners', 'lscb-chair'], words: LONG, status: null, rag: null }),
  dutyItem('17', {
    due: null,
    dueWords: null,
    occurrences: [],
    certainty: 'unresolved',
    missing: 'received',
    words: 'Send the plan to DfE.',
  }),
  dutyItem('18', {
    due: null,
    dueWords: null,
    occurrences: [],
    certainty: 'unresolved',
    missing: 'issued',
    words: 'Hold a first meeting.',
  }),
  dutyItem('19', { words: 'Agree the thresholds document.', kind: 'plan' }),
  dutyItem('20', { words: 'Publish the workforce strategy.', kind: 'plan' }),
];

const again: Again = { meaning: { act: 'ask', question: { kind: 'due' } }, notice: 'knowsley' };
const offer = (words: string): Offer => ({ words, question: { kind: 'due' } });

const words = 'Three posts were filled in January; the fourth is advertised.';
const question = 'How many of the posts are filled?';
const OFFICER_SAID: readonly OfficerSaid[] = [
  { kind: 'passed-on', to: ['Alex Officer'] },
  { kind: 'passed-on-already' },
  { kind: 'nobody' },
  { kind: 'yourself' },
  { kind: 'question', ask: 'asked-officer-1', question, by: 'Sam Member', empty: false },
  { kind: 'answer', question, words, by: 'Alex Officer' },
  { kind: 'delivered', question, words },
  { kind: 'not-delivered', words },
  { kind: 'answered-before', by: 'Alex Officer', words },
  { kind: 'gone', words },
  { kind: 'officers-only', words },
];

/** One of each thing that the bot can say, for looking at and for going through. */
export const SAMPLES: Readonly<Record<string, Reply>> = {
  answer: {
    kind: 'answer',
    notice: knowsley,
    offset: 0,
    again,
    canLog: true,
    answer: answerOf({
      items: [...items],
      echo: 'Due before the next review (31 March 2015), any holder',
      summary: '4 duties are due by 31 March 2015; 2 are overdue and 2 have no date yet.',
      refinements: ['only overdue', "only the council's", 'show the words of 8(b)'].map(offer),
    }),
  },
  'answer-empty': {
    kind: 'answer',
    notice: knowsley,
    offset: 0,
    again,
    canLog: true,
    answer: answerOf({
      items: [],
      echo: 'Overdue on 2 February 2015',
      summary: 'Nothing is overdue.',
      refinements: [],
    }),
  },
  'rag-history': {
    kind: 'answer',
    notice: knowsley,
    offset: 0,
    again: { meaning: { act: 'ask', question: { kind: 'rag-history' } }, notice: 'knowsley' },
    canLog: false,
    answer: answerOf({
      items: [],
      echo: 'RAG month by month, as it was recorded then, Knowsley',
      summary: 'Of 28 actions, since 30 September 2014: red from 0 to 3 and green from 28 to 11.',
      figures: [{ name: '2 February 2015', words: '3 red (A6, A10 and A15), 8 amber, 11 green, 6 complete' }],
      months: {
        title: 'Actions by colour at the end of each month',
        columns: ['On', 'Red', 'Amber', 'Green', 'Complete'],
        rows: [
          ['30 September 2014', '0', '0', '28', '0'],
          ['2 February 2015', '3', '8', '11', '6'],
        ],
      },
    }),
  },
  situation: {
    kind: 'answer',
    notice: knowsley,
    offset: 0,
    again: { meaning: { act: 'ask', question: { kind: 'situation' } }, notice: 'knowsley' },
    canLog: false,
    answer: answerOf({
      items: items.slice(0, 3),
      echo: 'The situation (figures, not a judgement), Knowsley',
      summary:
        '28 actions: 3 red, 8 amber, 11 green and 6 complete (1 of them business as usual). 1 duty and 6 actions are overdue.',
      figures: [
        {
          name: 'Overdue, by whom',
          words: 'actions: 4 of Council, 1 of Health and 1 of Police; duties: 1 of the Chair of the Improvement Board',
        },
        { name: 'Due before the board on 5 February 2015', words: 'none' },
        {
          name: 'Due before the DfE review on 18 March 2015',
          words: '1 duty and 3 actions: 19, A5, A24 and A27',
        },
        { name: 'Since the board on 15 January 2015', words: 'newly red: A10' },
        { name: 'Waiting for sign-off', words: '2: A11 and A21' },
        {
          name: 'Furthest from its target',
          words:
            'B3, RAG amber: Core assessments out of timescale: 610 on 31 July 2011; 510 above the target of no more than 100 by August 2011; moving towards the target',
        },
      ],
      sections: [
        { title: 'Overdue, the longest first (2 of 7)', size: 2, alarm: true },
        { title: 'Waiting for sign-off (1 of 2)', size: 1, alarm: false },
      ],
      refinements: ['Show the 7 overdue', 'Show the 3 red', 'Show the 4 due by the review'].map(offer),
    }),
  },
  readings: {
    kind: 'answer',
    notice: kent,
    offset: 0,
    again: {
      meaning: { act: 'ask', question: { kind: 'reading', about: [{ words: 'core assessments' }] } },
      notice: 'kent',
    },
    canLog: true,
    answer: answerOf({
      asOf: '2011-08-05',
      items: [
        dutyItem('B3', {
          type: 'reading',
          notice: 'kent',
          kind: 'target',
          holders: [],
          words: 'core assessments out of timescale: 610',
          due: '2011-07-31',
          dueWords: '31 July 2011',
          occurrences: [],
          status: null,
          rag: 'amber',
        }),
      ],
      echo: 'Recorded figures, about “core assessments”, Kent',
      summary:
        'Core assessments out of timescale stood at 610 on 31 July 2011; 510 above the target of no more than 100 by ' +
        'August 2011. RAG amber: behind the straight line from 2010 on 31 March 2011 to 100 by August 2011 (487 on ' +
        '31 July 2011), but nearer to the target than at its start.',
      refinements: [],
      series: [
        {
          ref: 'B3',
          metric: 'core assessments out of timescale',
          unit: '',
          points: [
            { date: '2011-03-31', value: 2010 },
            { date: '2011-04-30', value: 1780 },
            { date: '2011-05-31', value: 1320 },
            { date: '2011-06-30', value: 905 },
            { date: '2011-07-31', value: 610 },
          ],
          target: { value: 100, date: '2011-08-31', words: 'no more than 100 by August 2011' },
        },
      ],
    }),
  },
  clarify: {
    kind: 'answer',
    notice: knowsley,
    offset: 0,
    again,
    canLog: false,
    answer: answerOf({
      outcome: 'clarify',
      items: [],
      echo: '',
      summary: 'I am not sure what you mean by “the second stage”. Did you mean one of these?',
      suggestions: ["What's due before the second review?", 'What does 8(b) say?', 'Who must report to the board?'].map(
        offer,
      ),
      refinements: [],
    }),
  },
  duty: {
    kind: 'duty',
    notice: knowsley,
    again,
    canLog: true,
    answer: answerOf({
      items: [dutyItem('8(b)')],
      echo: 'The words of 8(b)',
      summary: '8(b) is due on 31 March 2015.',
    }),
    duty: {
      ref: '8(b)',
      heading: 'Assessment and care planning',
      words: `${LONG} ${LONG}`,
      items: [
        dutyItem('8(b)', { words: LONG, overdue: true, rag: 'red', note: 'through action A7' }),
        dutyItem('8(b)', {
          words: 'Report monthly to the Board.',
          kind: 'report',
          certainty: 'assumed',
          holders: ['council', 'lscb'],
        }),
      ],
    },
  },
  notice: {
    kind: 'notice',
    today: '2015-02-02',
    glance: {
      notice: knowsley,
      issuedBy: 'Edward Timpson MP, Parliamentary Under Secretary of State for Children and Families',
      issued: '2014-09-16',
      lifted: null,
      nextReview: { date: '2015-03-31', precision: 'month', certainty: 'computed', deadline: 0 },
      lastReview: null,
      counts: [
        { kind: 'measure', count: 21 },
        { kind: 'plan', count: 1 },
        { kind: 'report', count: 3 },
      ],
      next: ['8(b)', '12', '14'].map((ref) => ({
        ref,
        words: LONG,
        occurrence: { date: '2015-03-31', precision: 'day', certainty: 'assumed', deadline: 0 },
      })),
      unresolved: { count: 2, missing: ['received', 'ends'] },
      unclear: [],
    },
  },
  welcome: {
    kind: 'welcome',
    occasion: 'joined',
    where: 'personal',
    notice: knowsley,
    today: '2015-02-02',
    demonstration: true,
  },
  help: {
    kind: 'welcome',
    occasion: 'help',
    where: 'channel',
    notice: knowsley,
    today: '2015-02-02',
    demonstration: false,
  },
  switched: { kind: 'switched', notice: knowsley, today: '2015-02-02', demonstration: true },
  choose: { kind: 'choose', notice: knowsley, choices: names },
  'answer-left-out': {
    kind: 'answer',
    notice: knowsley,
    offset: 0,
    again,
    canLog: false,
    answer: answerOf({ items: [...items] }),
    withheld: { why: 'not-linked', ...knowsley },
  },
  'duty-left-out': {
    kind: 'duty',
    notice: knowsley,
    again,
    canLog: false,
    answer: answerOf({ items: [dutyItem('8(b)')] }),
    duty: { ref: '8(b)', heading: null, words: `${LONG} ${LONG}`, items: [dutyItem('8(b)')] },
    withheld: { why: 'no-role', ...knowsley },
  },
  'notice-left-out': {
    kind: 'notice',
    today: '2015-02-02',
    glance: {
      notice: knowsley,
      ...{
        issuedBy: 'Edward Timpson MP',
        issued: null,
        lifted: null,
        nextReview: null,
        lastReview: null,
        counts: [],
        next: [],
      },
      unresolved: { count: 0, missing: [] },
      unclear: [],
    },
    withheld: { why: 'nobody', ...knowsley },
  },
  'members-left-out': {
    kind: 'members',
    notice: knowsley,
    members: [],
    you: { id: null, role: null },
    withheld: { why: 'nobody', ...knowsley },
  },
  ...Object.fromEntries(
    (['nobody', 'no-role', 'not-linked'] as const).map((why): [string, Reply] => [
      `may-not-read-${why}`,
      { kind: 'problem', problem: { kind: 'may-not-read', withheld: { why, ...knowsley } } },
    ]),
  ),
  'other-tenant': { kind: 'problem', problem: { kind: 'other-tenant' } },
  'no-paper': {
    kind: 'problem',
    problem: { kind: 'no-paper', none: { why: 'no-such-agency', agencies: ['Council', 'Health'] } },
  },
  'no-sheet': { kind: 'problem', problem: { kind: 'no-sheet', why: 'nothing-asked' } },
  'no-sheet-rows': { kind: 'problem', problem: { kind: 'no-sheet', why: 'no-rows', answer: 'Nothing is overdue.' } },
  'sign-off-nothing': { kind: 'problem', problem: { kind: 'sign-off', why: 'nothing-waits' } },
  'sign-off-which': { kind: 'problem', problem: { kind: 'sign-off', why: 'which-meeting', last: '2015-01-15' } },
  'sign-off-ahead': {
    kind: 'problem',
    problem: { kind: 'sign-off', why: 'not-held', said: '5 February', ahead: '2015-02-05', last: '2015-01-15' },
  },
  'many-decisions': { kind: 'problem', problem: { kind: 'many-decisions', count: 15, most: 11 } },
  expired: { kind: 'problem', problem: { kind: 'expired' } },
  'not-your-file': { kind: 'problem', problem: { kind: 'not-your-file' } },
  'unknown-council': {
    kind: 'problem',
    problem: { kind: 'unknown-council', said: 'Kant', nearest: names.slice(0, 1) },
  },
  fault: { kind: 'problem', problem: { kind: 'fault', reference: '5f3a91c0' } },
  'nothing-said': { kind: 'problem', problem: { kind: 'nothing-said' } },
  'only-attachments': { kind: 'problem', problem: { kind: 'only-attachments' } },
  'too-long': { kind: 'problem', problem: { kind: 'too-long', limit: 4000 } },
  'old-button': { kind: 'problem', problem: { kind: 'old-button' } },
  'clarify-officer': {
    ...{ kind: 'answer', notice: knowsley, offset: 0, again: null, canLog: false, askOfficer: true },
    answer: answerOf({
      ...{ outcome: 'refused', items: [], echo: '', question: 'what is the budget?', refinements: [] },
      summary: 'That is outside what I hold: I know the improvement notices, their deadlines and the board’s records.',
      suggestions: ["What's due before the next review?", 'What is overdue?', 'Help', 'One more'].map(offer),
    }),
  },
  ...Object.fromEntries(
    OFFICER_SAID.map((said): [string, Reply] => [`officer-${said.kind}`, { kind: 'officer', notice: knowsley, said }]),
  ),
  ...RECORDING_SAMPLES,
  ...DIGEST_SAMPLES,
  ...OWN_NOTICE_SAMPLES,
};
