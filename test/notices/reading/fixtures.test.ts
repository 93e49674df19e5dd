import { datedLines, dutyLine, dutyOf, fixtureText, readByRules } from './seed-notices.ts';

describe('a notice of 2023: 1.1, hard-wrapped lines, page numbers, an adviser and an integrated care board', () => {
  const text = fixtureText('somerdale');
  const { notice, coverage, doubts, ...rest } = readByRules(text, 'somerdale');
  const reading = { notice, coverage, doubts, ...rest };

  it('knows the notice', () => {
    expect(notice).toMatchObject({
      council: 'Somerdale County Council',
      place: 'Somerdale',
      address: 'Shire Hall, Market Street, Somerdale SD1 4QT',
      issued: { date: '2023-03-03' },
      issuedBy: 'Claire Coutinho MP, Minister for Children, Families and Wellbeing',
      inspection: { date: '2023-01-12', said: 'published' },
    });
    expect(notice.headings.map(({ words }) => words)).toEqual([
      'Improvement plan',
      'Improvement board',
      'Improvement adviser',
      'Practice',
      'Reviews of progress',
      'Failure to comply with this Notice',
    ]);
  });

  it('finds the dated duties', () => {
    expect(datedLines(reading)).toEqual([
      '1.1 plan council to dfe: day 2023-05-31',
      '1.2 measure council: every issued 6 month',
      '1.3 plan council,icb: month 2023-09',
      '2.1/2 meeting board: every issued 6 week',
      '2.2 report board-chair to minister: every issued 3 month',
      '3.2 report adviser to dfe: every issued 3 month',
      '3.2/2 report lscb to adviser: after received 10 working-day',
      'B1 target council: day 2024-03-31',
      'B2 target council: standard; period 2023-04-01 2024-03-31',
      '4.2 validation council: before-end',
      '5 review dfe: every issued 6 month',
      '5/2 report council to dfe: 2 week before the review',
    ]);
  });

  it('mends words broken at the end of a line, and hangs bullets under their paragraph', () => {
    expect(dutyOf(reading, '1.1').words).toContain('submit it to the Department for Education (DfE) no later than');
    expect(rest.provisions.find(({ ref }) => ref === 'B1')?.parent).toBe('4.1');
  });

  it('takes a baseline for a baseline', () => {
    expect(dutyOf(reading, 'B1').targets).toMatchObject([
      { comparison: '<=', value: 22, unit: '%', baseline: { value: 31, period: 'December 2022' } },
    ]);
    expect(dutyOf(reading, 'B3').targets).toMatchObject([{ comparison: '>=', value: 80, deadline: null }]);
  });

  it('accounts for all of it without a doubt', () => {
    expect(coverage.accounted).toBe(text.length);
    expect(doubts).toEqual([]);
  });
});

describe('a notice of 2016: 1), a), (i), capitals, a form feed and loose dates', () => {
  const text = fixtureText('northmarsh');
  const reading = readByRules(text, 'northmarsh');

  it('knows the notice', () => {
    expect(reading.notice).toMatchObject({
      council: 'Northmarsh Metropolitan Borough Council',
      place: 'Northmarsh',
      issued: { date: '2016-01-14', source: 'signature' },
      issuedBy: 'Edward Timpson MP, Minister of State for Children and Families',
      inspection: { date: '2015-11-20', said: 'published' },
    });
  });

  it('finds the dated duties', () => {
    expect(datedLines(reading)).toEqual([
      '3 measure council: day 2016-03-01',
      '4(b) measure council: day 2016-03-31',
      '4(c) report council to Full council: every issued 1 year',
      '5 plan council to partners: unclear',
      '5/2 plan council: unclear',
      '6(i) target council: period 2016-07-01 2016-09-30',
      '6(iii) target council: month 2017-03',
      '7 report council to lscb: every issued 1 month',
      '8 measure lscb: after issued 3 month',
      '9 meeting board: every issued 1 month',
      '9/2 report board-chair to minister: after issued 3 month; after issued 6 month; after issued 12 month',
      '10 report council to board: day 2016-02-15',
      '11 review dfe: month 2016-06; month 2016-12',
    ]);
  });

  it('asks about dates that nobody can work out, and invents none', () => {
    expect(reading.doubts.map(({ words }) => words)).toEqual(['by Spring 2016', 'bi-monthly']);
    expect(dutyLine(dutyOf(reading, '5'))).toBe('5 plan council to partners: unclear');
    expect(dutyLine(dutyOf(reading, '4(a)'))).toBe('4(a) measure lead-member: standard');
  });

  it('reads nothing into what the council once did, and files the threat apart', () => {
    expect(reading.duties.some(({ words }) => words.includes('July 2015'))).toBe(false);
    expect(reading.provisions.find(({ ref }) => ref === '12')?.role).toBe('consequence');
    expect(reading.coverage.unaccounted).toEqual([]);
  });
});

describe('a notice of 2018: plain paragraphs, bullets in bullets, a trust, and a stray paragraph', () => {
  const text = fixtureText('eastholme');
  const reading = readByRules(text, 'eastholme');

  it('knows the notice', () => {
    expect(reading.notice).toMatchObject({
      council: 'Eastholme City Council and Eastholme Children’s Trust',
      place: 'Eastholme',
      issued: { date: '2018-05-21', source: 'signature' },
      inspection: { date: '2018-05-09', said: 'dated' },
    });
    expect(reading.notice.consequences.map(({ words }) => words)).toEqual([
      'If ministers are not satisfied they may use their powers of intervention to direct the Council.',
    ]);
  });

  it('finds the dated duties', () => {
    expect(datedLines(reading)).toEqual([
      'B1 measure council: day 2018-06-30',
      'B1/2 meeting board: every issued 1 month',
      'B2 plan council: after received 70 day',
      'B2(c) measure council: month 2018-09',
      'B3 report partners to board: every issued 1 month; standard',
      'B4 target council: period 2018-09-01 2019-08-31',
      'B6 target council: unclear',
      'P1 review dfe: month 2018-11; month 2019-05; month 2019-11',
    ]);
  });

  it('says what fits nowhere instead of filing it somewhere', () => {
    expect(reading.coverage.unaccounted.map(([start, end]) => text.slice(start, end))).toEqual([
      'The weather in Eastholme has been mild since the notice was drafted.',
    ]);
    expect(reading.doubts.map(({ words }) => words)).toEqual([
      'by next summer',
      'The weather in Eastholme has been mild since the notice was drafted.',
    ]);
  });
});
