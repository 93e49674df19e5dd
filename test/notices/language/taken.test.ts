import { asker, knowsley } from '../../questions/desk.ts';

// What a rhythm or a holder took of a sentence is not searched for a second time.

const asked = (question: string) => {
  const { answer, meaning } = asker().ask(question, knowsley());
  return {
    answer,
    question: meaning?.act === 'ask' ? meaning.question : null,
    refs: answer.items.map(({ ref }) => ref),
  };
};

describe('a rhythm', () => {
  it.each(['report every 6 months', 'which reports come every 6 months', 'what is the six monthly report'])(
    'narrows reports, the one before each review too: %s',
    (words) => {
      const { answer, question, refs } = asked(words);
      expect(question?.frequency).toEqual({ count: 6, unit: 'month' });
      expect(question?.about).toEqual([]);
      expect(refs).toEqual(['19']);
      expect(answer.echo).toContain('every 6 months');
    },
  );

  it('narrows what is searched for as well, where its kind is said', () => {
    const { answer, refs } = asked('when is the six monthly report due');
    expect(answer.echo).toBe('When it is due, every 6 months, rather reports, Knowsley');
    expect(refs).toEqual(['19']);
  });

  it('that no report has finds none, and no other one', () => {
    expect(asked('which reports come every 5 months').refs).toEqual([]);
    expect(asked('when is the report due that comes every 5 months').refs).toEqual([]);
  });
});

describe('who has to report', () => {
  it('is said as who, and is no word that was looked for', () => {
    const { answer, question, refs } = asked("when is the chair's next report due");
    expect(question?.about).toEqual([]);
    expect(answer.echo).toBe('When it is due, the Chair of the Improvement Board, rather reports, the next, Knowsley');
    expect(refs).toEqual(['17']);
  });

  it('is said beside the words that were looked for', () => {
    const { answer, refs } = asked("when is the chair's initial report due");
    expect(answer.echo).toContain('about “initial”, the Chair of the Improvement Board');
    expect(refs).toEqual(['17']);
  });
});
