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

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly kind: string;
  readonly path: string;
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

/** What a part refers to; `''` is the file itself. */
function relationsOf(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, slash), part.slice(slash)];
  const content = archive.read(`${folder}_rels/${file}.rels`);
  if (content === null) return [];
  return [...tagsOf(xmlText(content))].flatMap(({ name, kind, attributes }) => {
    if (name !== 'Relationship' || kind === 'close') return [];
    const given = attributes();
    if (given.get('TargetMode') === 'External') return [];
    const target = unescapeXml(given.get('Target') ?? '');
    const type = given.get('Type') ?? '';
    const path = resolve(target.startsWith('/') ? target : `${folder}${target}`);
    return [{ id: given.get('Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), path }];
  });
}

/** `xl/../xl/./styles.xml` is `xl/styles.xml`: a name in the archive, never a path of the machine. */
function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
