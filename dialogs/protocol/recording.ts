import type { Field, Hopeless, Wrong } from '../../notices/ledger/check-outcome.ts';
import type { Draft } from '../../notices/model/draft.ts';
import type { ChangeView } from '../../notices/ledger/change-view.ts';
import type { Told } from '../../notices/ledger/history.ts';
import type { Forbidden } from '../../notices/ledger/permission.ts';
import type { Suggested } from '../../notices/language/updates/suggested.ts';
import type { CalendarDate } from '../../notices/model/dates.ts';
import type { Author, Member, Role } from '../../notices/model/log.ts';
import type { FillData, RecordData, RecordSeveralData } from './commands/recording.ts';
import type { HowToName } from '../../notices/model/how-to.ts';
import type { NoticeName, Withheld } from './notice-name.ts';

// What is said back about the log: before something is recorded, after it, and what was.

/** What a form can offer to choose from. */
export interface Choices {
  readonly actions: readonly { readonly id: string; readonly what: string }[];
  readonly metrics: readonly string[];
  readonly agencies: readonly string[];
  readonly posts: readonly string[];
}

/** What will be recorded, word for word; nothing is recorded yet. */
export interface ProposalReply {
  readonly kind: 'proposal';
  readonly notice: NoticeName;
  readonly view: ChangeView;
  /** Fields that the words suggest and that stay as they are. */
  readonly suggests: readonly Suggested[];
  readonly by: Pick<Author, 'name' | 'role'>;
  /** What somebody recorded about the same thing since this was first shown. */
  readonly meanwhile: Told | null;
  /** A question of the same message, which is not answered. */
  readonly besides?: string;
  /** Its day was said as a quarter, which is one of the financial year. */
  readonly quarter?: true;
  readonly confirm: RecordData;
  /** To change it first; null where nothing can be. */
  readonly revise: FillData | null;
}

/** Why one of several things cannot be recorded. */
export type RowRefused =
  | { readonly why: 'incomplete'; readonly missing: readonly Field[]; readonly wrong: readonly Wrong[] }
  | { readonly why: 'may-not'; readonly forbidden: Forbidden }
  | { readonly why: 'hopeless'; readonly hopeless: Hopeless }
  /** Something came in between; it has to be said anew. */
  | { readonly why: 'changed' };

/** One of several things of one message, that will be recorded or cannot be. */
export type ProposedRow =
  | { readonly kind: 'change'; readonly view: ChangeView }
  | { readonly kind: 'refused'; readonly draft: Draft; readonly refused: RowRefused };

/** Several things of one message, each of which can be left out; nothing is recorded yet. */
export interface ProposalsReply {
  readonly kind: 'proposals';
  readonly notice: NoticeName;
  readonly by: Pick<Author, 'name' | 'role'>;
  readonly rows: readonly ProposedRow[];
  /** A question of the same message, which is not answered. */
  readonly besides?: string;
  /** So many more are meant than one card takes. */
  readonly more?: number;
  /** Its rows are those that can be recorded, in order; null: none can. */
  readonly confirm: RecordSeveralData | null;
}

/** What became of one of several things. */
export type RecordedRow =
  | { readonly kind: 'recorded'; readonly view: ChangeView; readonly seq: number; readonly again: boolean }
  | { readonly kind: 'left-out'; readonly view: ChangeView }
  | { readonly kind: 'refused'; readonly view: ChangeView; readonly refused: RowRefused };

export interface RecordedSeveralReply {
  readonly kind: 'recorded-several';
  readonly notice: NoticeName;
  readonly by: Pick<Author, 'name' | 'role'>;
  readonly rows: readonly RecordedRow[];
}

export interface RecordedReply {
  readonly kind: 'recorded';
  readonly notice: NoticeName;
  readonly view: ChangeView;
  readonly seq: number;
  readonly by: Pick<Author, 'name' | 'role'>;
  /** It had been recorded before: a second press, or a message delivered twice. */
  readonly again: boolean;
}

/** Asks for what is missing, and says what is wrong; all that was said is in it. */
export interface FormReply {
  readonly kind: 'form';
  readonly notice: NoticeName;
  readonly draft: Draft;
  readonly choices: Choices;
  readonly missing: readonly Field[];
  readonly wrong: readonly Wrong[];
  readonly fill: FillData;
  readonly today: CalendarDate;
}

export interface HistoryReply {
  readonly kind: 'history';
  readonly notice: NoticeName;
  readonly ref: string;
  readonly subject: string;
  /** It is what was recorded of the meeting of this day. */
  readonly meeting?: CalendarDate;
  /** Newest first. */
  readonly told: readonly Told[];
  readonly offset: number;
}

/** How something is done, with what starts it. */
export interface HowToReply {
  readonly kind: 'how-to';
  readonly notice: NoticeName;
  readonly of: HowToName;
  /** A form that is ready, a sentence to be said; null: nothing to press, or not for whoever asks. */
  readonly start: { readonly form: FillData } | { readonly say: string } | null;
}

export interface MembersReply {
  readonly kind: 'members';
  readonly notice: NoticeName;
  readonly members: readonly Member[];
  readonly you: { readonly id: string | null; readonly role: Role | null };
  /** Why the members are not shown; what is said of whoever asks is. */
  readonly withheld?: Withheld;
}
