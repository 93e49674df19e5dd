import { type Action, linksOf, type Measurement, type Rag, type Status, type Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { BoardLog, Change, Entry } from '../model/log.ts';
import { takenBack } from '../ledger/board-log.ts';
import { presentAction } from './changes.ts';
import { type ExportMark, exportMark } from './export-mark.ts';
import { presentStates } from './prepare.ts';
import { indicatorWords } from '../words/targets.ts';
import { LOG_WORDS } from './export-words.ts';

/** One line of the exported log. */
export interface LogLine {
  readonly entry: number | null;
  /** An instant in UTC; null for what was taken over from a spreadsheet. */
  readonly recorded: string | null;
  readonly by: string;
  readonly role: string;
  readonly about: string;
  readonly date: CalendarDate | null;
  readonly text: string;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly percent: number | null;
  readonly evidence: string | null;
  /** What kind of entry it is, in words. */
  readonly kind: string;
}

/** A sheet of its own: the actions of an agency, or of a theme. */
export interface PlanPart {
  readonly title: string;
  readonly actions: readonly Action[];
}

/** A board's plan as it stands, with its log and readings. */
export interface PlanExport {
  readonly plan: readonly Action[];
  /** Ids of actions whose BRAG is worked out from their date, and was recorded by nobody. */
  readonly computedRag: ReadonlySet<string>;
  readonly mark: ExportMark;
  readonly log: readonly LogLine[];
  readonly readings: readonly Measurement[];
  /** The plan on several sheets, each action on one of them; left out: on one. */
  readonly parts?: readonly PlanPart[];
}

/** What is exported of a board on a day. */
export function planExport(board: BoardLog, today: CalendarDate): PlanExport {
  const { records, entries } = board;
  const states = presentStates({ records, today });
  const { undone, corrected } = takenBack(entries);
  return {
    plan: states.map(presentAction),
    computedRag: new Set(states.flatMap(({ action, recordedRag }) => (recordedRag === null ? [action.id] : []))),
    mark: exportMark(board, today),
    log: entries.flatMap((entry) => {
      const fate = undone.has(entry.seq) ? LOG_WORDS.undone : corrected.has(entry.seq) ? LOG_WORDS.corrected : '';
      return linesOf(entry).map((line) => ({ ...line, kind: `${line.kind}${fate}` }));
    }),
    readings: records.measurements,
  };
}

function linesOf(entry: Entry): LogLine[] {
  const { change } = entry;
  switch (change.what) {
    case 'taken-over':
      return change.updates.map((update) => ({
        ...updateLine(entry, update, LOG_WORDS.kinds[change.what]),
        ...{ entry: null, recorded: null, by: update.by, role: '' },
      }));
    case 'plan':
      return [
        ...change.actions.map(({ id, title: what }) => line(entry, LOG_WORDS.kinds.plan, { about: id, text: what })),
        ...change.updates.map((update) => updateLine(entry, update, LOG_WORDS.kinds.plan)),
      ];
    case 'readings':
      return change.measurements.map((reading) => line(entry, LOG_WORDS.kinds.readings, ofReading(reading)));
    default:
      return [line(entry, LOG_WORDS.kinds[change.what], told(change))];
  }
}

const ofReading = ({ ref, metric, value, date }: Measurement): Partial<LogLine> => ({
  ...{ about: ref, date, text: `${metric}: ${value}` },
});

function told(change: Exclude<Change, { what: 'taken-over' | 'plan' | 'readings' }>): Partial<LogLine> {
  switch (change.what) {
    case 'update':
    case 'correction':
      return ofUpdate(change.update);
    case 'reading':
      return ofReading(change.reading);
    case 'fact':
    case 'no-fact':
      return { about: change.entry.fact, date: change.entry.date, text: change.entry.note };
    case 'indicator': {
      const { id, name, due } = change.indicator;
      return { about: id, date: due, text: `${name}: ${indicatorWords(change.indicator)}` };
    }
    case 'action':
      return { about: change.action.id, date: change.action.due, text: change.action.title };
    case 'undo':
      return { text: LOG_WORDS.undoes(change.undoes) };
    case 'member':
      return { about: change.member.name, text: [change.member.role, ...change.member.holds].join('; ') };
    case 'no-member':
      return { about: change.name };
    case 'notice':
      return { text: LOG_WORDS.version(change.version, change.file) };
    case 'lifted':
      return { date: change.on, text: change.note };
    case 'minutes':
      return { date: change.meeting, text: change.note };
    case 'link':
      return { about: change.place.name ?? '', text: change.linked ? LOG_WORDS.linked : LOG_WORDS.unlinked };
  }
}

const updateLine = (entry: Entry, update: Omit<Update, 'entry'>, kind: string): LogLine =>
  line(entry, kind, ofUpdate(update));

const ofUpdate = ({ about, date, text, status, rag, percent, moved, ...more }: Omit<Update, 'entry'>) => ({
  ...{ about, date, status, rag, percent },
  evidence: linksOf(more).join(' ') || null,
  text: [
    moved === null ? text : LOG_WORDS.moved(text, moved),
    more.newOwner === undefined ? '' : LOG_WORDS.newOwner(more.newOwner),
    more.agreedBy === undefined ? '' : LOG_WORDS.agreed(more.agreedBy),
    more.meeting === undefined ? '' : LOG_WORDS.decided(more.meeting),
  ]
    .filter((part) => part !== '')
    .join(' '),
});

function line({ seq, at, by }: Entry, kind: string, more: Partial<LogLine>): LogLine {
  return {
    ...{ entry: seq, recorded: at, by: by.name, role: by.role, about: '', date: null, text: '', kind },
    ...{ status: null, rag: null, percent: null, evidence: null },
    ...more,
  };
}
