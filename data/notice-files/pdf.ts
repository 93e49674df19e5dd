import { getDocumentProxy } from 'unpdf';
import { loadEnglish } from '../english.ts';
import { hyphensOf } from './hyphens.ts';
import { NOTICE_FILE_LIMITS } from './limits.ts';
import { columnsOf } from './pdf-columns.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { linesOf, paragraphsOf } from './pdf-paragraphs.ts';
import { type Piece, type Row, rowsOf } from './pdf-pieces.ts';
import { NoticeRefusal } from './refusal.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * The text layer of a PDF in the order of reading: columns one after the other, without running heads and page numbers,
 * a paragraph in each line. Nothing in it is run. Throws a NoticeRefusal, or what the library throws at a torn file.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await opened(bytes);
  if (document.numPages > NOTICE_FILE_LIMITS.pages) throw new NoticeRefusal('too-many-pages');
  if (await isForm(document)) throw new NoticeRefusal('form');
  const pages: Row[][] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const pieces = await piecesOf(page);
    page.cleanup();
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > NOTICE_FILE_LIMITS.text) throw new NoticeRefusal('too-much-text');
    pages.push(rowsOf(pieces));
  }
  const empty = pages.filter((rows) => rows.length === 0).length;
  if (empty * 2 >= pages.length) throw new NoticeRefusal('scan');
  const english = loadEnglish();
  const text = textOfPages(withoutFurniture(pages), (word) => english.has(word));
  if (!isReadable(text, english)) throw new NoticeRefusal('unreadable-letters');
  return text;
}

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // Pictures are never decoded; fonts that the file does not bring are of no use to a text.
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new NoticeRefusal('password');
    throw error;
  }
}

/** Whether somebody filled fields in, or all of it is one (XFA): neither is on the pages as text. */
async function isForm(document: PdfDocument): Promise<boolean> {
  const { info } = await document.getMetadata();
  if ('IsXFAPresent' in info && info.IsXFAPresent === true) return true;
  const fields = (await document.getFieldObjects()) ?? {};
  return Object.values(fields)
    .flat()
    .some((field) => typeof field === 'object' && field !== null && isFilledIn(field));
}

const FILLED: ReadonlySet<unknown> = new Set(['text', 'combobox', 'listbox']);

const isFilledIn = (field: object): boolean =>
  'type' in field &&
  FILLED.has(field.type) &&
  'value' in field &&
  typeof field.value === 'string' &&
  field.value.trim() !== '';

async function piecesOf(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [ta = 0, tb = 0, , , tx = 0, ty = 0]: number[] = item.transform;
    // Along and across the page as it is looked at.
    const [along, across] = [a * ta + c * tb, b * ta + d * tb];
    // A watermark, or words along the margin.
    if (Math.abs(across) > Math.abs(along) * 0.1 || along <= 0) continue;
    const left = a * tx + c * ty + e;
    pieces.push({
      text: item.str,
      left,
      right: left + item.width,
      base: b * tx + d * ty + f,
      size: item.height > 0 ? item.height : Math.abs(along),
      font: item.fontName,
    });
  }
  return pieces;
}

function textOfPages(pages: readonly (readonly Row[])[], isWord: (word: string) => boolean): string {
  const known = pages.flatMap((rows) => columnsOf(rows, []).gutters);
  const lines = pages.flatMap((rows) => columnsOf(rows, known).columns.flatMap(linesOf));
  return `${paragraphsOf(
    lines,
    hyphensOf(
      lines.map(({ text }) => text),
      isWord,
    ),
  ).join('\n\n')}\n`;
}

/** Whether the letters are those that are seen: a font can show one sign and mean another. */
function isReadable(text: string, english: ReadonlySet<string>): boolean {
  const words = (text.match(/\p{L}{3,}/gu) ?? []).slice(0, 2_000);
  const known = words.filter((word) => english.has(word.toLowerCase())).length;
  return known * 4 >= words.length;
}
