import { metricsOf } from '../progress/metrics.ts';
import type { Rag, Status } from '../model/board.ts';
import { isSameId } from '../model/directory-id.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog, Change } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { stateOfAction } from '../progress/action-state.ts';
import { subjectOf } from './board-log.ts';
import { ownerWords } from '../words/text.ts';

/** A change as it is shown before and after it is recorded. */
export interface ChangeView {
  readonly change: Change;
  /** The action or paragraph that it is about. */
  readonly subject: { readonly ref: string; readonly words: string; readonly owner: string | null } | null;
  /** How an action stood before it. */
  readonly before: {
    readonly status: Status;
    readonly rag: Rag;
    readonly due: CalendarDate | null;
    readonly firstDate: CalendarDate | null;
    readonly owner: string;
  } | null;
  /** What is taken back or corrected, or the value or role that a new one takes the place of. */
  readonly replaced: Change | null;
  /** A reading's; else empty. */
  readonly unit: string;
}

/** A change as people are shown it, on the board as it is before the change is made. */
export function viewOf(change: Change, log: BoardLog, reading: ParsedNotice, today: CalendarDate): ChangeView {
  return {
    change,
    subject: subjectView(change.what === 'undo' ? (replacedBy(change, log) ?? change) : change, log, reading),
    before: beforeOf(change, log, today),
    replaced: replacedBy(change, log),
    unit: change.what === 'reading' ? unitOf(change, log, reading) : '',
  };
}

function subjectView(
  change: Change,
  { records }: BoardLog,
  { provisions, duties }: ParsedNotice,
): ChangeView['subject'] {
  const ref = change.what === 'action' ? null : subjectOf(change);
  if (ref === null) return null;
  const action = records.actions.find(({ id }) => id === ref);
  if (action !== undefined) return { ref, words: action.title, owner: ownerWords(action) };
  const words = provisions.find((one) => one.ref === ref)?.words ?? duties.find((one) => one.ref === ref)?.words ?? '';
  return { ref, words, owner: null };
}

function beforeOf(change: Change, { records }: BoardLog, today: CalendarDate): ChangeView['before'] {
  if (change.what !== 'update' && change.what !== 'correction') return null;
  const state = stateOfAction(records, change.update.about, today);
  if (state === null) return null;
  const { status, rag, due, firstDate, action } = state;
  return { status, rag, due, firstDate, owner: action.owner };
}

function replacedBy(change: Change, { records, entries, members }: BoardLog): Change | null {
  const at = (seq: number): Change | null => entries.find((entry) => entry.seq === seq)?.change ?? null;
  switch (change.what) {
    case 'undo':
      return at(change.undoes);
    case 'correction':
      return at(change.corrects);
    case 'reading': {
      const { ref, metric, date } = change.reading;
      const same = records.measurements.find((one) => one.ref === ref && one.metric === metric && one.date === date);
      return same === undefined ? null : { what: 'reading', reading: same };
    }
    case 'indicator': {
      const held = (records.indicators ?? []).find(({ id }) => id === change.indicator.id);
      return held === undefined ? null : { what: 'indicator', indicator: held };
    }
    case 'member': {
      const held = members.find(({ id }) => isSameId(id, change.member.id));
      return held === undefined ? null : { what: 'member', member: held };
    }
    default:
      return null;
  }
}

function unitOf(
  { reading: { ref, metric } }: Extract<Change, { what: 'reading' }>,
  { records }: BoardLog,
  reading: ParsedNotice,
) {
  return metricsOf(reading, records).find((one) => one.ref === ref && one.metric === metric)?.unit ?? '';
}
