import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { CalendarDate } from '../model/dates.ts';
import type { Filters, Percent } from '../model/question.ts';
import { finishedOn, percentDone, percentRecorded } from '../progress/finished.ts';
import { count, dayWords } from '../words/text.ts';
import type { Filter } from './filter.ts';
import type { ActionRow, Row } from './row.ts';

// What restricts actions by how far they have come: whose colour it is, how much is done, whether in time.

type Finished = NonNullable<Filters['finished']>;

const byFirst = (finished: Finished): boolean => finished.endsWith('-by-first');

/** The date that an action had to be finished by: the one that counts, or the one first agreed. */
const dateOf = ({ state: { due, firstDate } }: ActionRow, finished: Finished): CalendarDate | null =>
  byFirst(finished) ? (firstDate ?? due) : due;

/** Where an action was finished on a day that is known and had a date to keep to. */
function datesOf(row: Row, finished: Finished): { readonly on: CalendarDate; readonly by: CalendarDate } | null {
  if (row.type !== 'action') return null;
  const [on, by] = [finishedOn(row.state, row.world.log), dateOf(row, finished)];
  return on === null || by === null ? null : { on, by };
}

const isFinishedSo = (row: Row, finished: Finished): boolean => {
  const dates = datesOf(row, finished);
  return dates !== null && dates.on <= dates.by === finished.startsWith('on-time');
};

const FINISHED_WORDS: Readonly<Record<Finished, string>> = {
  'on-time': 'finished on time, by the date that counts now',
  late: 'finished late, after the date that counts now',
  'on-time-by-first': 'finished on time, by the date first agreed',
  'late-by-first': 'finished late, after the date first agreed',
};

/** "finished on 27 November 2014, 1 day before its date" */
export function finishedNote(row: Row, finished: Finished): string | null {
  const dates = datesOf(row, finished);
  if (dates === null) return null;
  const days = differenceInCalendarDays(parseISO(dates.on), parseISO(dates.by));
  const beside = days === 0 ? 'on' : `${count(Math.abs(days), ['day', 'days'])} ${days < 0 ? 'before' : 'after'}`;
  return `finished on ${dayWords(dates.on)}, ${beside} its ${byFirst(finished) ? 'first ' : ''}date`;
}

const COMPARES: Readonly<Record<Percent['comparison'], (done: number, value: number) => boolean>> = {
  '<': (done, value) => done < value,
  '<=': (done, value) => done <= value,
  '=': (done, value) => done === value,
  '>=': (done, value) => done >= value,
  '>': (done, value) => done > value,
};

const COMPARED: Readonly<Record<Percent['comparison'], string>> = {
  '<': 'less than ',
  '<=': 'at most ',
  '=': '',
  '>=': 'at least ',
  '>': 'more than ',
};

const percentWords = ({ percent }: Filters): readonly string[] => {
  if (percent === null) return [];
  return [percent === 'none' ? 'no percentage recorded' : `${COMPARED[percent.comparison]}${percent.value}% done`];
};

const COLOUR_WORDS = {
  recorded: 'with a RAG that was recorded',
  computed: 'without a RAG that was recorded',
  differing: 'whose recorded RAG is not the computed one',
} as const;

export const OF_PROGRESS = {
  colour: {
    asked: ({ colour }) => colour !== null,
    test:
      ({ colour }) =>
      (row) => {
        if (row.type !== 'action' || row.state.status === 'withdrawn') return false;
        const { recordedRag, computedRag } = row.state;
        if (colour === 'differing') return recordedRag !== null && recordedRag !== computedRag;
        return (recordedRag !== null) === (colour === 'recorded');
      },
    says: ({ colour }) => (colour === null ? [] : [COLOUR_WORDS[colour]]),
  },
  finished: {
    asked: ({ finished }) => finished !== null,
    test:
      ({ finished }) =>
      (row) =>
        finished !== null && isFinishedSo(row, finished),
    says: ({ finished }) => (finished === null ? [] : [FINISHED_WORDS[finished]]),
  },
  percent: {
    asked: ({ percent }) => percent !== null,
    test:
      ({ percent }) =>
      (row) => {
        if (percent === null || row.type !== 'action') return false;
        const { state, world } = row;
        if (percent === 'none') return percentRecorded(state.action.id, world.log) === null;
        const done = percentDone(state, world.log);
        return done !== null && COMPARES[percent.comparison](done, percent.value);
      },
    says: percentWords,
  },
} as const satisfies Readonly<Record<string, Filter>>;
