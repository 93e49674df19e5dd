import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Duty, ParsedNotice } from '../../../notices/model/notice.ts';
import { readAnnotation, type AnnotatedDuty, type Annotation } from './annotation-file.ts';
import { compactDeadline, plainWords } from './compact.ts';

/** What one annotated duty met in the reading. */
export interface Finding {
  readonly wanted: AnnotatedDuty;
  readonly found: Duty | null;
  readonly faults: {
    readonly about: 'date' | 'holder' | 'kind' | 'ref' | 'target' | 'recipient';
    readonly says: string;
  }[];
}

export interface Difference {
  /** Annotated duties whose words are in some duty of the reading. */
  matched: number;
  /** Of those, the ones with the right kind, holders and deadlines. */
  right: number;
  dutiesAnnotated: number;
  dateFaults: string[];
  holderFaults: string[];
  kindFaults: string[];
  refFaults: string[];
  targetFaults: string[];
  recipientFaults: string[];
  missing: string[];
  /** Duties of the reading with a date that no annotated duty explains. */
  extraDated: string[];
  headerFaults: string[];
  findings: Finding[];
}

const DATELESS = ['standard', 'accompanies', 'unclear'];

const compact = (duty: Duty): string[] => [...new Set(duty.deadlines.map(compactDeadline))].sort();
const hasDate = (deadlines: readonly string[]): boolean => deadlines.some((one) => !DATELESS.includes(one));
/** Whether a person gave the duty a deadline that becomes a date. */
export const isDated = (wanted: AnnotatedDuty): boolean => hasDate(wanted.deadlines);
const sameList = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
const or = (lists: readonly (readonly string[])[]): string => lists.map((list) => list.join('+')).join(' or ');

/** The duty with the anchor in its words: of several, one with the same ref, then the shortest. */
const find = (reading: ParsedNotice, wanted: AnnotatedDuty): Duty | null => {
  const anchor = plainWords(wanted.anchor);
  const candidates = reading.duties
    .filter((duty) => plainWords(duty.quote).includes(anchor))
    .sort((a, b) => Number(b.ref === wanted.ref) - Number(a.ref === wanted.ref) || a.quote.length - b.quote.length);
  return candidates[0] ?? null;
};

/** The duty and, where a person allowed a split, the other duties of its provision and kind. */
export const halvesOf = (reading: ParsedNotice, wanted: AnnotatedDuty, found: Duty): Duty[] =>
  wanted.mayBeSplit === true
    ? reading.duties.filter((duty) => duty.id === found.id || (duty.ref === found.ref && duty.kind === found.kind))
    : [found];

const deadlinesOf = (reading: ParsedNotice, wanted: AnnotatedDuty, found: Duty): string[] => {
  const others = halvesOf(reading, wanted, found).flatMap(compact);
  return [...new Set([...compact(found), ...others.filter((one) => wanted.deadlines.includes(one))])];
};

const checkDates = (wanted: AnnotatedDuty, got: readonly string[]): string | null => {
  const dates = (list: readonly string[]): string[] => list.filter((one) => !DATELESS.includes(one));
  const strict = wanted.certainAboutIt && wanted.deadlines.some((one) => DATELESS.includes(one));
  const choices = [wanted.deadlines, ...(wanted.alsoDeadlines ?? [])];
  if (choices.some((one) => (strict ? sameList(got, one) : sameList(dates(got), dates(one))))) return null;
  return `${got.join(', ') || 'none'}, should be ${wanted.deadlines.join(', ') || 'none'}`;
};

const checkTargets = (wanted: AnnotatedDuty, halves: readonly Duty[]): string | null => {
  const line = (one: { comparison: string; value: number | null }): string => `${one.comparison}${one.value ?? '?'}`;
  const got = halves.flatMap((duty) => duty.targets.map(line));
  const should = wanted.targets.map(line);
  return sameList(got, should) ? null : `${got.join(', ') || 'none'}, should be ${should.join(', ') || 'none'}`;
};

const examine = (reading: ParsedNotice, wanted: AnnotatedDuty): Finding => {
  const found = find(reading, wanted);
  const faults: Finding['faults'] = [];
  if (found === null) return { wanted, found, faults };
  const kinds = [wanted.kind, ...(wanted.alsoKinds ?? [])];
  const holders = [wanted.holders, ...(wanted.alsoHolders ?? [])];
  const dates = checkDates(wanted, deadlinesOf(reading, wanted, found));
  const targets = checkTargets(wanted, halvesOf(reading, wanted, found));
  if (dates !== null) faults.push({ about: 'date', says: dates });
  if (!kinds.includes(found.kind))
    faults.push({ about: 'kind', says: `${found.kind}, should be ${kinds.join(' or ')}` });
  if (!holders.some((list) => sameList(list, found.holders)))
    faults.push({ about: 'holder', says: `${found.holders.join('+')}, should be ${or(holders)}` });
  if (found.ref !== wanted.ref) faults.push({ about: 'ref', says: `${found.ref}, should be ${wanted.ref}` });
  if (targets !== null) faults.push({ about: 'target', says: targets });
  if (wanted.kind === 'report' && !sameList(found.recipients, wanted.recipients))
    faults.push({
      about: 'recipient',
      says: `${found.recipients.join('+') || 'none'}, should be ${wanted.recipients.join('+') || 'none'}`,
    });
  return { wanted, found, faults };
};

const headerFaults = ({ notice }: ParsedNotice, header: Annotation['notice']): string[] => {
  const faults: string[] = [];
  const expect = (what: string, got: unknown, should: unknown): void => {
    if (got !== should) faults.push(`${what}: ${String(got)}, should be ${String(should)}`);
  };
  expect('council', plainWords(notice.council).toLowerCase(), plainWords(header.council).toLowerCase());
  expect('issued', notice.issued?.date ?? null, header.issued);
  if (header.issuedSource) expect('issued source', notice.issued?.source, header.issuedSource);
  expect('inspection', notice.inspection?.date ?? null, header.inspection?.date ?? null);
  expect('inspection precision', notice.inspection?.precision, header.inspection?.precision);
  expect('inspection said', notice.inspection?.said, header.inspection?.said);
  const grounds = plainWords(notice.grounds.words);
  if (!grounds.includes(plainWords(header.grounds))) faults.push(`grounds: ${grounds.slice(0, 80)}`);
  for (const words of header.consequences)
    if (!notice.consequences.some((one) => plainWords(one.words).includes(plainWords(words))))
      faults.push(`consequence missing: ${words}`);
  return faults;
};

const label = ({ ref, anchor, certainAboutIt }: AnnotatedDuty): string =>
  `${ref}${certainAboutIt ? '' : ' (debatable)'} "${anchor.slice(0, 60)}"`;

/** Holds a reading against what a person found in the same text. */
export const compare = (reading: ParsedNotice, annotation: Annotation): Difference => {
  const findings = annotation.duties.map((wanted) => examine(reading, wanted));
  const matched = findings.filter((one) => one.found !== null);
  const list = (about: Finding['faults'][number]['about']): string[] =>
    findings.flatMap(({ wanted, faults }) =>
      faults.filter((fault) => fault.about === about).map((fault) => `${label(wanted)}: ${fault.says}`),
    );
  const explained = (duty: Duty): boolean =>
    matched.some(
      ({ wanted, found }) =>
        found?.id === duty.id ||
        (wanted.mayBeSplit === true &&
          wanted.ref === duty.ref &&
          compact(duty).every((one) => wanted.deadlines.includes(one))),
    );
  const wrong = ['date', 'kind', 'holder'];
  return {
    matched: matched.length,
    right: matched.filter(({ faults }) => !faults.some((fault) => wrong.includes(fault.about))).length,
    dutiesAnnotated: findings.length,
    dateFaults: list('date'),
    holderFaults: list('holder'),
    kindFaults: list('kind'),
    refFaults: list('ref'),
    targetFaults: list('target'),
    recipientFaults: list('recipient'),
    missing: findings.filter((one) => one.found === null).map(({ wanted }) => label(wanted)),
    extraDated: reading.duties
      .filter((duty) => hasDate(compact(duty)) && !explained(duty))
      .map((duty) => `${duty.id} ${compact(duty).join(', ')}: "${plainWords(duty.quote).slice(0, 80)}"`),
    headerFaults: headerFaults(reading, annotation.notice),
    findings,
  };
};

/** The annotation of a notice file: beside it, or in this folder for the notices in `data/`. */
export const annotationFor = (file: string): string => {
  const name = `${basename(file, '.txt')}.json`;
  return dirname(file).endsWith(join('data', 'notices'))
    ? join('test', 'notices', 'annotation', name)
    : join(dirname(file), name);
};

const printFaults = async (file: string): Promise<void> => {
  const { readNotice } = await import('../../../notices/reading/read.ts');
  const outcome = readNotice(readFileSync(file, 'utf8'), { id: basename(file, '.txt') });
  if (!outcome.ok) {
    console.log(`${file}: ${outcome.reason}`);
    return;
  }
  const { findings, matched, right, dutiesAnnotated, ...lists } = compare(
    outcome.reading,
    readAnnotation(annotationFor(file)),
  );
  const { coverage, duties, doubts } = outcome.reading;
  console.log(
    `${file}: ${matched} of ${dutiesAnnotated} annotated duties found, ${right} right in kind, holder and date`,
  );
  console.log(
    `  read ${duties.length} duties, ${doubts.length} doubts, ${coverage.accounted}/${coverage.characters} characters`,
  );
  const used = new Set(findings.map((one) => one.found?.id));
  console.log(`  duties that nobody annotated: ${duties.filter((duty) => !used.has(duty.id)).length}`);
  for (const [name, lines] of Object.entries(lists)) for (const line of lines) console.log(`  ${name}: ${line}`);
};

const printAll = async (files: readonly string[]): Promise<void> => {
  for (const file of files) await printFaults(file);
};

if (process.argv[1]?.endsWith('compare.ts')) void printAll(process.argv.slice(2));
