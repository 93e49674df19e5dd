import type { PlanColumnsReply, PlanReadReply } from '../../dialogs/protocol/plan.ts';
import { parseCommand } from '../../dialogs/protocol/command.ts';
import { expectSound, rendered } from './sound.ts';

const notice = { id: 'sutton', place: 'Sutton', council: 'London Borough of Sutton' };
const confirm = {
  ...{ do: 'import' as const, notice: 'sutton', command: 'c-1', by: { id: 'alex', name: 'Alex' } },
  ...{ shown: 's'.repeat(43), made: '2015-02-02T10:00:00Z', seal: 's'.repeat(43) },
};
const READ: PlanReadReply = {
  ...{
    kind: 'plan-read',
    holds: 'plan',
    notice,
    file: 'plan.xlsx',
    summary: 'Importing would record: 1 changed action.',
  },
  ...{ lines: ['A line'], offset: 0, command: 'c-1', confirm, take: null, mapping: {}, changedMeanwhile: false },
  conflicts: [
    { input: 'settle0', words: 'A6, date: the board has 29 May 2015 (Jo, 2 May 2015), the file 30 April 2015.' },
  ],
  moreConflicts: 2,
  leftOut: { hidden: 3, struck: 1 },
};
const COLUMNS: PlanColumnsReply = {
  ...{ kind: 'plan-columns', notice, file: 'plan.xlsx', why: 'I found no row of headings.', command: 'c-1', none: ' ' },
  headings: ['Nr', 'Wer', 'Line one\nline two', 'x'.repeat(300)],
  asked: [
    { input: 'column-what', words: 'what is to be done', needed: true },
    { input: 'column-who', words: 'who does it', needed: false },
  ],
};

describe('a plan that was read', () => {
  it('is settled beside the button that imports, with the board’s value chosen', () => {
    const { card, text } = rendered(READ);
    expectSound(READ);
    expect(JSON.stringify(card)).toContain('"id":"settle0"');
    expect(JSON.stringify(card)).toContain('"value":"board"');
    expect(text).toContain('2 more cells changed on both sides');
    expect(JSON.stringify(card)).toMatch(/Take in 3 hidden rows.*Take in the struck row/);
  });

  it('comes back with what was settled, and with nothing that was not', () => {
    expect(parseCommand({ ...confirm, settle0: 'file', settle1: 'later', settle2: 'rubbish' })).toMatchObject({
      do: 'import',
      settle: ['file', null, null, null, null, null, null, null],
    });
  });
});

describe('a plan with unknown headings', () => {
  it('lists what it saw and asks which column is which', () => {
    const { card } = rendered(COLUMNS);
    expectSound(COLUMNS);
    const shown = JSON.stringify(card);
    expect(shown).toContain('"title":"Line one line two","value":"Line one\\nline two"');
    expect(shown).toContain('"isRequired":true');
    expect(shown).not.toContain('x'.repeat(201));
  });

  it('comes back with the columns that were chosen', () => {
    const button = { do: 'plan-lines', notice: 'sutton', command: 'c-1', offset: 0 };
    expect(parseCommand({ ...button, 'column-what': 'Wer', 'column-when': ' ', 'column-id': '' })).toEqual({
      ...button,
      mapping: { what: 'Wer', when: null },
    });
    expect(parseCommand({ ...button, 'column-what': 7, 'column-rubbish': 'x' })).toEqual(button);
  });
});
