import { tagsOf, unescapeXml, xmlText } from '../files/xml.ts';
import { levelOf, type ListPlace } from './docx-numbering.ts';

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** What the styles of a document say of lists. */
export type ListStyles = (style: string) => ListPlace;

/** How far a style may be based on another that is based on another. */
const DEEPEST = 20;

/** Reads where each style puts its paragraphs in a list, by itself or by the style that it is based on. Throws a FileFault. */
export function readListStyles(content: Uint8Array | null): ListStyles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  /** How deep in former properties, of which changes are tracked. */
  let former = 0;
  for (const { name, kind, attributes } of content === null ? [] : tagsOf(xmlText(content))) {
    if (name === 'pPrChange' && kind !== 'empty') former += kind === 'open' ? 1 : -1;
    if (kind === 'close' || former > 0) continue;
    const value = (): string => unescapeXml(attributes().get('val') ?? '');
    if (name === 'style') {
      style = { basedOn: null, list: null, level: null };
      styles.set(unescapeXml(attributes().get('styleId') ?? ''), style);
    } else if (style === null) continue;
    else if (name === 'basedOn') style.basedOn = value();
    else if (name === 'numId') style.list = value();
    else if (name === 'ilvl') style.level = levelOf(value());
  }
  return (id) => {
    let level: number | null = null;
    let next = styles.get(id);
    for (let depth = 0; next !== undefined && depth < DEEPEST; depth += 1) {
      level ??= next.level;
      if (next.list !== null) return { list: next.list, level };
      next = next.basedOn === null ? undefined : styles.get(next.basedOn);
    }
    return { list: null, level };
  };
}
