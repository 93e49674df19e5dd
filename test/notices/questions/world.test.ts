import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { emptyLog, withEntries } from '../../../notices/ledger/board-log.ts';
import { NO_FACTS } from '../../../notices/model/facts.ts';
import type { BoardLog } from '../../../notices/model/log.ts';
import { createWorlds, type NoticeWorld } from '../../../notices/questions/world.ts';
import { LIBRARY } from '../../dialogs/hand-made.ts';
import { action, entry, said } from '../ledger/entries.ts';

const kent = LIBRARY.find(({ notice }) => notice.id === 'kent');
if (kent === undefined) throw new Error('no notice');
const reading = kent;

const begun = withEntries(emptyLog({ id: 'kent', notice: 'kent', planDay: null }), [
  entry(1, { what: 'action', action: action('A1') }),
]);
const worlds = createWorlds();
const stateOf = ({ records }: BoardLog, today = '2015-02-02'): NoticeWorld =>
  worlds.stateOf({ reading, board: records, facts: NO_FACTS, today, until: null, isHoliday: () => false });

setFlagsFromString('--expose-gc');
const collect = z.function({ input: [], output: z.unknown() }).parse(runInNewContext('gc'));

it('gives the same state for a day, and one corpus for all days, until something is recorded', () => {
  const first = stateOf(begun);
  expect(stateOf(begun)).toBe(first);
  expect(stateOf(begun, '2015-02-03').corpus).toBe(first.corpus);
  const grown = withEntries(begun, [entry(2, { what: 'update', update: said('A1', { text: 'Audited' }) })]);
  expect(stateOf(grown).corpus.wordLists.flat()).toContain('audited');
  expect(first.corpus.wordLists.flat()).not.toContain('audited');
});

it('lets go of the states of a board as it was before something was recorded', async () => {
  let log = begun;
  const states: WeakRef<NoticeWorld>[] = [];
  for (let seq = 2; seq < 12; seq += 1) {
    log = withEntries(log, [entry(seq, { what: 'update', update: said('A1') })]);
    states.push(new WeakRef(stateOf(log)));
    // A weak reference holds what it stands for until the present job has ended.
    await new Promise((done) => setImmediate(done));
  }
  collect();
  // The engine itself may still hold on to one or two; kept would be all ten.
  expect(states.filter((state) => state.deref() !== undefined).length).toBeLessThanOrEqual(3);
  expect(states.at(-1)?.deref()?.log).toHaveLength(10);
  expect(stateOf(log).board).toBe(log.records);
});
