import type { Command } from '../../dialogs/protocol/command.ts';
import type { Incoming } from '../../dialogs/protocol/incoming.ts';
import { sealFill, sealImport, sealOffer, sealRecord, sealSeveral } from '../../dialogs/recording/seal.ts';
import type { Request } from '../../dialogs/request.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import { DigestGroup } from '../../notices/digest/model.ts';
import type { PaperOrder } from '../../notices/papers/order.ts';
import type { Order } from '../../notices/model/order.ts';
import { KINDS } from '../../notices/questions/kinds.ts';
import type { Json } from './a-bot.ts';
import { PEOPLE } from './real-bot.ts';
import { TENANT } from './reading-world.ts';

// Every way to a board's records. A new command, request, order or thing that Teams sends does not compile until it has
// a case of its own here.

type Sealer = Pick<DialogServices, 'seal' | 'now'>;

const KNOWSLEY = { notice: 'knowsley' };
const BY_ALEX = { id: PEOPLE.alex.aadObjectId, name: PEOPLE.alex.name };
const CHANGE = {
  what: 'update' as const,
  update: {
    ...{ about: 'A77', date: '2015-02-02', by: 'Alex Officer', text: 'said by Alex', status: null, rag: null },
    ...{ percent: null, evidence: null, moved: null },
  },
};
const DRAFT = { what: 'undo' as const };

/** Each command as a card of Knowsley's carries it, sealed for Alex where it is sealed. */
export const COMMANDS: Readonly<Record<Command['do'], (dialog: Sealer) => readonly Json[]>> = {
  ask: () => [
    { do: 'ask', question: 'what is overdue?', ...KNOWSLEY },
    { do: 'ask', question: 'who owns A77?', ...KNOWSLEY },
    { do: 'ask', question: 'only the red ones', after: ['list the actions'], ...KNOWSLEY },
    { do: 'ask', question: 'history of A77', ...KNOWSLEY },
    { do: 'ask', question: 'which councils have actions that are overdue?', notice: null },
  ],
  answer: () => [
    { do: 'answer', meaning: { act: 'ask', question: { kind: 'overdue' } }, ...KNOWSLEY },
    { do: 'answer', meaning: { act: 'ask', question: { kind: 'list', subject: 'action' } }, ...KNOWSLEY },
    { do: 'answer', meaning: { act: 'ask', question: { kind: 'status', refs: ['A77'] } }, ...KNOWSLEY },
    { do: 'answer', meaning: { act: 'ask', question: { kind: 'overdue' } }, notice: null },
    ...Object.entries(KINDS).flatMap(([kind, { examples }]) =>
      examples.map(({ question }) => ({
        do: 'answer',
        meaning: { act: 'ask', question: { kind, ...question } },
        ...KNOWSLEY,
      })),
    ),
  ],
  page: () => [
    {
      do: 'page',
      meaning: { act: 'ask', question: { kind: 'list', subject: 'action' } },
      ...{ offset: 8, asOf: '2015-02-02', ...KNOWSLEY },
    },
  ],
  switch: () => [{ do: 'switch', ...KNOWSLEY }],
  update: () => [{ do: 'update', about: 'A77', ...KNOWSLEY }],
  attest: () => [{ do: 'attest', about: 'A77', ...KNOWSLEY }],
  fill: (dialog) => [fill('fill', dialog)],
  revise: (dialog) => [fill('revise', dialog)],
  record: (dialog) => [
    { ...sealRecord({ do: 'record', ...KNOWSLEY, command: 'c-1', by: BY_ALEX, change: CHANGE, seen: 0 }, dialog) },
  ],
  'record-several': (dialog) => [
    {
      ...sealSeveral(
        { do: 'record-several', ...KNOWSLEY, by: BY_ALEX, rows: [{ command: 'c-4', change: CHANGE, seen: 0 }] },
        dialog,
      ),
    },
  ],
  import: (dialog) => [
    { ...sealImport({ do: 'import', ...KNOWSLEY, command: 'c-2', by: BY_ALEX, shown: 'x'.repeat(43) }, dialog) },
  ],
  'plan-lines': () => [{ do: 'plan-lines', ...KNOWSLEY, command: 'kept', offset: 0 }],
  digest: () => [
    { do: 'digest', ...KNOWSLEY, asOf: '2015-02-02', since: '2015-01-01', show: null, offset: 0 },
    ...DigestGroup.options.map((show) => ({
      ...{ do: 'digest', ...KNOWSLEY, asOf: '2015-02-02', since: '2015-01-01', show, offset: 0 },
    })),
  ],
  cancel: () => [{ do: 'cancel' }],
  history: () => [{ do: 'history', ...KNOWSLEY, ref: 'A77', offset: 0 }],
  'notice-review': () => [{ do: 'notice-review', ...KNOWSLEY, offset: 0 }],
  'notice-row': () => [{ do: 'notice-row', ...KNOWSLEY, what: 'right', offset: 0, row: '0-9' }],
  'notice-correct': () => [{ do: 'notice-correct', ...KNOWSLEY, row: '0-9', how: 'right', offset: 0 }],
  'notice-publish': () => [{ do: 'notice-publish', ...KNOWSLEY, revision: '0123456789abcdef', doubts: true }],
  'notice-lift': () => [
    { do: 'notice-lift', ...KNOWSLEY, how: 'in-force' },
    { do: 'notice-lift', ...KNOWSLEY, how: 'lift', on: '2015-02-01' },
  ],
  'ask-officer': () => [{ do: 'ask-officer', ...KNOWSLEY, question: 'which wibbles were wobbled?' }],
  'answer-officer': () => [{ do: 'answer-officer', ...KNOWSLEY, ask: 'asked-officer-1', answer: 'Three.' }],
};

function fill(what: 'fill' | 'revise', dialog: Sealer): Json {
  return { ...sealFill({ ...KNOWSLEY, command: 'c-3', draft: DRAFT }, PEOPLE.alex.aadObjectId, dialog), do: what };
}

/** What is asked of the conversation itself. */
export const REQUESTS = {
  order: ['where do you post?'],
  'switch-unknown': ['switch to Knowslie'],
  'same-for': ['what about Knowsley?'],
  paper: [
    ...['board pack please', 'the paper for the 19 March board', 'send me the calendar', "draft the chair's report"],
    ...["draft the council's report", 'draft a letter to the Wallaby Trust', 'board pack for Knowsley'],
  ],
  ask: ['for sign-off at the next board'],
  sheet: ['give me the overdue actions as a spreadsheet', 'give me that as a spreadsheet', 'export that'],
  question: ['for Knowsley, what is overdue?', 'who owns A77?', 'Knowsley: list the actions'],
} satisfies Record<Request['act'], readonly string[]>;

export const ORDERS = {
  subscribe: ['post the Knowsley digest here every Monday at 9'],
  'stop-digest': ['stop the Knowsley digest'],
  'digest-now': ['digest now'],
  holidays: ['skip school holidays'],
  remind: ['remind owners a week before'],
  'stop-reminders': ['stop reminders'],
  where: ['where do you post?'],
  link: ['link this channel to Knowsley'],
  unlink: ['unlink this channel'],
  snooze: ['snooze reminders for a week'],
  away: ['pause the Knowsley digest until 2 March'],
  'own-reminders': ['stop my reminders'],
  both: ['stop the Knowsley digest and remind owners 3 days before'],
  'not-mine': ['A77 is not mine'],
  feed: ['my calendar feed'],
  'stop-feed': ['stop my calendar feed'],
  dates: ['use ISO dates here'],
  cannot: ['post the digest here every other Monday'],
  help: ['help'],
  choose: ['switch'],
  switch: ['switch to Knowsley'],
  glance: ['the notice at a glance', 'overview of Knowsley'],
  preview: ['show me the digest', 'show me the digest for Knowsley', 'preview'],
  history: ['history of A77', 'history of 8(b)'],
  members: ['roles', 'my role', 'who are the owners'],
  export: ['export the plan'],
  'add-notice': ['add our notice'],
  'review-notice': ['review our notice'],
  'lift-notice': ['lift the notice'],
  'how-to': ['how do I import the plan', 'how do I change who owns an action'],
} satisfies Record<Order['order'], readonly string[]>;

/** Sentences that tell the bot to record or to do something. */
const TOLD = [
  ...[
    'log A77: 90% done',
    'A77 is done',
    'A77 is done. A78 is at 90%.',
    'undo that',
    'correct that: 89%',
    'unallocated cases 185 on 31 January',
  ],
  ...['the next review is on 18 March', 'new action for 13(b): pilot the system, Head of ICT, by 30 June'],
  ...['make @Sam Jones an officer', 'remove Mulgara from the board', 'A77 moved to 30 November, agreed by the board'],
  'export the plan',
];

const uploadInfo = {
  ...{ name: 'plan.xlsx', uploadUrl: 'https://contoso-my.sharepoint.com/up', uniqueId: 'u', fileType: 'xlsx' },
  contentUrl: 'https://contoso-my.sharepoint.com/plan.xlsx',
};
const consent = (context: unknown): Json => ({
  type: 'invoke',
  name: 'fileConsent/invoke',
  value: { type: 'fileUpload', action: 'accept', context, uploadInfo },
});

const PAPERS: readonly PaperOrder[] = [
  { what: 'board', meeting: null, by: 'theme' },
  { what: 'minister', since: null },
  { what: 'council', since: null },
  { what: 'letter', agency: 'Council' },
  { what: 'calendar' },
];

/** Each thing that may come from Teams, besides what is said and pressed above. */
export const HAPPENINGS: Readonly<Record<Incoming['kind'], (dialog: Sealer) => readonly Json[]>> = {
  message: () => [
    {
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'plan.csv',
          content: { downloadUrl: 'https://contoso-my.sharepoint.com/plan.csv' },
        },
      ],
    },
  ],
  'file-consent': (dialog) => [
    consent(sealOffer({ ...KNOWSLEY, name: 'knowsley-plan.xlsx' }, PEOPLE.alex.aadObjectId, dialog)),
    ...PAPERS.map((paper) =>
      consent(sealOffer({ ...KNOWSLEY, name: 'knowsley-paper.docx', paper }, PEOPLE.alex.aadObjectId, dialog)),
    ),
    consent({ notice: 'knowsley' }),
  ],
  'card-action': () => [{ type: 'message', value: { do: 'history', ...KNOWSLEY, ref: 'A77', offset: 0 } }],
  search: () =>
    ['', 'A77', 'wallaby', 'what is overdue?', 'for Knowsley, who owns A77?'].map((value) => ({
      ...{ type: 'invoke', name: 'composeExtension/query' },
      value: { commandId: 'search', parameters: [{ name: 'words', value }] },
    })),
  'log-message': () => [
    {
      ...{ type: 'invoke', name: 'composeExtension/fetchTask' },
      value: { commandId: 'log', messagePayload: { body: { contentType: 'text', content: 'A77: 90% done' } } },
    },
  ],
  feedback: () => [
    {
      ...{ type: 'invoke', name: 'message/submitAction', replyToId: 'reply-1' },
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike' } },
    },
  ],
  joined: () => [{ type: 'installationUpdate', action: 'add' }],
  left: () => [{ type: 'installationUpdate', action: 'remove' }],
  changed: () => [
    {
      type: 'conversationUpdate',
      channelData: { ...tenantData(), eventType: 'channelRenamed', team: { id: '19:team' } },
    },
  ],
  unsupported: () => [{ type: 'typing' }],
};
const tenantData = (): Json => ({ tenant: { id: TENANT } });

export const SENTENCES: readonly string[] = [
  ...Object.values(REQUESTS).flat(),
  ...Object.values(ORDERS).flat(),
  ...TOLD,
  ...Object.values(KINDS).flatMap(({ examples }) => examples.map(({ words }) => words)),
];

/** All that a card of Knowsley's may carry, and all else that may come from Teams. */
export const everyCommand = (dialog: Sealer): Json[] => Object.values(COMMANDS).flatMap((make) => [...make(dialog)]);
export const everyHappening = (dialog: Sealer): Json[] =>
  Object.values(HAPPENINGS).flatMap((make) => [...make(dialog)]);
