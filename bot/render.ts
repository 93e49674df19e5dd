import type { Activity } from 'botbuilder';
import { answerCard } from '../cards/answer.ts';
import type { Rendered } from '../cards/card.ts';
import { digestCard } from '../cards/digest.ts';
import { dutyCard } from '../cards/duty.ts';
import { formCard } from '../cards/form.ts';
import { historyCard } from '../cards/history.ts';
import { howToCard } from '../cards/how-to.ts';
import { membersCard } from '../cards/members.ts';
import { messageCard } from '../cards/message.ts';
import { noticeCard } from '../cards/notice.ts';
import { noticeReviewCard } from '../cards/notice-review.ts';
import { noticeLiftCard, noticeRowCard } from '../cards/notice-row.ts';
import { noticeDoubtsCard, noticeLiftedCard, noticePublishedCard, noticeWantedCard } from '../cards/own-notice.ts';
import { officerCard } from '../cards/officer.ts';
import { planColumnsCard, planImportedCard, planReadCard, planSentCard } from '../cards/plan.ts';
import { OFFERED } from '../cards/offered-words.ts';
import { PLAN } from '../cards/plan-words.ts';
import { postingCard } from '../cards/posting.ts';
import { problemCard } from '../cards/problem.ts';
import { proposalCard, recordedCard } from '../cards/proposal.ts';
import { proposalsCard, recordedSeveralCard } from '../cards/proposals.ts';
import { CANCELLED } from '../cards/recording-words.ts';
import { WELCOME } from '../cards/words.ts';
import { chooseCard, switchedCard, welcomeCard } from '../cards/welcome.ts';
import type { PlanFileReply, SentFile } from '../dialogs/protocol/plan.ts';
import type { Reply } from '../dialogs/protocol/reply.ts';

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
    case 'digest':
      return digestCard(reply);
    case 'welcome':
      return welcomeCard(reply);
    case 'switched':
      return switchedCard(reply);
    case 'choose':
      return chooseCard(reply);
    case 'proposal':
      return proposalCard(reply);
    case 'recorded':
      return recordedCard(reply);
    case 'proposals':
      return proposalsCard(reply);
    case 'recorded-several':
      return recordedSeveralCard(reply);
    case 'form':
      return formCard(reply);
    case 'cancelled':
      return messageCard(CANCELLED, [], []);
    case 'history':
      return historyCard(reply);
    case 'how-to':
      return howToCard(reply);
    case 'members':
      return membersCard(reply);
    case 'notice-review':
      return noticeReviewCard(reply);
    case 'notice-row':
      return noticeRowCard(reply);
    case 'notice-doubts':
      return noticeDoubtsCard(reply);
    case 'notice-published':
      return noticePublishedCard(reply);
    case 'notice-wanted':
      return noticeWantedCard(reply);
    case 'notice-lift':
      return noticeLiftCard(reply);
    case 'notice-lifted':
      return noticeLiftedCard(reply);
    case 'plan-read':
      return planReadCard(reply);
    case 'plan-columns':
      return planColumnsCard(reply);
    case 'plan-imported':
      return planImportedCard(reply);
    case 'plan-sent':
      return planSentCard(reply);
    case 'plan-file':
      return messageCard(OFFERED[reply.what].offered(reply.notice.council), [], []);
    case 'posting':
      return postingCard(reply);
    case 'officer':
      return officerCard(reply);
    case 'problem':
      return problemCard(reply.problem);
    // A list in the message box, not a message.
    case 'found':
    case 'nothing':
      return null;
  }
}

/** The message that carries a reply; what Teams does with a file is not a card of ours. */
export function messageFor(reply: Reply, rendered: Rendered): Partial<Activity> {
  if (reply.kind === 'plan-file') return consentMessage(reply);
  if (reply.kind === 'plan-sent' && reply.file !== null) return fileMessage(reply.name, reply.file);
  if (reply.kind === 'welcome' && reply.where === 'personal')
    return { ...messageOf(rendered), suggestedActions: PROMPTS };
  return isAnswer(reply) ? { ...messageOf(rendered), channelData: FEEDBACK } : messageOf(rendered);
}

/** What most people ask next, above the box in which they type: Teams shows these in personal chat only. */
const PROMPTS = {
  to: [],
  actions: WELCOME.prompts.map((words) => ({ type: 'imBack', title: words, value: words })),
};

/** Under an answer Teams shows a thumb up and a thumb down. */
const FEEDBACK = { feedbackLoop: { type: 'default' } } as const;

const isAnswer = ({ kind }: Reply): boolean => kind === 'answer' || kind === 'duty';

/** Teams asks the person whether the bot may put a file into their OneDrive. */
function consentMessage({ notice, what, name, bytes, offer }: PlanFileReply): Partial<Activity> {
  const description = OFFERED[what].offered(notice.council);
  const content = { description, sizeInBytes: bytes, acceptContext: offer, declineContext: offer };
  return {
    type: 'message',
    summary: description,
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }],
  };
}

function fileMessage(name: string, { url, uniqueId, fileType }: SentFile): Partial<Activity> {
  return {
    type: 'message',
    summary: PLAN.sent(name),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl: url,
        name,
        content: { uniqueId, fileType },
      },
    ],
  };
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
