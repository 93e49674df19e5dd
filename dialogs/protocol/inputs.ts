import { z } from 'zod';
import type { Draft } from '../../notices/model/draft.ts';
import { PlanMapping } from '../../notices/plan/columns.ts';
import { PlanField } from '../../notices/plan/headings.ts';
import { MOST_SETTLED } from './commands/plan.ts';

/** The id of the tick beside a row of a card with several. */
export const tickId = (row: number): string => `row-${row}`;

/** A client gives a form's inputs beside the button's own data, each under the name of its field. */
export const Inputs = z.record(z.string(), z.unknown());

/** What was typed into the form of a draft. */
export function inputsOf(draft: Draft, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.keys(draft).filter((field) => field !== 'what' && typed[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, typed[field] ?? '']));
}

/** The input of a card in which the cell shown at this place is settled. */
export const settleInput = (at: number): string => `settle${at}`;

/** What was chosen for each cell that changed on both sides. */
export function settledIn(typed: Readonly<Record<string, unknown>>): ('file' | 'board' | null)[] {
  return Array.from({ length: MOST_SETTLED }, (_, at) => {
    const choice = typed[settleInput(at)];
    return choice === 'file' || choice === 'board' ? choice : null;
  });
}

/** The input of a card in which a column is chosen. */
export const columnInput = (field: PlanField): string => `column-${field}`;
/** What stands for no column: a client drops a choice without a value. */
export const NO_COLUMN = ' ';

/** What was chosen in the form takes the place of what the button carries. */
export function mappingIn(
  { mapping = {} }: { readonly mapping?: PlanMapping },
  typed: Readonly<Record<string, unknown>>,
): { readonly mapping?: PlanMapping } {
  const chosen = PlanField.options.flatMap((field) => {
    const choice = typed[columnInput(field)];
    if (typeof choice !== 'string' || choice === '') return [];
    return [[field, choice === NO_COLUMN ? null : choice] as const];
  });
  const all = PlanMapping.safeParse({ ...mapping, ...Object.fromEntries(chosen) });
  return all.success && Object.keys(all.data).length > 0 ? { mapping: all.data } : {};
}
