import type { Offer } from '../notices/model/answer.ts';
import { type Question, written } from '../notices/model/question.ts';
import type { Outcome } from '../notices/questions/outcomes.ts';

/** What several readings of one sentence come to. */
export interface Compared {
  /** The first of them, where all are answered with the same. */
  readonly agreed: Question | null;
  /** Each that has an answer, called by what would be applied: for buttons. */
  readonly offers: readonly Offer[];
}

/** Answers each reading, to see whether it matters which one was meant. */
export function compared(rivals: readonly Question[], answerTo: (question: Question) => Outcome): Compared {
  const answered = rivals
    .map((question) => ({ question, outcome: answerTo(question) }))
    .filter(({ outcome }) => outcome.outcome === 'answered' && outcome.echo !== '');
  const [first, ...others] = answered;
  const same =
    first !== undefined &&
    answered.length === rivals.length &&
    others.length > 0 &&
    first.outcome.items.length > 0 &&
    others.every(({ outcome }) => gistOf(outcome) === gistOf(first.outcome));
  const named = new Map(answered.map(({ question, outcome }) => [outcome.echo, question]));
  return {
    agreed: same ? first.question : null,
    offers: [...named].map(([words, question]) => ({ words, question: written(question) })),
  };
}

const gistOf = ({ value, items }: Outcome): string =>
  JSON.stringify([value, items.map(({ type, ref, due, overdue }) => [type, ref, due, overdue])]);
