/** A paragraph of an annex that numbers anew, and where its words end. */
export interface AnnexRef {
  readonly ref: string;
  readonly end: number;
}

const ANNEX = new Set(['annex', 'appendix', 'schedule']);
const WORDS = new Set(['paragraph', 'para', 'section', 'item', 'point', 'number']);
const NUMBER = /^(\d{1,3})(?:\(?([a-z])\)?)?$/;

/** "Annex A 1", "annex a paragraph 2(b)", "paragraph 1 of annex a", "1 in schedule 2": the ref where there is such a paragraph. */
export function annexRefAt(words: readonly string[], at: number, exists: (ref: string) => boolean): AnnexRef | null {
  const named = annexAt(words, at);
  if (named !== null) {
    const numbered = WORDS.has(words[named.end] ?? '') ? named.end + 1 : named.end;
    return existing(named.name, words[numbered], numbered + 1, exists);
  }
  if (!/^(?:of|in|from)$/.test(words[at + 1] ?? '')) return null;
  const article = words[at + 2] === 'the' ? 3 : 2;
  const behind = annexAt(words, at + article);
  return behind === null ? null : existing(behind.name, words[at], behind.end, exists);
}

function annexAt(words: readonly string[], at: number): { readonly name: string; readonly end: number } | null {
  const word = words[at] ?? '';
  if (!ANNEX.has(word)) return null;
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const label = words[at + 1] ?? '';
  return /^(?:[a-z]|\d{1,2}|[ivx]{1,4})$/.test(label)
    ? { name: `${name} ${label.toUpperCase()}`, end: at + 2 }
    : { name, end: at + 1 };
}

function existing(
  annex: string,
  word: string | undefined,
  end: number,
  exists: (ref: string) => boolean,
): AnnexRef | null {
  const [, number, letter] = NUMBER.exec(word ?? '') ?? [];
  if (number === undefined) return null;
  const ref = `${annex} ${number}${letter === undefined ? '' : `(${letter})`}`;
  return exists(ref) ? { ref, end } : null;
}
