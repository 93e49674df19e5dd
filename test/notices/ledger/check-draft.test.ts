import { checkDraft } from '../../../notices/ledger/check-draft.ts';
import type { CheckContext } from '../../../notices/ledger/check-context.ts';
import { draftOf } from '../../../notices/ledger/draft-of.ts';
import { Draft } from '../../../notices/model/draft.ts';
import { emptyLog, withEntries } from '../../../notices/ledger/board-log.ts';
import type { Change, Entry, Member } from '../../../notices/model/log.ts';
import { loadBoard, loadMembers } from '../../../data/boards.ts';
import { loadLibrary } from '../../../data/library.ts';
import { entry, said } from './entries.ts';

const library = loadLibrary();

function contextOf(id: 'kent' | 'knowsley' | 'sutton', more: readonly Change[] = []): CheckContext {
  const loaded = loadBoard(id);
  const reading = library.find(({ notice }) => notice.id === id);
  if (!loaded.ok || reading === undefined) throw new Error(`there is no board ${id}`);
  const { actions, updates, measurements: readings, calendar } = loaded.board;
  const members = loadMembers().map((member): Change => ({ what: 'member', member }));
  const changes: Change[] = [
    { what: 'taken-over', actions, updates, measurements: readings, calendar },
    ...members,
    ...more,
  ];
  const entries = changes.map((change, i): Entry => entry(i + 1, change));
  return {
    today: loaded.board.planDay ?? '2012-09-01',
    clockDay: '2015-02-02',
    dayOf: (at) => at.slice(0, 10),
    reading,
    log: withEntries(emptyLog(loaded.board), entries),
    author: { id: 'alex', name: 'Alex Officer' },
    standingOfficers: false,
    mentioned: [],
  };
}

const knowsley = contextOf('knowsley');
const check = (draft: Record<string, string>, context = knowsley) => checkDraft(Draft.parse(draft), context);
const wrongOf = (draft: Record<string, string>, context = knowsley) => {
  const checked = check(draft, context);
  return checked.kind === 'incomplete' ? checked.wrong.map(({ why, field }) => `${field}: ${why}`) : [checked.kind];
};
const missingOf = (draft: Record<string, string>, context = knowsley) => {
  const checked = check(draft, context);
  return checked.kind === 'incomplete' ? checked.missing : checked.kind;
};
const update = { what: 'update', about: 'A6', text: 'Audit done.' };

describe('an update', () => {
  it('with what was said becomes a change of today, by whoever said it', () => {
    expect(check({ ...update, about: 'a6', rag: 'A', percent: '40%', status: 'In progress' })).toEqual({
      kind: 'change',
      change: {
        what: 'update',
        update: {
          ...{ about: 'A6', date: '2015-02-02', by: 'Alex Officer', text: 'Audit done.' },
          ...{ status: 'in-progress', rag: 'amber', percent: 40, evidence: null, moved: null },
        },
      },
    });
  });

  it('asks for what it is about and what happened', () => {
    expect(missingOf({ what: 'update' })).toEqual(['about', 'text']);
  });

  it('that moves an action asks who agreed, and says rescheduled', () => {
    const moved = { ...update, about: 'A25', movedTo: '2015-11-30' };
    expect(missingOf(moved)).toEqual(['agreedBy']);
    expect(missingOf({ ...update, status: 'rescheduled' })).toEqual(['movedTo', 'agreedBy']);
    expect(check({ ...moved, agreedBy: 'the board' })).toMatchObject({
      change: { update: { status: 'rescheduled', moved: { to: '2015-11-30', agreedBy: 'the board' } } },
    });
  });

  it.each([
    ['an action that is not there', { about: 'A99' }, 'about: unknown-ref'],
    ['a paragraph that is not there', { about: '8(z)' }, 'about: unknown-ref'],
    ['a day that does not exist', { date: '31 February' }, 'date: no-date'],
    ['a day ahead', { date: '2015-02-03' }, 'date: future-date'],
    ['a day of another age', { date: '1066-10-14' }, 'date: far-date'],
    ['140%', { percent: '140%' }, 'percent: percent'],
    ['minus 3%', { percent: '-3' }, 'percent: percent'],
    ['a status that does not exist', { status: 'purple' }, 'status: status'],
    ['a colour that is none of the four', { rag: 'purple' }, 'rag: rag'],
    ['evidence that is no web address', { evidence: 'ftp://example.org/x' }, 'evidence: link'],
    ['evidence that would run something', { evidence: 'javascript:alert(1)' }, 'evidence: link'],
    ['evidence with a password in it', { evidence: 'https://user:secret@example.org/' }, 'evidence: link'],
    ['evidence with a tag in it', { evidence: 'https://example.org/<script>' }, 'evidence: link'],
    ['a text as long as a report', { text: 'x'.repeat(4001) }, 'text: too-long'],
    ['a move into the past', { movedTo: '2015-01-31', agreedBy: 'the board' }, 'movedTo: past-date'],
    ['a move to the day it has', { about: 'A25', movedTo: '2015-10-30', agreedBy: 'x' }, 'movedTo: same-date'],
    ['a move of what is printed', { about: '8(b)', movedTo: '2015-03-31', agreedBy: 'x' }, 'movedTo: printed-deadline'],
  ])('is refused for %s', (_, change, wrong) => {
    expect(wrongOf({ ...update, ...change })).toEqual([wrong]);
  });

  it('offers the nearest refs', () => {
    expect(check({ ...update, about: 'A99' })).toMatchObject({ wrong: [{ nearest: ['A28', 'A27', 'A26'] }] });
    const near = check({ ...update, about: '8(g)' });
    expect(near.kind === 'incomplete' && near.wrong.flatMap((one) => ('nearest' in one ? one.nearest : []))).toContain(
      '8(f)',
    );
  });

  it('takes a text of 4,000 characters whole', () => {
    const text = 'é'.repeat(4000);
    expect(check({ ...update, text })).toMatchObject({ change: { update: { text } } });
  });
});

describe('a reading', () => {
  const kent = contextOf('kent');
  const reading = { what: 'reading', metric: 'unallocated cases over 28 days', value: '1,205', date: '2011-07-31' };

  it('goes to the series of the board', () => {
    expect(check(reading, kent)).toMatchObject({ change: { reading: { ref: 'B3', value: 1205, date: '2011-07-31' } } });
  });

  it('of a target that has none yet takes the notice’s words', () => {
    const target = kent.reading.duties.find(({ ref }) => ref === 'B7')?.targets[0]?.metric ?? '';
    expect(check({ ...reading, metric: target, value: '51' }, kent)).toMatchObject({
      change: { reading: { ref: 'B7' } },
    });
  });

  it.each([
    ['something that nobody measures', { metric: 'sickness absence' }, 'metric: unknown-metric'],
    ['a share over 100', { metric: 'vacancy rate of qualified social workers', value: '140%' }, 'value: value'],
    ['a value that is no number', { value: 'many' }, 'value: value'],
    ['a day ahead', { date: '2011-08-06' }, 'date: future-date'],
  ])('is refused for %s', (_, change, wrong) => {
    expect(wrongOf({ ...reading, ...change }, kent)).toEqual([wrong]);
  });
});

describe('a date of the board', () => {
  const fact = { what: 'fact', fact: 'review', date: '2015-06-18' };

  it('takes the place of the one that it replaces, where that one is known', () => {
    expect(check({ ...fact, replaces: '2015-03-18' })).toMatchObject({ change: { replaces: '2015-03-18' } });
    expect(check({ ...fact, replaces: '2015-03-19' })).toMatchObject({ change: { replaces: null } });
  });

  it.each([
    ['that is known already', { date: '2015-03-18' }, 'fact: already-known'],
    ['before the notice', { date: '2014-09-15' }, 'date: before-notice'],
    ['of the issue, which the notice prints', { fact: 'issued', date: '2014-09-17' }, 'fact: printed-issue'],
    ['of the receipt, still ahead', { fact: 'received', date: '2015-02-03' }, 'date: future-date'],
  ])('is refused where it is one %s', (_, change, wrong) => {
    expect(wrongOf({ ...fact, ...change })).toEqual([wrong]);
  });

  it('gives an undated notice its issue date', () => {
    const sutton = contextOf('sutton');
    expect(check({ what: 'fact', fact: 'issued', date: '2012-08-06' }, sutton)).toMatchObject({ kind: 'change' });
  });
});

describe('a new action', () => {
  const action = {
    what: 'action',
    serves: '13(b)',
    task: 'Pilot the new system',
    who: 'Head of ICT',
    when: '2015-06-30',
  };

  it('gets the next number, and the agency that its owner has', () => {
    expect(check(action)).toMatchObject({
      change: { action: { id: 'A29', agency: 'Council', status: 'not-started' } },
    });
  });

  it('asks for what is missing', () => {
    expect(missingOf({ what: 'action' })).toEqual(['serves', 'task', 'who', 'agency', 'when']);
  });

  it('serves paragraphs, and no other action', () => {
    expect(wrongOf({ ...action, serves: 'A6' })).toEqual(['serves: unknown-ref']);
    expect(wrongOf({ ...action, serves: '13(b); 99' })).toEqual(['serves: unknown-ref']);
  });
});

describe('taking back', () => {
  const mine = (changes: readonly Change[]) => contextOf('knowsley', changes);
  const logged: Change = { what: 'update', update: said('A6') };
  const at = (context: CheckContext) => context.log.entries.length;

  it('is of one’s own last entry', () => {
    const context = mine([logged]);
    expect(check({ what: 'undo' }, context)).toEqual({ kind: 'change', change: { what: 'undo', undoes: at(context) } });
  });

  it('goes to the one before when the last is taken back already', () => {
    const once = mine([logged, logged]);
    const twice = mine([logged, logged, { what: 'undo', undoes: at(once) }]);
    expect(check({ what: 'undo' }, twice)).toMatchObject({ change: { undoes: at(once) - 1 } });
  });

  it('is of nobody else’s, and of no other day', () => {
    const context = mine([logged]);
    const nothing = { kind: 'hopeless', why: 'nothing-to-undo' };
    expect(check({ what: 'undo' }, { ...context, author: { id: 'sam', name: 'Sam' } })).toEqual(nothing);
    expect(check({ what: 'undo' }, { ...context, clockDay: '2015-02-03' })).toEqual(nothing);
  });

  it('leaves an action that somebody has written about', () => {
    const action: Change = { what: 'action', action: { ...(knowsley.log.records.actions[0] ?? fail()), id: 'A29' } };
    const later = mine([action, { what: 'update', update: said('A29') }, { what: 'undo', undoes: 0 }]);
    const other = {
      ...later,
      log: { ...later.log, entries: later.log.entries.filter(({ change }) => change.what !== 'undo') },
    };
    const without = mine([action]);
    expect(check({ what: 'undo' }, without)).toMatchObject({ kind: 'change' });
    const bySam = other.log.entries.map((one) =>
      one.change.what === 'update' ? { ...one, by: { ...one.by, id: 'sam' } } : one,
    );
    expect(check({ what: 'undo' }, { ...other, log: { ...other.log, entries: bySam } })).toEqual({
      kind: 'hopeless',
      why: 'undo-in-use',
    });
  });
});

describe('a correction', () => {
  const context = contextOf('knowsley', [{ what: 'update', update: said('A6', { text: '88%', rag: 'amber' }) }]);

  it('says again what was said, with what is different', () => {
    expect(check({ what: 'correction', text: '89%' }, context)).toMatchObject({
      change: { what: 'correction', update: { about: 'A6', text: '89%', rag: 'amber' } },
    });
  });

  it('that says the same is none', () => {
    expect(check({ what: 'correction', text: '88%' }, context)).toMatchObject({ why: 'nothing-changes' });
  });

  it('needs something of one’s own', () => {
    expect(check({ what: 'correction', about: 'A7', text: 'x' }, context)).toMatchObject({ why: 'nothing-to-correct' });
  });
});

describe('a role', () => {
  const sam = { what: 'member', name: 'Sam Member', role: 'owner' };

  it('goes to somebody known by name, an id, or a mention', () => {
    expect(check({ ...sam, role: 'observer' })).toMatchObject({
      change: { member: { name: 'Sam Member', holds: [] } },
    });
    const id = '11111111-2222-3333-4444-555555555555';
    expect(check({ what: 'member', person: id, role: 'chair' })).toMatchObject({
      change: { member: { id, name: id } },
    });
    const mentioned = { ...knowsley, mentioned: [{ id, name: 'Kim New' }] };
    expect(check({ what: 'member', name: 'kim new', role: 'chair' }, mentioned)).toMatchObject({
      change: { member: { id } },
    });
    expect(wrongOf({ what: 'member', name: 'Kim New', role: 'chair' })).toEqual(['person: unknown-person']);
  });

  it('of an owner needs posts, actions or paragraphs that there are', () => {
    expect(missingOf(sam)).toEqual(['holds']);
    expect(check({ ...sam, holds: 'head of ict; a6; 8(b)' })).toMatchObject({
      change: { member: { holds: ['Head of ICT', 'A6', '8(b)'] } },
    });
    expect(wrongOf({ ...sam, holds: 'Head of Gardens' })).toEqual(['holds: unknown-post']);
  });

  it('of the last officer is not taken away', () => {
    expect(check({ what: 'no-member', name: 'Alex Officer' })).toMatchObject({ why: 'last-officer' });
    expect(check({ what: 'member', name: 'Alex Officer', role: 'chair' })).toMatchObject({ why: 'last-officer' });
    const standing = { ...knowsley, standingOfficers: true };
    expect(check({ what: 'no-member', name: 'Alex Officer' }, standing)).toMatchObject({ kind: 'change' });
  });
});

describe('going back to a draft', () => {
  const member: Member = { id: 'x', name: 'X', role: 'owner', holds: ['A6', 'Head of ICT'] };
  const changes: readonly Change[] = [
    {
      what: 'update',
      update: said('A25', { status: 'rescheduled', moved: { to: '2015-11-30', agreedBy: 'the board' } }),
    },
    { what: 'fact', entry: { fact: 'review', date: '2015-06-18', note: '' }, replaces: '2015-03-18' },
    { what: 'member', member },
  ];

  it.each(changes.map((change) => [change.what, change] as const))('gives the same change again: %s', (_, change) => {
    const draft = draftOf(change);
    expect(draft && checkDraft(draft, knowsley)).toEqual({ kind: 'change', change });
  });
});

function fail(): never {
  throw new Error('the plan is empty');
}
