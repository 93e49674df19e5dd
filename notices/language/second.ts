import type { Ground } from './ground.ts';
import { type ParseContext, parse } from './parse.ts';
import { understand } from './understand.ts';

/** Where a second question begins: after a question mark, or with "and" and a word that asks. */
const BETWEEN = /\?\s+(?:and |also )?(?=\S)|,? and (?:also )?(?=(?:what|whats|what's|which|when|how) )/i;

/** Kinds that anything can be taken for: no second question is claimed for them. */
const LOOSE: ReadonlySet<string> = new Set(['help', 'topic', 'text']);

/** "Which are red and when are they due?" asks one thing of the same rows; of a review's day, another. */
const SAME_ROWS = /\b(?:they|them|those|these)\b/i;

/** The two questions of a message that asks two, each of a kind of its own; null where it asks one. */
export function twoQuestions(text: string, context: ParseContext, ground: Ground): readonly [string, string] | null {
  const at = BETWEEN.exec(text);
  if (at === null) return null;
  const parts = [text.slice(0, at.index).trim(), text.slice(at.index + at[0].length).trim()] as const;
  const [first, second] = parts.map((part) => {
    const kind = understand(parse(part, context), ground)?.kind.name ?? null;
    return kind === null || LOOSE.has(kind) ? null : kind;
  });
  if (!first || !second || first === second) return null;
  return SAME_ROWS.test(parts[1]) ? null : parts;
}
