import type { Change } from '../../../notices/model/log.ts';
import { type BoardCalendar, boardCalendar, type BoardDay } from '../../../notices/papers/calendar.ts';
import { boardLog, isEnglandHoliday, readingOf, recorded, update } from '../digest/boards.ts';

const calendarOf = (id: string, today: string, log = boardLog(id)): BoardCalendar =>
  boardCalendar({ reading: readingOf(id), log, today, isHoliday: isEnglandHoliday });

function dayOf({ days }: BoardCalendar, what: string): BoardDay {
  const found = days.filter(({ uid }) => uid.startsWith(`${what}@`));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} days ${what}`);
  return found[0];
}

const TODAY = '2015-02-02';
const knowsley = calendarOf('knowsley', TODAY);

const fact = (name: 'meeting' | 'review', date: string, replaces: string | null): Change => ({
  what: 'fact',
  entry: { fact: name, date, note: '' },
  replaces,
});

describe('the calendar of a board', () => {
  it('has its meetings and reviews, and says how each date is known', () => {
    expect(dayOf(knowsley, 'meeting-5')).toMatchObject({
      date: '2015-02-05',
      title: 'Improvement Board, Knowsley',
      tentative: false,
    });
    expect(dayOf(knowsley, 'meeting-5').lines).toContain('Date: confirmed by the board.');
    expect(dayOf(knowsley, 'review-1')).toMatchObject({ date: '2015-03-18', title: 'DfE review, Knowsley' });
    expect(dayOf(knowsley, 'review-2')).toMatchObject({
      ...{ date: '2015-09-16', title: 'DfE review, Knowsley (date assumed)', tentative: true },
      lines: expect.arrayContaining([
        'Date: assumed, counted from the issue date until a real date is given.',
      ]) as string[],
    });
  });

  it('has the duties and actions with where they stand', () => {
    expect(dayOf(knowsley, 'duty-17.2.1')).toMatchObject({ date: '2015-03-19', tentative: false });
    expect(dayOf(knowsley, 'action-A6')).toMatchObject({
      date: '2014-12-31',
      title: 'Due: A6: Children seen alone at statutory visits',
    });
    expect(dayOf(knowsley, 'action-A6').lines.slice(0, 4)).toEqual([
      'Head of Safeguarding (Council)',
      'Serves 3(d).',
      'Standing: in progress, RAG red.',
      '81% seen alone in the November audit. (Head of Safeguarding, 19 December 2014)',
    ]);
    expect(dayOf(knowsley, 'action-A25').lines).toContain('First agreed for 30 April 2015.');
    expect(dayOf(knowsley, 'action-A11').title).toMatch(/^Waiting for sign-off: A11/);
    expect(dayOf(knowsley, 'action-A4').title).toMatch(/^Done: A4/);
  });

  it('says of a month that its last day stands for it', () => {
    const kent = calendarOf('kent', '2011-08-05');
    const day = kent.days.find(({ uid }) => uid.startsWith('duty-B3'));
    expect(day?.date).toBe('2011-08-31');
    expect(day?.lines).toContain('It is due by August 2011; the last day stands for it.');
  });

  it('names what has no date, and does not place it', () => {
    const log = {
      ...boardLog('kent'),
      records: { ...boardLog('kent').records, notice: 'sutton', measurements: [], calendar: [] },
    };
    const { lines, days } = calendarOf('sutton', '2012-09-01', log);
    expect(lines[0]).toMatch(/^Without a date, and so not in this calendar: /);
    expect(days.filter(({ kind }) => kind === 'meeting')).toEqual([]);
  });

  it('gives each day another id', () => {
    for (const { days } of [knowsley, calendarOf('kent', '2011-08-05')])
      expect(new Set(days.map(({ uid }) => uid)).size).toBe(days.length);
  });

  it('keeps what is overdue however old, and drops what is long done', () => {
    const later = calendarOf('knowsley', '2016-02-02');
    expect(dayOf(later, 'action-A6').date).toBe('2014-12-31');
    expect(later.days.some(({ uid }) => uid.startsWith('action-A4@'))).toBe(false);
  });
});

describe('ids stay', () => {
  it('when a meeting or an action is moved', () => {
    const log = recorded(
      boardLog('knowsley'),
      [`${TODAY}T09:00:00Z`, fact('meeting', '2015-03-26', '2015-03-19')],
      [
        `${TODAY}T09:01:00Z`,
        update('A6', TODAY, { status: 'rescheduled', moved: { to: '2015-06-30', agreedBy: 'the board' } }),
      ],
    );
    const moved = calendarOf('knowsley', TODAY, log);
    expect(dayOf(moved, 'meeting-6').date).toBe('2015-03-26');
    expect(dayOf(moved, 'action-A6').date).toBe('2015-06-30');
    expect(moved.days.map(({ uid }) => uid).sort()).toEqual(knowsley.days.map(({ uid }) => uid).sort());
    expect(moved.stamp.entries).toBeGreaterThan(knowsley.stamp.entries);
  });

  it('when an assumed meeting is confirmed for another day', () => {
    const log = recorded(boardLog('knowsley'), [`${TODAY}T09:00:00Z`, fact('meeting', '2015-05-28', null)]);
    const confirmed = calendarOf('knowsley', TODAY, log);
    expect(dayOf(knowsley, 'meeting-8')).toMatchObject({ date: '2015-05-26', tentative: true });
    expect(dayOf(confirmed, 'meeting-8')).toMatchObject({ date: '2015-05-28', tentative: false });
  });

  it('when months go by', () => {
    const later = calendarOf('knowsley', '2015-06-01');
    const uids = new Map(knowsley.days.map(({ uid, date }) => [uid, date]));
    for (const { uid, date } of later.days) expect(uids.get(uid) ?? date).toBe(date);
  });
});
