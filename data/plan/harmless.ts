/** What a spreadsheet program may drop before it looks: spaces, marks that nobody sees, and those written as in an address. */
const DROPPED = String.raw`(?:[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]|%(?:[01][\da-f]|20|7f|a0|c2%a0|e2%80%8[b-f]|ef%bb%bf))`;

/** What a formula or a command begins with, also as in an address; the full-width and small forms are read as the plain ones by some. */
const BEGINS = String.raw`(?:[=+\-@|＝＋－＠｜﹦﹢﹣﹫]|%(?:2[bd]|3d|40|7c))`;

/**
 * What may be taken for a formula when the text is typed, pasted or saved as CSV. With apostrophes before it, it is text
 * that was made harmless already.
 */
const DANGEROUS = new RegExp(`^'*(?:${DROPPED}*${BEGINS}|[\\t\\r\\n])`, 'iu');

/** The text with an apostrophe before it where a program might run it. `asWritten` takes it off again. */
export const harmless = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** The text that `harmless` was given. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
