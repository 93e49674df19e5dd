import { z } from 'zod';
import { type Change, changesOf, Filters, KindName, Question } from './question.ts';

/** What a change of a question sets; the rest stays. */
const Changes = Question.omit({ kind: true }).partial();

/** How a follow-up changes the question before it. */
export const Edit = z.discriminatedUnion('edit', [
  /** "Only the police ones": what is set replaces its own sort, what is left out is left out as well. */
  z.strictObject({ edit: z.literal('narrow'), change: Changes }),
  /** "How many is that?" */
  z.strictObject({ edit: z.literal('count'), as: z.enum(['count', 'share']), change: Changes }),
  /** "Which ones?" after a number. */
  z.strictObject({ edit: z.literal('list'), change: Changes }),
  /** "Who has those?" */
  z.strictObject({ edit: z.literal('owners') }),
  /** "Which of those are overdue?": another kind of question about the same rows. */
  z.strictObject({ edit: z.literal('kind'), kind: KindName, change: Changes }),
  /** "What does it say?": another question, about the paragraph or action of the one before. */
  z.strictObject({ edit: z.literal('about-it'), kind: KindName, change: Changes }),
  /** "And the one after that?" */
  z.strictObject({ edit: z.literal('onward'), by: z.literal([-1, 1]) }),
  /** "What about Kent?" */
  z.strictObject({ edit: z.literal('notice'), notices: z.array(z.string()).readonly() }),
]);
export type Edit = z.input<typeof Edit>;

/** Kinds whose rows a further subject narrows; elsewhere it replaces what was searched for. */
const NARROWED: ReadonlySet<KindName> = new Set(['overdue', 'due', 'list']);

/** What a change really sets: a default sets nothing. */
const setIn = (change: Change): Change => changesOf(Question.parse({ ...change, kind: 'list' }));

function narrowed(base: Question, change: Change): Question {
  const set = setIn(change);
  const about = set.about ?? [];
  const telling = about.some(({ weak }) => weak !== true);
  return Question.parse({
    ...base,
    // What was counted is not counted again, unless that is said.
    aggregate: base.aggregate === 'count' || base.aggregate === 'share' ? null : base.aggregate,
    ...set,
    about: telling ? [...(NARROWED.has(base.kind) ? base.about : []), ...about] : base.about,
    except: [...base.except, ...(set.except ?? [])],
    // A new time leans by itself.
    lean: set.window === undefined ? base.lean : (set.lean ?? null),
    further: 0,
  });
}

/** What restricts rows goes along to another kind of question; what was made of them does not. */
function restricted(base: Question, kind: KindName): Question {
  const { notices, exceptNotices, except, window, lean, asOf, me } = base;
  const filters = Object.fromEntries(Object.entries(base).filter(([name]) => name in Filters.shape));
  return Question.parse({ ...filters, kind, notices, exceptNotices, except, window, lean, asOf, me });
}

/** What a second question of the same message shares with the first: whose and about what, and not how it stands. */
export const sharedBy = (base: Question): Question => ({
  ...restricted(base, base.kind),
  status: [],
  rag: [],
  progress: null,
  overdue: null,
});

/** The question before, changed. */
export function edited(base: Question, edit: Edit): Question {
  switch (edit.edit) {
    case 'narrow':
    case 'list':
      return narrowed(base, edit.change);
    case 'count':
      return { ...narrowed(base, edit.change), aggregate: edit.as };
    case 'owners':
      return { ...base, owners: true, aggregate: base.aggregate === 'count' ? null : base.aggregate };
    case 'kind':
      return narrowed(restricted(base, edit.kind), edit.change);
    case 'about-it':
      return Question.parse({ notices: base.notices, ...setIn(edit.change), refs: base.refs, kind: edit.kind });
    case 'onward':
      return { ...base, further: base.further + edit.by };
    case 'notice':
      return { ...base, notices: edit.notices, exceptNotices: [] };
  }
}
