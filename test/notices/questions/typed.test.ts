import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Meaning } from '../../../notices/model/meaning.ts';
import { KindName, Question, written, type WrittenQuestion } from '../../../notices/model/question.ts';
import { KINDS } from '../../../notices/questions/kinds.ts';
import { appliedBy } from '../../../notices/questions/select.ts';
import { asker, kent, knowsley } from '../../questions/desk.ts';

const answered = (question: WrittenQuestion) =>
  asker().answer({ act: 'ask', question: Question.parse(question) }, question.kind === 'reading' ? kent() : knowsley())
    .answer;

const examples = KindName.options.flatMap((kind) =>
  KINDS[kind].examples.map((example) => [kind, example.words, { ...example.question, kind }] as const),
);

describe('a typed question', () => {
  it('has an example of each kind', () => {
    expect(new Set(examples.map(([kind]) => kind)).size).toBe(KindName.options.length);
  });

  it.each(examples)('%s: %s', (kind, _words, question) => {
    const { outcome, echo: reading } = answered(question);
    expect(outcome).toBe('answered');
    if (kind !== 'help') expect(reading.startsWith(KINDS[kind].says)).toBe(true);
  });

  it.each(examples)('%s: applies all that its example asks for: %s', (kind, _words, question) => {
    expect(appliedBy(KINDS[kind], Question.parse(question)).refused).toEqual([]);
  });

  it.each(examples)('%s: is the same after it was written down: %s', (_kind, _words, question) => {
    const whole = Question.parse(question);
    expect(Question.parse(JSON.parse(JSON.stringify(written(whole))))).toEqual(whole);
    expect(JSON.stringify(written(whole)).length).toBeLessThan(400);
  });

  it('is refused where it is no question', () => {
    for (const value of [{ kind: 'gossip' }, { kind: 'due', said: 'x' }, { kind: 'due', limit: 0 }, { who: [] }])
      expect(Meaning.safeParse({ act: 'ask', question: value }).success).toBe(false);
  });

  it('about a ref that is nowhere offers the nearest', () => {
    expect(answered({ kind: 'status', refs: ['A99'] })).toMatchObject({
      outcome: 'clarify',
      suggestions: [{ words: 'What does A28 say?', question: { kind: 'text', refs: ['A28'] } }, {}, {}],
    });
  });

  it('says what its kind could not apply, and does not claim it', () => {
    const { echo: reading, summary } = answered({ kind: 'text', refs: ['8(b)'], status: ['complete'] });
    expect(reading).toBe('The words of, 8(b), Knowsley');
    expect(summary).toContain('This does not take into account: “complete”.');
  });
});

describe('the page of the type', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/question-type.md'), 'utf8');

  const shown = [...page.matchAll(/^```json\n([^]*?)\n```$/gm)].map(([, block = '']) =>
    Question.parse(JSON.parse(block)),
  );

  it.each(KindName.options)('shows the examples of %s as they are', (kind) => {
    const wanted = KINDS[kind].examples.map(({ question }) => Question.parse({ ...question, kind }));
    expect(shown.filter((question) => question.kind === kind)).toEqual(wanted);
  });

  it.each(Object.keys(Question.shape))('names the field %s', (field) => {
    expect(page).toContain(`\`${field}\``);
  });
});
