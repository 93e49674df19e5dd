import { readPlan } from '../../../notices/plan/read.ts';
import { plainSheet } from '../../../notices/plan/table.ts';
import { actions, columnsOf, HEAD, line, reading, REFS, warnings, wrongs } from './tables.ts';
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
    expect(read.sheets[0]?.headingRow).toBe(3);
    expect(read.rows.map(({ row, action }) => [row, action.id])).toEqual([
      [5, 'A1'],
      [8, 'A2'],
    ]);
    expect(read.asides).toEqual([
      {
        ...{ sheet: null, row: 4, leftOut: null },
        words: '“Leadership” is read as a heading and not as an action: nothing else stands in the row.',
      },
      { sheet: null, row: 7, leftOut: null, words: 'repeats the headings.' },
    ]);
  });

  it('has its BRAG in a status column that holds nothing but colours, blue standing for complete', () => {
    const rows = [
      ['Action no', 'Action', 'Status'],
      ['A1', 'One', 'Red'],
      ['A2', 'Two', 'Blue'],
      ['A3', 'Three', 'TBC'],
    ];
    const read = reading(rows);
    expect(read.rows.map(({ action: { status, rag } }) => [status, rag])).toEqual([
      ['not-started', 'red'],
      ['complete', 'blue'],
      ['not-started', null],
    ]);
    expect(read.others).toEqual([
      'A2: blue and without a status, so taken as complete. If blue means something else in this plan, add a status.',
    ]);
    const mixed = reading([...rows, ['A4', 'Four', 'In progress']]);
    expect(mixed.rows.map(({ action }) => action.status)).toEqual([
      ...(['in-progress', 'not-started', 'not-started', 'in-progress'] as const),
    ]);
  });

  it('keeps the status beside a day of completion that says otherwise, and says both', () => {
    const head = ['Ref', 'What', 'Status', 'Date completed'];
    const read = reading([head, ['A1', 'One', 'In progress', '12/01/2015'], ['A2', 'Two', '', '12/01/2015']]);
    expect(read.rows.map(({ action }) => action.status)).toEqual(['in-progress', 'complete']);
    expect(warnings(read)).toContain(
      '2 D: gives 12 January 2015, and the status says in progress: the status was taken.',
    );
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
    const columns = columnsOf(reading([headings, headings.map((_, n) => `x${n}`), headings.map((_, n) => `y${n}`)]));
    expect(columns.map(({ field }) => field).join(' ')).toBe(fields);
  });

  it('tells from what stands in it whether "Ref" is the paragraph or the number, and "Progress" the status', () => {
    const fields = (rows: readonly (readonly string[])[]) => columnsOf(reading(rows)).map(({ field }) => field);
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
    expect(columnsOf(read).filter(({ field }) => field === null)).toEqual([
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
    expect(
      readPlan([plainSheet('Plan', rows)], { refs: REFS, actions: [] }, { mapping: { what: 'Nothing' } }),
    ).toMatchObject({
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
    const read = readPlan([plainSheet('Plan', rows)], { refs: REFS, actions: [] });
    expect(read).toMatchObject({ ok: false, reason });
    expect(!read.ok && read.why).toMatch(/Nothing was imported/);
  });

  it('asks which of the columns is meant where one is missing', () => {
    const read = readPlan(
      [
        plainSheet('Plan', [
          ['Ref', 'Lead', 'Agency', 'Words'],
          ['1', 'x', 'y', 'z'],
        ]),
      ],
      { refs: REFS, actions: [] },
    );
    expect(!read.ok && read.why).toContain('what is to be done');
    expect(!read.ok && read.why).toContain('“Words”');
  });
});

describe('a cell of a plan', () => {
  it.each([
    ['What', '', '2 C: does not say what is to be done.'],
    ['Action', '4', undefined],
    ['Action', '8(a)', '2 A: “8(a)” cannot be an action’s number: use at most 20 letters, figures, dots and dashes.'],
    ['What', 'x'.repeat(4001), '2 C: holds 4001 characters: 4000 is the most.'],
  ])('that is wrong is said with its row and column: %s “%s”', (column, text, said) => {
    const read = first({ [column]: text });
    expect(wrongs(read)).toEqual(said === undefined ? [] : [said]);
    if (said !== undefined) expect(read.rows).toEqual([]);
  });

  const LEFT_OUT = 'so the action gets no date from it. Write one day, like 31/03/2015.';
  it.each([
    ['When', '30/02/2015', `2 G: “30/02/2015” is no day of the calendar, ${LEFT_OUT}`],
    ['When', 'soon', `2 G: “soon” is no single day, ${LEFT_OUT}`],
    ['When', 'Ongoing', '2 G: “Ongoing” is kept in these words: the action has no day of its own.'],
    ['When', '', '2 G: gives no date, so the action has none.'],
    ['When', 'tbc', '2 G: gives no date, so the action has none.'],
    ['When', '01/01/1901', `2 G: “01/01/1901” is too far away to be meant, ${LEFT_OUT}`],
    ['First date', '31/11/2014', `2 H: “31/11/2014” is no day of the calendar, ${LEFT_OUT}`],
    ['Notice ref', '8(z)', '2 B: “8(z)” is no paragraph of the notice, and was left out. Near it: 8(e), 8(b) or 8(a).'],
    ['Notice ref', '4; Ofsted', '2 B: “Ofsted” is no paragraph of the notice, and was left out.'],
    ['BRAG', 'Purple', '2 K: “Purple” is no colour of BRAG, and was left out. Write blue, red, amber or green.'],
    [
      'BRAG',
      'Amber/Green',
      '2 K: “Amber/Green” is no colour of BRAG, and was left out. Write blue, red, amber or green.',
    ],
  ])('that means nothing costs itself and never its row: %s “%s”', (column, text, said) => {
    const read = first({ [column]: text });
    expect(read.wrong).toEqual([]);
    expect(warnings(read)).toContain(said);
  });

  it('keeps what the plan says in place of a day', () => {
    expect(actions(first({ When: 'Ongoing' }))).toMatchObject([{ due: null, timing: 'Ongoing' }]);
    expect(actions(first({ When: '' }))).toMatchObject([{ due: null }]);
  });

  it('has both dates where it says how the date was revised', () => {
    expect(actions(first({ When: '30/09/2024 (revised 30/11/2024)' }))).toMatchObject([
      { due: '2024-11-30', firstDate: '2024-09-30' },
    ]);
    expect(actions(first({ When: 'Revised: 30/11/2024 (was 30/09/2024)' }))).toMatchObject([
      { due: '2024-11-30', firstDate: '2024-09-30' },
    ]);
  });

  it('that tells how it goes is under way, and one of no meaning is left out', () => {
    expect(actions(first({ Status: 'On track' }))).toMatchObject([{ status: 'in-progress' }]);
    expect(warnings(first({ Status: 'Slipped' }))[0]).toMatch(/^2 J: “Slipped” tells how it goes, which is what BRAG/);
    expect(warnings(first({ Status: 'Nearly' }))[0]).toMatch(/^2 J: “Nearly” is no status, and was left out\./);
  });

  it.each([
    ['75%', 'in-progress'],
    ['0%', 'not-started'],
    ['100%', 'in-progress'],
    ['Underway', 'in-progress'],
    ['Completed 12/01/2015', 'complete'],
    ['In progress (60%)', 'in-progress'],
    ['Complete - awaiting evidence', 'not-started'],
  ])('of progress is a status: “%s”', (text, status) => {
    expect(actions(first({ Status: text }))).toMatchObject([{ status }]);
  });

  it('says all that is wrong with its row at once', () => {
    expect(warnings(first({ When: 'x', Status: 'y', BRAG: 'z' }))).toHaveLength(3);
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

  it.each(['Green (but at risk)', 'G*'])('with words or a mark beside the BRAG says so: “%s”', (BRAG) => {
    const read = first({ BRAG });
    expect(actions(read)).toMatchObject([{ rag: 'green' }]);
    expect(warnings(read)).toContainEqual(expect.stringContaining(`“${BRAG}” is taken as green: what stands beside`));
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
      expect(actions(first({ When }))).toMatchObject([{ due: null, timing: When }]);
      expect(warnings(first({ When }))).toEqual([`2 G: “${When}” is no single day, ${LEFT_OUT}`]);
    },
  );

  it.each([
    ['4; 15(b)', ['4', '15(b)']],
    ['8b', ['8(b)']],
    ['para 8 (A), 8.b and 4', ['8(a)', '8(b)', '4']],
    ['Paragraphs 3(a) & 3(a)', ['3(a)']],
    ['IN 8b', ['8(b)']],
    ['8 a, b and e', ['8(a)', '8(b)', '8(e)']],
    ['8(a)-(e)', ['8(a)', '8(b)', '8(e)']],
    ['Paragraphs 3(a) to 3(b)', ['3(a)', '3(b)']],
  ])('with the paragraphs “%s” is read', (ref, serves) => {
    expect(actions(first({ 'Notice ref': ref }))).toMatchObject([{ serves }]);
  });

  it('of the spreadsheet’s own types is read, and one without a value is said', () => {
    const rows = [HEAD, line().map((text, n) => (n === 6 ? { date: '2015-06-30' } : n === 1 ? 4 : text))];
    expect(actions(reading(rows))).toMatchObject([{ due: '2015-06-30', serves: ['4'] }]);
    expect(warnings(reading([HEAD, line().map((text, n) => (n === 6 ? 42037 : text))]))[0]).toContain(
      'is a number and no date',
    );
    const broken = [HEAD, line().map((text, n) => (n === 6 ? { unreadable: 'the error #REF!' } : text))];
    expect(warnings(reading(broken))).toEqual(['2 G: holds the error #REF!, so it was not read.']);
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
  it('that ends in 0 is not the one that a spreadsheet makes of it', () => {
    const ids = (...numbers: (string | number)[]) =>
      reading([HEAD, ...numbers.map((Action, n) => [Action, ...line({ What: `x${n}` }).slice(1)])]);
    const read = ids(1.8, 1.9, 1.1, 1.11);
    expect(actions(read).map(({ id }) => id)).toEqual(['1.8', '1.9', '1.1', '1.11']);
    const whole = ids(1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, 1.11);
    expect(actions(whole).at(-2)?.id).toBe('1.10');
    expect(warnings(whole)).toEqual([expect.stringContaining('is taken as 1.10')]);
    expect(actions(ids('1.1', '1.10')).map(({ id }) => id)).toEqual(['1.1', '1.10']);
  });

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
        (row) => `${row} A: A1 stands in row 2 and row 3: none of them is taken until each has a number of its own.`,
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
