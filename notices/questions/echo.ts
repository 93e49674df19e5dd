import type { Case } from './draft.ts';
import type { Cue } from './lexicon/phrases.ts';
import { ragWords, STATUS_WORDS } from '../words/statuses.ts';
import { listWords } from '../words/text.ts';
import { capital, KIND_WORDS } from './say.ts';
import { PARTY_NAMES } from '../words/parties.ts';
import type { Mark } from './parse.ts';
import type { Understood } from './understand.ts';

function markWords(mark: Mark): string {
  for (const { party, agency, owner, status, rag, kind, subject } of mark.meanings) {
    if (agency !== undefined) return agency;
    if (owner !== undefined) return owner;
    if (party !== undefined) return mark.to ? `to ${PARTY_NAMES[party].long}` : PARTY_NAMES[party].long;
    if (status !== undefined) return STATUS_WORDS[status];
    if (rag !== undefined) return ragWords(rag);
    if (kind !== undefined) return KIND_WORDS[kind][1];
    if (subject !== undefined) return subject === 'action' ? 'actions only' : 'duties only';
  }
  return '';
}

/** Cues that change an answer of any kind, and how the reading says so. */
const MODIFIERS: readonly (readonly [Cue, string])[] = [
  ['open', 'open ones'],
  ['closed', 'closed ones'],
  ['not-overdue', 'not the overdue ones'],
  ['no-evidence', 'those without evidence'],
  ['soonest', 'soonest first'],
  ['latest-first', 'latest first'],
  ['next', 'the next'],
  ['first', 'the first'],
  ['last', 'the last'],
  ['countdown', 'days to go'],
  ['baseline', 'from which baseline'],
  ['success', 'success measure'],
  ['count', 'counted'],
  ['share', 'as a share of all'],
];

/** How a question was read, in words: a misreading must be visible before the answer is. */
export function echo({ kind, query }: Understood, cases: readonly Case[], all: boolean): string {
  const [first] = cases;
  const window = first?.window?.words ?? '';
  const shown =
    kind.takes === 'filters'
      ? query.marks
      : query.marks.filter((mark) => mark.meanings.some((m) => m.kind ?? m.subject ?? m.status ?? m.rag));
  const including = [...new Set(shown.filter((mark) => !mark.not).map(markWords))].filter((words) => words !== '');
  const without = query.exceptions.map(({ marks, subjects }) =>
    [...marks.map(markWords), ...subjects.map((subject) => `“${subject.words}”`)].join(' with '),
  );
  const about = query.subjects
    .filter((subject) => subject.strong || kind.takes === 'search')
    .map((subject) => `“${subject.words}”`);
  const parts = [
    window === '' ? kind.says : `${kind.says} ${window}`,
    query.refs.length === 0 ? '' : listWords(query.refs),
    about.length === 0 ? '' : `about ${listWords(about, query.cues.has('or') ? 'or' : 'and')}`,
    including.length === 0
      ? kind.takes === 'filters' && (kind.name === 'due' || kind.name === 'overdue')
        ? 'any holder'
        : ''
      : listWords(including, query.cues.has('or') ? 'or' : 'and'),
    without.length === 0 ? '' : `not ${listWords(without, 'or')}`,
    // What a paragraph says is shown whether it is open or not.
    ...MODIFIERS.map(([cue, words]) =>
      query.cues.has(cue) && !(kind.name === 'topic' && cue === 'open') ? words : '',
    ),
    kind.name === 'report' && query.cues.has('when') ? 'and when' : '',
    kind.name === 'silent' && /\b(?:overdue|late) (?!an update)/.test(query.said) ? 'overdue ones' : '',
    kind.name === 'reading' && query.cues.has('not-met') ? 'those not met' : '',
    kind.name === 'changes' && query.cues.has('latest') && window === '' ? 'the newest' : '',
    query.limit === null ? '' : `the first ${query.limit}`,
    query.further > 0 ? 'the one after' : '',
    all ? 'all notices' : listWords(cases.map(({ world }) => world.reading.notice.place)),
  ];
  return capital(parts.filter((part) => part !== '').join(', '));
}
