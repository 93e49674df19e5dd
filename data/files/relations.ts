import { tagsOf, unescapeXml, xmlText } from './xml.ts';
import type { Archive } from './zip.ts';

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly kind: string;
  readonly path: string;
}

/** What a part of an Office file refers to within the file; `''` is the file itself. Links out of it are not followed. Throws a FileFault. */
export function relationsOf(archive: Archive, part: string): Relation[] {
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
