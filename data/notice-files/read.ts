import { NoticeText } from '../../notices/model/notice-file.ts';
import { inThread } from '../files/in-thread.ts';
import { NOTICE_FILE_LIMITS } from './limits.ts';

/** A file as it came: its name proves nothing. */
export interface NoticeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the text of a notice's file (.txt, .pdf with a text layer, .docx). What it is, is decided by its bytes. Nothing in
 * it is run, no link is followed, and whatever the bytes are, the answer is a text or a named reason
 * (`sayNoticeFileRefusal` says it). It happens in a thread of its own, with bounds on its time and memory.
 */
export async function readNoticeFile({ name, bytes }: NoticeFile): Promise<NoticeText> {
  // Not worth a thread, and not to be copied into one.
  if (bytes.length > NOTICE_FILE_LIMITS.file) return { outcome: 'refused', why: 'too-large' };
  const end = await inThread(new URL('./thread.ts', import.meta.url), { name, bytes }, NOTICE_FILE_LIMITS);
  switch (end.ended) {
    case 'answered':
      return NoticeText.parse(end.answer);
    case 'late':
      return { outcome: 'refused', why: 'too-slow' };
    case 'failed':
      return { outcome: 'refused', why: 'unpacks-too-far' };
    case 'silent':
      return { outcome: 'refused', why: 'damaged' };
  }
}
