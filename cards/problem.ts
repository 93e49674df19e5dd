import type { Rendered } from './card.ts';
import { messageCard } from './message.ts';
import { askButton } from './press.ts';
import { switchButtons } from './welcome.ts';
import { FIRST_QUESTIONS, PROBLEM } from './words.ts';
import { shorten } from './text.ts';

export type ProblemView =
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

const firstQuestions = () => FIRST_QUESTIONS.map((question) => askButton(question, null));
