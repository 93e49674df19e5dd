import type { NoticeFileRefusal, NoticeText } from '../../notices/model/notice-file.ts';
import { FileFault } from '../files/fault.ts';
import { type FileKind, kindOf } from '../files/kind.ts';
import { relationsOf } from '../files/relations.ts';
import { type Archive, openZip } from '../files/zip.ts';
import { readDocx } from './docx.ts';
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
  email: 'email',
  unknown: 'unknown',
};

function readBytes(bytes: Uint8Array): Promise<Read> {
  if (bytes.length === 0) throw new NoticeRefusal('empty');
  if (bytes.length > NOTICE_FILE_LIMITS.file) throw new NoticeRefusal('too-large');
  const { kind, text } = kindOf(bytes);
  if (kind === 'text') return Promise.resolve({ outcome: 'read', text, from: 'text' });
  if (kind === 'zip')
    return Promise.resolve({ outcome: 'read', text: ofArchive(openZip(bytes, NOTICE_FILE_LIMITS)), from: 'word' });
  throw new NoticeRefusal(OTHER_KINDS[kind] ?? 'unknown');
}

/** What is packed in a zip: a Word document, or something else by the names in it. */
function ofArchive(archive: Archive): string {
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  const has = (folder: string): boolean => archive.names.some((name) => name.startsWith(folder));
  if (has('xl/')) throw new NoticeRefusal('spreadsheet');
  if (has('ppt/')) throw new NoticeRefusal('slides');
  if (archive.names.includes('content.xml')) throw new NoticeRefusal('open-document');
  if (!main.startsWith('word/') || !archive.names.includes(main)) throw new NoticeRefusal('archive');
  return readDocx(archive, main);
}
