import type { AnswerReply, DigestReply, DutyReply, NoticeReply } from './answers.ts';
import type { OwnNoticeReply } from './notice.ts';
import type { PlanColumnsReply, PlanFileReply, PlanImportedReply, PlanReadReply, PlanSentReply } from './plan.ts';
import type { FoundReply } from './found.ts';
import type { OfficerReply } from './officer.ts';
import type { PostingReply } from './posting.ts';
import type { ProblemReply } from './problem.ts';
import type {
  FormReply,
  HistoryReply,
  HowToReply,
  MembersReply,
  ProposalReply,
  ProposalsReply,
  RecordedReply,
  RecordedSeveralReply,
} from './recording.ts';
import type { ChooseReply, SwitchedReply, WelcomeReply } from './welcome.ts';

/** What the board says back: meaning, and no JSON. `bot/` turns it into a card and its text. */
export type Reply =
  | AnswerReply
  | DutyReply
  | NoticeReply
  | DigestReply
  | WelcomeReply
  | SwitchedReply
  | ChooseReply
  | ProposalReply
  | RecordedReply
  | ProposalsReply
  | RecordedSeveralReply
  | FormReply
  | HowToReply
  | { readonly kind: 'cancelled' }
  | PlanReadReply
  | PlanColumnsReply
  | PlanImportedReply
  | PlanFileReply
  | PlanSentReply
  | HistoryReply
  | OwnNoticeReply
  | MembersReply
  /** About what the bot posts by itself. */
  | PostingReply
  /** About a question that goes to the board's officer. */
  | OfficerReply
  /** What was looked for from the message box. */
  | FoundReply
  | ProblemReply
  | { readonly kind: 'nothing' };
