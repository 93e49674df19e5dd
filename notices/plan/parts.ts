import type { Action } from '../model/board.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { PartedBy } from '../model/parted-by.ts';
import type { PlanPart } from './export.ts';

/** A sheet's name holds no more, and none of these. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
const OTHERS = 'Other';
/** Sheets that the file has besides. */
const TAKEN: readonly string[] = ['log', 'readings', 'about', 'history'];

/** The plan by agency, or by the heading of the notice under which the first paragraph that it serves stands: each action once. */
export function planParts(plan: readonly Action[], by: PartedBy, notice: Pick<ParsedNotice, 'provisions'>): PlanPart[] {
  const headings = new Map(
    notice.provisions.flatMap(({ ref, heading }) => (ref === null ? [] : [[ref, heading ?? '']])),
  );
  const nameOf = ({ agency, serves }: Action): string =>
    by === 'agency' ? agency : (serves.map((ref) => headings.get(ref) ?? '').find((heading) => heading !== '') ?? '');
  const groups = Map.groupBy(plan, (action) => nameOf(action).trim() || OTHERS);
  const titles = new Set<string>(TAKEN);
  return [...groups].map(([name, actions]) => ({ title: distinct(name, titles), actions }));
}

/** A name that a sheet can have and that no other has, whatever its case; it is added to those that are taken. */
function distinct(name: string, taken: Set<string>): string {
  const plain =
    name
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^'{1,9}|'{1,9}$/g, '')
      .trim() || OTHERS;
  let title = cut(plain, LONGEST);
  for (let number = 2; taken.has(title.toLowerCase()); number += 1) title = `${cut(plain, LONGEST - 5)} (${number})`;
  taken.add(title.toLowerCase());
  return title;
}

/** As many whole words as there is room for. */
function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const short = words.slice(0, most + 1);
  const end = short.lastIndexOf(' ');
  return (end < most / 2 ? words.slice(0, most) : short.slice(0, end)).replace(/[\s,;]{1,4}(?:and|of|the)?$/, '');
}
