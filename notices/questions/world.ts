import type { BoardRecords } from '../model/board.ts';
import type { Facts } from '../model/facts.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { ActionState } from '../progress/action-state.ts';
import { type BoardParts, type BoardState, boardState, type DatedDuty } from '../progress/board-state.ts';
import { type Corpus, createCorpus } from './corpus.ts';

/** A board's state with what finds things in it by their words. */
export interface NoticeWorld extends BoardState {
  readonly corpus: Corpus;
  /** Everything that can be asked for by its ref: provisions, actions and the board's own measures. */
  readonly refs: ReadonlySet<string>;
  /** Actions and duties by their ids. */
  readonly actionOf: ReadonlyMap<string, ActionState>;
  readonly dutyOf: ReadonlyMap<string, DatedDuty>;
}

function build(parts: BoardParts, corpus: Corpus): NoticeWorld {
  const state = boardState(parts);
  const provisions = state.reading.provisions.flatMap(({ ref }) => ref ?? []);
  return {
    ...state,
    corpus,
    refs: new Set([
      ...provisions,
      ...state.actions.map(({ action }) => action.id),
      ...[...state.local, ...state.ended].map(({ duty }) => duty.ref),
    ]),
    actionOf: new Map(state.actions.map((one) => [one.action.id, one])),
    dutyOf: new Map(state.duties.map((one) => [one.duty.id, one])),
  };
}

/** So many states of one board are kept: its today, and the days and windows that were asked about last. */
const MOST_STATES = 8;

/** What is kept of one notice, or of one board as it was recorded up to a time. */
interface Subject {
  readonly corpus: Corpus;
  readonly states: Map<string, NoticeWorld>;
}

/** The states of boards, and what finds things in them. */
export interface Worlds {
  readonly stateOf: (parts: BoardParts) => NoticeWorld;
  readonly corpusOf: (reading: ParsedNotice, board: BoardRecords | null) => Corpus;
}

/**
 * Worlds by notice, board, facts and day. Making one costs as much as a hundred questions, so the last few of a board are
 * kept, for as long as somebody holds its records: once something more is recorded, they go with what they were made of.
 */
export function createWorlds(): Worlds {
  const bare = new WeakMap<ParsedNotice, Subject>();
  const ofBoards = new WeakMap<BoardRecords, WeakMap<ParsedNotice, Subject>>();
  const facts = new WeakMap<Facts, string>();
  const factsKey = (given: Facts): string => {
    const known = facts.get(given) ?? JSON.stringify(given);
    facts.set(given, known);
    return known;
  };
  const subjectOf = (reading: ParsedNotice, board: BoardRecords | null): Subject => {
    const subjects = board === null ? bare : (ofBoards.get(board) ?? new WeakMap<ParsedNotice, Subject>());
    if (board !== null) ofBoards.set(board, subjects);
    const subject = subjects.get(reading) ?? { corpus: createCorpus(reading, board), states: new Map() };
    subjects.set(reading, subject);
    return subject;
  };
  return {
    corpusOf: (reading, board) => subjectOf(reading, board).corpus,
    stateOf: (parts) => {
      const { corpus, states } = subjectOf(parts.reading, parts.board);
      const key = `${parts.today} ${parts.until ?? ''} ${factsKey(parts.facts)}`;
      const known = states.get(key);
      if (known !== undefined) return known;
      const [oldest] = states.keys();
      if (states.size >= MOST_STATES && oldest !== undefined) states.delete(oldest);
      const state = build(parts, corpus);
      states.set(key, state);
      return state;
    },
  };
}
