import { z } from 'zod';

/** Licences under which a council may run, change and pass on the program. Expressions count as they are written. */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  '(AFL-2.1 OR BSD-3-Clause)',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
]);

/** A package whose licence is not on the list, or not told, and why it may be used all the same. */
export interface Exception {
  /** The licence that it was looked at with; null: it tells none. Another one is looked at anew. */
  readonly licence: string | null;
  readonly why: string;
}

export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  '@microsoft/m365agentsplayground': {
    licence: 'SEE LICENSE IN LICENSE',
    why: 'Microsoft’s terms: a tool for trying the bot on a developer’s machine, not passed on and not in the image.',
  },
  'caniuse-lite': { licence: 'CC-BY-4.0', why: 'data that a tool of the tests reads; not passed on.' },
  'escape-regexp-component': { licence: null, why: 'MIT, by its Readme.md.' },
  'get-closest': { licence: null, why: 'MIT, by its LICENSE.' },
  'ical.js': {
    licence: 'MPL-2.0',
    why: 'the tests read our calendars with it: asks for the source of itself only, and is not passed on.',
  },
  jspath: { licence: null, why: 'MIT, by its LICENSE.' },
  semaphore: { licence: null, why: 'MIT, by its README.md.' },
  'turf-jsts': {
    licence: '(EDL-1.0 OR EPL-1.0)',
    why: 'EDL-1.0 is the 3-clause BSD licence; a part of the test’s Cosmos server, not passed on.',
  },
};

const Licensed = z.object({ license: z.union([z.string(), z.object({ type: z.string() })]).optional() });
const Lock = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), link: z.boolean().optional() })),
});

/** `package.json` of a package as it is installed, parsed from JSON; null where it is not. */
export type Installed = (path: string) => unknown;

/** What is wrong, a sentence each: packages with a licence that is not allowed, exceptions that no longer are one. */
export function licenceFaults(
  lock: unknown,
  installed: Installed,
  exceptions: Readonly<Record<string, Exception>> = EXCEPTIONS,
): string[] {
  const faults: string[] = [];
  const used = new Set<string>();
  for (const [path, locked] of Object.entries(Lock.parse(lock).packages)) {
    if (path === '' || locked.link === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = locked.license ?? licenceOf(installed(path));
    if (licence !== null && ALLOWED.has(licence)) continue;
    const exception = exceptions[name];
    if (exception?.licence === licence) used.add(name);
    else faults.push(`${name}: ${licence === null ? 'tells no licence' : `${licence} is not allowed`}.`);
  }
  const stale = Object.keys(exceptions).filter((name) => !used.has(name));
  return [...new Set(faults), ...stale.map((name) => `${name}: is an exception that nothing needs any more.`)];
}

function licenceOf(manifest: unknown): string | null {
  const { license } = Licensed.safeParse(manifest).data ?? {};
  return typeof license === 'object' ? license.type : (license ?? null);
}
