import type { CalendarDate } from '../model/dates.ts';
import type { Notice, ParsedNotice } from '../model/notice.ts';

/** A notice with all its versions, oldest first, each from the day on which it was published. */
export interface NoticeVersions {
  readonly id: string;
  readonly versions: readonly {
    readonly version: number;
    readonly from: CalendarDate;
    readonly reading: ParsedNotice;
  }[];
  readonly lifted: NonNullable<Notice['lifted']> | null;
}

/** The notices that there are, each as it is now and as it was on any day. */
export interface Library {
  readonly now: readonly ParsedNotice[];
  /** The version that counted on a day; before the first one was published, the first. Null: there is no such notice. */
  readonly on: (id: string, day: CalendarDate) => ParsedNotice | null;
}

/** Puts versions that were published over the notices that come with the program. */
export function libraryOf(bundled: readonly ParsedNotice[], published: readonly NoticeVersions[]): Library {
  const own = new Map(published.map((one) => [one.id, one]));
  const shelves = [
    // A council's own notice is offered before those that come with the program.
    ...published.filter(({ id }) => !bundled.some(({ notice }) => notice.id === id)).map((one) => shelfOf(null, one)),
    ...bundled.map((reading) => shelfOf(reading, own.get(reading.notice.id) ?? null)),
  ].filter((shelf) => shelf.length > 0);
  const byId = new Map(shelves.map((shelf) => [shelf[0]?.reading.notice.id, shelf]));
  return {
    now: shelves.flatMap((shelf) => shelf.at(-1)?.reading ?? []),
    on: (id, day) => {
      const shelf = byId.get(id) ?? [];
      return (shelf.findLast(({ from }) => from === null || from <= day) ?? shelf[0])?.reading ?? null;
    },
  };
}

type Shelf = readonly { readonly from: CalendarDate | null; readonly reading: ParsedNotice }[];

function shelfOf(bundled: ParsedNotice | null, own: NoticeVersions | null): Shelf {
  const lifted = own?.lifted ?? null;
  const all = [
    ...(bundled === null ? [] : [{ from: null, reading: bundled }]),
    ...(own?.versions ?? []).map(({ from, reading }) => ({ from, reading })),
  ];
  if (lifted === null) return all;
  return all.map(({ from, reading }) => ({ from, reading: { ...reading, notice: { ...reading.notice, lifted } } }));
}
