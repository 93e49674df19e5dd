import { loadLibrary } from '../../data/library.ts';
import { readNotice } from '../../notices/reading/read.ts';
import { textFor } from './growth/notices.ts';
import { heldBy, median, report, timesOf } from './in-process.ts';

// `npm run bench:reading`: what reading a notice costs, from 2,000 to 2,000,000 characters. `-- --check` ends with 1 where a bound is passed.

const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const SIZES = [2_000, 16_000, 50_000, 100_000, 200_000, 2_000_000];
/** A character of the longest notice that is read may cost so many times what one of a usual notice costs. */
const LINEAR = 2;
const MOST_MS = 20;

const like = loadLibrary().find(({ notice }) => notice.id === 'knowsley');
if (like === undefined) throw new Error('no notice to Knowsley');
const [short, long] = [textFor('Knowsley', like, 1).length, textFor('Knowsley', like, 51).length];
const notices = SIZES.map((size) => {
  const text = textFor('Knowsley', like, Math.max(1, Math.round((size - short) / ((long - short) / 50)) + 1));
  return { size, text, read: readNotice(text, { id: 'knowsley' }) };
});
for (let warm = 0; warm < 20; warm += 1) readNotice(notices[1]?.text ?? '', { id: 'knowsley' });

const measured: ((typeof notices)[number] & { readonly ms: number; readonly held: number })[] = [];
for (const { size, text, read } of notices) {
  const work = (): void => void readNotice(text, { id: 'knowsley' });
  const ms = median(timesOf(ROUNDS, work));
  measured.push({ size, text, read, ms, held: await heldBy([work]) });
}
const costOf = (size: number): number =>
  measured.filter((one) => one.size === size).map(({ ms, text }) => ms / text.length)[0] ?? Number.NaN;
const growth = costOf(200_000) / costOf(16_000);
const usual = measured.find(({ size }) => size === 16_000)?.ms ?? Number.NaN;
report(
  [
    `characters    duties   CPU ms   ms a 1,000   held ms   (the middle of ${String(ROUNDS)})`,
    ...measured.map(({ text, read, ms, held }) =>
      [
        String(text.length).padStart(10),
        (read.ok ? String(read.reading.duties.length) : 'refused').padStart(9),
        ...[
          ms.toFixed(1).padStart(8),
          ((ms / text.length) * 1000).toFixed(2).padStart(12),
          held.toFixed(0).padStart(9),
        ],
      ].join(' '),
    ),
    '',
    `${(1000 / usual).toFixed(0)} notices of 16,000 characters a second.`,
  ],
  [
    [`a notice of 16,000 characters, warm: under ${String(MOST_MS)} ms: ${usual.toFixed(1)}`, usual < MOST_MS],
    [
      `a character of 200,000 against one of 16,000: at most ${String(LINEAR)} ×: ${growth.toFixed(2)}`,
      growth <= LINEAR,
    ],
  ],
);
