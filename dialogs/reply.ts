import type { Field, Hopeless, Wrong } from '../notices/commands/checked.ts';
import type { Draft } from '../notices/commands/draft.ts';
import type { OtherOrder as UnrecordedOrder } from '../notices/commands/lexicon.ts';
import type { Digest, DigestGroup } from '../notices/digest/model.ts';
import type { ChangeView } from '../notices/log/change-view.ts';
import type { Forbidden, Unread } from '../notices/log/permission.ts';
import type { Told } from '../notices/log/history.ts';
import type { Answer, AnswerItem, Occurrence } from '../notices/model/answer.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { FactName } from '../notices/model/facts.ts';
import type { Author, Member, Role } from '../notices/model/log.ts';
import type { DutyKind } from '../notices/model/notice.ts';
import type { StoreFault } from '../data/store.ts';
import type { WrittenQuestion } from '../notices/model/question.ts';
import type { FillData, ImportData, Offer, RecordData } from './command.ts';
import type { PostingSaid } from './posting/said.ts';

/** A notice as it is offered to people. */
export interface NoticeName {
  readonly id: string;
  readonly place: string;
  readonly council: string;
}

/** How to get at the answer again, for its other pages. */
export interface Again {
  readonly meaning: { readonly act: 'ask'; readonly question: WrittenQuestion };
  /** Null: every notice. */
  readonly notice: string | null;
}

export interface Glance {
  readonly notice: NoticeName;
  readonly issuedBy: string;
  readonly issued: CalendarDate | null;
  readonly nextReview: Occurrence | null;
  readonly lastReview: Occurrence | null;
  readonly counts: readonly { readonly kind: DutyKind; readonly count: number }[];
  readonly next: readonly { readonly ref: string; readonly words: string; readonly occurrence: Occurrence }[];
  readonly unresolved: { readonly count: number; readonly missing: readonly FactName[] };
}

export interface DutyInFull {
  readonly ref: string;
  readonly heading: string | null;
  /** The whole printed provision, repaired for reading. */
  readonly words: string;
  readonly items: readonly AnswerItem[];
}

/** Records that were left out, as whoever asks may not read them, and of which board. */
export interface Withheld {
  readonly why: Unread;
  readonly council: string;
  readonly place: string;
}

/** A file that a person has accepted, where the client keeps it. */
export interface SentFile {
  readonly url: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** What a form can offer to choose from. */
export interface Choices {
  readonly actions: readonly { readonly id: string; readonly what: string }[];
  readonly metrics: readonly string[];
  readonly agencies: readonly string[];
  readonly posts: readonly string[];
}

/** Orders that are understood and not carried out. */
export type OtherOrder = UnrecordedOrder | 'unclear';

export type Problem =
  | { readonly reason: 'may-not'; readonly why: Forbidden; readonly council: string; readonly said: string }
  /** The board's records are not for whoever asks, or not here. */
  | { readonly reason: 'may-not-read'; readonly withheld: Withheld }
  | { readonly reason: 'other-tenant' }
  /** A sealed card that is older than a year, or of a version that did not date them. */
  | { readonly reason: 'expired' }
  | { readonly reason: 'not-your-file' }
  | { readonly reason: 'hopeless'; readonly why: Hopeless }
  | { readonly reason: 'order'; readonly order: OtherOrder; readonly said: string }
  /** A card that is not as we made it. */
  | { readonly reason: 'tampered' }
  | { readonly reason: 'not-yours-to-confirm'; readonly name: string }
  /** `unknown`: it cannot be told whether it was recorded; pressing again tells. */
  | { readonly reason: 'store'; readonly why: Exclude<StoreFault, 'foreign' | 'misuse'>; readonly reference: string }
  /** A file that was attached could not be used; `why` is a whole sentence. */
  | { readonly reason: 'file'; readonly name: string; readonly why: string }
  | { readonly reason: 'plan-too-large'; readonly name: string }
  | { readonly reason: 'plan-gone' }
  | { readonly reason: 'files-in-personal-chat' }
  | { readonly reason: 'unknown-council'; readonly said: string; readonly nearest: readonly NoticeName[] }
  | { readonly reason: 'nothing-said' }
  | { readonly reason: 'only-attachments' }
  | { readonly reason: 'too-long'; readonly limit: number }
  | { readonly reason: 'old-button' }
  | { readonly reason: 'fault'; readonly reference: string };

/** What the board says back: meaning, and no JSON. `bot/` turns it into a card and its text. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** Null: every notice was asked. */
      readonly notice: NoticeName | null;
      readonly offset: number;
      readonly again: Again | null;
      /** Whoever asked may log updates: each action and duty gets a button for it. */
      readonly canLog: boolean;
      readonly withheld?: Withheld;
    }
  | {
      readonly kind: 'duty';
      readonly answer: Answer;
      readonly notice: NoticeName;
      readonly duty: DutyInFull;
      readonly again: Again | null;
      readonly canLog: boolean;
      readonly withheld?: Withheld;
    }
  | { readonly kind: 'notice'; readonly glance: Glance; readonly today: CalendarDate; readonly withheld?: Withheld }
  /** `show`: the group that is shown in full, from `offset` on; null: the digest itself. */
  | {
      readonly kind: 'digest';
      readonly notice: NoticeName;
      readonly digest: Digest;
      readonly show: DigestGroup | null;
      readonly offset: number;
    }
  | {
      readonly kind: 'welcome';
      /** `joined` greets; `help` was asked for. */
      readonly occasion: 'joined' | 'help';
      readonly where: 'personal' | 'channel' | 'group';
      readonly notice: NoticeName;
      readonly today: CalendarDate;
      readonly demonstration: boolean;
      /** A channel that was just joined can be linked to one of these; left out where that is not offered. */
      readonly link?: readonly NoticeName[];
      /** Digests that were posted in this team until the bot was removed. */
      readonly suspended?: readonly { readonly council: string; readonly channel: string | null }[];
    }
  | {
      readonly kind: 'switched';
      readonly notice: NoticeName;
      readonly today: CalendarDate;
      readonly demonstration: boolean;
    }
  | { readonly kind: 'choose'; readonly notice: NoticeName; readonly choices: readonly NoticeName[] }
  /** What will be recorded, word for word; nothing is recorded yet. */
  | {
      readonly kind: 'proposal';
      readonly notice: NoticeName;
      readonly view: ChangeView;
      readonly by: Pick<Author, 'name' | 'role'>;
      /** What somebody recorded about the same thing since this was first shown. */
      readonly meanwhile: Told | null;
      /** A question of the same message, which is not answered. */
      readonly besides?: string;
      readonly confirm: RecordData;
      /** To change it first; null where nothing can be. */
      readonly revise: FillData | null;
    }
  | {
      readonly kind: 'recorded';
      readonly notice: NoticeName;
      readonly view: ChangeView;
      readonly seq: number;
      readonly by: Pick<Author, 'name' | 'role'>;
      /** It had been recorded before: a second press, or a message delivered twice. */
      readonly again: boolean;
    }
  /** Asks for what is missing, and says what is wrong; all that was said is in it. */
  | {
      readonly kind: 'form';
      readonly notice: NoticeName;
      readonly draft: Draft;
      readonly choices: Choices;
      readonly missing: readonly Field[];
      readonly wrong: readonly Wrong[];
      readonly fill: FillData;
      readonly today: CalendarDate;
    }
  | { readonly kind: 'cancelled' }
  /** A plan's file as it was understood, and what importing it would change; nothing is changed yet. */
  | {
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
  | {
      readonly kind: 'plan-imported';
      readonly notice: NoticeName;
      readonly file: string;
      readonly seq: number;
      readonly actions: number;
      readonly updates: number;
      readonly again: boolean;
    }
  /** Offers the plan and its log as a file; the client asks the person first. */
  | {
      readonly kind: 'plan-file';
      readonly notice: NoticeName;
      readonly name: string;
      readonly bytes: number;
      readonly offer: Offer;
    }
  | { readonly kind: 'plan-sent'; readonly name: string; readonly accepted: boolean; readonly file: SentFile | null }
  | {
      readonly kind: 'history';
      readonly notice: NoticeName;
      readonly ref: string;
      readonly subject: string;
      /** Newest first. */
      readonly told: readonly Told[];
      readonly offset: number;
    }
  | {
      readonly kind: 'members';
      readonly notice: NoticeName;
      readonly members: readonly Member[];
      readonly you: { readonly id: string | null; readonly role: Role | null };
      /** Why the members are not shown; what is said of whoever asks is. */
      readonly withheld?: Withheld;
    }
  /** About what the bot posts by itself. */
  | { readonly kind: 'posting'; readonly notice: NoticeName; readonly said: PostingSaid }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'nothing' };
