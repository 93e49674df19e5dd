import { writeFileSync } from 'node:fs';
import { loadCalendar } from '../../data/calendar.ts';
import { loadLibrary } from '../../data/library.ts';
import { calendarFile } from '../../data/papers/calendar-file.ts';
import { wordDocument } from '../../data/papers/document.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import type { BoardLog } from '../../notices/model/log.ts';
import { GROUPINGS, type Grouping } from '../../notices/papers/annex.ts';
import { boardPaper } from '../../notices/papers/board-paper.ts';
import type { PaperParts } from '../../notices/papers/desk.ts';
import { agencyLetter } from '../../notices/papers/letter.ts';
import { reportPaper } from '../../notices/papers/report.ts';
import { boardCalendar } from '../../notices/papers/calendar.ts';
import type { Paper, Stamp } from '../../notices/papers/model.ts';
import { knownDate, stampWords } from '../../notices/papers/words.ts';
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
  --out FILE        where it is written; a file that is there is not written over
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
  if (!isKind(what) || more.length > 0 || board === undefined || out === undefined) return { ok: false, why: USAGE };
  const wrong = wrongDate(['as-of', 'meeting', 'since'], values);
  if (wrong !== null) return { ok: false, why: wrong };
  const asOf = values['as-of'] ?? londonToday();
  return withBoardLog({ board, store: values.store, asOf }, async (log, demonstration) => {
    const parts = partsOf(log, asOf);
    if (parts === null)
      return { ok: false, why: `The notice ${log.records.notice} is not among those that are known.` };
    const drafted = await KINDS[what](parts, values);
    if (typeof drafted === 'string') return { ok: false, why: drafted };
    const why = written(out, drafted.bytes);
    if (why !== null) return { ok: false, why };
    const whose = demonstration ? ' From the demonstration’s records: there is no store.' : '';
    return { ok: true, text: `${out}: ${drafted.said}, ${stampWords(drafted.stamp)}.${whose}` };
  });
}

/** What was drafted: the file, and what it is in a few words. */
interface Drafted {
  readonly bytes: Uint8Array;
  readonly said: string;
  readonly stamp: Stamp;
}

interface Values {
  readonly by?: string;
  readonly meeting?: string;
  readonly since?: string;
  readonly agency?: string;
}

/** What can be drafted; a text says in a sentence why it cannot. */
const KINDS = {
  board: (parts: PaperParts, values: Values): Promise<Drafted | string> => asWord(boardDraft(parts, values)),
  minister: (parts: PaperParts, { since }: Values): Promise<Drafted | string> =>
    asWord(reportPaper(parts, 'minister', since ?? null)),
  council: (parts: PaperParts, { since }: Values): Promise<Drafted | string> =>
    asWord(reportPaper(parts, 'council', since ?? null)),
  letter: (parts: PaperParts, values: Values): Promise<Drafted | string> => asWord(letterDraft(parts, values)),
  calendar: (parts: PaperParts): Promise<Drafted> => {
    const calendar = boardCalendar(parts);
    const said = `${calendar.name}, ${calendar.days.length} days`;
    return Promise.resolve({ bytes: Buffer.from(calendarFile(calendar)), said, stamp: calendar.stamp });
  },
} as const;

const isKind = (what: string | undefined): what is keyof typeof KINDS =>
  what !== undefined && Object.hasOwn(KINDS, what);

async function asWord(paper: Paper | string): Promise<Drafted | string> {
  return typeof paper === 'string'
    ? paper
    : { bytes: await wordDocument(paper), said: paper.title, stamp: paper.stamp };
}

function wrongDate<Name extends string>(names: readonly Name[], values: Partial<Record<Name, string>>): string | null {
  const wrong = names.find((name) => values[name] !== undefined && !CalendarDate.safeParse(values[name]).success);
  return wrong === undefined ? null : `--${wrong} needs a date such as 2015-02-02, not ${values[wrong] ?? ''}.`;
}

function partsOf(log: BoardLog, today: CalendarDate): PaperParts | null {
  const reading = loadLibrary().find(({ notice }) => notice.id === log.records.notice);
  return reading === undefined ? null : { reading, log, today, isHoliday: loadCalendar().isHoliday };
}

function boardDraft(parts: PaperParts, { by = 'theme', meeting }: Values): Paper | string {
  const grouping = GROUPINGS.find((one): one is Grouping => one === by);
  if (grouping === undefined) return `--by needs one of ${GROUPINGS.join(', ')}, not ${by}.`;
  const made = boardPaper(parts, { meeting: meeting ?? null, by: grouping });
  if (made.outcome === 'made') return made.paper;
  const [next] = made.known;
  return next === undefined
    ? 'No meeting of the board is known from that day on.'
    : `There is no meeting on ${meeting ?? ''}; the next one is on ${knownDate(next)}.`;
}

function letterDraft(parts: PaperParts, { agency }: Values): Paper | string {
  const made = agencyLetter(parts, agency ?? '');
  switch (made.outcome) {
    case 'made':
      return made.paper;
    case 'nothing-to-say':
      return `Nothing of ${made.agency} is late, due or waiting: there is no letter to write.`;
    case 'no-such-agency':
      return made.agencies.length === 0
        ? 'No plan is recorded, so no agency has an action.'
        : `--agency needs one of ${made.agencies.join(', ')}${agency === undefined ? '' : `, not ${agency}`}.`;
  }
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
