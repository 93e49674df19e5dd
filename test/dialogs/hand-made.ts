import { createHash } from 'node:crypto';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import type { Journal } from '../../data/journal.ts';
import type { BoardRecords } from '../../notices/model/board.ts';
import type { NoticeDesk } from '../../notices/review/desk.ts';
import type { Answer, AnswerItem } from '../../notices/model/answer.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { Question, type WrittenQuestion } from '../../notices/model/question.ts';
import type { Asked, Asker } from '../../dialogs/asker.ts';
import type { Setting } from '../../dialogs/hearing.ts';
import type { DialogServices } from '../../dialogs/services.ts';

/** A small notice made by hand, so that these tests stand whatever the reader learns. */
export function handMadeReading(id: string, place: string, council: string): ParsedNotice {
  const text = 'The Council must reduce the number of unallocated cases by August 2011.';
  const duty = (ref: string, date: string): ParsedNotice['duties'][number] => ({
    id: ref,
    ref,
    kind: 'measure',
    holders: ['council'],
    recipients: [],
    named: [],
    deadlines: [{ form: 'day', date, words: 'by then', span: [0, 7] }],
    targets: [],
    quote: text,
    span: [0, text.length],
    words: text,
  });
  return {
    notice: {
      id,
      council,
      place,
      address: null,
      issuedBy: 'Secretary of State for Education',
      issued: { date: '2011-03-08', source: 'text', span: [0, 1] },
      inspection: null,
      grounds: { words: 'Inadequate', span: [0, 1] },
      headings: [],
      consequences: [],
      footnotes: [],
    },
    provisions: [
      {
        ref: 'B1',
        level: 'bullet',
        role: 'duty',
        heading: 'Assessments',
        parent: null,
        quote: text,
        span: [0, text.length],
        words: text,
      },
    ],
    duties: [
      duty('B1', '2011-08-31'),
      duty('B2', '2011-09-30'),
      {
        ...duty('B3', '2011-01-01'),
        deadlines: [
          {
            form: 'after',
            anchor: 'received',
            step: { count: 1, unit: 'month' },
            words: 'within one month',
            span: [0, 1],
          },
        ],
      },
    ],
    coverage: { characters: text.length, accounted: text.length, unaccounted: [], sentences: [] },
    doubts: [],
  };
}

export const LIBRARY: readonly ParsedNotice[] = [
  handMadeReading('kent', 'Kent', 'Kent County Council'),
  handMadeReading('knowsley', 'Knowsley', 'Knowsley Metropolitan Borough Council'),
  handMadeReading('kingston', 'Kingston', 'Royal Borough of Kingston upon Thames'),
];

export function dutyItem(ref: string, change: Partial<AnswerItem> = {}): AnswerItem {
  return {
    type: 'duty',
    notice: 'knowsley',
    ref,
    duties: [],
    kind: 'measure',
    holders: ['council'],
    owner: null,
    quote: `The words of ${ref}`,
    words: `The words of ${ref}`,
    span: [0, 10],
    occurrences: [{ date: '2015-03-31', precision: 'day', certainty: 'stated' }],
    due: '2015-03-31',
    dueWords: '31 March 2015',
    certainty: 'stated',
    missing: null,
    status: 'in-progress',
    rag: 'green',
    overdue: false,
    note: null,
    ...change,
  };
}

export function answerOf(change: Partial<Answer> = {}): Answer {
  const items = change.items ?? [dutyItem('8(b)'), dutyItem('9')];
  return {
    question: 'what is due?',
    asOf: '2015-02-02',
    outcome: 'answered',
    echo: 'Due by 31 March 2015, any holder',
    text: `${items.length} duties are due.`,
    summary: `${items.length} duties are due.`,
    items,
    value: items.length,
    suggestions: [],
    refinements: [{ words: 'only the overdue ones', question: { kind: 'overdue' } }],
    series: [],
    figures: [],
    sections: [],
    ...change,
  };
}

/** A script for the asker below as a question: its words are what it is about. */
export const scripted = (...words: readonly string[]): WrittenQuestion => ({
  kind: 'topic',
  about: words.map((one) => ({ words: one })),
});

const scriptOf = ({ about }: Question): string[] => about.map(({ words }) => words);

/**
 * Stands in for the asker where a test is about the conversation: it lists as many duties as the question says
 * ("list 20"), takes "only …" as a follow-up, shows one paragraph ("what does 8(b) say?"), faults when told to.
 */
export const scriptedAsker: Asker = {
  ask(sentence, setting) {
    const before = setting.previous === null ? [] : scriptOf(setting.previous.question);
    const script = sentence.startsWith('only ') ? [...before, sentence] : [sentence];
    const question = Question.parse(scripted(...script));
    return answerScript(question, setting);
  },
  answer(meaning, setting) {
    if (meaning.act !== 'ask') throw new Error('the script has only questions');
    return answerScript(meaning.question, setting);
  },
};

function answerScript(question: Question, { asOf, notice }: Setting): Asked {
  const script = question.kind === 'text' ? [`what does ${question.refs.join()} say?`] : scriptOf(question);
  const said = script.at(-1) ?? '';
  if (said === 'break') throw new Error('as the test asked');
  const make = (change: Partial<Answer>): Asked => ({
    answer: answerOf({ question: said, asOf, ...change }),
    meaning: { act: 'ask', question },
    more: [],
    turn: { question },
    explain: () => ({
      clauses: [],
      words: [],
      spans: [],
      kind: null,
      question: null,
      leftOver: [],
      candidates: [],
      acts: [],
      chance: null,
      shape: { words: `shape of ${said}`, left: [] },
    }),
  });
  const of = { notice: question.notices[0] ?? notice ?? 'kent' };
  const many = /^list (\d+)/.exec(said)?.[1];
  if (many !== undefined) {
    const items = Array.from({ length: Number(many) }, (_, i) => dutyItem(`${i + 1}`, of));
    return make({ items, echo: `${many} duties of ${of.notice}` });
  }
  const ref = /^what does (.+) say\?$/i.exec(said)?.[1];
  if (ref !== undefined) return make({ items: [dutyItem(ref, of)], echo: `The words of ${ref}` });
  if (said.startsWith('only ')) {
    if (script.length === 1) return make({ outcome: 'clarify', echo: '', items: [] });
    return make({ items: [dutyItem('7', of), dutyItem('8', of)], echo: script.join(', ') });
  }
  if (said === 'log it') {
    const text = 'I cannot log updates yet.';
    return make({ outcome: 'refused', echo: '', text, summary: text, items: [] });
  }
  return make({ items: [dutyItem('1', of), dutyItem('2', { ...of, overdue: true })], echo: `Read: ${said}` });
}

/** A journal with this one board, or none: where a test is not about recording. */
export function journalOf(records: BoardRecords | null): Journal {
  const log = records === null ? null : { records, entries: [], members: [], places: [] };
  return { read: () => Promise.resolve(log), append: () => Promise.resolve({ ok: false, refused: 'no-board' }) };
}

/** There are no notices of one's own here. */
const noDesk: NoticeDesk = {
  readText: () => Promise.resolve({ ok: false, why: 'There is no desk here.' }),
  open: () => Promise.resolve({ ok: false, why: 'There is no desk here.' }),
  reopen: () => Promise.resolve({ ok: false, why: 'There is no desk here.' }),
  review: () => Promise.resolve(null),
  openReviews: () => Promise.resolve([]),
  correct: () => Promise.resolve({ outcome: 'no-review' }),
  publish: () => Promise.resolve({ outcome: 'no-review' }),
  lift: () => Promise.resolve({ outcome: 'no-notice' }),
  list: () => Promise.resolve([]),
};

export function dialogServices(change: Partial<DialogServices> = {}): DialogServices {
  return {
    library: LIBRARY,
    asker: scriptedAsker,
    isHoliday: () => false,
    spell: (word) => word,
    terms: { holidays: [], terms: [], easters: [] },
    journal: journalOf(null),
    now: () => '2015-02-02T10:00:00Z',
    dayOf: (at) => at.slice(0, 10),
    seal: (words) => createHash('sha256').update(words).digest('base64url'),
    posts: openSqliteStore(':memory:'),
    tell: () => Promise.resolve(false),
    sayThere: () => Promise.resolve(false),
    plans: {
      fetch: () => Promise.resolve({ ok: false, why: 'There are no files here.' }),
      keep: () => Promise.resolve(false),
      kept: () => Promise.resolve(null),
      drop: () => Promise.resolve(),
      write: () => Promise.resolve(new Uint8Array()),
      writeAnswer: () => Promise.resolve(new Uint8Array()),
      upload: () => Promise.resolve('failed'),
    },
    present: () => Promise.resolve({}),
    ownNotices: { fetch: () => Promise.resolve({ ok: false, why: 'There are no files here.' }), desk: noDesk },
    papers: { write: () => Promise.resolve({ outcome: 'written', bytes: new Uint8Array(), said: '' }) },
    officers: [],
    tenants: [],
    everybodyReads: true,
    audit: () => undefined,
    todayOf: () => '2015-02-02',
    demonstration: true,
    whereItMay: async (_what, work) => {
      await work();
      return true;
    },
    keepMisread: () => Promise.resolve(),
    feedAddress: 'https://board.example',
    firstNotice: 'knowsley',
    ...change,
  };
}
