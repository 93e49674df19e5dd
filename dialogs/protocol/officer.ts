import type { NoticeName } from './notice-name.ts';

/** What is said about a question that the bot could not answer and the board's officer is asked. */
export type OfficerSaid =
  /** To whoever asked: it went to these officers. */
  | { readonly kind: 'passed-on'; readonly to: readonly string[] }
  | { readonly kind: 'passed-on-already' }
  /** No officer of the board ever wrote to the bot, or none can be reached now. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'yourself' }
  /** To the officer, in personal chat. `empty`: they sent it back without an answer. */
  | {
      readonly kind: 'question';
      readonly ask: string;
      readonly question: string;
      readonly by: string;
      readonly empty: boolean;
    }
  /** Where it was asked: the officer's words, with their name and post. */
  | { readonly kind: 'answer'; readonly question: string; readonly words: string; readonly by: string }
  /** To the officer: it is there. */
  | { readonly kind: 'delivered'; readonly question: string; readonly words: string }
  | { readonly kind: 'not-delivered'; readonly words: string }
  | { readonly kind: 'answered-before'; readonly by: string; readonly words: string }
  /** It is too long ago. */
  | { readonly kind: 'gone'; readonly words: string }
  | { readonly kind: 'officers-only'; readonly words: string };

export interface OfficerReply {
  readonly kind: 'officer';
  readonly notice: NoticeName;
  readonly said: OfficerSaid;
}
