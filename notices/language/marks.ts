import type { BoardRecords, Rag, Status } from '../model/board.ts';
import type { DutyKind, Holder, ParsedNotice, Recipient } from '../model/notice.ts';
import { AGENCIES, DUTY_KINDS, PARTIES, RAGS, STATUSES, SUBJECTS } from '../words/filters.ts';
import { THEMES, type Theme } from '../words/themes.ts';
import { PhraseBook } from '../words/phrase-book.ts';

export type Party = Holder | Recipient;

/** What a phrase can mean besides asking for something; one phrase can mean several ("health": agency and theme). */
export interface Meaning {
  readonly notice?: string;
  readonly owner?: string;
  readonly agency?: string;
  readonly party?: Party;
  readonly status?: Status;
  readonly rag?: Rag;
  readonly theme?: Theme;
  readonly kind?: DutyKind;
  readonly subject?: 'action' | 'duty';
}

/** The fixed part of the lexicon and what the notices and boards add to it: places, posts, agencies. */
export interface Names {
  readonly book: PhraseBook<Meaning>;
}

const entries = <Key extends string>(
  table: Readonly<Partial<Record<Key, readonly string[]>>>,
): [Key, readonly string[]][] => Object.entries(table) as [Key, readonly string[]][];

/** Posts as a plan writes them, and the plural possessive in which people say them. */
const asWords = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const lastWordPlural = (name: string): string => `${asWords(name)}s`;

const PLACE_ALSO: Readonly<Record<string, readonly string[]>> = {
  herefordshire: ['hereford', 'herefordshires'],
  kingston: ['kingston upon thames', 'royal kingston', 'rbk'],
  kent: ['kcc', 'kents'],
  sutton: ['suttons'],
  knowsley: ['knowsleys'],
};

const SHORTEST_POST = 3;
const LITTLE: ReadonlySet<string> = new Set(['and', 'for', 'the']);

/** "PSW", "DCS": the initials of posts of three words and more, where they are one post's alone. */
function initialsOf(owners: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const letters = [...owners].map((owner): readonly [string, string] => {
    const words = asWords(owner)
      .split(' ')
      .filter((word) => !LITTLE.has(word));
    return [owner, words.length < SHORTEST_POST ? '' : words.map((word) => word.charAt(0)).join('')];
  });
  const alone = letters.filter(([, one]) => one !== '' && letters.filter(([, other]) => other === one).length === 1);
  return new Map(alone.map(([owner, one]) => [owner, [one, `${one}s`]]));
}

export function createNames(library: readonly ParsedNotice[], board: BoardRecords | null): Names {
  const rows: [Meaning, readonly string[]][] = [];
  for (const { notice } of library) {
    const place = asWords(notice.place);
    rows.push([{ notice: notice.id }, [...new Set([notice.id, place, `${place}s`, ...(PLACE_ALSO[notice.id] ?? [])])]]);
  }
  const agencies = new Set(board?.actions.map((action) => action.agency) ?? []);
  for (const [agency, said] of entries(AGENCIES))
    if (agencies.has(agency)) rows.push([{ agency }, [...said, lastWordPlural(agency)]]);
  for (const agency of agencies) {
    if (AGENCIES[agency] === undefined) rows.push([{ agency }, [asWords(agency), lastWordPlural(agency)]]);
  }
  const initials = initialsOf(new Set(board?.actions.map((action) => action.owner) ?? []));
  for (const owner of new Set(board?.actions.map((action) => action.owner) ?? [])) {
    rows.push([{ owner }, [asWords(owner), lastWordPlural(owner), ...(initials.get(owner) ?? [])]]);
  }
  for (const [party, said] of entries(PARTIES)) rows.push([{ party }, said]);
  for (const [status, said] of entries(STATUSES)) rows.push([{ status }, said]);
  for (const [rag, said] of entries(RAGS)) rows.push([{ rag }, said]);
  for (const [kind, said] of entries(DUTY_KINDS)) rows.push([{ kind }, said]);
  // Without a plan, "actions" are what the notice calls so.
  const planned = (board?.actions.length ?? 0) > 0;
  for (const [subject, said] of entries(SUBJECTS)) if (planned || subject === 'duty') rows.push([{ subject }, said]);
  for (const theme of THEMES) rows.push([{ theme }, theme.said]);
  return { book: new PhraseBook(rows) };
}
