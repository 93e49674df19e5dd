import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { AnswerItem } from '../../model/answer.ts';
import type { Update } from '../../model/board.ts';
import { isFinished } from '../../progress/action-state.ts';
import { type Case, type Draft, unclear, type Cases } from '../draft.ts';
import { actionItem, dutyItem, nextOrLast, updateItem } from '../items.ts';
import { actionPasses, type Query, whoMarks } from '../query.ts';
import { STATUS_WORDS } from '../../words/statuses.ts';
import { dayWords, listWords } from '../../words/text.ts';
import { capital, count, RAG_WORDS } from '../say.ts';
import type { NoticeWorld } from '../world.ts';
import { byRef, fitsAll, search } from './search.ts';
import { selected } from './lists.ts';

const NO_BOARD = 'I cannot tell: no plan or updates are recorded for this notice.';

/** Cases whose board has records. */
const recorded = (cases: readonly Case[]): Case[] =>
  cases.filter(({ world }) => world.board !== null && world.board.actions.length + world.board.updates.length > 0);

/** Whether an update is about what the filters and refs name. */
function updatePasses({ query, world }: Case, update: Update): boolean {
  if (query.refs.length > 0 && !query.refs.includes(update.about)) {
    const action = world.actions.find((state) => state.action.id === update.about);
    if (!action?.action.serves.some((ref) => query.refs.includes(ref))) return false;
  }
  if (whoMarks(query).length === 0 && query.marks.length === 0) return true;
  const state = world.actions.find((one) => one.action.id === update.about);
  if (state === undefined)
    return query.marks.every((mark) =>
      mark.meanings.every(
        (m) => m.status === undefined && m.rag === undefined && m.agency === undefined && m.owner === undefined,
      ),
    );
  return actionPasses({ ...query, refs: [], subject: null }, state);
}

function updateMatchesSubjects(query: Query, world: NoticeWorld, update: Update): boolean {
  const doc = world.corpus.docs.find(({ what }) => what.type === 'update' && what.update === update);
  return (
    doc !== undefined &&
    query.subjects.filter((s) => s.strong).every((subject) => world.corpus.has(doc, subject) !== null)
  );
}

const sentence = (update: Update): string =>
  `${update.about} (${dayWords(update.date)}, ${update.by}): ${update.text}${update.evidence === null ? '' : ` Evidence: ${update.evidence}`}`;

/** What was recorded in a window: "what has changed since the last meeting". */
export function changes(cases: Cases): Draft {
  const known = recorded(cases);
  if (known.length === 0) return unclear(NO_BOARD, ["What's due before the next review?"]);
  const items: AnswerItem[] = [];
  for (const one of known) {
    const { world, window, query } = one;
    const kept = world.log.filter(
      (update) =>
        (window?.from ?? '') <= update.date &&
        update.date <= (window?.to ?? world.today) &&
        updatePasses(one, update) &&
        updateMatchesSubjects(query, world, update),
    );
    items.push(...kept.map((update) => updateItem(world, update)));
  }
  const newest = known[0]?.query.cues.has('latest') === true && known[0].window === null ? 1 : null;
  const limited = known[0]?.query.limit ?? newest;
  const shown = limited === null ? items : items.slice(-limited);
  const when = known[0]?.window?.words ?? '';
  const summary =
    shown.length === 0
      ? `No update is recorded ${when}.`
      : `${capital(count(shown.length, ['update', 'updates']))} ${when}.`;
  return { outcome: 'answered', summary: summary.replace(' .', '.'), items: shown, value: null };
}

/** Updates that fit a ref or the words of a question, newest last. */
function found(cases: readonly Case[]): { world: NoticeWorld; update: Update }[] {
  return cases.flatMap((one) => {
    const { query, world } = one;
    if (query.refs.length > 0 || whoMarks(query).length > 0) {
      const filtered = world.log.filter(
        (update) => updatePasses(one, update) && updateMatchesSubjects(query, world, update),
      );
      if (filtered.length > 0 || query.refs.length > 0) return filtered.map((update) => ({ world, update }));
    }
    const hits = world.corpus
      .find(query.subjects, ({ what }) => what.type === 'update' && what.update.date <= world.today)
      .filter((hit) => hit.missing.length === 0);
    const top = hits[0]?.coverage ?? 0;
    const abouts = new Set(
      hits
        .filter((hit) => hit.coverage >= top * 0.8)
        .flatMap(({ doc }) => (doc.what.type === 'update' ? [doc.what.update.about] : [])),
    );
    return world.log.filter((update) => abouts.has(update.about)).map((update) => ({ world, update }));
  });
}

/** The latest about a paragraph, an action or a subject; an action without an update says so. */
export function latest(cases: Cases): Draft {
  const known = recorded(cases);
  const [first] = known;
  if (first === undefined) return unclear(NO_BOARD, ["What's due before the next review?"]);
  const { query } = first;
  const updates = found(known);
  const abouts = [...new Set(updates.map(({ update }) => update.about))];
  if (updates.length === 0) {
    const matches =
      query.refs.length > 0
        ? byRef(
            query,
            known.map((one) => one.world),
          )
        : search(
            query,
            known.map((one) => one.world),
          )
            .filter(fitsAll)
            .slice(0, 3);
    if (matches.length === 0)
      return unclear('I find no update in those words.', ['What has changed since the last board meeting?']);
    const items = matches.map((match) =>
      match.type === 'action'
        ? actionItem(match.world, match.state)
        : dutyItem(match.world, match.state, nextOrLast(match.state.open, match.world.today)),
    );
    const names = [...new Set(items.map((item) => item.ref))];
    return { outcome: 'answered', summary: `No update is recorded about ${listWords(names)}.`, items, value: null };
  }
  const shown = abouts
    .slice(0, 4)
    .flatMap((about) =>
      updates
        .filter(({ update }) => update.about === about)
        .slice(query.cues.has('updates') && /\bhistory|log|updates\b/.test(query.said) ? 0 : -1),
    );
  const states = abouts
    .slice(0, 4)
    .flatMap((about) => known.flatMap(({ world }) => world.actions.filter((state) => state.action.id === about)));
  const standing = states.map(
    (state) =>
      `${state.action.id} is ${STATUS_WORDS[state.status]}, RAG ${RAG_WORDS[state.rag]}, due ${dayWords(state.due)}`,
  );
  const summary = [
    ...shown.map(({ update }) => sentence(update)),
    standing.length === 0 ? '' : `${capital(listWords(standing))}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
  return {
    outcome: 'answered',
    summary,
    items: shown.map(({ world, update }) => updateItem(world, update)).reverse(),
    value: null,
  };
}

/** The evidence recorded for a paragraph, an action or a subject. */
export function evidence(cases: Cases): Draft {
  const known = recorded(cases);
  const [first] = known;
  if (first === undefined) return unclear(NO_BOARD, []);
  if (first.query.cues.has('no-evidence')) return withoutEvidence(known);
  const all =
    first.query.refs.length === 0 &&
    first.query.subjects.filter((s) => s.strong).length === 0 &&
    whoMarks(first.query).length === 0;
  const updates = all ? known.flatMap(({ world }) => world.log.map((update) => ({ world, update }))) : found(known);
  const linked = updates.filter(({ update }) => update.evidence !== null);
  if (linked.length > 0)
    return {
      outcome: 'answered',
      summary: linked.map(({ update }) => sentence(update)).join('\n'),
      items: linked.map(({ world, update }) => updateItem(world, update)).reverse(),
      value: linked.at(-1)?.update.evidence ?? null,
    };
  const names = [...new Set([...first.query.refs, ...updates.map(({ update }) => update.about)])];
  if (names.length === 0)
    return unclear('I find no update in those words.', ['What has changed since the last board meeting?']);
  return {
    outcome: 'answered',
    summary: `No evidence is recorded for ${listWords(names)}.`,
    items: updates.slice(-1).map(({ world, update }) => updateItem(world, update)),
    value: null,
  };
}

/** Actions that the filters let through and whose updates carry no link. */
function withoutEvidence(known: readonly Case[]): Draft {
  const items = known.flatMap((one) => {
    const { world } = one;
    const proven = new Set(world.log.flatMap((update) => (update.evidence === null ? [] : [update.about])));
    const { actions } = selected({ ...one, query: { ...one.query, subject: 'action' } });
    return actions
      .filter((state) => !proven.has(state.action.id))
      .map((state) => actionItem(world, state, { note: 'no evidence recorded' }));
  });
  return {
    outcome: 'answered',
    summary: `${capital(count(items.length, ['action has', 'actions have']))} no evidence recorded.`,
    items,
    value: null,
  };
}

/** The day on which something was last updated. */
export function lastUpdated(cases: Cases): Draft {
  const known = recorded(cases);
  if (known.length === 0) return unclear(NO_BOARD, []);
  const updates = found(known);
  const last = updates.toSorted((a, b) => a.update.date.localeCompare(b.update.date)).at(-1);
  if (last === undefined) return latest(cases);
  return {
    outcome: 'answered',
    summary: `${last.update.about} was last updated on ${dayWords(last.update.date)} by the ${last.update.by}: ${last.update.text}`,
    items: [updateItem(last.world, last.update)],
    value: last.update.date,
  };
}

const OVERDUE = /\b(?:overdue|late) (?!an update)/;

/** Open actions without an update in the window; without a window, without any at all. */
export function silent(cases: Cases): Draft {
  const known = recorded(cases);
  const [first] = known;
  if (first === undefined) return unclear(NO_BOARD, []);
  const items = known.flatMap((one) => {
    const { world, window } = one;
    const { actions } = selected({ ...one, query: { ...one.query, subject: 'action' } });
    return actions
      .filter((state) => !isFinished(state.status) && (state.overdue || !OVERDUE.test(one.query.said)))
      .filter(
        (state) => state.last === null || (window !== null && window.from !== null && state.last.date < window.from),
      )
      .map((state) =>
        actionItem(world, state, {
          note: state.last === null ? 'no update so far' : `last update ${dayWords(state.last.date)}`,
        }),
      );
  });
  const owners = [...new Set(items.map((item) => item.owner ?? ''))];
  const whoHas = first.query.cues.has('who') && items.length > 0 ? ` Their owners: ${listWords(owners)}.` : '';
  const when = first.window === null ? 'so far' : first.window.words;
  const summary =
    items.length === 0
      ? `Every open action has an update ${when}.`
      : `${capital(count(items.length, ['open action has', 'open actions have']))} no update ${when}.`;
  return { outcome: 'answered', summary: `${summary}${whoHas}`, items, value: null };
}

/** How one action or duty stands. */
export function status(cases: Cases): Draft {
  const [{ query }] = cases;
  const worlds = cases.map((one) => one.world);
  const matches = query.refs.length > 0 ? byRef(query, worlds) : search(query, worlds, {}).slice(0, 3);
  const top = matches[0];
  if (top === undefined || !fitsAll(top))
    return unclear('I find no action or duty in those words.', ['Which actions are overdue?']);
  const close =
    query.refs.length > 0
      ? matches.slice(0, 8)
      : matches.filter((match) => match.score >= top.score * 0.95 && match.missing.length === 0);
  const lines = close.map((match) => {
    if (match.type === 'action') {
      const { action, status: known, rag, computedRag, due, last, overdue } = match.state;
      const beside = rag === computedRag ? '' : ` (by its date it would be ${RAG_WORDS[computedRag]})`;
      const said =
        last === null
          ? 'no update so far'
          : `last update ${dayWords(last.date)}: ${last.text}${last.percent === null ? '' : ` (${last.percent}%)`}`;
      return `${action.id} is ${STATUS_WORDS[known]}, RAG ${RAG_WORDS[rag]}${beside}, ${overdue ? 'OVERDUE since' : 'due'} ${dayWords(due)}; ${said}`;
    }
    const { duty, status: known, through, actions, last } = match.state;
    const via =
      through === null
        ? ''
        : `, taken from ${through.action.id}, the least advanced of ${listWords(actions.map(({ action }) => action.id))}`;
    return `${duty.ref} is ${STATUS_WORDS[known]}${via}${last === null ? '' : `; last update ${dayWords(last.date)}: ${last.text}`}`;
  });
  const items = close.map((match) =>
    match.type === 'action'
      ? actionItem(match.world, match.state)
      : dutyItem(match.world, match.state, nextOrLast(match.state.open, match.world.today)),
  );
  const late = close.length === 1 && top.type === 'action' && top.state.overdue ? top.state.due : null;
  if (query.cues.has('countdown') && late !== null) {
    const days = differenceInCalendarDays(parseISO(top.world.today), parseISO(late));
    return {
      outcome: 'answered',
      summary: `${count(days, ['day', 'days'])} overdue. ${lines.join('.\n')}.`,
      items,
      value: days,
    };
  }
  return { outcome: 'answered', summary: `${lines.join('.\n')}.`, items, value: null };
}
