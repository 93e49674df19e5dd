import { tagsOf, unescapeXml, xmlText } from '../files/xml.ts';
import { listNumber } from './list-labels.ts';

// How Word numbers paragraphs: `numbering.xml` of ECMA-376, part 1, 17.9. A paragraph names a list (`numId`) and a level;
// the list points to an abstract one, which has for each level how it counts and how that is printed ("%1.%2)").

interface Level {
  start: number;
  format: string;
  /** "%1.%2)": the numbers of the levels from the first. */
  text: string;
  /** All numbers in figures, as laws have it. */
  legal: boolean;
  /** Begins anew behind a paragraph of this level or a higher one; 0: never. */
  restart: number | null;
  /** The paragraph style that stands for this level. */
  style: string | null;
}

interface List {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** What is numbered how. */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Where a paragraph stands in which list, as far as it or its style says. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

const LEVELS = 9;
const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', legal: false, restart: null, style: null });
const wholeOf = (value: string | undefined): number | null => (/^\d{1,6}$/.test(value ?? '') ? Number(value) : null);
export const levelOf = (value: string | undefined): number | null => {
  const level = wholeOf(value);
  return level !== null && level < LEVELS ? level : null;
};
const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/.test(value ?? '1');

/** Reads a document's lists; none where it has none. `stylesOf` finds the list of a numbering style. Throws a FileFault. */
export function readNumbering(content: Uint8Array | null, listOfStyle: (style: string) => string | null): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const lists = new Map<string, List>();
  let abstract: { readonly id: string; readonly levels: Map<number, Level> } | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden: number | null = null;
  for (const { name, kind, attributes } of content === null ? [] : tagsOf(xmlText(content))) {
    if (kind === 'close') {
      if (name === 'abstractNum') abstract = null;
      else if (name === 'num') list = null;
      else if (name === 'lvl') level = null;
      continue;
    }
    const value = (): string => unescapeXml(attributes().get('val') ?? '');
    if (name === 'abstractNum') {
      abstract = { id: attributes().get('abstractNumId') ?? '', levels: new Map() };
      abstracts.set(abstract.id, abstract.levels);
    } else if (name === 'num') {
      list = { abstract: '', starts: new Map(), levels: new Map() };
      lists.set(attributes().get('numId') ?? '', list);
    } else if (name === 'abstractNumId' && list !== null) list.abstract = value();
    else if (name === 'numStyleLink' && abstract !== null) links.set(abstract.id, value());
    else if (name === 'lvlOverride') overridden = levelOf(attributes().get('ilvl'));
    else if (name === 'startOverride' && list !== null && overridden !== null)
      list.starts.set(overridden, wholeOf(value()) ?? 1);
    else if (name === 'lvl') {
      const at = levelOf(attributes().get('ilvl'));
      level = kind === 'empty' || at === null ? null : newLevel();
      if (level !== null && at !== null) (list?.levels ?? abstract?.levels)?.set(at, level);
    } else if (level !== null) setLevel(level, name, value());
  }
  for (const [id, style] of links) {
    const target = lists.get(listOfStyle(style) ?? '')?.abstract ?? '';
    const levels = abstracts.get(target);
    if (levels !== undefined) abstracts.set(id, levels);
  }
  return { abstracts, lists };
}

function setLevel(level: Level, name: string, value: string): void {
  if (name === 'start') level.start = wholeOf(value) ?? 1;
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value.slice(0, 100);
  else if (name === 'isLgl') level.legal = isOn(value === '' ? undefined : value);
  else if (name === 'lvlRestart') level.restart = wholeOf(value);
  else if (name === 'pStyle') level.style = value;
}

/** Counts the numbered paragraphs of a document in their order. */
export class ListCounter {
  readonly #numbering: Numbering;
  /** By abstract list: lists that share one count on together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The level that a paragraph style stands for in its list. */
  levelOfStyle(listId: string, style: string): number {
    const list = this.#numbering.lists.get(listId);
    const levels = this.#numbering.abstracts.get(list?.abstract ?? '') ?? new Map<number, Level>();
    for (const [at, level] of levels) if (level.style === style) return at;
    return 0;
  }

  /** What is printed before the next paragraph of this list and level: "3.", "(b)", "iv)", "•"; empty where nothing is. */
  next(listId: string, at: number): string {
    const list = this.#numbering.lists.get(listId);
    if (list === undefined) return '';
    const levels = this.#numbering.abstracts.get(list.abstract) ?? new Map<number, Level>();
    const levelAt = (n: number): Level | undefined => list.levels.get(n) ?? levels.get(n);
    const level = levelAt(at);
    if (level === undefined) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const override = list.starts.get(at);
    const first = override !== undefined && !this.#restarted.has(`${listId} ${at}`);
    if (first) this.#restarted.add(`${listId} ${at}`);
    const before = counts[at];
    counts[at] = first ? override : before === undefined ? (override ?? level.start) : before + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || at < restart) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return '•';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const n = Number(digit) - 1;
      const shown = levelAt(n);
      const format = level.legal && shown?.format !== 'none' ? 'decimal' : (shown?.format ?? 'decimal');
      return listNumber(counts[n] ?? shown?.start ?? 1, format);
    });
  }
}
