import { readPlan } from '../../../notices/plan/read.ts';
import { actions, HEAD, line, reading, REFS, warnings, wrongs } from './tables.ts';
import { dayWords } from '../../../notices/words/text.ts';

const first = (change: Readonly<Record<string, string>>) => reading([HEAD, line(change)]);

describe('a plan', () => {
  it('is read by the names of its columns', () => {
    const read = reading([HEAD, line({ 'Notice ref': '4; 15(b)', 'First date': '30/01/2015' })]);
    expect(actions(read)).toEqual([
      {
        ...{ id: 'A1', serves: ['4', '15(b)'], title: 'Publish', owner: 'Director', agency: 'Council', how: 'Launch' },
        ...{ due: '2015-03-31', firstDate: '2015-01-30', success: 'Published', status: 'in-progress', rag: 'amber' },
      },
    ]);
    expect([read.wrong, read.asides, read.notes, warnings(read)]).toEqual([[], [], [], []]);
  });

  it('may stand below a title and blank lines, with headings between its actions', () => {
    const rows = [
      ['Improvement plan', null, '2015'],
      [],
      HEAD,
      ['Leadership'],
      line(),
      [null, ''],
      HEAD,
      line({ Action: 'A2' }),
    ];
    const read = reading(rows);
    expect(read.headingRow).toBe(3);
    expect(read.rows.map(({ row, action }) => [row, action.id])).toEqual([
      [5, 'A1'],
      [8, 'A2'],
    ]);
    expect(read.asides).toEqual([
      { row: 4, words: '“Leadership” is read as a heading and not as an action: nothing else stands in the row.' },
      { row: 7, words: 'repeats the headings.' },
    ]);
  });

  it('loses no row: each is an action, wrong or aside', () => {
    const rows = [HEAD, line(), line({ When: 'soon' }), ['Section'], line({ Action: '' }), [], ['', '', 'x', 'y']];
    const read = reading(rows);
    const said = [...read.rows, ...read.wrong, ...read.asides].map(({ row }) => row).sort();
    expect(said).toEqual([2, 3, 4, 5, 7]);
  });

  it.each([
    [['Ref', 'Action required', 'Lead', 'Due date', 'RAG rating'], 'id what who when rag'],
    [['No.', 'Improvement notice ref', 'Description', 'Responsible officer', 'Deadline'], 'id serves what who when'],
    [['Action', 'Owner', 'Organisation', 'Target date', 'Success criteria'], 'what who agency when success'],
    [['Action', 'What', 'By when', 'Outcome', 'BRAG status'], 'id what when success rag'],
    [['Task', 'Original date', 'Revised date', 'Current status'], 'what firstDate when status'],
    [['Task', 'Due Date (dd/mm/yy)', 'Revised due date'], 'what firstDate when'],
    [['Paragraph', 'Action', 'Who is responsible?', 'Timescale'], 'serves what who when'],
  ])('knows the headings %j', (headings, fields) => {
    const { columns } = reading([headings, headings.map((_, n) => `x${n}`), headings.map((_, n) => `y${n}`)]);
    expect(columns.map(({ field }) => field).join(' ')).toBe(fields);
  });

  it('tells from what stands in it whether "Ref" is the paragraph or the number, and "Progress" the status', () => {
    const fields = (rows: readonly (readonly string[])[]) => reading(rows).columns.map(({ field }) => field);
    const head = ['Ref', 'Action', 'Due date', 'Progress'];
    expect(fields([head, ['8(a)', 'x', '', 'Started'], ['8(b)', 'y', '', 'Done']])).toEqual([
      'serves',
      'what',
      'when',
      'status',
    ]);
    expect(fields([head, ['1', 'x', '', 'Bids are in.'], ['4', 'y', '', 'Two sessions held.']])).toEqual([
      'id',
      'what',
      'when',
      null,
    ]);
  });

  it('says which columns it did not understand', () => {
    const read = reading([
      [...HEAD, 'Comments', ''],
      [...line(), 'x', 'y'],
    ]);
    expect(read.columns.filter(({ field }) => field === null)).toEqual([
      { index: 11, column: 'L', heading: 'Comments', field: null },
      { index: 12, column: 'M', heading: '', field: null },
    ]);
  });

  it('takes a mapping before its own guesses, by heading or letter', () => {
    const rows = [
      ['Thing', 'Due date', 'Second date', 'Status'],
      ['a', '31/03/2015', '30/04/2015', 'rubbish'],
    ];
    const read = reading(rows, {}, { what: 'thing', when: 'C', status: null });
    expect(actions(read)).toMatchObject([{ title: 'a', due: '2015-04-30', status: 'not-started' }]);
    expect(readPlan(rows, { refs: REFS, actions: [] }, { what: 'Nothing' })).toMatchObject({
      ok: false,
      reason: 'no-such-column',
      why: expect.stringContaining('“Thing”, “Due date”') as string,
    });
  });

  it.each([
    [[], 'no-headings'],
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'no-headings',
    ],
    [
      [
        ['Ref', 'Lead', 'Agency', 'Words'],
        ['1', 'x', 'y', 'z'],
      ],
      'column-missing',
    ],
    [[HEAD], 'no-rows'],
  ])('says why it cannot read %j', (rows, reason) => {
    const read = readPlan(rows, { refs: REFS, actions: [] });
    expect(read).toMatchObject({ ok: false, reason });
    expect(!read.ok && read.why).toMatch(/Nothing was imported/);
  });

  it('asks which of the columns is meant where one is missing', () => {
    const read = readPlan(
      [
        ['Ref', 'Lead', 'Agency', 'Words'],
        ['1', 'x', 'y', 'z'],
      ],
      { refs: REFS, actions: [] },
    );
    expect(!read.ok && read.why).toContain('what is to be done and date');
    expect(!read.ok && read.why).toContain('“Words”');
  });
});

describe('a cell of a plan', () => {
  it.each([
    ['When', '30/02/2015', '2 G: “30/02/2015” is no day of the calendar. Write one day, like 31/03/2015.'],
    ['When', 'Ongoing', '2 G: “Ongoing” is no date. Write one day, like 31/03/2015.'],
    ['When', '', '2 G: gives no date. An action needs a day by which it is done.'],
    ['When', 'tbc', '2 G: gives no date. An action needs a day by which it is done.'],
    ['When', '01/01/1901', '2 G: “01/01/1901” is too far away to be meant.'],
    ['First date', '31/11/2014', '2 H: “31/11/2014” is no day of the calendar. Write one day, like 31/03/2015.'],
    ['What', '', '2 C: does not say what is to be done.'],
    ['Notice ref', '8(z)', '2 B: “8(z)” is no paragraph of the notice. Near it: 8(e), 8(b) or 8(a).'],
    ['Notice ref', '4; Ofsted', '2 B: “Ofsted” is no paragraph of the notice.'],
    ['BRAG', 'Purple', '2 K: “Purple” is no colour of BRAG. Write blue, red, amber or green.'],
    ['BRAG', 'Amber/Green', '2 K: “Amber/Green” is no colour of BRAG. Write blue, red, amber or green.'],
    ['Action', '4', undefined],
    ['Action', '8(a)', '2 A: “8(a)” cannot be an action’s number: use at most 20 letters, figures, dots and dashes.'],
    ['What', 'x'.repeat(4001), '2 C: holds 4001 characters: 4000 is the most.'],
  ])('that is wrong is said with its row and column: %s “%s”', (column, text, said) => {
    const read = first({ [column]: text });
    expect(wrongs(read)).toEqual(said === undefined ? [] : [said]);
    if (said !== undefined) expect(read.rows).toEqual([]);
  });

  it('that tells how it goes is no status, and one of no meaning neither', () => {
    expect(wrongs(first({ Status: 'On track' }))[0]).toMatch(
      /^2 J: “On track” is no status: it tells how it goes, which is what BRAG/,
    );
    expect(wrongs(first({ Status: 'Nearly' }))[0]).toMatch(/^2 J: “Nearly” is no status\. Write not started/);
  });

  it('says all that is wrong with its row at once', () => {
    expect(wrongs(first({ When: 'x', Status: 'y', BRAG: 'z' }))).toHaveLength(3);
  });

  it.each([
    ['Complete - awaiting sign off', 'complete-awaiting-sign-off'],
    ['COMPLETED (awaiting sign-off)', 'complete-awaiting-sign-off'],
    ['complete, awaiting sign-off', 'complete-awaiting-sign-off'],
    ['Underway', 'in-progress'],
    ['Not yet started', 'not-started'],
    ['BAU', 'business-as-usual'],
    ['Re-programmed', 'rescheduled'],
    ['Done', 'complete'],
    ['Wrapped up', 'complete'],
    ['Ticked off', 'complete'],
    ['WIP', 'in-progress'],
    ['Deferred', 'rescheduled'],
    ['100%', 'complete'],
  ])('with the status “%s” is read', (Status, status) => {
    expect(actions(first({ Status }))).toMatchObject([{ status }]);
  });

  it.each([
    ['g', 'green'],
    ['Amber', 'amber'],
    ['RED', 'red'],
    ['Green - on track', 'green'],
    ['', null],
    ['n/a', null],
  ])('with the BRAG “%s” is read', (BRAG, rag) => {
    expect(actions(first({ BRAG }))).toMatchObject([{ rag }]);
  });

  it.each([
    ['2/3/2015', '2015-03-02'],
    ['02.03.15', '2015-03-02'],
    ['2015-03-02', '2015-03-02'],
    ['2 March 2015', '2015-03-02'],
    ['2nd Mar 2015', '2015-03-02'],
    ['2-Mar-15', '2015-03-02'],
    ['Monday, 2 March 2015', '2015-03-02'],
    ['March 2, 2015', '2015-03-02'],
    ['by 02/03/2015 00:00', '2015-03-02'],
    ['29/02/2016', '2016-02-29'],
    ['Friday 4 October 2019', '2019-10-04'],
    ['Mon 2nd of March, 2015', '2015-03-02'],
    ['first Monday in May 2015', '2015-05-04'],
  ])('with the date “%s” is read', (When, when) => {
    expect(actions(first({ When }))).toMatchObject([{ due: when }]);
  });

  it('with a month is taken as its last day, and that is said', () => {
    const read = first({ When: 'Feb 2016' });
    expect(actions(read)).toMatchObject([{ due: '2016-02-29' }]);
    expect(warnings(read)).toEqual(['2 G: February 2016 is taken as its last day, 29 February 2016.']);
  });

  it.each([
    ['Q3 2023/24', '2023-12-31'],
    ['w/e 13 Feb 2015', '2015-02-13'],
    ['week commencing 9/2/15', '2015-02-15'],
    ['2015/16', '2016-03-31'],
    ['Autumn 2024', '2024-11-30'],
  ])('with the period “%s” is taken as its last day, and that is said', (When, when) => {
    const read = first({ When });
    expect(actions(read)).toMatchObject([{ due: when }]);
    expect(warnings(read)).toEqual([`2 G: “${When}” is taken as its last day, ${dayWords(when)}.`]);
  });

  it.each([
    ['06/2015', '2015-06-30'],
    ['Mar-15', '2015-03-31'],
    ['end of March 2015', '2015-03-31'],
  ])('with the month “%s” is taken as its last day', (When, when) => {
    expect(actions(first({ When }))).toMatchObject([{ due: when }]);
  });

  it.each(['end of term', '31 March', 'soon', 'early March 2015', 'March', 'next month', '2 weeks before the review'])(
    'with “%s”, which no year makes a day, is none',
    (When) => {
      expect(wrongs(first({ When }))).toEqual([`2 G: “${When}” is no date. Write one day, like 31/03/2015.`]);
    },
  );

  it.each([
    ['4; 15(b)', ['4', '15(b)']],
    ['8b', ['8(b)']],
    ['para 8 (A), 8.b and 4', ['8(a)', '8(b)', '4']],
    ['Paragraphs 3(a) & 3(a)', ['3(a)']],
  ])('with the paragraphs “%s” is read', (ref, serves) => {
    expect(actions(first({ 'Notice ref': ref }))).toMatchObject([{ serves }]);
  });

  it('of the spreadsheet’s own types is read, and one without a value is said', () => {
    const rows = [HEAD, line().map((text, n) => (n === 6 ? { date: '2015-06-30' } : n === 1 ? 4 : text))];
    expect(actions(reading(rows))).toMatchObject([{ due: '2015-06-30', serves: ['4'] }]);
    expect(wrongs(reading([HEAD, line().map((text, n) => (n === 6 ? 42037 : text))]))[0]).toContain(
      'is a number and no date',
    );
    const broken = [HEAD, line().map((text, n) => (n === 6 ? { unreadable: 'the error #REF!' } : text))];
    expect(wrongs(reading(broken))).toEqual(['2 G: holds the error #REF!.']);
  });

  it('that is empty where a new action needs something is said, and what is not given is told apart', () => {
    const read = first({ Status: '', BRAG: '', 'Notice ref': '' });
    expect(warnings(read)).toEqual([
      '2 B: names no paragraph: the action will serve none until one is given.',
      '2 J: is empty, so a new action counts as not started and a known one keeps its status.',
    ]);
    expect(read.rows[0]?.given).not.toContain('status');
  });
});

describe('the number of an action', () => {
  it('is proposed where it is missing, and never given unsaid', () => {
    const read = reading([HEAD, line({ Action: 'A7' }), line({ Action: '', What: 'Other' })], {
      actions: [{ id: 'A9', title: 'Third', serves: [] }],
    });
    expect(read.rows.map(({ action, proposed }) => [action.id, proposed])).toEqual([
      ['A7', false],
      ['A10', true],
    ]);
    expect(warnings(read)).toEqual([
      '3 A: is empty, so A10 is proposed. Write it into the file, so that the action keeps it.',
    ]);
  });

  it('is that of the board’s action with the same words, where it is missing', () => {
    const known = { id: 'A9', title: 'Publish ', serves: ['4'] };
    const read = reading([HEAD, line({ Action: '' }), line({ Action: '' })], { actions: [known] });
    expect(read.rows.map(({ action, proposed }) => [action.id, proposed])).toEqual([
      ['A9', false],
      ['A10', true],
    ]);
  });

  it('that stands twice is wrong in every row', () => {
    const read = reading([HEAD, line(), line({ Action: 'a1' }), line({ Action: 'Action 2' })]);
    expect(wrongs(read)).toEqual(
      [2, 3].map(
        (row) => `${row} A: A1 stands in rows 2 and 3: none of them is taken until each has a number of its own.`,
      ),
    );
    expect(actions(read)).toMatchObject([{ id: 'A2' }]);
  });

  it('is never a paragraph of the notice', () => {
    const read = reading([HEAD, line({ Action: '4' })]);
    expect(actions(read)).toMatchObject([{ id: 'A4' }]);
    expect(warnings(read)).toEqual(['2 A: “4” is taken as A4, so that it is not mistaken for a paragraph.']);
    expect(wrongs(reading([HEAD, line({ Action: 'B3', 'Notice ref': 'B3' })], { refs: ['B3'] }))[0]).toContain(
      '“B3” is a paragraph of the notice',
    );
  });

  it('is proposed for every row of a plan without numbers', () => {
    const read = reading([
      ['What', 'Who', 'When'],
      ['a', 'b', '31/03/2015'],
      ['c', 'd', '30/04/2015'],
    ]);
    expect(actions(read).map(({ id }) => id)).toEqual(['A1', 'A2']);
    expect(read.notes[0]).toBe('There is no column with action numbers: numbers are proposed.');
  });
});
