import { checkAction, checkFact, checkMinutes, checkReading } from './check-board.ts';
import { checkCancelled } from './check-cancelled.ts';
import { checkIndicator } from './check-indicator.ts';
import { checkMember, checkNoMember } from './check-members.ts';
import { checkCorrection, checkUndo } from './check-undo-and-correct.ts';
import { checkUpdate } from './check-update.ts';
import type { Checked } from './check-outcome.ts';
import type { CheckContext } from './check-context.ts';
import type { Draft } from '../model/draft.ts';

/** Makes a change of what was said, or says what is missing, wrong or hopeless. Asks nothing about roles. */
export function checkDraft(draft: Draft, context: CheckContext): Checked {
  switch (draft.what) {
    case 'update':
      return checkUpdate(draft, context);
    case 'correction':
      return checkCorrection(draft, context);
    case 'minutes':
      return checkMinutes(draft, context);
    case 'undo':
      return checkUndo(context);
    case 'reading':
      return checkReading(draft, context);
    case 'fact':
      return checkFact(draft, context);
    case 'no-fact':
      return checkCancelled(draft, context);
    case 'indicator':
      return checkIndicator(draft, context);
    case 'action':
      return checkAction(draft, context);
    case 'member':
      return checkMember(draft, context);
    case 'no-member':
      return checkNoMember(draft, context);
  }
}
