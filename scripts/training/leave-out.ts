import { type Asked, type Asker, createAsker } from '../../dialogs/asker.ts';
import type { Setting } from '../../dialogs/hearing.ts';
import { loadSureness } from '../../data/ranker.ts';
import { createRanker } from '../../notices/language/rank/ranker.ts';
import type { Answer } from '../../notices/model/answer.ts';
import { Question } from '../../notices/model/question.ts';
import { hearCorpus, type Labelled, loadKnowledge } from './corpus.ts';
import { weigh } from './weigh.ts';

export type Verdict = 'right' | 'asked' | 'wrong';

/** What became of one author's question, asked of what was learnt from all the others. */
export interface Tried {
  readonly one: Labelled;
  readonly wanted: Question;
  readonly asked: Asked;
  readonly verdict: Verdict;
  /** Asked back, with the right reading among the buttons. */
  readonly offered: boolean;
  /** What the likeliest reading would be, had it been answered; null: there is none. */
  readonly likeliest: Verdict | null;
}

const knowledge = loadKnowledge();
const corpus = hearCorpus();
const sureness = loadSureness();

/** Everybody of whom there are sentences. */
export const authors = (): string[] => [...new Set(corpus.map(({ author }) => author))];

/** Who was given the same meanings to put into words: what one wrote tells something of the others'. */
export const TOGETHER: readonly (readonly string[])[] = [
  ['ash', 'birch', 'cedar', 'dogwood'],
  ['elm', 'fir', 'gorse', 'hazel'],
  ['iris', 'juniper', 'kerria', 'maple', 'nutmeg', 'oak', 'pine', 'quince', 'rowan'],
  ['larch', 'sorrel', 'teasel'],
  ['thyme', 'ulex', 'viola', 'yarrow'],
  ['given', 'held-out', 'second', 'third', 'fourth', 'fifth', 'sixth'],
];

/** Those who only put others' meanings into other words. */
export const PARAPHRASING: readonly string[] = ['maple', 'nutmeg', 'oak', 'pine', 'quince', 'rowan'];

/** Asks the questions of some authors of a bot that never saw one of them. */
export function triedWithout(left: readonly string[], asked: readonly string[] = left): Tried[] {
  const ranker = createRanker(weigh(corpus.filter((one) => !left.includes(one.author))), sureness);
  const asker = createAsker({ ...knowledge, ranker });
  return corpus.flatMap((one) => {
    const { line } = one;
    if (!asked.includes(one.author) || line.act !== 'ask') return [];
    return [tried(one, [line.question, ...(line.also === undefined ? [] : [line.also])], asker)];
  });
}

function tried(one: Labelled, labels: readonly [Question, ...Question[]], asker: Asker): Tried {
  const { line, setting } = one;
  const answered = (question: Question): Answer => answerOf(question, setting, asker);
  const fits = labels.flatMap(alike).map((question) => ({ question, answer: answered(question) }));
  const verdictOf = (question: Question | null, answer: Answer): Verdict =>
    question !== null && fits.some((fit) => same(fit.answer, fit.question, answer, question))
      ? 'right'
      : answer.outcome === 'answered'
        ? 'wrong'
        : 'asked';
  const asked = asker.ask(line.text, setting);
  const verdict = verdictOf(asked.meaning?.act === 'ask' ? asked.meaning.question : null, asked.answer);
  const readings = asked.answer.suggestions.map(({ question }) => Question.parse(question));
  const [first] = asked.explain().candidates;
  const likeliest = first === undefined ? null : Question.parse(first.question);
  return {
    ...{ one, wanted: labels[0], asked, verdict },
    offered: verdict === 'asked' && readings.some((question) => verdictOf(question, answered(question)) === 'right'),
    likeliest: likeliest === null ? null : verdictOf(likeliest, answered(likeliest)),
  };
}

const answerOf = (question: Question, setting: Setting, asker: Asker): Answer =>
  asker.answer({ act: 'ask', question }, setting).answer;

const OF_PLAN: ReadonlySet<string> = new Set(['list', 'evidence', 'silent', 'changes']);
/** What falls due lies in the notice as well as in the plan. */
const OF_BOTH: ReadonlySet<string> = new Set(['due', 'overdue']);

/**
 * A question that says "actions" and one that says "what" are answered alike here: people do not tell them apart. Of what falls due
 * only one way: who asks for actions may be told of duties too, and who asks for all may lose none.
 */
function alike(question: Question): Question[] {
  const { kind, subject } = question;
  if (OF_BOTH.has(kind)) return subject === 'action' ? [question, { ...question, subject: null }] : [question];
  if (!OF_PLAN.has(kind) || subject === 'duty') return [question];
  return [question, { ...question, subject: subject === null ? 'action' : null }];
}

function same(want: Answer, asked: Question, got: Answer, meant: Question): boolean {
  if (asked.me) return meant.me && meant.kind === asked.kind;
  const items = (answer: Answer): string =>
    JSON.stringify(answer.items.map(({ type, ref, due }) => [type, ref, due]).sort());
  if (want.outcome !== got.outcome || items(want) !== items(got)) return false;
  const valued = asked.kind === meant.kind && (asked.kind === 'report' || asked.aggregate === 'countdown');
  if (!valued && want.value !== got.value) return false;
  return want.items.length > 0 || want.text === got.text || asked.kind === meant.kind;
}
