import { takenBack } from './board-log.ts';
import type { BoardLog, Change, ChangeOf, Entry } from '../model/log.ts';
import { actionIdsOf, isInUse } from './action-ids.ts';
import type { Hopeless } from './check-outcome.ts';
import type { CheckContext } from './check-context.ts';
import { leavesNoOfficer } from './check-members.ts';

/** Why a change that was found right is no longer so: hopeless, or it has to be checked anew. */
export type Unfit = Hopeless | 'check-anew';

/**
 * Whether a change still fits the board at the moment it is recorded: a number may be taken, an entry taken back, an
 * officer gone since it was shown. Null: it does.
 */
export function unfit(
  change: Change,
  { log, clockDay, dayOf, standingOfficers }: Omit<CheckContext, 'author' | 'mentioned' | 'reading' | 'today'>,
): Unfit | null {
  const { entries } = log;
  switch (change.what) {
    case 'action':
      return actionIdsOf(entries).has(change.action.id) ? 'check-anew' : null;
    case 'update':
      return isGone(change.update.about, log) ? 'check-anew' : null;
    case 'undo': {
      const entry = standing(change.undoes, entries);
      if (entry === null || dayOf(entry.at) !== clockDay) return 'nothing-to-undo';
      return isInUse(entry, entries) ? 'undo-in-use' : null;
    }
    case 'correction':
      if (standing(change.corrects, entries) === null) return 'nothing-to-correct';
      return isGone(change.update.about, log) ? 'nothing-to-correct' : null;
    case 'member':
      return change.member.role !== 'officer' && leavesNoOfficer(change.member.id, { log, standingOfficers })
        ? 'last-officer'
        : null;
    case 'no-member':
      return leavesNoOfficer(change.id, { log, standingOfficers }) ? 'last-officer' : null;
    case 'no-fact':
      return isInCalendar(change, log) ? null : 'check-anew';
    case 'reading':
    case 'readings':
    case 'fact':
    case 'minutes':
    case 'indicator':
    case 'plan':
    case 'notice':
    case 'lifted':
    case 'link':
    case 'taken-over':
      return null;
  }
}

const isInCalendar = ({ entry }: ChangeOf<'no-fact'>, { records }: BoardLog): boolean =>
  records.calendar.some(({ fact, date }) => fact === entry.fact && date === entry.date);

/** Whether this was an action and is none any more. */
function isGone(about: string, { records, entries }: BoardLog): boolean {
  return records.actions.every(({ id }) => id !== about) && actionIdsOf(entries).has(about);
}

/** The entry of this number, unless it was taken back or corrected. */
function standing(seq: number, entries: readonly Entry[]): Entry | null {
  const { undone, corrected } = takenBack(entries);
  const entry = entries.find((one) => one.seq === seq);
  return entry === undefined || undone.has(seq) || corrected.has(seq) ? null : entry;
}
