import { readAmendment } from '../../../../notices/language/updates/amend.ts';
import { asHeard } from '../../../../notices/language/updates/as-heard.ts';
import { soundsTold } from '../../../../notices/language/updates/sounds-like.ts';
import { suggestedBy } from '../../../../notices/language/updates/suggested.ts';
import { readTelling, readTellingOfIt } from '../../../../notices/language/updates/telling.ts';
import { Draft } from '../../../../notices/model/draft.ts';
import { Meaning } from '../../../../notices/model/meaning.ts';
import { readQuestions } from '../../../questions/score.ts';
import { LIKE_COMMANDS } from '../../questions/sentences.ts';
import { kent, knowsley } from './desk.ts';

const context = knowsley();

/** What a message tells, each draft by its filled fields; the text apart, which is the words as typed. */
function told(text: string): unknown {
  const telling = readTelling(text, context);
  if (telling.kind === 'unmet') return telling.order;
  if (telling.kind === 'nothing') return 'nothing';
  return telling.meaning.drafts.map((draft) =>
    Object.fromEntries(Object.entries(draft).filter(([name, value]) => value !== '' && name !== 'text')),
  );
}
const update = (about: string, more: Record<string, string> = {}) => ({ what: 'update', about, ...more });
const meeting = (date: string, more: Record<string, string> = {}) => ({ what: 'fact', fact: 'meeting', date, ...more });
const COMPLETE = { status: 'complete' };
const GOING = { status: 'in-progress' };

describe('what is told', () => {
  it.each([
    // Several at once.
    ['A6 is done. A7 is at 90%.', [update('A6', COMPLETE), update('A7', { percent: '90' })]],
    ['A6 done A7 80%', [update('A6', COMPLETE), update('A7', { percent: '80' })]],
    ['finished A6 and started A7', [update('A6', COMPLETE), update('A7', GOING)]],
    ['A6, A7 and A10 have all been signed off', ['A6', 'A7', 'A10'].map((ref) => update(ref, COMPLETE))],
    ['you can put A6 & A7 down as complete', ['A6', 'A7'].map((ref) => update(ref, COMPLETE))],
    // Which of them is told of stands in no order of words: no state for any.
    ['neither A6 nor A7 is done', ['A6', 'A7'].map((ref) => update(ref))],
    ['none of A6, A7 and A10 is done', ['A6', 'A7', 'A10'].map((ref) => update(ref))],
    ['A6 done except A7', ['A6', 'A7'].map((ref) => update(ref))],
    ['apart from A6, A7 is done', ['A6', 'A7'].map((ref) => update(ref))],
    ['A6 or A7 is done', ['A6', 'A7'].map((ref) => update(ref))],
    ['either A6 or A7 is done', ['A6', 'A7'].map((ref) => update(ref))],
    ['one of A6 and A7 is done', ['A6', 'A7'].map((ref) => update(ref))],
    ['A7 is done unlike A6', ['A7', 'A6'].map((ref) => update(ref))],
    ['only A7 is done of A6 and A7', ['A7', 'A6'].map((ref) => update(ref))],
    ['all but A6 are complete', [update('A6')]],
    ['A7 instead of A6 is red', ['A7', 'A6'].map((ref) => update(ref))],
    ['A6 amber. A7 not A10 is red', [update('A6', { rag: 'amber' }), update('A7'), update('A10')]],
    ['Nobody says A6 is done', [update('A6')]],
    ['the chair thinks A6 is done', [update('A6')]],
    ['only A6 is done', [update('A6', COMPLETE)]],
    ['A6 amber: neither the LSCB nor health has signed', [update('A6', { rag: 'amber' })]],
    ['A6 to A9 are done', ['A6', 'A7', 'A8', 'A9'].map((ref) => update(ref, COMPLETE))],
    ['A6-A9 complete', ['A6', 'A7', 'A8', 'A9'].map((ref) => update(ref, COMPLETE))],
    ['A6 through A9 are done', ['A6', 'A7', 'A8', 'A9'].map((ref) => update(ref, COMPLETE))],
    ['log A6 A7: done', ['A6', 'A7'].map((ref) => update(ref, COMPLETE))],
    // Told twice: both, or none where the one denies the other.
    ['A6 done. A6 not done.', [update('A6')]],
    ['A6 done and then A6 reopened', [update('A6')]],
    ['A6 done; A6 90%', [update('A6')]],
    ['A6 is done. A6 is red.', [update('A6', { ...COMPLETE, rag: 'red' })]],
    ['A6 done. A6 red. A7 done.', [update('A6', { ...COMPLETE, rag: 'red' }), update('A7', COMPLETE)]],
    // One set apart from the other.
    ['not A6 but A7 is done', [update('A7', COMPLETE)]],
    ['A7, not A6, is amber', [update('A7', { rag: 'amber' })]],
    ['A7 is done, not A6', [update('A7', COMPLETE)]],
    ['A6 until A9 are all amber', ['A6', 'A7', 'A8', 'A9'].map((ref) => update(ref, { rag: 'amber' }))],
    // What is denied, put off, tied to a condition or said of something else gives no state.
    ...[
      'A12 hasn’t been completed',
      'A12 has yet to be completed',
      'nobody has finished A12',
      'A12 was supposed to be complete',
      'there’s no way A12 is complete',
      'the board did not accept A12 as complete',
      'A12 will be marked as done',
      'A12 is complete once Cabinet approves',
      'A12 both sessions done',
      'A12 is not green',
      'we plan to move A12 to April',
      'A12 was nearly moved to 30 April',
      'A12 is anything but complete',
      'A12 is as good as done',
      'A12 will go green next month',
    ].map((text): [string, unknown[]] => [text, [update('A12')]]),
    ['A12 isn’t red any more, it’s green', [update('A12', { rag: 'green' })]],
    ['no, A12 is complete', [update('A12', COMPLETE)]],
    ['A12 is done, let me know if you need the file', [update('A12', COMPLETE)]],
    ['A12’s done, A13 not yet', [update('A12', COMPLETE), update('A13')]],
    ['A12 was complete but is now amber', [update('A12', { rag: 'amber' })]],
    // A heading above them, numbers in words, and shares beside states.
    ['From the meeting:\nA3 - done\nA6 - still red', [update('A3', COMPLETE), update('A6', { rag: 'red' })]],
    [
      'so basically action six is red still and action seven is gone amber',
      [update('A6', { rag: 'red' }), update('A7', { rag: 'amber' })],
    ],
    ['A25: supplier chosen. 40%. Green.', [update('A25', { percent: '40', rag: 'green' })]],
    ['A4;Complete;100%', [update('A4', { ...COMPLETE, percent: '100' })]],
    ['A4 – map in use in all nine teams, 100%', [update('A4')]],
    // A time that is no day, and a day by another's name, are asked for.
    ['we finished A24 last week', [update('A24', { ...COMPLETE, date: 'last week' })]],
    [
      'A3 moved to 13 February (Monday), agreed by the chair',
      [update('A3', { status: 'rescheduled', movedTo: '13 February, Monday', agreedBy: 'the chair' })],
    ],
    [
      'A3 moved to 13 February (Friday), agreed by the chair',
      [update('A3', { status: 'rescheduled', movedTo: '2015-02-13', agreedBy: 'the chair' })],
    ],
    // Wrapped.
    ['Hi, quick update from me: A6 is done, thanks', [update('A6', COMPLETE)]],
    ['Hope you had a good weekend. Just to say we have made a start on A15', [update('A15', GOING)]],
    ['Fresh from the LSCB, and A21 has gone to red', [update('A21', { rag: 'red' })]],
    ['it has been a slog, but A10 is finally over the line', [update('A10', COMPLETE)]],
    // Dictated.
    ['um a twenty one that’s that’s gone amber now', [update('A21', { rag: 'amber' })]],
    ['a six is at sixty percent and a seven is finished', [update('A6', { percent: '60' }), update('A7', COMPLETE)]],
    ['so a seven um it’s three quarters of the way there', [update('A7', { percent: '75' })]],
    // Typed in a hurry.
    ['A6 is compleeted', [update('A6', COMPLETE)]],
    ['A7 satrted tday', [update('A7', GOING)]],
    // The day that is said.
    [
      'A11 was signed off at the board on 15 January',
      [update('A11', { ...COMPLETE, date: '2015-01-15', agreedBy: 'the board on 15 January' })],
    ],
    ['A10 went to the Minister on 23 December', [update('A10', { date: '2014-12-23' })]],
    // Moves.
    ['A7 needs to slip to the end of Feb', [update('A7', { status: 'rescheduled', movedTo: '2015-02-28' })]],
    [
      'the Board agreed on 15 January that A20 goes back to 30 April',
      [update('A20', { status: 'rescheduled', movedTo: '2015-04-30', agreedBy: 'the Board on 15 January' })],
    ],
    // The board's dates, reports and figures.
    ['we’ve got an extra board on 24 Feb', [meeting('2015-02-24')]],
    ['the board of 19 March is now on 26 March', [meeting('2015-03-26', { replaces: '2015-03-19' })]],
    [
      'the board meets on 21 November, 19 December and 16 January',
      ['2015-11-21', '2015-12-19', '2016-01-16'].map((date) => meeting(date)),
    ],
    ['the chair’s December report has been sent', [update('17', COMPLETE)]],
    ['her report as chair went off on 23 December', [update('17', { ...COMPLETE, date: '2014-12-23' })]],
    [
      'the data is in, and the re-referral rate was 23% in January',
      [{ what: 'reading', metric: 're-referral rate', value: '23', date: '2015-01-31' }],
    ],
    ['please take out the update I just gave you', [{ what: 'undo' }]],
    // What is not ours to record.
    ['A6 and A7 are at 60% and 90% respectively', 'several'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'A6 is at 90%, not 70%',
    'A6 done; police signed; A6 green',
    'A6 done. A6 not done',
    'neither A6 nor A7 is done',
    'A6 amber. A7 not A10 is red',
  ])('in the words of whoever told it: %s', (text) => {
    const telling = readTelling(text, context);
    const drafts = telling.kind === 'tell' ? telling.meaning.drafts : [];
    expect(new Set(drafts.map((draft) => (draft.what === 'update' ? draft.text : '')))).toEqual(new Set([text]));
  });

  it.each([
    'don’t mark A12 complete',
    'please do not close A12',
    'A6 is complete, I wish!',
    'A6 is complete, just kidding',
    'someone said A7 is complete',
    'I heard A7 is complete',
    'pretend A10 is complete',
    'the papers say A18 is complete, which is rubbish',
  ])('takes nothing from what is hearsay, a joke or forbidden: %s', (text) => {
    expect(readTelling(text, context)).toMatchObject({ kind: 'unmet', order: 'unclear' });
  });

  it('is a value that a button could carry', () => {
    const telling = readTelling('A6 is done. A7 is at 90%.', context);
    const meaning = telling.kind === 'tell' ? telling.meaning : null;
    expect(Meaning.parse(JSON.parse(JSON.stringify(meaning)))).toEqual(meaning);
  });

  it('is recorded in the words as they were typed', () => {
    const telling = readTelling('A6 is compleeted', context);
    expect(telling).toMatchObject({ meaning: { drafts: [{ text: 'A6 is compleeted' }] } });
  });

  it.each([
    'fingers crossed we can get A6 finished soon',
    'A7 might finish on Friday',
    'we may ask for more time on A20, nothing is decided',
    'not sure whether A6 is finished',
    'woz A6 red in january',
    'in january was um was a six red',
    'I can’t work out which of us is answerable for 8(a)',
    'update on A6',
    '12(a), the lot',
  ])('is nothing in: %s', (text) => {
    expect(told(text)).toBe('nothing');
  });

  it('is nothing in any question that is answered', () => {
    const sets = ['given', 'held-out', 'second', 'third', 'fourth', 'fifth', 'probes'];
    const questions = sets
      .flatMap((name) => readQuestions(`${name}.jsonl`))
      .filter(({ expect: wanted }) => [wanted.outcome].flat().includes('answered'))
      .map(({ question }) => question);
    const boards = [context, kent()];
    const taken = [...questions, ...LIKE_COMMANDS].filter((question) =>
      boards.some((board) => readTelling(question, board).kind !== 'nothing'),
    );
    expect(taken).toEqual([]);
  });
});

describe('“it”', () => {
  it.each([
    ['mark it complete', COMPLETE],
    ['and it’s now red', { rag: 'red' }],
    ['that one is at 40% now', { percent: '40' }],
  ])('is what was spoken of: %s', (text, fields) => {
    expect(readTellingOfIt(text, 'A6', context)).toMatchObject({ meaning: { drafts: [{ about: 'A6', ...fields }] } });
    expect(readTellingOfIt(text, null, context).kind).not.toBe('tell');
  });

  it.each(['is it done?', 'that is great', 'it is raining', 'can you check that'])('is nothing in: %s', (text) => {
    expect(readTellingOfIt(text, 'A6', context).kind).toBe('nothing');
  });
});

describe('what puts right', () => {
  const before = [
    Draft.parse({ what: 'update', about: 'A6', text: 'A6 is done', status: 'complete' }),
    Draft.parse({ what: 'update', about: 'A7', text: 'A7 is at 60%', percent: '60' }),
  ];
  it.each([
    ['sorry, A10 not A6', 0, { about: 'A10', text: 'A10 is done' }],
    ['no no, it was A21 I meant, not A7', 1, { about: 'A21', text: 'A21 is at 60%' }],
    ['I meant 70%', 1, { percent: '70', text: 'A7 is at 70%' }],
    ['oops 65% not 60%', 1, { percent: '65' }],
    ['soz that shoud of been 70 prcent', 1, { percent: '70' }],
  ])('%s', (text, at, fields) => {
    expect(readAmendment(text, before, context)).toMatchObject({ at, draft: fields });
  });

  it.each(['what is overdue?', 'thanks', 'A10 is complete', 'undo that', 'no worries'])('is not: %s', (text) => {
    expect(readAmendment(text, before, context)).toBeNull();
  });

  it('“no, the 26th” is of the month that was said', () => {
    const fact = Draft.parse({ what: 'fact', fact: 'meeting', date: '2015-02-24' });
    expect(readAmendment('no, the 26th', [fact], context)).toMatchObject({ draft: { date: '2015-02-26' } });
  });
});

describe('what words suggest', () => {
  const said = (text: string) => ({
    update: {
      ...{ about: 'A11', date: '2015-02-02', by: 'Alex', text, status: null, rag: null, percent: null },
      ...{ evidence: null, moved: null },
    },
  });
  const before = { status: 'in-progress', rag: 'green' } as const;

  it('is shown where the field is not set', () => {
    expect(suggestedBy(said('training finished, though now red'), before)).toEqual([
      { field: 'status', now: 'in-progress', suggested: 'complete' },
      { field: 'rag', now: 'green', suggested: 'red' },
    ]);
  });

  it('is nothing where it is so already, or not said', () => {
    expect(suggestedBy(said('training started'), before)).toEqual([]);
    expect(suggestedBy(said('training not finished'), before)).toEqual([]);
    expect(suggestedBy(said('training finished'), { status: 'complete', rag: 'blue' })).toEqual([]);
  });
});

describe('what only sounds like an update', () => {
  it.each([
    'the police have signed the memorandum today',
    'quick update from me on the plan',
    'we held the workshop on Friday',
  ])('is known: %s', (text) => {
    expect(soundsTold(text, context)).toBe(true);
  });

  it.each([
    'have the police signed the memorandum?',
    'what has been completed since January',
    'I’m after a count of the ones we’ve finished',
    'actions signed off',
    'we hope the police have signed it',
  ])('is not: %s', (text) => {
    expect(soundsTold(text, context)).toBe(false);
  });
});

describe('words as they were meant', () => {
  it.each([
    ['um a twenty one is is at eighty percent', 'a21 is at 80%'],
    ['the thirtieth of April twenty fifteen', 'the 30 april 2015'],
    ['teh bord on the twenty sixth of march', 'the board on the 26 march'],
    ['a two week delay', 'a two week delay'],
    ['A6 done an A7 done', 'a6 done and a7 done'],
  ])('%s', (text, expected) => {
    expect(asHeard(text, context.records, context.spell)).toBe(expected);
  });
});
