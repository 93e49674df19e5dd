import { sheetAsked } from '../../../dialogs/papers/sheet-asked.ts';

describe('an answer that is wanted as a spreadsheet', () => {
  it.each([
    'give me that as a spreadsheet',
    'can i have that in excel',
    'can you give me those as an excel file please',
    'export that',
    'download this list',
    'as a spreadsheet please',
    'put it into a spread sheet for me',
    'please send me the list as xlsx',
    'in excel format',
  ])('“%s” means the answer before', (plain) => {
    expect(sheetAsked(plain)).toEqual({ what: 'that' });
  });

  it.each([
    ['give me all overdue actions as a spreadsheet', 'all overdue actions'],
    ['a spreadsheet of the red actions', 'the red actions'],
    ['what is due before the next review, in excel please', 'what is due before the next review'],
    ['can i have an excel file with every open action of the police', 'every open action of the police'],
  ])('“%s” names its question', (plain, question) => {
    expect(sheetAsked(plain)).toEqual({ what: 'question', question });
  });

  it.each([
    'export the plan as a spreadsheet',
    'give me the plan and its log in excel',
    'export the log',
    'a6: sent the police the list as a spreadsheet',
    'log a6 uploaded the register as a spreadsheet',
    'we sent that as a spreadsheet',
    'what is overdue',
    'send me the calendar as a spreadsheet',
    'export',
  ])('“%s” is none', (plain) => {
    expect(sheetAsked(plain)).toBeNull();
  });
});
