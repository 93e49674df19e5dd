import { z } from 'zod';
import { cell, orEmpty, readSheet } from '../../data/sheet.ts';

const COLUMNS = z.object({ Ref: cell.refs, Date: cell.date, Status: cell.status, BRAG: orEmpty(cell.rag) });
const HEAD = 'Ref,Date,Status,BRAG';
const read = (...lines: string[]) => readSheet('plan.csv', [HEAD, ...lines].join('\n'), COLUMNS);

describe('a sheet', () => {
  test('becomes rows with dates, refs, statuses and RAG as the program knows them', () => {
    expect(read('4; 15(b),2/3/2015,Complete awaiting sign-off,a')).toEqual({
      ok: true,
      rows: [{ Ref: ['4', '15(b)'], Date: '2015-03-02', Status: 'complete-awaiting-sign-off', BRAG: 'amber' }],
    });
  });

  test.each([
    ['Not started', 'not-started'],
    ['In progress', 'in-progress'],
    ['Complete', 'complete'],
    ['Business as usual', 'business-as-usual'],
    ['RESCHEDULED', 'rescheduled'],
  ])('reads the status "%s"', (words, status) => {
    expect(read(`4,02/02/2015,${words},`)).toMatchObject({ ok: true, rows: [{ Status: status, BRAG: null }] });
  });

  test.each([
    ['4,30/02/2015,Complete,B', 'plan.csv, row 2, column "Date": "30/02/2015" is not a date like 02/02/2015.'],
    ['4,2015-02-02,Complete,B', 'plan.csv, row 2, column "Date": "2015-02-02" is not a date like 02/02/2015.'],
    [
      '4,02/02/2015,Nearly,B',
      'plan.csv, row 2, column "Status": "Nearly" is not one of: not started, rescheduled, in progress, ' +
        'complete awaiting sign-off, complete, business as usual or withdrawn.',
    ],
    ['4,02/02/2015,Complete,X', 'plan.csv, row 2, column "BRAG": "X" is not one of the letters B, R, A, G.'],
    ['4; ,02/02/2015,Complete,B', 'plan.csv, row 2, column "Ref": "4;" names no paragraph.'],
    [
      '4,02/02/2015,Complete,B,more',
      'plan.csv, row 2 has more cells than there are headings: is a comma not in quotes?',
    ],
  ])('says what is wrong with the row %s', (line, why) => {
    expect(read(line)).toEqual({ ok: false, why });
  });

  test('counts rows as a spreadsheet does, empty ones too', () => {
    expect(read('4,02/02/2015,Complete,B', ',,,', '5,soon,Complete,B')).toMatchObject({
      why: expect.stringContaining('row 4, column "Date"') as string,
    });
  });

  test('says which column is not there', () => {
    expect(readSheet('plan.csv', 'Ref,Date\n4,02/02/2015', COLUMNS)).toEqual({
      ok: false,
      why: 'plan.csv has no column "Status".',
    });
  });

  test('says that a torn file is not CSV', () => {
    expect(read('"4,02/02/2015')).toMatchObject({
      ok: false,
      why: expect.stringMatching(/^plan.csv is not a CSV/) as string,
    });
  });

  test('reads what Excel saves: a byte order mark, CRLF, quoted commas, a column of its own', () => {
    const csv = `\uFEFF${HEAD},Note\r\n4,02/02/2015,Complete,B,"one, two"\r\n`;
    expect(readSheet('plan.csv', csv, COLUMNS)).toMatchObject({ ok: true, rows: [{ Ref: ['4'], BRAG: 'blue' }] });
  });
});
