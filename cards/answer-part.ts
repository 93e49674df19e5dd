import type { AnswerReply } from '../dialogs/protocol/answers.ts';
import type { Answer, AnswerItem } from '../notices/model/answer.ts';
import { GROUP_WORDS } from '../notices/words/groups.ts';
import { listWords } from '../notices/words/text.ts';
import { GROUP_ORDER, groupOf, nameOf } from './items.ts';

/** So many rows stand on a page of a list, */
export const PAGE_SIZE = 8;
/** and so many at the beginning of an answer: the rest is a press away. */
const FIRST_ROWS = 3;

export interface Group {
  readonly title: string;
  readonly color: 'Attention' | 'Default';
}

/** A row, and what it stands under. */
export interface Placed {
  readonly item: AnswerItem;
  readonly group: Group;
}

/** The rows of an answer that a card shows. */
export interface Part {
  readonly list: readonly Placed[];
  readonly start: number;
  /** How many from there on. */
  readonly rows: number;
  /** What is overdue beside what was asked, told in one line. */
  readonly folded: readonly Placed[];
}

/** What was asked stands first, three rows of it; what is overdue beside it is folded into a line. `most`: rows on a page. */
export function partOf({ answer, again, show, offset, overdueApart }: AnswerReply, most: number): Part {
  const all = answer.sections.length > 0 ? inSections(answer) : byWhen(answer);
  const page = (list: readonly Placed[]): Part => ({
    ...{ list, start: offset < list.length ? offset : 0, rows: most, folded: [] },
  });
  const beside = overdueApart === true && answer.sections.length === 0 ? all.filter(({ item }) => item.overdue) : [];
  const asked = beside.length < all.length ? all.filter((placed) => !beside.includes(placed)) : all;
  const apart = asked.length < all.length ? beside : [];
  if (show === 'overdue' && apart.length > 0) return page(apart);
  if (show !== undefined) return page(asked);
  // A card of before, which had all in this order.
  if (offset > 0) return page(all);
  // Nothing can be pressed: then all is shown that has room.
  if (again === null) return page([...asked, ...apart]);
  const few = answer.sections.length === 0 && asked.length > FIRST_ROWS + 1;
  return { list: asked, start: 0, rows: few ? Math.min(most, FIRST_ROWS) : most, folded: apart };
}

/** "Overdue (7): 17, A6, A7 and 4 more". Null: nothing is folded. */
export function foldedLine(
  folded: readonly Placed[],
  home: string | null,
): { readonly title: string; readonly words: string } | null {
  if (folded.length === 0) return null;
  const named = folded.slice(0, FIRST_ROWS).map(({ item }) => nameOf(item, home));
  const more = folded.length - named.length;
  const words = more === 0 ? listWords(named) : `${named.join(', ')} and ${more} more`;
  return { title: `${GROUP_WORDS.overdue} (${folded.length})`, words };
}

/** In the answer's own sections. */
function inSections({ items, sections }: Answer): Placed[] {
  const starts = sections.map((_, at) => sections.slice(0, at).reduce((sum, { size }) => sum + size, 0));
  return sections.flatMap(({ title, size, alarm }, at) => {
    const own = items.slice(starts[at], (starts[at] ?? 0) + size);
    const group: Group = { title, color: alarm ? 'Attention' : 'Default' };
    return own.map((item) => ({ item, group }));
  });
}

/** By when things are due. */
function byWhen({ items, asOf }: Answer): Placed[] {
  const groups = GROUP_ORDER.map((name) => ({ name, own: items.filter((item) => groupOf(item, asOf) === name) }));
  const filled = groups.filter(({ own }) => own.length > 0);
  return filled.flatMap(({ name, own }) => {
    // A row by itself says all that a heading could.
    const named =
      items.length > 1 && (filled.length > 1 || name === 'overdue' || name === 'waiting' || name === 'unresolved');
    const title = named ? `${GROUP_WORDS[name]} (${own.length})` : '';
    const group: Group = { title, color: name === 'overdue' ? 'Attention' : 'Default' };
    return own.map((item) => ({ item, group }));
  });
}
