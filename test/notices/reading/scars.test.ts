import { readFileSync } from 'node:fs';
import { readNotice } from '../../../notices/reading/read.ts';
import { compactDeadline } from '../annotation/compact.ts';
import { seedText } from './seed-notices.ts';

const unseen = (path: string): string => readFileSync(`test/notices/reading/${path}.txt`, 'utf8');
const knowsley = seedText('knowsley');
const tarnbeck = unseen('unseen2/tarnbeck');
const ashdown = unseen('unseen/ashdown');

function dutiesIn(text: string): string[] {
  const result = readNotice(text, { id: 'scarred' });
  if (!result.ok) return [result.reason];
  return result.reading.duties.map(
    ({ id, kind, holders, deadlines }) =>
      `${id} ${kind} ${holders.join('+')} ${deadlines.map(compactDeadline).join('; ')}`,
  );
}

function reasonFor(text: string): string {
  const result = readNotice(text, { id: 'bad' });
  return result.ok ? 'it was read' : result.reason;
}

describe.each([
  ['knowsley', knowsley],
  ['tarnbeck', tarnbeck],
  ['ashdown', ashdown],
])('%s is read alike', (_, text) => {
  const plain = dutiesIn(text);

  it.each<[string, (text: string) => string]>([
    ['with the line ends of Windows', (whole) => whole.replaceAll('\n', '\r\n')],
    ['with non-breaking spaces', (whole) => whole.replaceAll(' ', '\u00A0')],
    ['with double spaces', (whole) => whole.replace(/(\S) (\S)/g, '$1  $2')],
    ['with tabs for indents', (whole) => whole.replace(/^ +/gm, '\t')],
    ['with soft hyphens', (whole) => whole.replace(/([a-z]{4})([a-z]{4})/g, '$1\u00AD$2')],
    [
      'with ligatures',
      (whole) => whole.replaceAll('ffi', '\uFB03').replaceAll('fi', '\uFB01').replaceAll('fl', '\uFB02'),
    ],
    ['with hyphens that do not break', (whole) => whole.replaceAll('-', '\u2011')],
    [
      'with quotes that were decoded as Windows-1252',
      (whole) =>
        whole
          .replaceAll('\u2019', '\u00E2\u20AC\u2122')
          .replaceAll('\u2018', '\u00E2\u20AC\u02DC')
          .replaceAll('\u201C', '\u00E2\u20AC\u0153')
          .replaceAll('\u201D', '\u00E2\u20AC\u009D')
          .replaceAll('\u2022', '\u00E2\u20AC\u00A2'),
    ],
    ['as a forwarded message', (whole) => whole.replace(/^/gm, '> ')],
    ['with every line indented', (whole) => whole.replace(/^(?=.)/gm, '        ')],
    ['with a byte order mark', (whole) => `\uFEFF${whole}`],
  ])('%s', (__, scar) => {
    expect(dutiesIn(scar(text))).toEqual(plain);
  });
});

describe('what is no single notice is refused in a sentence that says why', () => {
  it.each([
    ['two notices', `${knowsley}\n\n${tarnbeck}`, /^This holds more than one improvement notice\./],
    ['a notice without line breaks', knowsley.replace(/\s+/g, ' '), /^This text has lost its line breaks/],
    ['a web page', `<html><body><p>${tarnbeck}</p></body></html>`, /^This is a web page\./],
    ['lost quotes', knowsley.replace(/[\u2018-\u201D]/g, '\uFFFD'), /^This text lost characters when it was decoded/],
    [
      'a letter about a notice',
      'Dear Ms Okafor,\n\nThe improvement notice issued to Tarnbeck City Council was discussed.\n\nYou should expect a ' +
        'reply by 31 January 2024.\n\nYours sincerely,\n',
      /^This reads like a letter/,
    ],
    [
      'minutes of a board',
      'Wexmoor Improvement Board\nMinutes of 14 April 2014\n\n1. Minutes of the last meeting\nAgreed.\n\n2. Improvement ' +
        'Notice\nThe improvement notice issued to Wexmoor County Council requires a report by 9 May 2014.\n',
      /^This reads like minutes/,
    ],
    [
      'a spreadsheet',
      'id,what,when\nA1,"improvement notice for the Council",2014-10-06\n'.repeat(30),
      /to which council/,
    ],
  ])('%s', (_, text, reason) => {
    expect(reasonFor(text)).toMatch(reason);
  });
});

it('reads a notice the same with an annex behind it', () => {
  const annex = '\n\nAnnex A: Members of the Improvement Board\n\n- the Chief Executive\n- the Lead Member\n';
  expect(dutiesIn(ashdown + annex)).toEqual(dutiesIn(ashdown));
});

it('gives up soon on a line of nothing but spaces', () => {
  const start = performance.now();
  reasonFor(`Improvement Notice\nTo: Kent County Council\n${' '.repeat(240_000)}x`);
  expect(performance.now() - start).toBeLessThan(4000);
});
