import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { CalendarDate } from '../../model/dates.ts';
import type { FactName } from '../../model/facts.ts';
import type { Case, Draft } from '../draft.ts';
import { dutyItem, isUnresolved } from '../items.ts';
import type { Query } from '../query.ts';
import { listWords } from '../../words/text.ts';
import { capital, count, dateWords, howKnown, KIND_WORDS } from '../say.ts';
import { factExplained } from '../../words/facts.ts';
import type { NoticeWorld } from '../world.ts';

interface Event {
  readonly kind: 'review' | 'meeting';
  readonly names: readonly [string, string];
  readonly row: (world: NoticeWorld) => readonly Occurrence[];
}

const REVIEWS: Event = { kind: 'review', names: KIND_WORDS.review, row: (world) => world.reviews };
const MEETINGS: Event = { kind: 'meeting', names: KIND_WORDS.meeting, row: (world) => world.meetings };

export const review = (cases: readonly Case[]): Draft => events(cases, REVIEWS);
export const meeting = (cases: readonly Case[]): Draft => events(cases, MEETINGS);

/** What one notice has to say: a sentence, an item, a value. */
interface Told {
  readonly sentence: string;
  readonly items: readonly AnswerItem[];
  readonly value: string | number | null;
}

function events(cases: readonly Case[], event: Event): Draft {
  const told = cases.flatMap((one): Told[] => {
    const where = cases.length > 1 ? `${one.world.reading.notice.place}: ` : '';
    const each = wantsSeveral(one.query, one) ? several(one, event, cases.length === 1) : single(one, event);
    return each === null
      ? []
      : [{ ...each, sentence: `${where}${cases.length > 1 ? each.sentence : capital(each.sentence)}` }];
  });
  const items = told.flatMap((each) => each.items);
  const today = cases[0]?.world.today ?? '';
  // What is to come stands before what is over.
  const when = (due: string | null): string => (due === null ? '9' : due < today ? `8${due}` : due);
  const byDate = [...items].sort((a, b) => when(a.due).localeCompare(when(b.due)));
  return {
    outcome: 'answered',
    summary: told.map((each) => each.sentence).join(' ') || `No ${event.names[0]} in any of the notices.`,
    items: cases.length > 1 ? byDate : items,
    value:
      cases.length > 1 && cases[0]?.query.cues.has('next')
        ? (byDate[0]?.due ?? null)
        : (told.find((each) => each.value !== null)?.value ?? null),
  };
}

function wantsSeveral(query: Query, { window }: Case): boolean {
  if (window !== null && window.to !== null) return true;
  if (query.cues.has('count') && !query.cues.has('countdown')) return true;
  const one = query.cues.has('next') || query.cues.has('first') || query.cues.has('last') || query.further !== 0;
  return !one && /\b(?:reviews|meetings|boards|dates)\b/.test(query.said);
}

const HELD = /\b(?:met|held|had|been|so far|to date|was|were)\b/;
const LEFT = /\b(?:left|remaining|to come|more|another|still|until|before|till|go)\b/;

/** All in the window, or all there are; of an endless row those of the next year. */
function several(one: Case, event: Event, alone: boolean): Told | null {
  const { world, window, query } = one;
  const all = event.row(world);
  const past = HELD.test(query.said);
  const ahead = !past && (LEFT.test(query.said) || window?.from === null);
  const among = all.filter(
    ({ date }) =>
      (window === null ? date <= horizonOf(all, world) : inWindow(one, date)) &&
      !(past && query.cues.has('count') && date > world.today) &&
      !(ahead && date < world.today),
  );
  const edge = query.cues.has('last') ? among.slice(-1) : query.cues.has('first') ? among.slice(0, 1) : among;
  const kept = window !== null && window.to !== null ? edge : among;
  const [first] = kept;
  if (first !== undefined) {
    const dates = listWords(kept.map((each) => `${dateWords(each)}${howKnown(each)}`));
    const sentence = `${kept.length === 1 ? event.names[0] : event.names[1]}: ${dates}.`;
    const value = query.cues.has('count') ? kept.length : first.date;
    return { sentence, items: itemOf(world, event, first, kept), value };
  }
  const missing = unknownFact(world, event);
  if (all.length === 0 && missing !== null) return undatedEvent(world, event, missing);
  if (!alone) return null;
  const last = all.findLast(({ date }) => date < world.today);
  const before = last === undefined ? '' : ` The last one was ${said(last)}.`;
  return {
    sentence: `No ${event.names[0]} ${window?.words ?? 'is left'}.${before}`,
    items: [],
    value: query.cues.has('count') ? 0 : null,
  };
}

/** The next, the first, the last, the final one, or the one after another. */
function single(one: Case, event: Event): Told {
  const { world, query } = one;
  // "The review after the March one"
  const row = event.row(world).filter(({ date }) => inWindow(one, date));
  const chosen = choose(query, row, world, event);
  if (chosen !== null) {
    const { occurrence, name } = chosen;
    const days = differenceInCalendarDays(parseISO(occurrence.date), parseISO(world.today));
    const away = days > 0 ? `, in ${count(days, ['day', 'days'])}` : days === 0 ? ', today' : '';
    const sentence = `the ${name} ${days < 0 ? 'was' : 'is'} ${said(occurrence)}${howKnown(occurrence)}${away}.`;
    const counted = query.cues.has('countdown') && query.cues.has('count');
    const value = counted ? (/\bweeks?\b/.test(query.said) ? Math.round((days / 7) * 10) / 10 : days) : occurrence.date;
    return {
      sentence,
      items: itemOf(
        world,
        event,
        occurrence,
        row.filter(({ date }) => date >= occurrence.date),
      ),
      value,
    };
  }
  const missing = unknownFact(world, event);
  if (missing !== null) return undatedEvent(world, event, missing);
  const last = event.row(world).findLast(({ date }) => date < world.today) ?? null;
  if (last === null) return { sentence: `the records hold no ${event.names[0]}.`, items: [], value: null };
  return {
    sentence: `none is left: the last ${event.names[0]} was ${said(last)}.`,
    items: itemOf(world, event, last),
    value: null,
  };
}

interface Chosen {
  readonly occurrence: Occurrence;
  /** "next DfE review" */
  readonly name: string;
}

const FINAL = /\b(?:final|last of|very last|last one of|last ever)\b/;

function choose(query: Query, row: readonly Occurrence[], world: NoticeWorld, event: Event): Chosen | null {
  const named = (occurrence: Occurrence | undefined, name: string): Chosen | null =>
    occurrence === undefined ? null : { occurrence, name: `${name} ${event.names[0]}` };
  const upcoming = row.findIndex(({ date }) => date >= world.today);
  const asked = ((): Chosen | null => {
    if (query.cues.has('next')) return named(row[upcoming], 'next');
    if (query.cues.has('first')) return named(row[0], 'first');
    if (query.cues.has('last'))
      return FINAL.test(query.said) && !isEndless(world, event)
        ? named(row.at(-1), 'final')
        : (named(
            row.findLast(({ date }) => date < world.today),
            'last',
          ) ?? (isEndless(world, event) ? null : named(row.at(-1), 'final')));
    return named(row[upcoming], 'next');
  })();
  if (query.further === 0) return asked;
  const at = asked === null ? row.length : row.indexOf(asked.occurrence);
  return named(row[at + query.further], query.further > 0 ? 'following' : 'previous');
}

const isEndless = (world: NoticeWorld, event: Event): boolean =>
  world.facts.ends === undefined &&
  world.duties.some(({ duty }) => duty.kind === event.kind && duty.deadlines.some(({ form }) => form === 'every'));

function horizonOf(row: readonly Occurrence[], world: NoticeWorld): CalendarDate {
  const endless = row.length > 8 || row.some((one) => one.certainty === 'assumed');
  return endless ? `${Number(world.today.slice(0, 4)) + 1}${world.today.slice(4)}` : '9999-12-31';
}

const inWindow = ({ window }: Case, date: CalendarDate): boolean =>
  window === null || ((window.from === null || date >= window.from) && (window.to === null || date <= window.to));

const said = (one: Occurrence): string => `${one.precision === 'month' ? 'in' : 'on'} ${dateWords(one)}`;

const held = (world: NoticeWorld, event: Event) => world.duties.filter(({ duty }) => duty.kind === event.kind);

const SHOWN = 6;

/** The duty that the occurrence belongs to, about that occurrence. */
function itemOf(
  world: NoticeWorld,
  event: Event,
  occurrence: Occurrence,
  row: readonly Occurrence[] = [occurrence],
): AnswerItem[] {
  const duties = held(world, event);
  const state =
    duties.find(({ resolution }) => resolution.occurrences.some(({ date }) => date === occurrence.date)) ?? duties[0];
  return state === undefined ? [] : [dutyItem(world, state, occurrence, { occurrences: row.slice(0, SHOWN) })];
}

const unknownFact = (world: NoticeWorld, event: Event) =>
  held(world, event).find(isUnresolved)?.resolution.missing ?? null;

function undatedEvent(world: NoticeWorld, event: Event, missing: FactName): Told {
  const state = held(world, event)[0];
  const items = state === undefined ? [] : [dutyItem(world, state, null)];
  return { sentence: `no date yet: ${factExplained(missing)} is missing.`, items, value: null };
}
