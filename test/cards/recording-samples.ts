import type { Draft } from '../../notices/model/draft.ts';
import type { Told } from '../../notices/ledger/history.ts';
import type { Change, Entry } from '../../notices/model/log.ts';
import { FORBIDDEN, HOPELESS, ORDERS } from '../../cards/refusal-words.ts';
import { STORE_TROUBLE } from '../../cards/store-words.ts';
import type { Problem } from '../../dialogs/protocol/problem.ts';
import type { Choices } from '../../dialogs/protocol/recording.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';

type Of<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

const knowsley = { id: 'knowsley', place: 'Knowsley', council: 'Knowsley Metropolitan Borough Council' };
const alex = { id: '00000000-0000-0000-0000-000000000020', name: 'Alex Officer' };
const officer = { name: alex.name, role: 'officer' } as const;
const command = 'k'.repeat(43);
const seal = 's'.repeat(43);

const whole = (part: string): string =>
  `${part
    .repeat(200)
    .slice(0, 3990)
    .replace(/[\uD800-\uDBFF]$/u, '')} THE END.`;

/** Close to 4,000 characters of all that a client could be misled by. */
export const HOSTILE_TEXT = whole(
  '<script>alert(1)</script> **bold** [click](https://evil.example/) <at>Everyone</at> ${$root.x} {{DATE(2015-01-01)}} ' +
    '😀 שלום עליכם مرحبا | a | b |\n- list\n# heading\n',
);

export const LONG_TEXT = whole('Of 120 children on a plan 106 were seen alone in January, each with a note of it. ');

type Said = Extract<Change, { what: 'update' }>['update'];

export const said = (change: Partial<Said> = {}): Said => ({
  ...{ about: 'A6', date: '2015-02-02', by: alex.name, text: '88% seen alone in January', status: null },
  ...{ rag: 'amber', percent: null, evidence: null, moved: null },
  ...change,
});

const EMPTY = {
  newOwner: '',
  ...{ about: '', text: '', status: '', rag: '', percent: '', date: '', evidence: '', movedTo: '', agreedBy: '' },
  ...{ meeting: '', attests: '' },
} as const;

const A6 = {
  ref: 'A6',
  words: 'See every child on a plan alone at each visit, and record it',
  owner: 'Head of Safeguarding (Council)',
};
const before = {
  status: 'in-progress',
  rag: 'green',
  due: '2015-10-30',
  firstDate: '2015-04-30',
  owner: 'Head of Safeguarding',
} as const;

export function proposalOf(change: Change, more: Partial<Of<'proposal'>['view']> = {}): Of<'proposal'> {
  const text = change.what === 'update' ? change.update.text : '';
  return {
    kind: 'proposal',
    notice: knowsley,
    view: { change, subject: null, before: null, replaced: null, unit: '', ...more },
    suggests: [],
    by: officer,
    meanwhile: null,
    confirm: { do: 'record', notice: 'knowsley', command, by: alex, change, seen: 31, seal },
    revise: { do: 'fill', notice: 'knowsley', command, draft: { what: 'update', ...EMPTY, about: 'A6', text }, seal },
  };
}

export const updateOf = (update: Partial<Said> = {}): Of<'proposal'> =>
  proposalOf({ what: 'update', update: said(update) }, { subject: A6, before });

const full = updateOf({
  ...{ status: 'rescheduled', percent: 40, evidence: 'https://example.org/knowsley/seen-alone?month=2015-01' },
  moved: { to: '2015-11-30', agreedBy: 'the board' },
});

const recordedOf = ({ notice, view, by }: Of<'proposal'>, again = false): Of<'recorded'> => ({
  ...{ kind: 'recorded', notice, view, seq: 31, by, again },
});

/** Two things that can be recorded, and some that cannot, on one card. */
function severalOf(text = '88% seen alone in January'): Of<'proposals'> {
  const { view } = updateOf({ text });
  const { change } = view;
  const draft = draftUpdate({ about: 'A7', text });
  return {
    ...{ kind: 'proposals', notice: knowsley, by: officer, besides: 'what is overdue?' },
    rows: [
      { kind: 'change', view },
      { kind: 'change', view: proposalOf(reading, { unit: 'cases' }).view },
      { kind: 'refused', draft, refused: { why: 'incomplete', missing: ['agreedBy'], wrong: [] } },
      { kind: 'refused', draft, refused: { why: 'may-not', forbidden: 'not-yours' } },
      { kind: 'refused', draft, refused: { why: 'hopeless', hopeless: 'nothing-to-correct' } },
    ],
    confirm: {
      ...{ do: 'record-several', notice: 'knowsley', by: alex, seal },
      rows: [
        { command, change, seen: 31 },
        { command: 'j'.repeat(43), change: reading, seen: 30 },
      ],
    },
  };
}

const reading: Change = {
  what: 'reading',
  reading: { ref: 'B3', metric: 'unallocated cases over 28 days', date: '2011-07-31', value: 1185 },
};
const before185: Change = { what: 'reading', reading: { ...reading.reading, value: 185 } };

export const ACTIONS: Choices['actions'] = Array.from({ length: 40 }, (_, i) => ({
  id: `A${i + 1}`,
  what: `Recruit and keep ${i + 1} permanent social workers in the assessment teams, with “golden hellos” & a career path`,
}));

const choices: Choices = {
  actions: ACTIONS,
  metrics: ['unallocated cases over 28 days', 'initial assessments out of timescale', 'vacancy rate'],
  agencies: ['Council', 'Police', 'Health', 'Schools', 'LSCB'],
  posts: ['Head of Safeguarding', 'Head of Assessment', 'Superintendent'],
};

export function formOf(draft: Draft, change: Partial<Of<'form'>> = {}): Of<'form'> {
  return {
    kind: 'form',
    notice: knowsley,
    draft,
    choices,
    missing: [],
    wrong: [],
    fill: { do: 'fill', notice: 'knowsley', command, draft, seal },
    today: '2015-02-02',
    ...change,
  };
}

export const draftUpdate = (change: Partial<Extract<Draft, { what: 'update' }>> = {}): Draft => ({
  ...{ what: 'update', ...EMPTY },
  ...change,
});

const entry = (seq: number, change: Change, at = '2015-02-02T09:15:00.000Z'): Entry => ({
  ...{ seq, command, at, by: { ...alex, role: 'officer' }, source: null, change },
  ...{ prev: '0'.repeat(64), hash: 'f'.repeat(64) },
});

export function toldOf(seq: number | null, change: Partial<Told> = {}): Told {
  return {
    seq,
    at: seq === null ? null : '2015-01-12T14:05:00.000Z',
    by: seq === null ? 'Head of Safeguarding' : 'Sam Member',
    role: seq === null ? null : 'owner',
    change: { what: 'update', update: said({ date: '2015-01-12' }) },
    undone: null,
    corrected: null,
    ...change,
  };
}

const undoEntry = entry(33, { what: 'undo', undoes: 32 });
const correction: Change = { what: 'correction', corrects: 31, update: said({ text: '89% seen alone in January' }) };

const told: readonly Told[] = [
  toldOf(34, { change: correction, at: '2015-02-02T10:00:00.000Z' }),
  toldOf(32, { undone: undoEntry, change: { what: 'update', update: said({ status: 'complete', rag: 'blue' }) } }),
  toldOf(31, { corrected: entry(34, correction) }),
  toldOf(20, {
    change: { what: 'reading', reading: { ref: 'A6', metric: 'seen alone', date: '2014-12-31', value: 81.5 } },
  }),
  toldOf(null, {
    change: { what: 'update', update: said({ status: 'in-progress', rag: 'green', date: '2014-11-20' }) },
  }),
  toldOf(null, {
    change: {
      what: 'update',
      update: said({ status: 'not-started', rag: null, date: '2014-10-02', text: 'Planned.' }),
    },
  }),
];

const ORDERS_TRIED = [
  ...(['several', 'remind', 'send', 'delete', 'assign', 'digest', 'import', 'export', 'cancel'] as const),
  ...(['escalate', 'rename', 'undo-other', 'amended', 'draft', 'override', 'unclear', 'unrecorded'] as const),
];

const refusals: Readonly<Record<string, Problem>> = {
  ...Object.fromEntries(
    (['no-role', 'observer', 'not-yours', 'officers-only'] as const).map((why): [string, Problem] => [
      `may-not-${why}`,
      { kind: 'may-not', why, council: knowsley.council, said: 'A6: 88% seen alone in January, now amber' },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        'nothing-to-undo',
        'undo-in-use',
        'nothing-to-correct',
        'nothing-changes',
        'last-officer',
        'no-such-member',
      ] as const
    ).map((why): [string, Problem] => [why, { kind: 'hopeless', why }]),
  ),
  ...Object.fromEntries(
    ORDERS_TRIED.map((order): [string, Problem] => [
      `order-${order}`,
      { kind: 'order', order, said: 'pls do the thing for A6' },
    ]),
  ),
  tampered: { kind: 'tampered' },
  'not-yours-to-confirm': { kind: 'not-yours-to-confirm', name: 'Sam Member' },
  ...Object.fromEntries(
    (['unavailable', 'full', 'read-only', 'gone', 'damaged', 'newer', 'unknown'] as const).map(
      (why): [string, Problem] => [`store-${why}`, { kind: 'store', why, reference: '5f3a91c0' }],
    ),
  ),
  'may-not-long': { kind: 'may-not', why: 'observer', council: knowsley.council, said: HOSTILE_TEXT },
};

/** How many sentences of refusal there are, so that no sample is forgotten. */
export const REFUSALS = [FORBIDDEN, HOPELESS, ORDERS, STORE_TROUBLE]
  .map((sentences) => Object.keys(sentences).length)
  .reduce((sum, count) => sum + count);

export const RECORDING_SAMPLES: Readonly<Record<string, Reply>> = {
  proposal: full,
  'proposal-short': proposalOf(
    { what: 'update', update: said({ about: '8(b)', text: 'Audit finished.', rag: null }) },
    { subject: { ref: '8(b)', words: 'Reduce the number of unallocated cases.', owner: null } },
  ),
  'proposal-suggests': {
    ...updateOf({ text: 'Training finished, still red.' }),
    suggests: [
      { field: 'status', now: 'in-progress', suggested: 'complete' },
      { field: 'rag', now: 'green', suggested: 'red' },
    ],
  },
  'proposal-long': updateOf({ text: LONG_TEXT, evidence: `https://example.org/${'e'.repeat(180)}` }),
  'proposal-hostile': updateOf({ text: HOSTILE_TEXT }),
  'proposal-meanwhile': { ...updateOf(), meanwhile: toldOf(32) },
  'proposal-reading': proposalOf(reading, {
    subject: { ref: 'B3', words: 'Reduce unallocated cases to fewer than 150.', owner: null },
    replaced: before185,
    unit: 'cases',
  }),
  'proposal-review': proposalOf({
    what: 'fact',
    entry: { fact: 'review', date: '2015-03-18', note: 'in the town hall' },
    replaces: '2015-03-25',
  }),
  'proposal-action': proposalOf({
    what: 'action',
    action: {
      ...{ id: 'A36', serves: ['13(b)', '14'], title: 'Pilot the new case system', owner: 'Head of ICT' },
      ...{
        agency: 'Council',
        how: '',
        due: '2015-06-30',
        firstDate: null,
        success: '',
        status: 'not-started',
        rag: null,
      },
    },
  }),
  'proposal-action-long': proposalOf({
    what: 'action',
    action: {
      ...{ id: 'A36', serves: ['13(b)'], title: LONG_TEXT, owner: 'Head of ICT', agency: 'Council', how: '' },
      ...{ due: '2015-06-30', firstDate: null, success: HOSTILE_TEXT, status: 'not-started', rag: null },
    },
  }),
  'proposal-undo': proposalOf(
    { what: 'undo', undoes: 31 },
    { replaced: { what: 'update', update: said({ status: 'complete' }) } },
  ),
  'proposal-correction': proposalOf(correction, {
    subject: A6,
    before,
    replaced: { what: 'update', update: said({ rag: 'red' }) },
  }),
  'proposal-member': proposalOf({
    what: 'member',
    member: { id: 'a-b-c', name: 'Sam Jones', role: 'owner', holds: ['Head of Safeguarding', 'B3'] },
  }),
  'proposal-no-member': { ...proposalOf({ what: 'no-member', id: 'a-b-c', name: 'Sam Jones' }), revise: null },
  'proposal-plan': proposalOf({ what: 'plan', file: 'plan.xlsx', actions: [], updates: [] }),
  recorded: recordedOf(full),
  'recorded-again': recordedOf(full, true),
  'recorded-long': recordedOf(updateOf({ text: HOSTILE_TEXT })),
  'recorded-undo': recordedOf(
    proposalOf({ what: 'undo', undoes: 31 }, { replaced: { what: 'update', update: said() } }),
  ),
  proposals: severalOf(),
  'proposals-none': { ...severalOf(), rows: severalOf().rows.slice(2), confirm: null },
  'proposals-long': severalOf(HOSTILE_TEXT),
  'recorded-several': {
    ...{ kind: 'recorded-several', notice: knowsley, by: officer },
    rows: [
      { kind: 'recorded', view: full.view, seq: 31, again: false },
      { kind: 'recorded', view: full.view, seq: 30, again: true },
      { kind: 'left-out', view: full.view },
      { kind: 'refused', view: full.view, refused: { why: 'changed' } },
      { kind: 'refused', view: full.view, refused: { why: 'hopeless', hopeless: 'nothing-changes' } },
    ],
  },
  'form-update': formOf(draftUpdate({ text: 'All signed by the police.', rag: 'green' }), { missing: ['about'] }),
  'form-wrong': formOf(
    draftUpdate({
      ...{ about: 'A99', text: 'Nearly there', status: 'purple', rag: 'pink', percent: '140%', date: '31 February' },
      ...{ evidence: 'ftp://x', movedTo: '2014-01-01', agreedBy: '' },
    }),
    {
      missing: ['agreedBy'],
      wrong: [
        { why: 'unknown-ref', field: 'about', said: 'A99', nearest: ['A9', 'A19', '9'] },
        { why: 'no-date', field: 'date', said: '31 February' },
        { why: 'status', field: 'status', said: 'purple' },
        { why: 'rag', field: 'rag', said: 'pink' },
        { why: 'percent', field: 'percent', said: '140%' },
        { why: 'link', field: 'evidence', said: 'ftp://x' },
        { why: 'past-date', field: 'movedTo', said: '2014-01-01' },
      ],
    },
  ),
  'form-revise': formOf(draftUpdate({ about: 'A6', text: LONG_TEXT, status: 'in-progress', date: '2015-01-30' })),
  'form-hostile': formOf(draftUpdate({ about: 'A99', text: HOSTILE_TEXT, agreedBy: '"'.repeat(300) }), {
    wrong: [{ why: 'unknown-ref', field: 'about', said: '<b>**A99**</b>', nearest: [] }],
  }),
  'form-too-long': formOf(draftUpdate({ about: 'A6', text: LONG_TEXT.repeat(4) }), {
    wrong: [{ why: 'too-long', field: 'text', limit: 4000 }],
  }),
  'form-paragraph': formOf(draftUpdate({ about: '8(b)', text: 'Late', movedTo: '2015-05-31', agreedBy: 'chair' }), {
    wrong: [{ why: 'printed-deadline', field: 'movedTo', said: '8(b)' }],
  }),
  'form-reading': formOf(
    { what: 'reading', ref: 'B9', metric: 'sickness absence', value: '4', date: '' },
    { wrong: [{ why: 'unknown-metric', field: 'metric', said: 'sickness absence', nearest: ['vacancy rate'] }] },
  ),
  'form-fact': formOf(
    { what: 'fact', fact: 'review', date: '', replaces: '2015-03-31', note: '' },
    { missing: ['date'] },
  ),
  'form-action': formOf(
    {
      what: 'action',
      serves: '',
      task: 'Recruit ten more carers',
      who: 'Fostering Manager',
      agency: '',
      when: '',
      success: '',
    },
    { missing: ['serves', 'agency', 'when'] },
  ),
  'form-action-long': formOf(
    { what: 'action', serves: '8(b)', task: LONG_TEXT, who: '', agency: 'Church', when: '', success: HOSTILE_TEXT },
    { missing: ['who', 'when'] },
  ),
  'form-correction': formOf(
    { what: 'correction', instead: '', entry: '', ...EMPTY, percent: '1000' },
    {
      wrong: [{ why: 'percent', field: 'percent', said: '1000' }],
    },
  ),
  'form-member': formOf(
    { what: 'member', person: '', name: 'Sam Jones', role: 'boss', holds: 'Head of Nothing' },
    {
      missing: ['role'],
      wrong: [
        { why: 'unknown-person', field: 'person', said: 'Sam Jones' },
        { why: 'role', field: 'role', said: 'boss' },
        { why: 'unknown-post', field: 'holds', said: 'Head of Nothing', nearest: ['Head of Safeguarding'] },
      ],
    },
  ),
  cancelled: { kind: 'cancelled' },
  history: { kind: 'history', notice: knowsley, ref: 'A6', subject: A6.words, told, offset: 0 },
  'history-empty': { kind: 'history', notice: knowsley, ref: 'A6', subject: A6.words, told: [], offset: 0 },
  'history-long': {
    ...{ kind: 'history', notice: knowsley, ref: 'A6', subject: HOSTILE_TEXT, offset: 8 },
    told: Array.from({ length: 30 }, (_, i) =>
      toldOf(60 - i, {
        change: {
          what: 'update',
          update: said({ text: HOSTILE_TEXT, status: 'in-progress', evidence: `https://x.org/${'y'.repeat(900)}` }),
        },
        undone: undoEntry,
      }),
    ),
  },
  members: {
    kind: 'members',
    notice: knowsley,
    members: [
      { ...alex, role: 'officer', holds: [] },
      { id: '21', name: 'Priya Chair', role: 'chair', holds: [] },
      { id: '22', name: 'Sam Member', role: 'owner', holds: ['Head of Safeguarding', 'B3'] },
      { id: '23', name: 'Jo Partner', role: 'owner', holds: ['Superintendent'] },
      { id: '24', name: 'Robin Observer', role: 'observer', holds: [] },
    ],
    you: { id: alex.id, role: 'officer' },
  },
  'members-stranger': {
    ...{ kind: 'members', notice: knowsley, members: [], you: { id: '29:1abc-stranger', role: null } },
  },
  'members-many': {
    kind: 'members',
    notice: knowsley,
    members: Array.from({ length: 200 }, (_, i) => ({
      ...{ id: String(i), name: `${HOSTILE_TEXT.slice(0, 90)} ${i}`, role: 'owner' as const },
      holds: Array.from({ length: 40 }, (_a, n) => `A${n}`),
    })),
    you: { id: 'x'.repeat(300), role: 'owner' },
  },
  ...Object.fromEntries(
    Object.entries(refusals).map(([name, problem]): [string, Reply] => [name, { kind: 'problem', problem }]),
  ),
};
