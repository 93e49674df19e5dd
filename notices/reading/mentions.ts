import type { Holder, Recipient } from '../model/notice.ts';

/** Whom words name; `area` is the council and the ICB together, `nobody` is for names that only look like one of the others. */
export type Party = Holder | Recipient | 'area' | 'nobody';

export interface Mention {
  readonly party: Party;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export type FindNames = (plain: string) => readonly Mention[];
