import type { Activity } from 'botbuilder';
import { answerCard } from '../cards/answer.ts';
import type { Rendered } from '../cards/card.ts';
import { dutyCard } from '../cards/duty.ts';
import { noticeCard } from '../cards/notice.ts';
import { problemCard } from '../cards/problem.ts';
import { chooseCard, switchedCard, welcomeCard } from '../cards/welcome.ts';
import type { Reply } from '../dialogs/reply.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The one place that turns meaning into a card and its text. Null: nothing is said. */
export function render(reply: Reply): Rendered | null {
  switch (reply.kind) {
    case 'answer':
      return answerCard(reply);
    case 'duty':
      return dutyCard(reply);
    case 'notice':
      return noticeCard(reply);
    case 'welcome':
      return welcomeCard(reply);
    case 'switched':
      return switchedCard(reply.notice, reply.today, reply.demonstration);
    case 'choose':
      return chooseCard(reply.notice, reply.choices);
    case 'problem':
      return problemCard(reply.problem);
    case 'nothing':
      return null;
  }
}

/** The message that is sent: the card, with one line for notifications and speech. The card carries the whole text. */
export function messageOf({ card, summary, text }: Rendered): Partial<Activity> {
  return {
    type: 'message',
    summary: summary.slice(0, 300),
    speak: text.slice(0, 300),
    attachments: [{ contentType: CARD_TYPE, content: card }],
  };
}
