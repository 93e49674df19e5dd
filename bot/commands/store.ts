import { copyBoards, KINDS, scanned, type Copied } from '../../data/copy.ts';
import { salvage, type Salvaged } from '../../data/salvage.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { openStore, openToRead, storeNamed, storeThere } from './open-store.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent store -- init [--store STORE]
npm run --silent store -- status [--store STORE]
npm run --silent store -- backup --to FILE [--store STORE]
npm run --silent store -- copy --from STORE --to STORE [--board ID] [--overwrite]
npm run --silent store -- salvage --from STORE --to STORE

  init     makes what is missing: the file, or the database and containers of a Cosmos DB account, and tells what is
           not as it should be. In an account that takes no keys they are made by infra/.
  status   tells what is there: the boards, and how many documents of each kind.
  backup   copies the embedded store's file into a new one, while the bot runs: it is as it was at one moment. For Cosmos DB,
           which keeps backups itself, copy makes one in a file.
  copy     copies a board, or everything, and compares counts and hashes afterwards. Where the target holds something
           else it is left alone, and the exit code is 1. Interrupted, it can be run again. Stop the bot before.

  salvage  copies what can be read of a damaged store into a new one, and names what cannot; the damaged one is left as
           it is. The bot runs on the new one; \`npm run verify-log\` names there what is missing.

  STORE        as in the settings: sqlite:./noticeboard.db or cosmos:https://account.documents.azure.com/database;
               left out: the one that STORE in the settings names. A key is taken from COSMOS_KEY.
  --board ID   this board only
  --overwrite  makes the target as the source is, also where it holds something else or something more`;

/** What the command prints for its arguments; `tell` says what is done while it is being done. */
export async function storeCommand(args: readonly string[], tell: (line: string) => void): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      store: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      board: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values, positionals } = options;
  const [task, ...more] = positionals;
  if (values.help) return { ok: true, text: USAGE };
  if (task === undefined || more.length > 0) return { ok: false, why: USAGE };
  if (task === 'init') return explained(() => init(values.store));
  if (task === 'status') return withStore(values.store, status);
  const { from, to, board, overwrite } = values;
  if (task === 'backup') return backUp(values.store, to);
  if (task !== 'copy' && task !== 'salvage')
    return { ok: false, why: `There is no ${task}: init, status, backup, copy or salvage. See --help.` };
  if (from === undefined || to === undefined) return { ok: false, why: 'Copying needs --from and --to. See --help.' };
  if (task === 'salvage') return explained(() => salvageStore(from, to));
  return withStore(from, (source) =>
    explained(async () => {
      const named = storeNamed(to);
      if (!named.ok) return named;
      const origin = storeNamed(from);
      if (origin.ok && JSON.stringify(origin.store) === JSON.stringify(named.store))
        return { ok: false, why: 'That is one and the same store.' };
      const target = await openStore(named.store);
      try {
        return await copy(source, target, board ?? null, overwrite, tell);
      } finally {
        await target.close();
      }
    }),
  );
}

async function init(named: string | undefined): Promise<Outcome> {
  const found = storeNamed(named);
  if (!found.ok) return found;
  if (found.store.kind === 'sqlite') {
    await (await openStore(found.store)).close();
    return { ok: true, text: `The file ${found.store.file} is ready.` };
  }
  const { initCosmos } = await import('../../data/cosmos/store.ts');
  const { made, doubts } = await initCosmos(found.store);
  const lines = made.length === 0 ? ['Nothing was missing.'] : made.map((name) => `Made: ${name}.`);
  return { ok: true, text: [...lines, ...doubts.map((doubt) => `To be mended: ${doubt}`)].join('\n') };
}

async function backUp(named: string | undefined, to: string | undefined): Promise<Outcome> {
  if (to === undefined) return { ok: false, why: 'A backup needs --to and the name of a new file. See --help.' };
  const found = storeThere(named);
  if (!found.ok) return found;
  const { store } = found;
  if (store.kind === 'cosmos')
    return { ok: false, why: 'Cosmos DB keeps backups itself; `copy --from … --to sqlite:FILE` makes one in a file.' };
  const { backupSqlite } = await import('../../data/sqlite/backup.ts');
  const done = await backupSqlite(store.file, withoutScheme(to));
  if (!done.ok) return { ...done, code: 1 };
  return { ok: true, text: `${store.file} is copied into ${to}. Run verify-log with --store ${to} to prove its logs.` };
}

const withoutScheme = (name: string): string => (name.startsWith('sqlite:') ? name.slice('sqlite:'.length) : name);

async function status(store: Store): Promise<Outcome> {
  const lines: string[] = [];
  const boards: string[] = [];
  for (const kind of KINDS) {
    let count = 0;
    for await (const { document } of scanned(store, kind)) {
      count += 1;
      if (document.kind === 'board') boards.push(`${document.pk} (${document.name})`);
    }
    if (count > 0) lines.push(`${kind.padEnd(14)}${String(count).padStart(8)}`);
  }
  if (lines.length === 0) return { ok: true, text: 'Nothing is stored there yet.' };
  const named = boards.length === 0 ? 'No board.' : `${count(boards.length, 'board')}: ${boards.sort().join(', ')}.`;
  return { ok: true, text: [named, '', ...lines].join('\n') };
}

async function copy(
  from: Store,
  to: Store,
  pk: string | null,
  overwrite: boolean,
  tell: (line: string) => void,
): Promise<Outcome> {
  const done: Copied[] = [];
  for await (const one of copyBoards(from, to, { pk, overwrite })) {
    done.push(one);
    tell(inWords(one));
  }
  const left = done.filter(({ outcome }) => outcome !== 'copied' && outcome !== 'same').length;
  if (left > 0)
    return { ok: false, why: `${left} of ${done.length} were not copied; the lines above say why.`, code: 1 };
  return { ok: true, text: `${done.length} copied, compared and alike.` };
}

function inWords(copied: Copied): string {
  const { pk } = copied;
  switch (copied.outcome) {
    case 'copied':
    case 'same':
      return `${pk}: ${count(copied.documents, 'document')}, ${copied.outcome === 'same' ? 'there already' : 'copied'}, sha256 ${copied.hash}`;
    case 'absent':
      return `${pk}: there is nothing of that name to copy`;
    case 'differs':
      return (
        `${pk}: left alone, because ${count(copied.differing, 'document')} there ` +
        `${copied.differing === 1 ? 'is' : 'are'} another or more than here (${copied.ids.join(', ')})`
      );
    case 'changed-meanwhile':
      return `${pk}: somebody wrote to it while it was copied; stop the bot and run this again`;
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** A fault of a store, told in its own sentence. */
async function explained(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof StoreError) return { ok: false, why: fault.message };
    throw fault;
  }
}

async function salvageStore(from: string, to: string): Promise<Outcome> {
  const named = storeNamed(to);
  if (!named.ok) return named;
  const source = await openToRead(from);
  if (!source.ok) return source;
  try {
    const target = await openStore(named.store);
    try {
      for (const kind of KINDS)
        if ((await target.scan(kind, { limit: 1 })).items.length > 0)
          return { ok: false, why: 'The store to save to has to be a new one, and it holds something.' };
      return saved(await salvage(source.survey, target), source.survey.damage);
    } finally {
      await target.close();
    }
  } finally {
    await Promise.all([source.store.close(), source.survey.close()]);
  }
}

/** With exit code 1 where something was lost: whoever runs it in a script has to look. */
function saved({ documents, lost, remade }: Salvaged, damage: readonly string[]): Outcome {
  const lines = [
    `${count(documents, 'document')} saved.`,
    ...lost.map(({ pk, id, why }) => `Lost: ${id} of ${pk}: ${why}.`),
    ...remade.map(({ board, what, seq }) =>
      what === 'head'
        ? `Made anew: how far the log of ${board} had come. Its last entry that could be read is ${seq}; whether there were more cannot be told.`
        : `Made anew: the board ${board} itself, as one about the notice ${board}.`,
    ),
    ...damage.map((line) => `The damaged file: ${line}`),
    'Run verify-log on it: it names the entries that are missing.',
  ];
  const text = lines.join('\n');
  return lost.length + remade.length === 0 ? { ok: true, text } : { ok: false, why: text, code: 1 };
}

if (import.meta.main)
  void printOutcome(storeCommand(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`)));
