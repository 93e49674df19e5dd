import { aboutRef, refsIn } from '../../../notices/language/quoted-subject.ts';

const KNOWN = ['A6', 'A16', 'B3', '8(b)'];

it.each([
  ['A6: 88% seen alone', ['A6']],
  ['a6’s owner, and A16.', ['A6', 'A16']],
  ['see paragraph 8(b), please', ['8(b)']],
  ['A66, B30 and 8', []],
  ['“A6” (A6)', ['A6']],
])('finds the refs of %j', (words, refs) => {
  expect(refsIn(words, KNOWN)).toEqual(refs);
});

it.each([
  ['it is complete', 'A6 is complete'],
  ['It’s done', 'A6 is done'],
  ['who is its owner?', 'who is A6’s owner?'],
  ['when is it due?', 'when is A6 due?'],
  ['mark this complete', 'mark A6 complete'],
  ['that is now amber', 'A6 is now amber'],
  ['this one is red', 'A6 is red'],
  ['log that it is now amber', 'log that A6 is now amber'],
  ['log that the audit is done', 'log that the audit is done'],
  ['what is due this week?', 'what is due this week?'],
  ['undo that', 'undo that'],
  ['what is overdue?', 'what is overdue?'],
])('%j of A6 is %j', (sentence, expected) => {
  expect(aboutRef(sentence, 'A6')).toBe(expected);
});
