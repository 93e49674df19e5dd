import { loadCalendar } from '../../data/calendar.ts';
import { readEntry } from '../../data/entry-forms/read.ts';
import { loadLibrary } from '../../data/library.ts';
import { render } from '../../bot/render.ts';
import { digestReply } from '../../dialogs/digest.ts';
import { emptyLog, withEntries } from '../../notices/ledger/board-log.ts';
import { longLog } from './growth/boards.ts';
import { heldBy, median, report, timesOf } from './in-process.ts';

// `npm run bench:digest`: what the digest of a board of 200 actions and 5,000 updates costs, made and as a card, and how many channels a
// second that is, beside what Teams takes. `-- --check` ends with 1 where a bound is passed.

const ROUNDS = Number(process.env['ROUNDS'] ?? 40);
const [ACTIONS, UPDATES] = [200, 5_000];
const MOST_MS = 20;
/** So many requests a second Teams takes of one app in one tenant. */
const TEAMS = 50;

const { isHoliday } = loadCalendar();
const reading = loadLibrary().find(({ notice }) => notice.id === 'knowsley');
if (reading === undefined) throw new Error('no notice to Knowsley');
const refs = [...new Set(reading.duties.map(({ ref }) => ref))];
const entries = longLog(ACTIONS, UPDATES, refs)('knowsley').map((document) => readEntry(document));
const log = withEntries(emptyLog({ id: 'knowsley', notice: 'knowsley', planDay: '2014-10-01' }), entries);
const asked = { since: '2015-01-26', show: null, offset: 0 };
const digest = () => digestReply({ reading, log, today: '2015-02-02' }, asked, { isHoliday });

const first = timesOf(1, () => void render(digest()))[0] ?? Number.NaN;
timesOf(ROUNDS, () => void render(digest()));
const made = median(timesOf(ROUNDS, () => void digest()));
const reply = digest();
const shown = median(timesOf(ROUNDS, () => void render(reply)));
const both = median(timesOf(ROUNDS, () => void render(digest())));
const held = await heldBy(Array.from({ length: 10 }, () => () => void render(digest())));
report(
  [
    `The digest of a board of ${String(ACTIONS)} actions and ${String(UPDATES)} updates, processor time, the middle of ${String(ROUNDS)}:`,
    `  made ${made.toFixed(1)} ms, as a card ${shown.toFixed(1)} ms, together ${both.toFixed(1)} ms; the first of all ${first.toFixed(0)} ms. Held at most ${held.toFixed(0)} ms.`,
    `  ${(1000 / both).toFixed(0)} channels a second on one processor, each of another board; Teams takes ${String(TEAMS)}.`,
  ],
  [[`a digest of ${String(ACTIONS)} actions: under ${String(MOST_MS)} ms: ${both.toFixed(1)}`, both < MOST_MS]],
);
