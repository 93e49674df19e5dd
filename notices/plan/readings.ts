import type { Measurement } from '../model/board.ts';
import { type FoundReading, readingsTable } from './readings-table.ts';
import { type ReadCell, type ReadingsBoard, readRows } from './readings-row.ts';
import { READINGS } from './readings-words.ts';
import type { PlanSheet } from './table.ts';
import { placeWords } from './words.ts';

/** A reading that the board has with another value. */
export interface ReadingConflict {
  readonly reading: Measurement;
  readonly was: number;
  readonly words: string;
}

/** A dry run: what was read of a file of measured figures, and what importing it would record. */
export interface PreparedReadings {
  readonly fresh: readonly Measurement[];
  /** Nothing of these is recorded until somebody says that the file's value counts. */
  readonly conflicts: readonly ReadingConflict[];
  /** One sentence. */
  readonly summary: string;
  /** What differs, what was not read and why, what was taken for what, what is new. */
  readonly lines: readonly string[];
}

/** Reads a file as measured figures: a measure, a period and a value in each row, or a month in each column. Null: it has no such columns. */
export function prepareReadings(sheets: readonly PlanSheet[], board: ReadingsBoard): PreparedReadings | null {
  const table = readingsTable(sheets);
  if (table === null) return null;
  const reads = readRows(table, board);
  const rows = table.found.flatMap((found, place) => {
    const read = reads[place];
    return read === undefined ? [] : [{ found, read }];
  });
  const good = rows.flatMap(({ found, read }) => (read.ok ? [{ found, read }] : []));
  const ofDay = Map.groupBy(good, ({ read }) => dayOf(read.reading));
  const sorted = good.map((one) => ({ ...one, ...among(one, ofDay.get(dayOf(one.read.reading)) ?? []) }));
  const recorded = new Map(board.log.records.measurements.map((one) => [dayOf(one), one.value]));
  const taken = sorted.filter(({ clash, same }) => clash.length === 0 && same === null);
  const had = taken.map(({ read }) => ({ read, was: recorded.get(dayOf(read.reading)) ?? null }));
  const fresh = had.filter(({ was }) => was === null).map(({ read }) => read);
  const conflicts = had.flatMap(({ read: { reading, unit }, was }): ReadingConflict[] =>
    was === null || was === reading.value ? [] : [{ reading, was, words: READINGS.conflict(reading, was, unit) }],
  );
  const lost = [
    ...rows.flatMap(({ found, read }) => (read.ok ? [] : [at(found, READINGS.notRead(read.why))])),
    ...sorted.flatMap(({ found, clash }) =>
      clash.length === 0 ? [] : [at(found, READINGS.notRead(READINGS.twice(clash)))],
    ),
  ];
  const known = had.length - fresh.length - conflicts.length;
  const changesNothing = fresh.length + conflicts.length + lost.length === 0;
  return {
    fresh: fresh.map(({ reading }) => reading),
    conflicts,
    summary: changesNothing
      ? READINGS.nothing(known)
      : READINGS.summary(fresh.length, known, conflicts.length, lost.length),
    lines: [
      ...conflicts.map(({ words }) => `${words} ${READINGS.kept}`),
      ...lost,
      ...sorted.flatMap(({ found, same }) => (same === null ? [] : [at(found, READINGS.again(same))])),
      ...good.flatMap(({ found, read }) => read.notes.map((note) => at(found, note))),
      ...fresh.map(({ reading, unit }) => READINGS.fresh(reading, unit)),
      ...table.notes,
    ],
  };
}

const at = ({ sheet, row }: FoundReading, words: string): string => `${placeWords({ sheet, row })}: ${words}`;

interface Good {
  readonly found: FoundReading;
  readonly read: Extract<ReadCell, { ok: true }>;
}

const dayOf = ({ ref, metric, date }: Measurement): string => JSON.stringify([ref, metric, date]);

/** The places of other values for the same day, and the earlier place of the same value. */
function among(one: Good, all: readonly Good[]): { readonly clash: readonly string[]; readonly same: string | null } {
  const others = all.filter((other) => other !== one);
  const place = ({ found: { sheet, row } }: Good): string => placeWords({ sheet, row });
  const clash = others.filter(({ read }) => read.reading.value !== one.read.reading.value).map(place);
  const before = others.find((other) => clash.length === 0 && all.indexOf(other) < all.indexOf(one));
  return { clash, same: before === undefined ? null : place(before) };
}

/** What is recorded of it where these conflicts are settled for the file. */
export const readingsTaken = (
  { fresh, conflicts }: PreparedReadings,
  counts: (at: number) => boolean,
): Measurement[] => [...fresh, ...conflicts.filter((_, place) => counts(place)).map(({ reading }) => reading)];
