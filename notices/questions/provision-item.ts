import type { AnswerItem } from '../model/answer.ts';
import type { Provision } from '../model/notice.ts';
import type { BoardState } from '../progress/board-state.ts';

/** A provision with no duty of its own, shown for its words all the same. */
export const provisionItem = (world: BoardState, provision: Provision): AnswerItem => ({
  type: 'duty',
  notice: world.id,
  ref: provision.ref ?? '',
  duties: [],
  kind: null,
  holders: [],
  owner: null,
  quote: provision.quote,
  words: provision.words,
  span: provision.span,
  occurrences: [],
  due: null,
  dueWords: null,
  certainty: 'continuing',
  missing: null,
  status: null,
  rag: null,
  overdue: false,
  note: null,
});
