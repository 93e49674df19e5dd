import { chained, NO_HASH } from '../../data/chain.ts';
import { loadCalendar } from '../../data/calendar.ts';
import { loadLibrary } from '../../data/library.ts';
import { wordDocument } from '../../data/papers/document.ts';
import type { Draft } from '../../data/journal.ts';
import { emptyLog, withEntries } from '../../notices/ledger/board-log.ts';
import type { Action } from '../../notices/model/board.ts';
import type { Entry } from '../../notices/model/log.ts';
import { boardPaper } from '../../notices/papers/board-paper.ts';

// `npm run bench:papers`: what the paper for a board of 200 actions and 5,000 updates costs, made and written.

const ACTIONS = 200;
const UPDATES = 5_000;
const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const TODAY = '2015-02-02';
const BY = { id: 'sam', name: 'Sam Member', role: 'officer' } as const;
const DAY = 86_400_000;
const { isHoliday } = loadCalendar();
const reading = loadLibrary().find(({ notice }) => notice.id === 'knowsley');
if (reading === undefined) throw new Error('no notice knowsley');

const dayOf = (n: number): string => new Date(Date.UTC(2014, 9, 1) + n * DAY).toISOString().slice(0, 10);
const refs = [...new Set(reading.duties.map(({ ref }) => ref))];
const actions = Array.from({ length: ACTIONS }, (_, n): Action => ({
  ...{
    id: `A${n + 1}`,
    serves: [refs[n % refs.length] ?? '4'],
    title: `Carry out part ${n + 1} of the improvement plan`,
  },
  ...{ owner: 'Head of Safeguarding', agency: ['Council', 'Health', 'Police'][n % 3] ?? '', how: 'As the plan says' },
  ...{ due: dayOf(n * 3), firstDate: n % 10 === 0 ? dayOf(n) : null, success: 'It is done and seen to be done' },
  ...{ status: 'in-progress', rag: (['red', 'amber', 'green'] as const)[n % 3] ?? null },
}));

const change = (n: number): Draft['change'] => ({
  what: 'update',
  update: {
    ...{ about: `A${(n % ACTIONS) + 1}`, date: dayOf(Math.floor((n * 124) / UPDATES)), by: BY.name },
    text: `Report ${n}: the audit of case files went on as planned, and the board was told so.`,
    ...{
      status: null,
      rag: null,
      percent: null,
      evidence: n % 5 === 0 ? `https://example.org/${n}` : null,
      moved: null,
    },
  },
});
const drafts: Draft['change'][] = [
  {
    ...{ what: 'taken-over', actions, updates: [], measurements: [] },
    calendar: ['2014-12-11', '2015-01-15', '2015-02-05', '2015-03-19'].map((date) => ({
      fact: 'meeting',
      date,
      note: '',
    })),
  },
  ...Array.from({ length: UPDATES }, (_, n) => change(n)),
];
let last: Pick<Entry, 'seq' | 'hash'> = { seq: 0, hash: NO_HASH };
const entries = drafts.map((one, n) => {
  const at = one.what === 'update' ? `${one.update.date}T09:00:00Z` : '2014-10-01T00:00:00Z';
  const entry = chained(last, { at, by: BY, source: null, change: one, command: `command-${n}` });
  last = entry;
  return entry;
});
const log = withEntries(emptyLog({ id: 'knowsley', notice: 'knowsley', planDay: null }), entries);

// The processor's time beside the clock's: other programs share the machine.
const times: { readonly made: number; readonly all: number; readonly cpu: number; readonly bytes: number }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  const before = process.cpuUsage();
  const paper = boardPaper({ reading, log, today: TODAY, isHoliday }, { meeting: null, by: 'theme' });
  if ('why' in paper) throw new Error(paper.why);
  const made = performance.now();
  const document = await wordDocument(paper);
  const { user, system } = process.cpuUsage(before);
  const all = performance.now() - start;
  times.push({ made: made - start, all, cpu: (user + system) / 1000, bytes: document.length });
}
const ms = (value: number): string => `${Math.round(value)} ms`;
const middle = [...times].sort((a, b) => a.all - b.all)[Math.floor(ROUNDS / 2)];
const slowest = Math.max(...times.map(({ all }) => all));
process.stdout.write(
  `The board paper of ${ACTIONS} actions and ${UPDATES} updates: ${ms(middle?.all ?? 0)} in the middle of ${ROUNDS} (${ms(middle?.made ?? 0)} to make it), ` +
    `${ms(times[0]?.all ?? 0)} the first time, ${ms(slowest)} the slowest; ${ms(middle?.cpu ?? 0)} of the processor's time (${ms(times[0]?.cpu ?? 0)} the first time); ${Math.round((middle?.bytes ?? 0) / 1024)} KB.\n`,
);
