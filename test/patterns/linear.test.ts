import { join } from 'node:path';
import { analyse } from 'scslre';
import { attacksOn, textOf } from './attacks.ts';
import { collect, recordBuilt, ROOMS } from './collect.ts';
import { countingMatcher } from './counting-matcher.ts';
import { growing } from './growth.ts';

const { literals, builders } = collect();
const built = recordBuilt();

/** Loads what builds patterns; one place builds its own from the council that a sentence names. */
async function build(): Promise<void> {
  for (const file of new Set(builders.map((place) => place.file))) await import(`../../${file}`);
  const { loadLibrary } = await import('../../data/library.ts');
  const { requestOf } = await import('../../dialogs/request.ts');
  // Read anew: what is kept of an earlier reading builds no pattern, and a file is no folder to keep it in.
  const library = loadLibrary(undefined, undefined, join(__filename, 'kept'));
  for (const to of library) requestOf(`for ${to.notice.place}, what is due?`, library);
}

type Known = readonly [at: string, pattern: RegExp];

/** Literals as they stand, and what the builders made of theirs, each once with a place. */
function all(): Known[] {
  const known = new Map<string, Known>();
  for (const { at, pattern } of literals) known.set(String(pattern), [at, pattern]);
  for (const [at, patterns] of built) for (const [source, pattern] of patterns) known.set(source, [at, pattern]);
  return [...known.values()];
}

/** What was here once, or could be, and takes time with the square or the cube of a text's length, or worse. */
const SLOW: readonly RegExp[] = [
  /<\/?(?:p|div|span)\b[^>]*>/gi,
  /\s+$/,
  /[\s,]*(?:please|thanks)$/,
  /\S+@\S+/g,
  /^(.*?)\s*\(([^)]+)\)$/,
  /^\s*(?:entry)?\s*should/,
  /^\d+\.?\d*$/,
  /\bofsted\b.*\b(?:say|said)\b/,
  /\b(?:working|together)\b[^,]*$/i,
  /\b(?:must|shall)\b(?!.*\b(?:must|shall)\b)/i,
  /c(?=.*d)/g,
  /(?<=a[^.]*)b/,
  /^(?:cancel) (?:the |a )*(?:\w+ )*?(?:meeting|review)/,
  /Borough of (?:[A-Z]\w+(?: (?:upon|and) )?)+ Council/,
  /^(?: \([^)]*\)|\s*)*$/,
  /disabled|forbidden.*admin/i,
];

/** The analysis does not know that where a word begins one of the ways always takes it, so that nobody looks twice. */
const TAKEN_WHOLE = 'notices/words/tokens.ts:';

describe('the patterns that meet outside text', () => {
  beforeAll(build, 60_000);

  it('are all known: every place that builds one was seen building it', () => {
    expect(literals.length).toBeGreaterThan(900);
    expect(builders.map(({ at }) => at).filter((at) => !built.has(at))).toEqual([]);
  });

  it.each(ROOMS)(
    'in %s do work that grows no faster than the text, whatever runs of their own words it is made of',
    (room) => {
      const slow = all()
        .filter(([at]) => at.startsWith(`${room}/`))
        .flatMap(([at, pattern]) => {
          const attack = growing(pattern);
          return attack === null ? [] : [{ at, pattern: String(pattern), attack }];
        });
      expect(slow).toEqual([]);
    },
    300_000,
  );

  it('have nothing in them that a static analysis finds to be slow', () => {
    const judged = all().filter(([at]) => !at.startsWith(TAKEN_WHOLE));
    const reports = judged.flatMap(([at, pattern]) =>
      analyse(pattern, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.map(({ type }) => ({
        at,
        pattern: String(pattern),
        type,
      })),
    );
    expect(reports).toEqual([]);
  });
});

describe('the measure', () => {
  it.each(SLOW)('finds %s', (pattern) => {
    expect(growing(pattern)).not.toBeNull();
  });

  it.each([
    /\d+/g,
    /^.*$/s,
    /\bofsted\b.{0,200}\bsaid\b/,
    /<p\b[^<>]*>/g,
    /^(?:a|b)*c/,
    /(?<!\S)\S+@\S+/g,
    /(?:[a-z]{1,40} ){1,4}Council/,
  ])('lets %s pass', (pattern) => {
    expect(growing(pattern)).toBeNull();
  });

  it('counts what the engine does: it finds the same first match in every text', () => {
    const different = all().flatMap(([at, pattern]) => {
      const count = countingMatcher(pattern);
      return attacksOn(pattern).flatMap((attack) => {
        const text = textOf(attack, 60);
        pattern.lastIndex = 0;
        const match = pattern.exec(text);
        const found = match === null ? null : [match.index, match.index + match[0].length];
        const { first } = count(text, Infinity);
        return String(found) === String(first) ? [] : [{ at, text, found, first }];
      });
    });
    expect(different).toEqual([]);
  });
});
