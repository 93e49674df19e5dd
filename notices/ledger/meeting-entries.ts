import type { CalendarDate } from '../model/dates.ts';
import type { Change, Entry } from '../model/log.ts';
import { takenBack } from './board-log.ts';
import type { Told } from './history.ts';

/**
 * Everything that was recorded of a meeting of the board, also what was taken back; oldest first: its minutes, what was confirmed on
 * one card with them, and what else says that it was decided there.
 */
export function meetingEntries(entries: readonly Entry[], meeting: CalendarDate): Told[] {
  const { undone, corrected } = takenBack(entries);
  const cards = new Set(entries.flatMap((entry) => (isMinutes(entry.change, meeting) ? (sourceOf(entry) ?? []) : [])));
  return entries
    .filter((entry) => decidedAt(entry.change) === meeting || isOfCard(entry, cards))
    .map(({ seq, at, by, change }) => ({
      ...{ seq, at, by: by.name, role: by.role, change },
      ...{ undone: undone.get(seq) ?? null, corrected: corrected.get(seq) ?? null },
    }));
}

const isMinutes = (change: Change, meeting: CalendarDate): boolean =>
  change.what === 'minutes' && change.meeting === meeting;

function decidedAt(change: Change): CalendarDate | null {
  if (change.what === 'minutes') return change.meeting;
  return change.what === 'update' || change.what === 'correction' ? (change.update.meeting ?? null) : null;
}

/** The press of the button that confirmed it. */
const sourceOf = ({ source }: Entry): string | null =>
  source === null || source.activity === null ? null : `${source.conversation} ${source.activity}`;

function isOfCard(entry: Entry, cards: ReadonlySet<string>): boolean {
  const source = sourceOf(entry);
  return source !== null && cards.has(source) && decidedAt(entry.change) === null;
}
