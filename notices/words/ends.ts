// The end of a text is found from its end. A pattern that is only anchored there is tried at every place before it:
// a long run of the same mark then takes time with the square of its length.

/** Without the given marks at its end: `withoutTrailing('yes. !', ' .!')` is "yes". */
export function withoutTrailing(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** "Tim Byrne (Police)": what stands in brackets at the end, and what stands before; null where nothing does. */
export function bracketAtEnd(text: string): { readonly before: string; readonly inside: string } | null {
  if (!text.endsWith(')')) return null;
  const open = text.indexOf('(', text.lastIndexOf(')', text.length - 2) + 1);
  const inside = text.slice(open + 1, -1);
  return open === -1 || inside === '' ? null : { before: text.slice(0, open).trimEnd(), inside };
}
