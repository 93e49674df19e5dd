import { forgetPerson, namePerson, peopleOf, type Renamed } from '../../data/people.ts';
import { scanAll, type Store } from '../../data/store.ts';
import { forgetPerson as forgetContact } from '../../dialogs/posting/contacts.ts';
import { storable } from '../../notices/model/storable.ts';
import { optionsOf, printOutcome, withStore, type Outcome } from './program.ts';

const USAGE = `npm run --silent names -- list [--board ID] [--store STORE]
npm run --silent names -- forget PERSON [--board ID] [--store STORE]
npm run --silent names -- set PERSON "NAME" [--board ID] [--store STORE]

The log knows people by their ids; what they are called stands apart, and can be changed or taken out. The bot may run on.

  list     tells who is in each board's log, by id and name
  forget   takes a person's name out: they are shown as “somebody (removed)” wherever the log is shown or exported, and how
           to write to them is forgotten. The log stays whole. It does not change words that people wrote, nor entries that
           were recorded until 28 November 2026, whose text holds the name of who recorded them: docs/operators-guide.md
  set      gives a person another name, also one whose name was taken out

  --board ID     this board only; left out: every board where the person is known
  --store STORE  the store; left out: the one that STORE in the settings names`;

const LONGEST_NAME = 200;

/** What the command prints for its arguments. */
export async function namesCommand(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      store: { type: 'string' },
      board: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values, positionals } = options;
  const [task, person, said, ...more] = positionals;
  const only = values.board ?? null;
  if (values.help) return { ok: true, text: USAGE };
  if (task === 'list' && person === undefined) return withStore(values.store, (store) => list(store, only));
  if (task === 'forget' && person !== undefined && said === undefined)
    return withStore(values.store, (store) => forget(store, person, only));
  const name = storable(said ?? '').replace(/\s+/g, ' ');
  if (task !== 'set' || person === undefined || more.length > 0) return { ok: false, why: USAGE };
  if (name === '' || name.length > LONGEST_NAME)
    return { ok: false, why: `A name has 1 to ${LONGEST_NAME} characters. See --help.` };
  return withStore(values.store, (store) => rename(store, person, name, only));
}

async function list(store: Store, only: string | null): Promise<Outcome> {
  const boards = (await scanAll(store, 'board')).map(({ pk }) => pk).filter((pk) => only === null || pk === only);
  const lines: string[] = [];
  for (const board of boards.sort())
    lines.push(...(await peopleOf(store, board)).map(({ id, name }) => `${board.padEnd(16)}${id.padEnd(40)}${name}`));
  return { ok: true, text: lines.length === 0 ? 'Nobody has recorded anything yet.' : lines.join('\n') };
}

async function forget(store: Store, person: string, only: string | null): Promise<Outcome> {
  const done = await forgetPerson(store, person, only);
  if (done.length === 0) return nobody(person);
  await forgetContact(store, person);
  const holding = done.filter(({ role }) => role !== null);
  return {
    ok: true,
    text: [
      `The name of ${person} was taken out of ${boardsOf(done)}.`,
      ...holding.map(({ board, role }) => `On ${board} they still have the role ${role}: an officer can take it away.`),
      'Words that people wrote may still name them, and so may the stored text of entries from before 29 November 2026.',
    ].join('\n'),
  };
}

async function rename(store: Store, person: string, name: string, only: string | null): Promise<Outcome> {
  const done = await namePerson(store, person, name, only);
  return done.length === 0 ? nobody(person) : { ok: true, text: `${person} is called ${name} on ${boardsOf(done)}.` };
}

const boardsOf = (done: readonly Renamed[]): string => done.map(({ board }) => board).join(', ');

const nobody = (person: string): Outcome => ({
  ok: false,
  why: `Nobody with the id ${person} has recorded anything or been given a role. “names -- list” tells the ids.`,
  code: 1,
});

if (import.meta.main) void printOutcome(namesCommand(process.argv.slice(2)));
