import { StoreError } from '../store.ts';
import type { Survey, Surveyed } from '../survey.ts';
import { connect, type CosmosOptions } from './connect.ts';
import { PLACES } from './containers.ts';
import { storedOf, type Item } from './items.ts';
import { pagesOf } from './read.ts';
import { FORMAT } from './setup.ts';

/** Looks through a database. The service keeps its pages whole itself: what can be wrong is what a document says. */
export async function surveyCosmos(options: CosmosOptions): Promise<Survey> {
  const account = await connect(options);
  return {
    damage: [],
    documents: async function* () {
      for (const place of PLACES)
        for await (const item of pagesOf(account, place)) if (item.id !== FORMAT.id) yield surveyed(item);
    },
    close: () => {
      account.close();
      return Promise.resolve();
    },
  };
}

function surveyed(item: Item): Surveyed {
  try {
    return { ok: true, document: storedOf(item, {}).document };
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    return { ok: false, pk: item.pk, id: item.id, why: 'it is not as it was written' };
  }
}
