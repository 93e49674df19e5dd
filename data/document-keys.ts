import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * What every store can hold as a key: printable ASCII, so that each engine sorts it alike, without the
 * four characters that Cosmos DB forbids. `keyOf` makes one of any text.
 */
export const Key = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/, 'has to be printable ASCII')
  .regex(/^[^/\\?#]*$/, 'may not hold / \\ ? or #');

/** Where a document is kept. */
export const place = { pk: Key, id: Key };

/**
 * A key made of any text, the same each time: characters that a key may not hold are written as `~` and their
 * code. Text whose key would be too long has to be hashed by whoever names it.
 */
export function keyOf(text: string): string {
  return text.replace(/[^\x21-\x7e]|[/\\?#~]/gu, (char) => `~${(char.codePointAt(0) ?? 0).toString(16)}~`);
}

/** A part of a key for any text, however long; the same each time. Long ones are hashed. */
export function shortKeyOf(text: string): string {
  const key = keyOf(text);
  return key.length <= 120 ? key : createHash('sha256').update(text).digest('hex');
}
