import type { Parsed } from '../parsed.ts';
import type { Piece } from './pieces.ts';

/** The sentence as if these pieces of it had not been said. */
export function without(parsed: Parsed, pieces: readonly Piece[]): Parsed {
  if (pieces.length === 0) return parsed;
  const gone = (sort: Piece['sort'], { start, end }: { start: number; end: number }): boolean =>
    pieces.some((piece) => piece.sort === sort && piece.start === start && piece.end === end);
  const idle = new Set(parsed.idle);
  for (const { start, end } of pieces) for (let at = start; at < end; at += 1) idle.add(at);
  const denies = (cue: { readonly start: number; readonly end: number }): boolean =>
    pieces.some(({ sort, start }) => sort === 'denial' && start >= cue.start && start < cue.end);
  const cues = parsed.cues.filter((cue) => !((cue.value === 'except' || cue.value === 'not') && denies(cue)));
  return {
    ...parsed,
    idle,
    cues,
    times: parsed.times.filter((time) => !gone('time', time)),
    refs: parsed.refs.filter((ref) => !gone('ref', ref)),
    marks: parsed.marks.filter((mark) => !gone('mark', mark)),
  };
}

/** The sentence with its parties taken for who must do something, or for what is spoken of. */
export const named = (parsed: Parsed, as: 'who' | 'about'): Parsed => ({
  ...parsed,
  marks: parsed.marks.map((mark) => (mark.not ? mark : { ...mark, about: as === 'about' })),
});
