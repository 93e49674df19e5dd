import type { BoardRecords } from '../model/board.ts';
import type { Facts } from '../model/facts.ts';
import type { ParsedNotice } from '../model/notice.ts';
import type { ActionState } from '../progress/action-state.ts';
import { type BoardParts, type BoardState, boardState, type DatedDuty } from '../progress/board-state.ts';
import { type Corpus, createCorpus } from './corpus.ts';

/** A board's state with what finds things in it by their words. */
export interface NoticeWorld extends BoardState {
  readonly corpus: Corpus;
  /** Everything that can be asked for by its ref: provisions and actions. */
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
    refs: new Set([...provisions, ...state.actions.map(({ action }) => action.id)]),
    actionOf: new Map(state.actions.map((one) => [one.action.id, one])),
    dutyOf: new Map(state.duties.map((one) => [one.duty.id, one])),
  };
}

const REMEMBERED = 60;

/** Worlds by notice, board, facts and day. Making one costs as much as a hundred questions: the last few are kept. */
export function createWorlds(): (parts: BoardParts) => NoticeWorld {
  /** Of boards, and of readings: a notice may have several versions. */
  const numbers = new WeakMap<BoardRecords | ParsedNotice, number>();
  const corpora = new Map<string, Corpus>();
  const worlds = new Map<string, NoticeWorld>();
  let made = 0;
  const facts = new WeakMap<Facts, string>();
  const factsKey = (given: Facts): string => {
    const known = facts.get(given) ?? JSON.stringify(given);
    facts.set(given, known);
    return known;
  };
  const numberOf = (one: BoardRecords | ParsedNotice): number => {
    const known = numbers.get(one);
    if (known !== undefined) return known;
    numbers.set(one, (made += 1));
    return made;
  };
  const remember = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const [oldest] = map.keys();
    if (map.size >= REMEMBERED && oldest !== undefined) map.delete(oldest);
    const value = make();
    map.set(key, value);
    return value;
  };
  return (parts) => {
    const subject = `${numberOf(parts.reading)} ${parts.board === null ? 0 : numberOf(parts.board)}`;
    const key = `${subject} ${parts.today} ${parts.until ?? ''} ${factsKey(parts.facts)}`;
    return remember(worlds, key, () =>
      build(
        parts,
        remember(corpora, subject, () => createCorpus(parts.reading, parts.board)),
      ),
    );
  };
}
