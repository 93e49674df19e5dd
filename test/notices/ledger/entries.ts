import type { Action, Update } from '../../../notices/model/board.ts';
import type { Change, Entry } from '../../../notices/model/log.ts';

/** An update with nothing but words, unless more is said. */
export function said(about: string, change: Partial<Omit<Update, 'entry'>> = {}): Omit<Update, 'entry'> {
  return {
    ...{ about, date: '2015-02-02', by: 'Alex Officer', text: 'Something was done.' },
    ...{ status: null, rag: null, percent: null, evidence: null, moved: null },
    ...change,
  };
}

export function action(id: string, change: Partial<Action> = {}): Action {
  return {
    ...{ id, serves: ['3(d)'], title: `The task of ${id}`, owner: 'Head', agency: 'Council', how: '' },
    ...{ due: '2015-03-31', firstDate: null, success: '', status: 'not-started', rag: null },
    ...change,
  };
}

/** An entry whose hashes nobody asks about. */
export function entry(seq: number, change: Change): Entry {
  return {
    seq,
    command: `command-${seq}`,
    at: '2015-02-02T10:00:00Z',
    by: { id: 'alex', name: 'Alex Officer', role: 'officer' },
    source: null,
    change,
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
  };
}
