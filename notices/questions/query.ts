import type { Rag, Status } from '../model/board.ts';
import { type DutyKind, Holder } from '../model/notice.ts';
import { type ActionState, computedRag, isFinished } from '../progress/action-state.ts';
import { overdueSince } from '../progress/duty-state.ts';
import type { Doc, Subject } from './corpus.ts';
import type { Cue } from './lexicon/phrases.ts';
import type { Party } from './marks.ts';
import type { Exception } from './exceptions.ts';
import { type Mark, markSubject } from './parse.ts';
import type { KindName } from './kind-name.ts';
import type { TimeMeaning } from '../time/meaning.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import type { NoticeWorld } from './world.ts';

/** A question, understood: what `ask --explain` prints and what a follow-up changes. */
export interface Query {
  readonly kind: KindName;
  /** Notices asked for by name; null means those of the setting. */
  readonly notices: readonly string[] | null;
  /** "All notices except Kent". */
  readonly exceptNotices: readonly string[];
  readonly refs: readonly string[];
  /** Several narrow each other: "after the March board but before the April board". */
  readonly times: readonly TimeMeaning[];
  /** Filters that were recognised: parties, agencies, posts, statuses, colours, kinds. */
  readonly marks: readonly Mark[];
  /** What it is about, in words to be found. */
  readonly subjects: readonly Subject[];
  /** What is left out. */
  readonly exceptions: readonly Exception[];
  readonly subject: 'action' | 'duty' | null;
  readonly cues: ReadonlySet<Cue>;
  readonly limit: number | null;
  /** The words of the question, mended, in one string. */
  readonly said: string;
  /** How many further on in a sequence: "and the one after that?" */
  readonly further: number;
}

const AGENCY_OF: Readonly<Partial<Record<Party, string>>> = { council: 'Council', lscb: 'LSCB' };

/** Who is meant by a mark, for a duty and for an action. */
export const whoMarks = (query: Query): readonly Mark[] =>
  query.marks.filter((mark) => !(mark.about && !mark.not) && mark.meanings.some((m) => m.party ?? m.agency ?? m.owner));

const statusOf = (mark: Mark): Status | undefined => mark.meanings.find((m) => m.status !== undefined)?.status;
const ragOf = (mark: Mark): Rag | undefined => mark.meanings.find((m) => m.rag !== undefined)?.rag;
const kindOf = (mark: Mark): DutyKind | undefined => mark.meanings.find((m) => m.kind !== undefined)?.kind;

const isHolder = (party: Party): party is Holder => Holder.safeParse(party).success;

function dutyIsOf(mark: Mark, state: DatedDuty): boolean {
  const { duty } = state;
  const parties = mark.meanings.flatMap((m) => (m.party === undefined ? [] : [m.party]));
  if (parties.length === 0) return false;
  return parties.some((party) => {
    const receives = duty.recipients.some((recipient) => recipient === party);
    return mark.to || !isHolder(party) ? receives : duty.holders.includes(party);
  });
}

function actionIsOf(mark: Mark, state: ActionState): boolean {
  const { action } = state;
  return mark.meanings.some(
    ({ agency, owner, party }) =>
      agency === action.agency ||
      owner === action.who ||
      (party !== undefined && AGENCY_OF[party] === action.agency) ||
      (party === 'partners' && action.agency !== 'Council'),
  );
}

/** Some of the including marks must hold. */
function allowed(marks: readonly Mark[], holds: (mark: Mark) => boolean): boolean {
  return marks.length === 0 || marks.some(holds);
}

/** "Not the finished ones" means neither complete nor business as usual. */
const sameStatus = (mark: Mark, status: Status, leftOut = false): boolean => {
  const asked = statusOf(mark);
  return asked === 'complete' && leftOut ? isFinished(status) : asked === status;
};

const wantsRag = (query: Query): boolean => query.marks.some((mark) => ragOf(mark) !== undefined);

/** The colour that the default legend gives a duty: its earliest open occurrence decides. */
export function dutyRag(world: NoticeWorld, state: DatedDuty): Rag {
  return computedRag(state.status, overdueSince(state, world.today)?.date ?? null, world.today);
}

/** "Open" is neither complete nor business as usual; "closed" is either. */
const openEnough = (query: Query, status: Status): boolean =>
  !(query.cues.has('open') && isFinished(status)) && !(query.cues.has('closed') && !isFinished(status));

/** Whether a duty passes the query's filters, its subjects left aside. */
export function dutyPasses(query: Query, world: NoticeWorld, state: DatedDuty): boolean {
  if (query.subject === 'action') return false;
  if (query.refs.length > 0 && !query.refs.some((ref) => under(state.duty.ref, ref))) return false;
  if (!openEnough(query, state.status)) return false;
  const marks = (has: (mark: Mark) => unknown): Mark[] => query.marks.filter((mark) => has(mark) !== undefined);
  if (!allowed(marks(statusOf), (mark) => sameStatus(mark, state.status))) return false;
  if (!allowed(marks(kindOf), (mark) => kindOf(mark) === state.duty.kind)) return false;
  // Colours are the plan's own: a duty has one only where there is no plan, or duties were asked for.
  if (wantsRag(query) && world.actions.length > 0 && query.subject !== 'duty') return false;
  if (wantsRag(query) && !allowed(marks(ragOf), (mark) => ragOf(mark) === dutyRag(world, state))) return false;
  return allowed(whoMarks(query), (mark) => dutyIsOf(mark, state));
}

/** Whether a duty is what the question leaves out; `has` tells whether its words have a subject. */
export function dutyLeftOut(
  query: Query,
  world: NoticeWorld,
  state: DatedDuty,
  has: (subject: Subject) => boolean,
): boolean {
  return query.exceptions.some(({ marks, subjects }) => {
    const byWords = marks.length + subjects.length > 1;
    const holds = (mark: Mark): boolean => {
      if (statusOf(mark) !== undefined) return sameStatus(mark, state.status, true);
      if (kindOf(mark) !== undefined) return kindOf(mark) === state.duty.kind;
      if (ragOf(mark) !== undefined) return ragOf(mark) === dutyRag(world, state);
      if (mark.meanings.some((m) => m.subject !== undefined)) return mark.meanings.some((m) => m.subject === 'duty');
      const subject = markSubject(mark);
      return dutyIsOf(mark, state) || ((byWords || noParty(mark)) && subject !== null && has(subject));
    };
    return marks.every(holds) && subjects.every(has);
  });
}

const noParty = (mark: Mark): boolean => !mark.meanings.some((m) => m.party);

/** Whether an action is what the question leaves out. */
export function actionLeftOut(query: Query, state: ActionState, has: (subject: Subject) => boolean): boolean {
  return query.exceptions.some(({ marks, subjects }) => {
    const holds = (mark: Mark): boolean => {
      if (statusOf(mark) !== undefined) return sameStatus(mark, state.status, true);
      if (kindOf(mark) !== undefined) return false;
      if (ragOf(mark) !== undefined) return ragOf(mark) === state.rag;
      if (mark.meanings.some((m) => m.subject !== undefined)) return mark.meanings.some((m) => m.subject === 'action');
      return actionIsOf(mark, state);
    };
    return marks.every(holds) && subjects.every(has);
  });
}

/** Whether an action passes the query's filters, its subjects left aside. */
export function actionPasses(query: Query, state: ActionState): boolean {
  if (query.subject === 'duty' || query.marks.some((mark) => kindOf(mark) !== undefined && !mark.not)) return false;
  const { id, serves } = state.action;
  if (query.refs.length > 0 && !query.refs.some((ref) => ref === id || serves.some((served) => under(served, ref))))
    return false;
  if (!openEnough(query, state.status)) return false;
  const marks = (has: (mark: Mark) => unknown): Mark[] => query.marks.filter((mark) => has(mark) !== undefined);
  if (!allowed(marks(statusOf), (mark) => sameStatus(mark, state.status))) return false;
  if (!allowed(marks(ragOf), (mark) => ragOf(mark) === state.rag)) return false;
  return allowed(whoMarks(query), (mark) => actionIsOf(mark, state));
}

/** 8(b) stands under 8, and under itself. */
export const under = (ref: string, above: string): boolean => ref === above || ref.startsWith(`${above}(`);

/** In its own words, not only in what stands around it. */
export const isOwn = (place: 'said' | 'own' | 'around' | null): boolean => place === 'said' || place === 'own';

/** Keeps what has every subject ("or" between them: any), and nothing that has an excepted one. */
export function aboutSubjects(query: Query, world: NoticeWorld): (doc: Doc) => boolean {
  const asked = query.subjects.filter((subject) => subject.strong);
  // A subject in nobody's own words is looked for in headings and around.
  const reach = asked.map((subject) => world.corpus.docs.some((doc) => isOwn(world.corpus.has(doc, subject))));
  const has = (doc: Doc, subject: Subject, at: number): boolean => {
    const place = world.corpus.has(doc, subject);
    return reach[at] === true ? isOwn(place) : place !== null;
  };
  // "GCSE and Key Stage 2 targets": nothing is both, so either is meant.
  const either =
    query.cues.has('or') ||
    (asked.length > 1 && !world.corpus.docs.some((doc) => asked.every((s, at) => has(doc, s, at))));
  return (doc) => {
    if (asked.length === 0) return true;
    return either ? asked.some((s, at) => has(doc, s, at)) : asked.every((s, at) => has(doc, s, at));
  };
}

/** Subjects that no duty, action or update of the notice has at all. */
export function unknownSubjects(query: Query, worlds: readonly NoticeWorld[]): Subject[] {
  return query.subjects.filter(
    (subject) =>
      subject.strong &&
      // A number that is no date, limit or ref narrows no list.
      ((query.kind !== 'topic' && /^\d+%?$/.test(subject.words)) ||
        !worlds.some(({ corpus }) => corpus.docs.some((doc) => corpus.has(doc, subject)))),
  );
}
