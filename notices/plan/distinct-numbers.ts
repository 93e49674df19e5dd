import type { DraftRow } from './row.ts';
import { CELL } from './words.ts';

/** A row whose number was told from others like it, with what is to be said of that. */
export interface Distinct {
  readonly draft: DraftRow;
  readonly warning: string | null;
}

/**
 * Tells rows apart whose number stands for more than one: where a number is merged over several rows they are its parts
 * (1.1, 1.2), and where each sheet counts from 1 anew the number of the sheet stands in front (2.1).
 */
export function distinctNumbers(drafts: readonly DraftRow[]): Distinct[] {
  const parts = partsOfMerged(drafts);
  const restarted = restartingSheets(parts.map(({ draft }) => draft));
  return parts.map((one) => {
    const { draft } = one;
    const prefix = restarted.get(draft.sheet ?? '');
    if (prefix === undefined || draft.id === '') return one;
    const id = `${prefix}.${draft.id}`;
    return { draft: { ...draft, id }, warning: CELL.restarted(draft.id, id) };
  });
}

function partsOfMerged(drafts: readonly DraftRow[]): Distinct[] {
  const distinct: Distinct[] = [];
  let part = 0;
  for (const [at, draft] of drafts.entries()) {
    const begins = !draft.sharesNumber && drafts[at + 1]?.sharesNumber === true;
    part = begins ? 1 : draft.sharesNumber ? part + 1 : 0;
    const id = `${draft.id}.${part}`;
    distinct.push(
      part === 0 || draft.id === ''
        ? { draft, warning: null }
        : { draft: { ...draft, id }, warning: CELL.partOf(draft.id, id) },
    );
  }
  return distinct;
}

/** What stands before the numbers of each sheet, where sheets have most of their numbers in common. */
function restartingSheets(drafts: readonly DraftRow[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string[]>();
  for (const { sheet, id } of drafts)
    if (sheet !== null && id !== '') ids.set(sheet, [...(ids.get(sheet) ?? []), id.toLowerCase()]);
  const sheets = [...ids.entries()];
  const shared = sheets.some(([, one], at) =>
    sheets.slice(at + 1).some(([, other]) => {
      const common = other.filter((id) => one.includes(id)).length;
      return common * 2 > Math.min(one.length, other.length);
    }),
  );
  if (!shared) return new Map();
  const named = sheets.map(([name]) => /\d{1,3}/.exec(name)?.[0] ?? '');
  const distinct = named.every((number) => number !== '') && new Set(named).size === named.length;
  return new Map(sheets.map(([name], at) => [name, distinct ? (named[at] ?? '') : String(at + 1)]));
}
