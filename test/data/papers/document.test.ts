import { strFromU8, unzipSync } from 'fflate';
import { wordDocument } from '../../../data/papers/document.ts';
import { boardPaper } from '../../../notices/papers/board-paper.ts';
import type { Block, Paper } from '../../../notices/papers/model.ts';
import { boardLog, isEnglandHoliday, readingOf } from '../../notices/digest/boards.ts';

function paperOf(id: string, today: string): Paper {
  const parts = { reading: readingOf(id), log: boardLog(id), today, isHoliday: isEnglandHoliday };
  const made = boardPaper(parts, { meeting: null, by: 'theme' });
  if ('why' in made) throw new Error(made.why);
  return made;
}

const kent = paperOf('kent', '2011-08-05');

async function partsOf(paper: Paper): Promise<Record<string, string>> {
  const parts = unzipSync(await wordDocument(paper));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const part = async (name: string, paper: Paper = kent): Promise<string> => (await partsOf(paper))[name] ?? '';

const saying = (...blocks: Block[]): Paper => ({ ...kent, blocks });

describe('a paper as a Word document', () => {
  it('has the same bytes each time', async () => {
    const first = await wordDocument(kent);
    await new Promise((later) => setTimeout(later, 5));
    expect(Buffer.from(await wordDocument(paperOf('kent', '2011-08-05'))).equals(Buffer.from(first))).toBe(true);
  });

  it('has other bytes for another day', async () => {
    expect(Buffer.from(await wordDocument(paperOf('kent', '2011-08-06'))).equals(await wordDocument(kent))).toBe(false);
  });

  it('is dated by the day that it speaks of, and not by the clock', async () => {
    const core = await part('docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2011-08-05T00:00:00Z', '2011-08-05T00:00:00Z']);
    expect(core).toContain(
      '<dc:title>DRAFT: Improvement Board, 8 August 2011 (date assumed), Kent County Council</dc:title>',
    );
  });

  it('has real headings, and says its language', async () => {
    const document = await part('word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(await part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  it('repeats the headings of each table, and breaks no row over two pages', async () => {
    const document = await part('word/document.xml');
    const tables = document.match(/<w:tbl>/g)?.length;
    expect(tables).toBe(kent.blocks.filter(({ kind }) => kind === 'table').length);
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(tables);
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(document.match(/<w:tr>/g)?.length);
  });

  it('says of each picture all that it shows', async () => {
    const document = await part('word/document.xml');
    const described = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    expect(described).toHaveLength(5);
    expect(described[1]).toContain('23.5% on 31 March 2011; 18.2% on 30 June 2011');
  });

  it('has the council, the draft mark, the hash and the page’s number on every page', async () => {
    const parts = await partsOf(kent);
    const header = Object.entries(parts).find(([name]) => /^word\/header\d\.xml$/.test(name))?.[1] ?? '';
    const footer = Object.entries(parts).find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1] ?? '';
    expect(header).toContain('DRAFT · Kent County Council');
    expect(footer).toContain('DRAFT');
    expect(footer).toContain('log of 1 entry, 000000000000');
    expect(footer).toContain('PAGE');
    expect(footer).toContain('NUMPAGES');
  });

  it('names a colour in words wherever it tints a cell', async () => {
    const document = await part('word/document.xml', paperOf('knowsley', '2015-02-02'));
    const cells = document.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    const tinted = cells.filter((cell) => /w:fill="(F8D7DA|FFE8B8|DDF0DC|D9E8F7)"/.test(cell));
    expect(tinted.length).toBeGreaterThan(20);
    expect(tinted.filter((cell) => !/red|amber|green|blue|complete/i.test(cell.replace(/<[^>]*>/g, '')))).toEqual([]);
  });

  it('takes any words as words', async () => {
    const hostile = '</w:t><w:p> & "quoted" \u0000\u0008\uFFFF \uD800 {PAGE} 100%';
    const document = await part('word/document.xml', saying({ kind: 'paragraph', text: hostile, as: 'body' }));
    expect(document).toContain('&lt;/w:t&gt;&lt;w:p&gt; &amp; &quot;quoted&quot;');
    // eslint-disable-next-line no-control-regex -- what XML cannot hold
    expect(document).not.toMatch(/[\u0000-\u0008\uFFFF]/);
    expect(document.isWellFormed()).toBe(true);
  });

  it('keeps a cell of which nothing is known a cell', async () => {
    const empty: Block = {
      kind: 'table',
      title: 'Empty',
      columns: [{ heading: 'A', width: 1 }],
      rows: [[{ lines: [], rag: null }]],
    };
    const document = await part('word/document.xml', saying(empty));
    expect((document.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).every((cell) => cell.includes('<w:p>'))).toBe(true);
  });
});
