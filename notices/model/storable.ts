/**
 * Without what no text needs and a card cannot show: control characters, half characters, marks that turn the direction
 * of what follows. Lines stay lines. Text of which nothing can be seen is none.
 */
export function storable(said: string): string {
  const words = said
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF]/gu, '')
    .trim();
  return /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(words) ? words : '';
}
