import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { AnswerItem, Occurrence } from '../../model/answer.ts';
import type { CalendarDate } from '../../model/dates.ts';
import { isFinished, type ActionState } from '../../progress/action-state.ts';
import { overdueSince } from '../../progress/duty-state.ts';
import { type AskedWindow, type Case, type Draft, unclear } from '../draft.ts';
import { actionItem, dutyItem, isUnresolved, nextOrLast } from '../items.ts';
import type { Doc, Subject } from '../corpus.ts';
import { aboutSubjects, actionLeftOut, actionPasses, dutyLeftOut, dutyPasses, type Query, isOwn } from '../query.ts';
import { dayWords, listWords } from '../../words/text.ts';
import { capital, count, KIND_WORDS } from '../say.ts';
import type { DatedDuty } from '../../progress/board-state.ts';

/** The duties and actions that the filters and subjects of a question let through. */
export function selected({ query, world }: Case): { duties: DatedDuty[]; actions: ActionState[] } {
  const about = aboutSubjects(query, world);
  const { ofDuty, ofAction } = world.corpus;
  const kept = (doc: Doc | undefined, leftOut: (has: (subject: Subject) => boolean) => boolean): boolean =>
    doc !== undefined && about(doc) && !leftOut((subject) => isOwn(world.corpus.has(doc, subject)));
  return {
    duties: world.duties.filter(
      (state) =>
        dutyPasses(query, world, state) &&
        kept(ofDuty.get(state.duty.id), (has) => dutyLeftOut(query, world, state, has)),
    ),
    actions: world.actions.filter(
      (state) =>
        actionPasses(query, state) && kept(ofAction.get(state.action.id), (has) => actionLeftOut(query, state, has)),
    ),
  };
}

const within = (date: CalendarDate, { from, to }: AskedWindow): boolean =>
  (from === null || date >= from) && (to === null || date <= to);

const asksFor = (query: Query, kind: 'meeting' | 'review'): boolean =>
  query.marks.some((mark) => !mark.not && mark.meanings.some((meaning) => meaning.kind === kind));

/** Meetings and DfE's own reviews are not due from the board: they are listed only when asked for. */
const isDue = (query: Query, { duty }: DatedDuty): boolean =>
  (duty.kind !== 'meeting' && duty.kind !== 'review') || asksFor(query, duty.kind);

const isPast = (window: AskedWindow, today: CalendarDate): boolean => window.to !== null && window.to < today;

interface DutyDue {
  readonly late: Occurrence | null;
  readonly next: Occurrence | null;
}

/** The upcoming occurrence in the window, and the overdue one where the window reaches back to it. */
function dutyDue(state: DatedDuty, window: AskedWindow, today: CalendarDate): DutyDue {
  const overdue = overdueSince(state, today);
  if (isPast(window, today)) {
    // What was due then, whether it was done or not; nothing from outside the window.
    const then = state.resolution.occurrences.find((one) => within(one.date, window)) ?? null;
    const open = then !== null && overdue !== null && state.open.includes(then);
    return open ? { late: then, next: null } : { late: null, next: then };
  }
  const from = window.from !== null && window.from > today ? window.from : today;
  const next = state.open.find((one) => one.date >= from && (window.to === null || one.date <= window.to)) ?? null;
  return { late: window.reachesBack ? overdue : null, next };
}

const byDue = (a: AnswerItem, b: AnswerItem): number => (a.due ?? '9').localeCompare(b.due ?? '9');

/** Duties, then actions, each by date, unless the question wants one row by date. */
function ordered(query: Query, items: AnswerItem[]): AnswerItem[] {
  const merged = query.cues.has('soonest') || query.limit !== null || query.cues.has('next');
  const rank = (item: AnswerItem): number => (merged || item.type === 'duty' ? 0 : 1);
  const sorted = items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => rank(a.item) - rank(b.item) || byDue(a.item, b.item) || a.at - b.at);
  const list = sorted.map(({ item }) => item);
  return query.cues.has('latest-first') ? list.reverse() : list;
}

const cut = <Item>(query: Query, items: readonly Item[]): Item[] =>
  query.limit === null ? [...items] : items.slice(0, query.limit);

/** "3 duties and 2 actions", "1 target" */
export function tally(items: readonly AnswerItem[], query: Query): string {
  const kinds = [
    ...new Set(query.marks.flatMap((mark) => mark.meanings.flatMap((m) => (m.kind && !mark.not ? [m.kind] : [])))),
  ];
  const [only] = kinds;
  const name = kinds.length === 1 && only !== undefined ? KIND_WORDS[only] : (['duty', 'duties'] as const);
  const duties = items.filter((item) => item.type === 'duty').length;
  const actions = items.filter((item) => item.type === 'action').length;
  const parts = [
    duties > 0 || actions === 0 ? count(duties, name) : '',
    actions > 0 ? count(actions, ['action', 'actions']) : '',
  ].filter((part) => part !== '');
  return listWords(query.subject === 'action' && duties === 0 ? [count(actions, ['action', 'actions'])] : parts);
}

export interface Dues {
  readonly overdue: AnswerItem[];
  readonly upcoming: AnswerItem[];
  readonly unresolved: AnswerItem[];
}

/** What falls due in the window, in its three groups. */
export function dues(one: Case, window: AskedWindow): Dues {
  const { query, world } = one;
  const { duties, actions } = selected(one);
  const overdue: AnswerItem[] = [];
  const upcoming: AnswerItem[] = [];
  const unresolved: AnswerItem[] = [];
  for (const state of duties.filter((duty) => isDue(query, duty))) {
    if (isUnresolved(state)) {
      if (!isFinished(state.status)) unresolved.push(dutyItem(world, state, null));
      continue;
    }
    const { late, next } = dutyDue(state, window, world.today);
    if (late !== null) overdue.push(dutyItem(world, state, late, { overdue: true }));
    if (next !== null) {
      const occurrences = state.resolution.occurrences.filter(
        (o) => o.date >= next.date && (window.to === null || o.date <= window.to),
      );
      upcoming.push(dutyItem(world, state, next, { occurrences: occurrences.slice(0, 6) }));
    }
  }
  for (const state of actions) {
    const past = isPast(window, world.today);
    if (isFinished(state.status) && !past) continue;
    const item = actionItem(world, state);
    if (state.overdue && (past ? within(state.due, window) : window.reachesBack)) overdue.push(item);
    else if (!state.overdue && (past || state.due >= world.today) && within(state.due, window)) upcoming.push(item);
  }
  return { overdue: ordered(query, overdue), upcoming: ordered(query, upcoming), unresolved };
}

const EVER: AskedWindow = { from: null, to: null, reachesBack: true, words: '', unplaced: null };

/** "What is due next?" without a number: what shares the first date. */
function firstDate(items: readonly AnswerItem[]): AnswerItem[] {
  const first = items.map((item) => item.due ?? '9').sort()[0];
  return items.filter((item) => item.due === first);
}

export function due(one: Case): Draft {
  const { query } = one;
  const window = one.window ?? EVER;
  const found = dues(one, window);
  const next = query.cues.has('next') && one.window === null && query.limit === null;
  const limited = query.limit !== null;
  const upcoming = window.unplaced !== null ? [] : next ? firstDate(found.upcoming) : cut(query, found.upcoming);
  // The next few are those to come; a list of all of them also says what is late already.
  const overdue = limited || query.cues.has('not-overdue') ? [] : found.overdue;
  const unresolved = limited ? [] : found.unresolved;
  const items = [...overdue, ...upcoming, ...unresolved];
  const past = isPast(window, one.world.today);
  const late =
    overdue.length === 0 ? '' : ` ${count(overdue.length, ['is', 'are'])} ${past ? 'still' : 'already'} overdue.`;
  const open = unresolved.length === 0 ? '' : ` ${unresolved.length} more cannot be dated yet.`;
  const none = past ? (overdue.length > 0 ? 'Nothing else was due' : 'Nothing was due') : 'Nothing falls due';
  const verb = past
    ? upcoming.length === 1
      ? 'was due'
      : 'were due'
    : upcoming.length === 1
      ? 'falls due'
      : 'fall due';
  const head = upcoming.length === 0 ? none : `${capital(tally(upcoming, query))} ${verb}`;
  const when = window.words === '' ? '' : ` ${window.words}`;
  const said =
    window.unplaced === null ? `${head}${when}.` : `I cannot tell what falls due by then: ${window.unplaced}`;
  return {
    outcome: 'answered',
    summary: `${said}${late}${open}`,
    items,
    value: query.cues.has('when') ? (upcoming[0]?.due ?? null) : null,
  };
}

/** Days or months late: "more than a month overdue". */
function oldEnough(one: Case, item: AnswerItem): boolean {
  const { window } = one;
  return window === null || item.due === null || within(item.due, window);
}

export function overdue(one: Case): Draft {
  const { query, world } = one;
  const { duties, actions } = selected(one);
  const late: AnswerItem[] = [];
  for (const state of duties.filter((duty) => isDue(query, duty))) {
    const first = overdueSince(state, world.today);
    if (first !== null) late.push(dutyItem(world, state, first, { overdue: true }));
  }
  for (const state of actions) if (state.overdue) late.push(actionItem(world, state));
  const overdueItems = cut(
    query,
    ordered(
      query,
      late.filter((item) => oldEnough(one, item)),
    ),
  );
  const waiting = actions
    .filter((state) => state.status === 'complete-awaiting-sign-off' && state.due < world.today)
    .map((state) => actionItem(world, state, { note: 'waiting for sign-off, not overdue' }));
  const shown = query.limit === null && one.window === null ? waiting : [];
  const summary =
    overdueItems.length === 0
      ? `Nothing is overdue on ${dayWords(world.today)}.`
      : `${capital(tally(overdueItems, query))} ${overdueItems.length === 1 ? 'is' : 'are'} overdue.`;
  const [only] = overdueItems;
  if (query.cues.has('countdown') && overdueItems.length === 1 && only?.due) {
    const days = differenceInCalendarDays(parseISO(world.today), parseISO(only.due));
    return {
      outcome: 'answered',
      summary: `${only.ref} is ${count(days, ['day', 'days'])} overdue.`,
      items: overdueItems,
      value: days,
    };
  }
  const also = shown.length === 0 ? '' : ` ${shown.length} ${shown.length === 1 ? 'waits' : 'wait'} for sign-off.`;
  return { outcome: 'answered', summary: `${summary}${also}`, items: [...overdueItems, ...shown], value: null };
}

/** "Completed in November": the day on which the log gave an action the status asked for. */
function changedOn({ query, world }: Case, item: AnswerItem): CalendarDate | null {
  const asked = query.marks.flatMap((mark) => mark.meanings.flatMap((m) => m.status ?? []));
  if (item.type !== 'action' || item.status === null || !asked.includes(item.status)) return null;
  return world.log.findLast((update) => update.about === item.ref && update.status === item.status)?.date ?? null;
}

/** A list of everything answers nothing: something must choose. */
const narrows = (query: Query): boolean =>
  query.marks.length + query.refs.length + query.exceptions.length > 0 ||
  query.subject !== null ||
  query.subjects.some((subject) => subject.strong) ||
  query.cues.has('open') ||
  query.cues.has('closed');

/** Whatever the filters let through: "which actions are red", "the fostering manager's actions". */
export function list(one: Case): Draft {
  const { query, world, window } = one;
  if (!narrows(query) && window === null)
    return unclear('I am not sure which of them you mean.', [
      'Which actions are overdue?',
      "What's due before the next review?",
    ]);
  const { duties, actions } = selected(one);
  const wantsActions = world.actions.length > 0 && query.subject !== 'duty' && asksAboutPlan(query);
  const items = wantsActions
    ? actions.map((state) => actionItem(world, state))
    : duties.map((state) => dutyItem(world, state, nextOrLast(state.open, world.today), {}));
  const kept = items
    .filter((item) => !(query.cues.has('not-overdue') && item.overdue))
    .filter((item) => window === null || within(changedOn(one, item) ?? item.due ?? '', window));
  const sorted = query.cues.has('soonest') || query.cues.has('latest-first') || query.limit !== null;
  const shown = cut(query, sorted ? ordered(query, kept) : kept);
  const summary = shown.length === 0 ? 'Nothing matches.' : `${capital(tally(shown, query))}.`;
  return { outcome: 'answered', summary, items: shown, value: null };
}

/** Statuses, colours, agencies and posts are the plan's own; a question that names one is about actions. */
const asksAboutPlan = (query: Query): boolean =>
  query.subject === 'action' ||
  query.cues.has('open') ||
  query.cues.has('closed') ||
  query.marks.some((mark) => mark.meanings.some((m) => m.status ?? m.rag ?? m.agency ?? m.owner));
