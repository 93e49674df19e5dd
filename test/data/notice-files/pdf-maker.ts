// PDF files made by hand, so that a test can break any part of one.

export interface PdfParts {
  /** What each page draws, as operators of a content stream, or bytes that are packed already. */
  readonly pages: readonly (string | Uint8Array)[];
  /** More entries of the catalog, of the trailer, of each page and of each content stream. */
  readonly catalog?: string;
  readonly trailer?: string;
  readonly page?: string;
  readonly filter?: string;
  /** Objects of their own, from number 10,001. */
  readonly objects?: readonly string[];
  readonly fontName?: string;
}

export const OBJECT = 10_001;

/** A word or a line at a place. */
export const show = (text: string, x = 72, y = 760, size = 11): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;

/** The bytes of a PDF of these parts. */
export function pdf({
  pages,
  catalog = '',
  trailer = '',
  page = '',
  filter = '',
  objects = [],
  fontName = 'Helvetica',
}: PdfParts): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let length = chunks[0]?.length ?? 0;
  const put = (number: number, ...body: readonly (string | Uint8Array)[]): void => {
    places.set(number, length);
    for (const part of [`${number} 0 obj\n`, ...body, '\nendobj\n']) {
      const bytes = Buffer.from(part);
      chunks.push(bytes);
      length += bytes.length;
    }
  };
  const numbers = pages.map((_, index) => 4 + index * 2);
  put(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  put(2, `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  put(3, `<< /Type /Font /Subtype /Type1 /BaseFont /${fontName} /Encoding /WinAnsiEncoding >>`);
  pages.forEach((content, index) => {
    const number = numbers[index] ?? 0;
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X1 ${OBJECT} 0 R >> >> ${page} >>`,
    );
    const bytes = Buffer.from(content);
    put(number + 1, `<< /Length ${bytes.length} ${filter} >>\nstream\n`, bytes, '\nendstream');
  });
  objects.forEach((body, index) => put(OBJECT + index, body));
  const start = length;
  const rows = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size 20000 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}
