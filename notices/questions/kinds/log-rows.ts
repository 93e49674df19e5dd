import type { Question } from '../../model/question.ts';
import { passing } from '../filters.ts';
import type { Cases } from '../kind.ts';
import { type Row, type UpdateRow, updateRow } from '../row.ts';
import { byRef, fitsAll, type Match, search } from '../search.ts';
import { subjectsOf } from '../subjects.ts';
import type { NoticeWorld } from '../world.ts';
import { recorded } from './common.ts';

export const entries = (world: NoticeWorld): UpdateRow[] => world.log.map((update) => updateRow(world, update));

const BY_FILTER = ['refs', 'who', 'status', 'rag', 'dutyKinds', 'about'] as const;

/** Nearly as well as the best. */
const CLOSE = 0.8;

/** Entries that fit a ref, a name or the words of a question, newest last: all about what any of them fits. */
export function foundEntries(question: Question, cases: Cases): UpdateRow[] {
  return recorded(cases).flatMap((world) => {
    const all = entries(world);
    if (question.refs.length + question.who.length > 0) {
      const filtered = all.filter(passing(BY_FILTER, question, world));
      if (filtered.length > 0 || question.refs.length > 0 || question.about.length === 0) return filtered;
    }
    const hits = world.corpus
      .find(subjectsOf(question.about), ({ what }) => what.type === 'update' && what.update.date <= world.today)
      .filter(fitsAll);
    const top = hits[0]?.coverage ?? 0;
    const abouts = new Set(
      hits
        .filter(({ coverage }) => coverage >= top * CLOSE)
        .flatMap(({ doc: { what } }) => (what.type === 'update' ? [what.update.about] : [])),
    );
    return all.filter(({ update }) => abouts.has(update.about));
  });
}

/** What the question is about, where nothing is recorded of it. */
export function namedBy(question: Question, cases: Cases): Match[] {
  const worlds = recorded(cases);
  return question.refs.length > 0 ? byRef(question, worlds) : search(question, worlds).filter(fitsAll).slice(0, 3);
}

export const isEntry = (row: Row): row is UpdateRow => row.type === 'update';
