import type { CellValue } from '../../notices/plan/table.ts';
import { asWritten } from './harmless.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';

/**
 * Turns what the libraries read into cells, and counts the text as it does: a file of which every cell shows the same
 * megabyte is small, and what is made of it would not be. One reader for one file. Throws a Refusal.
 */
export function cellReader(): (value: unknown) => CellValue {
  let left: number = PLAN_LIMITS.text;
  // One text may stand in a million cells: it is looked at once.
  const known = new Map<string, CellValue>();
  const text = (given: string): CellValue => {
    let cell = known.get(given);
    if (cell === undefined) {
      cell = given.length > PLAN_LIMITS.cell ? TOO_LONG : textCell(given);
      known.set(given, cell);
    }
    left -= typeof cell === 'string' ? cell.length : 0;
    if (left < 0) throw new Refusal('too-large', REFUSALS.text);
    return cell;
  };
  return (value) => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return Number.isFinite(value) ? value : NO_VALUE;
    if (value instanceof Date) return dateCell(value);
    return null;
  };
}

const TOO_LONG: CellValue = { unreadable: 'more text than a cell of a spreadsheet can hold' };
const NO_VALUE: CellValue = { unreadable: 'a value that cannot be read' };
const NO_DAY: CellValue = { unreadable: 'a date that no calendar has' };

function textCell(given: string): CellValue {
  const text = given.trim();
  return text === '' ? null : asWritten(text);
}

/** A time of day is left out; the libraries count in UTC. */
function dateCell(value: Date): CellValue {
  const year = value.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? { date: value.toISOString().slice(0, 10) } : NO_DAY;
}
