import { z } from 'zod';

/** Why the file of a notice was not read. Each has its sentence in `notices/words/notice-file.ts`. */
export const NoticeFileRefusal = z.enum([
  ...(['empty', 'too-large', 'too-many-pages', 'too-slow', 'unpacks-too-far', 'too-much-text'] as const),
  /** Nothing in it is text: pages that are pictures, a form whose fields hold all there is, a document of pictures. */
  ...(['scan', 'form', 'no-text', 'unreadable-letters'] as const),
  ...(['password', 'damaged', 'unsafe'] as const),
  /** Another kind of file, by its bytes. */
  ...(['picture', 'archive', 'spreadsheet', 'slides', 'old-office', 'rich-text', 'open-document'] as const),
  ...(['web-page', 'email', 'unknown'] as const),
]);
export type NoticeFileRefusal = z.infer<typeof NoticeFileRefusal>;

/** The text of a notice's file, its lines ended by `\n`, or why there is none. */
export const NoticeText = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), text: z.string(), from: z.enum(['text', 'pdf', 'word']) }),
  z.strictObject({ outcome: z.literal('refused'), why: NoticeFileRefusal }),
]);
export type NoticeText = z.infer<typeof NoticeText>;
