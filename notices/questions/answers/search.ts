import type { DutyKind } from '../../model/notice.ts';
import type { Doc, Subject } from '../corpus.ts';
import type { Query } from '../query.ts';
import { actionLeftOut, actionPasses, dutyLeftOut, isOwn, under, whoMarks } from '../query.ts';
import type { ActionState } from '../../progress/action-state.ts';
import type { DatedDuty } from '../../progress/board-state.ts';
import type { NoticeWorld } from '../world.ts';

/** A duty or an action that fits the words of a question. */
export type Match = { readonly world: NoticeWorld; readonly score: number; readonly missing: readonly Subject[] } & (
  { readonly type: 'duty'; readonly state: DatedDuty } | { readonly type: 'action'; readonly state: ActionState }
);

/** What makes one of two equally worded duties the better answer. */
export interface Preference {
  readonly kinds?: readonly DutyKind[];
  readonly dated?: boolean;
  readonly types?: readonly ('duty' | 'action')[];
}

const PER_HINT = 0.12;
/** Where no telling word was said, kind and party are all there is. */
const PER_HINT_ALONE = 0.4;

/** The kinds of duty that a question names. */
export const kindsNamed = (query: Query): DutyKind[] =>
  query.marks.flatMap((mark) => mark.meanings.flatMap((m) => (m.kind !== undefined && !mark.not ? [m.kind] : [])));

function dutyBonus(query: Query, state: DatedDuty, wanted: Preference): number {
  const { duty, resolution } = state;
  const parties = whoMarks(query).flatMap((mark) =>
    mark.meanings.flatMap((m) => (m.party ? [{ party: m.party, to: mark.to }] : [])),
  );
  const held = parties.some(({ party, to }) => !to && duty.holders.some((holder) => holder === party));
  const received = parties.some(({ party }) => duty.recipients.some((recipient) => recipient === party));
  const hints = [
    held,
    received,
    wanted.kinds?.includes(duty.kind) === true,
    wanted.dated === true && !resolution.continuing,
  ];
  const bare = !query.subjects.some((subject) => subject.strong);
  return hints.filter(Boolean).length * (bare ? PER_HINT_ALONE : PER_HINT);
}

/** Duties and actions by how well they fit: words first, then what the question hints at. */
export function search(query: Query, worlds: readonly NoticeWorld[], wanted: Preference = {}): Match[] {
  const types = wanted.types ?? ['duty', 'action'];
  return worlds
    .flatMap((world) => {
      const duties = new Map(world.duties.map((state) => [state.duty.id, state]));
      const actions = new Map(world.actions.map((state) => [state.action.id, state]));
      const keep = ({ what }: Doc): boolean =>
        what.type !== 'update' &&
        what.type !== 'provision' &&
        types.includes(what.type) &&
        !(what.type === 'action' && query.subject === 'duty') &&
        !(what.type === 'duty' && query.subject === 'action' && world.actions.length > 0);
      const hits = world.corpus.find(query.subjects, keep);
      // "Who does the reviews?" has no words but the kind: every duty of that kind is meant.
      const bare =
        query.subjects.some((subject) => subject.strong) || wanted.kinds === undefined || wanted.kinds.length === 0
          ? []
          : world.corpus.docs
              .filter(
                (doc) =>
                  doc.what.type === 'duty' &&
                  wanted.kinds?.includes(doc.what.duty.kind) === true &&
                  keep(doc) &&
                  !hits.some((hit) => hit.doc === doc),
              )
              .map((doc) => ({ doc, coverage: 0.01, score: 0, missing: [] }));
      return [...hits, ...bare].flatMap((hit): Match[] => {
        const { what } = hit.doc;
        const has = (subject: Subject): boolean => isOwn(world.corpus.has(hit.doc, subject));
        if (what.type === 'duty') {
          const state = duties.get(what.duty.id);
          if (state === undefined || dutyLeftOut(query, world, state, has)) return [];
          const score = hit.coverage + dutyBonus(query, state, wanted) + hit.score / 10_000;
          return [{ type: 'duty', world, state, score, missing: hit.missing }];
        }
        const state = what.type === 'action' ? actions.get(what.action.id) : undefined;
        if (state === undefined || !actionPasses({ ...query, refs: [] }, state) || actionLeftOut(query, state, has))
          return [];
        return [{ type: 'action', world, state, score: hit.coverage + hit.score / 10_000, missing: hit.missing }];
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** The duties and actions of the refs that a question names, in its order. */
export function byRef(query: Query, worlds: readonly NoticeWorld[]): Match[] {
  return query.refs.flatMap((ref) =>
    worlds.flatMap((world): Match[] => [
      ...world.actions
        .filter((state) => state.action.id === ref)
        .map((state): Match => ({ type: 'action', world, state, score: 1, missing: [] })),
      ...world.duties
        .filter((state) => under(state.duty.ref, ref))
        .map((state): Match => ({ type: 'duty', world, state, score: 1, missing: [] })),
    ]),
  );
}

/** Those nearly as good as the best. */
export const best = (matches: readonly Match[], share = 0.85, most = 3): Match[] => {
  const top = matches[0]?.score ?? 0;
  return matches.filter((match) => match.score >= top * share).slice(0, most);
};

/** Whether every telling word of the question is in the match. */
export const fitsAll = (match: Match): boolean => match.missing.length === 0;
