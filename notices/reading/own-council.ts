import type { FindNames, Mention } from './mentions.ts';

const COUNCIL_DEFINED = /\(\s*["'](?:the )?(?:Council|Authority|LA|Local Authority)["']/;

/** The name of the council that the notice calls "the Council". */
export function ownCouncil(notice: string, find: FindNames): string | null {
  const at = COUNCIL_DEFINED.exec(notice)?.index ?? -1;
  const before = at < 0 ? '' : notice.slice(Math.max(0, at - 160), at).trimEnd();
  const last = find(before).at(-1);
  if (last?.party === 'council' && last.to >= before.length - 1) return last.words;
  // "Aldermere County Council, Shire Hall, Aldermere AM1 1GH ("the Council")": an address stands between.
  const named = find(before).filter(({ party, words }) => party === 'council' && placeIn(words) !== '');
  return named.length === 1 ? (named[0]?.words ?? null) : null;
}

/** The word of a council's name that is the place's. */
const placeIn = (words: string): string =>
  words
    .split(' ')
    .find((word) => !GENERAL.test(word))
    ?.toLowerCase() ?? '';

/** No name of a place: "the Council", "County Council". */
const GENERAL =
  /^(?:the|an?|its|this|full|whole|each|every|both|council|county|city|borough|district|parish|town|unitary|local)$/i;

/** Another council by its name ("Leeds City Council will support the Council") is a partner. */
export function ofAnother(mention: Mention, own: string | null): Mention {
  if (mention.party !== 'council' || own === null || !/\bCouncil$/.test(mention.words)) return mention;
  const named = placeIn(mention.words);
  return named === '' || /^authority\b/.test(named) || own.toLowerCase().includes(named)
    ? mention
    : { ...mention, party: 'partners' };
}
