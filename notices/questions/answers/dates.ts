import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { CalendarDate } from '../../model/dates.ts';
import { type Case, type Draft, unclear } from '../draft.ts';
import { actionItem, dutyItem, isUnresolved, nextOrLast } from '../items.ts';
import type { Query } from '../query.ts';
import { capital, CERTAINTY_WORDS, dateWords, dayWords, FACT_WORDS, listWords } from '../say.ts';
import type { DatedDuty, NoticeWorld } from '../world.ts';
import { best, byRef, fitsAll, kindsNamed, type Match, search } from './search.ts';

const howKnown = (one: Occurrence): string =>
  one.certainty === 'stated' ? '' : ` (${CERTAINTY_WORDS[one.certainty]})`;

/** First, last, or the first on or after today, and as many further on as a follow-up asks. */
function pick(query: Query, occurrences: readonly Occurrence[], today: CalendarDate): Occurrence | null {
  if (query.further !== 0) {
    const from = pick({ ...query, further: 0 }, occurrences, today);
    const at = from === null ? -1 : occurrences.indexOf(from);
    return occurrences[at + query.further] ?? null;
  }
  if (query.cues.has('first') && !query.cues.has('next')) return occurrences[0] ?? null;
  return nextOrLast(occurrences, today);
}

/** "Due on 8 March 2012 (assumed …), then 8 June 2012" */
function whenSentence(state: DatedDuty, due: Occurrence | null, today: CalendarDate): string {
  const { resolution, duty } = state;
  if (isUnresolved(state) && resolution.missing !== null)
    return `${duty.ref} has no date yet: ${FACT_WORDS[resolution.missing]} is missing. Its words: “${duty.deadlines.map((d) => d.words).join('”, “')}”.`;
  if (due === null) return `${duty.ref} has no date: it is continuing, in force until the notice is lifted.`;
  const others = resolution.occurrences.filter((one) => one !== due && one.date > due.date).slice(0, 3);
  const then = others.length === 0 ? '' : `, then ${listWords(others.map(dateWords))}`;
  return `${duty.ref} ${due.date < today ? 'was' : 'is'} due ${due.precision === 'day' ? 'on' : 'by the end of'} ${dateWords(due)}${howKnown(due)}${then}.`;
}

function matchItem(query: Query, match: Match): AnswerItem {
  if (match.type === 'action') return actionItem(match.world, match.state);
  return dutyItem(match.world, match.state, pick(query, match.state.resolution.occurrences, match.world.today));
}

const PLANS = /\b(?:plan|plans|strategy|statement|programme|protocol)\b/;

/** When is X due: by ref, or the duty or action that its words fit. */
export function when(cases: readonly Case[]): Draft {
  const [{ query }] = cases as [Case, ...Case[]];
  const worlds = cases.map((one) => one.world);
  const kinds = [...kindsNamed(query), ...(query.cues.has('report') ? (['report'] as const) : [])];
  const planned = query.subjects.some((subject) => PLANS.test(subject.words)) ? (['plan'] as const) : [];
  const found =
    query.refs.length > 0
      ? byRef(query, worlds)
      : search(query, worlds, { dated: true, kinds: [...kinds, ...planned] });
  const top = found[0];
  if (top === undefined) return unclear('I find no duty or action in those words.', suggestTopics(query));
  if (query.refs.length === 0 && !fitsAll(top))
    return unclear(`I find no date for ${listWords(top.missing.map((s) => `“${s.words}”`))}.`, suggestTopics(query));
  const isDated = (match: Match): boolean => match.type === 'action' || !match.state.resolution.continuing;
  const chosen = query.refs.length > 0 ? found.slice(0, 6) : best(found, 0.9, 3);
  // What is continuing has no date to tell: of two that fit, the one with a date is meant.
  const dated =
    query.refs.length > 0
      ? chosen.filter(isDated)
      : best(
          found.filter((match) => isDated(match) && fitsAll(match) && match.score >= top.score * 0.5),
          0.9,
          3,
        );
  const shown = dated.length > 0 ? dated : chosen.slice(0, 1);
  const [first] = shown as [Match, ...Match[]];
  const items = shown.map((match) => matchItem(query, match));
  const lead = items[0];
  const sentence =
    first.type === 'action'
      ? `${first.state.action.id} is due on ${dayWords(first.state.due)}${first.state.firstDate === null ? '' : ` (first agreed for ${dayWords(first.state.firstDate)})`}.`
      : whenSentence(
          first.state,
          pick(query, first.state.resolution.occurrences, first.world.today),
          first.world.today,
        );
  const original =
    first.type === 'action' && /\b(?:original|originally|first)\b/.test(query.said) ? first.state.firstDate : null;
  return { outcome: 'answered', summary: sentence, items, value: original ?? lead?.due ?? null };
}

export const suggestTopics = (query: Query): string[] => {
  const words = query.subjects.map((subject) => subject.words).join(' ');
  return [
    ...(words === '' ? [] : [`What does the notice say about ${words}?`]),
    "What's due before the next review?",
    'help',
  ];
};

const inWindow = ({ window }: Case, one: Occurrence): boolean =>
  window === null ||
  ((window.from === null || one.date >= window.from) && (window.to === null || one.date <= window.to));

interface Event {
  readonly name: 'review' | 'meeting';
  readonly one: readonly [string, string];
}

/** Which of a row of reviews or meetings is asked for. */
function choose(one: Case, row: readonly Occurrence[]): { chosen: Occurrence | null; last: Occurrence | null } {
  const { query, world } = one;
  const past = row.filter((each) => each.date < world.today);
  const last = past.at(-1) ?? null;
  const finite = one.world.duties.every(
    ({ duty }) => !duty.deadlines.some((deadline) => deadline.form === 'every' && duty.kind === 'review'),
  );
  const start = ((): Occurrence | null => {
    if (query.cues.has('first') && !query.cues.has('next')) return row[0] ?? null;
    if (query.cues.has('last') && !query.cues.has('next'))
      return /\b(?:final|last of|very last|last one of|last ever)\b/.test(query.said) && finite
        ? (row.at(-1) ?? null)
        : last;
    return row.find((each) => each.date >= world.today) ?? null;
  })();
  if (query.further === 0) return { chosen: start, last };
  const at = start === null ? row.length : row.indexOf(start);
  return { chosen: row[at + query.further] ?? null, last };
}

/** Reviews or board meetings: the next, the last, those of a window. */
function events(cases: readonly Case[], event: Event, row: (world: NoticeWorld) => readonly Occurrence[]): Draft {
  const items: AnswerItem[] = [];
  const sentences: string[] = [];
  let value: string | number | null = null;
  for (const one of cases) {
    const { world, window, query } = one;
    const held = world.duties.filter(({ duty }) => duty.kind === event.name);
    const all = row(world);
    const itemFor = (occurrence: Occurrence | null, occurrences?: readonly Occurrence[]): void => {
      const state =
        held.find((duty) => duty.resolution.occurrences.some((o) => o.date === occurrence?.date)) ?? held[0];
      if (state !== undefined)
        items.push(dutyItem(world, state, occurrence, occurrences === undefined ? {} : { occurrences }));
    };
    const where = cases.length > 1 ? `${world.reading.notice.place}: ` : '';
    const bounded = window !== null && window.to !== null;
    if (bounded || (query.cues.has('count') && !query.cues.has('countdown')) || asksForAll(query)) {
      const edge = query.cues.has('last') ? 'last' : query.cues.has('first') ? 'first' : null;
      const sofar = /\b(?:met|held|had|been|so far|to date)\b/.test(query.said) && query.cues.has('count');
      const among = all.filter(
        (each) =>
          (!sofar || each.date <= world.today) &&
          inWindow(one, each) &&
          (window !== null || each.date <= horizonOf(all, world)),
      );
      const one1 = edge === 'last' ? among.slice(-1) : edge === 'first' ? among.slice(0, 1) : among;
      const kept = bounded ? one1 : among;
      const missing = held.find(isUnresolved)?.resolution.missing;
      if (kept.length > 0) {
        itemFor(kept[0] ?? null, kept);
        sentences.push(
          `${where}${kept.length === 1 ? event.one[0] : event.one[1]}: ${listWords(kept.map((each) => `${dateWords(each)}${howKnown(each)}`))}.`,
        );
        value ??= kept[0]?.date ?? null;
      } else if (all.length === 0 && missing) {
        itemFor(null);
        sentences.push(`${where}No date yet: ${FACT_WORDS[missing]} is missing.`);
      } else if (cases.length === 1) sentences.push(`No ${event.one[0]} ${window?.words ?? ''}.`);
      continue;
    }
    const { chosen, last } = choose(one, all);
    if (chosen !== null) {
      const rest = all.filter((each) => each.date >= chosen.date);
      itemFor(chosen, rest.slice(0, 6));
      const which =
        query.cues.has('last') && chosen.date < world.today
          ? 'last'
          : query.cues.has('first')
            ? 'first'
            : query.further > 0
              ? 'one after that'
              : chosen.date < world.today
                ? 'last'
                : 'next';
      const days = differenceInCalendarDays(parseISO(chosen.date), parseISO(world.today));
      const away = days > 0 ? `, in ${days} day${days === 1 ? '' : 's'}` : days === 0 ? ', today' : '';
      sentences.push(
        `${where}the ${which}${which === 'one after that' ? '' : ` ${event.one[0]}`} ${chosen.date < world.today ? 'was' : 'is'} ${chosen.precision === 'month' ? 'in' : 'on'} ${dateWords(chosen)}${howKnown(chosen)}${away}.`,
      );
      value ??= query.cues.has('countdown') && query.cues.has('count') ? days : chosen.date;
    } else {
      const missing = held.find(isUnresolved)?.resolution.missing;
      if (missing) {
        itemFor(null);
        sentences.push(`${where}no date yet: ${FACT_WORDS[missing]} is missing.`);
      } else {
        itemFor(last);
        sentences.push(
          last === null
            ? `${where}the records hold no ${event.one[0]}.`
            : `${where}none is left: the last ${event.one[0]} was ${last.precision === 'month' ? 'in' : 'on'} ${dateWords(last)}.`,
        );
      }
    }
  }
  const order = [...items].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
  return {
    outcome: 'answered',
    summary: sentences.map(capital).join(' ') || 'Nothing is recorded.',
    items: cases.length > 1 ? order : items,
    value,
  };
}

/** All there are, where they end; of an endless row the next year. */
const horizonOf = (row: readonly Occurrence[], world: NoticeWorld): CalendarDate => {
  const endless = row.length > 8 || row.some((one) => one.certainty === 'assumed');
  return endless ? `${Number(world.today.slice(0, 4)) + 1}${world.today.slice(4)}` : '9999-12-31';
};

const asksForAll = (query: Query): boolean =>
  !query.cues.has('next') &&
  !query.cues.has('first') &&
  !query.cues.has('last') &&
  query.further === 0 &&
  /\b(?:reviews|meetings|boards|dates)\b/.test(query.said) &&
  !/\bnext\b/.test(query.said);

export const review = (cases: readonly Case[]): Draft =>
  events(cases, { name: 'review', one: ['DfE review', 'DfE reviews'] }, (world) => world.reviews);

export const meeting = (cases: readonly Case[]): Draft =>
  events(cases, { name: 'meeting', one: ['board meeting', 'board meetings'] }, (world) => world.meetings);

const VARY = /\b(?:vary the frequency|weekly intervals|frequency of meetings)\b/i;

/** How often the board meets, and who must agree to another rhythm. */
export function frequency(cases: readonly Case[]): Draft {
  const varies =
    cases.some(({ query }) => query.cues.has('vary-meetings') && !query.cues.has('how-often')) ||
    cases.some(({ query }) => /\b(?:change|vary|agree|alter)/.test(query.said));
  const items = cases.flatMap(({ world }) => {
    const meets = world.duties.filter(({ duty }) => duty.kind === 'meeting');
    const rules = world.duties.filter(({ duty }) => VARY.test(duty.words));
    const chosen = varies ? [...rules, ...meets] : [...meets, ...rules];
    return chosen.map((state) => dutyItem(world, state, null));
  });
  if (items.length === 0)
    return unclear('I find nothing about how often the board meets.', ['When is the next board meeting?']);
  const lead = items[0];
  const summary =
    cases.length > 1
      ? 'What each notice says about how often its board meets.'
      : `The notice says: “${lead?.words ?? ''}”`;
  return { outcome: 'answered', summary, items, value: null, whole: true };
}

/** When the notice was issued, or that it is undated. */
export function issued(cases: readonly Case[]): Draft {
  const sentences = cases.map(({ world }) => {
    const { notice } = world.reading;
    if (notice.issued !== null) return `The notice to ${notice.council} was issued on ${dayWords(notice.issued.date)}.`;
    return world.facts.issued === undefined
      ? `The notice to ${notice.council} is undated: nobody has given its issue date yet.`
      : `The notice to ${notice.council} is undated; the board gave ${dayWords(world.facts.issued)} as its issue date.`;
  });
  const [first] = cases;
  return {
    outcome: 'answered',
    summary: sentences.join(' '),
    items: [],
    value: first?.world.reading.notice.issued?.date ?? first?.world.facts.issued ?? null,
  };
}
