import type { ImportData, FileOffer } from './command.ts';
import type { PaperOrder } from '../../notices/papers/order.ts';
import type { NoticeName } from './notice-name.ts';

// What is said back about plans that come and go as files.

/** A plan's file as it was understood, and what importing it would change; nothing is changed yet. */
export interface PlanReadReply {
  readonly kind: 'plan-read';
  readonly notice: NoticeName;
  readonly file: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly offset: number;
  readonly command: string;
  /** Null: there is nothing to import. */
  readonly confirm: ImportData | null;
  /** What was shown before no longer held: the board or its plan changed meanwhile. */
  readonly changedMeanwhile: boolean;
}

export interface PlanImportedReply {
  readonly kind: 'plan-imported';
  readonly notice: NoticeName;
  readonly file: string;
  readonly seq: number;
  readonly actions: number;
  readonly updates: number;
  readonly again: boolean;
}

/** What a file that is offered holds: the plan with its log, or a draft of one of the board's papers. */
export type OfferedFile = 'plan' | PaperOrder['what'];

/** Offers a file; the client asks the person first. */
export interface PlanFileReply {
  readonly kind: 'plan-file';
  readonly notice: NoticeName;
  readonly what: OfferedFile;
  readonly name: string;
  readonly bytes: number;
  readonly offer: FileOffer;
}

/** A file that a person has accepted, where the client keeps it. */
export interface SentFile {
  readonly url: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** What became of a file that was offered. */
export interface PlanSentReply {
  readonly kind: 'plan-sent';
  readonly what: OfferedFile;
  readonly name: string;
  readonly accepted: boolean;
  readonly file: SentFile | null;
}
