import type { AnswerItem } from '../../../../notices/model/answer.ts';
import { written } from '../../../../notices/model/question.ts';
import { askKnowsley } from '../../../questions/desk.ts';

const refs = (items: readonly AnswerItem[]): string => items.map(({ ref }) => ref).join(' ');

/** "A10", or what was asked back. */
function rows(sentence: string): string {
  const { outcome, items, text } = askKnowsley(sentence).answer;
  return outcome === 'answered' ? refs(items) : `${outcome}: ${text}`;
}

const meant = (sentence: string) => {
  const { meaning } = askKnowsley(sentence);
  return meaning?.act === 'ask' ? written(meaning.question) : null;
};

describe('what is said beside a question', () => {
  it.each([
    [
      "Hi, hope you're well, any chance you could tell me which of the police's jobs have run past their date? ta",
      'which police actions are overdue',
    ],
    ['The chair is on the train and wants to know which actions are red', 'which actions are red'],
    [
      'when the board met in the autumn it was a long list, so how many actions are complete now',
      'how many actions are complete',
    ],
    ['I was at the department last week and they asked: what is the status of A10?', 'what is the status of A10'],
  ])('%s: restricts nothing', (sentence, plain) => {
    expect(rows(sentence)).toBe(rows(plain));
    expect(rows(plain)).not.toBe('');
  });
});

describe('what is left out', () => {
  it('is not asked for as well', () => {
    expect(meant('which actions are not red?')).toEqual({
      kind: 'list',
      subject: 'action',
      except: [{ rag: ['red'] }],
    });
    const { items } = askKnowsley('which actions are not red?').answer;
    expect(items).toHaveLength(25);
    expect(items.filter(({ rag }) => rag === 'red')).toEqual([]);
  });

  it.each(['no council actions but what is due in March?', 'Not asking about A6, but what about A15?'])(
    '%s: is asked about where it cannot be applied',
    (sentence) => expect(rows(sentence)).toMatch(/^clarify: I am not sure what “no/),
  );
});

describe('a word that was never heard and narrows what is asked', () => {
  it.each([
    ['overdue actions of CAMHS', 'camhs'],
    ['red actions on neglect', 'neglect'],
    ['which actions have gone walkabout', 'walkabout'],
    ["what's due in Birmingham", 'birmingham'],
    ['what is due by 45 march', '45 march'],
    ['which of them sit around 80%', '80%'],
  ])('%s: is asked about', (sentence, word) => {
    expect(rows(sentence)).toBe(`clarify: I do not know what “${word}” means here.`);
  });
});

describe('what nobody has recorded', () => {
  it.each([
    ['who signed off A21', /^A21 waits for sign-off since 23 January 2015; nobody has signed it off yet/],
    ['who agreed to move A25?', /^A25 was moved/],
  ])('%s: is not answered with who leads', (sentence, told) => {
    const { answer, meaning } = askKnowsley(sentence);
    expect(meaning).toMatchObject({ act: 'ask', question: { kind: 'agreed' } });
    expect(answer.summary).toMatch(told);
  });

  it.each([
    ['when is the next board meeting and the next review?', /of meetings and of reviews/],
    ['the third board meeting of 2015', /the first, the next and the last/],
    ['how many weeks is A6 overdue?', /do not count for how long/],
    ['how many more actions are amber than red?', /one thing at a time/],
  ])('%s: is asked back with the reason', (sentence, why) => expect(rows(sentence)).toMatch(why));
});

describe('what people write and say in their own way', () => {
  it.each([
    ['status of A1-A5', 'status of A1, A2, A3, A4 and A5'],
    ["what's the um the status on a twenty one at the moment", 'what is the status of A21'],
    ['can you read out eight a', 'what does 8(a) say'],
    ['PSW actions', 'actions of the Principal Social Worker'],
    ["I'd like to see the actions that are red", 'which actions are red'],
    ['whn is the nxt brd meeting', 'when is the next board meeting'],
    ['what is due by the end of march twenty fifteen', 'what is due by the end of March 2015'],
    ['which are the five actions that come due first', 'first five actions due'],
  ])('%s', (sentence, plain) => {
    expect(rows(sentence)).toBe(rows(plain));
    expect(rows(plain)).toMatch(/^[A-Z0-9]/);
  });
});

describe('the explanation', () => {
  it('shows what a sentence may mean, likeliest first, and how likely the first is', () => {
    const { candidates, acts, chance } = askKnowsley('which police actions are overdue').explain();
    expect(candidates[0]?.question).toEqual({ kind: 'overdue', subject: 'action', who: [{ agency: 'Police' }] });
    expect(candidates.map(({ score }) => score)).toEqual(
      [...candidates.map(({ score }) => score)].sort((a, b) => b - a),
    );
    expect(acts[0]?.[0]).toBe('overdue');
    expect(chance).toBeGreaterThan(0.9);
  });
});

describe('a list', () => {
  it.each([
    ['status of A1, A2, A3, A4 and A5', ['A1', 'A2', 'A3', 'A4', 'A5']],
    ['who owns A18 and A19', ['A18', 'A19']],
  ])('%s: counts as a whole', (sentence, expected) => {
    expect(meant(sentence)?.refs).toEqual(expected);
  });
});

describe('a month without a year', () => {
  it.each([
    ['which December actions are overdue?', 'A6 A7 A15'],
    ['is the December report overdue?', '17'],
  ])('is behind us where it is asked what is late in it: %s', (sentence, refs) => {
    const { items } = askKnowsley(sentence).answer;
    expect(items.map(({ ref }) => ref).sort()).toEqual(refs.split(' ').sort());
  });
});

it.each([
  'how long has A6 been red',
  'how many days has A6 been red?',
  'which actions went from amber to red?',
  'which actions have never been green',
])('does not take a colour that lasted or turned for one of today: %s', (sentence) => {
  const { outcome, text } = askKnowsley(sentence).answer;
  expect(outcome).toBe('clarify');
  expect(text).toMatch(/^I do not count or compare colours over time/);
});

describe('what a short word belongs to', () => {
  it('“no” is of the noun beside it, and denies nothing further on', () => {
    expect(rows("which actions with no RAG are the council's")).toBe('A16');
    expect(rows("which actions with no evidence are the LSCB's")).toBe('A26 A27');
  });

  it('“or” joins two names with a word between them', () => {
    expect(rows('any reds in health or the police')).toBe('A10');
    expect(rows('any reds in health or police')).toBe('A10');
  });

  it('what got finished came to pass, and lies behind', () => {
    expect(rows('what got finished in november')).toBe('A4 A17');
    expect(meant('what has got to be finished in March')).toMatchObject({ kind: 'due' });
  });

  it.each(['which ones did the council not finish', 'which actions are not on track'])(
    '%s: is asked about, as what is left out cannot be told',
    (sentence) => expect(rows(sentence)).toMatch(/^clarify/),
  );

  it.each(['which of the five dates can you not work out', 'who has not updated in a fortnight'])(
    '%s: is what such questions ask',
    (sentence) => expect(rows(sentence)).not.toMatch(/^clarify: I am not sure what/),
  );
});
