/** Words as a page has them, in points from its top left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that the letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly font: string;
}

/** Pieces on one line, in the order of reading. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Gathers pieces into rows from the top down; raised and lowered ones belong to the row beside them. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const large = [...pieces].sort((a, b) => b.size - a.size || a.base - b.base);
  const rows: Piece[][] = [];
  const byBase = new Map<number, Piece[][]>();
  for (const piece of large) {
    const near = [-1, 0, 1].flatMap((step) => byBase.get(Math.round(piece.base / 8) + step) ?? []);
    const own = near.find((row) => belongs(piece, row));
    if (own !== undefined) {
      own.push(piece);
      continue;
    }
    const begun = [piece];
    rows.push(begun);
    const key = Math.round(piece.base / 8);
    byBase.set(key, [...(byBase.get(key) ?? []), begun]);
  }
  return rows.map(rowOf).sort((a, b) => a.base - b.base || a.left - b.left);
}

/** A little off the line, or small and raised beside its words. */
function belongs(piece: Piece, row: readonly Piece[]): boolean {
  const first = row[0];
  if (first === undefined) return false;
  const off = Math.abs(piece.base - first.base);
  if (off <= first.size * 0.2) return true;
  return piece.size < first.size * 0.8 && off <= first.size * 0.6;
}

export function rowOf(unordered: readonly Piece[]): Row {
  const pieces = [...unordered].sort((a, b) => a.left - b.left);
  const widest = pieces.reduce<Piece | null>(
    (best, one) => (best !== null && best.text.length >= one.text.length ? best : one),
    null,
  );
  return {
    pieces,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    base: widest?.base ?? 0,
    size: widest?.size ?? 0,
  };
}

/** Pieces of a row that no wide gap parts, as one each. `gap`: in sizes of the letters. */
export function segmentsOf(row: Row, gap: number): Row[] {
  const segments: Piece[][] = [];
  let right = -Infinity;
  for (const piece of row.pieces) {
    const last = segments.at(-1);
    if (last !== undefined && piece.left - right < gap * row.size) last.push(piece);
    else segments.push([piece]);
    right = Math.max(right, piece.right);
  }
  return segments.map(rowOf);
}
