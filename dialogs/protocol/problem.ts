import type { Hopeless } from '../../notices/ledger/check-outcome.ts';
import type { OtherOrder } from '../../notices/language/updates/lexicon.ts';
import type { Forbidden } from '../../notices/ledger/permission.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { NoPaper } from '../../notices/papers/order.ts';
import type { NoticeName, Withheld } from './notice-name.ts';

/** Orders that are understood and not carried out, those that could not be made out, and what only sounds like an update. */
export type UnmetOrder = OtherOrder | 'unclear' | 'unrecorded';

/**
 * Why the store could not do what a turn needed, as far as a person can be told. `unknown`: it cannot be told whether it
 * was recorded; pressing again tells.
 */
export type StoreTrouble = 'unavailable' | 'full' | 'read-only' | 'gone' | 'damaged' | 'newer' | 'unknown';

/** Why something could not be done. */
export type Problem =
  /** `said`: what was typed, to be handed back; empty where it stands on a card already. */
  | { readonly kind: 'may-not'; readonly why: Forbidden; readonly council: string; readonly said: string }
  /** The board's records are not for whoever asks, or not here. */
  | { readonly kind: 'may-not-read'; readonly withheld: Withheld }
  | { readonly kind: 'other-tenant' }
  /** A sealed card that is older than a year, or of a version that did not date them. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'not-your-file' }
  | { readonly kind: 'hopeless'; readonly why: Hopeless }
  /** `about`: the actions that it may be about. */
  | { readonly kind: 'order'; readonly order: UnmetOrder; readonly said: string; readonly about?: readonly string[] }
  /** A card that is not as we made it. */
  | { readonly kind: 'tampered' }
  | { readonly kind: 'not-yours-to-confirm'; readonly name: string }
  | { readonly kind: 'store'; readonly why: StoreTrouble; readonly reference: string }
  /** A file that was attached could not be used; `why` is a whole sentence. */
  | { readonly kind: 'file'; readonly name: string; readonly why: string }
  | { readonly kind: 'plan-too-large'; readonly name: string }
  | { readonly kind: 'plan-gone' }
  | { readonly kind: 'files-in-personal-chat' }
  /** Only an officer that the settings name adds a notice for a council without a board. `id`: who asks; null: nobody knows. */
  | { readonly kind: 'first-officer'; readonly id: string | null }
  /** The file of a notice could not be used; `why` is a whole sentence that names it. */
  | { readonly kind: 'notice-file'; readonly why: string }
  /** There is no review of it any more: it was published, or never opened. */
  | { readonly kind: 'no-review'; readonly council: string }
  | { readonly kind: 'nothing-new'; readonly council: string; readonly version: number }
  /** There is no such paper of the board's. */
  | { readonly kind: 'no-paper'; readonly none: NoPaper }
  /** No answer that could be written as a spreadsheet. `answer`: what it comes to, all in a sentence. */
  | { readonly kind: 'no-sheet'; readonly why: 'nothing-asked' }
  | { readonly kind: 'no-sheet'; readonly why: 'no-rows'; readonly answer: string }
  /** No sign-off or minutes without a meeting that was held. `last`: the last that was. */
  | {
      readonly kind: 'sign-off';
      readonly why: 'not-held';
      readonly said: string;
      readonly ahead: CalendarDate | null;
      readonly last: CalendarDate | null;
    }
  | { readonly kind: 'sign-off'; readonly why: 'which-meeting'; readonly last: CalendarDate | null }
  | { readonly kind: 'sign-off'; readonly why: 'nothing-waits' }
  /** What was to be left out is nothing that is known. */
  | { readonly kind: 'sign-off'; readonly why: 'unknown-exception'; readonly said: string }
  /** Minutes with more decisions than one card takes. */
  | { readonly kind: 'many-decisions'; readonly count: number; readonly most: number }
  | { readonly kind: 'unknown-council'; readonly said: string; readonly nearest: readonly NoticeName[] }
  | { readonly kind: 'nothing-said' }
  | { readonly kind: 'only-attachments' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'old-button' }
  | { readonly kind: 'fault'; readonly reference: string };

export interface ProblemReply {
  readonly kind: 'problem';
  readonly problem: Problem;
}
