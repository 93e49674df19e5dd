import { readFileSync } from 'node:fs';
import { readNotice } from '../../../notices/reading/read.ts';
import { readAnnotation } from '../annotation/annotation-file.ts';
import { compactDeadline } from '../annotation/compact.ts';
import { annotationFor, compare } from '../annotation/compare.ts';

/** Written and annotated before the reader met them: then it had 21 of 40 and 22 of 36 right. */
describe.each([
  ['marlsea', 'a notice of 2010 with roman figures, milestones and a table', 0.9],
  ['tarnbeck', 'a notice of 2023 with an adviser, offsets without an anchor and dates over lists', 0.9],
])('%s, %s', (id, _, least) => {
  const file = `test/notices/reading/unseen2/${id}.txt`;
  const text = readFileSync(file, 'utf8');
  const outcome = readNotice(text, { id });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { reading } = outcome;
  const difference = compare(reading, readAnnotation(annotationFor(file)));

  it('has most duties right in kind, holders and dates', () => {
    expect(difference.right / difference.dutiesAnnotated).toBeGreaterThanOrEqual(least);
  });

  it('invents no date and takes no passing date for a deadline', () => {
    const wrong = difference.findings.flatMap(({ wanted, found }) => {
      const allowed = [wanted.deadlines, wanted.alsoDeadlines ?? []].flat(2);
      return (found?.deadlines ?? [])
        .filter(({ form }) => form !== 'standard' && form !== 'accompanies' && form !== 'unclear')
        .map(compactDeadline)
        .filter((one) => !allowed.includes(one))
        .map((one) => `${wanted.ref}: ${one}`);
    });
    expect(wrong).toEqual([]);
    expect(difference.extraDated).toEqual([]);
  });

  it('knows the council, the day of issue, the inspection, the grounds and the consequence', () => {
    expect(difference.headerFaults).toEqual([]);
  });

  it('quotes the text, and says of everything that it could not place', () => {
    expect(reading.duties.filter((duty) => text.slice(...duty.span) !== duty.quote)).toEqual([]);
    const silent = reading.coverage.unaccounted.filter(
      ([start, end]) => !reading.doubts.some(({ span: [from, to] }) => from <= start && to >= end),
    );
    expect(silent).toEqual([]);
  });
});

it('reads a table of numbers to reach, one for each column with a date', () => {
  const text = readFileSync('test/notices/reading/unseen2/marlsea.txt', 'utf8');
  const outcome = readNotice(text, { id: 'marlsea' });
  const placements = outcome.ok ? outcome.reading.duties.find(({ words }) => words.startsWith('NI 62')) : undefined;
  expect(placements?.deadlines.map(compactDeadline)).toEqual(['month 2010-03', 'month 2011-03']);
  expect(placements?.targets.map(({ comparison, value, deadline }) => [comparison, value, deadline])).toEqual([
    ['<=', 12, 0],
    ['<=', 10, 1],
  ]);
  expect(placements?.targets[0]?.baseline).toEqual({ value: 14.8, period: '2008-09' });
});
