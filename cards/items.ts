import type { AnswerItem } from '../notices/model/answer.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import { run, type Run } from './card.ts';
import { chipsOf, type Chip } from './chips.ts';
import { fullDayWords, fullerWords } from './dates.ts';
import { answerButton, isCarried, updateButton, type Button } from './press.ts';
import type { GROUP_WORDS } from '../notices/words/groups.ts';
import { KIND_WORDS } from '../notices/words/kinds.ts';
import { partiesWords } from '../notices/words/parties.ts';
import { STATUS_WORDS } from '../notices/words/statuses.ts';
import { capital, monthWords } from '../notices/words/text.ts';
import { ROW } from './words.ts';
import { shorten } from './text.ts';

// Of a sane notice none is ever cut; a card has to stay small whatever it is given.
const LONGEST_REF = 40;
const LONGEST_WHEN = 160;

export type GroupName = keyof typeof GROUP_WORDS;

/** The order in which groups stand on a card. */
export const GROUP_ORDER: readonly GroupName[] = [
  'overdue',
  'waiting',
  'upcoming',
  'past',
  'undated',
  'log',
  'unresolved',
];

/** A row of an answer card: what it is, when and whose on the left; how it stands on the right. */
export interface Row {
  readonly head: readonly Run[];
  readonly when: readonly Run[];
  readonly foot: readonly Run[];
  readonly chips: readonly Chip[];
  /** Something stands on the right. */
  readonly hasSide: boolean;
  /** Pressing a duty shows its words; an action or an update is all there already. */
  readonly canPress: boolean;
  readonly press: Button;
  /** Something can be logged about it, by whoever asked. */
  readonly canLog: boolean;
  readonly log: Button;
  readonly logWords: readonly Run[];
}

/** Where an item belongs: overdue and unresolved stand apart, never mixed in as coming up. */
export function groupOf(item: AnswerItem, asOf: CalendarDate): GroupName {
  if (item.overdue) return 'overdue';
  if (item.type === 'update' || item.type === 'reading') return 'log';
  if (item.certainty === 'unresolved') return 'unresolved';
  if (item.status === 'complete-awaiting-sign-off') return 'waiting';
  if (item.due === null) return 'undated';
  return item.due >= asOf ? 'upcoming' : 'past';
}

/** "due 31 August 2011 (assumed), and 2 more dates", "no date yet: needs the day on which the notice was issued" */
export function whenWords(item: AnswerItem): string | null {
  const printed = item.dueWords === null ? dueByOccurrence(item) : fullerWords(item.dueWords, item.due);
  if (printed !== null && (item.type === 'update' || item.type === 'reading')) return printed;
  if (printed !== null) {
    const assumed = item.certainty === 'assumed' ? ` (${ROW.assumed})` : '';
    const more = item.occurrences.length - 1;
    return `${ROW.due(printed)}${assumed}${more > 0 ? `, ${ROW.moreDates(more)}` : ''}`;
  }
  if (item.certainty === 'unresolved') return item.missing === null ? ROW.unclear : ROW.missing(item.missing);
  return item.certainty === 'continuing' ? ROW.continuing : null;
}

function dueByOccurrence({ due, occurrences }: AnswerItem): string | null {
  if (due === null) return null;
  const precise = occurrences.find(({ date }) => date === due)?.precision ?? 'day';
  return precise === 'month' ? monthWords(due) : fullDayWords(due);
}

/** Who, what kind, status and RAG in words. */
export function footWords(item: AnswerItem): string[] {
  const who = item.owner ?? partiesWords(item.holders, 'short');
  return [
    capital(who),
    item.type === 'action' ? ROW.action : item.kind === null ? '' : KIND_WORDS[item.kind][0],
    item.duties.length > 0 ? ROW.serves(item.duties) : '',
    item.status === null ? '' : STATUS_WORDS[item.status],
    item.rag === null ? '' : ROW.rag(item.rag),
    item.note ?? '',
  ].filter((part) => part !== '');
}

/** The ref, with the notice's name where the answer is not about that one alone. */
export function nameOf({ notice, ref }: AnswerItem, home: string | null): string {
  return shorten(notice === home ? ref : `${capital(notice)} ${ref}`, LONGEST_REF);
}

/** So much of a paragraph is enough where the rest is a tap away. */
const LONGEST_PREVIEW = 140;

/** How much of a row there is room for. */
export interface RowRoom {
  /** Characters of its words. */
  readonly words: number;
  /** One of many: its status stands among the small words. */
  readonly isLong: boolean;
}

/** One item as a row; `mayLog`: it gets a button for updates. */
export function rowOf(item: AnswerItem, { words: limit, isLong }: RowRoom, home: string | null, mayLog: boolean): Row {
  const canLog = mayLog && isLoggable(item);
  const canPress = item.type === 'duty' && item.span !== null && isCarried(item.ref);
  const shown = shorten(item.words, canPress ? Math.min(limit, LONGEST_PREVIEW) : limit);
  const when = whenWords(item);
  const chips = chipsOf(isLong ? { ...item, status: null } : item);
  const foot = footWords({ ...item, rag: null, ...(isLong ? {} : { status: null }) });
  return {
    head: [
      run(nameOf(item, home), { weight: 'Bolder' }),
      ...(shown === '' ? [] : [run(` · ${shown}`)]),
      ...(canPress && shown.length < item.words.length ? [run(` ${ROW.readAll}`, { color: 'Accent' })] : []),
    ],
    when: [
      ...(item.overdue ? [run(capital(ROW.overdue), { weight: 'Bolder', color: 'Attention' })] : []),
      ...(when === null ? [] : [run(`${item.overdue ? ' · ' : ''}${capital(shorten(when, LONGEST_WHEN))}`)]),
    ],
    foot: foot.length === 0 ? [] : [run(shorten(foot.join(' · '), 240), { size: 'Small', isSubtle: true })],
    chips,
    hasSide: canLog || chips.length > 0,
    canPress,
    press: wordsButton(item),
    canLog,
    log: updateButton(item.ref, item.notice, ROW.addUpdateTo(item.ref)),
    logWords: [run(ROW.addUpdate, { size: 'Small', color: 'Accent' })],
  };
}

/** Shows the paragraph in full. What no button can carry gets none, and only its place in the template. */
const wordsButton = ({ ref, notice }: AnswerItem): Button =>
  answerButton({ words: ROW.showWords(ref), question: { kind: 'text', refs: isCarried(ref) ? [ref] : [] } }, notice);

/** An update is about an action or a paragraph, and not about a measure of the board's own. */
const isLoggable = ({ type, ref, span }: AnswerItem): boolean =>
  (type === 'action' || (type === 'duty' && span !== null)) && isCarried(ref);

/** The same row as plain text. */
export function lineOf(item: AnswerItem, limit: number, home: string | null): string {
  const first = [nameOf(item, home), whenWords(item), item.overdue ? ROW.overdue : null].filter(
    (part) => part !== null,
  );
  return clipJoin([`${first.join(', ')}: ${shorten(item.words, limit)}`, ...footWords(item)]);
}

const clipJoin = (parts: readonly string[]): string => parts.join('; ');
