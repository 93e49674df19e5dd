import type { AnswerSection, Offer } from '../model/answer.ts';
import type { Outcome } from './outcomes.ts';
import { capital } from '../words/text.ts';

/** One of several questions of a message: how it was typed, as a question, and what it came to. */
export interface Part {
  readonly offer: Offer;
  readonly outcome: Outcome;
}

/** Answers to several questions as one, in the order in which they were asked; `rest` are those that are only offered. */
export function joined(parts: readonly Part[], rest: readonly Offer[]): Outcome {
  const told = parts.map((part, at) => ({ ...part, outcome: withoutSame(part.outcome, parts.slice(0, at)) }));
  const outcomes = told.map(({ outcome }) => outcome);
  const answered = outcomes.filter(({ outcome }) => outcome === 'answered');
  const offered = rest.length === 0 ? [] : [MANY(parts.length)];
  return {
    outcome: answered.length > 0 ? 'answered' : 'clarify',
    echo: answered.map((one) => one.echo).join('; '),
    text: [...told.map(({ offer, outcome }) => `“${offer.words}”\n${outcome.text}`), ...offered].join('\n\n'),
    summary: [...outcomes.map(({ summary }) => summary), ...offered].join(' '),
    items: outcomes.flatMap(({ items }) => items),
    value: null,
    suggestions: [...rest],
    refinements: parts.map(({ offer }) => offer),
    series: outcomes.flatMap(({ series }) => series),
    figures: outcomes.flatMap(({ figures }) => figures),
    sections: told.flatMap(sectionsOf),
  };
}

const MANY = (answered: number): string => `I answer ${answered} questions at a time; the rest are offered below.`;

/** What was asked beside what was answered, and why it was not. */
export interface Unanswered {
  readonly words: string;
  readonly why: string;
}

/** An answer that says what else was asked and is not answered. */
export function beside(outcome: Outcome, left: readonly Unanswered[]): Outcome {
  if (left.length === 0) return outcome;
  const said = left.map(({ words, why }) => `I did not answer “${words}”: ${why}`).join(' ');
  return { ...outcome, text: `${outcome.text}\n${said}`, summary: `${outcome.summary} ${said}` };
}

/** "What is overdue? And who owns it?": the rows are listed once. */
function withoutSame(outcome: Outcome, before: readonly Part[]): Outcome {
  const { items, echo, summary } = outcome;
  const rows = (one: Outcome): string => JSON.stringify(one.items.map(({ ref, due }) => [ref, due]));
  if (items.length === 0 || !before.some((part) => rows(part.outcome) === rows(outcome))) return outcome;
  return { ...outcome, items: [], sections: [], text: `${echo}.\n${summary}` };
}

/** The items of one question under its words; those of an answer in sections keep them. */
function sectionsOf({ offer, outcome: { items, sections } }: Part): AnswerSection[] {
  if (items.length === 0) return [];
  const title = capital(offer.words);
  if (sections.length > 0) return sections.map((one) => ({ ...one, title: `${title} ${one.title}` }));
  return [{ title, size: items.length, alarm: items.every(({ overdue }) => overdue) }];
}
