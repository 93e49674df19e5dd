import type { Action } from '../model/board.ts';
import { distinctNumbers } from './distinct-numbers.ts';
import type { Remark } from './reading.ts';
import type { DraftRow } from './row.ts';
import { tidy } from './table.ts';
import { CELL, placeWords } from './words.ts';

/** A row with its number, or with what is wrong with it. */
export interface Numbered {
  readonly draft: DraftRow;
  readonly id: string | null;
  readonly proposed: boolean;
  readonly problem: string | null;
  readonly warning: string | null;
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,19}$/u;

/**
 * Settles the number of each row. Numbers that stand in the file come first; a row without one is taken for the action on
 * the board that has its words, so that the same file means the same again, else the next A-number is proposed.
 */
export function numbered(
  drafts: readonly DraftRow[],
  refs: readonly string[],
  actions: readonly Pick<Action, 'id' | 'title' | 'serves'>[],
): Numbered[] {
  const known = new Map(actions.map(({ id }) => [id.toLowerCase(), id]));
  const told = distinctNumbers(drafts);
  const own = withTrailingZeros(told.map(({ draft }) => draft)).map(({ draft, shown }, at) => {
    const one = ownNumber(draft, refs, known);
    if (one.id === null) return one;
    const warning = shown === null ? (told[at]?.warning ?? one.warning) : CELL.trailingZero(shown, one.id);
    return { ...one, warning };
  });
  const rowsOf = new Map<string, string[]>();
  for (const { id, draft } of own) if (id !== null) rowsOf.set(id, [...(rowsOf.get(id) ?? []), placeWords(draft)]);
  const used = new Set([...rowsOf.keys()]);
  const next = nextNumber([...used, ...actions.map(({ id }) => id), ...refs]);
  return own.map((one) => {
    const rows = one.id === null ? [] : (rowsOf.get(one.id) ?? []);
    if (one.id !== null) return rows.length < 2 ? one : { ...one, problem: CELL.twice(one.id, rows) };
    if (one.problem !== null || one.draft.problems.length > 0) return one;
    const same = actions.find((action) => !used.has(action.id) && sameWords(action, one.draft));
    const id = same?.id ?? next();
    used.add(id);
    const warning = same === undefined ? CELL.proposed(id) : CELL.recognised(id);
    return { ...one, id, proposed: same === undefined, warning };
  });
}

const HIERARCHICAL = /^((?:\d{1,4}\.){1,4})(\d{1,4})$/;

/** A spreadsheet that takes 1.10 for a number shows 1.1: behind 1.9, where 1.1 stands already, that is what it was. */
function withTrailingZeros(
  drafts: readonly DraftRow[],
): readonly { readonly draft: DraftRow; readonly shown: string | null }[] {
  const seen = new Set<string>();
  const settled: { draft: DraftRow; shown: string | null }[] = [];
  let before: { readonly stem: string; readonly last: number } | null = null;
  for (const draft of drafts) {
    const [, stem, digits] = HIERARCHICAL.exec(draft.id) ?? [];
    if (stem === undefined || digits === undefined) {
      settled.push({ draft, shown: null });
      continue;
    }
    const next: number = before?.stem === stem ? before.last + 1 : 0;
    const lost = next > 0 && next % 10 === 0 && Number(digits) * 10 === next && seen.has(draft.id);
    const last = lost ? next : Number(digits);
    before = { stem, last };
    seen.add(`${stem}${last}`);
    settled.push(lost ? { draft: { ...draft, id: `${stem}${last}` }, shown: draft.id } : { draft, shown: null });
  }
  return settled;
}

/** `present`: the board's numbers, by themselves in small letters. */
function ownNumber(draft: DraftRow, refs: readonly string[], present: ReadonlyMap<string, string>): Numbered {
  const text = draft.id.replace(/^action\s+(?=\S)/i, '').replace(/\s+/g, '');
  const none = { draft, id: null, proposed: false, problem: null, warning: null };
  if (text === '') return none;
  if (!ID.test(text)) return { ...none, problem: CELL.badId(draft.id) };
  const known = present.get(text.toLowerCase());
  if (known !== undefined) return { ...none, id: known };
  if (/^\d+$/.test(text)) return { ...none, id: `A${text}`, warning: CELL.numberedId(draft.id, `A${text}`) };
  const id = /^a\d+$/.test(text) ? text.toUpperCase() : text;
  return refs.includes(id) ? { ...none, problem: CELL.paragraphId(id) } : { ...none, id };
}

const sameWords = (action: Pick<Action, 'title' | 'serves'>, draft: DraftRow): boolean =>
  tidy(action.title) === draft.what &&
  (!draft.given.includes('serves') || action.serves.toSorted().join() === draft.serves.toSorted().join());

/** A1, A2, … from the first that nothing has. */
function nextNumber(ids: readonly string[]): () => string {
  let last = Math.max(0, ...ids.map((id) => Number(/^A(\d{1,6})$/.exec(id)?.[1] ?? 0)));
  return () => `A${(last += 1)}`;
}

/** What a row's number adds to its remarks. */
export const remarkOn = (
  column: { readonly column: string; readonly heading: string } | undefined,
  words: string,
): Remark => ({
  column: column?.column ?? null,
  heading: column?.heading ?? null,
  words,
});
