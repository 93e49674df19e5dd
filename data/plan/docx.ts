import { type PlanSheet, plainSheet } from '../../notices/plan/table.ts';
import { Grid } from './grid.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { isColour } from './styles.ts';
import { cellReader } from './values.ts';
import { type Tag, tagsOf, unescapeXml, xmlText } from '../files/xml.ts';
import type { Archive } from '../files/zip.ts';
import type { WorkbookTable } from './xlsx.ts';

/** The tables of a Word document, each as a sheet. Text that was deleted with changes tracked is not there. Throws a Refusal. */
export function readDocx(archive: Archive): WorkbookTable {
  const content = archive.read('word/document.xml');
  if (content === null) throw new Refusal('damaged', REFUSALS.damaged);
  const reader = new DocxReader();
  for (const tag of tagsOf(xmlText(content))) reader.take(tag);
  if (reader.sheets.length === 0) throw new Refusal('not-a-spreadsheet', REFUSALS.word);
  const tracked = reader.tracked ? ['Changes are tracked in the document: it was read as if they were accepted.'] : [];
  const comments = archive.names.some((name) => name.startsWith('word/comments'))
    ? ['The file holds comments: they were not read.']
    : [];
  return {
    sheets: reader.sheets,
    notes: ['Of the document only its tables were read, not the text around them.', ...tracked, ...comments],
  };
}

interface OpenCell {
  span: number;
  merge: 'begins' | 'goes-on' | null;
  fill: string | null;
  text: string;
  /** Every piece of its text is struck through. */
  struck: boolean;
}

class DocxReader {
  readonly sheets: PlanSheet[] = [];
  tracked = false;
  readonly #read = cellReader();
  #depth = 0;
  #tables = 0;
  #grid = new Grid();
  #sheet: PlanSheet | null = null;
  #row = -1;
  #column = 0;
  #cell: OpenCell | null = null;
  #runStruck = false;
  /** Where cells that are shown as one with those below begin, by column. */
  #above = new Map<number, number>();

  take(tag: Tag): void {
    if (tag.name === 'tbl') {
      this.#table(tag);
      return;
    }
    if (tag.name === 'delText' || tag.name === 'ins') this.tracked = true;
    // A table within a cell is text of that cell.
    if (this.#depth === 1) {
      if (tag.name === 'tr' && tag.kind !== 'close') {
        this.#row += 1;
        this.#column = 0;
      } else if (tag.name === 'tc') {
        this.#tableCell(tag);
        return;
      }
    }
    if (this.#cell !== null) this.#inCell(this.#cell, tag);
  }

  #table({ kind }: Tag): void {
    if (kind === 'empty') return;
    this.#depth += kind === 'open' ? 1 : -1;
    if (kind === 'open' && this.#depth === 1) {
      this.#tables += 1;
      this.#sheet = plainSheet(`Table ${this.#tables}`, []);
      this.#grid = new Grid(this.#grid.left);
      this.#above = new Map();
      this.#row = -1;
    } else if (this.#depth === 0 && this.#sheet !== null) {
      this.sheets.push({ ...this.#sheet, rows: this.#grid.rows });
      this.#sheet = null;
    }
  }

  #tableCell({ kind }: Tag): void {
    if (kind === 'open') this.#cell = { span: 1, merge: null, fill: null, text: '', struck: true };
    if (kind !== 'close' || this.#cell === null) return;
    const { span, merge, fill, text, struck } = this.#cell;
    const [row, column] = [this.#row, this.#column];
    const above = this.#above.get(column);
    const value =
      merge === 'goes-on' && above !== undefined ? (this.#grid.rows[above]?.[column] ?? null) : this.#read(text);
    if (merge !== 'goes-on') this.#above.delete(column);
    if (merge === 'begins') this.#above.set(column, row);
    if (merge === 'goes-on' && value !== null) this.#sheet?.carried.push({ row: row + 1, column });
    this.#grid.put(row, column, value);
    if (value !== null && struck && merge !== 'goes-on') this.#sheet?.struck.push({ row: row + 1, column });
    if (fill !== null) this.#sheet?.fills.push({ row: row + 1, column, colour: fill });
    this.#column += span;
    this.#cell = null;
  }

  #inCell(cell: OpenCell, { name, kind, before, attributes }: Tag): void {
    if (name === 'p' && kind === 'close') cell.text = `${cell.text}\n`;
    else if (name === 'r') this.#runStruck = false;
    else if ((name === 'strike' || name === 'dstrike') && kind !== 'close')
      this.#runStruck = !/^(?:0|false)$/.test(attributes().get('val') ?? '1');
    else if (name === 't' && kind === 'close') {
      cell.text += unescapeXml(before);
      if (before.trim() !== '' && !this.#runStruck) cell.struck = false;
    } else if (name === 'br' || name === 'cr') cell.text += '\n';
    else if (name === 'tab' && kind === 'empty') cell.text += ' ';
    if (kind === 'close' || this.#depth > 1) return;
    if (name === 'gridSpan') cell.span = spanOf(attributes().get('val'));
    else if (name === 'vMerge') cell.merge = attributes().get('val') === 'restart' ? 'begins' : 'goes-on';
    else if (name === 'shd') {
      const fill = (attributes().get('fill') ?? '').toUpperCase();
      if (isColour(fill)) cell.fill = fill;
    }
  }
}

const spanOf = (given: string | undefined): number => (/^\d{1,3}$/.test(given ?? '') ? Math.max(1, Number(given)) : 1);
