import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { loadCalendar } from '../../data/calendar.ts';
import { createJournal } from '../../data/journal.ts';
import { loadLibrary } from '../../data/library.ts';
import { readNoticeFile } from '../../data/notice-files/read.ts';
import { createNoticeDesk } from '../../data/own-notices/desk.ts';
import { openShelf } from '../../data/own-notices/shelf.ts';
import { StoreError, type Store } from '../../data/store.ts';
import { CalendarDate } from '../../notices/model/dates.ts';
import { DutyKind, Holder, Recipient } from '../../notices/model/notice.ts';
import { instantOf } from '../../notices/model/posting.ts';
import type { By, NoticeDesk, Recording } from '../../notices/review/desk.ts';
import type { Amendment } from '../../notices/review/overlay.ts';
import { printReview, rowLines } from '../../notices/review/print.ts';
import { countsOf } from '../../notices/review/rows.ts';
import { sayNoticeFileRefusal } from '../../notices/words/notice-file.ts';
import { count, dayWords, listWords } from '../../notices/words/text.ts';
import { londonToday } from '../today.ts';
import { commandOf, whoIsHere } from './at-command-line.ts';
import { amendmentsOf } from './notice/amendments.ts';
import { openStore, storeNamed } from './open-store.ts';
import { optionsOf, printOutcome, type Outcome } from './program.ts';

const USAGE = `npm run --silent notice -- add FILE [--store STORE]
npm run --silent notice -- review ID [--all]
npm run --silent notice -- correct ID ROW [--kind KIND] [--holder WHO]… [--recipient WHO]… [--when WORDS] [--target WORDS]
                                          [--split WORDS] [--join] [--not-a-duty] [--duty] [--right] [--as-read]
npm run --silent notice -- correct ID notice --issued DAY
npm run --silent notice -- publish ID [--with-doubts]
npm run --silent notice -- list
npm run --silent notice -- lift ID --on DATE [--note WORDS]   (or --not, where it was recorded by mistake)

A council's own notice: add it (.txt, .pdf, .docx), look at what is in doubt, correct it, publish it. From then on it can be
asked, planned, logged and posted like the others. The same file with a later version opens a review of that version, and
shows what became of each duty.

  ID           the notice's id, and its board's, as add and list tell it
  ROW          the ref of a duty (B3, 20/2), or s12, d3 for what is none
  --kind       ${DutyKind.options.join(', ')}
  --holder     ${Holder.options.join(', ')}; repeatable
  --recipient  ${Recipient.options.join(', ')}, or none: who is told or gets it; repeatable
  --when       when it is due, in words: “by 31 March 2016”, “every 3 months”, “the last Friday of May”, “none”
  --target     the number to reach, in words: “at least 85%”, “none”
  --split      the first words of a second duty in it;  --join: it is one with the duty before it
  --right      it was read as it is meant;  --as-read: takes back what was said of it
  --with-doubts  publishes although something is still in doubt
  --store STORE  as in the settings; left out: the one that STORE in the settings names`;

const MOST_BYTES = 20_000_000;

/** What the command prints for its arguments. */
export async function noticeCommand(args: readonly string[]): Promise<Outcome> {
  const options = optionsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      store: { type: 'string' },
      all: { type: 'boolean', default: false },
      kind: { type: 'string' },
      holder: { type: 'string', multiple: true, default: [] },
      recipient: { type: 'string', multiple: true, default: [] },
      when: { type: 'string' },
      target: { type: 'string' },
      split: { type: 'string' },
      join: { type: 'boolean', default: false },
      'not-a-duty': { type: 'boolean', default: false },
      duty: { type: 'boolean', default: false },
      right: { type: 'boolean', default: false },
      'as-read': { type: 'boolean', default: false },
      issued: { type: 'string' },
      'with-doubts': { type: 'boolean', default: false },
      on: { type: 'string' },
      not: { type: 'boolean', default: false },
      note: { type: 'string', default: '' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (typeof options === 'string') return { ok: false, why: options };
  const { values, positionals } = options;
  const [task, first, second, ...more] = positionals;
  if (values.help) return { ok: true, text: USAGE };
  if (more.length > 0 || (second !== undefined && task !== 'correct')) return { ok: false, why: USAGE };
  const at = (work: (desk: NoticeDesk) => Promise<Outcome>): Promise<Outcome> => withDesk(values.store, work);
  if (task === 'list' && first === undefined) return at(list);
  if (first === undefined) return { ok: false, why: USAGE };
  switch (task) {
    case 'add':
      return at((desk) => add(desk, first));
    case 'review':
      return at((desk) => review(desk, first, values.all));
    case 'correct': {
      const amendments = amendmentsOf(values);
      if (typeof amendments === 'string') return { ok: false, why: amendments };
      return second === undefined ? { ok: false, why: USAGE } : at((desk) => correct(desk, first, second, amendments));
    }
    case 'publish':
      return at((desk) => publish(desk, first, values['with-doubts']));
    case 'lift':
      return at((desk) => lift(desk, first, values));
    default:
      return { ok: false, why: USAGE };
  }
}

/** Opens the store, a new one where there is none yet: a notice may be the first thing that is kept. */
async function withDesk(named: string | undefined, work: (desk: NoticeDesk) => Promise<Outcome>): Promise<Outcome> {
  const found = storeNamed(named);
  if (!found.ok) return found;
  try {
    const store = await openStore(found.store);
    try {
      return await work(await deskOver(store));
    } finally {
      await store.close();
    }
  } catch (fault) {
    if (fault instanceof StoreError) return { ok: false, why: fault.message };
    throw fault;
  }
}

async function deskOver(store: Store): Promise<NoticeDesk> {
  const bundled = loadLibrary(undefined, (why) => void process.stderr.write(`${why}\n`));
  const shelf = await openShelf(store, bundled);
  const { isHoliday, terms } = loadCalendar();
  return createNoticeDesk({ store, journal: createJournal(store), shelf, isHoliday, terms });
}

const now = (): By => ({ by: whoIsHere(), at: instantOf(Date.now()) });

const recording = (task: string): Recording => {
  const who = now();
  return { ...who, command: commandOf(task, who.at), role: 'officer', source: null, today: londonToday() };
};

async function add(desk: NoticeDesk, file: string): Promise<Outcome> {
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return { ok: false, why: bytes };
  const name = basename(file);
  const content = await readNoticeFile({ name, bytes });
  if (content.outcome === 'refused') return { ok: false, why: sayNoticeFileRefusal(name, content.why) };
  const read = await desk.readText(content.text);
  if (!read.ok) return { ok: false, why: `${name}: ${read.why}` };
  const opened = await desk.open(read.id, name, content.text, now());
  if (!opened.ok) return { ok: false, why: `${name}: ${opened.why}` };
  const { id } = opened.review;
  const next =
    `Its id is ${id}. Nothing counts yet. Correct with: npm run --silent notice -- correct ${id} ROW …\n` +
    `Publish with: npm run --silent notice -- publish ${id}`;
  return { ok: true, text: `${printReview(opened.review, false)}\n\n${next}` };
}

async function review(desk: NoticeDesk, id: string, all: boolean): Promise<Outcome> {
  const opened = await desk.reopen(id, now());
  return opened.ok
    ? { ok: true, text: printReview(opened.review, all) }
    : { ok: false, why: `${opened.why} “notice -- list” tells the ids.` };
}

async function correct(desk: NoticeDesk, id: string, row: string, amendments: readonly Amendment[]): Promise<Outcome> {
  const done = await desk.correct(id, row, amendments, now());
  switch (done.outcome) {
    case 'corrected': {
      const left = countsOf(done.review.rows).doubt;
      const doubts =
        left === 0 ? 'Nothing is in doubt any more.' : `${count(left, ['row is', 'rows are'])} still in doubt.`;
      return { ok: true, text: [...(done.row === null ? [] : rowLines(done.row)), doubts].join('\n') };
    }
    case 'no-review':
      return { ok: false, why: noReview(id) };
    case 'no-row': {
      const near = done.nearest.length === 0 ? '' : ` The nearest are ${listWords(done.nearest)}.`;
      return { ok: false, why: `There is no row ${row} in this review, or no longer.${near}` };
    }
    case 'refused':
      return { ok: false, why: `${done.why} Nothing was changed.` };
  }
}

const noReview = (id: string): string =>
  `No review of ${id} is open. “notice -- add FILE” opens one of a new text, “notice -- review ${id}” one of what is published.`;

async function publish(desk: NoticeDesk, id: string, withDoubts: boolean): Promise<Outcome> {
  const open = await desk.review(id);
  const doubted = open?.rows.filter(({ as }) => as === 'doubt') ?? [];
  if (doubted.length > 0 && !withDoubts)
    return {
      ok: false,
      why:
        `${count(doubted.length, ['row is', 'rows are'])} still in doubt: ${doubted.map(({ ref }) => ref).join(', ')}. ` +
        'Correct them, or add --with-doubts: dates that cannot be worked out are then listed as unresolved in every answer.',
    };
  const done = await desk.publish(id, open?.revision ?? null, recording('notice'));
  switch (done.outcome) {
    case 'published': {
      const { notice, duties } = done.reading;
      return {
        ok: true,
        text:
          `Version ${done.version} of the notice to ${notice.council} is published, with ${count(duties.length, ['duty', 'duties'])}.\n` +
          `Ask it: npm run --silent ask -- --notice ${id} "what's due in the next three months?"`,
      };
    }
    case 'changed':
      return {
        ok: false,
        why: `Somebody changed the review of ${id} meanwhile. Look at it again: notice -- review ${id}`,
      };
    case 'nothing-new':
      return { ok: false, why: `That is what version ${done.version} says already. Nothing was published.` };
    case 'no-review':
      return { ok: false, why: noReview(id) };
    case 'refused':
      return { ok: false, why: done.why };
  }
}

async function list(desk: NoticeDesk): Promise<Outcome> {
  const lines = (await desk.list()).map(({ id, council, duties, version, lifted, review }) =>
    [
      id.padEnd(20),
      council,
      ...(duties === 0 ? [] : [count(duties, ['duty', 'duties'])]),
      version === 0 ? (duties === 0 ? 'not published yet' : 'comes with the program') : `version ${version}`,
      ...(lifted === null ? [] : [`lifted on ${dayWords(lifted)}`]),
      ...(review ? ['a review is open'] : []),
    ].join('  '),
  );
  return { ok: true, text: lines.join('\n') };
}

async function lift(
  desk: NoticeDesk,
  id: string,
  { on, not, note }: { readonly on?: string; readonly not: boolean; readonly note: string },
): Promise<Outcome> {
  const day = CalendarDate.safeParse(on);
  if (not === (on !== undefined) || (!not && !day.success))
    return {
      ok: false,
      why: 'Say from which day it is lifted: --on 2016-03-31. Or --not, where that was recorded by mistake.',
    };
  if (note.length > 500) return { ok: false, why: 'A note has at most 500 characters.' };
  const done = await desk.lift(id, { on: day.data ?? null, note }, recording('lift'));
  switch (done.outcome) {
    case 'no-notice':
      return { ok: false, why: `There is no notice ${id}, or it has no board yet. “notice -- list” tells the ids.` };
    case 'refused':
      return { ok: false, why: done.why };
    case 'as-it-was':
      return { ok: true, text: 'That is recorded already.' };
    case 'lifted':
      return {
        ok: true,
        text: not
          ? `The notice to ${done.reading.notice.council} is in force.`
          : `The notice to ${done.reading.notice.council} is lifted from ${dayWords(day.data ?? '')}. Nothing is due under it from then on; the record remains.`,
      };
  }
}

function bytesOf(file: string): Uint8Array | string {
  try {
    const about = statSync(file);
    if (!about.isFile()) return `${file} is not a file.`;
    if (about.size > MOST_BYTES) return `${file} is larger than 20 MB: a notice has a few pages.`;
    return readFileSync(file);
  } catch (fault) {
    return `${file} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}.`;
  }
}

if (import.meta.main) void printOutcome(noticeCommand(process.argv.slice(2)));
