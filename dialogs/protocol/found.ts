import type { AnswerItem } from '../../notices/model/answer.ts';
import type { AnswerReply, DutyReply } from './answers.ts';
import type { NoticeName } from './notice-name.ts';

/** An action or a paragraph that was looked for from the message box, and the card of it that may be dropped in. */
export interface Found {
  readonly item: AnswerItem;
  readonly reply: AnswerReply | DutyReply;
}

/** What was found; empty: nothing. */
export interface FoundReply {
  readonly kind: 'found';
  readonly notice: NoticeName;
  readonly words: string;
  readonly found: readonly Found[];
}
