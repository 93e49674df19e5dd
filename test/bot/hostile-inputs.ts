import type { Json } from './a-bot.ts';

// What hostile and clumsy people send: values, words, links, dates, and payloads with one thing changed.

type Random = () => number;
export const pick = <T>(random: Random, values: readonly T[]): T => {
  const one = values[Math.floor(random() * values.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: [nested(depth - 1)] });
const own = (json: string): unknown => JSON.parse(json);

/** Anything but what belongs there. */
export const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 7, 1e308, -1e308, 2 ** 53, '', ' ', '7', '-1', 'null', 'NaN', 'x'.repeat(5000)],
  ...[[], {}, [[]], [null], ['A6'], Array.from({ length: 5000 }, () => 'x'), nested(15), nested(200)],
  ...['kent', 'knowsley', 'KNOWSLEY', '../knowsley', 'knowsley\u0000', '__proto__', 'constructor', 'toString'],
  ...['A7', 'B3', '8(b)', 'A6 ', 'А6', 'A６', 'A6\u200b', '\ud800', '\u202e6A', '<b>A6</b>', '${$root.x}', '%00'],
  ...['2015-02-30', '2015-13-01', '0000-00-00', '9999-12-31', '2015-02-02T00:00:00Z', 'yesterday', '30/02/2015'],
  ...['record', 'fill', 'import', 'undo', 'taken-over', 'plan', 'no-member', 'officer', 'system', 'chair'],
  ...['140', '140%', '-5%', '1e2', 'Infinity', '１４０', 'https://example.org', 'javascript:alert(1)'],
  own('{"__proto__":{"polluted":true}}'),
  own('{"constructor":{"prototype":{"polluted":true}}}'),
  own('{"toString":1,"valueOf":1,"toJSON":1}'),
  { $gt: '' },
  { length: 1e9 },
];

const KEYS = ['__proto__', 'constructor', 'toString', 'what', 'update', 'seal', 'by', 'entry', 'role', 'hash', 'seq'];

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...at, key]));
  return at.length === 0 ? inner : [at, ...inner];
}

function changed(
  value: unknown,
  [key, ...rest]: Path,
  change: (holder: Map<string, unknown>, key: string) => void,
): Json {
  const entries = new Map(Object.entries(value ?? {}));
  const name = String(key);
  if (rest.length === 0) change(entries, name);
  else entries.set(name, changed(entries.get(name), rest, change));
  // Through JSON, so that `__proto__` is a member like any other.
  const json = [...entries].map(([one, held]) => `${JSON.stringify(one)}:${JSON.stringify(held)}`);
  return own(`{${json.join(',')}}`) as Json;
}

/** The payload with one thing in it replaced, left out or added, and in words what. */
export function forged(data: Json, random: Random): { readonly data: Json; readonly how: string } {
  const path = pick(random, pathsOf(data));
  const where = path.join('.');
  const roll = random();
  if (roll < 0.1 && path[0] !== 'do')
    return { data: changed(data, path, (holder, key) => holder.delete(key)), how: `without ${where}` };
  if (roll < 0.2 && path[0] === 'change' && path.length > 1) {
    const name = pick(random, KEYS);
    const add = (holder: Map<string, unknown>): void => void holder.set(name, pick(random, VALUES));
    return { data: changed(data, [...path.slice(0, -1), name], add), how: `with ${name} beside ${where}` };
  }
  const value = pick(random, VALUES);
  const how = `${where} = ${JSON.stringify(value).slice(0, 60)}`;
  return { data: changed(data, path, (holder, key) => holder.set(key, value)), how };
}

/** Words that want to be more than words. */
export const WORDS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;bold&lt;/b&gt; &amp;amp; &#x202e;',
  '**bold** _it_ ~~no~~ `code` [click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '<at>Everyone</at> <at id="0">Priya Chair</at> please confirm',
  '{{DATE(2015-01-01T00:00:00Z, SHORT)}} {{TIME(2015-01-01T00:00:00Z)}}',
  '${$root.buttons} ${1+1} ${string(json($root))}',
  '\u202egnihtyna\u202c \u2066isolated\u2069 \u200frtl\u200e',
  'שלום עליכם مرحبا بكم',
  'zero\u200bwidth\u200cjoin\u200der\u2060\ufeff',
  'nul\u0000bell\u0007esc\u001b[31m del\u007f c1\u0085\u009b',
  'half \ud83d and \udc00 half',
  '\u200b\u200b\u2060',
  '\u3164',
  '\u2800\u2800',
  '\n\n\n',
  '=cmd|"/c calc"!A1',
  '+1+1',
  '@SUM(1+1)',
  '-2+3',
  '"; DROP TABLE documents; --',
  "' OR 1=1 --",
  '\\"}],"change":{"what":"taken-over"}',
  'constructor',
  '__proto__',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '﷽'.repeat(50),
  '👨‍👩‍👧‍👦'.repeat(60),
  'two\nlines\r\nthree\rfour\u2028five\u2029six',
  '"'.repeat(4000),
  '\\'.repeat(4000),
  '\n.'.repeat(2000),
  'x'.repeat(4000),
  'x'.repeat(4001),
  '€'.repeat(4000),
  'x '.repeat(9000),
  '<'.repeat(4000),
];

export const BAD_LINKS: readonly string[] = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<b>x</b>', 'vbscript:x'],
  ...[
    'ftp://example.org/x',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'tel:123',
    'about:blank',
    'blob:https://x/y',
  ],
  ...['//example.org/x', '/etc/passwd', '\\\\server\\share', 'C:\\x.doc', 'example', 'https://', 'https:///x'],
  ...['https://user:pw@example.org/', 'https://admin@example.org', 'https://example.org\\@evil.example/'],
  ...[
    'https://exa mple.org/',
    'https://example.org/<script>',
    'https://example.org/"onclick=',
    'https://[::1',
    'http://',
  ],
  ...['https://example.org/\u202egnp.exe', 'https://example.org/\u200bx', 'https://example.org/\u0000', 'msteams:/l/x'],
  `https://example.org/${'x'.repeat(5000)}`,
];

export const BAD_DAYS: readonly string[] = [
  ...['2015-02-30', '2015-02-29', '2015-13-01', '2015-00-10', '0000-00-00', '0001-01-01', '9999-12-31', '20150202'],
  ...['2015-2-2', '02/02/2015', '30 February', '2015-02-02T10:00', '２０１５-02-02', '-2015-02-02', '+002015-02-02'],
];

export const BAD_NUMBERS: readonly string[] = [
  ...[
    '140',
    '140%',
    '100.1',
    '-1',
    '1e2',
    '0x10',
    'NaN',
    'Infinity',
    '１４０',
    '٥٠',
    '5 0',
    '50%%',
    '1/2',
    'half',
    '5,0',
  ],
];

/** Things that look like A6 and 8(b). */
export const LOOKALIKES: readonly string[] = [
  ...[
    'А6',
    'Α6',
    'Ａ6',
    'A６',
    'A6\u0301',
    'A\u200b6',
    '𝐀6',
    'A⁶',
    'A６(ｂ)',
    '8（b）',
    '8(Ь)',
    '８(b)',
    '8(b)\u202e',
    'A6A7',
  ],
  ...[
    'A06',
    'A6.0',
    'A-6',
    'A6 OR A7',
    'A6;A7',
    'A999999999999',
    'A',
    '66',
    'constructor',
    '__proto__',
    'hasOwnProperty',
  ],
];
