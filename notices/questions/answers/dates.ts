import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { CalendarDate } from '../../model/dates.ts';
import { type Cases, type Draft, unclear } from '../draft.ts';
import { actionItem, dutyItem, isUnresolved, nextOrLast, updateItem } from '../items.ts';
import type { Status } from '../../model/board.ts';
import { type Query, whoMarks } from '../query.ts';
import { dayWords, listWords } from '../../words/text.ts';
import { dateWords, howKnown } from '../say.ts';
import { factExplained } from '../../words/facts.ts';
import type { DatedDuty } from '../../progress/board-state.ts';
import { best, byRef, fitsAll, kindsNamed, type Match, search } from './search.ts';

const ORDINALS = [/\b(?:second|2nd)\b/, /\b(?:third|3rd)\b/, /\b(?:fourth|4th)\b/];

/** First, last, or the first on or after today, and as many further on as a follow-up asks. */
function pick(query: Query, occurrences: readonly Occurrence[], today: CalendarDate): Occurrence | null {
  if (query.further !== 0) {
    const from = pick({ ...query, further: 0 }, occurrences, today);
    const at = from === null ? -1 : occurrences.indexOf(from);
    return occurrences[at + query.further] ?? null;
  }
  const nth = ORDINALS.findIndex((ordinal) => ordinal.test(query.said));
  if (nth >= 0 && occurrences.length > 1) return occurrences[nth + 1] ?? null;
  if (query.cues.has('first') && !query.cues.has('next')) return occurrences[0] ?? null;
  return nextOrLast(occurrences, today);
}

/** "Due on 8 March 2012 (assumed …), then 8 June 2012" */
function whenSentence(state: DatedDuty, due: Occurrence | null, today: CalendarDate): string {
  const { resolution, duty } = state;
  if (isUnresolved(state) && resolution.missing !== null)
    return `${duty.ref} has no date yet: ${factExplained(resolution.missing)} is missing. Its words: “${duty.deadlines.map((d) => d.words).join('”, “')}”.`;
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

const CHANGES: readonly (readonly [RegExp, readonly Status[], string])[] = [
  [
    /\b(?:completed|finished|done|closed|complete)\b/,
    ['complete', 'business-as-usual', 'complete-awaiting-sign-off'],
    'completed',
  ],
  [/\b(?:business as usual|routine|embedded)\b/, ['business-as-usual'], 'business as usual'],
  [/\b(?:moved|rescheduled|pushed|put back|slipped|postponed)\b/, ['rescheduled'], 'rescheduled'],
];

/** "When was A28 completed?": the day on which the log says so, not the day on which it was due. */
function statusChange(found: readonly Match[], query: Query): Draft | null {
  const asked =
    /\b(?:was|were|did|got|has|been|become|became)\b/.test(query.said) &&
    !/\b(?:to be|got to|have to|has to|must|should|due)\b/.test(query.said)
      ? CHANGES.find(([words]) => words.test(query.said))
      : undefined;
  const action = found.find((match) => match.type === 'action');
  if (asked === undefined || action?.type !== 'action') return null;
  const [, statuses, name] = asked;
  const { id } = action.state.action;
  const update = action.world.log.find(
    (one) => one.about === id && one.status !== null && statuses.includes(one.status),
  );
  if (update === undefined)
    return unclear(`The log does not say when ${id} was ${name}.`, [`What is the status of ${id}?`]);
  return {
    outcome: 'answered',
    summary: `${id} was recorded as ${name} on ${dayWords(update.date)}: ${update.text}`,
    items: [updateItem(action.world, update)],
    value: update.date,
  };
}

/** Where the question names who must do it and some of those found are theirs, the others are not meant. */
export function heldByNamed(query: Query, found: readonly Match[]): readonly Match[] {
  const parties = whoMarks(query).flatMap((mark) =>
    mark.meanings.flatMap((m) => (m.party !== undefined && !mark.to ? [m.party] : [])),
  );
  const theirs = found.filter(
    (match) =>
      match.type === 'duty' && match.state.duty.holders.some((holder) => parties.some((party) => party === holder)),
  );
  const bare = !query.subjects.some((subject) => subject.strong);
  return bare && theirs.length > 0 ? theirs : found;
}

/** When is X due: by ref, or the duty or action that its words fit. */
export function when(cases: Cases): Draft {
  const [{ query }] = cases;
  const worlds = cases.map((one) => one.world);
  const kinds = [...kindsNamed(query), ...(query.cues.has('report') ? (['report'] as const) : [])];
  const planned = query.subjects.some((subject) => PLANS.test(subject.words)) ? (['plan'] as const) : [];
  const all =
    query.refs.length > 0
      ? byRef(query, worlds)
      : search(query, worlds, { dated: true, kinds: [...kinds, ...planned] });
  const found = heldByNamed(query, all);
  const top = found[0];
  if (top === undefined) return unclear('I find no duty or action in those words.', suggestTopics(query));
  if (query.refs.length === 0 && !fitsAll(top))
    return unclear(`I find no date for ${listWords(top.missing.map((s) => `“${s.words}”`))}.`, suggestTopics(query));
  const change = query.refs.length > 0 ? statusChange(found, query) : null;
  if (change !== null) return change;
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

const VARY = /\b(?:vary the frequency|weekly intervals|frequency of meetings)\b/i;

/** How often the board meets, and who must agree to another rhythm. */
export function frequency(cases: Cases): Draft {
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

/** When and by whom the notice was issued, or that it is undated; when it ends, where the board said so. */
export function issued(cases: Cases): Draft {
  const [first] = cases;
  if (first.query.cues.has('ends')) return ends(cases);
  const undatedOnly = /\bundated\b/.test(first.query.said);
  const asked = cases.filter(({ world }) => !undatedOnly || world.reading.notice.issued === null);
  const sentences = asked.map(({ world }) => {
    const { notice } = world.reading;
    const by = ` by ${notice.issuedBy}`;
    if (notice.issued !== null)
      return `The notice to ${notice.council} was issued${by} on ${dayWords(notice.issued.date)}.`;
    return world.facts.issued === undefined
      ? `The notice to ${notice.council}, issued${by}, is undated: nobody has given its issue date yet.`
      : `The notice to ${notice.council}, issued${by}, is undated; the board gave ${dayWords(world.facts.issued)} as its issue date.`;
  });
  const grounds = /\bwhy\b/.test(first.query.said) ? asked.map(({ world }) => world.reading.notice.grounds.words) : [];
  const { notice } = first.world.reading;
  const value = asked.length === 1 ? (notice.issued?.date ?? first.world.facts.issued ?? null) : null;
  return {
    outcome: 'answered',
    summary: [...sentences, ...grounds].join(' ') || 'All of the notices are dated.',
    items: [],
    value,
  };
}

function ends(cases: Cases): Draft {
  const sentences = cases.map(({ world }) =>
    world.facts.ends === undefined
      ? `The notice to ${world.reading.notice.council} names no day on which it ends, and the board has given none: it is in force until it is lifted.`
      : `The notice to ${world.reading.notice.council} ends on ${dayWords(world.facts.ends)}, as the board said.`,
  );
  const [only] = cases;
  return { outcome: 'answered', summary: sentences.join(' '), items: [], value: only.world.facts.ends ?? null };
}
