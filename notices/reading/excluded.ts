import type { FindNames } from './names.ts';

/** Words before a name that keep it out: "the Lead Member, not the Leader," and "the Chair rather than the Adviser". */
const KEPT_OUT =
  /(?:,? \(?|^)(?:(?:and|but) )?(?:(?<!\b(?:must|shall|should|will|may|can|could|would|do|does|did|is|are|was|were|be|has|have|whether or|if) )not(?! only)|rather than|instead of|as opposed to|in place of|(?<!\b(?:no|nobody|no-one|anybody|anyone|one|none) )other than) (?:by |to |from |with )?(?:the |its |their |an? )?$/i;
const CLOSES = /^(?:\)|,)/;

/** The same words with blanks in place of whoever they say does not act or receive; every place stays what it was. */
export function withoutExcluded(plain: string, find: FindNames): string {
  if (!/\b(?:not|rather|instead|opposed|place of|other than)\b/i.test(plain)) return plain;
  return find(plain).reduce((words, { from, to }) => {
    const lead = KEPT_OUT.exec(plain.slice(Math.max(0, from - 40), from));
    if (lead === null) return words;
    const start = from - lead[0].length;
    const end = to + (CLOSES.exec(plain.slice(to))?.[0].length ?? 0);
    return words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  }, plain);
}
