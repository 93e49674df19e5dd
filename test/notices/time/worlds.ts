import { loadCalendar } from '../../../data/calendar.ts';
import type { Occurrence } from '../../../notices/model/answer.ts';
import { normalise } from '../../../notices/language/normalise.ts';
import { tokenise } from '../../../notices/words/tokens.ts';
import { findEvents, findTimes } from '../../../notices/time/find.ts';
import { resolveEvent, resolveTime, type TimeContext } from '../../../notices/calendar/resolve-time.ts';

const { isHoliday, terms } = loadCalendar();

function on(certainty: Occurrence['certainty'], ...dates: string[]): Occurrence[] {
  return dates.map((date) => ({ date, precision: 'day', certainty, deadline: 0 }));
}

function inMonth(...dates: string[]): Occurrence[] {
  return dates.map((date) => ({ date, precision: 'month', certainty: 'stated', deadline: 0 }));
}

const base = { ends: null, inspection: null, terms, isHoliday };

/** Three boards in three states: a full calendar, printed months, and nothing but an undated notice. */
export const WORLDS = {
  knowsley: {
    ...base,
    issued: '2014-09-16',
    inspection: '2014-06-30',
    reviews: [...on('confirmed', '2015-03-18'), ...on('assumed', '2015-09-16', '2016-03-16', '2016-09-16')],
    meetings: [
      ...on(
        'confirmed',
        '2014-09-18',
        '2014-10-30',
        '2014-12-11',
        '2015-01-15',
        '2015-02-05',
        '2015-03-19',
        '2015-04-30',
      ),
      ...on('assumed', '2015-05-26', '2015-07-07'),
    ],
  },
  kent: {
    ...base,
    issued: '2011-03-08',
    reviews: inMonth('2012-04-30', '2013-04-30'),
    meetings: on('assumed', '2011-04-08', '2011-05-08', '2011-06-08', '2011-07-08', '2011-08-08', '2011-09-08'),
  },
  sutton: {
    ...base,
    issued: null,
    reviews: inMonth('2013-04-30', '2013-10-31', '2014-02-28'),
    meetings: [],
  },
} as const satisfies Record<string, Omit<TimeContext, 'today' | 'lean'>>;

export type World = keyof typeof WORLDS;

export interface Asked {
  readonly world?: World;
  readonly today: string;
  readonly lean?: TimeContext['lean'];
}

export function contextOf({ world = 'knowsley', today, lean = 'future' }: Asked): TimeContext {
  return { ...WORLDS[world], today, lean };
}

export function tokensOf(question: string): string[] {
  return normalise(tokenise(question), (word) => word).map(({ text }) => text);
}

/** The windows of a question, short: "2015-01-01..2015-01-31", open sides empty, several joined by " & ". */
export function windowsOf(question: string, asked: Asked): string {
  const context = contextOf(asked);
  return findTimes(tokensOf(question), context)
    .map(({ time }) => {
      const found = resolveTime(time, context);
      switch (found.outcome) {
        case 'window':
          return `${found.from ?? ''}..${found.to ?? ''}`;
        case 'age':
          return `${found.comparison} ${found.limit}`;
        case 'missing':
          return `missing ${found.missing}`;
        case 'none':
          return `${found.none} ${found.last ?? '-'}`;
        case 'impossible':
          return 'impossible';
      }
    })
    .join(' & ');
}

/** The phrases of time in a question, as they were typed. */
export function phrasesOf(question: string, asked: Asked): string[] {
  return findTimes(tokensOf(question), contextOf(asked)).map(({ words }) => words);
}

/** How the windows are said back. */
export function echoesOf(question: string, asked: Asked): string {
  const context = contextOf(asked);
  return findTimes(tokensOf(question), context)
    .map(({ time }) => {
      const found = resolveTime(time, context);
      return found.outcome === 'window' || found.outcome === 'age' ? found.words : found.why;
    })
    .join(' & ');
}

/** The reviews and meetings that a question names. */
export function eventsOf(question: string, asked: Asked): string {
  const context = contextOf(asked);
  return findEvents(tokensOf(question), context)
    .map(({ event }) => {
      const found = resolveEvent(event, context);
      return found.outcome === 'extent' ? `${event.event} ${found.to}` : `${event.event} ${found.outcome}`;
    })
    .join(' & ');
}
