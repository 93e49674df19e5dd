import { planChanges } from '../../../notices/plan/changes.ts';
import { changesLines, changesSummary, readingLines } from '../../../notices/plan/say.ts';
import { actionState } from '../../../notices/progress/action-state.ts';
import { actions, HEAD, line, reading } from './tables.ts';

const read = reading([
  [...HEAD, 'Comments'],
  [...line({ When: '30/04/2015', Who: 'Chief Executive', Status: 'Complete', BRAG: '' }), 'x'],
  ['Leadership'],
  line({ Action: '', What: 'Write a new\nprotocol' }),
  line({ Action: 'A3', What: '' }),
]);

describe('the dry run of an import', () => {
  it('says how the table was understood, row by row', () => {
    expect(readingLines(read).slice(12)).toEqual([
      'Not understood, and left aside: column L “Comments”.',
      '2 actions understood, 1 row not understood and 1 row read as no action.',
      'Row 5 (A3) cannot be imported:',
      '  column C “What”: does not say what is to be done.',
      'Row 3: “Leadership” is read as a heading and not as an action: nothing else stands in the row.',
      'Row 2: A1 (4): “Publish”, Chief Executive, Council, 30 April 2015; complete.',
      'Row 4: A4 (4): “Write a new / protocol”, Director, Council, 31 March 2015; in progress, amber.',
      '  column A “Action”: is empty, so A4 is proposed. Write it into the file, so that the action keeps it.',
    ]);
  });

  it('says what would change, and what stays', () => {
    const present = actions(reading([HEAD, line(), line({ Action: 'A2' })]));
    const states = present.map((action) => actionState(action, null, [], '2015-02-02'));
    expect(changesLines(planChanges(read, states))).toEqual([
      'Importing would record: 1 new action and 1 changed action. 1 action of the board is not in the file and stays.',
      'New, row 4: A4 (4): “Write a new / protocol”, Director, Council, 31 March 2015; in progress, amber.',
      'A1, row 2:',
      '  who does it: “Director” becomes “Chief Executive”',
      '  moves from 31 March 2015 to 30 April 2015; first agreed 31 March 2015',
      '  status in progress becomes complete (after the move)',
      'Not in the file, and kept as they are: A2.',
    ]);
  });

  it('says that nothing would change', () => {
    const rows = [HEAD, line()];
    const states = actions(reading(rows)).map((action) => actionState(action, null, [], '2015-02-02'));
    expect(changesSummary(planChanges(reading(rows), states))).toBe(
      'Importing would change nothing: 1 action is as the board has it.',
    );
  });
});
