import { asker } from '../../questions/desk.ts';
import { readQuestions, settingOf } from '../../questions/score.ts';

/** What may have been asked before. */
const BEFORE = [
  "what's due before the next review?",
  'who owns A6',
  'what does 8(b) say',
  'when is the next review',
  'what does the notice say about training',
  'which actions are red',
];

describe('a question that stands on its own', () => {
  const lines = readQuestions('given.jsonl').filter(({ after }) => after === undefined);

  it.each(BEFORE)('is answered after “%s” as it is answered first', (before) => {
    const strayed = lines.flatMap((line) => {
      const setting = settingOf(line);
      const { turn } = asker().ask(before, setting);
      const alone = asker().ask(line.question, setting).answer;
      const followed = asker().ask(line.question, { ...setting, previous: turn }).answer;
      return JSON.stringify(alone) === JSON.stringify(followed)
        ? []
        : [`${line.id} ${line.question}: ${followed.echo}`];
    });
    expect(lines.length).toBeGreaterThan(100);
    expect(strayed).toEqual([]);
  });
});
