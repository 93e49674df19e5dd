import { loadLibrary } from '../../../data/library.ts';
import { emptyLog } from '../../../notices/ledger/board-log.ts';
import { draft } from '../../../notices/papers/draft.ts';
import type { PaperOrder } from '../../../notices/papers/order.ts';
import { boardLog, hugePlan, isEnglandHoliday, readingOf } from '../digest/boards.ts';

const ORDERS: readonly PaperOrder[] = [
  { what: 'board', meeting: null, by: 'theme' },
  { what: 'board', meeting: null, by: 'agency' },
  { what: 'board', meeting: null, by: 'paragraph' },
  { what: 'minister', since: null },
  { what: 'council', since: '2013-01-01' },
  { what: 'calendar' },
];

describe.each(loadLibrary().map((reading) => [reading.notice.id, reading] as const))(
  'the papers of %s',
  (id, reading) => {
    const log = emptyLog({ id, notice: id, planDay: null });

    it.each(ORDERS)('can be drafted before anything is recorded: %j', (order) => {
      const drafted = draft({ reading, log, today: '2013-03-01', isHoliday: isEnglandHoliday }, order);
      expect(drafted.outcome).not.toBe('none');
    });

    it('have no letter to write', () => {
      const parts = { reading, log, today: '2013-03-01', isHoliday: isEnglandHoliday };
      expect(draft(parts, { what: 'letter', agency: 'Police' })).toEqual({
        outcome: 'none',
        none: { why: 'no-such-agency', agencies: [] },
      });
    });
  },
);

it.each(ORDERS)('a plan of 200 late actions in long words has its papers, too: %j', (order) => {
  const parts = {
    reading: readingOf('knowsley'),
    log: hugePlan(200),
    today: '2015-02-02',
    isHoliday: isEnglandHoliday,
  };
  expect(draft(parts, order).outcome).not.toBe('none');
});

it('every heading level follows one that is there', () => {
  for (const [id, today] of [
    ['knowsley', '2015-02-02'],
    ['kent', '2011-08-05'],
  ] as const)
    for (const order of ORDERS) {
      const drafted = draft({ reading: readingOf(id), log: boardLog(id), today, isHoliday: isEnglandHoliday }, order);
      if (drafted.outcome !== 'paper') continue;
      const levels = drafted.paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    }
});
