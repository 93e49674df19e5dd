import { loadEnglish } from '../../../data/english.ts';
import { loadLibrary } from '../../../data/library.ts';
import type { Answer } from '../../../notices/model/answer.ts';
import type { Turn } from '../../../dialogs/hearing.ts';
import { createCorpus } from '../../../notices/questions/corpus.ts';
import { KINDS } from '../../../notices/language/kinds.ts';
import { CUES } from '../../../notices/language/lexicon/phrases.ts';
import { NOISE, WEAK } from '../../../notices/language/lexicon/words.ts';
import { createSpelling } from '../../../notices/language/normalise.ts';
import { PhraseBook } from '../../../notices/words/phrase-book.ts';
import { askKnowsley, asker, boardOf, kent, knowsley } from '../../questions/desk.ts';
import { ABOUT_CHILDREN, ABOUT_PERSONS, COMMANDS, COURTESIES, LIKE_COMMANDS, MISSPELT } from './sentences.ts';

const answerTo = (question: string): Answer => askKnowsley(question).answer;
const refsOf = ({ items }: Answer): string => items.map(({ ref }) => ref).join(' ');
const saying = (words: RegExp): string => expect.stringMatching(words) as string;
/** What has to stay the same where only the spelling or the manners differ. */
const gist = ({ outcome, echo: reading, items, value }: Answer): unknown => ({ outcome, reading, items, value });

describe('the table of kinds', () => {
  const examples = KINDS.flatMap(({ name, examples: all }) => all.map((example) => [name, example] as const));

  it('has an example of each kind', () => {
    expect(new Set(examples.map(([name]) => name)).size).toBe(KINDS.length);
  });

  it.each(examples)('%s: %s', (name, example) => {
    const { explain } = asker().ask(example, name === 'reading' ? kent() : knowsley());
    expect(explain().kind).toBe(name);
  });
});

describe('small talk', () => {
  it.each([
    ['hello', /^Hello/],
    ['Hi there!', /^Hello/],
    ['good morning', /^Hello/],
    ['thanks', /^You are welcome/],
    ['thank you very much', /^You are welcome/],
    ['cheers!', /^You are welcome/],
    ['what can you do?', /You can ask, for example/],
  ])('%s', (said, reply) => {
    expect(answerTo(said)).toMatchObject({ outcome: 'answered', items: [], text: saying(reply) });
  });

  it.each(['', '???', '\u{1F600}', 'blah blah wibble'])('asks back where nothing was said: “%s”', (said) => {
    const { outcome, suggestions } = answerTo(said);
    expect(outcome).toBe('clarify');
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
  });
});

describe('orders, and what looks like one', () => {
  it.each(COMMANDS)('is not answered as a question: %s', (said) => {
    expect(answerTo(said)).toMatchObject({ outcome: 'refused', items: [], text: saying(/nothing was changed/) });
  });

  it.each(LIKE_COMMANDS)('is answered: %s', (said) => {
    expect(answerTo(said).outcome).toBe('answered');
  });
});

describe('refusals say why, in one sentence', () => {
  it.each(ABOUT_CHILDREN)('an individual child: %s', (said) => {
    expect(answerTo(said)).toMatchObject({ outcome: 'refused', text: saying(/^[^.]*individual children[^.]*\.$/) });
  });

  it.each(ABOUT_PERSONS)('a person: %s', (said) => {
    expect(answerTo(said)).toMatchObject({ outcome: 'refused', text: saying(/^[^.]*matters or conduct[^.]*\.$/) });
  });
});

describe('spelling', () => {
  it('leaves 3,000 correct English words as they are', () => {
    const usable = new Set([...new PhraseBook(Object.entries(CUES)).words(), ...NOISE, ...WEAK]);
    for (const reading of loadLibrary()) {
      const board = reading.notice.id === 'knowsley' ? boardOf('knowsley') : null;
      for (const word of createCorpus(reading, board).wordLists.flat()) usable.add(word);
    }
    const spell = createSpelling(usable, loadEnglish());
    const words = [...loadEnglish()].filter((word) => /^[a-z]{4,}$/.test(word));
    const step = Math.floor(words.length / 3_000);
    const some = words.filter((_, at) => at % step === 0).slice(0, 3_000);
    expect(some).toHaveLength(3_000);
    expect(some.filter((word) => spell(word) !== word)).toEqual([]);
    expect(spell('ovredue')).toBe('overdue');
  });

  it.each('movement county causes boarding polite revive actors overdose statue latter'.split(' '))(
    'does not take “%s” for another word',
    (word) => {
      expect(askKnowsley(`what does the notice say about ${word}`).explain().words).toContain(word);
    },
  );

  it.each(MISSPELT)('%s: %s', (typed, meant) => {
    const expected = answerTo(meant);
    expect(expected.outcome).toBe('answered');
    expect(gist(answerTo(typed))).toEqual(gist(expected));
  });
});

describe('manners', () => {
  const questions = [
    'what is overdue',
    'when is the next board meeting',
    'what does 8(b) say',
    'status of A10',
    "what's due before the next review?",
  ];

  it.each(COURTESIES)('“%s … %s” changes no answer', (before, after) => {
    const plain = questions.map(answerTo);
    expect(plain.map(({ outcome }) => outcome)).toEqual(questions.map(() => 'answered'));
    expect(questions.map((question) => gist(answerTo(before + question + after)))).toEqual(plain.map(gist));
  });
});

describe('follow-ups', () => {
  type Said = readonly [question: string, reading: RegExp, shown: { refs?: string; value?: number | string }];

  const chains: readonly (readonly Said[])[] = [
    [
      ['what is overdue', /^Overdue, any holder/, {}],
      ['only the police ones', /^Overdue, Police/, { refs: 'A10' }],
      ['how many is that', /^Overdue, Police, counted/, { refs: 'A10', value: 1 }],
    ],
    [
      ['which actions are due by the end of march', /^Due by 31 March 2015, actions only/, {}],
      ['just health', /^Due by 31 March 2015, .*Health/, { refs: 'A3' }],
      ['and the red ones', /^Due by 31 March 2015, .*Health and RAG red/, { refs: '' }],
    ],
    [
      ["what's due before the next review?", /^Due by 18 March 2015 \(DfE review\), any holder/, {}],
      ['only actions', /^Due by 18 March 2015 .*actions only/, { refs: 'A6 A7 A15 A3 A10 A23 A5 A24 A27' }],
      ['who owns those', /^Due by 18 March 2015 .*actions only/, { refs: 'A6 A7 A15 A3 A10 A23 A5 A24 A27' }],
    ],
    [
      ['which actions are red', /^List, .*RAG red/, { refs: 'A6 A10 A15' }],
      ['which of those are overdue', /^Overdue, .*RAG red/, { refs: 'A6 A15 A10' }],
      ['how many is that', /^Overdue, .*RAG red, counted/, { value: 3 }],
    ],
    [
      ['when is the next board meeting', /^Board meetings/, { value: '2015-02-05' }],
      ['and after that', /the one after/, { value: '2015-03-19' }],
      ['and after that', /the one after/, { value: '2015-04-30' }],
    ],
    [
      ['what is due in february', /^Due in February 2015/, {}],
      ['and in march', /^Due in March 2015, any holder/, { refs: '19 17 A12 A8 A22 A26' }],
      ['not the council ones', /^Due in March 2015, .*not Council/, { refs: '17 A26' }],
    ],
  ];

  const spoken = chains.map((chain) => [chain.map(([question]) => question).join(' → '), chain] as const);

  it.each(spoken)('%s', (_, chain) => {
    let turn: Turn | null = null;
    for (const [question, reading, { refs, value }] of chain) {
      const asked = askKnowsley(question, turn);
      expect(asked.answer.echo).toMatch(reading);
      if (refs !== undefined) expect(refsOf(asked.answer)).toBe(refs);
      if (value !== undefined) expect(asked.answer.value).toBe(value);
      turn = asked.turn;
    }
  });

  it('take “it” for the action that was named before', () => {
    const { turn } = askKnowsley('what is the latest on A6');
    const { answer, explain } = askKnowsley('who owns it', turn);
    expect(explain().kind).toBe('who');
    expect(refsOf(answer)).toBe('A6');
  });

  it('leave a whole new question alone', () => {
    const { turn } = askKnowsley('which actions are red');
    const question = 'what is due before the next review?';
    expect(gist(askKnowsley(question, turn).answer)).toEqual(gist(answerTo(question)));
  });
});

describe('what is not there', () => {
  it.each([
    ['what is the status of A99', ['A28', 'A27', 'A26']],
    ['who owns 8(z)', ['8(f)', '8(e)', '8(d)']],
    ['paragraph 77', ['20', '19', '18']],
  ])('%s: offers the nearest', (question, nearest) => {
    const { outcome, text, suggestions } = answerTo(question);
    expect(outcome).toBe('clarify');
    for (const ref of nearest) expect(text).toContain(ref);
    expect(suggestions.map(({ words }) => answerTo(words).outcome)).toEqual(nearest.map(() => 'answered'));
  });

  it.each([
    ['what is due by 31 february 2015', /no 31 February 2015\./],
    ['due on 30/02/2015', /30\/02\/2015 is not a date/],
    ['overdue on 2015-13-45', /2015-13-45 is not a date/],
    ['what is due by 45 march', /45/],
  ])('%s: says that there is no such day', (question, why) => {
    expect(answerTo(question)).toMatchObject({ outcome: 'clarify', items: [], text: saying(why) });
  });
});

describe('notices named in the question', () => {
  it.each([
    ["when is kent's next review", /, Kent$/],
    ['what is overdue in sutton', /, Sutton$/],
    ['what does Kingston say about thresholds', /, Kingston upon Thames$/],
    ['for herefordshire, what does 20 say', /^The words of, 20, Herefordshire$/],
    ['when was the kent notice issued', /, Kent$/],
  ])('%s', (question, reading) => {
    const { outcome, echo: said, items } = answerTo(question);
    expect(outcome).toBe('answered');
    expect(said).toMatch(reading);
    expect(items.filter(({ notice }) => notice === 'knowsley')).toEqual([]);
  });

  it('means every notice where none is set', () => {
    const every = { ...knowsley(), asOf: '2012-12-01', notice: null, board: null };
    const { answer } = asker().ask('which councils have a review in April 2013?', every);
    expect(answer.echo).toMatch(/all notices$/);
    expect(new Set(answer.items.map(({ notice }) => notice)).size).toBeGreaterThan(1);
  });
});
