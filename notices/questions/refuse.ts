import { COMMANDS, REFUSALS } from './lexicon/refusals.ts';
import { SHORT } from './normalise.ts';
import { tokenise } from './tokens.ts';

export interface Refused {
  readonly name: string;
  readonly says: string;
}

const COMMAND: Refused = {
  name: 'command',
  says: 'That tells me to change something. I can only answer questions here, so nothing was changed.',
};

/** Why a sentence is not answered at all, or null where it may be a question. */
export function refusal(question: string): Refused | null {
  const words = tokenise(question)
    .map((token) => SHORT.get(token.text) ?? token.text)
    .join(' ');
  if (COMMANDS.some((pattern) => pattern.test(words))) return COMMAND;
  return REFUSALS.find(({ when }) => when.some((pattern) => pattern.test(words))) ?? null;
}
