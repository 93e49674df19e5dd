const MB = 1024 * 1024;

/**
 * What the file of a notice may hold. The longest notice has some twenty pages and 60,000 characters; these leave room
 * for much more, and keep what a hostile file can cost to a few seconds of a thread of its own.
 */
export const NOTICE_FILE_LIMITS = {
  /** Bytes of the file itself: a short PDF with logos can have some MB. */
  file: 20 * MB,
  pages: 150,
  /** Files inside a .docx, bytes that one of them unpacks to, and all that are unpacked: pictures never are. */
  parts: 2_000,
  part: 10 * MB,
  unpacked: 25 * MB,
  /** Characters of the text. */
  text: 3_000_000,
  /** Milliseconds, and MB of its thread. */
  time: 20_000,
  memory: 512,
} as const;
