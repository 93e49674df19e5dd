/**
 * What a spreadsheet program may take for a formula when the text is typed, pasted or saved as CSV; the full-width
 * forms are read as the plain ones by some. With apostrophes before it, it is text that was made harmless already.
 */
const DANGEROUS = /^'*(?:[^\S\t\r\n]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The text with an apostrophe before it where a program might run it. `asWritten` takes it off again. */
export const harmless = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The text that `harmless` was given. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
