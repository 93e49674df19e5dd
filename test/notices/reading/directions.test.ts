import { readNotice } from '../../../notices/reading/read.ts';
import { brief, dutyLine, readByRules, readText } from './seed-notices.ts';

const direction = (...body: readonly string[]): string =>
  [
    'STATUTORY DIRECTION TO TESTSHIRE COUNTY COUNCIL UNDER SECTION 497A OF THE EDUCATION ACT 1996',
    'WHEREAS:',
    '1. The Secretary of State for Education (“the Secretary of State”) has noted in respect of Testshire County Council (“the Council”) that its services are inadequate, and must be improved by 1 May 2021.',
    ...body,
    'Signed on behalf of the Secretary of State',
    'Date: 24 May 2022',
  ].join('\n\n');

const lines = (text: string): string[] => readText(text).duties.map(dutyLine);

describe('a statutory direction', () => {
  it('binds from the words that direct: what stands before them is a recital', () => {
    const { notice, duties, doubts } = readText(
      direction('NOW THEREFORE the Secretary of State hereby directs the Council:', 'a) to act by 1 June 2022.'),
    );
    expect(notice).toMatchObject({ council: 'Testshire County Council', issued: { date: '2022-05-24' } });
    expect(duties.map(dutyLine)).toEqual(['(a) measure council: day 2022-06-01']);
    expect(doubts).toEqual([]);
  });

  it('has parties of its own names, and goes on behind its signature', () => {
    const text = `${direction(
      '2. The Secretary of State hereby directs the Council to comply with the Commissioner for Children’s Services in Testshire (“the CSC Commissioner”).',
    )}\n\nANNEX A: TERMS OF REFERENCE\n\n3. The CSC Commissioner is expected to take the following steps:\n\ni. To report to the Minister at 3 monthly intervals, the first such report to be received by 31/10/22;\n\nii. To oversee the work.\n\n4. Wolds County Council (“the Improvement Partner”) will share its findings with the Council by May 2023.`;
    expect(lines(text)).toEqual([
      '2 measure council',
      '3(i) report commissioner to minister: every issued 3 month date 2022-10-31; day 2022-10-31',
      '3(ii) measure commissioner',
      '4 report partners to council: month 2023-05',
    ]);
  });

  it('counts from its issue by its own name', () => {
    const text = direction(
      '2. The Secretary of State directs the Council as follows:',
      '2.1 To agree a plan within 6 weeks of the date of this direction, and to report on it to the Department by the end of each quarter.',
    );
    expect(lines(text)).toEqual([
      '2.1 plan council: after issued 6 week',
      '2.1/2 report council to dfe: every issued 3 month day 3 31',
    ]);
  });
});

describe('a notice about special needs', () => {
  const notice = (...paragraphs: readonly string[]): string =>
    [
      'Improvement Notice',
      'Issued: Tuesday 16th January 2024',
      'Local area partnership: Westmarch County Council (“the Council”) and NHS Westmarch Integrated Care Board (“the ICB”) (together “the Partnership”)',
      '1. In issuing this notice the Minister has taken into account the following:',
      'a) the report of 5 March 2023; and',
      'b) advice from NHS England.',
      ...paragraphs.map((words, at) => `${String(at + 2)}. ${words}`),
      'Signed: A N Other',
    ].join('\n\n');

  it('is to a council, which holds with the ICB what their partnership must do', () => {
    const reading = readByRules(
      notice(
        'The Partnership must publish a plan by 6 February 2024.',
        'The ICB must recruit an officer by March 2024.',
        'The SEND Adviser, who will be appointed by the Department by 31 January 2024, will report to the Department every two months, beginning on 31 March 2024.',
        'The Department and NHS England will hold stocktake meetings at six-monthly intervals, the first in June 2024.',
        'Four weeks before each stocktake meeting the Partnership must provide the Department with a self-assessment.',
      ),
    );
    expect(reading.notice).toMatchObject({ council: 'Westmarch County Council', issued: { date: '2024-01-16' } });
    expect(reading.duties.map(dutyLine)).toEqual([
      '2 plan council,icb: day 2024-02-06',
      '3 measure icb: month 2024-03',
      '4 measure dfe: day 2024-01-31',
      '4/2 report adviser to dfe: every issued 2 month date 2024-03-31; day 2024-03-31',
      '5 review dfe: every issued 6 month date 2024-06-30; month 2024-06',
      '6 report council,icb to dfe: 4 week before the review',
    ]);
    expect(reading.doubts).toEqual([]);
  });

  it('doubts who somebody is whom it names and does not tell of', () => {
    const { duties, doubts } = readText(
      notice('Bright Futures (“Futures”) must act.', 'Futures must report to the Department.'),
    );
    expect(duties.map(({ holders }) => holders)).toEqual([['partners'], ['partners']]);
    expect(doubts.map(({ why }) => why)).toEqual([
      'The notice does not tell who “Futures” is; it was taken for a partner',
      'The notice does not tell who “Futures” is; it was taken for a partner',
    ]);
  });
});

describe('a table of actions', () => {
  const table = (...rows: readonly string[]): string =>
    [
      'Improvement Notice',
      'This Improvement Notice is issued to Testshire County Council (“the Council”) on 19 May 2016.',
      '1. The Council must act.',
      rows.join('\n'),
      'Signed: A N Other',
    ].join('\n\n');

  it('with Action, Owner and When holds duties', () => {
    const { duties, coverage, doubts } = readByRules(
      table(
        'Action | Owner | When',
        'Publish a sufficiency strategy | Director of Children’s Services | 30 November 2016',
        'Audit its cases | The LSCB | Quarterly',
        'Train its staff | The Council and its partners | in due time',
      ),
    );
    expect(duties.map(dutyLine)).toEqual([
      '1 measure council',
      'P1 plan council: day 2016-11-30',
      'P2 measure lscb: every issued 3 month',
      'P3 measure council,partners: unclear',
    ]);
    expect(duties[1]?.deadlines.map(brief)).toEqual(['day 2016-11-30']);
    expect(doubts.map(({ words }) => words)).toEqual(['in due time']);
    expect(coverage.unaccounted).toEqual([]);
  });

  it('of figures is put to a person', () => {
    const { duties, doubts } = readText(table('Indicator | 2015 | 2016', 'Visits in time | 70% | 80%'));
    expect(duties).toHaveLength(1);
    expect(doubts).toMatchObject([{ why: 'This looks like a table; its figures were not read' }]);
  });

  it('of which a cell goes over two lines is put to a person', () => {
    const { doubts } = readText(table('Action | Owner | When', 'Publish a | Director | May 2016', 'strategy'));
    expect(doubts).toMatchObject([{ why: 'This text fits nowhere in a notice', words: 'strategy' }]);
  });
});

it('a marker alone on its line marks what is below it', () => {
  const text = [
    'Improvement Notice',
    'This Improvement Notice is issued to Testshire County Council (“the Council”) on 19 May 2016.',
    '1.',
    'The Council must:',
    'a.',
    'publish a strategy by 1 July 2016; and',
    'b.\nreport to the Department every three months.',
    'Signed: A N Other',
  ].join('\n\n');
  expect(lines(text)).toEqual([
    '1(a) plan council: day 2016-07-01',
    '1(b) report council to dfe: every issued 3 month',
  ]);
});

it.each([
  ['a letter', 'Dear Chief Executive', /reads like a letter/],
  ['a memorandum', 'EXPLANATORY MEMORANDUM', /reads like a memorandum/],
  ['a plan', 'Improvement Plan', /reads like a plan/],
])('%s about a direction is refused with the reason', (_, first, reason) => {
  const text = `${first}\n\nThe statutory direction to Testshire County Council asks that the Council must act by 1 May 2021.`;
  const read = readNotice(text, { id: 'other' });
  expect(read.ok ? 'it was read' : read.reason).toMatch(reason);
});

it('a text in two columns is refused with the reason', () => {
  const line = 'The Council must act on what it was told       and must report to the Board on all of it';
  const read = readNotice(`Improvement Notice\n\n${Array.from({ length: 12 }, () => line).join('\n')}`, {
    id: 'columns',
  });
  expect(read.ok ? 'it was read' : read.reason).toMatch(/^This text stands in two columns/);
});
