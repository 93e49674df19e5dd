import { z } from 'zod';
import { StoreError } from '../store.ts';
import type { Account } from './connect.ts';
import { containerOf, PLACES } from './containers.ts';
import { fetchItem } from './read.ts';
import { answerOf, notSetUp } from './patience.ts';

/** Says in the database itself which version wrote it. 2: the log's entries are texts, and names stand apart. */
export const FORMAT = { pk: 'about~~store', id: 'format', kind: 'format', version: 2 } as const;

const Format = z.looseObject({ version: z.int() });
const Definition = z.looseObject({ partitionKey: z.looseObject({ paths: z.array(z.string()) }) });
const Policy = z.looseObject({
  indexingPolicy: z.looseObject({
    includedPaths: z.array(z.looseObject({ path: z.string() })).catch([]),
    compositeIndexes: z.array(z.array(z.looseObject({ path: z.string() }))).catch([]),
  }),
});

/** Looks whether what is there is ours, while somebody is there to read why not. */
export async function verifyAccount(account: Account): Promise<void> {
  for (const place of PLACES) {
    const definition = Definition.safeParse(await readContainer(account, place));
    if (!definition.success || definition.data.partitionKey.paths.join() !== '/pk')
      throw new StoreError(
        'foreign',
        `The container ${place} of ${account.database} is another program's (its partition key is not /pk): ` +
          'name another database in STORE.',
      );
  }
  const item = await account.reading(({ signal }) => fetchItem(account, FORMAT.pk, FORMAT.id, signal));
  const format = Format.safeParse(item);
  if (item === null || format.data?.version === 1) {
    // Containers that infra/ made are empty: whoever comes first says which version it is. What version 1 wrote is read as
    // it is, and what is written now it could not read.
    await account.writing(({ signal }) =>
      account.containerOf(FORMAT.pk).items.upsert({ ...FORMAT }, { abortSignal: signal }),
    );
    return;
  }
  if (!format.success || format.data.version !== FORMAT.version)
    throw new StoreError(
      'newer',
      `The database ${account.database} was written by a later version of Noticeboard: use that one.`,
    );
}

/** Makes the database and the containers that are missing. Returns the names of what was made. */
export async function makeMissing(account: Account): Promise<string[]> {
  const made: string[] = [];
  const { client, database } = account;
  const asked = await account.reading(({ signal }) => orNull(client.database(database).read({ abortSignal: signal })));
  if (asked === null) {
    await account.writing(({ signal }) => orNull(client.databases.create({ id: database }, { abortSignal: signal })));
    made.push(`database ${database}`);
  }
  for (const place of PLACES) {
    const there = await account.reading(({ signal }) => orNull(account.container(place).read({ abortSignal: signal })));
    if (there !== null) continue;
    await account.writing(({ signal }) =>
      orNull(client.database(database).containers.create(containerOf(place), { abortSignal: signal })),
    );
    made.push(`container ${place}`);
  }
  return made;
}

/** What of the containers is indexed otherwise than it should be, as sentences. */
export async function indexingDoubts(account: Account): Promise<string[]> {
  const doubts: string[] = [];
  for (const place of PLACES) {
    const policy = Policy.safeParse(await readContainer(account, place));
    const wanted = Policy.parse(containerOf(place));
    const described = ({ indexingPolicy }: z.infer<typeof Policy>) => ({
      paths: indexingPolicy.includedPaths.map(({ path }) => path),
      composites: indexingPolicy.compositeIndexes.map((paths) => paths.map(({ path }) => path).join()),
    });
    const there = policy.success ? described(policy.data) : { paths: [], composites: [] };
    const { paths, composites } = described(wanted);
    if (composites.some((one) => !there.composites.includes(one)))
      doubts.push(`${place}: the composite index over /pk and /id is missing, so that nothing can be scanned.`);
    if (there.paths.includes('/*')) doubts.push(`${place}: every path is indexed, which makes each write dearer.`);
    else if (paths.some((path) => !there.paths.includes(path)))
      doubts.push(`${place}: /pk or /kind is not indexed, which makes each list dearer.`);
  }
  return doubts;
}

async function readContainer(account: Account, place: (typeof PLACES)[number]): Promise<unknown> {
  const response = await account.reading(({ signal }) =>
    orNull(account.container(place).read({ abortSignal: signal })),
  );
  if (response === null) throw notSetUp(account.host, `no container ${place}`);
  return response.resource;
}

/** Null where it is not there; for what is made, also where somebody else has just made it. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    answerOf(error);
    return null;
  }
}
