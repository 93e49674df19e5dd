import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { loadEnglish } from '../english.ts';
import { hyphensOf } from './hyphens.ts';
import { NOTICE_FILE_LIMITS } from './limits.ts';
import { type Column, columnsOf } from './pdf-columns.ts';
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
  if (pages.filter((rows) => rows.length === 0).length * 2 >= pages.length) throw new NoticeRefusal('scan');
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

/** What the library tells of a document, as far as it is asked here: its types leave that open. */
const Metadata = z.object({ info: z.object({ IsXFAPresent: z.boolean().optional() }) });
const Fields = z.record(z.string(), z.array(z.object({ type: z.string().optional(), value: z.unknown() }))).nullable();
const Matrix = z.array(z.number());
const FILLED: ReadonlySet<string> = new Set(['text', 'combobox', 'listbox']);

/** Whether somebody filled fields in, or all of it is one (XFA): neither is on the pages as text. */
async function isForm(document: PdfDocument): Promise<boolean> {
  if (Metadata.parse(await document.getMetadata()).info.IsXFAPresent === true) return true;
  const fields = Fields.parse(await document.getFieldObjects());
  return Object.values(fields ?? {})
    .flat()
    .some(({ type = '', value }) => FILLED.has(type) && typeof value === 'string' && value.trim() !== '');
}

/** The four ways in which words stand upright to somebody who turns the page: along x and along y. */
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** The words of a page that run as most of them do: not a watermark, and nothing along the margin. */
async function piecesOf(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = Matrix.parse(page.getViewport({ scale: 1 }).transform);
  const placed = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [ta = 0, tb = 0, , , tx = 0, ty = 0] = Matrix.parse(item.transform);
    const [along, across] = [a * ta + c * tb, b * ta + d * tb];
    const scale = Math.hypot(along, across);
    const direction = DIRECTIONS.find(([x, y]) => x * along + y * across > scale * 0.995);
    if (direction === undefined) return [];
    const [x, y] = [a * tx + c * ty + e, b * tx + d * ty + f];
    return [{ item, direction, size: item.height > 0 ? item.height : scale, x, y }];
  });
  const letters = (direction: (typeof DIRECTIONS)[number]): number =>
    placed.reduce((sum, one) => (one.direction === direction ? sum + one.item.str.length : sum), 0);
  const upright = DIRECTIONS.reduce((most, one) => (letters(one) > letters(most) ? one : most));
  return placed.flatMap(({ item, direction, size, x, y }) => {
    if (direction !== upright) return [];
    const left = x * upright[0] + y * upright[1];
    const base = y * upright[0] - x * upright[1];
    return [{ text: item.str, left, right: left + item.width, base, size, font: item.fontName }];
  });
}

function textOfPages(pages: readonly (readonly Row[])[], isWord: (word: string) => boolean): string {
  const known = pages.flatMap((rows) => columnsOf(rows, []).gutters);
  const columns = pages.flatMap((rows, index) =>
    rows.length === 0 ? [unreadPage(index + 1)] : columnsOf(rows, known).columns,
  );
  const lines = linesOf(columns);
  return `${paragraphsOf(
    lines,
    hyphensOf(
      lines.map(({ text }) => text),
      isWord,
    ),
  ).join('\n\n')}\n`;
}

/** A page among others that is a picture, or empty, says so where it stands: nothing is passed over. */
function unreadPage(number: number): Column {
  const text = `[Page ${number} holds no text: nothing that it shows was read.]`;
  const piece = { text, left: 0, right: 0, base: 0, size: 1, font: '' };
  return { rows: [{ pieces: [piece], left: 0, right: 0, base: 0, size: 1 }], left: 0, right: 0 };
}

/** Whether the letters are those that are seen: a font can show one sign and mean another. */
function isReadable(text: string, english: ReadonlySet<string>): boolean {
  const words = (text.match(/\p{L}{3,}/gu) ?? []).slice(0, 2_000);
  const known = words.filter((word) => english.has(word.toLowerCase())).length;
  return known * 4 >= words.length;
}
