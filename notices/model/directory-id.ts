const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id of the directory (Entra) as we keep it: small letters. Null: it is none, such as the id that a channel gives. */
export const directoryId = (said: string | null | undefined): string | null =>
  said !== null && said !== undefined && GUID.test(said) ? said.toLowerCase() : null;

/** The same id, in whatever case an earlier version or a person wrote it. */
export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
