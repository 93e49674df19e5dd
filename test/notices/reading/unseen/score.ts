import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { loadCalendar } from '../../../../data/calendar.ts';
import { resolveDuty } from '../../../../notices/calendar/timetable.ts';
import { NO_FACTS } from '../../../../notices/model/facts.ts';
import type { Duty, ParsedNotice, Span } from '../../../../notices/model/notice.ts';
import { readNotice } from '../../../../notices/reading/read.ts';
import { plainWords } from '../../annotation/compact.ts';

/** Where the texts lie; the later set keeps its own. */
const FOLDER = import.meta.dirname;

const Dates = z.array(z.string()).nullable();

const Targets = z.array(z.tuple([z.string(), z.number().nullable()])).nullable();

/** `dates`: the first of them; empty: it has none; null: nobody can tell from the text alone. `also`: other dates that are as right. */
const Wanted = z.object({
  anchor: z.string(),
  dates: Dates,
  also: z.array(Dates).default([]),
  kind: z.union([z.string().transform((kind) => [kind]), z.array(z.string())]),
  holder: z.array(z.string()),
  recipients: z.array(z.string()).optional(),
  targets: Targets.optional(),
});
type Wanted = z.infer<typeof Wanted>;

export const Sentence = z.object({
  sentence: z.string(),
  kind: z.union([z.string().transform((kind) => [kind]), z.array(z.string())]),
  holders: z.array(z.string()),
  targets: Targets,
});

const Phrase = z.object({ phrase: z.string(), dates: Dates, also: z.array(Dates).default([]) });

/** `silent` is the worst: it is wrong and nothing says so. */
export type Verdict = 'right' | 'doubted' | 'silent';

export interface Scored {
  readonly words: string;
  readonly verdict: Verdict;
  readonly why: string;
  /** A date was given where there is none, or another. */
  readonly invented: boolean;
}

const HORIZON = '2030-12-31';
const { isHoliday } = loadCalendar();

interface Found {
  readonly dates: readonly string[];
  readonly open: boolean;
}

/** A duty's dates; `open`: some are not known. */
function datesOf(reading: ParsedNotice, duty: Duty): Found {
  const { occurrences, missing, unclear } = resolveDuty(duty, { reading, facts: NO_FACTS, isHoliday }, HORIZON);
  return { dates: occurrences.map(({ date }) => date), open: missing !== null || unclear.length > 0 };
}

const touches = ([from, to]: Span, [start, end]: Span): boolean => from < end && to > start;

const isDoubted = ({ doubts }: ParsedNotice, place: Span): boolean => doubts.some(({ span }) => touches(span, place));

const sameDates = (wanted: readonly string[], found: readonly string[], recurs: boolean): boolean =>
  wanted.every((date, at) => found[at] === date) && (recurs ? wanted.length > 0 : found.length === wanted.length);

const recursIn = ({ deadlines }: Duty): boolean =>
  deadlines.some(({ form }) => form === 'every' || form === 'every-meetings');

function anyDatesFault({ dates, also }: Pick<Wanted, 'dates' | 'also'>, found: Found, recurs: boolean): string | null {
  const faults = [dates, ...also].map((one) => datesFault(one, found, recurs));
  return faults.includes(null) ? null : (faults[0] ?? null);
}

const targetsOf = ({ targets }: Duty): string =>
  targets.map(({ comparison, value }) => `${comparison}${String(value)}`).join();

function targetsFault(wanted: z.infer<typeof Targets> | undefined, duty: Duty): string | null {
  if (wanted === undefined || wanted === null) return null;
  const should = wanted.map(([comparison, value]) => `${comparison}${String(value)}`).join();
  return targetsOf(duty) === should ? null : `${targetsOf(duty) || 'no target'}, should be ${should}`;
}

/** A name in any case, and one that says more of the same body: "the Wexcombe Children's Trust Board". */
const isNamed = (found: string, wanted: string): boolean =>
  found === wanted ||
  found.toLowerCase() === wanted ||
  (/^[A-Z]/.test(found) && found.toLowerCase().endsWith(` ${wanted}`));

function recipientsFault(wanted: readonly string[] | undefined, { recipients }: Duty): string | null {
  if (wanted === undefined || wanted.every((one) => recipients.some((told) => isNamed(told, one)))) return null;
  return `told to ${recipients.join('+') || 'nobody'}, should be ${wanted.join('+')}`;
}

function datesFault(wanted: Wanted['dates'], { dates, open }: Found, recurs: boolean): string | null {
  if (wanted === null) return dates.length > 0 ? `dated ${dates.slice(0, 3).join(' ')}, nobody can tell` : null;
  if (sameDates(wanted, dates, recurs) && !(wanted.length === 0 && open)) return null;
  return `${dates.slice(0, 3).join(' ') || (open ? 'unresolved' : 'none')}, should be ${wanted.join(' ') || 'none'}`;
}

const letters = (words: string): string => plainWords(words).replace(/\s+/g, ' ').toLowerCase();

/** The shortest duty that begins with the anchor, else the shortest that holds it. */
function dutyFor(reading: ParsedNotice, { anchor }: Wanted): Duty | undefined {
  const sought = letters(anchor);
  const held = reading.duties.filter(({ quote }) => letters(quote).includes(sought));
  const rank = ({ quote }: Duty): number => (letters(quote).startsWith(sought) ? 0 : 10_000) + quote.length;
  return held.sort((a, b) => rank(a) - rank(b))[0];
}

function placeOf(text: string, anchor: string): Span {
  const plain = text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s/g, ' ');
  const words = anchor.split(/\s+/).map((word) => word.replace(/[^\w]/g, '.'));
  const match = new RegExp(words.join('\\s+'), 'i').exec(plain);
  return match === null ? [0, 0] : [match.index, match.index + match[0].length];
}

function judge(reading: ParsedNotice, text: string, wanted: Wanted, again: boolean): Scored {
  const duty = dutyFor(reading, wanted);
  const words = wanted.anchor.slice(0, 60);
  if (duty === undefined) {
    const verdict = isDoubted(reading, placeOf(text, wanted.anchor)) ? 'doubted' : 'silent';
    return { words, verdict, why: 'no duty', invented: false };
  }
  const found = datesOf(reading, duty);
  const when = anyDatesFault(wanted, found, recursIn(duty));
  const doubted = isDoubted(reading, duty.span);
  const faults = [
    when,
    wanted.kind.includes(duty.kind) ? null : `${duty.kind}, should be ${wanted.kind.join(' or ')}`,
    duty.holders.every(
      (one) =>
        wanted.holder.some((right) => isNamed(one, right)) ||
        (one === 'commissioner' && wanted.holder.includes('adviser')),
    )
      ? null
      : `${duty.holders.join('+')}, should be ${wanted.holder.join(' or ')}`,
    recipientsFault(wanted.recipients, duty),
    targetsFault(wanted.targets, duty),
    again ? 'one duty for two' : null,
    // What nobody can tell has to be said.
    wanted.dates === null &&
    !wanted.also.some((dates) => dates?.length === 0) &&
    !found.open &&
    found.dates.length === 0 &&
    !doubted &&
    recursOrSays(duty)
      ? 'told as continuing'
      : null,
  ].filter((fault) => fault !== null);
  const known = [wanted.dates, ...wanted.also].flatMap((dates) => dates ?? []);
  const invented =
    found.dates.length > 0 && !found.dates.slice(0, wanted.dates?.length ?? 1).every((date) => known.includes(date));
  if (faults.length === 0) return { words, verdict: 'right', why: '', invented };
  return { words, verdict: doubted || found.open ? 'doubted' : 'silent', why: faults.join('; '), invented };
}

const recursOrSays = ({ deadlines }: Duty): boolean =>
  deadlines.every(({ form }) => form !== 'standard' && form !== 'accompanies');

/** One labelled duty, what the reader made of it, and how that is judged. */
export interface Judged {
  readonly wanted: Wanted;
  readonly duty: Duty | undefined;
  readonly scored: Scored;
}

/** Every labelled duty of a notice beside the reading; null where the reader refuses the text. */
export function judgedNotice(
  name: string,
  folder = FOLDER,
  read: (text: string, id: string) => ReturnType<typeof readNotice> = (text, id) => readNotice(text, { id }),
): { readonly reading: ParsedNotice | null; readonly judged: readonly Judged[] } {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const labels = z.array(Wanted).parse(JSON.parse(readFileSync(join(folder, `${name}.duties.json`), 'utf8')));
  const outcome = read(text, name);
  if (!outcome.ok) {
    const scored = (words: string): Scored => ({ words, verdict: 'doubted', why: outcome.reason, invented: false });
    return {
      reading: null,
      judged: labels.map((wanted) => ({ wanted, duty: undefined, scored: scored(wanted.anchor) })),
    };
  }
  const { reading } = outcome;
  const used = new Set<string>();
  const judged = labels.map((wanted): Judged => {
    const duty = dutyFor(reading, wanted);
    const again = duty !== undefined && used.has(duty.id);
    if (duty !== undefined) used.add(duty.id);
    return { wanted, duty, scored: judge(reading, text, wanted, again) };
  });
  return { reading, judged };
}

export const scoreNotice = (name: string, folder = FOLDER): Scored[] =>
  judgedNotice(name, folder).judged.map(({ scored }) => scored);

/** Duties with a date that nobody found in the text. */
export function extraDated(name: string, folder = FOLDER): string[] {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const wanted = z.array(Wanted).parse(JSON.parse(readFileSync(join(folder, `${name}.duties.json`), 'utf8')));
  const outcome = readNotice(text, { id: name });
  if (!outcome.ok) return [];
  const { reading } = outcome;
  return reading.duties
    .filter((duty) => !wanted.some((one) => letters(duty.quote).includes(letters(one.anchor))))
    .filter((duty) => datesOf(reading, duty).dates.length > 0)
    .map(({ id, words }) => `${id} ${words.slice(0, 80)}`);
}

export const lines = (folder: string, file: string): unknown[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

/** A notice of 4 October 2019 about an inspection published on 1 October 2019, with one paragraph. */
export function around(sentence: string): string {
  return [
    'Improvement Notice',
    'To: Testshire County Council ("the Council")',
    'This Improvement Notice is issued to Testshire County Council on 4 October 2019 following an Ofsted report published on 1 October 2019.',
    '1. To comply with this Notice, the following actions are required of the Council:',
    `2. ${sentence}`,
    '3. The Council must act.',
    'Signed: A N Other',
  ].join('\n\n');
}

function readSentence(sentence: string): ParsedNotice {
  const outcome = readNotice(around(sentence), { id: 'testshire' });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.reading;
}

export function scorePhrases(folder = FOLDER): Scored[] {
  return z
    .array(Phrase)
    .parse(lines(folder, 'date-phrases.jsonl'))
    .map(({ phrase, dates, also }): Scored => {
      const reading = readSentence(`The council must submit a report on progress to the Department ${phrase}.`);
      const duties = reading.duties.filter(({ ref }) => ref === '2');
      const each = duties.map((duty) => datesOf(reading, duty));
      const found: Found = {
        dates: [...new Set(each.flatMap((one) => one.dates))].sort(),
        open: each.some(({ open }) => open),
      };
      const fault = anyDatesFault({ dates, also }, found, duties.some(recursIn));
      const doubted = found.open || reading.doubts.length > 0;
      const untold =
        dates === null &&
        !also.some((other) => other?.length === 0) &&
        !doubted &&
        duties.every(({ deadlines }) => deadlines.length === 0);
      const verdict = fault === null && !untold ? 'right' : doubted ? 'doubted' : 'silent';
      return { words: phrase, verdict, why: fault ?? (untold ? 'told as continuing' : ''), invented: false };
    });
}

export function scoreSentences(folder = FOLDER): Scored[] {
  return z
    .array(Sentence)
    .parse(lines(folder, 'duty-sentences.jsonl'))
    .map(({ sentence, kind, holders, targets }): Scored => {
      const reading = readSentence(sentence);
      const [duty] = reading.duties.filter(({ ref }) => ref === '2');
      if (duty === undefined)
        return {
          words: sentence,
          verdict: reading.doubts.length > 0 ? 'doubted' : 'silent',
          why: 'no duty',
          invented: false,
        };
      const targetsWrong = kind.length > 1 ? null : targetsFault(targets, duty);
      const faults = [
        kind.includes(duty.kind) ? null : `${duty.kind}, should be ${kind.join(' or ')}`,
        duty.holders.every((one) => holders.includes(one))
          ? null
          : `${duty.holders.join('+')}, should be ${holders.join()}`,
        targetsWrong,
        /2020/.test(sentence) && datesOf(reading, duty).dates.length === 0 ? 'no date' : null,
      ].filter((fault) => fault !== null);
      const doubted = reading.doubts.length > 0;
      return {
        words: sentence,
        verdict: faults.length === 0 ? 'right' : doubted ? 'doubted' : 'silent',
        why: faults.join('; '),
        invented: false,
      };
    });
}

export const NOTICES = ['cs-2010', 'cs-2013', 'direction-2022'] as const;

export const count = (scored: readonly Scored[], verdict: Verdict): number =>
  scored.filter((one) => one.verdict === verdict).length;

function print(name: string, scored: readonly Scored[]): void {
  const each = (['right', 'doubted', 'silent'] as const).map(
    (verdict) => `${String(count(scored, verdict))} ${verdict}`,
  );
  console.log(`${name}: ${each.join(', ')} of ${String(scored.length)}`);
  for (const { verdict, words, why, invented } of scored)
    if (verdict !== 'right') console.log(`  ${verdict}${invented ? ' INVENTED' : ''}: ${words}: ${why}`);
}

if (basename(process.argv[1] ?? '') === 'score.ts') {
  const folder = process.argv[2] ?? FOLDER;
  const names = readdirSync(folder).flatMap((file) => /^(.*)\.duties\.json$/.exec(file)?.[1] ?? []);
  for (const name of names) {
    print(name, scoreNotice(name, folder));
    for (const extra of extraDated(name, folder)) console.log(`  extra dated: ${extra}`);
  }
  print('phrases', scorePhrases(folder));
  print('sentences', scoreSentences(folder));
}
