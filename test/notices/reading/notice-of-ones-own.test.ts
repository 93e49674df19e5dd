import { readNotice } from '../../../notices/reading/read.ts';
import { findRefs } from '../../../notices/language/refs.ts';

const HEAD =
  'Improvement Notice\n\nTo: Northshire County Council ("the Council")\n\nIssued: Tuesday 16th January 2024\n\nThis Improvement Notice is issued to Northshire County Council following the inspection report published by Ofsted on 3 November 2023.\n\n';

function dutiesOf(body: string) {
  const result = readNotice(HEAD + body, { id: 'northshire', opinion: () => [] });
  if (!result.ok) throw new Error(result.reason);
  const { duties, doubts, notice } = result.reading;
  return { notice, doubts, duties: duties.map(({ ref, kind, holders, words }) => ({ ref, kind, holders, words })) };
}

describe('an annex that numbers anew', () => {
  const BODY =
    '1. The Council must appoint an adviser by 1 March 2024.\n\n2. The Council must agree a plan by 2 March 2024.\n\nAnnex A: Terms of reference\n\n1. The Board must meet every six weeks.\n\n2. The Chair must report to the Department for Education by 30 April 2024.\n\n(a) The report must be shared with the Council.\n\n3. The Council must publish its data by 31 May 2024.\n\nSchedule 2\n\n1. The Council must publish its plan by 1 June 2024.\n';

  it('gives its name to its paragraphs, and needs no doubt for that', () => {
    const { duties, doubts } = dutiesOf(BODY);
    expect(duties.map(({ ref }) => ref)).toEqual([
      '1',
      '2',
      'Annex A 1',
      'Annex A 2',
      'Annex A 2(a)',
      'Annex A 3',
      'Schedule 2 1',
    ]);
    expect(doubts).toEqual([]);
  });

  it('keeps printed numbers where they go on from the body', () => {
    const { duties } = dutiesOf(
      '1. The Council must appoint an adviser by 1 March 2024.\n\nAnnex A\n\n2. The Board must meet every six weeks.\n',
    );
    expect(duties.map(({ ref }) => ref)).toEqual(['1', '2']);
  });

  it.each([
    ['what does annex a 1 say', 'Annex A 1'],
    ['paragraph 1 of annex a', 'Annex A 1'],
    ['who owns annex a paragraph 2a', 'Annex A 2(a)'],
    ['item 1 in schedule 2', 'Schedule 2 1'],
  ])('is asked about: "%s"', (question, ref) => {
    const refs = new Set(dutiesOf(BODY).duties.map((duty) => duty.ref));
    const found = findRefs(
      question.split(' '),
      (one) => refs.has(one),
      () => false,
    );
    expect(found.map((mark) => mark.ref)).toEqual([ref]);
  });
});

describe('a table of actions whose cells go over several lines', () => {
  it.each([
    [
      'by wide gaps',
      "Action                                   Owner                 When\nProduce an improvement plan              Director of           29 March 2024\nand agree it with the Board              Children's Services\nCommission a peer review of              The Council           by 30 June 2024\nthe front door\n",
    ],
    [
      'by bars',
      "| Action | Owner | When |\n|---|---|---|\n| Produce an improvement plan | Director of | 29 March 2024 |\n| and agree it with the Board | Children's Services | |\n| Commission a peer review of | The Council | by 30 June 2024 |\n| the front door | | |\n",
    ],
  ])('is read row by row: cells parted %s', (_, table) => {
    const { duties, doubts } = dutiesOf(`The Council must take the following actions:\n\n${table}`);
    expect(duties.map(({ words }) => words)).toEqual([
      'Produce an improvement plan and agree it with the Board',
      'Commission a peer review of the front door',
    ]);
    expect(doubts).toEqual([]);
  });
});

describe('two columns copied across', () => {
  it('are said, with what to do, though some lines stand alone', () => {
    const lines = [
      ['1. The Council must appoint an', '3. The Council must ensure that'],
      ['improvement adviser by the end', 'all assessments are finished on'],
      ['of March 2024.', 'time by 31 March 2024.'],
      ['', ''],
      ['2. The Council must agree a plan', '4. The Council must report to the'],
      ['by 29 March 2024 with the Board', 'Department for Education every'],
      ['and its partners in the area.', 'three months.'],
      ['', '5. The Council must publish it.'],
    ] as const;
    const text = lines.map(([left, right]) => (right === '' ? left : left.padEnd(44) + right)).join('\n');
    const result = readNotice(HEAD + text, { id: 'x' });
    expect(result.ok ? '' : result.reason).toMatch(/two columns.*Give the text/);
  });

  it('are not a header of labels with their words', () => {
    const labels = 'Reference:     ABC/1\nStatus:        In force\nLead official: A Person\n\n';
    expect(dutiesOf(`${labels}1. The Council must appoint an adviser by 1 March 2024.\n`).duties).toHaveLength(1);
  });
});

describe('who is named by a definition alone', () => {
  it('holds what the name tells', () => {
    const { duties } = dutiesOf(
      '1. Jane Smith ("the CSC Commissioner") will report to the Secretary of State by 31 May 2024.\n',
    );
    expect(duties).toMatchObject([{ kind: 'report', holders: ['commissioner'] }]);
  });
});

describe('the head of a notice', () => {
  it('has the day of issue with its weekday, and the day of a report by two inspectorates', () => {
    const { notice } = dutiesOf('1. The Council must appoint an adviser by 1 March 2024.\n');
    expect(notice.issued?.date).toBe('2024-01-16');
    const both = readNotice(
      HEAD.replace('published by Ofsted on', 'published by Ofsted and the Care Quality Commission on') +
        '1. The Council must appoint an adviser by 1 March 2024.\n',
      { id: 'x' },
    );
    expect(both.ok && both.reading.notice.inspection?.date).toBe('2023-11-03');
  });
});
