import { COMMANDS, REFUSALS } from './lexicon/refusals.ts';
import { SHORT } from './normalise.ts';
import { type Token, tokenise } from '../words/tokens.ts';

export interface Refused {
  readonly name: string;
  readonly says: string;
}

/** Said where only questions are answered. */
export const TELLS_ME_TO_CHANGE =
  'That tells me to change something. I can only answer questions here, so nothing was changed.';
const COMMAND: Refused = { name: 'command', says: TELLS_ME_TO_CHANGE };

/** "A6 done?" asks, though its words tell. */
const ASKS_OF_ONE = /^\s*(?:a\d{1,3}|\d{1,2}\([a-z]\))\s[^?]{1,40}\?\s*$/i;

/** "Sign-off queue", "sign-offs for Thursday": the thing and not the deed, unless it is said of what. */
const A_SIGN_OFF = /^\s*(?:the )?sign-?offs?(?! (?:a\d|\d|it|them|this|that|these|those|all|everything|both)\b)/i;

const wordsOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => SHORT.get(token.text) ?? token.text).join(' ');

const orders = (text: string, words: string): boolean =>
  !ASKS_OF_ONE.test(text) && !A_SIGN_OFF.test(text) && COMMANDS.some((pattern) => pattern.test(words));

/** Whether a sentence tells the bot to change something. */
export const isOrder = (text: string): boolean => orders(text, wordsOf(tokenise(text)));

/** Why a sentence is not answered at all, or null where it may be a question. */
export function refusal(question: string, tokens: readonly Token[] = tokenise(question)): Refused | null {
  const words = wordsOf(tokens);
  if (orders(question, words)) return COMMAND;
  return REFUSALS.find(({ when }) => when.some((pattern) => pattern.test(words))) ?? null;
}
