import { writeFileSync } from 'node:fs';
import { loadCalendar } from '../../data/calendar.ts';
import { asPdf } from '../pdf.ts';
import { writePaper } from '../../data/papers/write.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import type { Library } from '../../notices/review/versions.ts';
import type { PaperParts } from '../../notices/papers/desk.ts';
import { noPaperWords } from '../../notices/papers/no-paper.ts';
import { Grouping, type PaperOrder } from '../../notices/papers/order.ts';
import { londonToday } from '../today.ts';
import { withBoardLog } from './board-log.ts';
import { optionsOf, printOutcome, type Outcome } from './program.ts';

const USAGE = `npm run --silent papers -- WHAT --board ID --out FILE [options]

Drafts a paper from a board's records, for a person to finish: the same records and the same day give the same file.

  board             the paper for a meeting of the board (.docx)
  minister          the chair's report to the Minister (.docx)
  council           the council's report, or its Leader's where the notice asks for that (.docx)
  letter            a letter to an agency about its late and due actions (.docx)
  calendar          meetings, reviews and deadlines for a calendar program (.ics); imported again, it moves what is there

  --board ID        the board, such as knowsley
  --out FILE        where it is written; a file that is there is not written over. A paper whose name ends in .pdf
                    is printed as PDF, where LibreOffice is installed
  --as-of DATE      the day on which it is made, from the log as it stood then; left out: today
  --meeting DATE    board: the meeting that it is for; left out: the next one
  --by GROUPING     board: how the plan is put together in the annex: theme, agency or paragraph; left out: theme
  --since DATE      minister, council: the first day of the period; left out: the last report that is recorded as made
  --agency NAME     letter: to whom, such as Police
  --store FILE      the store; left out: the one that STORE in the settings names, or the demonstration's boards`;

const DESCRIPTION = {
  allowPositionals: true,
  options: {
    board: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
    meeting: { type: 'string' },
    by: { type: 'string' },
    since: { type: 'string' },
    agency: { type: 'string' },
    store: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
} as const;

/** What the command prints for its arguments. */
export async function papers(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({ args: [...args], ...DESCRIPTION });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values, positionals } = options;
  if (values.help) return { ok: true, text: USAGE };
  const [what, ...more] = positionals;
  const { board, out } = values;
  if (what === undefined || more.length > 0 || board === undefined || out === undefined)
    return { ok: false, why: USAGE };
  const wrong = wrongDate(['as-of', 'meeting', 'since'], values);
  if (wrong !== null) return { ok: false, why: wrong };
  const order = orderOf(what, values);
  if (typeof order === 'string') return { ok: false, why: order };
  if (out.endsWith('.pdf') && order.what === 'calendar')
    return { ok: false, why: 'A calendar is an .ics file, and no PDF.' };
  const asOf = values['as-of'] ?? londonToday();
  return withBoardLog({ board, store: values.store, asOf }, async (log, demonstration, library) => {
    const parts = partsOf(log, library, asOf);
    if (parts === null)
      return { ok: false, why: `The notice ${log.records.notice} is not among those that are known.` };
    const drafted = await writePaper(parts, order);
    if (drafted.outcome === 'none') return { ok: false, why: noPaperWords(drafted.none) };
    const made = out.endsWith('.pdf') ? await asPdf(drafted.bytes) : { ok: true as const, bytes: drafted.bytes };
    if (!made.ok) return made;
    const why = written(out, made.bytes);
    if (why !== null) return { ok: false, why };
    const whose = demonstration ? ' From the demonstration’s records: there is no store.' : '';
    return { ok: true, text: `${out}: ${drafted.said}.${whose}` };
  });
}

interface Values {
  readonly by?: string;
  readonly meeting?: string;
  readonly since?: string;
  readonly agency?: string;
}

/** What is wanted, or in a sentence what is wrong with it. */
function orderOf(what: string, { by = 'theme', meeting, since, agency }: Values): PaperOrder | string {
  const grouping = Grouping.safeParse(by);
  if (!grouping.success) return `--by needs one of ${Grouping.options.join(', ')}, not ${by}.`;
  switch (what) {
    case 'board':
      return { what, meeting: meeting ?? null, by: grouping.data };
    case 'minister':
    case 'council':
      return { what, since: since ?? null };
    case 'letter':
      return agency === undefined ? '--agency is needed: to whom the letter is, such as Police.' : { what, agency };
    case 'calendar':
      return { what };
    default:
      return USAGE;
  }
}

function wrongDate<Name extends string>(names: readonly Name[], values: Partial<Record<Name, string>>): string | null {
  const wrong = names.find((name) => values[name] !== undefined && !CalendarDate.safeParse(values[name]).success);
  return wrong === undefined ? null : `--${wrong} needs a date such as 2015-02-02, not ${values[wrong] ?? ''}.`;
}

function partsOf(log: BoardLog, library: Library, today: CalendarDate): PaperParts | null {
  const reading = library.on(log.records.notice, today);
  return reading === null ? null : { reading, log, today, isHoliday: loadCalendar().isHoliday };
}

function written(file: string, bytes: Uint8Array): string | null {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
    return null;
  } catch (fault) {
    return `${file} cannot be written: ${fault instanceof Error ? fault.message : String(fault)}.`;
  }
}

if (import.meta.main) void printOutcome(papers(process.argv.slice(2)));
