import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { nearestRefs } from '../words/nearest-refs.ts';

/** The board as it is when something is checked, and who wants it recorded. */
export interface CheckContext {
  /** The board's today. */
  readonly today: CalendarDate;
  /** The day in London on which it really is; in a demonstration it differs from `today`. */
  readonly clockDay: CalendarDate;
  readonly reading: ParsedNotice;
  readonly log: BoardLog;
  readonly author: { readonly id: string; readonly name: string };
  /** The day in London of an instant in UTC. */
  readonly dayOf: (at: string) => CalendarDate;
  /** Officers by the installation's settings, whatever a board's log says. */
  readonly standingOfficers: boolean;
  /** People that the message mentions, whose ids are known. */
  readonly mentioned: readonly { readonly id: string; readonly name: string }[];
}

/** The action or paragraph as it is printed, or the nearest ones. */
export function findRef(
  said: string,
  { reading, log }: Pick<CheckContext, 'reading' | 'log'>,
): { readonly ref: string; readonly isAction: boolean } | { readonly nearest: readonly string[] } {
  const wanted = said.trim().toLowerCase();
  const actions = log.records.actions.map(({ id }) => id);
  const refs = reading.provisions.flatMap(({ ref }) => ref ?? []);
  const action = actions.find((id) => id.toLowerCase() === wanted);
  if (action !== undefined) return { ref: action, isAction: true };
  const ref = refs.find((one) => one.toLowerCase() === wanted);
  if (ref !== undefined) return { ref, isAction: false };
  const like = /^a\d/.test(wanted) && actions.length > 0 ? actions : [...refs, ...actions];
  return {
    nearest: nearestRefs(
      said
        .trim()
        .toUpperCase()
        .replace(/\([A-Z]+\)/, (sub) => sub.toLowerCase()),
      like,
    ),
  };
}
