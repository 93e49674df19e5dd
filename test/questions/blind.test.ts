import { askAll, judge, readQuestions, tally } from './score.ts';

// Written by people who had seen neither the code nor a question set. Each is scored as a whole and not looked through: once
// somebody has mended a sentence of it, it measures nothing any more and belongs with the other sets.
it.each([
  ['blind/questions.jsonl', { of: 120, least: 88, most: 18 }],
  ['blind2/questions.jsonl', { of: 100, least: 74, most: 7 }],
] as const)('of a set that nobody has read, %s, so many are right and no more than so many wrong', (name, wanted) => {
  const judged = askAll(readQuestions(name)).map(({ line, asked }) => judge(line, asked.answer));
  const { asked, right, abstained, wrong } = tally(judged);
  process.stdout.write(`${name}: right ${right} of ${asked}, asked back ${abstained}, wrong ${wrong}\n`);
  expect(asked).toBe(wanted.of);
  expect(right).toBeGreaterThanOrEqual(wanted.least);
  expect(wrong).toBeLessThanOrEqual(wanted.most);
});
