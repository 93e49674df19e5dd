import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Rag } from '../../notices/model/board.ts';
import type { Block, Cell, Paper } from '../../notices/papers/model.ts';
import { DRAFT, stampWords } from '../../notices/papers/words.ts';
import { barsPicture } from './bars.ts';
import { CHART_SIZE, chartPicture } from './chart.ts';
import { clean } from './clean.ts';
import { sameBytes } from './same-bytes.ts';
import { STYLES } from './styles.ts';

/** In twentieths of a point: A4 with margins of two centimetres. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const BULLETS = 'bullets';

/**
 * A paper as a Word document (.docx): real headings, tables with header rows, pictures with their words, the language, the
 * page's number on each page. The same paper makes the same bytes.
 */
export async function wordDocument(paper: Paper): Promise<Uint8Array> {
  const { council, title, lead, blocks, stamp } = paper;
  const document = new Document({
    title: clean(`${DRAFT}: ${title}, ${council}`),
    description: clean(stampWords(stamp)),
    creator: 'Noticeboard',
    lastModifiedBy: 'Noticeboard',
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [bulletLevel()] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        headers: { default: new Header({ children: [small([text(`${DRAFT} · ${council}`)])] }) },
        footers: { default: new Footer({ children: [pageLine(title, stampWords(stamp))] }) },
        children: [
          small([text(council)]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
          new Paragraph({ style: 'Draft', children: [text(DRAFT)] }),
          ...lead.map((line) => body([text(line)])),
          ...blocks.flatMap((block, at) => blockOf(block, String(at + 1))),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toArrayBuffer(document), stamp.asOf);
}

const text = (words: string): TextRun => new TextRun(clean(words));
const body = (children: TextRun[]): Paragraph => new Paragraph({ children });
const small = (children: TextRun[]): Paragraph => new Paragraph({ style: 'Small', children });

const pageLine = (title: string, stamp: string): Paragraph =>
  small([
    text(`${title} · ${DRAFT} · ${stamp} · page `),
    new TextRun({ children: [PageNumber.CURRENT] }),
    text(' of '),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ]);

const bulletLevel = () =>
  ({
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 260 } } },
  }) as const;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PARAGRAPHS = { body: 'Normal', quote: 'Quotation', note: 'Small' } as const;

/** `id`: its own in the document. Left to the library, it would count on from document to document. */
function blockOf(block: Block, id: string): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [text(block.text)] })];
    case 'paragraph':
      return [new Paragraph({ style: PARAGRAPHS[block.as], children: [text(block.text)] })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [text(item)] }),
      );
    case 'table':
      return [new Paragraph({ style: 'TableCaption', children: [text(block.title)] }), tableOf(block), small([])];
    case 'chart':
      return [pictureOf(chartPicture(block.series), block.series.metric, block.described, id)];
    case 'bars':
      return [pictureOf(barsPicture(block.bars), block.name, block.described, id)];
  }
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / parts));
  const head = columns.map(({ heading }) => ({ lines: [heading], rag: null }));
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: LINES,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, widths, true) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cellsOf(cells, widths, false) })),
    ],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** Light enough that black words on it can be read by everybody; the words name the colour. */
const TINTS: Readonly<Record<Rag, string>> = { red: 'F8D7DA', amber: 'FFE8B8', green: 'DDF0DC', blue: 'D9E8F7' };
const HEAD_TINT = 'E7E6E6';

function cellsOf(cells: readonly Cell[], widths: readonly number[], head: boolean): TableCell[] {
  return cells.map(({ lines, rag }, at) => {
    const fill = head ? HEAD_TINT : rag === null ? null : TINTS[rag];
    const style = head ? 'TableHead' : 'TableText';
    // A cell without a paragraph is no cell to Word.
    const shown = lines.length === 0 ? [''] : lines;
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children: shown.map((words) => new Paragraph({ style, children: [text(words)] })),
    });
  });
}

function pictureOf(data: Uint8Array, name: string, described: string, id: string): Paragraph {
  const { width, height } = CHART_SIZE;
  const picture = new ImageRun({
    type: 'png',
    data,
    transformation: { width: width / 2, height: height / 2 },
    altText: { id, name: clean(name), title: clean(name), description: clean(described) },
  });
  return new Paragraph({ keepNext: true, children: [picture] });
}
