import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { CalendarDate } from '../../notices/model/dates.ts';

const CORE = 'docProps/core.xml';
/** What carries the moment at which it was made. */
const MOMENT = /\d{4}-\d\d-\d\dT[\d:.]{1,20}Z/g;
/** The first day that a zip can name; its time is the time of no zone, so it is given as the parts of a local date. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A document packed anew so that nothing in it tells when it was: its dates are the day that it speaks of. */
export function sameBytes(document: ArrayBuffer, asOf: CalendarDate): Uint8Array {
  const parts = unzipSync(new Uint8Array(document));
  const packed: Zippable = {};
  for (const name of Object.keys(parts).sort(typesFirst)) {
    const part = parts[name] ?? new Uint8Array();
    const bytes = name === CORE ? strToU8(strFromU8(part).replaceAll(MOMENT, `${asOf}T00:00:00Z`)) : part;
    packed[name] = [bytes, { mtime: FIRST_DAY, level: name.endsWith('.png') ? 0 : 6 }];
  }
  return zipSync(packed);
}

/** Whoever opens it looks for the list of its parts first. */
const TYPES = '[Content_Types].xml';
const typesFirst = (a: string, b: string): number =>
  Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : Number(a > b));
