const MB = 1024 * 1024;

/**
 * What a plan's file may hold. An improvement plan of 500 lines is some 100 KB and unpacks to one or two MB; these leave
 * room for much more, and keep what a hostile file can cost to a few seconds of a thread of its own and some 200 MB.
 */
export const PLAN_LIMITS = {
  /** Bytes of the file itself. */
  file: 5 * MB,
  /** Files inside an .xlsx. */
  parts: 2_000,
  /** Bytes that one of them unpacks to, and all that are unpacked. */
  part: 10 * MB,
  unpacked: 25 * MB,
  rows: 20_000,
  columns: 100,
  /** Cells with something in them. */
  cells: 250_000,
  /** Characters of one cell (Excel's own limit), and of all together. */
  cell: 32_767,
  text: 5_000_000,
  /** Styles of cells, and the characters of a number format (Excel's own limits). */
  styles: 65_490,
  format: 255,
  /** Milliseconds, and MB of its thread. Long enough for the largest file that is read, on a slow machine. */
  time: 15_000,
  memory: 512,
} as const;
