import type { Filters, Question, Who } from '../model/question.ts';
import { isDone, isFinished } from '../progress/action-state.ts';
import { overdueSince } from '../progress/duty-state.ts';
import { isUnresolved } from '../progress/items.ts';
import { isAbout, saysAll } from './about.ts';
import { docOf, isOwn } from './about.ts';
import type { Filter } from './filter.ts';
import { OF_PROGRESS } from './filters-of-progress.ts';
import { isEvery, stepWords } from './frequency.ts';
import { actionIsOf, dutyIsOf, dutyRag, isStatus, under } from './holding.ts';
import type { Row } from './row.ts';
import { subjectOf } from './subjects.ts';
import type { NoticeWorld } from './world.ts';
import { PARTY_NAMES } from '../words/parties.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { RAG_WORDS, STATUS_WORDS } from '../words/statuses.ts';
import { listWords } from '../words/text.ts';

/** An update about an action stands where its action does. */
const standsFor = (row: Row): Row =>
  row.type === 'update' && row.action !== null ? { ...row, type: 'action', state: row.action } : row;

const whoWords = ({ agency, post, party, as }: Who): string =>
  agency ?? post ?? (party === null ? '' : `${as === 'recipient' ? 'to ' : ''}${PARTY_NAMES[party].long}`);

function isOf(who: Who, row: Row, byName: boolean): boolean {
  switch (row.type) {
    case 'duty': {
      if (dutyIsOf(who, row.state)) return true;
      const doc = who.named === null || !byName ? null : docOf(row);
      return doc !== null && who.named !== null && isOwn(row.world.corpus.has(doc, subjectOf(who.named)));
    }
    case 'action':
      return actionIsOf(who, row.state);
    // Of an update about a duty, those who hold the duty.
    case 'update':
      return row.world.duties.some((state) => state.duty.ref === row.update.about && dutyIsOf(who, state));
    case 'provision':
    case 'event':
    case 'measurement':
    case 'notice':
      return false;
  }
}

/** Of a duty shown by what falls in a time, that is late or is not, whatever else of it is. */
function isLate(row: Row): boolean {
  if (row.type === 'action') return row.state.overdue;
  if (row.type !== 'duty' || overdueSince(row.state, row.world.today) === null) return false;
  return row.shown === null || row.at === null || row.at.date < row.world.today;
}

const knownBy = (row: Row): Filters['certainty'] => {
  if (row.type === 'event') return [row.occurrence.certainty];
  if (row.type !== 'duty') return row.type === 'action' ? ['stated'] : [];
  const { resolution } = row.state;
  if (isUnresolved(row.state)) return ['unresolved'];
  if (resolution.occurrences.length === 0) return ['continuing'];
  return [...new Set((row.at === null ? resolution.occurrences : [row.at]).map(({ certainty }) => certainty))];
};

const hasEvidence = (row: Row): boolean =>
  row.type === 'update'
    ? row.update.evidence !== null
    : row.world.log.some(
        ({ about, evidence }) =>
          evidence !== null &&
          (row.type === 'action' ? about === row.state.action.id : row.type === 'duty' && about === row.state.duty.ref),
      );

/** Everything that can restrict rows, in the order in which it is said. A new restriction is one entry. */
/** "Which actions have moved": also one that has gone on since, under its new date. */
const hasMoved = ({ status }: Filters, row: Row): boolean =>
  status.includes('rescheduled') && row.type === 'action' && row.state.firstDate !== null;

export const FILTERS = {
  refs: {
    asked: ({ refs }) => refs.length > 0,
    test:
      ({ refs }) =>
      (row) => {
        const own = row.type === 'update' ? row.update.about : null;
        const named = standsFor(row);
        if (named.type === 'action') {
          const { id, serves } = named.state.action;
          return refs.some(
            (ref) => ref === id || serves.some((served) => (own === null ? under(served, ref) : served === ref)),
          );
        }
        if (row.type === 'duty') return refs.some((ref) => under(row.state.duty.ref, ref));
        if (row.type === 'measurement') return refs.includes(row.series.ref);
        if (row.type === 'provision') return refs.some((ref) => under(row.provision.ref ?? '', ref));
        return own !== null && refs.includes(own);
      },
    says: ({ refs }) => [listWords(refs)],
  },
  about: {
    asked: ({ about }) => about.some(({ weak }) => !weak),
    test: (filters, world, leftOut) => (leftOut ? saysAll(filters) : isAbout(filters, world)),
    says: ({ about, either }) => {
      const words = about.map((subject) => `“${subject.words}”`);
      return words.length === 0 ? [] : [`about ${listWords(words, either ? 'or' : 'and')}`];
    },
  },
  subject: {
    asked: ({ subject }) => subject !== null,
    test:
      ({ subject }) =>
      (row) =>
        row.type === 'update' ? (row.action === null) === (subject === 'duty') : row.type === subject,
    says: ({ subject }) => [subject === 'action' ? 'actions only' : 'duties only'],
  },
  who: {
    asked: ({ who }) => who.length > 0,
    test:
      ({ who, about, status, rag, dutyKinds }, _world, leftOut) =>
      (row) => {
        const byName =
          leftOut &&
          (about.length + status.length + rag.length + dutyKinds.length + who.length > 1 ||
            who.every(({ party }) => party === null));
        const holds = (one: Who): boolean => isOf(one, standsFor(row), byName);
        return leftOut ? who.every(holds) : who.some(holds);
      },
    says: ({ who }) => who.map(whoWords),
  },
  status: {
    asked: ({ status }) => status.length > 0,
    test: (filters, _world, leftOut) => (row) => {
      const stands = standsFor(row);
      if (stands.type !== 'action' && stands.type !== 'duty') return false;
      return isStatus(filters, stands.state.status, leftOut) || hasMoved(filters, stands);
    },
    says: ({ status }) => status.map((one) => STATUS_WORDS[one]),
  },
  rag: {
    asked: ({ rag }) => rag.length > 0,
    test:
      ({ rag, subject }, world, leftOut) =>
      (row) => {
        const stands = standsFor(row);
        if (stands.type === 'action') return stands.state.status !== 'withdrawn' && rag.includes(stands.state.rag);
        if (stands.type !== 'duty') return false;
        // Colours are the plan's own: a duty has one only where there is no plan, or duties were asked for.
        if (!leftOut && world.actions.length > 0 && subject !== 'duty') return false;
        return rag.includes(dutyRag(world, stands.state));
      },
    says: ({ rag }) => rag.map((one) => `RAG ${RAG_WORDS[one]}`),
  },
  dutyKinds: {
    asked: ({ dutyKinds }) => dutyKinds.length > 0,
    test:
      ({ dutyKinds }) =>
      (row) =>
        row.type === 'duty'
          ? dutyKinds.includes(row.state.duty.kind)
          : row.type === 'update'
            ? row.action === null
            : row.type === 'measurement' && dutyKinds.includes('target'),
    says: ({ dutyKinds }) => dutyKinds.map((kind) => KIND_WORDS[kind][1]),
  },
  progress: {
    asked: ({ progress }) => progress !== null,
    test:
      ({ progress }) =>
      (row) => {
        const stands = standsFor(row);
        if (stands.type !== 'action' && stands.type !== 'duty') return true;
        // What was withdrawn is neither open nor was it done.
        return progress === 'closed' ? isDone(stands.state.status) : !isFinished(stands.state.status);
      },
    says: ({ progress }) => [progress === 'open' ? 'open ones' : 'closed ones'],
  },
  overdue: {
    asked: ({ overdue }) => overdue !== null,
    test:
      ({ overdue }) =>
      (row) =>
        isLate(standsFor(row)) === overdue,
    says: ({ overdue }) => [overdue === true ? 'overdue ones' : 'not the overdue ones'],
  },
  ...OF_PROGRESS,
  certainty: {
    asked: ({ certainty }) => certainty.length > 0,
    test:
      ({ certainty }) =>
      (row) =>
        knownBy(row).some((known) => certainty.includes(known)),
    says: ({ certainty }) => [
      certainty.includes('continuing') ? 'without a date' : `${listWords(certainty, 'or')} dates`,
    ],
  },
  evidence: {
    asked: ({ evidence }) => evidence !== null,
    test:
      ({ evidence }) =>
      (row) =>
        hasEvidence(row) === evidence,
    says: ({ evidence }) => [evidence === true ? 'those with evidence' : 'those without evidence'],
  },
  frequency: {
    asked: ({ frequency }) => frequency !== null,
    test:
      ({ frequency }) =>
      (row) =>
        row.type === 'duty' && frequency !== null && isEvery(row.state.duty, frequency, row.world.reading),
    says: ({ frequency }) => (frequency === null ? [] : [`every ${stepWords(frequency)}`]),
  },
  met: {
    asked: ({ met }) => met !== null,
    test: () => () => true,
    says: ({ met }) => [met === true ? 'those met' : 'those not met'],
  },
  held: {
    asked: ({ held }) => held !== null,
    test:
      ({ held }) =>
      (row) =>
        row.type !== 'event' ||
        (held === 'past' ? row.occurrence.date <= row.world.today : row.occurrence.date >= row.world.today),
    says: ({ held }) => [held === 'past' ? 'those held' : 'those to come'],
  },
} satisfies Readonly<Record<string, Filter>>;

export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES: readonly FilterName[] = Object.keys(FILTERS).filter(
  (name): name is FilterName => name in FILTERS,
);

/** Whether a row passes those of the filters that are asked for. */
export function passing(names: readonly FilterName[], filters: Filters, world: NoticeWorld): (row: Row) => boolean {
  const tests = names
    .filter((name) => FILTERS[name].asked(filters))
    .map((name) => FILTERS[name].test(filters, world, false));
  return tests.length === 0 ? EVERY : (row) => tests.every((test) => test(row));
}

const EVERY = (): boolean => true;

/** Whether a row passes those filters, is nothing that the question leaves out, and one of those of which any will do. */
export function keeping(names: readonly FilterName[], question: Question, world: NoticeWorld): (row: Row) => boolean {
  const passes = passing(names, question, world);
  const left = question.except.map((one) => isAllOf(one, world));
  const any = question.any.map((one) => passing(FILTER_NAMES, one, world));
  if (left.length + any.length === 0) return passes;
  return (row) => passes(row) && !left.some((test) => test(row)) && (any.length === 0 || any.some((test) => test(row)));
}

/** Whether a row is all that the filters say: what a question leaves out. */
export function isAllOf(filters: Filters, world: NoticeWorld): (row: Row) => boolean {
  const tests = FILTER_NAMES.filter((name) => FILTERS[name].asked(filters)).map((name) =>
    FILTERS[name].test(filters, world, true),
  );
  return (row) => tests.length > 0 && tests.every((test) => test(row));
}

/** How filters are said in one breath: "reports with Council". */
export const filterWords = (filters: Filters): string =>
  FILTER_NAMES.filter((name) => FILTERS[name].asked(filters))
    .flatMap((name) => FILTERS[name].says(filters))
    .join(' with ');
