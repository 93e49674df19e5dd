import type { IsHoliday } from '../notices/calendar/arithmetic.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { NoticeReading } from '../notices/model/notice.ts';
import type { Asker } from '../notices/questions/ask.ts';

/** What conversation needs, passed in. */
export interface DialogServices {
  readonly library: readonly NoticeReading[];
  readonly asker: Asker;
  readonly isHoliday: IsHoliday;
  /** What the board of this notice recorded; null where it has no board. */
  readonly boardOf: (notice: string) => Promise<BoardRecords | null>;
  /** Today for this board: the demonstration has a day of its own. */
  readonly todayOf: (board: BoardRecords | null) => CalendarDate;
  /** Today is the demonstration's, and people are told so. */
  readonly demonstration: boolean;
  readonly keepMisread: (misread: Misread) => Promise<void>;
  /** The notice that a new conversation is about. */
  readonly firstNotice: string;
}

/** Words that could not be read, kept so that the lexicon grows from life. Nothing of who asked. */
export interface Misread {
  readonly words: string;
  /** The words that served nothing. */
  readonly left: readonly string[];
  readonly board: string | null;
  readonly date: CalendarDate;
}

/** A notice with its board, on a day. */
export interface Desk {
  /** Every notice is asked; the reading is the conversation's own. */
  readonly every: boolean;
  readonly reading: NoticeReading;
  readonly board: BoardRecords | null;
  readonly today: CalendarDate;
}
