import { type DutyHolder, type DutyKind, Holder } from '../model/notice.ts';
import { type HoldersFound, holdersIn } from './holders.ts';
import type { FindNames, Party } from './names.ts';
import { sentencesOf } from './sentences.ts';
import type { Node } from './tree.ts';

interface Before {
  readonly holders: readonly DutyHolder[];
  readonly words: string;
}

/** "The Adviser, who will be appointed by the Department, will report": the one at the beginning acts in what goes on. */
export function besideSubject(plain: string, find: FindNames): readonly DutyHolder[] | null {
  const first = find(plain).find(({ from }) => from <= 4);
  if (first === undefined || !/^, (?:who|which)\b/.test(plain.slice(first.to))) return null;
  const { holders } = holdersIn(`${plain.slice(0, first.to)} must act`, 'measure', find);
  return holders.length === 0 ? null : holders;
}

/** "Its Chair will …", after words about the LSCB. */
export function chairedBy(earlier: Before | undefined, plain: string, find: FindNames): HoldersFound | null {
  if (earlier === undefined || !/^(?:that )?its (?:independent )?chair\b/i.test(plain)) return null;
  const body = find(earlier.words).findLast(({ party }) => party === 'lscb' || party === 'board')?.party;
  if (earlier.holders[0] !== 'lscb' && body !== 'lscb') return null;
  return { holders: ['lscb-chair'], mentions: [] };
}

const PEOPLE: readonly Party[] = ['adviser', 'commissioner', 'board-chair', 'lscb-chair', 'leader', 'lead-member'];

/** "She will report", after words about the Adviser: never the council. */
export function personBefore(paragraph: string, plain: string, find: FindNames): Holder | null {
  if (!/^(?:He|She|He or she|She or he) /.test(plain)) return null;
  const before = paragraph.slice(0, paragraph.indexOf(plain)).trimEnd();
  // Whom the sentence before begins with is spoken of, and not whom it names last.
  const last = before.slice(before.lastIndexOf('. ') + 1).trimStart();
  const subject = find(last).find(({ from }) => from <= 4);
  const people = find(before).filter((mention) => PEOPLE.includes(mention.party));
  const party = (subject !== undefined && PEOPLE.includes(subject.party) ? subject : people.at(-1))?.party;
  return Holder.safeParse(party).data ?? null;
}

/** "It shall meet monthly", after words about the Board: the Board, whoever set it up. */
export function meetsAgain(
  earlier: Before | undefined,
  plain: string,
  kind: DutyKind,
  find: FindNames,
): HoldersFound | null {
  if (kind !== 'meeting' || earlier === undefined || !/^It\b/.test(plain)) return null;
  return find(earlier.words).some(({ party }) => party === 'board') ? { holders: ['board'], mentions: [] } : null;
}

/** Who is asked by the words that introduce a list: "The Board Chair must:". */
export function stemOf(node: Node, find: FindNames): readonly DutyHolder[] {
  for (let stem = node.stem; stem !== null; stem = stem.stem) {
    const last = sentencesOf(stem.block.flow).at(-1);
    const { holders } = holdersIn(last?.plain ?? '', 'measure', find);
    if (holders.length > 0) return holders;
  }
  return [];
}
