import type { Problem } from '../dialogs/protocol/problem.ts';
import { dayWords } from '../notices/words/text.ts';
import { clean, shorten } from './text.ts';

export const SIGN_OFF_TITLE = 'Nothing was recorded';

const LONGEST_SAID = 80;
const SAY = 'Say at which meeting it was decided, such as “sign off A11 at the 15 January board”.';

/** Why nothing is signed off, or no minutes are taken: the meeting is not clear, or nothing waits. */
export function signOffWords(problem: Extract<Problem, { kind: 'sign-off' }>): string {
  switch (problem.why) {
    case 'nothing-waits':
      return 'Nothing waits for sign-off, so nothing was recorded. To sign off something else, name it: “sign off A6”.';
    case 'unknown-exception':
      return `I do not know “${shorten(clean(problem.said), LONGEST_SAID)}”, which was to be left out, so nothing was recorded. Say which it is by its number, such as “sign off everything except A21”.`;
    case 'which-meeting':
      return problem.last === null
        ? 'No meeting of the board is recorded that was held, so nothing was recorded. Record it first, such as “the board met on 15 January”.'
        : `The last meeting was on ${dayWords(problem.last)}, more than a month ago, so I do not take it for granted and recorded nothing. ${SAY}`;
    case 'not-held': {
      const said = shorten(clean(problem.said), LONGEST_SAID);
      if (problem.ahead !== null)
        return `The board of ${dayWords(problem.ahead)} has not met yet, so nothing was recorded. Say it again once it has; “for sign-off at the next board” shows what waits.`;
      const last = problem.last === null ? '' : ` The last one that was held was on ${dayWords(problem.last)}.`;
      return `No meeting of the board is recorded for “${said}”, so nothing was recorded.${last} ${SAY}`;
    }
  }
}

/** Minutes that one card cannot hold. */
export const manyDecisions = (count: number, most: number): string =>
  `I read ${count} decisions in these minutes, and one card takes ${most}. Nothing was recorded. Paste them in parts, each with its first line, such as “Minutes of 15 January”.`;
