import { readFileSync } from 'node:fs';
import type { ParsedNotice } from '../../../notices/model/notice.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import { readAnnotation } from './annotation-file.ts';
import { compactDeadline, plainWords } from './compact.ts';
import { annotationFor, compare, isDated } from './compare.ts';

const read = (file: string, id: string): { text: string; reading: ParsedNotice } => {
  const text = readFileSync(file, 'utf8');
  const outcome = readNotice(text, { id });
  if (!outcome.ok) throw new Error(`${id}: ${outcome.reason}`);
  return { text, reading: outcome.reading };
};

/** Deadlines whose own words are not at their place in the text, or whose date the text does not print. */
const invented = ({ text, reading }: { text: string; reading: ParsedNotice }): string[] =>
  reading.duties.flatMap((duty) =>
    duty.deadlines
      .filter((deadline) => {
        const printed =
          deadline.words !== '' && plainWords(text.slice(...deadline.span)) === plainWords(deadline.words);
        const dated = deadline.form !== 'day' || deadline.words.includes(String(Number(deadline.date.slice(8))));
        return !printed || !dated;
      })
      .map((deadline) => `${duty.id}: ${compactDeadline(deadline)} from "${deadline.words}"`),
  );

describe.each(['kent', 'sutton', 'kingston', 'herefordshire', 'knowsley'])('%s as a person reads it', (id) => {
  const file = `data/notices/${id}.txt`;
  const seed = read(file, id);
  const annotation = readAnnotation(annotationFor(file));
  const difference = compare(seed.reading, annotation);
  const dated = difference.findings.filter(({ wanted }) => wanted.certainAboutIt && isDated(wanted));

  it('finds every dated duty with its ref, kind, holders, dates, targets and recipients', () => {
    const wrong = dated
      .filter(({ found, faults }) => found === null || faults.length > 0)
      .map(
        ({ wanted, faults }) =>
          `${wanted.ref} ${wanted.anchor}: ${faults.map((fault) => fault.says).join('; ') || 'missing'}`,
      );
    expect(dated.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('gives no date to a duty that has none', () => {
    expect(difference.extraDated).toEqual([]);
    expect(difference.dateFaults).toEqual([]);
  });

  it('finds every duty that is certainly one, in its own paragraph', () => {
    const lost = difference.findings
      .filter(({ wanted, found }) => wanted.certainAboutIt && found?.ref !== wanted.ref)
      .map(({ wanted, found }) => `${wanted.ref} ${wanted.anchor}: ${found?.ref ?? 'missing'}`);
    expect(lost).toEqual([]);
  });

  it('knows the council, the dates and the grounds of the notice', () => {
    expect(difference.headerFaults).toEqual([]);
  });
});

describe.each(['ashdown', 'wexmoor'])('%s, a notice that the reader was not written for', (id) => {
  const file = `test/notices/reading/unseen/${id}.txt`;
  const unseen = read(file, id);
  const annotation = readAnnotation(annotationFor(file));
  const difference = compare(unseen.reading, annotation);

  it('has most duties right in kind, holders and dates', () => {
    expect(difference.right / difference.dutiesAnnotated).toBeGreaterThanOrEqual(0.8);
  });

  it('invents no date', () => {
    expect(invented(unseen)).toEqual([]);
    expect(difference.extraDated).toEqual([]);
  });

  it('takes no baseline or other passing date for a deadline', () => {
    const wrong = difference.findings.flatMap(({ wanted, found }) => {
      const allowed = [wanted.deadlines, wanted.alsoDeadlines ?? []].flat(2);
      const got = (found?.deadlines ?? []).filter(({ form }) => form !== 'standard' && form !== 'accompanies');
      return got
        .map(compactDeadline)
        .filter((one) => !allowed.includes(one))
        .map((one) => `${wanted.ref}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });

  it('quotes the text, and says what it could not place', () => {
    const { duties, coverage, doubts } = unseen.reading;
    expect(duties.filter((duty) => unseen.text.slice(...duty.span) !== duty.quote)).toEqual([]);
    const silent = coverage.unaccounted.filter(
      ([start, end]) => !doubts.some(({ span: [from, to] }) => from <= start && to >= end),
    );
    expect(silent).toEqual([]);
    expect(coverage.accounted / coverage.characters).toBeGreaterThan(0.98);
  });

  it('knows which council it is and when it was issued', () => {
    expect(difference.headerFaults).toEqual([]);
  });
});

it('compares words without marks, footnote figures and line breaks', () => {
  expect(plainWords('the *Framework*²\n\nfor “Assessment”')).toBe('the Framework for "Assessment"');
});
