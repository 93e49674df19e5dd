import { isBoardMeeting } from '../../calendar/events.ts';
import type { Question } from '../../model/question.ts';
import { type Case, type Kind, unclear } from '../kind.ts';
import { dutyRow } from '../row.ts';
import { itemsOf, OFFERS } from './common.ts';

const VARIES = /\b(?:vary the frequency|weekly intervals|frequency of meetings)\b/i;

/** What says how often the board meets, and who must agree to another rhythm: that first, where it is asked for. */
function rowsIn({ vary }: Question, { world }: Case) {
  const meets = world.duties.filter(({ duty }) => isBoardMeeting(duty));
  const rules = world.duties.filter(({ duty }) => VARIES.test(duty.words));
  return (vary ? [...rules, ...meets] : [...meets, ...rules]).map((state) => dutyRow(world, state));
}

/** How often the board meets. */
export const frequency: Kind = {
  says: 'How often the board meets',
  rows: (question, cases) => cases.flatMap((one) => rowsIn(question, one)),
  date: 'none',
  finds: [],
  applies: ['vary', 'refs', 'who', 'dutyKinds'],
  say: ({ cases, rows }) => {
    const items = itemsOf(rows);
    const [lead] = items;
    if (lead === undefined) return unclear('I find nothing about how often the board meets.', [OFFERS.nextMeeting]);
    const summary =
      cases.length > 1 ? 'What each notice says about how often its board meets.' : `The notice says: “${lead.words}”`;
    return { outcome: 'answered', summary, items, value: null, whole: true };
  },
  examples: [
    { words: 'how often does the board have to meet', question: {} },
    { words: 'can we move to 6 weekly meetings', question: { vary: true } },
  ],
};
