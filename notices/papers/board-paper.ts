import type { CalendarDate } from '../model/dates.ts';
import { annexSection } from './annex.ts';
import { TITLE } from './board-words.ts';
import { changedSection, changesOf } from './changed.ts';
import { howMade } from './closing.ts';
import { decideSection } from './decide.ts';
import { type PaperDesk, paperDesk, type PaperParts } from './desk.ts';
import { type Ahead, dueSection } from './due-windows.ts';
import { lateSections } from './late.ts';
import type { Paper } from './model.ts';
import { actionMonths } from './months.ts';
import type { Grouping, NoPaper } from './order.ts';
import { standsSection } from './stands.ts';
import { targetsSection } from './targets.ts';
import { knownDate, MADE } from './words.ts';

export interface BoardPaperOptions {
  /** The day of the meeting that it is for; null: the next one. */
  readonly meeting: CalendarDate | null;
  readonly by: Grouping;
}

/** The paper for a meeting of the board: the situation, what to decide, what changed, what is late, what comes, the targets. */
export function boardPaper(parts: PaperParts, { meeting: day, by }: BoardPaperOptions): Paper | NoPaper {
  const desk = paperDesk(parts);
  const { state, position } = desk;
  const coming = state.meetings.filter(({ date }) => date >= state.today);
  const at = day === null ? 0 : coming.findIndex(({ date }) => date === day);
  if (day !== null && at < 0)
    return { why: 'no-such-meeting', next: coming[0] === undefined ? null : knownDate(coming[0]) };
  const ahead: Ahead = {
    meeting: coming[at] ?? null,
    following: coming[at + 1] ?? null,
    review: position.review.next?.occurrence ?? null,
  };
  const since = position.meeting.last?.date ?? null;
  const changes = changesOf(desk, since);
  return {
    kind: 'board',
    council: state.reading.notice.council,
    title: ahead.meeting === null ? TITLE.undated : TITLE.dated(ahead.meeting),
    lead: leadOf(desk, ahead),
    blocks: [
      ...standsSection(desk, changes, since),
      ...decideSection(desk),
      ...changedSection(desk, changes, since),
      ...lateSections(desk),
      ...dueSection(desk, ahead),
      ...targetsSection(desk),
      ...annexSection(desk, by),
      ...actionMonths(desk),
      ...howMade(desk.stamp),
    ],
    stamp: desk.stamp,
  };
}

function leadOf({ position, stamp }: PaperDesk, { meeting, following, review }: Ahead): string[] {
  const { last } = position.meeting;
  return [
    MADE.lead(stamp.asOf),
    ...(meeting === null ? [TITLE.noDate] : []),
    ...(last === null ? [] : [TITLE.last(knownDate(last))]),
    ...(following === null ? [] : [TITLE.next(knownDate(following))]),
    ...(review === null ? [] : [TITLE.review(knownDate(review))]),
  ];
}
