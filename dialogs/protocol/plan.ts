import type { ImportData, TakenIn } from './commands/plan.ts';
import type { FileOffer } from './file-offer.ts';
import type { PlanMapping } from '../../notices/plan/columns.ts';
import type { PaperOrder } from '../../notices/papers/order.ts';
import type { NoticeName } from './notice-name.ts';

// What is said back about plans that come and go as files.

/** A plan's file as it was understood, and what importing it would change; nothing is changed yet. */
export interface PlanReadReply {
  readonly kind: 'plan-read';
  /** Measured figures are read in the same way. */
  readonly holds: 'plan' | 'readings';
  readonly notice: NoticeName;
  readonly file: string;
  readonly summary: string;
  readonly lines: readonly string[];
  /** What changed in the file and on the board: each is settled by an input of this name, beside the button that imports. */
  readonly conflicts: readonly { readonly input: string; readonly words: string }[];
  /** How many more there are than fit on one card. */
  readonly moreConflicts: number;
  /** How many rows were left out because they are hidden or struck through. */
  readonly leftOut: { readonly hidden: number; readonly struck: number };
  /** Such rows that are taken in. */
  readonly take: TakenIn | null;
  /** Which column is which, where somebody said so. */
  readonly mapping: PlanMapping;
  readonly offset: number;
  readonly command: string;
  /** Null: there is nothing to import. */
  readonly confirm: ImportData | null;
  /** What was shown before no longer held: the board or its plan changed meanwhile. */
  readonly changedMeanwhile: boolean;
}

/** A plan's file whose columns are not understood: somebody is asked which is which. Nothing is changed yet. */
export interface PlanColumnsReply {
  readonly kind: 'plan-columns';
  readonly notice: NoticeName;
  readonly file: string;
  /** A whole sentence. */
  readonly why: string;
  /** Those that were seen. */
  readonly headings: readonly string[];
  /** What may be chosen: the input's name, and what such a column says. */
  readonly asked: readonly { readonly input: string; readonly words: string; readonly needed: boolean }[];
  /** What stands for no column. */
  readonly none: string;
  readonly command: string;
}

export interface PlanImportedReply {
  readonly kind: 'plan-imported';
  /** How many measured figures it brought; null: it was a plan. */
  readonly readings: number | null;
  readonly notice: NoticeName;
  readonly file: string;
  readonly seq: number;
  readonly actions: number;
  readonly updates: number;
  readonly again: boolean;
}

/** What a file that is offered holds: the plan with its log, an answer, or a draft of one of the board's papers. */
export type OfferedFile = 'plan' | 'answer' | PaperOrder['what'];

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
