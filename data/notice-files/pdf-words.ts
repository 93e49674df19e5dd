import type { Piece, Row } from './pdf-pieces.ts';
import { raised } from './superscript.ts';

/** The words of a row: spaces where there is room for one, figures that stand raised as a footnote's mark. */
export function textOfRow(row: Row): string {
  let text = '';
  let right: number | null = null;
  for (const piece of row.pieces) {
    const words = isRaised(piece, row) ? raised(piece.text) : piece.text;
    const apart = right !== null && piece.left - right > row.size * 0.15;
    if (apart && !text.endsWith(' ') && !words.startsWith(' ')) text += ' ';
    text += words;
    right = Math.max(right ?? piece.right, piece.right);
  }
  return text.replace(/\s+/g, ' ').trim();
}

const isRaised = (piece: Piece, row: Row): boolean =>
  piece.size < row.size * 0.8 && row.base - piece.base > row.size * 0.15;
