import { FileFault } from '../files/fault.ts';
import { relationsOf } from '../files/relations.ts';
import { type Tag, tagsOf, unescapeXml, xmlText } from '../files/xml.ts';
import type { Archive } from '../files/zip.ts';
import { ListCounter, levelOf, readNumbering } from './docx-numbering.ts';
import { type ListStyles, readListStyles } from './docx-styles.ts';
import { raised } from './superscript.ts';
import { tableLines } from './table-lines.ts';

/**
 * The text of a Word document (ECMA-376, part 1, 17): paragraphs with the numbers that Word prints before them, the rows of
 * tables, footnotes below the paragraph that names them. What was deleted or moved away with changes tracked, what is
 * hidden, heads and feet of pages, and comments are not there. Throws a FileFault.
 */
export function readDocx(archive: Archive, main: string): string {
  const relations = relationsOf(archive, main);
  const part = (kind: string): Uint8Array | null => {
    const path = relations.find((relation) => relation.kind === kind)?.path;
    return path === undefined ? null : archive.read(path);
  };
  const content = archive.read(main);
  if (content === null) throw new FileFault('damaged');
  const styles = readListStyles(part('styles'));
  const counter = new ListCounter(readNumbering(part('numbering'), (style) => styles(style).list));
  const notes = part('footnotes');
  const footnotes = notes === null ? new Map<string, string>() : footnotesOf(notes);
  const walker = new DocxWalker(styles, counter, footnotes);
  for (const tag of tagsOf(xmlText(content))) walker.take(tag);
  return walker.text();
}

/** What holds words that are not, or no longer, the document's: passed over whole. */
const NOT_THERE: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'Fallback', 'instrText', 'delInstrText', 'delText'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'numberingChange'],
]);

interface Paragraph {
  text: string;
  style: string;
  list: string | null;
  level: number | null;
  /** Its end was deleted: it goes on in the next one. */
  goesOn: boolean;
  footnotes: string[];
}

interface Table {
  rows: string[][];
  row: string[];
  cell: string[];
  span: number;
  merged: boolean;
  deleted: boolean;
}

const newTable = (): Table => ({ rows: [], row: [], cell: [], span: 1, merged: false, deleted: false });

class DocxWalker {
  readonly #styles: ListStyles;
  readonly #counter: ListCounter;
  readonly #notes: ReadonlyMap<string, string>;
  readonly #blocks: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  #skipped: { readonly name: string; depth: number } | null = null;
  #inProperties = false;
  #run = { hidden: false, raised: false };
  #carried = '';
  #noteCount = 0;

  constructor(styles: ListStyles, counter: ListCounter, notes: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#counter = counter;
    this.#notes = notes;
  }

  text(): string {
    return `${this.#blocks.join('\n\n')}\n`;
  }

  take(tag: Tag): void {
    if (this.#skip(tag)) return;
    const table = this.#tables.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (tag.name === 'p') this.#paragraph(tag);
    else if (tag.name === 'tbl') this.#table(tag);
    else if (tag.name === 'pPr') this.#inProperties = tag.kind === 'open';
    else if (paragraph !== undefined) this.#inParagraph(paragraph, tag);
    else if (table !== undefined) this.#inTable(table, tag);
  }

  #skip({ name, kind }: Tag): boolean {
    if (this.#skipped === null) {
      if (kind !== 'open' || !NOT_THERE.has(name)) return false;
      this.#skipped = { name, depth: 1 };
    } else if (name === this.#skipped.name && kind !== 'empty') {
      this.#skipped.depth += kind === 'open' ? 1 : -1;
      if (this.#skipped.depth === 0) this.#skipped = null;
    }
    return true;
  }

  #paragraph({ kind }: Tag): void {
    if (kind === 'close') {
      const done = this.#paragraphs.pop();
      if (done !== undefined) this.#end(done);
    } else {
      const begun = { text: '', style: '', list: null, level: null, goesOn: false, footnotes: [] };
      if (kind === 'open') this.#paragraphs.push(begun);
      else this.#end(begun);
    }
  }

  #inParagraph(paragraph: Paragraph, { name, kind, before, attributes }: Tag): void {
    if (this.#inProperties) {
      if (kind === 'close') return;
      if (name === 'pStyle') paragraph.style = unescapeXml(attributes().get('val') ?? '');
      else if (name === 'numId') paragraph.list = attributes().get('val') ?? null;
      else if (name === 'ilvl') paragraph.level = levelOf(attributes().get('val'));
      else if (name === 'del' || name === 'moveFrom') paragraph.goesOn = true;
      return;
    }
    if (name === 'r') this.#run = { hidden: false, raised: false };
    else if (kind === 'close') {
      if (name !== 't' || this.#run.hidden) return;
      const words = unescapeXml(before);
      paragraph.text += this.#run.raised ? raised(words) : words;
    } else if (name === 'vanish') this.#run.hidden = !/^(?:0|false|off)$/.test(attributes().get('val') ?? '1');
    else if (name === 'vertAlign') this.#run.raised = attributes().get('val') === 'superscript';
    else if (name === 'tab') paragraph.text += '\t';
    else if (name === 'br' || name === 'cr') paragraph.text += '\n';
    else if (name === 'noBreakHyphen') paragraph.text += '-';
    else if (name === 'footnoteReference') {
      this.#noteCount += 1;
      paragraph.text += raised(String(this.#noteCount));
      const note = this.#notes.get(attributes().get('id') ?? '');
      if (note !== undefined) paragraph.footnotes.push(`${raised(String(this.#noteCount))} ${note}`);
    }
  }

  #end(paragraph: Paragraph): void {
    const text = this.#carried + paragraph.text;
    this.#carried = paragraph.goesOn ? text : '';
    if (paragraph.goesOn) return;
    const label = this.#label(paragraph);
    const words = text.replace(/^[ \t]+|[ \t]+$/g, '');
    const lines = [...(words === '' ? [] : [label + words]), ...paragraph.footnotes];
    const table = this.#tables.at(-1);
    if (table === undefined) this.#blocks.push(...lines);
    else table.cell.push(...lines);
  }

  /** Counted even where the paragraph is empty, as Word counts it. */
  #label({ style, list, level }: Paragraph): string {
    const byStyle = this.#styles(style);
    const listId = list ?? byStyle.list;
    if (listId === null || listId === '0') return '';
    const at = level ?? byStyle.level ?? (list === null ? this.#counter.levelOfStyle(listId, style) : 0);
    const label = this.#counter.next(listId, at).trim();
    if (label === '') return '';
    if (label === '•') return `${' '.repeat(at)}• `;
    // "3" alone could be the beginning of a sentence.
    return /^(?:\d+|[A-Za-z]|[ivxlc]+)$/.test(label) ? `${label}. ` : `${label} `;
  }

  #table({ kind }: Tag): void {
    if (kind === 'open') this.#tables.push(newTable());
    if (kind !== 'close') return;
    const done = this.#tables.pop();
    const outer = this.#tables.at(-1);
    if (done === undefined) return;
    if (outer === undefined) this.#blocks.push(...tableLines(done.rows));
    else outer.cell.push(...done.rows.flat());
  }

  #inTable(table: Table, { name, kind, attributes }: Tag): void {
    if (name === 'tr') {
      if (kind === 'open') [table.row, table.deleted] = [[], false];
      else if (kind === 'close' && !table.deleted) table.rows.push(table.row);
    } else if (name === 'tc') {
      if (kind === 'open') [table.cell, table.span, table.merged] = [[], 1, false];
      else if (kind === 'close') {
        const above = table.rows.at(-1)?.[table.row.length] ?? '';
        table.row.push(table.merged ? above : table.cell.join('\n'), ...Array<string>(table.span - 1).fill(''));
      }
    } else if (kind === 'close') return;
    else if (name === 'gridSpan') table.span = Math.min(60, Math.max(1, Number(attributes().get('val') ?? 1) || 1));
    else if (name === 'vMerge') table.merged = attributes().get('val') !== 'restart';
    else if (name === 'del') table.deleted = true;
  }
}

/** The words of each footnote by its id. The lines that separate them from the text are notes of a type of their own. */
function footnotesOf(content: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  let note: { readonly id: string; text: string } | null = null;
  let deleted = 0;
  for (const { name, kind, before, attributes } of tagsOf(xmlText(content))) {
    if ((name === 'del' || name === 'moveFrom') && kind !== 'empty') deleted += kind === 'open' ? 1 : -1;
    if (name === 'footnote' && kind === 'open')
      note = attributes().has('type') ? null : { id: attributes().get('id') ?? '', text: '' };
    else if (note === null || deleted > 0) continue;
    else if (name === 't' && kind === 'close') note.text += unescapeXml(before);
    else if (name === 'p' && kind === 'close') note.text += ' ';
    else if (name === 'footnote') found.set(note.id, note.text.replace(/\s+/g, ' ').trim());
  }
  return found;
}
