import { addDays } from '../../notices/calendar/arithmetic.ts';
import { mergeFacts } from '../../notices/calendar/merge-facts.ts';
import { resolveTime } from '../../notices/calendar/resolve-time.ts';
import { meetingOccurrences } from '../../notices/calendar/timetable.ts';
import type { Occurrence } from '../../notices/model/answer.ts';
import { NO_FACTS } from '../../notices/model/facts.ts';
import type { Grouping, NoPaper, PaperOrder } from '../../notices/papers/order.ts';
import { knownDate } from '../../notices/papers/words.ts';
import { findTimes } from '../../notices/time/find.ts';
import { tokenise } from '../../notices/words/tokens.ts';
import type { ScopedServices } from '../boards.ts';
import type { RecordingDesk } from '../recording/desk.ts';
import type { AskedPaper } from './asked.ts';

type Days = Pick<ScopedServices, 'isHoliday' | 'terms'>;

/** What was asked for, with what the board knows of it: which meeting "the 19 March board" is. */
export function orderFor(asked: AskedPaper, desk: RecordingDesk, days: Days): PaperOrder | NoPaper {
  switch (asked.what) {
    case 'minister':
    case 'council':
      return { what: asked.what, since: null };
    case 'letter':
    case 'calendar':
      return asked;
    case 'board':
      return asked.meeting === null
        ? { what: 'board', meeting: null, by: asked.by }
        : ofMeeting(asked.meeting, asked.by, desk, days);
  }
}

/** Nobody asks for the paper of a meeting that is further ahead. */
const AHEAD_DAYS = 550;

function ofMeeting(words: string, by: Grouping, desk: RecordingDesk, days: Days): PaperOrder | NoPaper {
  const { reading, log, today } = desk;
  const situation = { reading, facts: mergeFacts(NO_FACTS, log.records), isHoliday: days.isHoliday };
  const coming = meetingOccurrences(situation, addDays(today, AHEAD_DAYS)).filter(({ date }) => date >= today);
  const meant = meetingIn(words, coming, desk, days);
  const [next] = coming;
  if (meant === undefined) return { why: 'no-such-meeting', next: next === undefined ? null : knownDate(next) };
  return { what: 'board', meeting: meant.date, by };
}

/** The first meeting in the days that the words name. */
function meetingIn(
  words: string,
  meetings: readonly Occurrence[],
  { reading, log, today }: RecordingDesk,
  { isHoliday, terms }: Days,
): Occurrence | undefined {
  const { notice } = reading;
  const { issued, ends } = mergeFacts(NO_FACTS, log.records);
  // "March" alone is no date: a preposition makes it one.
  const tokens = ['in', ...tokenise(words).map(({ text }) => text)];
  const time = findTimes(tokens, { today }).find(({ start }) => start === 0)?.time;
  if (time === undefined) return undefined;
  const resolved = resolveTime(time, {
    ...{ today, lean: 'future', reviews: [], meetings, isHoliday, terms },
    issued: notice.issued?.date ?? issued ?? null,
    ends: ends ?? null,
    inspection: notice.inspection?.date ?? null,
  });
  if (resolved.outcome !== 'window') return undefined;
  const { from, to } = resolved;
  return meetings.find(({ date }) => (from === null || date >= from) && (to === null || date <= to));
}
