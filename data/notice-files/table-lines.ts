/** A cell that holds no more than what stands before an item: "1.", "(b)", "iv)". */
const LABEL_ALONE = /^(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5})\)?\.?|•)$/i;

/** A cell in one line, without what would part it from the next. */
const inLine = (cell: string): string => cell.replaceAll('|', '/').replace(/\s+/g, ' ').trim();

/**
 * The rows of a table as a text has them: a table of one column is its paragraphs, "To: | Kent" and "(b) | text" are one
 * line each, and of all others a row is a line with bars between its cells.
 */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const used = filled.map((row) => row.filter((cell) => cell.trim() !== ''));
  if (used.every((row) => row.length === 1)) return used.flat();
  const pairs = filled.every((row) => row.length <= 2);
  if (pairs && used.every(([first = '']) => LABEL_ALONE.test(first.trim())))
    return used.map((row) => row.map(inLine).join(' '));
  if (pairs && used.every(([first = '', second]) => first.trim().endsWith(':') && second !== undefined))
    return used.map((row) => row.map(inLine).join(' '));
  const width = Math.max(...filled.map((row) => row.length));
  const lines = filled.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => inLine(row[at] ?? ''));
    return `| ${cells.join(' | ')} |`;
  });
  return [lines.join('\n')];
}
