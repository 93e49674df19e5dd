import type { DutyKind } from '../model/notice.ts';
import type { Question } from '../model/question.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import type { Doc } from './corpus.ts';
import { FILTER_NAMES, type FilterName, keeping, passing } from './filters.ts';
import { under } from './holding.ts';
import { type ActionRow, actionRow, type DutyRow, dutyRow } from './row.ts';
import { strongOf, subjectsOf } from './subjects.ts';
import type { NoticeWorld } from './world.ts';

/** A duty or an action that fits the words of a question. */
export type Match = DutyRow | ActionRow;

/** What makes one of two equally worded duties the better answer. */
export interface Preference {
  readonly kinds?: readonly DutyKind[];
  readonly dated?: boolean;
  readonly types?: readonly ('duty' | 'action')[];
}

/** What searching has applied: words rank; holders and kinds of duties help to choose, and the holder restricts actions. */
export const SEARCHED: readonly FilterName[] = ['refs', 'about', 'who', 'dutyKinds'];

/** What restricts rows that are searched for as it does any others. */
export const NARROWED: readonly FilterName[] = FILTER_NAMES.filter((name) => !SEARCHED.includes(name));

const PER_HINT = 0.12;
/** Where no telling word was said, kind and party are all there is. */
const PER_HINT_ALONE = 0.4;

function dutyBonus({ who, about }: Question, { duty, resolution }: DatedDuty, wanted: Preference): number {
  const parties = who.flatMap(({ party, as }) => (party === null ? [] : [{ party, to: as === 'recipient' }]));
  const held = parties.some(({ party, to }) => !to && duty.holders.some((holder) => holder === party));
  const received = parties.some(({ party }) => duty.recipients.some((recipient) => recipient === party));
  const hints = [
    held,
    received,
    wanted.kinds?.includes(duty.kind) === true,
    wanted.dated === true && !resolution.continuing,
  ];
  return hints.filter(Boolean).length * (strongOf(about).length === 0 ? PER_HINT_ALONE : PER_HINT);
}

const OF_ACTIONS = ['who'] as const;

/** Duties and actions by how well they fit: words first, then what the question hints at. */
export function search(question: Question, worlds: readonly NoticeWorld[], wanted: Preference = {}): Match[] {
  const types = wanted.types ?? ['duty', 'action'];
  const subjects = subjectsOf(question.about);
  const strong = subjects.some((subject) => subject.strong);
  return worlds
    .flatMap((world) => {
      const passes = keeping(NARROWED, question, world);
      const isTheirs = passing(OF_ACTIONS, question, world);
      const keep = ({ what }: Doc): boolean =>
        what.type !== 'update' &&
        what.type !== 'provision' &&
        types.includes(what.type) &&
        !(what.type === 'action' && question.dutyKinds.length > 0);
      const hits = world.corpus.find(subjects, keep);
      // "Who does the reviews?" has no words but the kind: every duty of that kind is meant.
      const bare =
        strong || wanted.kinds === undefined || wanted.kinds.length === 0
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
      return [...hits, ...bare].flatMap(({ doc: { what }, coverage, score, missing }): Match[] => {
        if (what.type === 'duty') {
          const state = world.dutyOf.get(what.duty.id);
          if (state === undefined) return [];
          const row = dutyRow(world, state, {
            score: coverage + dutyBonus(question, state, wanted) + score / 10_000,
            missing,
          });
          return passes(row) ? [row] : [];
        }
        const state = what.type === 'action' ? world.actionOf.get(what.action.id) : undefined;
        if (state === undefined) return [];
        const row = actionRow(world, state, { score: coverage + score / 10_000, missing });
        return passes(row) && isTheirs(row) ? [row] : [];
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** The duties and actions of the refs that a question names, in its order. */
export function byRef({ refs }: Pick<Question, 'refs'>, worlds: readonly NoticeWorld[]): Match[] {
  return refs.flatMap((ref) =>
    worlds.flatMap((world): Match[] => [
      ...world.actions.filter((state) => state.action.id === ref).map((state) => actionRow(world, state, { score: 1 })),
      ...world.duties.filter((state) => under(state.duty.ref, ref)).map((state) => dutyRow(world, state, { score: 1 })),
    ]),
  );
}

/** Those nearly as good as the best. */
export const best = <One extends { readonly score: number }>(
  matches: readonly One[],
  share = 0.85,
  most = 3,
): One[] => {
  const top = matches[0]?.score ?? 0;
  return matches.filter((match) => match.score >= top * share).slice(0, most);
};

/** Whether every telling word of the question is in the match. */
export const fitsAll = (match: { readonly missing: readonly string[] }): boolean => match.missing.length === 0;
