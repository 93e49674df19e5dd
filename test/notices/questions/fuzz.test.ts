import { Answer } from '../../../notices/model/answer.ts';
import { asker } from '../../questions/desk.ts';
import { generator, mutate, type Mutant } from '../../questions/mutate.ts';
import { askAll, readQuestions } from '../../questions/score.ts';

const MUTANTS = 10_000;

type Original = ReturnType<typeof askAll>[number];

/** What an answer comes to: the order counts, the sentences around it do not. */
const gist = ({ items, value }: Answer): string => JSON.stringify([value, items]);

/** Why the answer to a mutant is no honest one beside the answer to its original; null where it is. */
function dishonest({ asked: { answer: before } }: Original, now: Answer): string | null {
  if (now.outcome !== 'answered' || before.outcome !== 'answered') return null;
  if (now.echo !== before.echo || gist(now) === gist(before)) return null;
  const shown = ({ items, value }: Answer): string =>
    `${String(value)}: ${items.map(({ ref, due }) => `${ref} ${due ?? ''}`).join(', ')}`;
  return `both read “${now.echo}”, but ${shown(before)} became ${shown(now)}`;
}

describe('ten thousand questions, each with something done to it', () => {
  const faults: string[] = [];
  const misshapen: string[] = [];
  const dishonesties: string[] = [];
  let answered = 0;

  const ask = ({ question, how }: Mutant, original: Original): void => {
    const shown = `${how}: ${JSON.stringify(question.slice(0, 200))} (${original.line.id} ${original.line.question})`;
    let answer: Answer;
    try {
      ({ answer } = asker().ask(question, original.setting));
    } catch (error) {
      faults.push(`${shown}: ${String(error)}`);
      return;
    }
    const parsed = Answer.safeParse(answer);
    if (!parsed.success) misshapen.push(`${shown}: ${parsed.error.message.slice(0, 300)}`);
    if (answer.outcome === 'answered') answered += 1;
    const why = dishonest(original, answer);
    if (why !== null) dishonesties.push(`${shown}: ${why}`);
  };

  beforeAll(() => {
    const random = generator(20_150_202);
    const originals = [...askAll(readQuestions('given.jsonl')), ...askAll(readQuestions('held-out.jsonl'))];
    // Those about the same notice on the same day one after another: a world is made once for all of them.
    const world = ({ setting }: Original): string =>
      JSON.stringify([setting.notice, setting.board?.id, setting.asOf, setting.facts]);
    const ordered = originals
      .map((original) => ({ original, key: world(original) }))
      .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ original }) => original);
    for (let made = 0; made < MUTANTS; made += 1) {
      const original = ordered[Math.floor((made * ordered.length) / MUTANTS)];
      if (original !== undefined) ask(mutate(original.line.question, random), original);
    }
  }, 180_000);

  it('none makes it throw', () => {
    expect(faults).toEqual([]);
  });

  it('every answer is one', () => {
    expect(misshapen).toEqual([]);
  });

  it('an answer is the same as to the original, or its reading says that it is not', () => {
    expect(dishonesties).toEqual([]);
  });

  it('many are answered all the same', () => {
    expect(answered).toBeGreaterThan(MUTANTS / 3);
  });
});

describe('words that are names inside the program', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'next constructor actions'])(
    '%s is a word like any other',
    (word) => {
      const [original] = askAll(readQuestions('given.jsonl').slice(0, 1));
      const { answer } = asker().ask(
        word,
        original?.setting ?? {
          asOf: '2015-02-02',
          notice: null,
          facts: { review: [], meeting: [] },
          board: null,
          previous: null,
        },
      );
      expect(Answer.safeParse(answer).success).toBe(true);
      expect(answer.outcome).toBe('clarify');
    },
  );
});
