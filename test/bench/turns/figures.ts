import type { ServerName } from './messages.ts';

/** What was measured of one kind of turn at one bot over so many connections. */
export interface Row {
  readonly name: ServerName;
  readonly kind: string;
  readonly connections: number;
  /** Milliseconds each. */
  readonly times: readonly number[];
  /** Milliseconds for all of them. */
  readonly wall: number;
  /** Milliseconds of the bot's processor a turn. */
  readonly cpu: number;
  /** The longest time, in milliseconds, that the bot's main loop was held. */
  readonly delay: number;
}

type OfServer = Readonly<Record<string, number>>;

export interface Figures {
  readonly rows: readonly Row[];
  /** Bytes after collecting garbage. */
  readonly heap: OfServer;
  readonly resident: OfServer;
  /** Milliseconds to listening. */
  readonly upIn: OfServer;
  readonly cardBytes: number;
}

export interface Bound {
  readonly what: string;
  readonly is: number;
  readonly bound: number;
  readonly ok: boolean;
}

/** The value that this share of the times does not exceed. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A bound as a line of a report. */
export const boundLine = ({ what, is, bound, ok }: Bound): string =>
  `${ok ? 'holds' : 'PAST '}  ${what} ${String(bound)} ×: ${is.toFixed(2)}`;

const rate = ({ times, wall }: Row): number => (times.length / wall) * 1000;

const find = ({ rows }: Figures, name: ServerName, kind: string, connections: number): Row => {
  const found = rows.find((row) => row.name === name && row.kind === kind && row.connections === connections);
  if (found === undefined) throw new Error(`nothing was measured of ${kind} at ${name} over ${String(connections)}`);
  return found;
};

function ratio(figures: Figures, kind: string, connections: number, of: (row: Row) => number): number {
  return of(find(figures, 'bot', kind, connections)) / of(find(figures, 'echo', kind, connections));
}

const p50 = ({ times }: Row): number => quantile(times, 0.5);

/** The ratios that are to hold, as they came out; of what was not measured, none. */
export function boundsOf(figures: Figures): Bound[] {
  const most = (what: string, is: number, bound: number): Bound => ({ what, is, bound, ok: is <= bound });
  const least = (what: string, is: number, bound: number): Bound => ({ what, is, bound, ok: is >= bound });
  const of = (values: OfServer): number => (values['bot'] ?? Number.NaN) / (values['echo'] ?? Number.NaN);
  const over = (connections: number, bounds: () => Bound[]): Bound[] =>
    figures.rows.some((row) => row.connections === connections) ? bounds() : [];
  return [
    ...over(1, () => [
      most('a question, p50, 1 connection: at most', ratio(figures, 'question', 1, p50), 1.6),
      most('a confirmed update, p50, 1 connection: at most', ratio(figures, 'update confirmed', 1, p50), 2),
    ]),
    ...over(16, () => [
      most('a question, p50, 16 connections: at most', ratio(figures, 'question', 16, p50), 1.9),
      least('questions a second over 16 connections: at least', ratio(figures, 'question', 16, rate), 0.55),
    ]),
    most('memory after collection: at most', of(figures.heap), 1.5),
  ];
}

const cell = (value: number, digits: number, width = 8): string => value.toFixed(digits).padStart(width);

function line(figures: Figures, row: Row): string {
  const echo = find(figures, 'echo', row.kind, row.connections);
  return [
    `${String(row.connections).padStart(4)}  ${row.kind.padEnd(17)} ${row.name.padEnd(10)}`,
    ...[0.5, 0.95, 0.99].map((share) => cell(quantile(row.times, share), 2)),
    cell(p50(row) / p50(echo), 2),
    cell(rate(row), 0),
    cell(rate(row) / rate(echo), 2),
    cell(row.cpu, 2),
    cell(row.delay, 0),
  ].join(' ');
}

const MB = 1_048_576;

/** All of it as text: a line for each kind and bot, then memory and start, then the bounds. */
export function tableOf(
  figures: Figures,
  { rounds, turns }: { readonly rounds: number; readonly turns: number },
): string {
  const heads = ['p50 ms', 'p95', 'p99', '/ echo', 'a second', '/ echo', 'CPU ms', 'held ms'];
  const first = 'conn  kind              bot       ';
  return [
    `${String(rounds)} rounds of at least ${String(turns)} turns each, after one to warm up; bots, connector and load are processes of their own.`,
    `The card that the second echo sends has ${String(figures.cardBytes)} characters, as the bot's answer has. "held": the longest the main loop was.`,
    '',
    `${first} ${heads.map((head) => head.padStart(8)).join(' ')}`,
    ...figures.rows.map((row) => line(figures, row)),
    '',
    ...Object.keys(figures.heap).map(
      (name) =>
        `${name.padEnd(10)} heap after collection ${cell((figures.heap[name] ?? 0) / MB, 0, 4)} MB, resident ${cell((figures.resident[name] ?? 0) / MB, 0, 4)} MB, up in ${cell(figures.upIn[name] ?? 0, 0, 5)} ms`,
    ),
    '',
    ...boundsOf(figures).map(boundLine),
  ].join('\n');
}
