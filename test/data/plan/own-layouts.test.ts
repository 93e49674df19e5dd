import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibrary } from '../../../data/library.ts';
import { readTable } from '../../../data/plan/table.ts';
import { emptyLog } from '../../../notices/ledger/board-log.ts';
import { preparePlan, type PreparedPlan } from '../../../notices/plan/prepare.ts';

type Ready = Extract<PreparedPlan, { ok: true }>;

async function ofFile(name: string): Promise<Ready> {
  const table = await readTable(name, readFileSync(join(import.meta.dirname, 'files', name)));
  if (!table.ok) throw new Error(table.why);
  const reading = loadLibrary().find(({ notice }) => notice.id === 'knowsley');
  if (reading === undefined) throw new Error(name);
  const log = emptyLog({ id: 'knowsley', notice: 'knowsley', planDay: null });
  const prepared = preparePlan(table.sheets, { reading, log, today: '2015-02-02' });
  if (!prepared.ok) throw new Error(prepared.why);
  return prepared;
}

/** "1.1 | Head of Improvement | 2014-10-06 | complete | blue": a date's place holds the plan's words where it has no day. */
const told = ({ reading }: Ready): string[] =>
  reading.rows.map(({ action }) =>
    [action.id, action.owner, action.due ?? action.timing ?? '-', action.status, action.rag ?? '-'].join(' | '),
  );
const fieldsOf = ({ reading }: Ready, sheet = 0): string =>
  (reading.sheets[sheet]?.columns ?? [])
    .flatMap(({ column, field }) => (field === null ? [] : `${column} ${field}`))
    .join(' ');
describe('a plan in a layout of a council’s own', () => {
  it('is read off a sheet a priority, whose numbers are its own', async () => {
    const ready = await ofFile('40-cover-and-priorities.xlsx');
    expect(told(ready)).toEqual([
      "1.1 | Director of Children's Services | 2014-10-03 | complete | blue",
      '1.2 | Head of Democratic Services | 2015-03-31 | not-started | green',
      "1.9 | Director of Children's Services | 2015-01-30 | not-started | amber",
      '1.10 | Head of Democratic Services | 2015-02-27 | not-started | red',
      '2.1 | Head of Assessment | 2015-03-31 | not-started | amber',
      '2.2 | Head of Assessment | Ongoing | not-started | green',
      '3.1 | Head of Looked After Children | 2014-11-28 | complete | blue',
    ]);
    expect(ready.reading.rows.flatMap(({ action }) => action.serves)).toEqual([]);
    expect(ready.lines.filter((text) => /^Sheet/.test(text))).toHaveLength(4);
    expect(ready.lines.join('\n')).toContain('1.1 and 3.1: blue and without a status, so taken as complete.');
  });

  it('has numbers such as 2a beside 10, the colours of its legend and owners merged down', async () => {
    const ready = await ofFile('41-merged-themes-fill.xlsx');
    expect(told(ready)).toEqual([
      'A1 | Superintendent | 2015-01-30 | not-started | amber',
      '2a | Superintendent | 2015-01-30 | complete | blue',
      '2b | Head of Early Help | 2015-03-27 | not-started | green',
      'A10 | Head of Safeguarding | 2015-05-29 | not-started | red',
      'A11 | Quality Assurance Manager | 2015-01-31 | not-started | -',
    ]);
    expect(ready.reading.rows[0]?.action.success).toBe('Signed memorandum');
    expect(ready.reading.rows.flatMap(({ action }) => action.serves)).toEqual([]);
  });

  it('has each date that is one, and in words each that is none', async () => {
    const { reading } = await ofFile('42-target-dates.xlsx');
    const dates = reading.rows.map(({ action: { due, firstDate, timing } }) =>
      [due ?? timing ?? '-', ...(firstDate === null ? [] : [firstDate])].join(' was '),
    );
    expect(dates).toEqual([
      ...['2015-03-31', '2015-03-31', '2015-03-31', '2014-12-31', 'ongoing', '2015-06-30 was 2015-03-31'],
      ...['w/c 12 Jan', '2015-01-18', '2015-03-31', 'Spring term 2015', 'asap', '-', 'Immediate and ongoing'],
      ...['mid-January 2015', '2015-03-31', 'March/April 2015', '2015-03-31', '2015-03-31', '30/02/2015', '03/31/2015'],
      ...['Fri 27 Feb', 'Completed 12/01/15', 'From Jan 2015', '2015-03-31', 'By Easter 2015', 'Monthly', '6 weekly'],
      ...['2014-12-31', '2014-12-31', '2015-03-31', 'End Q4', '2015-08-31', '2015-06-30 was 2015-03-31'],
      ...['28/2/15 then monthly', '2014-11-30', '31/3', '2015-06-30 was 2015-03-31', '2015-06-30 was 2015-03-31'],
      ...['2015-09-30', '2015-02-27', '27/02/15 & 27/03/15', 'February half term', '2015-12-31', 'end of the month'],
      ...[
        'Phase 1: 30/01/15 Phase 2: 30/04/15',
        '31/12/2014 - missed',
        'Complete',
        '-',
        'Before 31/03/15',
        '2015-02-03',
      ],
    ]);
  });

  it('has the status that people’s words mean, and none where they ask', async () => {
    const { reading } = await ofFile('43-status-words.csv');
    const table = readFileSync(join(import.meta.dirname, 'files', '43-status-words.csv'), 'utf8')
      .split('\r\n')
      .slice(1);
    const words = new Map(table.map((row) => [row.split(',')[0], row.split(',')[4]?.replaceAll('"', '')]));
    const as = (status: string): (string | undefined)[] =>
      reading.rows
        .filter(({ action, warnings }) => action.status === status && !warnings.some(({ lost }) => lost === true))
        .map(({ action }) => words.get(action.id));
    expect(as('complete')).toEqual([
      ...['Closed', 'Done ✓', 'Signed off by Board 12/1/15', 'Completed 12/01/15', 'Achieved', 'Delivered'],
    ]);
    expect(as('business-as-usual')).toEqual(['Embedded', 'Closed - transferred to BAU', 'Mainstreamed']);
    expect(as('withdrawn')).toEqual(['Superseded', 'Cancelled', 'No longer required', 'Withdrawn']);
    expect(as('rescheduled')).toEqual(['Deferred']);
    expect(as('not-started')).toEqual(['Yet to start', 'Yet to commence', 'N/A', 'Not started - delayed']);
    expect(as('in-progress')).toEqual([
      ...['On track', 'Slipped', 'Delayed', 'At risk', 'Overdue', 'Partially complete', 'Almost complete', '50%'],
      ...['Green - on track', 'Started', 'Work under way', 'Behind schedule', 'Off track', 'Not on track'],
      ...['Nearly there', 'Red', 'Reopened'],
    ]);
    const lost = reading.rows.filter(({ warnings }) => warnings.some((one) => one.lost === true));
    expect(lost.map(({ action }) => words.get(action.id))).toContain('Complete?');
  });

  it('has sections, totals and its last line named, and what is struck, hidden or archived left out', async () => {
    const ready = await ofFile('44-sections-totals-struck-hidden.xlsx');
    expect(told(ready)).toEqual([
      '1.1 | Head of Improvement | 2014-10-06 | complete | blue',
      '1.2 | Chief Executive | 2015-02-15 | in-progress | green',
      '2.3 | Principal Social Worker | 2015-03-31 | in-progress | amber',
    ]);
    expect(ready.reading.wrong).toEqual([]);
    expect(ready.reading.asides.map(({ row }) => row)).toEqual([2, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 17]);
    expect(ready.lines).toContain(
      'Sheet “Archive 2013” is hidden, and was not read. Show it in the file if it counts.',
    );
  });

  it('says which of two columns with one heading was read', async () => {
    const ready = await ofFile('45-utf16-semicolon-twice.csv');
    expect(fieldsOf(ready)).toBe('A id B what C who D when E rag');
    expect(ready.lines).toEqual(
      expect.arrayContaining([
        '“Date” heads column D, which was read, and column G too. If another counts, rename column D: “Old Date”.',
        '“RAG” heads column E, which was read, and column H too. If another counts, rename column E: “Old RAG”.',
      ]),
    );
  });

  it('has the latest month of progress as of BRAG, and the paragraphs of the notice', async () => {
    const ready = await ofFile('46-tab-two-owners.csv');
    expect(told(ready)).toEqual([
      'CS-01 | Public Health Analyst | 2015-01-30 | not-started | amber',
      'CS-07 | Team Managers | 2014-12-31 | in-progress | red',
      'CS-10 |  | 2015-03-31 | in-progress | green',
    ]);
    expect(ready.reading.rows.map(({ action }) => action.serves)).toEqual([['3(a)'], ['3(d)', '8(e)'], ['12(a)']]);
    expect(fieldsOf(ready)).toBe('A id B serves C what E who G when I status K rag');
  });

  it('is complete where a column says on which day it was', async () => {
    const ready = await ofFile('47-narrative-date-completed.xlsx');
    expect(told(ready)).toEqual([
      'A1 | Head of Safeguarding | 2014-12-19 | complete | green',
      'A2 | Conference Service Manager | 2015-01-31 | not-started | -',
      'A3 | Commissioning Manager | 2015-04-30 | not-started | -',
      'A4 | Participation Manager | - | not-started | -',
    ]);
    expect(ready.lines.join('\n')).toMatch(/“Amber\/Red” is no colour of BRAG/);
  });

  it('has the latest month of a heading that stands over several, table after table', async () => {
    const ready = await ofFile('48-repeated-tables-monthly.xlsx');
    expect(told(ready)).toEqual([
      '5.1 | Chief Executive | 2014-11-14 | complete | blue',
      '5.2 | Head of Democratic Services | 2015-01-30 | not-started | red',
      '6.1 | Quality Assurance Manager | 2015-01-31 | not-started | amber',
      '6.2 | Quality Assurance Manager | 2015-03-31 | not-started | green',
    ]);
    expect(ready.reading.asides.map(({ row }) => row)).toEqual([7, 8, 9]);
    expect(ready.reading.wrong).toEqual([]);
  });

  it('is told from registers of risks and measures, and has both dates', async () => {
    const ready = await ofFile('49-plan-and-risks.xlsx');
    expect(told(ready)).toEqual([
      "LG01 | Director of Children's Services | 2014-10-03 | complete | blue",
      'LG02 | Head of ICT | 2015-10-30 | not-started | amber',
      'QP01 | Fostering Manager | 2015-09-30 | not-started | green',
    ]);
    expect(ready.reading.rows[1]?.action.firstDate).toBe('2015-04-30');
    expect(ready.reading.sheets.map(({ name }) => name)).toEqual(['Actions']);
  });

  it('is read table after table out of a document', async () => {
    const ready = await ofFile('50-word-tables.docx');
    expect(told(ready)).toEqual([
      '1a | Director of Children’s Services\nLead Member | 2014-10-03 | complete | blue',
      '1b | Head of Improvement | Immediately | not-started | green',
      '2a | Head of Early Help | 2015-03-31 | not-started | green',
    ]);
    expect(ready.lines).toContain(
      'Row 4 of “Table 3”: is struck through, so “Old action” was left out until you say that it counts.',
    );
  });
});
