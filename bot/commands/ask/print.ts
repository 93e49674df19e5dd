import { writeFileSync } from 'node:fs';
import type { Asked } from '../../../dialogs/asker.ts';
import type { Meaning } from '../../../notices/model/meaning.ts';
import { written } from '../../../notices/model/question.ts';
import { answerTable } from '../../../notices/questions/answer-table.ts';
import { Misuse } from './line.ts';

/** The answer as the command promises it: the echo is its `reading`, and what a card draws from is none of it. */
export function asJson(
  id: string | number | null,
  { answer, meaning, more }: Pick<Asked, 'answer' | 'meaning' | 'more'>,
): string {
  const { question, asOf, outcome, echo: reading, ...rest } = answer;
  return JSON.stringify({
    ...{ id, question, asOf, outcome, reading },
    ...rest,
    suggestions: answer.suggestions.map(({ words }) => words),
    refinements: answer.refinements.map(({ words }) => words),
    series: undefined,
    figures: undefined,
    sections: undefined,
    months: undefined,
    meaning: meaning === null ? null : shortened(meaning),
    more: more.length === 0 ? undefined : more.map(shortened),
  });
}

/** A meaning without what has its default. */
const shortened = (meaning: Meaning) =>
  meaning.act === 'ask' ? { act: 'ask', question: written(meaning.question) } : meaning;

/** What was meant, and what each word of the sentence served for. */
export function explained({ explain }: Asked): string {
  const { clauses, words, spans, kind, question, leftOver, candidates, acts, chance } = explain();
  return [
    ...clauses.map((clause) => `clause ${clause}`),
    `words: ${words.join(' ')}`,
    ...spans,
    ...acts.slice(0, 3).map(([name, chance]) => `looks like ${name}: ${(100 * chance).toFixed(0)}%`),
    ...candidates.map(
      (one) =>
        `may mean ${one.score.toFixed(2)} ${JSON.stringify(one.question)}${one.doubt === null ? '' : ` but: ${one.doubt}`}`,
    ),
    ...(chance === null ? [] : [`the first is right with a chance of ${(100 * chance).toFixed(0)}%`]),
    `kind: ${kind ?? 'none'}`,
    `searched for: ${leftOver.join(', ') || 'nothing'}`,
    `meaning: ${question === null ? 'none' : JSON.stringify({ act: 'ask', question })}`,
  ].join('\n');
}

/** The whole answer in a spreadsheet, never over a file that is there. */
export async function writeSheet(file: string, { answer }: Asked, board: string | null): Promise<void> {
  if (answer.outcome !== 'answered')
    throw new Misuse(`${file} was not written, as there is no answer to put into it. ${answer.text}`);
  const { answerWorkbook } = await import('../../../data/plan/answer-workbook.ts');
  const bytes = await answerWorkbook(
    answerTable(answer, answer.question, board === null ? null : { board, entries: [] }),
  );
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    throw new Misuse(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
