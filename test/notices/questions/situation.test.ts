import { loadLibrary } from '../../../data/library.ts';
import { requestOf } from '../../../dialogs/request.ts';
import { understandCommand } from '../../../notices/language/updates/understand-command.ts';
import type { Answer } from '../../../notices/model/answer.ts';
import { Question, type WrittenQuestion } from '../../../notices/model/question.ts';
import { contextOf } from '../language/updates/desk.ts';
import { askKnowsley, asker, kent, knowsley } from '../../questions/desk.ts';

const refsOf = ({ items }: Answer): string => items.map(({ ref }) => ref).join(' ');
const figure = ({ figures }: Answer, name: string): string | null =>
  figures.find((one) => one.name.startsWith(name))?.words ?? null;
const asked = (question: WrittenQuestion, setting = knowsley()): Answer =>
  asker().answer({ act: 'ask', question: Question.parse(question) }, setting).answer;

// The numbers below were counted by hand in data/boards/knowsley: plan.csv, updates.csv and calendar.csv.

describe('the situation of the Knowsley board on 2 February 2015', () => {
  const { answer } = askKnowsley('How are we doing?');

  it('counts every action once, finished ones as complete, and names business as usual', () => {
    expect(answer).toMatchObject({ outcome: 'answered', value: null });
    expect(answer.summary).toBe(
      '28 actions: 3 red, 8 amber, 11 green and 6 complete (1 of them business as usual). 1 duty and 6 actions are overdue.',
    );
  });

  it('says that it is no judgement', () => {
    expect(answer.echo).toBe('The situation (figures, not a judgement), Knowsley');
  });

  it('tells line by line what is late by whom, due, changed since the last board and waiting', () => {
    expect(answer.figures).toEqual([
      {
        name: 'Overdue, by whom',
        words: 'actions: 4 of Council, 1 of Health and 1 of Police; duties: 1 of the Chair of the Improvement Board',
      },
      { name: 'Due before the board on 5 February 2015', words: 'none' },
      { name: 'Due before the DfE review on 18 March 2015', words: '1 duty and 3 actions: 19, A5, A24 and A27' },
      { name: 'Since the board on 15 January 2015', words: 'newly red: A10' },
      { name: 'Waiting for sign-off', words: '2: A11 and A21' },
    ]);
    for (const { name, words } of answer.figures) expect(answer.text).toContain(`${name}: ${words}.`);
  });

  it('lists the longest overdue, and leads to the rest by questions that find as many as they say', () => {
    expect(refsOf(answer)).toBe('17 A6 A7 A15 A3');
    expect(answer.sections).toEqual([{ title: 'Overdue, the longest first (5 of 7)', size: 5, alarm: true }]);
    const found = answer.refinements.map(({ words, question }) => {
      const { items } = asked(question);
      const due = items.filter(({ overdue }) => !overdue).length;
      return [words, items.length, due];
    });
    expect(found).toEqual([
      ['Show the 7 overdue', 9, 2],
      ['Show the 3 red', 3, 0],
      ['Show the 4 due by the review', 11, 4],
      ['Show what changed since the board', 8, 8],
    ]);
  });
});

describe('the situation on an earlier day', () => {
  const then = asker().ask('how are we doing', { ...knowsley(), asOf: '2014-12-01' }).answer;

  it('knows only what was recorded by then', () => {
    expect(then.summary).toBe('28 actions: 0 red, 0 amber, 22 green and 6 complete. Nothing is overdue.');
    expect(then.figures).toEqual([
      { name: 'Due before the board on 11 December 2014', words: 'none' },
      {
        name: 'Due before the DfE review on 18 March 2015',
        words: '2 duties and 11 actions: 17, 19, A6, A7, A15, A3 and 7 more',
      },
      { name: 'Since the board on 30 October 2014', words: 'completed: A4 and A17' },
    ]);
  });

  it('is the same where a later day asks for it', () => {
    const point = { is: 'date', date: '2014-12-01' } as const;
    const {
      summary,
      figures,
      echo: reading,
    } = asked({
      kind: 'situation',
      asOf: { kind: 'window', relation: 'on', point, approx: false },
    });
    expect({ summary, figures }).toEqual({ summary: then.summary, figures: then.figures });
    expect(reading).toContain('as of 1 December 2014');
  });
});

describe('the situation of a part of the board', () => {
  it.each([
    ['how are the police doing', 'Police', '1 action: 1 red, 0 amber', 'A10'],
    ['how is health getting on', 'Health', '2 actions: 0 red, 2 amber', 'A3 A11'],
    ['how is the head of safeguarding doing', 'Head of Safeguarding', '2 actions: 1 red, 0 amber, 1 green', 'A6'],
    ['how are we doing on adoption', 'about “adoption”', '1 action: 0 red, 1 amber', ''],
    ['what are the biggest risks, red ones only', 'RAG red', '3 actions: 3 red', 'A6 A15 A10'],
    ['headlines except the police', 'not Police', '27 actions: 2 red', '17 A6 A7 A15 A3'],
  ])('%s', (sentence, echoed, colours, refs) => {
    const { answer } = askKnowsley(sentence);
    expect(answer.echo).toContain(echoed);
    expect(answer.summary).toContain(colours);
    expect(refsOf(answer)).toBe(refs);
  });

  it('keeps its restriction in what it leads to', () => {
    const { refinements } = asked({ kind: 'situation', who: [{ agency: 'Council' }] });
    const lead = refinements.find(({ words }) => words === 'Show the 2 due by the review');
    expect(lead === undefined ? '' : refsOf(asked(lead.question))).toBe('A6 A7 A15 A23 A5 A24');
  });

  it('goes on from the one before', () => {
    const { turn } = askKnowsley('how are we doing');
    expect(askKnowsley('only the police', turn).answer.echo).toBe(
      'The situation (figures, not a judgement), Police, Knowsley',
    );
  });

  it.each([
    ['how are we doing since january', '“since 1 January 2015”'],
    ['what are our top three risks', '“the first 3”'],
  ])('says what it cannot apply: %s', (sentence, words) => {
    expect(askKnowsley(sentence).answer.summary).toContain(`This does not take into account: ${words}`);
  });
});

describe('the situation without a plan', () => {
  it('tells what the notice alone gives, and what is missing', () => {
    const { answer } = asker().ask('how are we doing', { ...knowsley(), board: null });
    expect(answer.summary).toBe(
      '3 duties are past their dates, and nothing is recorded of them. ' +
        'No plan is recorded for Knowsley, so I cannot tell colours, what changed or what waits for sign-off.',
    );
    expect(refsOf(answer)).toBe('4 15(b) 17');
    expect(figure(answer, 'Due before the board on 3 March 2015 (assumed)')).toBe('none');
    expect(figure(answer, 'Since')).toBeNull();
  });

  it('tells the targets that are furthest from theirs, in proportion', () => {
    const { answer } = asker().ask('how are we doing', kent());
    expect(figure(answer, 'Targets')).toBe('1 of 5 measured is met; 10 have no reading yet');
    const apart = answer.figures.filter(({ name }) => /^(?:Furthest|Then)/.test(name)).map(({ words }) => words);
    expect(apart.map((words) => words.slice(0, words.indexOf(';')))).toEqual([
      'B3, RAG amber: Core assessments out of timescale: 610 on 31 July 2011',
      'B9, RAG amber: Vacancy rate of qualified social workers: 18.2% on 30 June 2011',
      'B14, RAG amber: Children adopted: 8.1% on 30 June 2011',
    ]);
    const lead = answer.refinements.find(({ words }) => words === 'Show the 4 targets not met');
    expect(lead === undefined ? 0 : asked(lead.question, kent()).items.length).toBe(4);
  });

  it('says how many deadlines wait for which date', () => {
    const sutton = { ...knowsley(), asOf: '2012-11-15', notice: 'sutton', board: null };
    expect(figure(asker().ask('where are we', sutton).answer, 'Dates to settle')).toBe(
      '1 deadline waits for the day on which the notice was issued (the notice is undated) (B4); ' +
        '1 deadline waits for the day on which the council received the notice (P2)',
    );
  });

  it('gives a line to each notice where all are asked', () => {
    const { answer } = asker().ask('how are we doing', { ...knowsley(), notice: null });
    expect(answer.figures.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Kent', 'Sutton', 'Knowsley', 'Herefordshire', 'Kingston upon Thames']),
    );
    expect(figure(answer, 'Knowsley')).toContain('28 actions: 3 red');
    expect(answer.summary).toContain('No plan is recorded for Herefordshire, Kent, Kingston upon Thames or Sutton');
  });
});

const SENTENCES = [
  'summary',
  'summary please',
  'overview',
  'exec summary please',
  'where are we?',
  'where do we stand',
  'are we on track?',
  'is the plan on track',
  'is anything off track',
  'what should I worry about',
  'what should the board be worried about',
  'what are the biggest risks',
  'headlines for the chair',
  'can you summarise where we are for the chair',
  'give me the position',
  'anything I should flag to the Minister',
  'what needs flagging to the DfE',
  'how is it going',
  'state of play',
  'key messages for the board',
  'what is going badly',
  'summary of the plan',
];

describe('what asks for the situation', () => {
  it.each(SENTENCES)('%s', (sentence) => {
    const { answer } = askKnowsley(sentence);
    expect(answer.echo).toBe('The situation (figures, not a judgement), Knowsley');
  });

  it.each(SENTENCES)('nobody takes “%s” for an order', (sentence) => {
    expect(requestOf(sentence, loadLibrary()).act).toBe('question');
    expect(understandCommand(sentence, contextOf('knowsley', '2015-02-02', 'knowsley')).kind).toBe('question');
  });

  it.each([
    ['the notice at a glance', 'The notice at a glance'],
    ['summary of the notice', 'The notice at a glance'],
    ['where are we with A12', 'The latest update'],
    ['where are we with adoption', 'The latest update'],
    ['catch me up', 'Updates recorded'],
    ['what goes to the minister', 'Reports'],
    ['how many are on track', 'List'],
  ])('but “%s” asks for something else', (sentence, reading) => {
    expect(askKnowsley(sentence).answer.echo).toMatch(new RegExp(`^${reading}`));
  });

  it('is the notice at a glance where a bare “summary” finds no plan', () => {
    expect(asker().ask('summary', { ...knowsley(), board: null }).answer.echo).toMatch(/^The notice at a glance/);
  });

  it('and reads unallocated cases as figures of their own', () => {
    expect(asker().ask('how are we doing on unallocated cases', kent()).answer.echo).toMatch(/^Recorded figures/);
  });

  it.each([
    'what do you think of our progress',
    'what do you think are the biggest risks',
    'should we be worried',
    'are we likely to meet our targets',
    'will we be out of intervention by summer',
    'which agency is doing worst',
    'how is the director doing at her job',
    'is the head of safeguarding any good',
  ])('opinions, predictions and conduct are still refused: %s', (sentence) => {
    expect(askKnowsley(sentence).answer.outcome).toBe('refused');
  });

  it.each(['how are we doing compared with kent', 'what are the risks to children'])('asks back: %s', (sentence) => {
    expect(askKnowsley(sentence).answer.outcome).toBe('clarify');
  });
});

describe('everything about a subject', () => {
  const titles = ({ sections }: Answer): string[] => sections.map(({ title }) => title);

  it('joins paragraphs and actions, and says what there is none of', () => {
    const { answer } = askKnowsley('Everything about adoption');
    expect(answer.echo).toBe('Everything, about “adoption”, Knowsley');
    expect(answer.summary).toBe('About adoption: 4 duties, 1 action, no measured figure and no update.');
    expect(titles(answer)).toEqual(['Paragraphs (4)', 'Actions (1)']);
    expect(refsOf(answer)).toBe('10 10(a) 10(c) 3(a) A20');
  });

  it('joins the updates of the actions that it finds', () => {
    const { answer } = askKnowsley('tell me everything about conferences');
    expect(titles(answer)).toEqual(expect.arrayContaining(['Actions (2)', 'Updates, the newest first (2)']));
    const updates = answer.items.filter(({ type }) => type === 'update');
    expect(updates.map(({ ref, due }) => `${ref} ${due ?? ''}`)).toEqual(['A15 2015-01-08', 'A7 2014-12-19']);
  });

  it('joins a target with its latest measurement, and draws it', () => {
    const { answer } = asker().ask('everything about unallocated cases', kent());
    expect(titles(answer)).toEqual(['Targets and figures (2)']);
    expect(answer.items.map(({ type, ref, words }) => `${type} ${ref} ${words.slice(0, 30)}`)).toEqual([
      'duty B3 Reducing the number of unalloc',
      'reading B3 unallocated cases over 28 days',
    ]);
    expect(answer.series.map(({ points }) => points.at(-1)?.value)).toEqual([185]);
  });

  it.each([
    ['everything about A15', '8(a) A15 A15'],
    ['everything about 8(a)', '8(a) A15 A15'],
  ])('of a ref gives what serves it and what was said: %s', (sentence, refs) => {
    expect(refsOf(askKnowsley(sentence).answer)).toBe(refs);
  });

  it('asks back about what is nowhere', () => {
    expect(askKnowsley('everything about submarines').answer).toMatchObject({ outcome: 'clarify', items: [] });
  });

  it.each([
    ['tell me everything that is overdue', 'Overdue'],
    ['everything due before the next review', 'Due by 18 March 2015'],
  ])('leaves other questions alone: %s', (sentence, reading) => {
    expect(askKnowsley(sentence).answer.echo).toMatch(new RegExp(`^${reading}`));
  });
});

describe('what somebody must do', () => {
  const types = ({ items }: Answer): Record<string, number> => ({
    duty: items.filter(({ type }) => type === 'duty').length,
    action: items.filter(({ type }) => type === 'action').length,
  });

  it('lies in the notice and in the plan', () => {
    const { answer } = askKnowsley('What must the LSCB do?');
    expect(refsOf(answer)).toBe('14(e) A26 A27');
    expect(answer.summary).toBe('1 duty and 2 actions.');
  });

  it.each(['what must the council do', 'our duties', 'what are our obligations'])('%s', (sentence) => {
    expect(types(askKnowsley(sentence).answer)).toEqual({ duty: 76, action: 22 });
  });

  it('tells of an agency that the notice does not name what it asks of the partners', () => {
    const { answer } = askKnowsley('what are the police supposed to be doing');
    expect(refsOf(answer)).toBe('A10');
    expect(answer.summary).toContain(
      'The notice puts no duty on Police by name, and 3 on the partner agencies together: 7(a), 8(a) and 14(c).',
    );
  });

  it('says that an earlier date is still open', () => {
    const { summary } = askKnowsley('what does the chair have to do').answer;
    expect(summary).toContain('17: an earlier one, December 2014, is still open.');
  });

  it.each([
    ['the police’s actions', { duty: 0, action: 1 }],
    ['which duties does the lscb have', { duty: 1, action: 0 }],
  ])('keeps to one of the two where that is said: %s', (sentence, counts) => {
    expect(types(askKnowsley(sentence).answer)).toEqual(counts);
  });
});
