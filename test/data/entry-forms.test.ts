import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { copyBoards } from '../../data/copy.ts';
import { storedOf } from '../../data/cosmos/items.ts';
import { StoredDocument } from '../../data/documents.ts';
import { Form1 } from '../../data/entry-forms/form-1.ts';
import { Form2 } from '../../data/entry-forms/form-2.ts';
import { Form3 } from '../../data/entry-forms/form-3.ts';
import { Form4 } from '../../data/entry-forms/form-4.ts';
import { Form5 } from '../../data/entry-forms/form-5.ts';
import { createJournal } from '../../data/journal.ts';
import { openSqliteStore } from '../../data/sqlite/store.ts';
import { openDatabase } from '../../data/sqlite/open.ts';
import type { Store } from '../../data/store.ts';
import { verifyLog } from '../../data/verify.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { said } from '../notices/ledger/entries.ts';

const RECORDED = join(import.meta.dirname, 'recorded');
const linesOf = (name: string): string[] =>
  readFileSync(join(RECORDED, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
/** What each recorded log was written in, last of all; the later ones begin with the earlier. */
const FORMS = ['form-1', 'form-2', 'form-3', 'form-4', 'form-4-measures', 'form-5'] as const;
type Form = (typeof FORMS)[number];
/** As it was recorded, in today's words for what was called otherwise then. */
const addsUpTo = (form: Form): BoardLog =>
  JSON.parse(readFileSync(join(RECORDED, `${form}.adds-up-to.json`), 'utf8'), inTodaysWords) as BoardLog;

function inTodaysWords(_: string, value: unknown): unknown {
  const line = z.looseObject({ what: z.string(), who: z.string(), when: z.string(), serves: z.array(z.string()) });
  const asked = line.safeParse(value);
  if (asked.success) {
    const { what: title, who: owner, when: due, ...rest } = asked.data;
    return { ...rest, title, owner, due };
  }
  const board = z.looseObject({ actions: z.array(z.unknown()), readings: z.array(z.unknown()) }).safeParse(value);
  if (!board.success) return value;
  const { readings: measurements, ...rest } = board.data;
  return { ...rest, measurements };
}

const Row = z.object({ pk: z.string(), id: z.string(), kind: z.string() });
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  file = join(folder, 'board.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The rows as the embedded store had them, in a file of the version that wrote them. */
function ofSqlite(form: Form): Store {
  openDatabase(file).close();
  const database = new DatabaseSync(file);
  const insert = database.prepare('INSERT INTO documents (pk, id, kind, etag, body) VALUES (?, ?, ?, ?, ?)');
  for (const body of linesOf(`${form}.sqlite.jsonl`)) {
    const { pk, id, kind } = Row.parse(JSON.parse(body));
    insert.run(pk, id, kind, `etag-${id}`, body);
  }
  database.exec(`PRAGMA user_version = ${form === 'form-1' ? 2 : 3}`);
  database.close();
  return openSqliteStore(file);
}

/** The items as Cosmos DB had them, with their members in another order, as the adapter reads them. */
async function ofCosmos(form: Form): Promise<Store> {
  const store = openSqliteStore(':memory:');
  const Item = z.looseObject({ id: z.string(), pk: z.string(), _etag: z.string() });
  for (const line of linesOf(`${form}.cosmos.jsonl`)) {
    const { document } = storedOf(Item.parse(turnedRound(JSON.parse(line))), {});
    await store.commit(document.pk, [{ op: 'create', document }]);
  }
  return store;
}

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, turnedRound(one)]),
  );
}

const STORES: readonly (readonly [string, (form: Form) => Promise<Store>])[] = [
  ['the embedded store', (form) => Promise.resolve(ofSqlite(form))],
  ['Cosmos DB', ofCosmos],
];
const RECORDINGS = FORMS.flatMap((form) => STORES.map(([where, open]) => ({ form, where, open })));

describe.each(RECORDINGS)('a log of $form in $where', ({ form, open }) => {
  const recorded = addsUpTo(form);
  const last = recorded.entries.length;
  let store: Store;
  beforeEach(async () => {
    store = await open(form);
  });
  afterEach(() => store.close());

  it('is whole and unaltered', async () => {
    const { hash } = recorded.entries[last - 1] ?? {};
    expect(await verifyLog(store, 'knowsley')).toEqual({ ok: true, entries: last, hash });
  });

  it('adds up to what it added up to for the version that wrote it', async () => {
    // What a board has since learned to hold is empty in what was recorded before it.
    expect(await createJournal(store).read('knowsley')).toEqual({ ...{ places: [] }, ...recorded });
  });

  it('is added to in the form of today, and stays whole', async () => {
    const done = await createJournal(store).append('knowsley', 'a later command', () => ({
      record: {
        at: '2026-11-29T10:00:00Z',
        by: { id: 'lee', name: 'Lee Lead', role: 'officer' },
        source: null,
        change: { what: 'update', update: said('A1', { by: 'Lee Lead', text: 'Said long after' }) },
      },
    }));
    expect(done).toMatchObject({ ok: true, entry: { seq: last + 1, by: { name: 'Lee Lead' } } });
    expect(await verifyLog(store, 'knowsley')).toMatchObject({ ok: true, entries: last + 1 });
    const log = await createJournal(store).read('knowsley');
    expect(log?.entries.slice(0, last)).toEqual(recorded.entries);
    expect(log?.records.updates.find((update) => update.entry === last + 1)).toMatchObject({
      by: 'Lee Lead',
      text: 'Said long after',
    });
  });

  it('shows a single altered word, member or number', async () => {
    const alterations: ((line: string) => string)[] = [
      (line) => line.replace('Siân Ó Briain-Żółć', 'Sian O Briain-Zolc'),
      (line) => line.replace('66.6', '66.7'),
      (line) => line.replace('"source":', '"more":1,"source":'),
      (line) => line.replace('"prev":"', '"prev":"0'),
    ];
    const stored = await store.get('knowsley', 'entry-00000007');
    for (const alter of alterations) {
      const document = StoredDocument.parse(JSON.parse(alter(JSON.stringify(stored?.document))));
      await store.commit('knowsley', [{ op: 'upsert', document }]);
      expect(await verifyLog(store, 'knowsley')).toMatchObject({ ok: false, misfits: [{ seq: 7 }] });
    }
  });

  it('is copied to the byte', async () => {
    const target = openSqliteStore(join(folder, 'copy.db'));
    for await (const { outcome } of copyBoards(store, target, { pk: 'knowsley', overwrite: false }))
      expect(outcome).toBe('copied');
    expect(await verifyLog(target, 'knowsley')).toMatchObject({ ok: true, entries: last });
    await target.close();
  });
});

it.each(FORMS)('copies the rows of %s as they are, to the byte', async (form) => {
  const store = ofSqlite(form);
  const target = openSqliteStore(join(folder, 'copy.db'));
  for await (const { outcome } of copyBoards(store, target, { pk: null, overwrite: false }))
    expect(outcome).toBe('copied');
  await Promise.all([store.close(), target.close()]);
  const copied = new DatabaseSync(join(folder, 'copy.db'));
  const rows = copied.prepare('SELECT body FROM documents ORDER BY id').all();
  copied.close();
  expect(rows.map(({ body }) => body)).toEqual(linesOf(`${form}.sqlite.jsonl`));
});

// Whoever has to change one of these makes a new form instead: what is stored in the old one is not changed by it.
it.each([
  ['form-1', Form1],
  ['form-2', Form2],
  ['form-3', Form3],
  ['form-4', Form4],
  ['form-5', Form5],
])('the schema of %s is what it was when it was first written', (name, form) => {
  const frozen: unknown = JSON.parse(readFileSync(join(RECORDED, `${name}.schema.json`), 'utf8'));
  expect(JSON.parse(JSON.stringify(z.toJSONSchema(form)))).toEqual(frozen);
});
