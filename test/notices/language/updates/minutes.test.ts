import { minuted, minutesIn } from '../../../../notices/language/updates/minutes.ts';
import { knowsley } from './desk.ts';

const context = knowsley();

function read(text: string, meeting = '2015-01-15') {
  const minutes = minutesIn(text, context);
  if (minutes === null) throw new Error('these are minutes');
  return { ...minuted(minutes, meeting, context), meeting: minutes.meeting };
}

describe('minutes', () => {
  it('are an entry for each line that is one, and a note for the rest', () => {
    const { drafts, rest, meeting } = read(
      [
        'Minutes of the board of 15 January 2015:',
        'Present: the chair, the Director',
        '- A6: 88% seen alone, now amber',
        '2) A11 and A21 signed off',
        '• It was agreed that A10 should move to 30 June',
        'The chair thanked the police.',
        'Action: Head of ICT to pilot the new system by 30 June',
      ].join('\r\n'),
    );
    expect(meeting).toMatchObject({ kind: 'held', date: '2015-01-15' });
    expect(drafts).toMatchObject([
      { what: 'update', about: 'A6', rag: 'amber', date: '2015-01-15', meeting: '2015-01-15' },
      { what: 'update', about: 'A11', status: 'complete', meeting: '2015-01-15' },
      { what: 'update', about: 'A21', status: 'complete', meeting: '2015-01-15' },
      { what: 'update', about: 'A10', movedTo: '2015-06-30', agreedBy: 'the board' },
      { what: 'action', task: 'pilot the new system', who: 'Head of ICT', when: '2015-06-30' },
    ]);
    expect(rest).toEqual(['Present: the chair, the Director', 'The chair thanked the police.']);
  });

  it('add a date that is news, move one only where they say so, and keep one that is known in the note', () => {
    const { drafts, rest } = read('Decisions of 15 January\nNext board meeting: 7 May 2015\nNext meeting 19 March');
    expect(drafts).toMatchObject([{ what: 'fact', fact: 'meeting', date: '2015-05-07', replaces: '' }]);
    expect(rest).toEqual(['Next meeting 19 March']);
    expect(read('Decisions of 15 January\nThe next meeting is moved to 12 February').drafts).toMatchObject([
      { what: 'fact', date: '2015-02-12', replaces: '2015-02-05' },
    ]);
  });

  it.each(['neither A6 nor A7 is signed off', 'A6 done except A7', 'A6 or A7 is done', 'sign off A6 or A7'])(
    'complete nothing by “%s”',
    (line) => {
      const { drafts } = read(`Decisions of 15 January\n${line}`);
      expect(drafts.filter((draft) => draft.what === 'update' && draft.status !== '')).toEqual([]);
    },
  );

  it('give nobody a role and take nothing back', () => {
    const { drafts, rest } = read('Minutes of 15 January\nundo that\nmake @Sam an officer');
    expect(drafts).toEqual([]);
    expect(rest).toEqual(['undo that', 'make @Sam an officer']);
  });

  it.each([
    'A6: minutes sent\nA7 done',
    'minutes sent to all\nA7 done',
    'The minutes were agreed\nA6 done',
    'what was decided on 19 March',
    'minutes of 15 January',
    'A6 done\nminutes of 15 January',
  ])('are not “%s”', (text) => {
    expect(minutesIn(text, context)).toBeNull();
  });

  it('of more lines than anybody writes are kept whole', () => {
    const { drafts, rest } = read(`Minutes of 15 January\n${'A6 is at 90%\n'.repeat(300)}`);
    expect(drafts.length + rest.length).toBe(300);
  });
});
