import { readAmendment } from '../../../../notices/language/updates/amend.ts';
import { suggestedBy } from '../../../../notices/language/updates/suggested.ts';
import { readTelling } from '../../../../notices/language/updates/telling.ts';
import type { Draft } from '../../../../notices/model/draft.ts';
import { knowsley } from './desk.ts';

const context = knowsley();

/** What a message tells, each draft by its filled fields; words that were typed apart. */
function told(text: string): unknown {
  const telling = readTelling(text, context);
  if (telling.kind !== 'tell') return telling.kind === 'unmet' ? telling.order : 'nothing';
  return telling.meaning.drafts.map((draft) =>
    Object.fromEntries(
      Object.entries(draft).filter(([name, value]) => value !== '' && name !== 'text' && name !== 'note'),
    ),
  );
}
const handed = (about: string, newOwner: string, more: Record<string, string> = {}) => [
  { what: 'update', about, newOwner, ...more },
];
const withdrawn = (about: string, agreedBy = '') => [
  { what: 'update', about, status: 'withdrawn', ...(agreedBy === '' ? {} : { agreedBy }) },
];
const cancelled = (date: string) => ({ what: 'no-fact', fact: 'meeting', ...(date === '' ? {} : { date }) });
const meetings = (...dates: string[]) => dates.map((date) => ({ what: 'fact', fact: 'meeting', date }));

describe('an action that is handed on', () => {
  it.each([
    ['A2 is now owned by Head of QA', handed('A2', 'Head of QA')],
    ['A6 now belongs to the Virtual Head', handed('A6', 'Virtual Head')],
    ['A15 has passed over to the Adoption Manager', handed('A15', 'Adoption Manager')],
    ['please reassign A6 to the Virtual Head from now on', handed('A6', 'Virtual Head')],
    ['change the owner of A6 to Head of QA', handed('A6', 'Head of QA')],
    ['A6 owner: Head of QA', handed('A6', 'Head of QA')],
    ['the Virtual Head takes over A18', handed('A18', 'Virtual Head')],
    ['assign A20 to the Head of Safeguarding', handed('A20', 'Head of Safeguarding')],
    ['A5 is now led by Head of QA, agreed by the board', handed('A5', 'Head of QA', { agreedBy: 'the board' })],
    ['A13 moves to Head of Finance', handed('A13', 'Head of Finance')],
  ])('%s', (text, drafts) => {
    expect(told(text)).toEqual(drafts);
  });

  it.each([
    'A10 is with legal',
    'A13 moves to May',
    'who owns A6',
    'Sam Jones owns A6',
    'is A6 now owned by the police',
  ])('is nobody else’s by: %s', (text) => {
    expect(JSON.stringify(told(text))).not.toContain('newOwner');
  });
});

describe('an action that is no longer needed', () => {
  it.each([
    ['A12 is no longer needed', withdrawn('A12')],
    ['A12 is no longer needed, agreed by the board', withdrawn('A12', 'the board')],
    ['withdraw A12, agreed by the chair', withdrawn('A12', 'the chair')],
    ['remove A27 from the plan', withdrawn('A27')],
    ['we no longer need A12', withdrawn('A12')],
  ])('%s', (text, drafts) => {
    expect(told(text)).toEqual(drafts);
  });
});

describe('the board’s calendar', () => {
  it.each([
    ['the board meeting on 19 March is cancelled', [cancelled('2015-03-19')]],
    ['the February board has been called off', [cancelled('2015-02-05')]],
    ['cancel the next meeting', [cancelled('2015-02-05')]],
    ['there is no board meeting on 30 April', [cancelled('2015-04-30')]],
    [
      'the board on 5 February and the one on 19 March are cancelled',
      [cancelled('2015-02-05'), cancelled('2015-03-19')],
    ],
    ['the meeting is cancelled', [cancelled('')]],
    ['the board meets every 4 weeks from 13 February until 1 May', meetings('2015-02-13', '2015-03-13', '2015-04-10')],
    [
      'board meetings will be monthly from 31 March to 31 July',
      meetings('2015-03-31', '2015-04-30', '2015-05-31', '2015-06-30', '2015-07-31'),
    ],
  ])('%s', (text, drafts) => {
    expect(told(text)).toEqual(drafts);
  });

  it('takes as many meetings from a rhythm as one message holds', () => {
    expect(told('the board meets every 4 weeks from 13 February')).toHaveLength(12);
  });

  it.each([
    'is the board on 19 March cancelled?',
    'does the board meet every 4 weeks',
    'when was the March board cancelled',
  ])('is asked about, and not changed, by: %s', (text) => {
    expect(told(text)).toBe('nothing');
  });
});

describe('a measure of the board’s own', () => {
  const measure = (metric: string, value: string, more: Record<string, string> = {}) => [
    { what: 'indicator', metric, comparison: '>=', value, ...more },
  ];
  it.each([
    [
      'track assessments on time, 90% by March, monthly',
      measure('assessments on time', '90%', { when: '2015-03-31', every: '1 month' }),
    ],
    [
      'new local indicator: agency staff, no more than 15% by June, quarterly, Head of Human Resources',
      measure('agency staff', '15%', {
        ...{ comparison: '<=', when: '2015-06-30', every: '3 month', who: 'Head of Human Resources' },
      }),
    ],
    [
      'follow repeat child protection plans under 20%',
      measure('repeat child protection plans', '20%', { comparison: '<=' }),
    ],
    [
      'track audits, no fewer than 40 by June, monthly',
      measure('audits', '40', { when: '2015-06-30', every: '1 month' }),
    ],
    ['track sickness, not above 5%', measure('sickness', '5%', { comparison: '<=' })],
    ['track visits on time, not less than 85%', measure('visits on time', '85%')],
    ['track visits on time, never below 85%', measure('visits on time', '85%')],
    ['track agency staff, avoid more than 15%', [{ what: 'indicator', metric: 'agency staff', comparison: '>=' }]],
    ['add a measure: caseload per worker, at most 18', measure('caseload per worker', '18', { comparison: '<=' })],
  ])('%s', (text, drafts) => {
    expect(told(text)).toEqual(drafts);
  });

  it.each(['track A6', 'what measures do we track', 'monitor the police'])('is none in: %s', (text) => {
    expect(JSON.stringify(told(text))).not.toContain('indicator');
  });
});

describe('evidence', () => {
  it('of two links is both of them', () => {
    const telling = readTelling('A5 is done, evidence https://example.org/a and https://example.org/b', context);
    expect(telling).toMatchObject({
      meaning: { drafts: [{ status: 'complete', evidence: 'https://example.org/a https://example.org/b' }] },
    });
  });
});

describe('a report that was sent', () => {
  it('is the paragraph that is named with it', () => {
    expect(told('the report to the Minister was sent on 30 January, 17 complete')).toEqual([
      { what: 'update', about: '17', status: 'complete', date: '2015-01-30' },
    ]);
  });
});

describe('what is put right', () => {
  const before = (text: string): readonly Draft[] => {
    const telling = readTelling(text, context);
    return telling.kind === 'tell' ? telling.meaning.drafts : [];
  };

  it('has the other day in its words too', () => {
    const amended = readAmendment('no, the 26th', before('A25 moved to 31 October, agreed by the board'), context);
    expect(amended?.draft).toMatchObject({
      movedTo: '2015-10-26',
      text: 'A25 moved to 26 October 2015, agreed by the board',
    });
  });

  it('is not what is told of another action with who agreed', () => {
    const told = before('A5 is done, evidence https://example.org/a');
    expect(readAmendment('A25 moved to 31 October, agreed by the board', told, context)).toBeNull();
  });
});

describe('how far an action is', () => {
  const stands = { status: 'in-progress', rag: 'green' } as const;
  const said = (text: string, percent: number) => ({
    ...{ about: 'A18', date: '2015-02-02', by: 'Sam', text, status: null, rag: null },
    ...{ percent, evidence: null, moved: null },
  });
  it('is no word that it is complete', () => {
    expect(suggestedBy({ update: said('A18 is 30% complete', 30) }, stands)).toEqual([]);
  });
  it('at 100% asks whether it is', () => {
    expect(suggestedBy({ update: said('A18 is at 100%', 100) }, stands)).toEqual([
      { field: 'status', now: 'in-progress', suggested: 'complete' },
    ]);
  });
});
