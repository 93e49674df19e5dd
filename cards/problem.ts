import type { Hopeless } from '../notices/ledger/check-outcome.ts';
import type { Forbidden } from '../notices/ledger/permission.ts';
import type { Rendered } from './card.ts';
import { handedBackCard, messageCard } from './message.ts';
import type { Withheld } from './left-out.ts';
import { PLAN } from './plan-words.ts';
import { answerButton } from './press.ts';
import { FORBIDDEN, HOPELESS, MAY_NOT_READ, ORDERS, REFUSED, type OtherOrder } from './refusal-words.ts';
import { STORE_TROUBLE, type StoreTrouble } from './store-words.ts';
import { switchButtons } from './welcome.ts';
import { FIRST_QUESTIONS, PROBLEM } from './words.ts';
import { shorten } from './text.ts';

export type ProblemView =
  /** `said`: what was typed, to be handed back; empty where it stands on a card already. */
  | { readonly reason: 'may-not'; readonly why: Forbidden; readonly council: string; readonly said: string }
  | { readonly reason: 'may-not-read'; readonly withheld: Withheld }
  | { readonly reason: 'other-tenant' }
  | { readonly reason: 'expired' }
  | { readonly reason: 'not-your-file' }
  | { readonly reason: 'hopeless'; readonly why: Hopeless }
  | { readonly reason: 'order'; readonly order: OtherOrder; readonly said: string }
  | { readonly reason: 'tampered' }
  | { readonly reason: 'not-yours-to-confirm'; readonly name: string }
  | { readonly reason: 'store'; readonly why: StoreTrouble; readonly reference: string }
  /** A file that was attached; `why` is a whole sentence. */
  | { readonly reason: 'file'; readonly name: string; readonly why: string }
  | { readonly reason: 'plan-too-large'; readonly name: string }
  | { readonly reason: 'plan-gone' }
  | { readonly reason: 'files-in-personal-chat' }
  | {
      readonly reason: 'unknown-council';
      readonly said: string;
      readonly nearest: readonly { readonly id: string; readonly place: string; readonly council: string }[];
    }
  | { readonly reason: 'nothing-said' }
  | { readonly reason: 'only-attachments' }
  | { readonly reason: 'too-long'; readonly limit: number }
  | { readonly reason: 'old-button' }
  | { readonly reason: 'fault'; readonly reference: string };

/** What happened, that nothing was lost, what to do. */
export function problemCard(problem: ProblemView): Rendered {
  switch (problem.reason) {
    case 'may-not': {
      const { title, text } = FORBIDDEN[problem.why](shorten(problem.council, 120));
      return handedBack(title, text, problem.said);
    }
    case 'may-not-read': {
      const { why, council, place } = problem.withheld;
      const { title, text } = MAY_NOT_READ[why](shorten(council, 120), shorten(place, 60));
      return said(title, text, []);
    }
    case 'other-tenant':
      return said(REFUSED.otherTenant.title, REFUSED.otherTenant.text, []);
    case 'expired':
      return said(REFUSED.expired.title, REFUSED.expired.text, []);
    case 'not-your-file':
      return said(REFUSED.notYourFile.title, REFUSED.notYourFile.text, []);
    case 'hopeless':
      return said(HOPELESS[problem.why].title, HOPELESS[problem.why].text, []);
    case 'order':
      return handedBack(ORDERS[problem.order].title, ORDERS[problem.order].text, problem.said);
    case 'tampered':
      return said(REFUSED.tampered.title, REFUSED.tampered.text, []);
    case 'not-yours-to-confirm':
      return said(REFUSED.notYours.title, REFUSED.notYours.text(shorten(problem.name, 80)), []);
    case 'store':
      return said(STORE_TROUBLE[problem.why].title, STORE_TROUBLE[problem.why].text(problem.reference), []);
    case 'file':
      return said(PLAN.file, PLAN.why(shorten(problem.name, 80), problem.why), []);
    case 'plan-too-large':
      return said(PLAN.file, PLAN.why(shorten(problem.name, 80), PLAN.tooLargeToKeep), []);
    case 'plan-gone':
      return said(PLAN.gone.title, PLAN.gone.text, []);
    case 'files-in-personal-chat':
      return said(PLAN.personal.title, PLAN.personal.text, []);
    case 'unknown-council': {
      const { title, text } = PROBLEM.unknownCouncil;
      const places = problem.nearest.map(({ place }) => place);
      return said(title, text(shorten(problem.said, 80), places), switchButtons(problem.nearest));
    }
    case 'nothing-said':
      return said(PROBLEM.nothingSaid.title, PROBLEM.nothingSaid.text, firstQuestions());
    case 'only-attachments':
      return said(PROBLEM.onlyAttachments.title, PROBLEM.onlyAttachments.text, firstQuestions());
    case 'too-long':
      return said(PROBLEM.tooLong.title, PROBLEM.tooLong.text(problem.limit), []);
    case 'old-button':
      return said(PROBLEM.oldButton.title, PROBLEM.oldButton.text, firstQuestions());
    case 'fault':
      return said(PROBLEM.fault.title, PROBLEM.fault.text(problem.reference), []);
  }
}

const said = (title: string, sentence: string, buttons: Parameters<typeof messageCard>[2]): Rendered =>
  messageCard(title, [sentence], buttons);

const handedBack = (title: string, sentence: string, wrote: string): Rendered =>
  wrote.trim() === '' ? said(title, sentence, []) : handedBackCard(title, [sentence], REFUSED.wrote(wrote));

const firstQuestions = () => FIRST_QUESTIONS.map((offer) => answerButton(offer, null));
