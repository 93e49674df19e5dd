import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadCalendar } from '../../data/calendar.ts';
import { type Situation, resolveDuty } from '../../notices/calendar/timetable.ts';
import type { Facts } from '../../notices/model/facts.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { outline } from '../../notices/reading/outline.ts';
import { readNotice } from '../../notices/reading/read.ts';
import { factsFromFlags } from './facts.ts';

const USAGE = `npm run --silent read -- FILE [--json] [--fact issued=2012-11-01]

Reads the text of an improvement notice and prints its outline; with --json one JSON object
{ notice, provisions, duties, coverage, doubts }. --fact gives a date that the notice leaves open, repeatable:
issued, received, ends, review, meeting.`;

const MOST_BYTES = 1_000_000;
/** How far recurring duties are counted: this many years from the last date that the notice or a fact gives. */
const YEARS_AHEAD = 3;

const ParseFault = z.object({ message: z.string() });
const FileFault = z.object({ code: z.string() });

/** What the operating system answers, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long',
};

type Outcome = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** What the command prints for its arguments; `why` goes to standard error with exit code 2. */
export function read(args: readonly string[]): Outcome {
  const asked = parse(args);
  if (typeof asked === 'string') return { ok: false, why: asked };
  if (asked.help) return { ok: true, text: USAGE };
  const [file, ...more] = asked.files;
  if (file === undefined) return { ok: false, why: `No file was given. ${USAGE}` };
  if (more.length > 0) return { ok: false, why: `One file at a time: ${more.join(' ')} is too much.` };
  const facts = factsFromFlags(asked.facts);
  if (typeof facts === 'string') return { ok: false, why: facts };
  const content = textOf(file);
  if (!content.ok) return content;
  const result = readNotice(content.text, { id: idOf(file) });
  if (!result.ok) return { ok: false, why: `${file}: ${result.reason}` };
  return {
    ok: true,
    text: asked.json ? JSON.stringify(withOccurrences(result.reading, facts), null, 2) : outline(result.reading),
  };
}

function parse(args: readonly string[]): { files: string[]; json: boolean; help: boolean; facts: string[] } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        fact: { type: 'string', multiple: true, default: [] },
      },
    });
    return { files: positionals, json: values.json, help: values.help, facts: values.fact };
  } catch (error) {
    const { message } = ParseFault.parse(error);
    return `${message.split('. ')[0] ?? message}. See --help.`;
  }
}

function textOf(file: string): Outcome {
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return { ok: false, why: bytes };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, why: `${file} is not plain text in UTF-8. Save the notice as a text file and try again.` };
  }
}

/** What the file holds, or the sentence that says why it cannot be had. */
function bytesOf(file: string): Uint8Array | string {
  try {
    const about = statSync(file, { throwIfNoEntry: false });
    if (about === undefined) return `${file}: there is no such file.`;
    if (!about.isFile()) return `${file} is not a file. Give the text of one improvement notice.`;
    if (about.size > MOST_BYTES)
      return `${file} is larger than 1 MB: a notice has a few pages. Give the text of one improvement notice.`;
    return readFileSync(file);
  } catch (error) {
    const { code } = FileFault.parse(error);
    return `${file} cannot be read: ${REASONS[code] ?? code}.`;
  }
}

/** `kent` for `data/notices/kent.txt`. */
function idOf(file: string): string {
  const slug = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'notice' : slug;
}

function withOccurrences(reading: ParsedNotice, facts: Facts): object {
  const situation: Situation = { reading, facts, isHoliday: loadCalendar().isHoliday };
  const horizon = horizonOf(reading, facts);
  const duties = reading.duties.map((duty) => {
    return { ...duty, ...resolveDuty(duty, situation, horizon) };
  });
  return { ...reading, duties };
}

function horizonOf({ notice, duties }: ParsedNotice, facts: Facts): string {
  const printed = duties.flatMap(({ deadlines }) =>
    deadlines.flatMap((deadline) =>
      deadline.form === 'day' ? [deadline.date] : deadline.form === 'period' ? [deadline.to] : [],
    ),
  );
  const known = [
    notice.issued?.date,
    facts.issued,
    facts.received,
    facts.ends,
    ...facts.review,
    ...facts.meeting,
    notice.inspection?.date,
  ];
  const last = [...printed, ...known.filter((date) => date !== undefined)].sort().at(-1) ?? '2000-01-01';
  return `${Number(last.slice(0, 4)) + YEARS_AHEAD}-12-31`;
}

if (import.meta.main) {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const outcome = read(process.argv.slice(2));
  if (outcome.ok) process.stdout.write(`${outcome.text}\n`);
  else {
    process.stderr.write(`${outcome.why}\n`);
    process.exitCode = 2;
  }
}
