import type { NoticeFileRefusal, NoticeText } from '../../notices/model/notice-file.ts';
import { FileFault } from '../files/fault.ts';
import { type FileKind, kindOf } from '../files/kind.ts';
import { NOTICE_FILE_LIMITS } from './limits.ts';
import { NoticeRefusal } from './refusal.ts';

type Read = Extract<NoticeText, { outcome: 'read' }>;

/** `readNoticeFile` within the thread that calls it. */
export async function textOf(bytes: Uint8Array): Promise<NoticeText> {
  try {
    const read = await readBytes(bytes);
    const text = read.text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/^\uFEFF/, '');
    if (text.length > NOTICE_FILE_LIMITS.text) throw new NoticeRefusal('too-much-text');
    if (text.trim() === '') throw new NoticeRefusal(read.from === 'text' ? 'empty' : 'no-text');
    return { ...read, text };
  } catch (error) {
    if (error instanceof NoticeRefusal) return { outcome: 'refused', why: error.why };
    if (error instanceof FileFault) return { outcome: 'refused', why: error.reason };
    // The libraries throw errors of many kinds at a file that is torn: each means the same to whoever sent it.
    return { outcome: 'refused', why: 'damaged' };
  }
}

/** What is no notice whatever is in it. */
const OTHER_KINDS: Readonly<Partial<Record<FileKind, NoticeFileRefusal>>> = {
  picture: 'picture',
  archive: 'archive',
  password: 'password',
  'old-workbook': 'spreadsheet',
  'old-office': 'old-office',
  'rich-text': 'rich-text',
  'web-page': 'web-page',
  unknown: 'unknown',
};

function readBytes(bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) throw new NoticeRefusal('empty');
  if (bytes.length > NOTICE_FILE_LIMITS.file) throw new NoticeRefusal('too-large');
  const { kind, text } = kindOf(bytes);
  if (kind === 'text') return Promise.resolve({ outcome: 'read', text, from: 'text' });
  throw new NoticeRefusal(OTHER_KINDS[kind] ?? 'unknown');
}
