import { loadEnglish } from '../../../../data/english.ts';
import { tellingSpelling } from '../../../../notices/language/updates/telling-words.ts';
import { loadCalendar } from '../../../../data/calendar.ts';
import { loadLibrary } from '../../../../data/library.ts';
import { meetingOccurrences, reviewOccurrences } from '../../../../notices/calendar/timetable.ts';
import type { CommandContext } from '../../../../notices/language/updates/understand-command.ts';
import type { BoardRecords } from '../../../../notices/model/board.ts';
import { type Facts, NO_FACTS } from '../../../../notices/model/facts.ts';
import { mergeFacts } from '../../../../notices/calendar/merge-facts.ts';
import { boardOf } from '../../../questions/desk.ts';

const library = loadLibrary();
const calendar = loadCalendar();
const spell = tellingSpelling(
  loadEnglish(),
  library.map(({ notice }) => notice.place),
);

/** Two people whom a message may mention. */
const PEOPLE = [
  { id: 'u-sam', name: 'Sam Jones' },
  { id: 'u-priya', name: 'Priya Chair' },
];

/** What a sentence is understood with, for a notice with its board or an empty one. */
export function contextOf(
  notice: string,
  today: string,
  board: string | null = null,
  facts: Facts = NO_FACTS,
): CommandContext {
  const reading = library.find((one) => one.notice.id === notice);
  if (reading === undefined) throw new Error(`There is no notice ${notice}.`);
  const empty = { id: notice, notice, planDay: null, actions: [], updates: [], measurements: [], calendar: [] };
  const records: BoardRecords = board === null ? empty : boardOf(board);
  const situation = { reading, facts: mergeFacts(facts, records), isHoliday: calendar.isHoliday };
  const horizon = `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`;
  return {
    today,
    reading,
    records,
    reviews: reviewOccurrences(situation, horizon),
    meetings: meetingOccurrences(situation, horizon),
    terms: calendar.terms,
    isHoliday: calendar.isHoliday,
    spell,
    people: PEOPLE,
  };
}

export const knowsley = (): CommandContext => contextOf('knowsley', '2015-02-02', 'knowsley');
export const kent = (): CommandContext => contextOf('kent', '2011-08-05', 'kent');
