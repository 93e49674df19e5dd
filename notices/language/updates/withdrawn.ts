import { type CommandContext, NOTHING_SAID, type SaidFields } from './command-context.ts';
import { agreedIn } from './pieces.ts';
import { eat, part, type Said } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';

const TAKEN_OFF = '(?:out of|off|from) (?:the )?(?:improvement )?plan';
/** "Withdraw A12", "drop A12 from the plan", "take A12 out of the plan". */
const HEADS: readonly (readonly [head: RegExp, behind: RegExp])[] = [
  [/^withdraw (?:action )?/, /^/],
  [/^(?:drop|remove|take|strike|cut|delete) (?:action )?/, new RegExp(`^${TAKEN_OFF}`)],
];
/** "We no longer need A12", "the board agreed that A12 is not needed any more". */
const NOT_NEEDED =
  /^(?:we|the board|the council) (?:no longer|don't|do not) (?:need|needs|require|requires) (?:action )?/;

/** An order to withdraw one action; that "A12 is no longer needed" is a state, and read as one. */
export function readWithdrawn(sentence: Said, context: CommandContext): SaidFields | null {
  for (const [head, behind] of [...HEADS, [NOT_NEEDED, /^/] as const]) {
    const found = eat(sentence, head);
    if (found === null) continue;
    const { refs, end } = refsAtStart(found.rest, context);
    const [only] = refs;
    if (only === undefined || refs.length > 1 || !context.records.actions.some(({ id }) => id === only.ref))
      return null;
    if (!behind.test(part(found.rest, end).plain)) continue;
    return { ...NOTHING_SAID, about: only.ref, text: sentence.raw, status: 'withdrawn', agreedBy: agreedIn(sentence) };
  }
  return null;
}
