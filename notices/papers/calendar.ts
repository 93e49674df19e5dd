import { addDays } from '../calendar/arithmetic.ts';
import type { Occurrence } from '../model/answer.ts';
import type { CalendarDate } from '../model/dates.ts';
import { type ActionState, isDelivered, isFinished } from '../progress/action-state.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import { isUnresolved } from '../progress/items.ts';
import { partiesWords } from '../words/parties.ts';
import { ragWords, STATUS_WORDS } from '../words/statuses.ts';
import { capital, dayWords, ownerWords } from '../words/text.ts';
import { CALENDAR } from './calendar-words.ts';
import { opening } from './decide.ts';
import { paperDesk, type PaperDesk, type PaperParts } from './desk.ts';
import type { Stamp } from './model.ts';
import { sourceWords, stampWords } from './words.ts';

/** One day of the board: a meeting, a review, or what falls due. */
export interface BoardDay {
  /** The same for the same thing, whatever its date becomes: a calendar program that has it moves it. */
  readonly uid: string;
  readonly kind: 'meeting' | 'review' | 'duty' | 'action';
  readonly date: CalendarDate;
  readonly title: string;
  /** What it is, whose, how its date is known, how it stands: a line each. */
  readonly lines: readonly string[];
  /** Its date is a convention of ours. */
  readonly tentative: boolean;
}

export interface BoardCalendar {
  readonly name: string;
  /** What no day can be told of, in a sentence; and what it was made from. */
  readonly lines: readonly string[];
  /** By date. */
  readonly days: readonly BoardDay[];
  readonly stamp: Stamp;
}

/** How far it reaches: further ahead nobody plans, and what is long past and done is clutter. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 548;

/** The board's days: meetings, reviews and deadlines, with how each date is known in words. */
export function boardCalendar(parts: PaperParts): BoardCalendar {
  const desk = paperDesk(parts);
  const { state, stamp } = desk;
  const from = addDays(state.today, -DAYS_BACK);
  const until = addDays(state.today, DAYS_AHEAD);
  const days = [
    ...eventDays('meeting', state.meetings, desk),
    ...eventDays('review', state.reviews, desk),
    ...state.duties.flatMap((duty) => dutyDays(duty, desk, from)),
    ...state.actions
      .filter((action) => !isFinished(action.status) || (action.due ?? '') >= from)
      .flatMap((one) => actionDay(one, desk)),
  ];
  const undated = state.duties
    .filter((duty) => isUnresolved(duty) && !isFinished(duty.status))
    .map(({ duty }) => duty.ref);
  return {
    name: CALENDAR.name(state.reading.notice.place),
    lines: [...(undated.length === 0 ? [] : [CALENDAR.undated([...new Set(undated)])]), stampWords(stamp)],
    days: days
      .filter(({ date }) => date <= until)
      .sort((a, b) => a.date.localeCompare(b.date) || a.uid.localeCompare(b.uid)),
    stamp,
  };
}

/**
 * Ids count occurrences from the first that there is, also where some of them are left out: a date that is confirmed or
 * moved keeps its place in the row.
 */
const uidOf = ({ stamp: { board } }: PaperDesk, what: string): string => `${what}@${board}.noticeboard`;

function eventDays(kind: 'meeting' | 'review', all: readonly Occurrence[], desk: PaperDesk): BoardDay[] {
  const from = addDays(desk.state.today, -DAYS_BACK);
  return all.flatMap((occurrence, n): BoardDay[] => {
    if (occurrence.date < from) return [];
    return [
      {
        ...{ uid: uidOf(desk, `${kind}-${n + 1}`), kind, date: occurrence.date },
        title: titled(CALENDAR[kind](desk.state.reading.notice.place), occurrence),
        lines: [CALENDAR.known(occurrence), ...rangeLine(occurrence), stampWords(desk.stamp)],
        tentative: occurrence.certainty === 'assumed',
      },
    ];
  });
}

const titled = (title: string, { certainty }: Occurrence): string =>
  certainty === 'assumed' ? CALENDAR.assumed(title) : title;

/** A month or a period has no day of its own: its last one stands for it. */
const rangeLine = (occurrence: Occurrence): string[] =>
  occurrence.precision === 'day' ? [] : [CALENDAR.lastDay(occurrence)];

/** Every open occurrence however old, and closed ones of the last months. */
function dutyDays(state: DatedDuty, desk: PaperDesk, from: CalendarDate): BoardDay[] {
  const { duty, resolution, open, status } = state;
  if (duty.kind === 'meeting' || duty.kind === 'review') return [];
  const counts = new Map<number, number>();
  return resolution.occurrences.flatMap((occurrence): BoardDay[] => {
    const n = (counts.get(occurrence.deadline) ?? 0) + 1;
    counts.set(occurrence.deadline, n);
    const done = !open.includes(occurrence);
    if (done && occurrence.date < from) return [];
    const title = titled(CALENDAR.duty(duty.ref, opening(duty.words)), occurrence);
    return [
      {
        uid: uidOf(desk, `duty-${duty.id.replace(/[^\w]/g, '-')}.${occurrence.deadline + 1}.${n}`),
        ...{ kind: 'duty', date: occurrence.date, title: done ? CALENDAR.done(title) : title },
        lines: [
          duty.words,
          capital(partiesWords(duty.holders)),
          CALENDAR.known(occurrence),
          ...rangeLine(occurrence),
          done ? CALENDAR.closed : CALENDAR.standing(STATUS_WORDS[status]),
          stampWords(desk.stamp),
        ],
        tentative: occurrence.certainty === 'assumed',
      },
    ];
  });
}

/** None where the plan gives it no day. */
function actionDay({ action, due, firstDate, status, rag }: ActionState, desk: PaperDesk): BoardDay[] {
  // What is no longer needed is nothing to be reminded of.
  if (due === null || status === 'withdrawn') return [];
  const { id, title, serves } = action;
  const named = CALENDAR.action(id, title);
  const last = desk.lastOf(id);
  return [
    {
      ...{ uid: uidOf(desk, `action-${id}`), kind: 'action', date: due, tentative: false },
      title: isFinished(status) ? CALENDAR.done(named) : isDelivered(status) ? CALENDAR.waiting(named) : named,
      lines: [
        ownerWords(action),
        CALENDAR.serves(serves),
        ...(firstDate === null ? [] : [CALENDAR.first(dayWords(firstDate))]),
        CALENDAR.standing(`${STATUS_WORDS[status]}, ${ragWords(rag)}`),
        ...(last === null ? [] : [CALENDAR.said(last.text, sourceWords(last, desk.postOf(last.by)))]),
        stampWords(desk.stamp),
      ],
    },
  ];
}
