import { AnswerItem } from '../../notices/model/answer.ts';
import { asker } from './desk.ts';
import { askAll, judge, type QuestionLine, readQuestions, report, settingOf, tally } from './score.ts';

// Seen also where everything is right: the score is what one looks at after a change to the lexicon.
const print = (text: string): void => void process.stdout.write(`\n${text}\n`);

/** Shares of a set: how much has to be right, how much may be wrong. */
const SETS: readonly (readonly [file: string, right: number, wrong: (asked: number) => number])[] = [
  ['given.jsonl', 0.97, () => 1],
  ['held-out.jsonl', 0.9, (asked) => 0.03 * asked],
  ['second.jsonl', 0.95, (asked) => 0.03 * asked],
  ['third.jsonl', 0.95, (asked) => 0.03 * asked],
  ['fourth.jsonl', 0.95, (asked) => 0.03 * asked],
  ['fifth.jsonl', 0.95, (asked) => 0.03 * asked],
  ['probes.jsonl', 0.95, (asked) => 0.05 * asked],
];

describe('the questions with known answers', () => {
  it.each(SETS)('%s is answered right', (file, right, wrong) => {
    const judged = askAll(readQuestions(file)).map(({ line, asked }) => judge(line, asked.answer));
    const score = tally(judged);
    print(report(file, judged));
    expect(score.asked).toBeGreaterThan(50);
    expect(score.right / score.asked).toBeGreaterThanOrEqual(right);
    expect(score.wrong).toBeLessThanOrEqual(wrong(score.asked));
  });
});

describe('the judge', () => {
  const line: QuestionLine = {
    id: 'q',
    kind: 'due',
    notice: 'kent',
    asOf: '2011-05-01',
    question: "what's due before the end of august?",
    facts: { review: [], meeting: [] },
    expect: { outcome: 'answered', exact: true, may: [], says: [] },
  };
  const { answer } = asker().ask(line.question, settingOf(line));
  const expecting = (expect: Partial<QuestionLine['expect']>): QuestionLine => ({
    ...line,
    expect: { ...line.expect, ...expect },
  });
  const anchors = answer.items.map(({ quote, due }) => ({ anchor: quote, due }));

  it('finds right what is as expected, with nothing left over', () => {
    expect(answer.items.map((item) => AnswerItem.parse(item)).length).toBeGreaterThan(1);
    expect(judge(expecting({ all: anchors }), answer).verdict).toBe('right');
    expect(judge(expecting({ all: anchors.slice(1) }), answer)).toMatchObject({
      verdict: 'wrong',
      problems: [/^all: unexpected/].map((why) => expect.stringMatching(why) as string),
    });
    expect(judge(expecting({ all: anchors.slice(1), exact: false }), answer).verdict).toBe('right');
  });

  it('finds wrong another date, value, first item, word or outcome', () => {
    const [first] = anchors;
    expect(judge(expecting({ all: [{ ...first, due: '1999-01-01' }], exact: false }), answer).verdict).toBe('wrong');
    expect(judge(expecting({ value: 99 }), answer).verdict).toBe('wrong');
    expect(judge(expecting({ first: [{ anchor: 'nowhere to be found' }] }), answer).verdict).toBe('wrong');
    expect(judge(expecting({ says: ['nowhere to be found'] }), answer).verdict).toBe('wrong');
    expect(judge(expecting({ outcome: ['refused', 'clarify'] }), answer).verdict).toBe('wrong');
  });

  it('calls it abstained where an answer was expected and none was given', () => {
    expect(judge(line, { ...answer, outcome: 'clarify', items: [] }).verdict).toBe('abstained');
  });
});
