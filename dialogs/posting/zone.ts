const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uk|london|british|gmt|bst)(?: time)?\b/, 'Europe/London'],
  [/\b(?:utc|zulu)\b/, 'UTC'],
];
const NAMED_ZONE =
  /\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)\/[a-z_]+(?:\/[a-z_]+)?\b/;

/** The zone of the IANA list that a sentence in small letters names; null: none. */
export function zoneIn(plain: string): string | null {
  const named = NAMED_ZONE.exec(plain)?.[0];
  if (named !== undefined)
    return named.replace(/(^|[/_])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
  const short = ZONES.find(([pattern]) => pattern.test(plain))?.[1];
  if (short !== undefined) return short;
  // "New York time": the city that a zone is called by.
  const words = /\b((?:[a-z]+ )?[a-z]+) time\b/.exec(plain)?.[1] ?? '';
  return zoneOf(words) ?? zoneOf(words.split(' ').at(-1) ?? '');
}

function zoneOf(city: string): string | null {
  const end = `/${city.replaceAll(' ', '_')}`;
  return city === ''
    ? null
    : (Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(end)) ?? null);
}
