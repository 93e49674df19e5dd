import { PLAN_LIMITS } from './limits.ts';
import { Refusal, REFUSALS } from './refusals.ts';
import { tagsOf, unescapeXml } from '../files/xml.ts';

/** What a cell's style tells beside its value. */
export interface Look {
  /** "FF0000"; null: no colour, white or grey. */
  readonly fill: string | null;
  readonly struck: boolean;
  /** A date that is shown as its month alone. */
  readonly month: boolean;
  /** How many figures are shown behind the point; null: as many as there are. */
  readonly decimals: number | null;
  readonly percent: boolean;
}

/** The format codes that a workbook does not write down, of those that are asked for here. */
const BUILT_IN: Readonly<Record<string, string>> = { '1': '0', '2': '0.00', '9': '0%', '10': '0.00%', '17': 'mmm-yy' };

/** Reads the styles of a workbook: one look for each cell style, in their order. `theme` has the theme's colours. Throws a Refusal. */
export function cellLooks(styles: string, theme: readonly string[]): Look[] {
  const formats = new Map<string, string>(Object.entries(BUILT_IN));
  const fills: (string | null)[] = [];
  const struck: boolean[] = [];
  const looks: Look[] = [];
  const within: string[] = [];
  for (const { name, kind, attributes } of tagsOf(styles)) {
    if (kind === 'close') {
      if (within.at(-1) === name) within.pop();
      continue;
    }
    const parent = within.at(-1);
    if (kind === 'open' && GROUPS.has(name)) within.push(name);
    if (parent === undefined || parent === 'dxfs' || parent === 'cellStyleXfs') continue;
    const given = attributes();
    if (name === 'numFmt') formats.set(given.get('numFmtId') ?? '', unescapeXml(given.get('formatCode') ?? ''));
    else if (name === 'font') struck.push(false);
    else if (name === 'strike' && parent === 'font')
      struck[struck.length - 1] = !/^(?:0|false)$/.test(given.get('val') ?? '1');
    else if (name === 'fill') fills.push(null);
    else if (name === 'fgColor' && parent === 'patternFill') fills[fills.length - 1] = colourOf(given, theme);
    else if (name === 'xf' && parent === 'cellXfs') looks.push(lookOf(given, { formats, fills, struck }));
    if (looks.length + fills.length + struck.length > PLAN_LIMITS.styles)
      throw new Refusal('damaged', REFUSALS.damaged);
  }
  return looks;
}

const GROUPS: ReadonlySet<string> = new Set([
  ...['numFmts', 'fonts', 'font', 'fills', 'fill', 'patternFill', 'cellXfs', 'cellStyleXfs', 'dxfs'],
]);

interface Tables {
  readonly formats: ReadonlyMap<string, string>;
  readonly fills: readonly (string | null)[];
  readonly struck: readonly boolean[];
}

function lookOf(given: ReadonlyMap<string, string>, { formats, fills, struck }: Tables): Look {
  const at = (name: string): number => Number(given.get(name) ?? '0');
  const format = shownBy(formats.get(given.get('numFmtId') ?? '0') ?? '');
  return {
    fill: fills[at('fillId')] ?? null,
    struck: struck[at('fontId')] ?? false,
    month: /m/i.test(format) && /y/i.test(format) && !/[dhs]/i.test(format),
    decimals: /^0(?:\.(0{1,9}))?%?$/.test(format) ? (format.split('.')[1] ?? '').replace('%', '').length : null,
    percent: /^0(?:\.0{1,9})?%$/.test(format),
  };
}

/** What a format code shows: its first section, without what stands in quotes or brackets or behind a backslash. */
function shownBy(code: string): string {
  let shown = '';
  let closes: string | null = null;
  for (let at = 0; at < Math.min(code.length, PLAN_LIMITS.format); at += 1) {
    const sign = code.charAt(at);
    if (closes !== null) closes = sign === closes ? null : closes;
    else if (sign === ';') break;
    else if (sign === '\\') at += 1;
    else if (sign === '"') closes = '"';
    else if (sign === '[') closes = ']';
    else shown += sign;
  }
  return shown.trim();
}

/** The first colours of the palette that old files name by number. */
const INDEXED: Readonly<Record<string, string>> = {
  ...{ '2': 'FF0000', '3': '00FF00', '4': '0000FF', '5': 'FFFF00', '10': 'FF0000', '11': '00FF00', '12': '0000FF' },
  ...{ '13': 'FFFF00', '17': '008000', '40': '00CCFF', '42': 'CCFFCC', '43': 'FFFF99', '44': '99CCFF', '45': 'FF99CC' },
  ...{ '47': 'FFCC99', '48': '3366FF', '50': '99CC00', '51': 'FFCC00', '52': 'FF9900', '53': 'FF6600', '57': '339966' },
};

function colourOf(given: ReadonlyMap<string, string>, theme: readonly string[]): string | null {
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(given.get('rgb') ?? '')?.[1];
  const colour = rgb ?? theme[Number(given.get('theme') ?? '-1')] ?? INDEXED[given.get('indexed') ?? ''] ?? '';
  return isColour(colour) ? colour.toUpperCase() : null;
}

/** White, black and grey are how a table looks, and mean nothing. */
export function isColour(colour: string): boolean {
  if (!/^[0-9a-f]{6}$/i.test(colour)) return false;
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) >= 50;
}

/** The colours of a theme in the order in which styles number them: light and dark are the other way round there. */
export function themeColours(theme: string): string[] {
  const colours: string[] = [];
  let within = false;
  for (const { name, kind, attributes } of tagsOf(theme)) {
    if (name === 'clrScheme') within = kind === 'open';
    if (!within || kind === 'close' || (name !== 'srgbClr' && name !== 'sysClr')) continue;
    colours.push(attributes().get(name === 'srgbClr' ? 'val' : 'lastClr') ?? '');
  }
  const [dark1 = '', light1 = '', dark2 = '', light2 = '', ...accents] = colours.slice(0, 12);
  return [light1, dark1, light2, dark2, ...accents];
}
