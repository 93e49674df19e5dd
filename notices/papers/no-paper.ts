import { listWords } from '../words/text.ts';
import type { NoPaper } from './order.ts';

/** In a sentence, why there is no such paper, and what to ask for instead. */
export function noPaperWords(none: NoPaper): string {
  switch (none.why) {
    case 'no-such-meeting':
      return none.next === null
        ? 'No meeting of the board is known from that day on.'
        : `No meeting of the board is known for that day; the next one is on ${none.next}.`;
    case 'no-such-agency':
      return none.agencies.length === 0
        ? 'No plan is recorded, so no agency has an action.'
        : `No agency of that name has an action; those that have are ${listWords(none.agencies)}.`;
    case 'nothing-to-say':
      return `Nothing of ${none.agency} is late, due or waiting for sign-off, so there is no letter to write.`;
  }
}
