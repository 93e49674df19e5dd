import { binds } from '../../../notices/reading/binding.ts';
import { datedLines, dutyLine, dutyOf, readText, seedText } from './seed-notices.ts';

const IDS = ['kent', 'sutton', 'kingston', 'herefordshire', 'knowsley'];

describe.each(IDS)('%s', (id) => {
  const text = seedText(id);
  const reading = readText(text, id);

  it('is accounted for to the last character', () => {
    expect(reading.coverage).toMatchObject({ characters: text.length, accounted: text.length, unaccounted: [] });
    expect(reading.coverage.sentences.filter((one) => one.as === 'doubt')).toEqual([]);
    expect(reading.doubts).toEqual([]);
  });

  it('quotes duties, deadlines and provisions from the text as it stands', () => {
    for (const one of [...reading.duties, ...reading.provisions]) {
      expect(one.quote).toBe(text.slice(...one.span));
      expect(one.words).not.toMatch(/\n|\*\*|[\u00B9\u00B2\u00B3\u2074-\u2079]|https?:/);
    }
    for (const { words, span } of reading.duties.flatMap(({ deadlines }) => deadlines)) {
      expect(text.slice(...span).replace(/\s+/g, ' ')).toBe(words);
    }
  });

  it('names every duty once, by its provision', () => {
    const ids = reading.duties.map((duty) => duty.id);
    const refs = new Set(reading.provisions.map(({ ref }) => ref));
    expect(new Set(ids).size).toBe(ids.length);
    expect(reading.duties.every(({ ref }) => refs.has(ref))).toBe(true);
  });
});

describe('the dated duties', () => {
  it('of Kent', () => {
    expect(datedLines(readText(seedText('kent')))).toEqual([
      'B3 target council: month 2011-08',
      'B7 target council: period 2012-01-01 2012-03-31; period 2012-04-01 2013-03-31',
      'B8 target council: period 2012-04-01 2013-03-31',
      'B14 target council: month 2012-03; period 2012-04-01 2013-03-31',
      'B15(a) target council: period 2011-09-01 2012-08-31',
      'B15(b) target council: period 2011-09-01 2012-08-31',
      'B15(c) target council: period 2011-09-01 2012-08-31',
      'B16 target council: month 2012-03; period 2012-04-01 2013-03-31',
      'P1/2 meeting board: every issued 1 month',
      'P1/4 plan council to partners,board: month 2011-02',
      'P2 report board-chair to minister,leader: every issued 3 month',
      'P2/2 validation council: before-end',
      'P3 review dfe: month 2012-04; month 2013-04',
    ]);
  });

  it('of Sutton', () => {
    expect(datedLines(readText(seedText('sutton')))).toEqual([
      'B4/2 report council to board: every issued 1 month',
      'P1/2 meeting board: every issued 4 week',
      'P2/2 plan council to partners,board: after received 1 month',
      'P3/4 target council: month 2014-01',
      'P4 report board-chair to minister: month 2012-10; month 2013-04; month 2013-10',
      'P4/2 review dfe: month 2013-04; month 2013-10; month 2014-02',
    ]);
  });

  it('of Kingston', () => {
    expect(datedLines(readText(seedText('kingston')))).toEqual([
      'P1/2 meeting board: every issued 4 week',
      'P2/4 target council: after issued 18 month',
      'P3 report board-chair to minister: every issued 6 month',
      'P3/2 report board-chair to minister: after issued 2 month',
      'P3/3 validation council: before-end',
      'P4 review dfe: after issued 6 month; after issued 12 month; after issued 18 month',
    ]);
  });

  it('of Herefordshire', () => {
    expect(datedLines(readText(seedText('herefordshire')))).toEqual([
      '2 plan council: day 2013-03-31',
      '3 measure council: day 2013-03-31',
      '20 measure council: after issued 1 month',
      '30/2 meeting board: every issued 4 week',
      '31/5 target council: after issued 18 month',
      '32 report board-chair to minister: every issued 6 month',
      '32/2 report board-chair to minister: after issued 2 month',
      '32/3 validation council: before-end',
      '33 review dfe: after issued 6 month; after issued 12 month; after issued 18 month',
    ]);
  });

  it('of Knowsley', () => {
    expect(datedLines(readText(seedText('knowsley')))).toEqual([
      '4 plan council: day 2014-10-06',
      '15(a)/2 meeting board: every issued 6 week',
      '15(b) plan council: day 2014-10-06',
      '16 measure council: after inspection 18 month',
      '17 report board-chair to minister: month 2014-12; every 3 meetings after 2014-12-31',
      '19 review dfe: every issued 6 month',
      '19/2 report council to dfe: 1 week before the review',
    ]);
  });
});

describe('who must do what', () => {
  it.each([
    ['herefordshire', '25', 'report lscb to board'],
    ['herefordshire', '30/3', 'measure board'],
    ['herefordshire', '30/5', 'measure dfe'],
    ['herefordshire', '33/2', 'report leader: accompanies'],
    ['knowsley', '3(c)', 'report council to lscb,board,family'],
    ['knowsley', '3(e)', 'report council to family: standard'],
    ['knowsley', '4/4', 'measure board'],
    ['knowsley', '7(a)', 'measure council,partners'],
    ['knowsley', '8(a)', 'measure partners'],
    ['knowsley', '14(e)', 'measure lscb'],
    ['knowsley', '14(f)', 'report lscb-chair to board'],
    ['knowsley', '15(a)/7', 'measure council: standard'],
    ['knowsley', '18', 'report lscb-chair to board: accompanies'],
    ['sutton', 'B6', 'measure council,partners'],
    ['sutton', 'B6/2', 'measure partners'],
    ['sutton', 'P1/3', 'measure board'],
  ])('%s %s is a %s', (notice, id, line) => {
    expect(dutyLine(dutyOf(readText(seedText(notice)), id))).toBe(`${id} ${line}`);
  });
});

describe('the scars of PDFs', () => {
  it('joins a bullet that is the rest of a sentence', () => {
    expect(dutyOf(readText(seedText('knowsley')), '6(a)').words).toBe(
      'setting clear expectations that partners in health and the police play a full and active role in the identification and support of those who need early help and protection',
    );
    expect(dutyOf(readText(seedText('knowsley')), '14(c)').words).toMatch(/early help\/intervention and prevention$/);
  });

  it('joins a sentence across a page break and a footnote', () => {
    const kingston = readText(seedText('kingston'));
    expect(dutyOf(kingston, 'B2').words).toContain('following "the Conceptual Framework for Thinking about Risk');
    expect(kingston.notice.footnotes.map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', '5']);
    expect(dutyOf(readText(seedText('herefordshire')), '11').words).toMatch(/following the “Conceptual Framework”\.$/);
    expect(dutyOf(readText(seedText('knowsley')), '12').words).toMatch(/^Establish effective supervision/);
  });

  it('keeps the star of a grade', () => {
    expect(dutyOf(readText(seedText('kent')), 'B15(c)').words).toContain('5+A*-C at GCSE');
  });
});

describe('who issued it to whom, when and why', () => {
  it.each([
    ['kent', 'Kent County Council', 'Kent', '2011-03-08', '2010-11-30', 'published'],
    ['sutton', 'London Borough of Sutton', 'Sutton', undefined, '2012-05-29', 'dated'],
    ['kingston', 'Royal Borough of Kingston upon Thames', 'Kingston upon Thames', undefined, '2012-07-10', 'dated'],
    ['herefordshire', 'Herefordshire Council', 'Herefordshire', undefined, '2012-10-19', 'dated'],
    ['knowsley', 'Knowsley Metropolitan Borough Council', 'Knowsley', '2014-09-16', '2014-06-30', 'published'],
  ])('%s', (id, council, place, issued, inspected, said) => {
    const { notice } = readText(seedText(id), id);
    expect(notice).toMatchObject({ id, council, place, inspection: { by: 'Ofsted', date: inspected, said } });
    expect(notice.issued?.date).toBe(issued);
    expect(notice.grounds.words).toMatch(/^This Improvement Notice/);
    expect(notice.consequences).toHaveLength(1);
  });

  it('says from where it knows the issue date, and how exactly it knows the inspection', () => {
    expect(readText(seedText('kent')).notice).toMatchObject({
      issued: { source: 'signature' },
      inspection: { precision: 'month' },
    });
    expect(readText(seedText('knowsley')).notice).toMatchObject({
      issued: { source: 'text' },
      inspection: { precision: 'day' },
    });
  });
});

describe('refs', () => {
  it('counts bullets that carry a duty, nested ones with a letter, and plain paragraphs', () => {
    const refs = (id: string): string[] => readText(seedText(id)).provisions.flatMap(({ ref }) => ref ?? []);
    expect(refs('kent').slice(-9)).toEqual(
      ['B14', 'B15', 'B15(a)', 'B15(b)', 'B15(c)', 'B15(d)', 'B16', 'P1', 'P2', 'P3'].slice(-9),
    );
    expect(refs('herefordshire')).toEqual(expect.arrayContaining(['1', 'P1', '26', '33', '34']));
    expect(refs('knowsley')).toEqual(expect.arrayContaining(['1', '2', '3(a)', '15', '15(b)', '20']));
  });

  it('knows a paragraph that only introduces and one that threatens', () => {
    const roles = new Map(readText(seedText('knowsley')).provisions.map(({ ref, role }) => [ref, role]));
    expect(['1', '2', '15', '13', '20'].map((ref) => roles.get(ref))).toEqual([
      'preamble',
      'preamble',
      'preamble',
      'duty',
      'consequence',
    ]);
  });
});

describe('targets', () => {
  const kent = readText(seedText('kent'));
  const figures = (id: string): string[] =>
    dutyOf(kent, id).targets.map(
      ({ comparison, value, unit, benchmark, deadline }) =>
        `${comparison} ${value ?? benchmark ?? ''}${unit} #${deadline ?? '-'}`,
    );

  it('reads one duty with three targets', () => {
    expect(figures('B3')).toEqual(['<= 200cases #0', '<= 200 #0', '<= 100 #0']);
    expect(dutyOf(kent, 'B3').targets.map(({ metric }) => metric)).toEqual([
      'unallocated cases over 28 days',
      'initial assessments out of timescale',
      'core assessments out of timescale',
    ]);
  });

  it('ties each number to its own date', () => {
    expect(figures('B14')).toEqual(['>= 11% #0', '>= 13% #1']);
    expect(figures('B16')).toEqual(['>= 85% #0', 'maintain 85% #1']);
    expect(figures('B7')).toEqual(['= statistical neighbour averagesper 10,000 #-', '>= 65% #0', '>= 65% #1']);
  });

  it('keeps what is compared with', () => {
    expect(dutyOf(kent, 'B7').targets[1]?.baseline).toEqual({ value: 46, period: '2009-10' });
    expect(figures('B8/2')).toEqual(['<= statistical neighbour average% #-']);
    expect(figures('B6')).toEqual(['maintain levels prevailing when this Improvement Notice was issued% #-']);
    expect(figures('B15(a)')).toEqual(['<= 34percentage points #0']);
    expect(figures('B9')).toEqual(['<= 10% #-']);
  });
});

describe('what binds', () => {
  const find = (): never[] => [];

  it.each([
    ['The Council must appoint a Director.', true],
    ['Ensure that supervision is regular.', true],
    ['Such reviews may result in further action being required.', false],
    ['This is to help support delivery of improvement.', false],
    ['This package of support may include peer mentoring.', false],
    ['The performance targets will form part of the discussion.', false],
    ['An initial review of progress will be held in April 2013.', true],
  ])('%s', (sentence, expected) => {
    expect(binds(sentence, find)).toBe(expected);
  });
});
