import { indicatorWords } from '../words/targets.ts';
import { dayNumber } from '../calendar/arithmetic.ts';
import type { AnswerItem } from '../model/answer.ts';
import type { Change } from '../model/log.ts';
import type { DateStyle } from '../model/posting.ts';
import { UNCLEAR } from '../words/certainty.ts';
import { factTitle } from '../words/facts.ts';
import { partiesWords } from '../words/parties.ts';
import { STATUS_WORDS } from '../words/statuses.ts';
import { capital, ownerWords } from '../words/text.ts';
import {
  DigestGroup,
  type Digest,
  type DigestChange,
  type OtherChange,
  type SubjectChange,
  type Unsettled,
} from './model.ts';
import { dateIn, dayIn } from './dates.ts';
import { filled, type DigestLine } from './row.ts';
import { ROW_WORDS } from './say.ts';
import { targetRow } from './target-rows.ts';

/** The groups that have something to say, in the order of their importance: of two dates, the earlier first. */
export function groupsOf(digest: Digest): DigestGroup[] {
  const due = ['before-meeting', 'before-review'] as const;
  const inOrder = digest.beforeFirst === 'meeting' ? due : due.toReversed();
  const others = DigestGroup.options.filter((group) => group !== due[0] && group !== due[1] && group !== 'overdue');
  return (['overdue', ...inOrder, ...others] as const).filter((group) => linesOf(group, digest).length > 0);
}

/** All rows of a group, in their order. */
export function linesOf(group: DigestGroup, digest: Digest): DigestLine[] {
  switch (group) {
    case 'overdue':
      return digest.overdue.map((item) => itemLine(item, digest));
    case 'before-meeting':
      return digest.beforeMeeting.map((item) => itemLine(item, digest));
    case 'before-review':
      return digest.beforeReview.map((item) => itemLine(item, digest));
    case 'changes':
      return digest.changes.map((change) => changeLine(change, digest.dates));
    case 'waiting':
      return digest.waiting.map((item) => itemLine(item, digest));
    case 'silent':
      return digest.silent.map((item) => itemLine(item, digest));
    case 'targets':
      return digest.targets.map((line) => targetRow(line, digest.dates));
    case 'unresolved':
      return digest.unresolved.map(unsettledLine);
  }
}

/** The rows of a group in full: behind a missing fact stand the deadlines that wait for it, each with its words. */
export function fullLinesOf(group: DigestGroup, digest: Digest): DigestLine[] {
  if (group !== 'unresolved') return linesOf(group, digest);
  return digest.unresolved.flatMap(({ missing, items }) =>
    items.map((item) => ({
      ...itemLine(item, digest),
      mark: missing === null ? UNCLEAR.short : ROW_WORDS.needs(missing),
    })),
  );
}

/** What the rows of one digest have in common. */
type Setting = Pick<Digest, 'today' | 'dates'>;

function itemLine(item: AnswerItem, setting: Setting): DigestLine {
  return {
    ref: item.ref,
    mark: whenWords(item, setting),
    alarm: item.overdue,
    words: item.words,
    foot: filled([
      capital(item.owner ?? partiesWords(item.holders)),
      item.status === null ? null : STATUS_WORDS[item.status],
      item.rag === null ? null : ROW_WORDS.rag(item.rag),
      item.note,
    ]),
    state: { status: item.status, rag: item.rag },
  };
}

function whenWords({ due, dueWords, overdue, certainty, occurrences }: AnswerItem, { today, dates }: Setting): string {
  if (due === null) return ROW_WORDS.noDate;
  const precision = occurrences.find(({ date }) => date === due)?.precision ?? 'day';
  const printed = dates === 'words' && dueWords !== null ? dueWords : dateIn({ date: due, precision }, dates);
  if (overdue) return ROW_WORDS.overdue(printed, dayNumber(today) - dayNumber(due));
  const more = occurrences.filter(({ date }) => date > due).length;
  const notes = filled([
    certainty === 'assumed' ? ROW_WORDS.assumed : null,
    more > 0 ? ROW_WORDS.moreDates(more) : null,
  ]);
  return `${ROW_WORDS.due(printed)}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}

/** What became of something, or what was recorded besides, in one row. */
export const changeLine = (change: DigestChange, dates: DateStyle): DigestLine =>
  change.kind === 'subject' ? subjectLine(change, dates) : entryLine(change, dates);

function subjectLine(
  { ref, words, owner, marks, status, rag, moved, said, others }: SubjectChange,
  dates: DateStyle,
): DigestLine {
  return {
    ref,
    mark: marks
      .filter((mark) => mark !== 'updated' || marks.length === 1)
      .map((mark) => ROW_WORDS.marks[mark])
      .join(', '),
    alarm: marks.includes('newly-red'),
    words: said === null ? words : said.text,
    foot: filled([
      moved === null ? null : ROW_WORDS.moved(dayIn(moved.from, dates), dayIn(moved.to, dates), moved.agreedBy),
      status === null ? null : ROW_WORDS.status(status.from, status.to),
      rag === null ? null : ROW_WORDS.ragMoved(rag.from, rag.to),
      said === null ? owner : ROW_WORDS.said(said.by, dayIn(said.date, dates)),
      others === 0 ? null : ROW_WORDS.others(others),
    ]),
  };
}

function entryLine({ change, takenBack, by }: OtherChange, dates: DateStyle): DigestLine {
  const told = entryWords(change, dates);
  return {
    ...told,
    mark: takenBack ? ROW_WORDS.takenBack : told.mark,
    alarm: false,
    foot: filled([...told.foot, by === '' ? null : ROW_WORDS.by(by)]),
  };
}

function entryWords(change: Change, dates: DateStyle): Pick<DigestLine, 'ref' | 'mark' | 'words' | 'foot'> {
  switch (change.what) {
    case 'update':
    case 'correction': {
      const { about, text, date, by } = change.update;
      return { ref: about, mark: ROW_WORDS.marks.updated, words: text, foot: [ROW_WORDS.said(by, dayIn(date, dates))] };
    }
    case 'fact': {
      const { fact, date, note } = change.entry;
      const when =
        change.replaces === null
          ? dayIn(date, dates)
          : ROW_WORDS.moves(dayIn(change.replaces, dates), dayIn(date, dates));
      return { ref: factTitle(fact), mark: ROW_WORDS.fact, words: when, foot: filled([note]) };
    }
    case 'action': {
      const { id, title: what, owner: who, agency, due: when } = change.action;
      const foot = [
        ownerWords({ owner: who, agency }),
        when === null ? ROW_WORDS.noDate : ROW_WORDS.due(dayIn(when, dates)),
      ];
      return { ref: id, mark: ROW_WORDS.newAction, words: what, foot };
    }
    case 'reading': {
      const { ref, metric, value, date } = change.reading;
      return {
        ref,
        mark: ROW_WORDS.newReading,
        words: ROW_WORDS.reading(metric, String(value), dayIn(date, dates)),
        foot: [],
      };
    }
    case 'readings':
      return {
        ref: '',
        mark: ROW_WORDS.newReading,
        words: ROW_WORDS.readingsFile(change.file, change.measurements.length),
        foot: [],
      };
    case 'plan':
      return {
        ref: ROW_WORDS.plan,
        mark: ROW_WORDS.marks.updated,
        words: ROW_WORDS.planFile(change.file, change.actions.length, change.updates.length),
        foot: [],
      };
    case 'notice':
      return {
        ref: ROW_WORDS.notice,
        mark: ROW_WORDS.newVersion(change.version),
        words: ROW_WORDS.versionSays(change),
        foot: [change.file],
      };
    case 'lifted':
      return {
        ref: ROW_WORDS.notice,
        mark: change.on === null ? ROW_WORDS.inForce : ROW_WORDS.lifted,
        words: change.on === null ? ROW_WORDS.inForceAgain : ROW_WORDS.liftedOn(dayIn(change.on, dates)),
        foot: filled([change.note]),
      };
    case 'minutes':
      return {
        ref: '',
        mark: ROW_WORDS.minutes,
        words: ROW_WORDS.minutesOf(dayIn(change.meeting, dates)),
        foot: filled([change.note]),
      };
    case 'no-fact':
      return {
        ref: factTitle(change.entry.fact),
        mark: ROW_WORDS.cancelled,
        words: dayIn(change.entry.date, dates),
        foot: filled([change.entry.note]),
      };
    case 'indicator': {
      const { id, name } = change.indicator;
      return { ref: id, mark: ROW_WORDS.indicator, words: `${name}: ${indicatorWords(change.indicator)}`, foot: [] };
    }
    case 'undo':
    case 'member':
    case 'no-member':
    case 'link':
    case 'taken-over':
      return { ref: '', mark: '', words: ROW_WORDS.other, foot: [] };
  }
}

function unsettledLine({ missing, items }: Unsettled): DigestLine {
  const refs = [...new Set(items.map(({ ref }) => ref))];
  return {
    ref: missing === null ? UNCLEAR.title : factTitle(missing),
    mark: missing === null ? ROW_WORDS.unclear(items.length) : ROW_WORDS.waitFor(items.length),
    alarm: false,
    words: refs.join(', '),
    foot: [],
  };
}
