import { relationsOf } from '../files/relations.ts';
import type { Archive } from '../files/zip.ts';
import { tagsOf, unescapeXml, xmlText } from '../files/xml.ts';
import { Refusal, REFUSALS } from './refusals.ts';

/** Where the parts of a workbook lie that hold cells. Nothing else of it is ever unpacked. */
export interface Book {
  /** In the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly strings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

/** Reads a workbook's table of contents. Links out of the file are not followed. Throws a Refusal. */
export function readBook(archive: Archive): Book {
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const content = archive.read(main);
  if (content === null) throw new Refusal('damaged', REFUSALS.damaged);
  const relations = relationsOf(archive, main);
  const sheets: Book['sheets'][number][] = [];
  let from1904 = false;
  for (const { name, kind, attributes } of tagsOf(xmlText(content))) {
    if (kind === 'close' || (name !== 'sheet' && name !== 'workbookPr')) continue;
    const given = attributes();
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(given.get('date1904') ?? '');
    else {
      const path = relations.find(({ id, kind: of }) => id === given.get('id') && of === 'worksheet')?.path;
      const hidden = /hidden/i.test(given.get('state') ?? '');
      if (path !== undefined) sheets.push({ name: unescapeXml(given.get('name') ?? ''), path, hidden });
    }
  }
  const pathOf = (kind: string): string | null => relations.find((relation) => relation.kind === kind)?.path ?? null;
  return { sheets, strings: pathOf('sharedStrings'), styles: pathOf('styles'), theme: pathOf('theme'), from1904 };
}
