import { randomFillSync } from 'node:crypto';
import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { readNoticeFile } from '../../../data/notice-files/read.ts';
import type { NoticeFileRefusal } from '../../../notices/model/notice-file.ts';
import { sayNoticeFileRefusal } from '../../../notices/words/notice-file.ts';
import { textRow, workbook } from '../plan/files.ts';
import { docx, inList, p } from './docx-maker.ts';
import { OBJECT, pdf, show } from './pdf-maker.ts';

const MB = 1024 * 1024;
const bytesOf = (...bytes: readonly number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(200).fill(7)]);
const ole = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(name, 'utf16le')]);

/** Spaces that unpack to so many MB, made without ever being there: the same packed block again and again. */
function packedSpaces(megabytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(10 * MB, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const [head, end] = [Buffer.from([0x78, 0x9c]), Buffer.from([0x03, 0x00])];
  return Buffer.concat([head, ...Array.from({ length: megabytes / 10 }, () => block), end]);
}

/** The size that a zip's directory gives for a part, changed without changing the part. */
function lying(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.lastIndexOf('PK\u0001\u0002');
    at >= 0;
    at = at === 0 ? -1 : changed.lastIndexOf('PK\u0001\u0002', at - 1)
  )
    if (changed.toString('latin1', at + 46, at + 46 + part.length) === part) changed.writeUInt32LE(size, at + 24);
  return changed;
}

const encryptedZip = (): Uint8Array => {
  const changed = Buffer.from(docx(p('a')));
  for (let at = changed.indexOf('PK\u0001\u0002'); at >= 0; at = changed.indexOf('PK\u0001\u0002', at + 4))
    changed.writeUInt16LE(changed.readUInt16LE(at + 8) | 1, at + 8);
  return changed;
};

const LINES = Array.from({ length: 40 }, (_, line) =>
  show(`The council must do what stands in line ${line} of this page.`, 72, 760 - line * 14),
).join('');
const PICTURE =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream';
const HUGE_PICTURE =
  '<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream';
const ITSELF = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 ${OBJECT} 0 R >> >> /Length 6 >>\nstream\n/X1 Do\nendstream`;
const FIELD = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (council) /V (Kent County Council) /Rect [0 0 9 9] >>`;
const LOCKED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<4142> <4142>]`;
const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

const REFUSED: readonly (readonly [what: string, name: string, why: NoticeFileRefusal, bytes: () => Uint8Array])[] = [
  ['nothing', 'notice.pdf', 'empty', () => new Uint8Array()],
  ['spaces alone', 'notice.txt', 'empty', () => Buffer.from(' \r\n\t \n')],
  ['more bytes than are read', 'notice.pdf', 'too-large', () => new Uint8Array(21 * MB)],
  ['a text of many MB', 'notice.txt', 'too-much-text', () => Buffer.alloc(5 * MB, 'The Council must act. ')],
  ['a PNG under another name', 'notice.pdf', 'picture', () => bytesOf(0x89, 0x50, 0x4e, 0x47)],
  ['a JPEG under another name', 'notice.docx', 'picture', () => bytesOf(0xff, 0xd8, 0xff, 0xe0)],
  ['a GIF', 'notice.gif', 'picture', () => Buffer.from('GIF89a......')],
  ['a TIFF of a fax', 'notice.tif', 'picture', () => bytesOf(0x49, 0x49, 0x2a, 0x00)],
  ['a photo of a telephone', 'IMG_1.heic', 'picture', () => Buffer.from('\0\0\0\u0018ftypheic....')],
  ['a packed file', 'notice.docx.gz', 'archive', () => gzipSync('notice')],
  ['a zip of a document', 'notice.zip', 'archive', () => zipSync({ 'notice.docx': docx(p('a')) })],
  ['a zip with a name of a document alone', 'notice.docx', 'archive', () => zipSync({ 'word.txt': strToU8('a') })],
  ['a 7z', 'notice.7z', 'archive', () => bytesOf(0x37, 0x7a, 0xbc, 0xaf)],
  ['a workbook', 'notice.docx', 'spreadsheet', () => workbook(textRow(1, 'Action'))],
  ['an old workbook', 'plan.xls', 'spreadsheet', () => ole('Workbook')],
  ['slides', 'notice.pptx', 'slides', () => zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
  [
    'an OpenDocument text',
    'notice.odt',
    'open-document',
    () =>
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<office/>') }),
  ],
  ['an old document', 'notice.doc', 'old-office', () => ole('WordDocument')],
  ['a document with a password', 'notice.docx', 'password', () => ole('EncryptedPackage')],
  ['a zip whose parts are encrypted', 'notice.docx', 'password', encryptedZip],
  ['a message of Outlook', 'notice.msg', 'email', () => ole('__substg1.0_0037001F')],
  [
    'a message',
    'notice.eml',
    'email',
    () => Buffer.from('From: a@b.uk\r\nSubject: Notice\r\n of ours\r\nMIME-Version: 1.0\r\n\r\nDear all'),
  ],
  ['rich text', 'notice.txt', 'rich-text', () => Buffer.from('{\\rtf1 The Council must}')],
  ['a web page', 'notice.pdf', 'web-page', () => Buffer.from('<!DOCTYPE html><p>The Council must')],
  ['a program', 'notice.docx', 'unknown', () => bytesOf(0x4d, 0x5a, 0x00, 0x01)],
  ['noise', 'notice.pdf', 'unknown', () => Buffer.concat([Buffer.from([1]), randomFillSync(Buffer.alloc(9_000), 0)])],

  ['a document that unpacks to a hundred MB', 'notice.docx', 'unpacks-too-far', () => docx(' '.repeat(100 * MB))],
  [
    'a document that lies about what it unpacks to',
    'notice.docx',
    'damaged',
    () => lying(docx(' '.repeat(30 * MB)), 'word/document.xml', 1000),
  ],
  [
    'a document with entities of entities',
    'notice.docx',
    'unsafe',
    () => docx('', { 'word/document.xml': `${LAUGHS}<w:document/>` }),
  ],
  [
    'a document with entities in its numbers',
    'notice.docx',
    'unsafe',
    () => docx(p('a'), { 'word/numbering.xml': LAUGHS }),
  ],
  ['half a document', 'notice.docx', 'damaged', () => docx(p('a')).slice(0, 300)],
  ['a document whose XML breaks off', 'notice.docx', 'damaged', () => docx('<w:p><w:r><w:t>The Council <w:')],
  ['a document without its text', 'notice.docx', 'archive', () => docx('', { 'word/document.xml': null })],
  ['a document of one picture', 'notice.docx', 'no-text', () => docx('<w:p><w:r><w:drawing/></w:r></w:p>')],
  [
    'a document of which all was deleted',
    'notice.docx',
    'no-text',
    () => docx('<w:p><w:del><w:r><w:delText>The Council</w:delText></w:r></w:del></w:p>'),
  ],
  [
    'a document of more text than a notice has',
    'notice.docx',
    'too-much-text',
    () => docx(p('The Council must act. '.repeat(200_000))),
  ],

  ['a head of a PDF alone', 'notice.pdf', 'damaged', () => Buffer.from('%PDF-1.7\n')],
  ['a PDF that is cut off', 'notice.pdf', 'damaged', () => pdf({ pages: [LINES] }).slice(0, 120)],
  [
    'a PDF of noise',
    'notice.pdf',
    'damaged',
    () => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomFillSync(Buffer.alloc(90_000))]),
  ],
  ['a PDF with a password', 'notice.pdf', 'password', () => pdf({ pages: [LINES], trailer: LOCKED })],
  [
    'a scan',
    'notice.pdf',
    'scan',
    () => pdf({ pages: ['q 595 0 0 842 0 0 cm /X1 Do Q', 'q 595 0 0 842 0 0 cm /X1 Do Q'], objects: [PICTURE] }),
  ],
  [
    'a scan of a picture that says it is huge',
    'notice.pdf',
    'scan',
    () => pdf({ pages: ['/X1 Do'], objects: [HUGE_PICTURE] }),
  ],
  [
    'a scan behind a cover of text',
    'notice.pdf',
    'scan',
    () => pdf({ pages: [LINES, '/X1 Do', '/X1 Do'], objects: [PICTURE] }),
  ],
  ['a page without anything', 'notice.pdf', 'scan', () => pdf({ pages: [''] })],
  [
    'a page of a watermark alone',
    'notice.pdf',
    'scan',
    () => pdf({ pages: ['BT /F1 60 Tf .7 .7 -.7 .7 100 100 Tm (DRAFT) Tj ET'] }),
  ],
  [
    'a report of 500 pages',
    'notice.pdf',
    'too-many-pages',
    () => pdf({ pages: Array.from({ length: 500 }, () => show('page')) }),
  ],
  [
    'a form with fields that somebody filled in',
    'notice.pdf',
    'form',
    () => pdf({ pages: [LINES], catalog: `/AcroForm << /Fields [${OBJECT} 0 R] >>`, objects: [FIELD] }),
  ],
  [
    'a form of the kind that only one program shows',
    'notice.pdf',
    'form',
    () =>
      pdf({
        pages: [show('Please wait...')],
        catalog: `/AcroForm << /Fields [] /XFA ${OBJECT} 0 R >>`,
        objects: ['<< /Length 7 >>\nstream\n<xdp/>\n\nendstream'],
      }),
  ],
  [
    'letters that mean other signs',
    'notice.pdf',
    'unreadable-letters',
    () =>
      pdf({
        pages: [
          LINES.replaceAll(/(?<=\()[^)]*(?=\))/g, (words) =>
            words.replace(/[a-z]/gi, (letter) => String.fromCharCode(((letter.charCodeAt(0) * 7) % 26) + 97)),
          ),
        ],
      }),
  ],
  [
    'a PDF whose page unpacks to 3 GB',
    'notice.pdf',
    'unpacks-too-far',
    () =>
      pdf({
        pages: [packedSpaces(3_000)],
        filter: '/Filter /FlateDecode',
      }),
  ],
  [
    'a PDF whose page unpacks twice',
    'notice.pdf',
    'unpacks-too-far',
    () =>
      pdf({
        pages: [deflateSync(packedSpaces(3_000))],
        filter: '/Filter [/FlateDecode /FlateDecode]',
      }),
  ],
];

describe('a file that is no notice', () => {
  it.each(REFUSED)('%s (%s) is refused: %s', async (_, name, why, bytes) => {
    const read = await readNoticeFile({ name, bytes: bytes() });
    // Where the machine is busy, what unpacks for ever runs out of time before it runs out of room: it is refused either way.
    const either = why === 'unpacks-too-far' ? [why, 'too-slow'] : [why];
    expect(read.outcome).toBe('refused');
    expect(either).toContain('why' in read ? read.why : null);
    expect(sayNoticeFileRefusal(name, why)).toMatch(/Nothing was added\. \S/);
  });
});

/** Bad in some way, and the text is there all the same. */
const READ: readonly (readonly [what: string, bytes: () => Uint8Array, holds: RegExp])[] = [
  [
    'styles based on each other',
    () =>
      docx(p('The Council must act.', '<w:pStyle w:val="A"/>'), {
        'word/styles.xml':
          '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
      }),
    /^The Council must act\.\n$/,
  ],
  [
    'a list that is not there, at a level that is not',
    () => docx(p('The Council must act.', inList(99, 77))),
    /^The Council must act\.\n$/,
  ],
  [
    'tables in tables, deep',
    () =>
      docx('<w:tbl><w:tr><w:tc>'.repeat(3_000) + p('The Council must act.') + '</w:tc></w:tr></w:tbl>'.repeat(3_000)),
    /The Council must act\./,
  ],
  [
    'tags that close what never opened',
    () => docx(`</w:tbl></w:p></w:tc></w:del>${p('The Council must act.')}`),
    /^The Council must act\.\n$/,
  ],
  [
    'a script that would run when it opens',
    () => pdf({ pages: [LINES], catalog: '/OpenAction << /S /JavaScript /JS (while(1);) >>' }),
    /line 39 of this page/,
  ],
  ['a drawing within itself', () => pdf({ pages: [`${LINES} /X1 Do`], objects: [ITSELF] }), /line 39 of this page/],
  ['a page on its side', () => pdf({ pages: [LINES], page: '/Rotate 180' }), /line 0 of.*line 39 of/s],
  [
    'a table of places that points nowhere',
    () =>
      Buffer.from(
        Buffer.from(pdf({ pages: [LINES] }))
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n99999999'),
        'latin1',
      ),
    /line 39 of this page/,
  ],
  ['a hundred pages', () => pdf({ pages: Array.from({ length: 100 }, () => LINES) }), /line 20 of this page/],
  [
    'a scanned page among others',
    () => pdf({ pages: [LINES, '/X1 Do', LINES], objects: [PICTURE] }),
    /line 36.*\n\n\[Page 2 holds no text: nothing that it shows was read\.\]\n\n.*line 3/s,
  ],
  ['two MB of text', () => Buffer.alloc(2 * MB, 'The Council must act. '), /^The Council must act\./],
];

describe('a file that is odd', () => {
  it.each(READ)('with %s is read', async (_, bytes, holds) => {
    const read = await readNoticeFile({ name: 'notice', bytes: bytes() });
    expect(read.outcome === 'read' ? holds.test(read.text) : read.why).toBe(true);
  });
});

describe('while a file is read', () => {
  it('the program answers others', async () => {
    const reading = readNoticeFile({
      name: 'notice.pdf',
      bytes: pdf({ pages: Array.from({ length: 100 }, () => LINES) }),
    });
    let answered = 0;
    const answering = setInterval(() => (answered += 1), 5);
    await reading;
    clearInterval(answering);
    expect(answered).toBeGreaterThan(3);
  });
});
