import type { CommandContext, SaidFields } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import { ASKED_FOR, ASKING, ASKS_WITHIN, BEFORE_LINK, STATEMENT, TELLS } from './lexicon.ts';
import { bare, part, type Said, wordsOf } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';

/** An update that was understood; several actions at once are not recorded. */
export type UpdateRead = { readonly kind: 'update'; readonly fields: SaidFields } | { readonly kind: 'several' } | null;

/** A sentence divided at the action or paragraph that it is about. */
export interface Headed {
  readonly whole: Said;
  readonly ref: string;
  /** Where the ref ends in the whole. */
  readonly end: number;
  readonly after: Said;
}

/** The ref behind a head, or that there are several; null where there is none. */
export function headed(whole: Said, at: number, context: CommandContext): Headed | 'several' | null {
  const rest = part(whole, at);
  const start = whole.plain.length - whole.plain.slice(at).trimStart().length;
  const { refs, end } = refsAtStart(rest, context);
  const [first] = refs;
  if (first === undefined) return null;
  if (refs.length > 1) return 'several';
  const owned = /^'?s\b/.exec(rest.plain.slice(end))?.[0].length ?? 0;
  return { whole, ref: first.ref, end: start + end + owned, after: part(rest, end + owned) };
}

/** An update of these fields. */
export const update = (fields: SaidFields): UpdateRead => ({ kind: 'update', fields });
/** Several actions in one sentence. */
export const SEVERAL: UpdateRead = { kind: 'several' };

/** What stands between the action and what is told about it. */
export const BEGINS =
  /^\s*(?:(?::|-(?=\s)|,|;|=|>)+\s*|(?:that|saying|to say|says|stating|to state|to read|reading|to show|with|as follows)\b(?: that| as follows)?[\s:,-]*)/;
const DATED = /^\s*\(?(?:on|dated|for|from|as at)? ?(?=[\w(])/;
const ENTRY_AFTER = /^\s*(?:update|note|progress|progress update|log|comment)\b(?=\s*(?::|-\s|,|\())/;

interface Body {
  readonly body: Said;
  readonly date: string;
  /** A mark or a word stands between. */
  readonly separated: boolean;
}

/** What comes after the ref: the day of the entry, a mark, and the body. */
export function bodyOf(after: Said, context: CommandContext): Body {
  const noun = ENTRY_AFTER.exec(after.plain)?.[0].length ?? 0;
  const rest = part(after, noun);
  const plain = BEGINS.exec(rest.plain);
  if (plain !== null) return { body: part(rest, plain[0].length), date: '', separated: true };
  const lead = DATED.exec(rest.plain)?.[0].length ?? 0;
  const words = wordsOf(part(rest, lead));
  const date = words[0] === undefined || /^to$/.test(words[0].text) ? null : dateAt(words, 0, 'past', context);
  if (date !== null) {
    const last = words[date.end - 1];
    const behind = part(part(rest, lead), last?.end ?? 0);
    const mark = /^\)?\s*(?::|-(?=\s)|,|;|that\b|saying\b)?\s*/.exec(behind.plain)?.[0] ?? '';
    // "A12 on 30 January was signed": without a mark the day is part of what is told.
    if (mark.trim() !== '') return { body: part(behind, mark.length), date: lastDayOf(date), separated: true };
  }
  return { body: rest, date: '', separated: false };
}

/** "Log 12" may be anything, "log 12: …" is paragraph 12. */
export const isNumber = ({ ref, end }: Headed, { plain }: Said): boolean =>
  /^\d+$/.test(ref) && !/(?:action|para|paragraph|section|no\.?|number|item|duty)s? \d+$/.test(plain.slice(0, end));

/** Enough words, and one of them tells something. */
export const tells = ({ plain }: Said): boolean =>
  plain.split(/\s+/).length >= 3 && (STATEMENT.test(plain) || TELLS.test(plain));

const INVERTED =
  /^(?:is|was|has|are|were|does|did|do|will|should|can) (?:it|this|that|he|she|they|there|we|the|anyone|any)\b/;

/** A question about an action: its word in front or at the end, or nothing but words that ask for something. */
export function asks({ plain }: Said): boolean {
  if (
    INVERTED.test(plain) ||
    /^(?:(?:and|but|or|so) )?(?:what|whats|what's|who|whos|who's|whose|when|whens|when's|where|wheres|which|why|how|hows|wot|wots|any|does|do|did|whose)\b/.test(
      plain,
    )
  )
    return true;
  // "A17 tracker: who signed it off"
  if (/^[^,;.]{1,60}(?::|\s-)\s*(?:who|what|when|where|why|how|which|whose)\b/.test(plain)) return true;
  if (/\b(?:what|who|when|where|why|how|which)(?: (?:is it|then|exactly|pls|please|again))?$/.test(plain)) return true;
  const words = plain.match(/[\p{L}']+/gu) ?? [];
  if (words.length > 0 && words.every((word) => ASKED_FOR.has(word)) && !/\d/.test(plain)) return true;
  return words.length <= 8 && !/[:;]/.test(plain) && ASKS_WITHIN.test(plain) && ASKING.test(plain);
}

/** All that was said, without its link and what introduces that. */
export function withoutLink(whole: Said, links: string): string {
  const [link = ''] = links.split(' ');
  const at = link === '' ? -1 : whole.raw.indexOf(link);
  if (at < 0) return bare(whole).raw;
  const before = part(whole, 0, at);
  return bare(part(before, 0, before.plain.length - (BEFORE_LINK.exec(before.plain)?.[0].length ?? 0))).raw;
}
