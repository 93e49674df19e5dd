import { dateIn } from '../../notices/plan/cell-dates.ts';
import type { CellValue, PlanSheet } from '../../notices/plan/table.ts';
import { plainSheet } from '../../notices/plan/table.ts';
import { Grid } from './grid.ts';
import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { isColour } from './styles.ts';
import { cellReader } from './values.ts';
import { type Tag, tagsOf, unescapeXml, xmlText } from '../files/xml.ts';
import type { Archive } from '../files/zip.ts';
import type { WorkbookTable } from './xlsx.ts';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * The sheets of an OpenDocument spreadsheet. Only `content.xml` is unpacked: values as they were saved, formulas by their last
 * value, rows and cells that are said to repeat only as far as something stands in them. Throws a Refusal.
 */
export function readOds(archive: Archive): WorkbookTable {
  const type = new TextDecoder().decode(archive.read('mimetype') ?? new Uint8Array());
  if (!type.startsWith(SPREADSHEET)) throw new Refusal('not-a-spreadsheet', REFUSALS.otherOpenDocument);
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && xmlText(manifest).includes('encryption-data'))
    throw new Refusal('encrypted', REFUSALS.encrypted);
  const content = archive.read('content.xml');
  if (content === null) throw new Refusal('damaged', REFUSALS.damaged);
  const reader = new OdsReader();
  for (const tag of tagsOf(xmlText(content))) reader.take(tag);
  const { formulas, comments } = reader;
  return {
    sheets: reader.sheets,
    notes: [
      ...(comments > 0 ? ['The file holds comments on cells: they were not read.'] : []),
      ...(formulas > 0
        ? [`${formulas} cell${formulas === 1 ? '' : 's'} with a formula: taken as last saved, not worked out again.`]
        : []),
    ],
  };
}

interface Style {
  fill: string | null;
  struck: boolean;
  shown: boolean;
}

interface OpenCell {
  readonly given: ReadonlyMap<string, string>;
  readonly covered: boolean;
  lines: string[];
  text: string;
}

class OdsReader {
  readonly sheets: PlanSheet[] = [];
  formulas = 0;
  comments = 0;
  readonly #read = cellReader();
  readonly #styles = new Map<string, Style>();
  #style: Style | null = null;
  #sheet: PlanSheet | null = null;
  #grid = new Grid();
  #cell: OpenCell | null = null;
  /** How deep inside a comment. */
  #aside = 0;
  #row = 0;
  #column = 0;
  #rowRepeats = 1;

  take(tag: Tag): void {
    if (tag.name === 'annotation') {
      this.#aside += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
      if (tag.kind === 'open') this.comments += 1;
    }
    if (this.#aside > 0) return;
    if (this.#cell !== null && inText(this.#cell, tag)) return;
    switch (tag.name) {
      case 'style': {
        this.#beginStyle(tag);
        return;
      }
      case 'table-cell-properties':
      case 'text-properties':
      case 'table-properties': {
        this.#styleProperty(tag);
        return;
      }
      case 'table': {
        this.#table(tag);
        return;
      }
      case 'table-column': {
        this.#tableColumn(tag);
        return;
      }
      case 'table-row': {
        this.#tableRow(tag);
        return;
      }
      case 'table-cell':
      case 'covered-table-cell': {
        this.#tableCell(tag);
        return;
      }
      default:
    }
  }

  #beginStyle(tag: Tag): void {
    this.#style = null;
    if (tag.kind !== 'open') return;
    this.#style = { fill: null, struck: false, shown: true };
    this.#styles.set(tag.attributes().get('name') ?? '', this.#style);
    if (this.#styles.size > PLAN_LIMITS.styles) throw new Refusal('damaged', REFUSALS.damaged);
  }

  #styleProperty(tag: Tag): void {
    if (this.#style === null || tag.kind === 'close') return;
    const given = tag.attributes();
    const fill = (given.get('background-color') ?? '').slice(1).toUpperCase();
    if (tag.name === 'table-cell-properties' && isColour(fill)) this.#style.fill = fill;
    if (!/^(?:none)?$/.test(given.get('text-line-through-style') ?? '')) this.#style.struck = true;
    if (given.get('display') === 'false') this.#style.shown = false;
  }

  #table(tag: Tag): void {
    if (tag.kind === 'close') {
      if (this.#sheet !== null) this.sheets.push({ ...this.#sheet, rows: this.#grid.rows });
      this.#sheet = null;
      return;
    }
    const given = tag.attributes();
    const shown = this.#styles.get(given.get('style-name') ?? '')?.shown ?? true;
    this.#sheet = { ...plainSheet(unescapeXml(given.get('name') ?? ''), []), hidden: !shown };
    this.#grid = new Grid(this.#grid.left);
    [this.#row, this.#column] = [0, 0];
  }

  #tableColumn(tag: Tag): void {
    if (tag.kind === 'close' || this.#sheet === null) return;
    const given = tag.attributes();
    const count = repeats(given, 'number-columns-repeated');
    const hidden = /^(?:collapse|filter)$/.test(given.get('visibility') ?? '');
    for (let n = 0; hidden && n < Math.min(count, PLAN_LIMITS.columns - this.#column); n += 1)
      this.#sheet.hiddenColumns.push(this.#column + n);
    this.#column += count;
  }

  #tableRow(tag: Tag): void {
    if (tag.kind === 'close' || tag.kind === 'empty') {
      if (tag.kind === 'empty') this.#rowRepeats = repeats(tag.attributes(), 'number-rows-repeated');
      this.#row += this.#rowRepeats;
      return;
    }
    const given = tag.attributes();
    this.#rowRepeats = repeats(given, 'number-rows-repeated');
    this.#column = 0;
    if (/^(?:collapse|filter)$/.test(given.get('visibility') ?? '') && this.#sheet !== null)
      for (let n = 0; n < Math.min(this.#rowRepeats, PLAN_LIMITS.rows - this.#row); n += 1)
        this.#sheet.hiddenRows.push(this.#row + n + 1);
  }

  #tableCell(tag: Tag): void {
    if (tag.kind !== 'close')
      this.#cell = { given: tag.attributes(), covered: tag.name === 'covered-table-cell', lines: [], text: '' };
    if (tag.kind === 'open' || this.#cell === null || this.#sheet === null) return;
    const { given, lines } = this.#cell;
    const value = this.#valueOf(given, lines.join('\n'));
    const columns = repeats(given, 'number-columns-repeated');
    const style = this.#styles.get(given.get('style-name') ?? '');
    if (value !== null || (style?.fill ?? null) !== null) this.#put(value, style, columns);
    const down = repeats(given, 'number-rows-spanned');
    if (value !== null && down > 1) this.#carry(value, down);
    this.#column += columns;
    this.#cell = null;
  }

  #put(value: CellValue, style: Style | undefined, columns: number): void {
    // What repeats without a value is only how the rest of the sheet looks.
    const [across, down] = value === null ? [Math.min(columns, 1), 1] : [columns, this.#rowRepeats];
    for (let row = this.#row; row < this.#row + down; row += 1)
      for (let column = this.#column; column < this.#column + across; column += 1) {
        this.#grid.put(row, column, value);
        if (row >= PLAN_LIMITS.rows || column >= PLAN_LIMITS.columns) continue;
        if (style?.struck === true) this.#sheet?.struck.push({ row: row + 1, column });
        if (typeof style?.fill === 'string') this.#sheet?.fills.push({ row: row + 1, column, colour: style.fill });
      }
  }

  #carry(value: CellValue, down: number): void {
    for (let row = this.#row + 1; row < this.#row + down; row += 1) {
      this.#grid.put(row, this.#column, value);
      this.#sheet?.carried.push({ row: row + 1, column: this.#column });
    }
  }

  #valueOf(given: ReadonlyMap<string, string>, shown: string): CellValue {
    const type = given.get('value-type');
    if (given.has('formula')) {
      if (type === undefined && shown === '')
        return { unreadable: 'a formula whose value was not saved with the file' };
      this.formulas += 1;
    }
    if (type === 'date') {
      const day = (given.get('date-value') ?? '').slice(0, 10);
      const month = dateIn(shown);
      if (month.ok && month.precision === 'month') return { month: day.slice(0, 7) };
      return /^\d{4}-\d{2}-\d{2}$/.test(day) && dateIn({ date: day }).ok ? { date: day } : this.#read(shown);
    }
    if (type === 'float') {
      const value = Number(given.get('value'));
      return Number(shown) === value && shown !== String(value) ? this.#read(shown) : this.#read(value);
    }
    return this.#read(shown === '' && type !== undefined ? unescapeXml(given.get('string-value') ?? '') : shown);
  }
}

/** What stands inside a cell; false: the tag ends it. */
function inText(cell: OpenCell, { name, kind, before, attributes }: Tag): boolean {
  if (name === 'table-cell' || name === 'covered-table-cell') return false;
  cell.text += unescapeXml(before);
  if (name === 'p' && kind !== 'open') {
    cell.lines.push(cell.text.trim());
    cell.text = '';
  } else if (name === 'p') cell.text = '';
  else if (name === 's') cell.text += ' '.repeat(Math.min(100, repeats(attributes(), 'c')));
  else if (name === 'tab' || name === 'line-break') cell.text += name === 'tab' ? ' ' : '\n';
  return true;
}

function repeats(given: ReadonlyMap<string, string>, name: string): number {
  const text = given.get(name) ?? '1';
  return /^\d{1,7}$/.test(text) ? Math.max(1, Number(text)) : 1;
}
