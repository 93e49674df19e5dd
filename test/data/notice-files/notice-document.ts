import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { type Block, blocksOf } from '../../../notices/reading/blocks.ts';
import { mended } from '../../../notices/reading/mending.ts';

// The notices that come with the program, as whoever issued them may have written them in Word: lists are counted by Word,
// footnotes are its own, a head and the page's number stand on each page.

type Style = 'number' | 'letter' | 'roman' | 'bullet';
const LEVEL: Readonly<Record<Exclude<Style, 'bullet'>, number>> = { number: 0, letter: 1, roman: 2 };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One list of Word, with what it begins with at each level. */
interface List {
  readonly reference: string;
  readonly starts: readonly number[];
}

const level = (
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  start = 1,
): ILevelsOptions => ({
  level: at,
  format,
  text,
  start,
  style: { paragraph: { indent: { left: 400 + 400 * (at % 3), hanging: 400 } } },
});

const valueOf = (style: Exclude<Style, 'bullet'>, label: string): number =>
  style === 'number'
    ? Number(label)
    : style === 'letter'
      ? label.charCodeAt(0) - 96
      : ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].indexOf(label) + 1;

/** Which lists of Word number the blocks as they are printed. */
class Lists {
  readonly made: List[] = [{ reference: 'list-0', starts: [1, 1, 1] }];
  #counts = [0, 0, 0];

  place(style: Exclude<Style, 'bullet'>, label: string): { reference: string; level: number } {
    const at = LEVEL[style];
    const value = valueOf(style, label);
    if ((this.#counts[at] ?? 0) + 1 !== value) {
      this.made.push({ reference: `list-${this.made.length}`, starts: [0, 1, 2].map((n) => (n === at ? value : 1)) });
      this.#counts = [0, 0, 0];
    }
    this.#counts[at] = value;
    for (let deeper = at + 1; deeper < 3; deeper += 1) this.#counts[deeper] = 0;
    return { reference: this.made.at(-1)?.reference ?? '', level: at };
  }
}

export interface DocumentOptions {
  readonly title: string;
  readonly columns: number;
}

/** The bytes of a .docx that holds this notice. */
export async function noticeDocument(text: string, { title, columns }: DocumentOptions): Promise<Uint8Array> {
  const repaired = mended(text);
  const page = blocksOf(repaired);
  const lists = new Lists();
  const children = page.blocks.map((block) => paragraphOf(repaired, block, lists));
  const config = [
    {
      reference: 'bullets',
      levels: [0, 1, 2].map((at) => level(at, LevelFormat.BULLET, '\uF0B7')),
    },
    ...lists.made.map(({ reference, starts }) => ({
      reference,
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.', starts[0]),
        level(1, LevelFormat.LOWER_LETTER, '(%2)', starts[1]),
        level(2, LevelFormat.LOWER_ROMAN, '(%3)', starts[2]),
      ],
    })),
  ];
  const footnotes = Object.fromEntries(
    page.footnotes.map(({ mark, flow }) => [mark, { children: [new Paragraph(flow.words)] }]),
  );
  const document = new Document({
    numbering: { config },
    footnotes,
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 22 } } } },
    settings: { hyphenation: { autoHyphenation: columns > 1 } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 } },
          ...(columns > 1 ? { column: { count: columns, space: 500 } } : {}),
        },
        headers: { default: new Header({ children: [new Paragraph(`Improvement Notice – ${title}`)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphOf(text: string, block: Block, lists: Lists): Paragraph {
  const children = runsOf(text, block);
  const { marker } = block;
  const spacing = { after: 120 };
  if (marker === null) return new Paragraph({ children, spacing });
  if (marker.style === 'bullet')
    return new Paragraph({
      children,
      spacing,
      numbering: { reference: 'bullets', level: block.indent > 0 ? 1 : 0 },
    });
  const style =
    marker.style === 'roman' || (marker.style === 'letter-or-roman' && marker.label === 'i')
      ? 'roman'
      : marker.style === 'number'
        ? 'number'
        : 'letter';
  if (marker.style === 'dotted')
    return new Paragraph({ children: [new TextRun(`${marker.label} `), ...children], spacing });
  return new Paragraph({ children, spacing, numbering: lists.place(style, marker.label) });
}

/** The words of a block, with the marks of footnotes between them. */
function runsOf(text: string, { flow }: Block): (TextRun | FootnoteReferenceRun)[] {
  const runs: (TextRun | FootnoteReferenceRun)[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') runs.push(new TextRun(words));
    words = '';
  };
  Array.from(flow.words).forEach((letter, at) => {
    words += letter;
    const between = text.slice((flow.offsets[at] ?? 0) + 1, flow.offsets[at + 1] ?? (flow.offsets[at] ?? 0) + 3);
    const mark = Array.from(/[⁰¹²³⁴-⁹]+/.exec(between)?.[0] ?? '', (digit) => SUPERSCRIPTS.indexOf(digit)).join('');
    if (mark === '') return;
    flush();
    runs.push(new FootnoteReferenceRun(Number(mark)));
  });
  flush();
  return runs;
}
