import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import type { Case, Draft, Kind, Selection } from '../kind.ts';
import { eventRow } from '../row.ts';
import type { NoticeWorld } from '../world.ts';
import {
  happeningItem,
  type Happening,
  horizonOf,
  isEndless,
  MEETINGS,
  onDay,
  REVIEWS,
  unclearBesides,
  undatedItem,
  whyUndated,
} from './event-row.ts';
import { capital, count, listWords } from '../../words/text.ts';
import { dateWords, howKnown } from '../../words/certainty.ts';

/** What one notice has to say: a sentence, an item, a value. */
interface Told {
  readonly sentence: string;
  readonly items: readonly AnswerItem[];
  readonly value: string | number | null;
}

interface Asked {
  readonly question: Question;
  readonly one: Case;
  readonly of: Happening;
  /** Those that the question lets through. */
  readonly row: readonly Occurrence[];
}

const say =
  (of: Happening) =>
  ({ question, cases, rows }: Selection): Draft => {
    const alone = cases.length === 1;
    const told = cases.flatMap((one): Told[] => {
      const row = rows.flatMap((each) => (each.type === 'event' && each.world === one.world ? [each.occurrence] : []));
      const asked = { question, one, of, row };
      const each = wantsSeveral(asked) ? several(asked, alone) : single(asked);
      if (each === null) return [];
      const sentence = alone ? capital(each.sentence) : `${one.world.reading.notice.place}: ${each.sentence}`;
      return [{ ...each, sentence }];
    });
    const items = told.flatMap((each) => each.items);
    const { today } = cases[0].world;
    // What is to come stands before what is over.
    const when = (day: string | null): string => (day === null ? '9' : day < today ? `8${day}` : day);
    const byDate = items.toSorted((a, b) => when(a.due).localeCompare(when(b.due)));
    const counts = told.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const value =
      question.aggregate === 'count'
        ? counts.reduce((sum, n) => sum + n, 0)
        : !alone && question.pick === 'next'
          ? (byDate[0]?.due ?? null)
          : (told.find((each) => each.value !== null)?.value ?? null);
    return {
      outcome: 'answered',
      summary: told.map(({ sentence }) => sentence).join(' ') || `No ${of.names[0]} in any of the notices.`,
      items: alone ? items : byDate,
      value,
    };
  };

function wantsSeveral({ question, one: { window } }: Asked): boolean {
  if (window !== null && window.to !== null) return true;
  if (question.aggregate === 'count' || question.limit !== null) return true;
  return question.pick === null && question.further === 0 && question.aggregate === 'list';
}

/** All in the window, or all there are; of an endless row those of the next year. */
function several({ question, one: { world, window }, of, row }: Asked, alone: boolean): Told | null {
  const all = of.row(world);
  const ahead = question.held === null && question.lean !== 'past' && reachesAhead(window, world.today);
  const horizon = horizonOf(all, world);
  const among = row.filter(({ date }) => (window !== null || date <= horizon) && !(ahead && date < world.today));
  const edge = question.pick === 'last' || question.pick === 'final' ? among.slice(-1) : among.slice(0, 1);
  const kept = window !== null && window.to !== null && isEdge(question) ? edge : among;
  const [first] = kept;
  const counted = question.aggregate === 'count';
  if (first !== undefined) {
    const dates = listWords(kept.map((each) => `${dateWords(each)}${howKnown(each)}`));
    const sentence = `${kept.length === 1 ? of.names[0] : of.names[1]}: ${dates}.`;
    const besides = unclearBesides(world, of);
    return {
      sentence: sentence + besides.words,
      items: [...happeningItem(world, of, first, kept), ...besides.items],
      value: counted ? kept.length : first.date,
    };
  }
  const why = whyUndated(world, of);
  if (all.length === 0 && why !== null) return undated(world, of, why);
  if (!alone) return null;
  const besides = unclearBesides(world, of);
  const last = all.findLast(({ date }) => date < world.today);
  const before = last === undefined ? '' : ` The last one was ${onDay(last)}.`;
  const sentence = `No ${of.names[0]} ${window?.words ?? 'is left'}.${before}${besides.words}`;
  return { sentence, items: besides.items, value: counted ? 0 : null };
}

/** "By March" begins today; of "before today" all is over. */
const reachesAhead = (window: Case['window'], today: string): boolean =>
  window !== null && window.from === null && (window.to === null || window.to >= today);

const isEdge = ({ pick }: Question): boolean => pick === 'first' || pick === 'last' || pick === 'final';

/** The next, the first, the last, the final one, or the one after another. */
function single(asked: Asked): Told {
  const { question, one, of, row } = asked;
  const { world } = one;
  const chosen = choose(asked);
  if (chosen !== null) {
    const { occurrence, name } = chosen;
    const days = differenceInCalendarDays(parseISO(occurrence.date), parseISO(world.today));
    const away = days > 0 ? `, in ${count(days, ['day', 'days'])}` : days === 0 ? ', today' : '';
    const sentence = `the ${name} ${days < 0 ? 'was' : 'is'} ${onDay(occurrence)}${howKnown(occurrence)}${away}.`;
    const later = row.filter(({ date }) => date >= occurrence.date);
    const besides = unclearBesides(world, of);
    return {
      sentence: sentence + besides.words,
      items: [...happeningItem(world, of, occurrence, later), ...besides.items],
      value: valueOf(question, days, occurrence),
    };
  }
  const why = whyUndated(world, of);
  if (why !== null) return undated(world, of, why);
  const last = of.row(world).findLast(({ date }) => date < world.today) ?? null;
  if (last === null) return { sentence: `the records hold no ${of.names[0]}.`, items: [], value: null };
  const sentence = `none is left: the last ${of.names[0]} was ${onDay(last)}.`;
  return { sentence, items: happeningItem(world, of, last), value: null };
}

function valueOf({ aggregate, unit }: Question, days: number, { date }: Occurrence): string | number {
  if (aggregate !== 'countdown' || unit === null) return date;
  return unit === 'week' ? Math.round((days / 7) * 10) / 10 : days;
}

interface Chosen {
  readonly occurrence: Occurrence;
  /** "next DfE review" */
  readonly name: string;
}

function choose({ question, one: { world }, of, row }: Asked): Chosen | null {
  const named = (occurrence: Occurrence | undefined, name: string): Chosen | null =>
    occurrence === undefined ? null : { occurrence, name: `${name} ${of.names[0]}` };
  const asked = picked(question, row, world, of, named);
  if (question.further === 0) return asked;
  const at = asked === null ? row.length : row.indexOf(asked.occurrence);
  return named(row[at + question.further], question.further > 0 ? 'following' : 'previous');
}

function picked(
  { pick, nth }: Question,
  row: readonly Occurrence[],
  world: NoticeWorld,
  of: Happening,
  named: (occurrence: Occurrence | undefined, name: string) => Chosen | null,
): Chosen | null {
  const next = row.findIndex(({ date }) => date >= world.today);
  const endless = isEndless(world, of);
  const last = named(
    row.findLast(({ date }) => date < world.today),
    'last',
  );
  switch (pick) {
    case 'first':
      return named(row[nth - 1], nth === 1 ? 'first' : `${nth}.`);
    case 'final':
      return endless ? last : named(row.at(-1), 'final');
    case 'last':
      return last ?? (endless ? null : named(row.at(-1), 'final'));
    case 'next':
    case null:
      return named(next < 0 ? undefined : row[next], 'next');
  }
}

function undated(world: NoticeWorld, of: Happening, why: string): Told {
  return { sentence: `no date yet: ${why}.`, items: undatedItem(world, of), value: null };
}

const happening = (of: Happening): Omit<Kind, 'says' | 'examples'> => ({
  rows: (_question, cases) => cases.flatMap(({ world }) => of.row(world).map((one) => eventRow(world, one))),
  date: 'happens',
  countsItself: true,
  finds: [],
  applies: ['window', 'held', 'certainty', 'pick', 'further', 'limit', 'order', 'count', 'countdown', 'all', 'date'],
  say: say(of),
});

export const review: Kind = {
  ...happening(REVIEWS),
  says: 'DfE reviews',
  examples: [
    { words: 'when is the next DfE review', question: { pick: 'next' } },
    { words: 'all the reviews to come', question: { held: 'ahead', aggregate: 'list' } },
  ],
};

export const meeting: Kind = {
  ...happening(MEETINGS),
  says: 'Board meetings',
  examples: [
    {
      words: 'how many days until the next board meeting',
      question: { pick: 'next', aggregate: 'countdown', unit: 'day' },
    },
  ],
};
