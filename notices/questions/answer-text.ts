import type { AnswerFigure, AnswerItem, AnswerSection } from '../model/answer.ts';
import { GROUP_WORDS } from '../words/groups.ts';
import { ragWords, STATUS_WORDS } from '../words/statuses.ts';
import { capital } from '../words/text.ts';
import { CERTAINTY_NAMES, UNCLEAR } from '../words/certainty.ts';
import { factExplained } from '../words/facts.ts';
import { partiesWords } from '../words/parties.ts';

const LONG = 240;

const shorten = (words: string): string => {
  if (words.length <= LONG) return words;
  const cut = words.slice(0, LONG);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
};

const whose = (item: AnswerItem): string =>
  item.owner !== null ? item.owner : item.holders.length > 0 ? partiesWords(item.holders) : '';

function whenWords(item: AnswerItem): string {
  if (item.type === 'update' || item.type === 'reading') return item.dueWords ?? '';
  if (item.certainty === 'unresolved')
    return item.missing === null
      ? UNCLEAR.short
      : `${CERTAINTY_NAMES.unresolved.short}: ${factExplained(item.missing)} is missing`;
  if (item.dueWords === null) return CERTAINTY_NAMES.continuing.long;
  const how =
    item.certainty === 'assumed' || item.certainty === 'confirmed' ? ` (${CERTAINTY_NAMES[item.certainty].short})` : '';
  return `${item.overdue ? 'OVERDUE since' : 'due'} ${item.dueWords}${how}`;
}

/** One line of an answer, as a screen reader hears it. `whole` gives all of its words. */
export function itemLine(item: AnswerItem, many: boolean, whole: boolean): string {
  const place = many ? `${capital(item.notice)} ` : '';
  const state = [
    whenWords(item),
    whose(item),
    item.status === null ? '' : STATUS_WORDS[item.status],
    item.rag === null ? '' : ragWords(item.rag),
    item.note ?? '',
  ].filter((part) => part !== '');
  return `${place}${item.ref}: “${whole ? item.words : shorten(item.words)}” — ${state.join('; ')}.`;
}

const GROUPS: readonly (readonly [string, (item: AnswerItem) => boolean])[] = [
  [GROUP_WORDS.overdue, (item) => item.overdue],
  [
    GROUP_WORDS.waiting,
    (item) => !item.overdue && item.status === 'complete-awaiting-sign-off' && item.certainty !== 'unresolved',
  ],
  ['', (item) => !item.overdue && item.certainty !== 'unresolved' && item.status !== 'complete-awaiting-sign-off'],
  [GROUP_WORDS.unresolved, (item) => item.certainty === 'unresolved'],
];

/** What an answer comes to, besides its sentence. */
interface Told {
  readonly items: readonly AnswerItem[];
  readonly figures?: readonly AnswerFigure[];
  readonly sections?: readonly AnswerSection[];
  readonly whole?: boolean;
}

type Lines = readonly (readonly [title: string, items: readonly AnswerItem[]])[];

function groupsOf({ items, sections = [] }: Told): Lines {
  if (sections.length === 0) return GROUPS.map(([title, belongs]) => [title, items.filter(belongs)] as const);
  return sections.map(({ title, size }, at) => {
    const from = sections.slice(0, at).reduce((sum, one) => sum + one.size, 0);
    return [title, items.slice(from, from + size)] as const;
  });
}

/** The whole answer as plain text: the reading, what it comes to, then the items by group. */
export function answerText(reading: string, summary: string, told: Told): string {
  const { items, figures = [], whole = false } = told;
  const many = new Set(items.map((item) => item.notice)).size > 1;
  const listed = items.length <= 3 || whole;
  const groups = groupsOf(told).flatMap(([title, members]) => {
    if (members.length === 0) return [];
    const lines = members.map((item) => `- ${itemLine(item, many, listed)}`);
    return title === '' ? lines : [`${title}:`, ...lines];
  });
  const lines = figures.map(({ name, words }) => `${name}: ${words}.`);
  return [reading === '' ? '' : `${reading}.`, summary, ...lines, ...groups].filter((line) => line !== '').join('\n');
}

export const SMALL_TALK = {
  greeting: 'Hello. Ask me what is due, what is overdue, who must do something, or what a paragraph says.',
  thanks: 'You are welcome.',
  notSure: 'I am not sure that I understood that.',
  perhaps: 'I am not sure that I understood that; this is what I took it for.',
  severalWays: 'That can be taken in more than one way; which do you mean?',
  noFigure: 'I hold no figure for that; I count duties, actions, updates, reviews and meetings.',
  canAsk:
    'I can tell you what is due or overdue, when and who, what a paragraph says, targets and readings, reviews, meetings and updates.',
  help: [
    'I have read the notice, know its dates, and hold the board’s records. You can ask, for example:',
    '- What’s due before the next review?',
    '- What is overdue? Which actions are red?',
    '- When is the next board meeting? When is A12 due?',
    '- Who owns 8(b)? What does it say?',
    '- What is the target for adoption? Are we hitting it?',
    '- What has changed since the last meeting? Who has not updated in six weeks?',
    '- Which deadlines cannot be dated yet?',
  ].join('\n'),
} as const;
