import { readNoticeFile } from '../../../data/notice-files/read.ts';
import { noticeText } from '../../../data/library.ts';

const read = (bytes: Uint8Array, name = 'notice.txt') => readNoticeFile({ name, bytes });

/** As Windows writes it, as far as our letters go. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter === '–' ? 0x96 : letter.charCodeAt(0)));

const utf16 = (text: string, { mark, big }: { mark: boolean; big: boolean }): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const TEXT = 'To: Kent’s council – by 3 May 2011\n\nThe Council must act.\n';

describe('a notice as plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16', utf16(TEXT, { mark: true, big: false })],
    ['UTF-16 of big ends', utf16(TEXT, { mark: true, big: true })],
    ['UTF-16 without its mark', utf16(TEXT, { mark: false, big: false })],
    ['Windows-1252', windows1252(TEXT)],
    ['line ends of Windows', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['line ends of old Macs', Buffer.from(TEXT.replaceAll('\n', '\r'))],
    ['line ends of Unicode', Buffer.from(TEXT.replaceAll('\n', '\u2028'))],
  ])('is read from %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ outcome: 'read', text: TEXT, from: 'text' });
  });

  it('is told by its bytes and not by its name', async () => {
    expect(await read(Buffer.from(TEXT), 'notice.pdf')).toMatchObject({ outcome: 'read', from: 'text' });
  });

  it('is the very text of the notices that come with the program', async () => {
    const kent = noticeText('kent');
    expect(await read(Buffer.from(kent))).toEqual({ outcome: 'read', text: kent, from: 'text' });
  });
});
