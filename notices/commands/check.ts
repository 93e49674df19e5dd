import { takenBack } from '../log/board-log.ts';
import type { BoardLog, Change, Entry } from '../model/log.ts';
import { checkAction, checkFact, checkReading } from './check-board.ts';
import { checkMember, checkNoMember } from './check-members.ts';
import { checkCorrection, checkUndo } from './check-own.ts';
import { checkUpdate } from './check-update.ts';
import type { Checked } from './checked.ts';
import type { CheckContext } from './context.ts';
import type { Draft } from './draft.ts';

/** Makes a change of what was said, or says what is missing, wrong or hopeless. Asks nothing about roles. */
export function checkDraft(draft: Draft, context: CheckContext): Checked {
  switch (draft.what) {
    case 'update':
      return checkUpdate(draft, context);
    case 'correction':
      return checkCorrection(draft, context);
    case 'undo':
      return checkUndo(context);
    case 'reading':
      return checkReading(draft, context);
    case 'fact':
      return checkFact(draft, context);
    case 'action':
      return checkAction(draft, context);
    case 'member':
      return checkMember(draft, context);
    case 'no-member':
      return checkNoMember(draft, context);
  }
}

/** Whether a change that was found right still is: a number may be taken, an entry taken back meanwhile. */
export function stillFits(change: Change, { records, entries }: BoardLog): boolean {
  switch (change.what) {
    case 'action':
      return records.actions.every(({ id }) => id !== change.action.id);
    case 'undo':
      return stands(change.undoes, entries);
    case 'correction':
      return stands(change.corrects, entries);
    default:
      return true;
  }
}

function stands(seq: number, entries: readonly Entry[]): boolean {
  const { undone, corrected } = takenBack(entries);
  return seq <= entries.length && !undone.has(seq) && !corrected.has(seq);
}
