import type { Problem } from '../dialogs/protocol/problem.ts';
import { noPaperWords } from '../notices/papers/no-paper.ts';
import type { Rendered } from './card.ts';
import { handedBackCard, messageCard } from './message.ts';
import { NO_PAPER, NO_SHEET } from './offered-words.ts';
import { OWN_NOTICE } from './own-notice-words.ts';
import { PLAN } from './plan-words.ts';
import { answerButton, sayButton } from './press.ts';
import { FORBIDDEN, HOPELESS, MAY_NOT_READ, ORDERS, REFUSED, WHICH_TITLED } from './refusal-words.ts';
import { STORE_TROUBLE } from './store-words.ts';
import { switchButtons } from './welcome.ts';
import { FIRST_QUESTIONS, PROBLEM } from './words.ts';
import { manyDecisions, SIGN_OFF_TITLE, signOffWords } from './sign-off-words.ts';
import { clean, shorten } from './text.ts';

/** What happened, that nothing was lost, what to do. */
export function problemCard(problem: Problem): Rendered {
  switch (problem.kind) {
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
      if (problem.about !== undefined && problem.about.length > 0)
        return messageCard(
          ORDERS[problem.order].title,
          [WHICH_TITLED, problem.said],
          problem.about.map((id) => sayButton(`${id}: ${problem.said}`, null, id)),
        );
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
    case 'first-officer':
      return said(OWN_NOTICE.firstOfficer.title, OWN_NOTICE.firstOfficer.text(problem.id), []);
    case 'notice-file':
      return said(OWN_NOTICE.notUsed, shorten(clean(problem.why), 600), []);
    case 'no-review':
      return said(OWN_NOTICE.noReview.title, OWN_NOTICE.noReview.text(shorten(problem.council, 120)), []);
    case 'nothing-new':
      return said(OWN_NOTICE.nothingNew.title, OWN_NOTICE.nothingNew.text(problem.version), []);
    case 'no-paper':
      return said(NO_PAPER, shorten(clean(noPaperWords(problem.none)), 600), []);
    case 'no-sheet': {
      const why = problem.why === 'no-rows' ? NO_SHEET['no-rows'](problem.answer) : NO_SHEET[problem.why];
      return said(NO_SHEET.title, shorten(clean(why), 600), []);
    }
    case 'sign-off':
      return said(SIGN_OFF_TITLE, signOffWords(problem), []);
    case 'many-decisions':
      return said(SIGN_OFF_TITLE, manyDecisions(problem.count, problem.most), []);
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
