import { readNoticeFile } from '../../../data/notice-files/read.ts';
import { docx, inList, p } from './docx-maker.ts';

const textOf = async (bytes: Uint8Array): Promise<string[]> => {
  const file = await readNoticeFile({ name: 'notice.docx', bytes });
  if (file.outcome === 'refused') throw new Error(file.why);
  return file.text.trimEnd().split(/\n+/);
};

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const abstract = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbering = (...parts: readonly string[]): { 'word/numbering.xml': string } => ({
  'word/numbering.xml': `<w:numbering>${parts.join('')}</w:numbering>`,
});

const LEGAL = abstract(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)'));

describe('numbers that Word prints', () => {
  it('are paragraphs, letters and roman figures, each counted anew under the one above', async () => {
    const body = [
      [0, 'one'],
      [1, 'a'],
      [1, 'b'],
      [2, 'i'],
      [2, 'ii'],
      [0, 'two'],
      [1, 'a again'],
    ] as const;
    const text = await textOf(
      docx(body.map(([at, words]) => p(words, inList(1, at))).join(''), numbering(LEGAL, list(1, 0))),
    );
    expect(text).toEqual(['1. one', '(a) a', '(b) b', '(i) i', '(ii) ii', '2. two', '(a) a again']);
  });

  it('go on behind a paragraph that is not in the list, and in another list of the same kind', async () => {
    const body = p('one', inList(1)) + p('between') + p('two', inList(1)) + p('three', inList(2));
    expect(await textOf(docx(body, numbering(LEGAL, list(1, 0), list(2, 0))))).toEqual([
      '1. one',
      'between',
      '2. two',
      '3. three',
    ]);
  });

  it('begin where a list says that it begins anew', async () => {
    const anew = list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = p('one', inList(1)) + p('seven', inList(2)) + p('eight', inList(2));
    expect(await textOf(docx(body, numbering(LEGAL, list(1, 0), anew)))).toEqual(['1. one', '7. seven', '8. eight']);
  });

  it('are made of several levels, in figures where the list is a legal one', async () => {
    const nested = abstract(3, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    const body = p('one', inList(1)) + p('one one', inList(1, 1)) + p('one two', inList(1, 1));
    expect(await textOf(docx(body, numbering(nested, list(1, 3))))).toEqual(['I. one', '1.1 one one', '1.2 one two']);
  });

  it('come from the style of a paragraph, and from the one that it is based on', async () => {
    const styles =
      '<w:styles><w:style w:styleId="Num"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Own"><w:basedOn w:val="Num"/></w:style></w:styles>';
    const body =
      p('one', '<w:pStyle w:val="Num"/>') +
      p('two', '<w:pStyle w:val="Own"/>') +
      p('none', '<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await textOf(docx(body, { ...numbering(LEGAL, list(1, 0)), 'word/styles.xml': styles }))).toEqual([
      '1. one',
      '2. two',
      'none',
    ]);
  });

  it('count a paragraph that is empty, and none of which the end was deleted', async () => {
    const deletedEnd = inList(1).concat('<w:rPr><w:del/></w:rPr>');
    const body =
      p('one', inList(1)) +
      p('', inList(1)) +
      p('three ', deletedEnd) +
      p('and more', inList(1)) +
      p('four', inList(1));
    expect(await textOf(docx(body, numbering(LEGAL, list(1, 0))))).toEqual(['1. one', '3. three and more', '4. four']);
  });

  it('are bullets further in for each level', async () => {
    const bullets = abstract(5, level(0, 'bullet', '\uF0B7'), level(1, 'bullet', 'o'));
    const body = p('outer', inList(1)) + p('inner', inList(1, 1));
    expect(await textOf(docx(body, numbering(bullets, list(1, 5))))).toEqual(['• outer', ' • inner']);
  });
});

describe('what stands in a document and is not its text', () => {
  it('is what was deleted or moved away with changes tracked; what was put in is there', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">by </w:t></w:r><w:del><w:r><w:delText>1 May</w:delText></w:r></w:del><w:ins><w:r><w:t>2 June</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom></w:p>';
    expect(await textOf(docx(body))).toEqual(['by 2 June']);
  });

  it('is what a paragraph was before its numbers were changed', async () => {
    const changed = `<w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`;
    expect(await textOf(docx(p('plain', changed), numbering(LEGAL, list(1, 0))))).toEqual(['plain']);
  });

  it('is what is hidden, the code of a field, and the copy of a drawing for older programs', async () => {
    const body =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>DATE</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
    expect(await textOf(docx(body))).toEqual(['once']);
  });
});

describe('the parts of a document', () => {
  const cell = (...lines: readonly string[]): string => `<w:tc>${lines.map((line) => p(line)).join('')}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  it('are rows of a table, a cell of several paragraphs in one line', async () => {
    const body = `<w:tbl>${row(cell('Action'), cell('Owner'), cell('When'))}${row(cell('Write a plan', 'and agree it'), cell('Council'), cell('1 May 2024'))}</w:tbl>`;
    expect(await textOf(docx(body))).toEqual([
      '| Action | Owner | When |',
      '| Write a plan and agree it | Council | 1 May 2024 |',
    ]);
  });

  it('are cells that go on from the row above', async () => {
    const merged = (how: string, text: string): string => `<w:tc><w:tcPr><w:vMerge${how}/></w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl>${row(cell('A'), merged(' w:val="restart"', 'Council'), cell('1'))}${row(cell('B'), merged('', ''), cell('2'))}</w:tbl>`;
    expect(await textOf(docx(body))).toEqual(['| A | Council | 1 |', '| B | Council | 2 |']);
  });

  it('are rows that were not deleted with changes tracked', async () => {
    const body = `<w:tbl>${row(cell('A'), cell('B'), cell('C'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('D')}${cell('E')}${cell('F')}</w:tr></w:tbl>`;
    expect(await textOf(docx(body))).toEqual(['| A | B | C |']);
  });

  it('are a label and its words in one line, where a table stands in for a list', async () => {
    const body = `<w:tbl>${row(cell('To:'), cell('Kent County Council'))}</w:tbl><w:tbl>${row(cell('(a)'), cell('a plan'))}${row(cell('(b)'), cell('a report'))}</w:tbl>`;
    expect(await textOf(docx(body))).toEqual(['To: Kent County Council', '(a) a plan', '(b) a report']);
  });

  it('are footnotes, marked and behind their paragraph', async () => {
    const notes =
      '<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>See the Act.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const body =
      '<w:p><w:r><w:t>The duty</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> binds.</w:t></w:r></w:p>';
    expect(await textOf(docx(body, { 'word/footnotes.xml': notes }))).toEqual(['The duty¹ binds.', '¹ See the Act.']);
  });
});
