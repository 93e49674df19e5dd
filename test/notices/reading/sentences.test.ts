import { dutyLine, noticeAround, readByRules, readText } from './seed-notices.ts';

function lineOf(sentence: string): string {
  return readText(noticeAround(sentence)).duties.map(dutyLine).join(' | ');
}

describe('who must do what, and to whom', () => {
  it.each([
    ['The Council will work with the DfE-appointed adviser ("the Adviser").', '2 measure council'],
    ['The Adviser will report to the DfE every three months.', '2 report adviser to dfe: every issued 3 month'],
    ['The Council and the ICB must jointly publish a plan by 30 June 2023.', '2 plan council,icb: day 2023-06-30'],
    ['The Council, working with its partners, must agree a strategy by May 2016.', '2 plan council: month 2016-05'],
    ['The Leader, the Lead Member and the Chief Executive must attend.', '2 measure leader,lead-member'],
    ['The recommendations of the Adviser must be implemented.', '2 measure council'],
    ['The Safeguarding Children Partnership must audit cases by May 2016.', '2 measure lscb: month 2016-05'],
    ['The Board must provide minutes to DfE officials weekly.', '2 report board to dfe: every issued 1 week'],
    ['A final review will take place 12 months after the date of this notice.', '2 review dfe: after issued 12 month'],
    ['The Council must arrange a peer review by May 2016.', '2 validation council: month 2016-05'],
    ['The Council must review its structure by May 2016.', '2 measure council: month 2016-05'],
    [
      'Ministers will receive quarterly reports from the Board Chair.',
      '2 report board-chair to minister: every issued 3 month',
    ],
    ['The Notice will be reviewed in September 2014.', '2 review dfe: month 2014-09'],
    ['The Department will hold review meetings at 6 monthly intervals.', '2 review dfe: every issued 6 month'],
    [
      'Ensure the Improvement Board has a chair and meets at least every 6 weeks.',
      '2 meeting board: every issued 6 week',
    ],
    ['Reviews will take place every six months until withdrawn.', '2 review dfe: every issued 6 month'],
    ['A progress review will take place after 6 months.', '2 review dfe: after issued 6 month'],
    ['Reviews will take place quarterly, led by the Board.', '2 measure board: standard'],
    ['Reviews of cases will take place every six months.', '2 measure council: standard'],
    [
      'The Council must train its staff. Reviews will take place every six months.',
      '2 measure council | 2/2 measure council: standard',
    ],
    ['It is expected that the Council will reduce demand.', '2 measure council'],
    [
      'The Council must agree a plan by 1 May 2016, and the Adviser will report to DfE monthly.',
      '2 plan council: day 2016-05-01 | 2/2 report adviser to dfe: every issued 1 month',
    ],
    [
      'The Council must report to the Department every three months. The first report is due by 28 April 2017.',
      '2 report council to dfe: every issued 3 month date 2017-04-28; day 2017-04-28',
    ],
    [
      'Audit 20 cases every month and report the findings to the LSCB.',
      '2 report council to lscb: every issued 1 month',
    ],
    [
      "The Lead Member, not the Leader, must visit each children's home by May 2016.",
      '2 measure lead-member: month 2016-05',
    ],
    ['The Adviser (and not the Council) must audit cases by May 2016.', '2 measure adviser: month 2016-05'],
    ['The Leader rather than the Adviser must visit by May 2016.', '2 measure leader: month 2016-05'],
    [
      'The Council must report to the Board, not the Department, by May 2016.',
      '2 report council to board: month 2016-05',
    ],
    [
      'The Council ("Testshire") and the Wessex Safeguarding Partnership ("the Partnership") must audit cases by May 2016.',
      '2 measure council,lscb: month 2016-05',
    ],
    ['The Independent Chair must convene the Board by 1 May 2016.', '2 meeting board-chair: day 2016-05-01'],
    [
      'The Council and the Chair must convene the Board by 1 May 2016.',
      '2 meeting council,board-chair: day 2016-05-01',
    ],
  ])('%s', (sentence, expected) => {
    expect(lineOf(sentence)).toBe(expected);
  });

  it('takes the figure of an earlier year in brackets for where it stood', () => {
    const words = 'The percentage of re-referrals should not exceed 10% at 31 March 2017 (2015/16: 14%).';
    const targets = readText(noticeAround(words)).duties.flatMap((duty) => duty.targets);
    expect(targets).toMatchObject([{ comparison: '<=', value: 10, baseline: { value: 14, period: '2015/16' } }]);
  });

  it('gives the items of a list to both whom it is about', () => {
    const both = 'The Council ("Testshire") and the Wessex Safeguarding Partnership ("the Partnership") must:';
    const reading = readText(noticeAround(`${both}\n\na) publish a plan by May 2016; and\n\nb) train their staff.`));
    expect(reading.duties.map(({ holders }) => holders)).toEqual([
      ['council', 'lscb'],
      ['council', 'lscb'],
    ]);
  });

  it('gives the items of a list to the one whom the list is about', () => {
    const reading = readText(
      noticeAround('The Board Chair must:\n\na) report to Ministers by May 2016; and\n\nb) chair the board.'),
    );
    expect(reading.duties.map(dutyLine)).toEqual([
      '2(a) report board-chair to minister: month 2016-05',
      '2(b) measure board-chair',
    ]);
  });

  it('follows what the notice itself calls somebody', () => {
    const reading = readText(
      noticeAround(
        'Work with the Local Safeguarding Children Board ("the Children Board").',
        'The Children Board must publish a report by May 2016.',
      ),
    );
    expect(reading.duties.at(-1)?.holders).toEqual(['lscb']);
  });
});

describe('what is forbidden is not due', () => {
  it.each([
    ["The Council must not close any children's home before 1 May 2021.", 'before 1 May 2021'],
    ['The Council shall not, before 1 May 2021, reduce the number of social workers.', 'before 1 May 2021'],
    ['Before 1 May 2021 the Council must not close any home.', 'Before 1 May 2021'],
    ['The Council must not move children who may be at risk before June 2021.', 'before June 2021'],
    ['The Council must ensure that no home is closed before the end of May 2021.', 'before the end of May 2021'],
    ['Ensure that homes are not closed before 1 May 2021.', 'before 1 May 2021'],
    ['The Council must not close any home within 6 months of this Notice.', 'within 6 months of this Notice'],
    ['The Council must refrain from closing any home until 31 March 2022.', '31 March 2022'],
    ['No child may be placed out of area until 1 May 2021.', '1 May 2021'],
  ])('%s', (sentence, doubt) => {
    const { duties, doubts } = readByRules(noticeAround(sentence));
    expect(duties.map(dutyLine)).toEqual(['2 measure council']);
    expect(doubts.map(({ words }) => words)).toEqual([doubt]);
  });

  it.each([
    ['The Council must not later than 1 May 2021 publish a plan.', '2 plan council: day 2021-05-01'],
    ['The Council must not delay; it must publish a plan before 1 May 2021.', '2 plan council: day 2021-04-30'],
    ['The Council must not fail to publish a plan before 1 May 2021.', '2 plan council: day 2021-04-30'],
    ['The Council must ensure that no child waits by 1 May 2021.', '2 measure council: day 2021-05-01'],
    ['No later than 1 May 2021 the Council must act.', '2 measure council: day 2021-05-01'],
  ])('%s', (sentence, expected) => {
    expect(lineOf(sentence)).toBe(expected);
  });

  it('nor is an item of a list that "must not" leads to', () => {
    const { duties, doubts } = readText(
      noticeAround('The Council must not:\n\na) close any home; or\n\nb) sell any home.'),
    );
    expect(duties.map(({ id }) => id)).toEqual(['2']);
    expect(doubts).toMatchObject([
      { why: 'The words before this list forbid it, so it is no duty to do it', words: 'close any home; or' },
      { words: 'sell any home.' },
    ]);
  });
});

describe('targets in other words', () => {
  it.each([
    ['Increase care leavers in work from 70% to at least 90% by May 2016 and 95% by March 2017.', ['>= 90', '>= 95']],
    ['Reduce average caseloads to no more than 17 by March 2024.', ['<= 17']],
    ['Reduce the number of unallocated cases to zero by May 2016.', ['<= 0']],
    ['The rate of re-referrals must be at or below the England average.', ['<= England average']],
    ['Ensure 95% of children are visited every 10 working days.', ['>= 95']],
    ['Audit 10% of cases every month.', []],
    ['Ensure no child waits more than 10 working days.', []],
    ['Review all cases and maintain this.', []],
    ['Ensure that agency staff do not exceed 15% by 31 March 2014.', ['<= 15']],
    ['Raise the proportion of pupils on track by 5 percentage points.', ['>= 5 percentage points more than before']],
    ['Reduce the number of children who wait by 50%.', ['<= 50% less than before']],
    ['Ensure that at least nine in ten assessments are on time.', ['>= 90']],
    ['Maintain performance at 95% or above for visits.', ['>= 95']],
  ])('%s', (sentence, expected) => {
    const { duties } = readText(noticeAround(sentence));
    const targets = duties.flatMap((duty) => duty.targets);
    expect(targets.map(({ comparison, value, benchmark }) => `${comparison} ${value ?? benchmark ?? ''}`)).toEqual(
      expected,
    );
  });
});

it('ties a date in front of each number to that number', () => {
  const { duties } = readText(
    noticeAround(
      'Improve timeliness so that by September 2011 at least 75%, and by March 2012 at least 85%, are on time.',
    ),
  );
  expect(duties[0]?.targets.map(({ value, deadline }) => [value, deadline])).toEqual([
    [75, 0],
    [85, 1],
  ]);
});

describe('what is not sure', () => {
  it('doubts a numbered paragraph that binds nobody', () => {
    const { doubts, duties } = readText(noticeAround('The Council must act.', 'Ofsted is a department of its own.'));
    expect(duties).toHaveLength(1);
    expect(doubts).toMatchObject([{ why: 'No duty was recognised here', words: 'Ofsted is a department of its own.' }]);
  });

  it('keeps a date of a sentence that binds nobody', () => {
    const { doubts } = readText(noticeAround('The Council must act. All of it stands until then by 3 May 2016.'));
    expect(doubts.map(({ words }) => words)).toEqual(['by 3 May 2016']);
  });

  it.each([
    ['in the text', 'on 19 May 2016', 'on 30 February 2021', '30 February 2021'],
    ['in the signature', 'Signed: A N Other', 'Signed: A N Other\n\nDated: 31/4/12', '31/4/12'],
  ])('asks about a day of issue %s that does not exist', (_, printed, impossible, words) => {
    const text = noticeAround('The Council must act.').replace(printed, impossible).replace(' on 19 May 2016', '');
    const { notice, doubts } = readText(text);
    expect(notice.issued).toBeNull();
    expect(doubts).toMatchObject([{ why: 'There is no such day of issue', words }]);
  });

  it('asks about a deadline that does not exist', () => {
    const { duties, doubts } = readText(noticeAround('The Council must recruit by 30 February 2021.'));
    expect(duties[0]?.deadlines).toMatchObject([{ form: 'unclear', words: '30 February 2021' }]);
    expect(doubts).toMatchObject([{ why: 'There is no such day', words: '30 February 2021' }]);
  });

  it('names a paragraph apart whose number was used before', () => {
    const thrice = noticeAround('The Council must act.').replace(
      'Signed',
      '2. The Council must act again.\n\n2. The Council must act once more.\n\nSigned',
    );
    const reading = readText(thrice);
    expect(reading.duties.map(({ id }) => id)).toEqual(['2', '2-2', '2-3']);
    expect(reading.doubts).toMatchObject([
      { why: '2 is printed more than once; this one is called 2-2' },
      { why: '2 is printed more than once; this one is called 2-3' },
    ]);
  });
});
