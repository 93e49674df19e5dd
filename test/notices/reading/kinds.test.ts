import { dutyLine, noticeAround, readByRules, readText } from './seed-notices.ts';

const lineOf = (sentence: string): string => readText(noticeAround(sentence)).duties.map(dutyLine).join(' | ');
const doubtsOf = (sentence: string): string[] => readByRules(noticeAround(sentence)).doubts.map(({ why }) => why);

describe('the kind of a duty, by its verb, its object and who is told', () => {
  it.each([
    ['A second review will be held in January 2011.', '2 review dfe: month 2011-01'],
    ['The Department will hold a stocktake meeting in January 2020.', '2 review dfe: month 2020-01'],
    ['A deep dive into early help will be carried out in May 2016.', '2 review dfe: month 2016-05'],
    [
      'The chair will provide the Department with a written assessment of progress every three months.',
      '2 report board-chair to dfe: every issued 3 month',
    ],
    ['The Council will refresh its sufficiency strategy by 31 March 2020.', '2 plan council: day 2020-03-31'],
    [
      'The Council must provide the Board with an Improvement Plan by May 2016.',
      '2 plan council to board: month 2016-05',
    ],
    ['The Council must submit, by May 2016, a revised improvement plan.', '2 plan council: month 2016-05'],
    [
      'The Council must invite its peers to carry out a peer review by May 2016.',
      '2 validation council: month 2016-05',
    ],
    ['The Council must halve the number of agency staff by May 2016.', '2 target council: month 2016-05'],
    ['The Leader and the Chief Executive must meet monthly.', '2 meeting leader: every issued 1 month'],
    ['The Improvement Board is to meet every six weeks.', '2 meeting board: every issued 6 week'],
    ['The Council must meet the needs of children in care.', '2 measure council'],
    ['The strategy should provide clear evidence of impact.', '2 measure council'],
    ['The Council must review the cases of all children in need by May 2016.', '2 measure council: month 2016-05'],
  ])('%s', (sentence, expected) => {
    expect(lineOf(sentence)).toBe(expected);
  });

  it.each([
    ['The Council must report by 1 May 2016.', 'This was read as a measure; it may be a report'],
    ['The Council must work towards 95% in all teams.', null],
    ['The Council must prepare for the stocktake.', 'This was read as a measure; it may be a review'],
  ])('%s: what it may be instead', (sentence, doubt) => {
    expect(doubtsOf(sentence)).toEqual(doubt === null ? [] : [doubt]);
  });
});

describe('a sentence with two verbs', () => {
  it.each([
    [
      'The LSCB must audit its cases by 31 May 2016 and must report to the Board by 30 June 2016.',
      '2 measure lscb: day 2016-05-31 | 2/2 report lscb to board: day 2016-06-30',
    ],
    [
      'The Council must agree a plan by 1 May 2016, publish it by 1 June 2016 and review it every six months.',
      '2 plan council: day 2016-05-01 | 2/2 measure council: day 2016-06-01 | 2/3 measure council: standard',
    ],
    [
      'The Council must ensure that an audit is completed by May 2016, and that the results are reported to the Board at its June 2016 meeting.',
      '2 measure council: month 2016-05 | 2/2 report council to board: month 2016-06',
    ],
    [
      'The Council must appoint an Improvement Adviser, who will report to the Department every month.',
      '2 measure council | 2/2 report adviser to dfe: every issued 1 month',
    ],
    [
      'The Improvement Board, which must meet every six weeks, should agree its terms of reference by May 2016.',
      '2 meeting board: every issued 6 week | 2/2 measure board: month 2016-05',
    ],
    ['The Council must prepare and publish a plan by 1 May 2016.', '2 plan council: day 2016-05-01'],
    [
      'The rate of re-referrals must be at most 20% by March 2017; the rate of repeat plans must be at most 15% by the same date.',
      '2 target council: month 2017-03 | 2/2 target council: day 2017-03-31',
    ],
  ])('%s', (sentence, expected) => {
    expect(lineOf(sentence)).toBe(expected);
  });

  it('is told by who acts: the one beside the subject does not', () => {
    expect(
      lineOf('The Chair, to be appointed with the agreement of the Department, will report to Ministers by May 2016.'),
    ).toBe('2 report board-chair to minister: month 2016-05');
    expect(lineOf('The Improvement Board, chaired by the Adviser, will oversee the work.')).toBe('2 measure board');
    expect(lineOf('The Council, the police and the Clinical Commissioning Group must attend.')).toBe(
      '2 measure council,partners',
    );
  });

  it('goes on with whom it spoke of', () => {
    expect(lineOf('The LSCB must revise its thresholds. It will meet every six weeks.')).toBe(
      '2 measure lscb | 2/2 meeting lscb: every issued 6 week',
    );
  });
});

describe('the words that lead to a list and its items', () => {
  const itemsOf = (stem: string, ...items: readonly string[]): string[] =>
    readText(noticeAround([stem, ...items.map((words, at) => `${'abc'[at] ?? ''}) ${words}`)].join('\n\n'))).duties.map(
      dutyLine,
    );

  it('give a date to each item that has none', () => {
    expect(itemsOf('Ensure that by 31 March 2020:', 'caseloads have fallen;', 'no child waits.')).toEqual([
      '2(a) measure council: day 2020-03-31',
      '2(b) measure council: day 2020-03-31',
    ]);
  });

  it('keep that date beside words of an item that give none', () => {
    expect(itemsOf('By 31 March 2020 the Council must:', 'see each child, and again by Easter.')).toEqual([
      '2(a) measure council: day 2020-03-31; unclear',
    ]);
  });
});

describe('every sentence', () => {
  it('is read as a duty, as an explanation or as a doubt', () => {
    const { coverage } = readText(
      noticeAround(
        'The Council must act. Its services are large. The Forum will be invited to help.',
        'The Council must report to the Department by Easter.',
      ),
    );
    expect(coverage.sentences.map(({ as, words }) => `${as}: ${words}`)).toEqual([
      'duty: The Council must act.',
      'explanation: Its services are large.',
      'doubt: The Forum will be invited to help.',
      'doubt: The Council must report to the Department by Easter.',
    ]);
  });
});

describe('the side of a number', () => {
  const sidesOf = (sentence: string): string[] =>
    readText(noticeAround(sentence)).duties.flatMap(({ targets }) =>
      targets.map(({ metric, comparison, value, unit }) => `${metric} ${comparison} ${value}${unit}`),
    );
  const late = 'by 30 September 2026.';

  it.each([
    [`The Council must ensure that no less than 90% of visits ${late}`, 'visits >= 90%'],
    [`The Council must ensure that not less than 85% of visits ${late}`, 'visits >= 85%'],
    [`The Council must ensure that not fewer than 70% of visits ${late}`, 'visits >= 70%'],
    [`The Council must ensure that no fewer than 90% of visits ${late}`, 'visits >= 90%'],
    [`The Council must ensure that fewer than 10% of visits ${late}`, 'visits <= 10%'],
    [`The Council must ensure that more than 10% of visits ${late}`, 'visits >= 10%'],
    [`The Council must ensure that no more than 10% of visits ${late}`, 'visits <= 10%'],
    [`The percentage of visits made on time must not be under 60% ${late}`, 'visits made on time >= 60%'],
    [
      'The Council must ensure that the percentage of visits made on time never falls below 95%.',
      'visits made on time >= 95%',
    ],
    [`The percentage of repeat referrals must be not above 20% ${late}`, 'repeat referrals <= 20%'],
    [`The rate of agency staff must not be over 15% ${late}`, 'rate of agency staff <= 15%'],
    [`The rate of agency staff must not be allowed to exceed 15% ${late}`, 'rate of agency staff <= 15%'],
    [`The percentage of children not in education must be below 5% ${late}`, 'children not in education <= 5%'],
    [`The percentage of visits must not, in any month, fall below 90%.`, 'visits must not, in any month >= 90%'],
  ])('%s', (sentence, expected) => {
    expect(sidesOf(sentence)).toEqual([expected]);
    expect(doubtsOf(sentence)).toEqual([]);
  });

  it.each([
    `The percentage of visits that are late must not result in more than 5% ${late}`,
    `The percentage of repeat referrals must not be 20% or more ${late}`,
    `The percentage of repeat referrals must not increase by more than 5% ${late}`,
  ])('%s: cannot be told', (sentence) => {
    expect(sidesOf(sentence)).toEqual([]);
    expect(doubtsOf(sentence)).toEqual(['On which side of this number it has to be cannot be told']);
  });
});

describe("reviews that are the council's daily work", () => {
  it.each([
    [
      'The Council must ensure that not less than 85% of reviews are held on time by 30 September 2026.',
      '2 target council: day 2026-09-30',
    ],
    ['95% of child protection reviews must be held within timescale.', '2 target council'],
    ['The Council must ensure that all looked after children reviews are completed on time.', '2 measure council'],
    ['The Department will ensure that reviews of progress are held in May 2026.', '2 review dfe: month 2026-05'],
  ])('%s', (sentence, expected) => {
    expect(lineOf(sentence)).toBe(expected);
  });
});
