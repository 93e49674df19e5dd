import { chained, entryDocument, NO_HASH, type Link } from '../../../data/chain.ts';
import type { DocumentOf } from '../../../data/documents.ts';
import { BOARD_ID, headDocument, type Draft } from '../../../data/journal.ts';
import type { Operation, Store } from '../../../data/store.ts';
import type { Action } from '../../../notices/model/board.ts';
import { boardOf, placeOf } from './notices.ts';

const AT = '2014-10-01T00:00:00.000Z';
const SYSTEM = { id: 'system', name: 'Noticeboard', role: 'system' } as const;
const DAY = 86_400_000;
const TOGETHER = 100;

const dayOf = (n: number): string => new Date(Date.UTC(2014, 9, 1) + n * DAY).toISOString().slice(0, 10);

function actionOf(n: number, refs: readonly string[]): Action {
  return {
    ...{
      id: `A${String(n + 1)}`,
      serves: [refs[n % refs.length] ?? '3'],
      title: `Carry out part ${String(n + 1)} of the plan`,
    },
    ...{
      owner: ['Head of Safeguarding', 'Director', 'Chief Nurse'][n % 3] ?? '',
      how: 'As the plan says',
      success: 'It is done',
    },
    ...{
      agency: ['Council', 'Health', 'Police'][n % 3] ?? '',
      due: dayOf(n * 3),
      firstDate: null,
      status: 'in-progress',
    },
    rag: (['red', 'amber', 'green'] as const)[n % 3] ?? null,
  };
}

/** The log of a board of so many actions, with so many updates about them in its first four months. */
export function longLog(
  actions: number,
  updates: number,
  refs: readonly string[],
): (pk: string) => readonly DocumentOf<'entry'>[] {
  const changes: Draft['change'][] = [
    {
      what: 'taken-over',
      actions: Array.from({ length: actions }, (_, n) => actionOf(n, refs)),
      ...{ updates: [], measurements: [] },
      calendar: ['2014-12-11', '2015-02-05', '2015-03-19'].map((date) => ({ fact: 'meeting', date, note: '' })),
    },
    ...Array.from({ length: updates }, (_, n): Draft['change'] => ({
      what: 'update',
      update: {
        ...{
          about: `A${String((n % actions) + 1)}`,
          date: dayOf(Math.floor((n * 124) / updates)),
          by: 'Head of Safeguarding',
        },
        text: `Report ${String(n)}: the audit of case files went on as planned, and the board was told so.`,
        ...{ status: null, rag: null, percent: null, evidence: null, moved: null },
      },
    })),
  ];
  let last: Link = { seq: 0, hash: NO_HASH };
  const documents = changes.map((change, n) => {
    const entry = chained(last, { at: AT, by: SYSTEM, source: null, change, command: `command-${String(n)}` });
    last = entry;
    return entryDocument('any', entry);
  });
  return (pk) => documents.map((document) => ({ ...document, pk }));
}

/** Writes so many boards, each with the same log. */
export async function writeBoards(
  store: Store,
  count: number,
  logOf: (pk: string) => readonly DocumentOf<'entry'>[],
): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const pk = boardOf(n);
    const log = logOf(pk);
    for (let from = 0; from < log.length; from += TOGETHER) {
      const some = log.slice(from, from + TOGETHER).map((document): Operation => ({ op: 'create', document }));
      await store.commit(pk, some, { soon: true });
    }
    const head = { seq: log.length, hash: log.at(-1)?.hash ?? NO_HASH };
    await store.commit(pk, [
      {
        op: 'create',
        document: { pk, id: BOARD_ID, kind: 'board', name: placeOf(n), notice: pk, planDay: '2014-10-01' },
      },
      { op: 'create', document: headDocument(pk, head) },
    ]);
  }
}
