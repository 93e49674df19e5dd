import { readNoticeFile } from '../../../data/notice-files/read.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import { pdf, show } from './pdf-maker.ts';

jest.setTimeout(60_000);

type Line = readonly (readonly [x: number, words: string])[];

/** A page of lines from the top down; an empty one leaves room. */
function pageOf(lines: readonly Line[]): string {
  let y = 790;
  return lines
    .map((line) => {
      y -= line.length === 0 ? 10 : 14;
      return line.map(([x, words]) => show(words, x, y)).join('');
    })
    .join('');
}

const [WHAT, WHO, WHEN] = [72, 320, 440];
const FRONT: readonly Line[] = [
  [[72, 'Improvement Notice']],
  [],
  [[72, 'To: Wexcombe County Council, County Hall, Wexcombe WX1 1AA']],
  [],
  [[72, 'This Improvement Notice is issued by the Secretary of State for Education on 4 March 2024']],
  [[72, 'because of poor performance found by Ofsted in its report published on 12 December 2023.']],
  [],
  [[72, '1. The Council must complete the actions in this table:']],
  [],
];
const BODY: readonly Line[] = [
  [
    [WHAT, 'Recruit four practice leaders for the'],
    [WHO, 'Chief Executive'],
    [WHEN, '30 June 2024'],
  ],
  [[WHAT, 'assessment teams']],
  [
    [WHAT, 'Publish a workforce strategy'],
    [WHO, 'The Council'],
    [WHEN, '31 July 2024'],
  ],
  [
    [WHAT, 'Report on caseloads to the Board'],
    [WHO, 'Director of'],
    [WHEN, 'Every month'],
  ],
  [[WHO, "Children's Services"]],
  [],
  [[72, '2. The Lead Member must visit every team by 31 October 2024.']],
];

async function readOf(head: Line) {
  const bytes = pdf({ pages: [pageOf([...FRONT, head, ...BODY])] });
  const file = await readNoticeFile({ name: 'notice.pdf', bytes });
  if (file.outcome === 'refused') throw new Error(JSON.stringify(file.why));
  const read = readNotice(file.text, { id: 'wexcombe' });
  if (!read.ok) throw new Error(read.reason);
  return read.reading;
}

describe('a table on a page of a PDF', () => {
  it('of actions is read row by row, a cell over several lines too', async () => {
    const { duties } = await readOf([
      [WHAT, 'Action'],
      [WHO, 'Owner'],
      [WHEN, 'By when'],
    ]);
    expect(duties.slice(1).map(({ kind, words, deadlines }) => [kind, words, deadlines[0]?.words])).toEqual([
      ['measure', 'Recruit four practice leaders for the assessment teams', 'by 30 June 2024'],
      ['plan', 'Publish a workforce strategy', 'by 31 July 2024'],
      ['report', 'Report on caseloads to the Board', 'Every month'],
      ['measure', 'The Lead Member must visit every team by 31 October 2024.', 'by 31 October 2024'],
    ]);
  });

  it('of another kind is said not to be read, and no duty is made of its cells', async () => {
    const { duties, doubts } = await readOf([
      [WHAT, 'Indicator'],
      [WHO, 'Baseline'],
      [WHEN, 'Target'],
    ]);
    expect(duties.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(doubts.map(({ why }) => why)).toContain('This looks like a table; its figures were not read');
  });

  it('whose cells stand under no heading is not joined to sentences', async () => {
    const { duties, doubts } = await readOf([
      [WHAT + 40, 'Area'],
      [WHO + 30, 'Lead'],
      [WHEN + 30, 'Date'],
    ]);
    expect(duties.map(({ words }) => words).join(' ')).not.toContain('The Council 31 July 2024 Report');
    expect(doubts.length).toBeGreaterThan(0);
  });
});
