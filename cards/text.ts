/** Control characters break clients, and direction marks can dress a text up as another. */
export function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '');
}

/** Cut at a word where one ends near enough, and say so. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  // Half of a surrogate pair is no character.
  const whole = (space > limit * 0.7 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '');
  return `${whole.trimEnd()}…`;
}
