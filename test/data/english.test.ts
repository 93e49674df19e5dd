import { loadEnglish } from '../../data/english.ts';

describe('correct English words', () => {
  test.each([
    'movement',
    'moment',
    'organisation',
    'programme',
    'colour',
    'dentists',
    'police',
    'reviewed',
    'overdue',
    'a',
    'i',
  ])('have "%s" among them', (word) => expect(loadEnglish().has(word)).toBe(true));

  test.each(['reveiw', 'stauts', 'polcie', 'repotr', 'asessment', 'meating', 'dedline'])(
    'have no "%s" among them',
    (word) => expect(loadEnglish().has(word)).toBe(false),
  );

  test('are read once', () => {
    expect(loadEnglish()).toBe(loadEnglish());
  });
});
