import { addDays, dayNumber, type IsHoliday } from '../calendar/arithmetic.ts';
import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import { NO_FACTS } from '../model/facts.ts';
import type { BoardLog } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { DateStyle } from '../model/posting.ts';
import { type BoardState, boardState } from '../progress/board-state.ts';
import { changesSince } from './changes.ts';
import { dueBefore, firstDue, FOUR_WEEKS, overdueItems } from './due.ts';
import type { Coming, Digest, NextDate } from './model.ts';
import { comingOf, silentItems, targetLines, unsettled, waitingItems } from './open.ts';

export interface DigestParts {
  readonly reading: ParsedNotice;
  /** Null: there is no board, and what the notice says is all. */
  readonly log: BoardLog | null;
  readonly today: CalendarDate;
  /** The day of the digest before; null: this is the first, and tells of the last seven days. */
  readonly since: CalendarDate | null;
  readonly isHoliday: IsHoliday;
  /** How its dates are written; left out: in words. */
  readonly dates?: DateStyle;
}

const FIRST_DAYS = 7;

/** What a board should know on a day: a function of the notice, the board's log and the two days. */
export function digestOf({ reading, log, today, since, isHoliday, dates = 'words' }: DigestParts): Digest {
  const state = boardState({ reading, board: log?.records ?? null, facts: NO_FACTS, today, isHoliday, until: null });
  const changesFrom = since ?? addDays(today, -FIRST_DAYS);
  const meeting = comingOf(state, 'meeting');
  const review = comingOf(state, 'review');
  const { lines: targets, unmeasured } = targetLines(state);
  const { id, place, council } = reading.notice;
  const digest = {
    ...{ notice: { id, place, council }, today, since, dates, changesFrom, meeting, review },
    overdue: overdueItems(state),
    ...dueBefore(state, meeting, review),
    changes: log === null ? [] : changesSince(state, log, changesFrom),
    waiting: waitingItems(state, dates),
    silent: state.lifted === null ? silentItems(state, log?.entries ?? [], dates) : [],
    ...{ targets, unmeasured },
    unresolved: unsettled(state),
    lifted: state.lifted,
    nextDate: nextDate(state, meeting, review),
  };
  return { ...digest, quiet: state.lifted !== null || isQuiet(digest) };
}

function nextDate(state: BoardState, meeting: Coming, review: Coming): NextDate | null {
  const due = firstDue(state);
  const ahead = (occurrence: Occurrence) => ({
    occurrence,
    days: dayNumber(occurrence.date) - dayNumber(state.today),
  });
  const all: NextDate[] = [
    ...(meeting.next === null ? [] : [{ what: 'meeting' as const, ref: null, ahead: meeting.next }]),
    ...(review.next === null ? [] : [{ what: 'review' as const, ref: null, ahead: review.next }]),
    ...(due === null ? [] : [{ what: 'item' as const, ref: due.ref, ahead: ahead(due.occurrence) }]),
  ];
  return all.sort((a, b) => a.ahead.days - b.ahead.days)[0] ?? null;
}

/**
 * Nothing late, changed, waiting or silent, nothing due before the board meets or within four weeks, and no date that
 * the board could settle: of the day on which the notice ends, nobody can say more.
 */
function isQuiet(digest: Omit<Digest, 'quiet'>): boolean {
  const { overdue, beforeMeeting, beforeReview, changes, waiting, silent, unresolved, today } = digest;
  const soon = addDays(today, FOUR_WEEKS);
  return (
    [overdue, beforeMeeting, changes, waiting, silent].every((group) => group.length === 0) &&
    beforeReview.every(({ due }) => due === null || due > soon) &&
    unresolved.every(({ missing }) => missing === 'ends')
  );
}
