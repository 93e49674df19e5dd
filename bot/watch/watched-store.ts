import { StoreError, type Store } from '../../data/store.ts';
import type { Sighting, StoreOperation, Watch } from './watch.ts';

type Outcome = Extract<Sighting, { kind: 'store' }>['outcome'];

/** The same store, with each call of it told: how it ended and how long it took. */
export function watchedStore(store: Store, watch: Watch, now: () => number): Store {
  async function told<T>(
    operation: StoreOperation,
    work: () => Promise<T>,
    outcomeOf: (result: T) => Outcome = () => 'ok',
  ): Promise<T> {
    const from = now();
    const see = (outcome: Outcome) => {
      watch.see({ kind: 'store', operation, outcome, ms: now() - from });
    };
    try {
      const result = await watch.during(`store ${operation}`, work);
      see(outcomeOf(result));
      return result;
    } catch (fault) {
      see(fault instanceof StoreError ? fault.reason : 'fault');
      throw fault;
    }
  }

  return {
    get: (pk, id) => told('get', () => store.get(pk, id)),
    list: (pk, kind, page) => told('list', () => store.list(pk, kind, page)),
    scan: (kind, page) => told('scan', () => store.scan(kind, page)),
    commit: (pk, operations, how) =>
      told(
        'commit',
        () => store.commit(pk, operations, how),
        (done) => (done.ok ? 'ok' : done.reason),
      ),
    close: () => store.close(),
  };
}
