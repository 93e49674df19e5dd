import type { IsHoliday } from '../calendar/arithmetic.ts';
import { type Position, positionOf } from '../digest/position.ts';
import type { Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import { NO_FACTS } from '../model/facts.ts';
import type { BoardLog } from '../model/log.ts';
import type { ParsedNotice } from '../model/notice.ts';
import { type BoardState, boardState } from '../progress/board-state.ts';
import type { Stamp } from './model.ts';
import { ROLE_POSTS } from './words.ts';

/** What every paper is made from: a notice, its board's log as it stood, and the day. */
export interface PaperParts {
  readonly reading: ParsedNotice;
  readonly log: BoardLog;
  readonly today: CalendarDate;
  readonly isHoliday: IsHoliday;
}

/** The same, worked out. */
export interface PaperDesk {
  readonly state: BoardState;
  readonly position: Position;
  readonly log: BoardLog;
  /** The post in which somebody recorded something: a paper goes further than the board, and names nobody. */
  readonly postOf: (by: string) => string;
  /** The last that was said of an action or a paragraph, in words. */
  readonly lastOf: (ref: string) => Update | null;
  readonly stamp: Stamp;
}

export function paperDesk({ reading, log, today, isHoliday }: PaperParts): PaperDesk {
  const state = boardState({ reading, board: log.records, facts: NO_FACTS, today, isHoliday, until: null });
  const last = new Map(state.log.map((update) => [update.about, update]));
  const { entries } = log;
  return {
    state,
    position: positionOf(state, state),
    log,
    postOf: posts(log),
    lastOf: (ref) => last.get(ref) ?? null,
    stamp: { board: log.records.id, asOf: today, entries: entries.length, hash: entries.at(-1)?.hash ?? null },
  };
}

/** Spreadsheets name posts already; who recorded something in the chat is known by a post they hold, else by their role. */
function posts({ members, entries, records }: BoardLog): (by: string) => string {
  const ids = new Set(records.actions.map(({ id }) => id));
  const known = new Map<string, string>();
  for (const { by } of entries) if (by.role !== 'system') known.set(by.name, ROLE_POSTS[by.role]);
  for (const { name, role, holds } of members) {
    // What somebody holds is a post, an action or a paragraph: of these only a post has several letters.
    const post = holds.find((held) => !ids.has(held) && /[a-z]{3}/i.test(held));
    known.set(name, post ?? ROLE_POSTS[role]);
  }
  return (by) => known.get(by) ?? by;
}
