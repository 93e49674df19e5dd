import { printedEnd } from '../../../notices/reading/printed-end.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import { dutyLine, dutyOf, noticeAround, readText, seedText } from './seed-notices.ts';

function reasonFor(text: string): string {
  const result = readNotice(text, { id: 'bad' });
  return result.ok ? 'it was read' : result.reason;
}

describe('what cannot be read is refused in a sentence', () => {
  const kent = seedText('kent');

  it.each([
    ['an empty text', '  \n', /^This text is empty\./],
    [
      'a shopping list',
      'milk\neggs\nbread\n',
      /^This does not call itself an improvement notice or a statutory direction\./,
    ],
    ['bytes', `improvement notice\u0000\u0001`, /^This is not plain text\./],
    ['broken characters', '\uFFFD'.repeat(40), /^This is not plain text\./],
    ['a memo about a notice', 'We have had an improvement notice. We must all work harder.', /to which council/],
    [
      'a notice to a company',
      'IMPROVEMENT NOTICE\nTo: Smith & Sons Ltd\nYou must comply by 1 May 2019.',
      /to which council/,
    ],
    ['a header alone', kent.slice(0, 140), /holds no duty/],
    ['five megabytes', 'improvement notice council must '.repeat(160_000), /longer than 250,000 characters/],
  ])('%s', (_, text, reason) => {
    expect(reasonFor(text)).toMatch(reason);
    expect(reasonFor(text)).toMatch(/Give the text of an improvement notice issued to a council/);
  });

  it('takes no longer than a moment for the worst text that is let in', () => {
    const start = performance.now();
    const words =
      'Improvement Notice to Testshire County Council\n\nThe Council must improve, "by 31 March (2016 and every ';
    reasonFor(words + 'A a, 1 '.repeat(30_000));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

/** Breaks every line at a width and the text into pages, as PDFs do. */
function printed(text: string, width: number, linesOnPage: number): string {
  const lines = text.split('\n').flatMap((line) => wrapped(line, width));
  return lines
    .flatMap((line, index) => {
      const breaks = index % linesOnPage === linesOnPage - 1 && line.length > width * 0.9;
      return breaks ? [line, '', `Page ${index}`, ''] : [line];
    })
    .join('\n');
}

function wrapped(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(/(?<=\S) /)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines.splice(-1, 1, word);
    else if (last.length + word.length < width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

describe.each(['kent', 'sutton', 'kingston', 'herefordshire', 'knowsley'])('%s broken into lines and pages', (id) => {
  it.each([
    [95, 1000],
    [70, 1000],
    [90, 12],
  ])('reads the same at a width of %i', (width, linesOnPage) => {
    const said = (text: string): string[] => readText(text).duties.map((duty) => `${dutyLine(duty)} ${duty.words}`);
    expect(said(printed(seedText(id), width, linesOnPage))).toEqual(said(seedText(id)));
  });
});

describe('the same text in other clothes', () => {
  const kent = seedText('kent');

  it.each([
    ['with Windows line ends', kent.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${kent}`],
    ['with form feeds', kent.replaceAll('\n\n\n', '\n\f\n')],
    ['with page numbers', kent.replaceAll('\n\n- Ensuring', '\n\nPage 2 of 5\n\n- Ensuring')],
  ])('%s', (_, text) => {
    const reading = readText(text);
    expect(reading.duties.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
      readText(kent).duties.map(({ id, kind }) => `${id} ${kind}`),
    );
    expect(reading.coverage.accounted).toBe(text.length);
    expect(dutyOf(reading, 'B3').quote).toMatch(/^Reducing the number/);
  });
});

describe('the end that a notice prints', () => {
  it.each([
    ['This Notice will remain in force until 5 January 2028.'],
    ['This Notice ceases to have effect on 2 March 2028.'],
    ['This Notice expires on 2 March 2028.'],
  ])('%s', (words) => {
    expect(printedEnd(readText(noticeAround('The Council must agree a plan by 3 May 2026.', words)))).toBe(
      ` in paragraph 3: “${words}”`,
    );
  });

  it('is not there where it says nothing', () => {
    expect(printedEnd(readText(noticeAround('The Council must agree a plan by 3 May 2026.')))).toBe('');
  });
});
