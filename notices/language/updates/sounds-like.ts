import { list, oneOf } from '../../words/pattern.ts';
import { clausesOf } from '../clauses.ts';
import { asHeard } from './as-heard.ts';
import type { CommandContext } from './command-context.ts';
import { ASKING } from './lexicon.ts';
import { ASKS_INSIDE, HEDGED, INVERTED } from './signs.ts';
import { said } from './sentence-part.ts';
import { withoutEnds } from './understand-command.ts';

const DONE = oneOf(
  ...list(
    'finished completed sent signed agreed held met started delivered submitted approved published launched closed',
  ),
  ...list(
    'recruited appointed trained drafted issued shared confirmed cancelled moved recorded reviewed audited visited',
  ),
);
const WHO = oneOf(
  ...list('we i they he she police health schools team council board chair lscb dfe everyone officers'),
);
const TOLD = new RegExp(
  oneOf(
    String.raw`\b(?:quick |short |brief |small )?updates? from (?:me|us|my)\b`,
    String.raw`\bupdate for (?:you|the (?:log|board|record))\b`,
    String.raw`\b${WHO}(?:'ve| have| has)?(?: just| now| finally| all| already){0,2} ${DONE} (?=\w)`,
    String.raw`\b(?:has|have) (?:now |just |finally |all )?been ${DONE}\b`,
    String.raw`\b(?:is|are) (?:now|finally) (?:done|complete|completed|finished|closed|signed|amber|red|green|business as usual|bau)\b`,
    String.raw`\b(?:is|are) (?:business as usual|done|complete|finished|closed) (?:now|at last)\b`,
    String.raw`\b(?:is|are) (?:now )?at \d{1,3} ?%`,
    String.raw`^(?:the |our )?[a-z' -]{3,60} (?:has |have )?(?:now )?(?:went|gone) (?:through|to) (?:the )?(?:board|cabinet|lscb|dfe|minister|chair)\b`,
    String.raw`\b(?:was|were) ${DONE} (?:on|yesterday|today|last|this|at)\b`,
  ),
);
/** Shorter ones are names of what is asked for: "actions signed off". */
const LEAST_WORDS = 5;
const LONGEST = 600;

/**
 * Whether a sentence tells of something that happened, so that whoever typed it may take it for recorded. What asks, hopes or
 * fears does not.
 */
export function soundsTold(text: string, context: Pick<CommandContext, 'records' | 'spell'>): boolean {
  if (text.length > LONGEST || text.includes('?')) return false;
  const heard = asHeard(text, context.records, context.spell);
  if (heard.split(' ').length < LEAST_WORDS || !TOLD.test(heard)) return false;
  if (HEDGED.test(heard) || ASKS_INSIDE.test(heard) || INVERTED.test(heard)) return false;
  if (ASKING.test(withoutEnds(said(heard)).plain)) return false;
  return clausesOf(text).list.every(({ act }) => act !== 'ask') || clausesOf(text).plain;
}
