import type { Change } from '../model/log.ts';

/** A field of a draft, as a form shows it. */
export type Field =
  | 'about'
  | 'text'
  | 'status'
  | 'rag'
  | 'percent'
  | 'date'
  | 'evidence'
  | 'movedTo'
  | 'agreedBy'
  | 'meeting'
  | 'note'
  | 'newOwner'
  | 'every'
  | 'ends'
  | 'metric'
  | 'value'
  | 'fact'
  | 'serves'
  | 'task'
  | 'who'
  | 'agency'
  | 'when'
  | 'success'
  | 'person'
  | 'role'
  | 'holds';

/** Why what was said cannot be recorded. `said` is what was typed. */
export type Wrong =
  | {
      readonly why: 'unknown-ref';
      readonly field: 'about' | 'serves';
      readonly said: string;
      readonly nearest: readonly string[];
    }
  /** Only an action can be moved: a paragraph's date is printed. */
  | { readonly why: 'printed-deadline'; readonly field: 'movedTo'; readonly said: string }
  | { readonly why: 'no-date'; readonly field: Field; readonly said: string }
  | {
      readonly why: 'future-date' | 'past-date' | 'far-date' | 'before-notice' | 'same-date';
      readonly field: Field;
      readonly said: string;
    }
  | {
      readonly why: 'percent' | 'status' | 'rag' | 'link' | 'value' | 'role';
      readonly field: Field;
      readonly said: string;
    }
  | { readonly why: 'too-long'; readonly field: Field; readonly limit: number }
  | { readonly why: 'too-many'; readonly field: 'evidence'; readonly said: string; readonly limit: number }
  /** Only an action can be withdrawn or handed on: a paragraph is printed. */
  | { readonly why: 'printed-duty'; readonly field: 'status' | 'newOwner'; readonly said: string }
  | { readonly why: 'same-owner'; readonly field: 'newOwner'; readonly said: string }
  /** No such meeting or review is in the calendar; the dates that are. */
  | {
      readonly why: 'not-in-calendar';
      readonly field: 'date';
      readonly said: string;
      readonly nearest: readonly string[];
    }
  /** The board followed the measure until an earlier day. */
  | {
      readonly why: 'measure-ended';
      readonly field: 'date';
      readonly said: string;
      readonly ref: string;
      readonly ended: string;
    }
  | { readonly why: 'frequency'; readonly field: 'every'; readonly said: string }
  | { readonly why: 'printed-issue'; readonly field: 'fact'; readonly said: string }
  | { readonly why: 'already-known'; readonly field: 'fact'; readonly said: string }
  | {
      readonly why: 'unknown-metric';
      readonly field: 'metric';
      readonly said: string;
      readonly nearest: readonly string[];
    }
  | { readonly why: 'unknown-person'; readonly field: 'person'; readonly said: string }
  | {
      readonly why: 'unknown-post';
      readonly field: 'holds';
      readonly said: string;
      readonly nearest: readonly string[];
    };

/** Why nothing at all can be recorded, whatever a form would add. */
export type Hopeless =
  /** Nothing of one's own today that could be taken back. */
  | 'nothing-to-undo'
  /** Somebody has gone on from it. */
  | 'undo-in-use'
  | 'nothing-to-correct'
  /** It says what is recorded already. */
  | 'nothing-changes'
  | 'last-officer'
  | 'no-such-member';

/** What came of a draft. */
export type Checked =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'incomplete'; readonly missing: readonly Field[]; readonly wrong: readonly Wrong[] }
  | { readonly kind: 'hopeless'; readonly why: Hopeless };

export const incomplete = (missing: readonly Field[], wrong: readonly Wrong[]): Checked => ({
  kind: 'incomplete',
  missing,
  wrong,
});

export const recordable = (change: Change): Checked => ({ kind: 'change', change });
