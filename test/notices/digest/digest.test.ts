import { addDays } from '../../../notices/calendar/arithmetic.ts';
import { fullLinesOf, groupsOf, linesOf } from '../../../notices/digest/lines.ts';
import { DigestGroup, type Digest, type SubjectChange } from '../../../notices/digest/model.ts';
import { headline } from '../../../notices/digest/say.ts';
import { digestText } from '../../../notices/digest/text.ts';
import type { AnswerItem } from '../../../notices/model/answer.ts';
import { asker, kent, knowsley } from '../../questions/desk.ts';
import { boardLog, calendarOnly, digest, hugePlan, recorded, update } from './boards.ts';

const refs = (items: readonly AnswerItem[]): string[] => items.map(({ ref }) => ref);
const subjects = ({ changes }: Digest): SubjectChange[] => changes.filter((one) => one.kind === 'subject');
const subject = (of: Digest, ref: string): SubjectChange | null => subjects(of).find((one) => one.ref === ref) ?? null;

describe('the digest of Knowsley on 2 February 2015', () => {
  const made = digest('knowsley', '2015-02-02', { since: '2015-01-26' });

  it('tells when the board meets and when DfE reviews, and how that is known', () => {
    expect(made.meeting.next).toEqual({
      occurrence: expect.objectContaining({ date: '2015-02-05', certainty: 'confirmed' }) as unknown,
      days: 3,
    });
    expect(made.review.next).toMatchObject({ occurrence: { date: '2015-03-18', certainty: 'confirmed' }, days: 44 });
  });

  it('lists what is overdue, the most overdue first, duties and actions in one row', () => {
    expect(refs(made.overdue)).toEqual(['17', 'A6', 'A7', 'A15', 'A3', 'A10', 'A23']);
    expect(made.overdue.every(({ overdue }) => overdue)).toBe(true);
    expect(linesOf('overdue', made)[1]).toMatchObject({
      mark: 'overdue since 31 December 2014 (33 days)',
      alarm: true,
      foot: ['Head of Safeguarding (Council)', 'in progress', 'RAG red'],
    });
  });

  it('says a month as a month and counts from its last day', () => {
    expect(linesOf('overdue', made)[0]?.mark).toBe('overdue since December 2014 (33 days)');
  });

  it('lists before the review what is due by its day and not before the meeting', () => {
    expect(refs(made.beforeMeeting)).toEqual([]);
    expect(refs(made.beforeReview)).toEqual(['19', 'A5', 'A24', 'A27']);
  });

  it('never calls a meeting or a review of DfE due or overdue', () => {
    for (const item of [...made.overdue, ...made.beforeMeeting, ...made.beforeReview])
      expect(['meeting', 'review']).not.toContain(item.kind);
  });

  it('has what waits for sign-off apart, with since when', () => {
    expect(refs(made.waiting)).toEqual(['A11', 'A21']);
    expect(made.waiting[0]?.note).toBe('waiting since 22 January 2015');
  });

  it('tells what is red now and was not on the day of the last digest', () => {
    expect(subjects(made).flatMap(({ ref, marks }) => (marks.includes('newly-red') ? [ref] : []))).toEqual(['A10']);
  });

  it('tells the updates since, each subject once, with how it moved', () => {
    expect(subjects(made).map(({ ref }) => ref)).toEqual(['A10', 'A13', 'A23', 'A3', 'A5']);
    expect(subject(made, 'A3')).toMatchObject({ said: { date: '2015-01-28' }, rag: { from: 'green', to: 'amber' } });
  });

  it('finds the open actions that are silent, and not those that wait, are done or start later', () => {
    const silent = refs(made.silent);
    expect(silent).toEqual(expect.arrayContaining(['A10', 'A27', 'A6', 'A7']));
    // A1 is complete, A11 waits for the board, A16 is not started and due in May, A25 spoke on 9 January.
    for (const ref of ['A1', 'A11', 'A16', 'A25', 'A5']) expect(silent).not.toContain(ref);
    expect(made.silent.at(-1)?.note).toBe('by its date it would be red; last update 19 December 2014');
  });

  it('opens with what is late, due, newly red and waiting', () => {
    expect(headline(made)).toBe(
      '1 duty and 6 actions are overdue, and none falls due before the board meeting on 5 February 2015. ' +
        'A10 is newly red. 2 actions wait for sign-off.',
    );
  });
});

describe('a digest and an answer', () => {
  it.each([
    ['Knowsley', knowsley(), digest('knowsley', '2015-02-02')],
    ['Kent', kent(), digest('kent', '2011-08-05')],
  ])('agree on what is overdue in %s', (_name, setting, made) => {
    const { items } = asker().ask('what is overdue?', setting).answer;
    const late = items.filter(({ overdue }) => overdue);
    expect(made.overdue.map(({ ref, due }) => `${ref} ${due ?? ''}`).sort()).toEqual(
      late.map(({ ref, due }) => `${ref} ${due ?? ''}`).sort(),
    );
  });
});

describe('what was recorded since the last digest', () => {
  const day = '2015-02-09';
  const since = '2015-02-02';
  const at = '2015-02-04T10:00:00Z';
  const after = (...changes: Parameters<typeof recorded>[1][]): Digest =>
    digest('knowsley', day, { since, log: recorded(boardLog('knowsley'), ...changes) });

  it('tells a completed action as completed, and no more as overdue', () => {
    const made = after([at, update('A6', '2015-02-04', { status: 'complete' })]);
    expect(subject(made, 'A6')?.marks).toEqual(['completed', 'updated']);
    expect(subject(made, 'A6')?.status).toEqual({ from: 'in-progress', to: 'complete' });
    expect(refs(made.overdue)).not.toContain('A6');
  });

  it('tells a move with both dates and who agreed, and the action counts by its new date', () => {
    const moved = { to: '2015-02-27', agreedBy: 'the board' };
    const made = after([at, update('A3', '2015-02-04', { status: 'rescheduled', moved })]);
    expect(subject(made, 'A3')?.moved).toEqual({ from: '2015-01-30', to: '2015-02-27', agreedBy: 'the board' });
    expect(refs(made.overdue)).not.toContain('A3');
    const due = [...made.beforeMeeting, ...made.beforeReview].find(({ ref }) => ref === 'A3');
    expect(due).toMatchObject({
      due: '2015-02-27',
      note: expect.stringContaining('first agreed for 30 January 2015') as unknown,
    });
  });

  it('does not tell as done what was taken back', () => {
    const made = after(
      [at, update('A6', '2015-02-04', { status: 'complete' })],
      ['2015-02-04T10:05:00Z', { what: 'undo', undoes: 2 }],
    );
    expect(subject(made, 'A6')).toBeNull();
    expect(refs(made.overdue)).toContain('A6');
    expect(linesOf('changes', made)).toEqual([]);
  });

  it('tells that something told before was taken back', () => {
    const made = after(
      ['2015-01-28T10:00:00Z', update('A6', '2015-01-28', { status: 'complete', text: 'All done.' })],
      [at, { what: 'undo', undoes: 2 }],
    );
    expect(made.changes).toContainEqual(
      expect.objectContaining({ kind: 'entry', takenBack: true, by: 'Alex Officer' }),
    );
    expect(linesOf('changes', made)).toContainEqual(
      expect.objectContaining({ ref: 'A6', mark: 'taken back', words: 'All done.' }),
    );
    expect(refs(made.overdue)).toContain('A6');
  });

  it('tells an undo that was itself undone as if neither had been', () => {
    const made = after(
      [at, update('A6', '2015-02-04', { status: 'complete' })],
      [at, { what: 'undo', undoes: 2 }],
      [at, { what: 'undo', undoes: 3 }],
    );
    expect(subject(made, 'A6')?.marks).toContain('completed');
  });

  it('tells a correction in the place of what it corrects', () => {
    const first = update('A6', '2015-02-03', { text: '88% seen alone.' });
    const second = update('A6', '2015-02-03', { text: '89% seen alone.' });
    if (second.what !== 'update') throw new Error('an update is one');
    const made = after([at, first], [at, { what: 'correction', corrects: 2, update: second.update }]);
    expect(subject(made, 'A6')).toMatchObject({ marks: ['updated'], said: { text: '89% seen alone.' }, others: 0 });
    const told = after(
      ['2015-01-28T10:00:00Z', update('A6', '2015-01-28', { text: '88% seen alone.' })],
      [at, { what: 'correction', corrects: 2, update: { ...second.update, date: '2015-01-28' } }],
    );
    expect(subject(told, 'A6')?.marks).toEqual(['corrected', 'updated']);
  });

  it('tells what was recorded late about a day before the last digest', () => {
    const made = after([at, update('A15', '2015-01-20', { rag: 'red', text: 'Recorded late.' })]);
    expect(subject(made, 'A15')?.said?.text).toBe('Recorded late.');
  });

  it('knows nothing of entries dated after today', () => {
    const made = after([at, update('A6', '2015-02-20', { status: 'complete' })]);
    expect(subject(made, 'A6')).toBeNull();
    expect(refs(made.overdue)).toContain('A6');
  });

  it('tells what turned red by itself, because a month went by', () => {
    // A23 was due on 30 January and has a recorded amber; A30 has no recorded colour.
    const action = {
      ...{ id: 'A30', serves: ['3(a)'], title: 'Try', owner: 'Head', agency: 'Council', how: '', success: '' },
      ...{ due: '2015-01-05', firstDate: null, status: 'in-progress' as const, rag: null },
    };
    const log = recorded(boardLog('knowsley'), ['2014-12-01T10:00:00Z', { what: 'action', action }]);
    const made = digest('knowsley', day, { since, log });
    expect(subject(made, 'A30')).toMatchObject({ marks: ['newly-red'], said: null, rag: { from: 'amber', to: 'red' } });
  });

  it('tells new actions, dates that the board gave, and moved meetings', () => {
    const made = after(
      [at, { what: 'fact', entry: { fact: 'meeting', date: '2015-03-26', note: '' }, replaces: '2015-03-19' }],
      [at, { what: 'reading', reading: { ref: '8(b)', metric: 'seen alone', date: '2015-01-31', value: 88 } }],
    );
    const lines = linesOf('changes', made);
    expect(lines).toContainEqual(
      expect.objectContaining({ ref: 'The dates of the board meetings', words: '19 March 2015 → 26 March 2015' }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ words: 'seen alone: 88 on 31 January 2015' }));
  });

  it('gives no action a silence that was put on the plan this month', () => {
    const action = {
      ...{ id: 'A30', serves: ['3(a)'], title: 'Try', owner: 'Head', agency: 'Council', how: '', success: '' },
      ...{ due: '2015-02-20', firstDate: null, status: 'in-progress' as const, rag: null },
    };
    expect(refs(after([at, { what: 'action', action }]).silent)).not.toContain('A30');
    const long = recorded(boardLog('knowsley'), ['2014-12-01T10:00:00Z', { what: 'action', action }]);
    expect(refs(digest('knowsley', day, { since, log: long }).silent)).toContain('A30');
  });
});

describe('the digest of Kent on 5 August 2011', () => {
  const made = digest('kent', '2011-08-05', { since: '2011-07-29' });

  it('tells each target with its latest value, distance, trend and RAG, in words', () => {
    const lines = linesOf('targets', made);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toEqual({
      ref: 'B3',
      mark: 'RAG amber',
      alarm: false,
      words: 'Core assessments out of timescale: 610 on 31 July 2011',
      foot: ['510 above the target of no more than 100 by August 2011', 'moving towards the target'],
    });
    expect(made.unmeasured).toBeGreaterThan(0);
  });

  it('tells the readings since', () => {
    expect(linesOf('changes', made).map(({ mark }) => mark)).toEqual(['new reading', 'new reading', 'new reading']);
  });

  it('says that an assumed meeting is assumed, and a review that is known by its month only', () => {
    expect(digestText(made)).toContain('8 August 2011, in 3 days (assumed, counted from the issue date)');
    expect(digestText(made)).toContain('Next DfE review: April 2012, at the latest in 269 days.');
  });

  it('tells the earlier of review and meeting first, and no item before both', () => {
    const fact = { what: 'fact', entry: { fact: 'meeting', date: '2012-06-01', note: '' }, replaces: null } as const;
    const late = digest('kent', '2011-08-05', { log: recorded(boardLog('kent'), ['2011-08-04T10:00:00Z', fact]) });
    expect(refs(late.beforeReview)).toContain('B3');
    expect(refs(late.beforeMeeting)).not.toContain('B3');
    expect(headline(late)).toContain('fall due before the DfE review in April 2012');
    expect(groupsOf(late).slice(0, 2)).toEqual(['overdue', 'before-review']);
  });
});

describe('the digest of an undated notice without records', () => {
  const made = digest('sutton', '2012-09-01');

  it('names the dates that the board should settle, with how many duties wait for each', () => {
    expect(made.unresolved.length).toBeGreaterThan(0);
    expect(linesOf('unresolved', made)[0]).toMatchObject({
      mark: expect.stringMatching(/^\d+ deadlines? waits? for it$/) as unknown,
    });
    expect(fullLinesOf('unresolved', made)).toHaveLength(made.unresolved.flatMap(({ items }) => items).length);
    expect(made.quiet).toBe(false);
  });

  it('says which fact the next meeting needs', () => {
    expect(digestText(made)).toMatch(/Next board meeting: .*needs the day on which the notice was issued/);
  });

  it('is made without any board as well', () => {
    expect(digest('sutton', '2012-09-01', { log: null }).overdue).toEqual([]);
  });
});

describe('a quiet week', () => {
  it('is one line with the next date, and not the word nothing', () => {
    const calendar = calendarOnly('knowsley');
    const late = new Set(refs(digest('knowsley', '2015-02-02', { log: calendar }).overdue));
    const routine = [...late].map((about) => update(about, '2015-01-05', { status: 'business-as-usual' }));
    const log = recorded(calendar, ...routine.map((change) => ['2015-01-05T10:00:00Z', change] as const));
    const made = digest('knowsley', '2015-02-02', { since: '2015-01-26', log });
    expect(made).toMatchObject({ overdue: [], beforeMeeting: [], changes: [], waiting: [], silent: [] });
    expect(made.quiet).toBe(true);
    const [, line, ...rest] = digestText(made).split('\n');
    expect(line).toBe(
      'A quiet week: none is late, and no change was recorded. Next: 5 February 2015, in 3 days, the board meeting.',
    );
    expect(rest).toEqual([]);
  });
});

/** Groups of which an item may be in one alone: an action is late, due, or waits; a dated duty is not undated. */
const EXCLUSIVE: readonly DigestGroup[] = ['overdue', 'before-meeting', 'before-review', 'waiting', 'unresolved'];

function itemsOf(group: DigestGroup, made: Digest): readonly AnswerItem[] {
  switch (group) {
    case 'overdue':
      return made.overdue;
    case 'before-meeting':
      return made.beforeMeeting;
    case 'before-review':
      return made.beforeReview;
    case 'waiting':
      return made.waiting;
    case 'unresolved':
      return made.unresolved.flatMap(({ items }) => items);
    default:
      return [];
  }
}

describe('week after week', () => {
  it.each(['knowsley', 'kent', 'sutton', 'kingston', 'herefordshire'])(
    'for a year of %s it never fails, repeats no item, and never says nothing',
    (id) => {
      const start = { knowsley: '2014-09-15', kent: '2011-03-07' }[id] ?? '2012-06-04';
      const log = boardLog(id);
      let since: string | null = null;
      for (let week = 0; week < 53; week += 1) {
        const today = addDays(start, week * 7);
        const made: Digest = digest(id, today, { since, log });
        // An overdue duty may be due again: its later occurrence is another one.
        const keys = EXCLUSIVE.flatMap((group) =>
          itemsOf(group, made).map(({ ref, span, due }) => `${ref} ${span?.join() ?? ''} ${due ?? ''}`),
        );
        expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
        const actions = EXCLUSIVE.flatMap((group) =>
          refs(itemsOf(group, made).filter(({ type }) => type === 'action')),
        );
        expect(new Set(actions).size).toBe(actions.length);
        const before = new Set(made.beforeMeeting.map(({ ref, span }) => `${ref} ${span?.join() ?? ''}`));
        for (const { ref, span } of made.beforeReview) expect(before).not.toContain(`${ref} ${span?.join() ?? ''}`);
        for (const { date } of made.changes.flatMap((one) =>
          one.kind === 'subject' && one.said !== null ? [one.said] : [],
        ))
          expect(date <= today).toBe(true);
        const text = digestText(made);
        expect(text).not.toMatch(/\bnothing\b|undefined|null/i);
        expect(headline(made).length).toBeGreaterThan(20);
        since = today;
      }
    },
  );

  it('tells each update of the spreadsheet, and none more than twice', () => {
    const log = boardLog('knowsley');
    const told = new Map<string, number>();
    let since: string | null = '2014-09-29';
    for (let today = '2014-10-06'; today <= '2015-02-02'; today = addDays(today, 7)) {
      for (const one of subjects(digest('knowsley', today, { since, log })))
        if (one.said !== null)
          told.set(`${one.ref} ${one.said.date}`, (told.get(`${one.ref} ${one.said.date}`) ?? 0) + 1);
      since = today;
    }
    const keys = log.records.updates.map(({ about, date }) => `${about} ${date}`);
    for (const key of keys) expect(told.get(key)).toBeGreaterThan(0);
    expect(Math.max(...told.values())).toBeLessThanOrEqual(2);
  });

  it('has an answer for the first and the last day that a calendar knows', () => {
    for (const today of ['1000-01-01', '2099-12-31']) expect(() => digest('knowsley', today)).not.toThrow();
  });
});

describe('a plan of 200 actions, all red and overdue', () => {
  const made = digest('knowsley', '2015-02-02', { since: '2015-01-26', log: hugePlan(200) });

  it('lists them all and says so in one sentence', () => {
    expect(made.overdue.filter(({ type }) => type === 'action')).toHaveLength(200);
    expect(headline(made)).toMatch(/and 200 actions are overdue/);
    expect(linesOf('changes', made)).toHaveLength(1);
  });

  it('calls none silent that came onto the plan last week', () => {
    expect(made.silent).toEqual([]);
  });
});

it('has a row in words for each group', () => {
  for (const group of DigestGroup.options)
    for (const line of linesOf(group, digest('knowsley', '2015-02-02')))
      expect(`${line.ref}${line.words}`).not.toBe('');
});
