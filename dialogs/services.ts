import type { Journal } from '../data/journal.ts';
import type { KeptPlan } from '../data/plan/kept.ts';
import type { Store } from '../data/store.ts';
import type { IsHoliday } from '../notices/calendar/arithmetic.ts';
import type { Spelling } from '../notices/language/normalise.ts';
import type { Unread } from '../notices/ledger/permission.ts';
import type { Audit } from '../notices/model/audit.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { BoardLog } from '../notices/model/log.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import type { NoticeDesk } from '../notices/review/desk.ts';
import type { Terms } from '../notices/model/terms.ts';
import type { PaperParts } from '../notices/papers/desk.ts';
import type { NoPaper, PaperOrder } from '../notices/papers/order.ts';
import type { PlanExport } from '../notices/plan/export.ts';
import type { PlanSheet } from '../notices/plan/table.ts';
import type { AnswerTable } from '../notices/questions/answer-table.ts';
import type { Asker } from './asker.ts';
import type { AttachedFile, Origin } from './protocol/incoming.ts';
import type { Reply } from './protocol/reply.ts';

/** What conversation needs, passed in. */
export interface DialogServices {
  readonly library: readonly ParsedNotice[];
  readonly asker: Asker;
  readonly isHoliday: IsHoliday;
  readonly terms: Terms;
  /** Mends words of updates and orders that were typed in a hurry. */
  readonly spell: Spelling;
  /** What the boards recorded; a board has the id of its notice. */
  readonly journal: Journal;
  /** Today for this board: the demonstration has a day of its own. */
  readonly todayOf: (board: BoardRecords | null) => CalendarDate;
  /** Today is the demonstration's, and people are told so. */
  readonly demonstration: boolean;
  /** This instant, in UTC: `2015-02-02T10:00:00Z`. */
  readonly now: () => string;
  /** The day in London of an instant. */
  readonly dayOf: (at: string) => CalendarDate;
  /** The same short text for the same words, which nobody without this installation's key can make. */
  readonly seal: (words: string) => string;
  /** Where subscriptions, addresses and reminders are kept. */
  readonly posts: Store;
  /** Shows something to one person in personal chat; false: it cannot be written there, or may not have arrived. */
  readonly tell: (person: string, reply: Reply) => Promise<boolean>;
  /** What there is of notices now, where one was published since this was put together, by whichever instance. */
  readonly present: () => Promise<Partial<Pick<DialogServices, 'library' | 'asker' | 'spell' | 'firstNotice'>>>;
  readonly ownNotices: OwnNotices;
  /** Says something in a conversation of before, at an address that only `bot/` understands; false: it did not surely arrive. */
  readonly sayThere: (address: Origin['address'], thread: string, reply: Reply) => Promise<boolean>;
  readonly plans: Plans;
  readonly papers: Papers;
  /** Ids of people who are officers of every board, by the installation's settings. */
  readonly officers: readonly string[];
  /** Does what only makes a later turn better: a store that cannot be written to does not fail this one. */
  readonly whereItMay: (what: string, work: () => Promise<void>) => Promise<boolean>;
  /** The tenants whose people are served, in small letters; empty: whoever comes. */
  readonly tenants: readonly string[];
  /** The demonstration: everybody reads all records, and still only those with a role record. */
  readonly everybodyReads: boolean;
  /** Leaves a line behind of what was done or tried: who, which board, how it ended. */
  readonly audit: Audit;
  readonly keepMisread: (misread: Misread) => Promise<void>;
  /** Where calendar programs reach this program, without a slash at its end; null: nobody set it. */
  readonly feedAddress: string | null;
  /** The notice that a new conversation is about. */
  readonly firstNotice: string;
}

/** A council's own notice. */
export interface OwnNotices {
  /** Fetches what somebody attached and reads its text; `why` is a whole sentence for them. */
  fetch(
    file: AttachedFile,
  ): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }>;
  readonly desk: NoticeDesk;
}

/** The services with the notices that there are now. */
export const upToDate = async (services: DialogServices): Promise<DialogServices> => ({
  ...services,
  ...(await services.present()),
});

/** Files of improvement plans. */
export interface Plans {
  /** Fetches what somebody attached and reads it; `why` is a whole sentence for them. */
  fetch(
    file: AttachedFile,
  ): Promise<
    | { readonly ok: true; readonly sheets: readonly PlanSheet[]; readonly notes: readonly string[] }
    | { readonly ok: false; readonly why: string }
  >;
  /** Keeps it under a command's id until it is confirmed. False: it is too large to be kept. */
  keep(board: string, command: string, plan: KeptPlan): Promise<boolean>;
  kept(board: string, command: string): Promise<KeptPlan | null>;
  drop(board: string, command: string): Promise<void>;
  /** The plan with its log as the bytes of a spreadsheet. */
  write(plan: PlanExport): Promise<Uint8Array>;
  /** An answer as the bytes of a spreadsheet. */
  writeAnswer(table: AnswerTable): Promise<Uint8Array>;
  /** Puts a file where the person who accepted it wants it. `refused`: that is no place where Teams keeps files. */
  upload(url: string, bytes: Uint8Array): Promise<'done' | 'refused' | 'failed'>;
}

/** Drafts of a board's papers. */
export interface Papers {
  /** Drafts one and writes it as a file, away from what answers people. */
  write(task: {
    readonly parts: Omit<PaperParts, 'isHoliday'>;
    readonly order: PaperOrder;
  }): Promise<
    | { readonly outcome: 'written'; readonly bytes: Uint8Array; readonly said: string }
    | { readonly outcome: 'none'; readonly none: NoPaper }
  >;
}

/** The shape of words that could not be read, kept so that the lexicon grows from life. Nothing of who asked. */
export interface Misread {
  /** With a mask for whatever could say something about a person. */
  readonly words: string;
  /** The words that served nothing. */
  readonly left: readonly string[];
  readonly board: string | null;
  /** The day of the clock, not the demonstration's. */
  readonly date: CalendarDate;
  /** It was answered, and somebody said that the answer is wrong. */
  readonly disliked?: true;
  /** Where it was said: so that no conversation leaves more than its share. It is not kept. */
  readonly conversation: string;
}

/** A notice with its board, on a day. */
export interface Desk {
  /** Every notice is asked; the reading is the conversation's own. */
  readonly every: boolean;
  readonly reading: ParsedNotice;
  readonly board: BoardRecords | null;
  readonly log: BoardLog | null;
  /** Why the board's records are not here, where whoever asks may not read them. */
  readonly withheld: Unread | null;
  readonly today: CalendarDate;
}
