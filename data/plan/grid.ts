import type { CellValue } from '../../notices/plan/table.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';

/** The rows of one sheet while they are read, kept within the limits. Throws a Refusal. */
export class Grid {
  readonly rows: CellValue[][] = [];
  #left: number;

  /** `left`: how many cells the file may still have. */
  constructor(left: number = PLAN_LIMITS.cells) {
    this.#left = left;
  }

  get left(): number {
    return this.#left;
  }

  /** Puts a value where nothing stands yet; an empty one takes no room. Places count from 0. */
  put(row: number, column: number, value: CellValue): void {
    if (value === null) return;
    if (row >= PLAN_LIMITS.rows || column >= PLAN_LIMITS.columns) throw new Refusal('too-large', REFUSALS.sheet);
    this.#left -= 1;
    if (this.#left < 0) throw new Refusal('too-large', REFUSALS.cells);
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
}
