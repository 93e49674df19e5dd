import { boardIds, loadBoard, loadMembers } from '../data/boards.ts';
import { loadCalendar } from '../data/calendar.ts';
import { loadEnglish } from '../data/english.ts';
import { loadRanker } from '../data/ranker.ts';
import { createJournal } from '../data/journal.ts';
import { loadLibrary } from '../data/library.ts';
import { readNoticeFile } from '../data/notice-files/read.ts';
import { createNoticeDesk } from '../data/own-notices/desk.ts';
import { openShelf } from '../data/own-notices/shelf.ts';
import { writePaperInThread } from '../data/papers/in-thread.ts';
import { dropPlan, keepPlan, keptPlan } from '../data/plan/kept.ts';
import { seedBoards } from '../data/seed.ts';
import type { Store } from '../data/store.ts';
import { createMisreadKeeper } from '../dialogs/misread.ts';
import type { DialogServices, Plans } from '../dialogs/services.ts';
import { tellingSpelling } from '../notices/language/updates/telling-words.ts';
import type { Audit } from '../notices/model/audit.ts';
import type { AttachedFile } from '../dialogs/protocol/incoming.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import type { ParsedNotice } from '../notices/model/notice.ts';
import type { Library } from '../notices/review/versions.ts';
import { sayNoticeFileRefusal } from '../notices/words/notice-file.ts';
import { createAsker } from '../dialogs/asker.ts';
import type { Config } from './config.ts';
import { credentialsOf } from './credentials.ts';
import { TEAMS_FILES, type FilePolicy } from './file-policy.ts';
import { fetchFile, OF_NOTICES, uploadFile } from './files.ts';
import { createLog, faultDetails, type Log } from './log.ts';
import { createWhereItMay } from './not-kept.ts';
import { steadyNow } from './steady-clock.ts';
import { createSender } from './posting/send.ts';
import { createSayThere, createTell } from './posting/tell.ts';
import { createSeal } from './seal.ts';
import { londonToday } from './today.ts';

/** The notice that a conversation begins with; the others are a word away. */
const FIRST_NOTICE = 'knowsley';

/** How often it is looked whether another instance, or somebody at the command line, published or lifted a notice. */
const LOOK_EVERY_MS = 5_000;

/** Reads the notices, gives each its board in the store, and puts together what conversation needs. */
export async function loadServices(
  store: Store,
  config: Pick<Config, 'app' | 'demonstration' | 'today' | 'officers' | 'tenants' | 'keepMisread' | 'feedAddress'>,
  audit: Audit,
  files: FilePolicy = TEAMS_FILES,
  log: Log = createLog('info'),
  /** The folder of notices; left out: those that come with the program. */
  notices?: string,
): Promise<DialogServices> {
  const library = loadLibrary(notices, (why) => {
    log('notice-not-read', { why });
  });
  const { isHoliday, terms } = loadCalendar();
  const english = loadEnglish();
  const demonstration = config.demonstration ? { boards: demonstrationBoards(), members: loadMembers() } : null;
  const send = createSender(credentialsOf(config.app));
  const shelf = await openShelf(store, library);
  const journal = createJournal(store, {
    snapshotFailed: (fault) => {
      log('snapshot-not-written', { fault: faultDetails(fault).message });
    },
  });
  const ranker = loadRanker();
  const madeOf = (one: Library) => ({
    library: one.now,
    asker: createAsker({ library: one.now, versionOn: one.on, english, ranker, isHoliday, terms }),
    spell: tellingSpelling(
      english,
      one.now.map(({ notice }) => notice.place),
    ),
    firstNotice: firstOf(one, library),
  });
  let looked = steadyNow();
  const atStart = shelf.library;
  let made = { of: atStart, present: madeOf(atStart) };
  await seedBoards(store, library, demonstration?.boards ?? [], demonstration?.members ?? []);
  return {
    ...made.present,
    present: async () => {
      // What this program publishes it knows at once; what another did, a little later, and no turn is dearer for it.
      if (steadyNow() - looked >= LOOK_EVERY_MS) {
        await shelf.refresh();
        looked = steadyNow();
      }
      if (shelf.library === atStart) return {};
      if (made.of !== shelf.library) made = { of: shelf.library, present: madeOf(shelf.library) };
      return made.present;
    },
    ownNotices: {
      fetch: (file) => fetchNotice(file, files),
      desk: createNoticeDesk({ store, journal, shelf, isHoliday, terms }),
    },
    isHoliday,
    terms,
    journal,
    todayOf: (board) => config.today ?? (config.demonstration ? board?.planDay : null) ?? londonToday(),
    demonstration: config.demonstration || config.today !== null,
    now: () => new Date().toISOString(),
    dayOf: (at) => londonToday(new Date(at)),
    seal: await createSeal(store),
    plans: plansOf(store, files),
    papers: { write: writePaperInThread },
    officers: config.officers,
    whereItMay: createWhereItMay(log),
    tenants: config.tenants,
    // On this machine alone, with records that were made up.
    everybodyReads: config.demonstration && config.app === null,
    audit,
    feedAddress: config.feedAddress,
    keepMisread: config.keepMisread ? misreadKeeper(store, log) : () => Promise.resolve(),
    posts: store,
    tell: createTell(store, send),
    sayThere: createSayThere(send),
  };
}

/** A conversation begins with the council's own notice where it brought one, and with a known one else. */
const firstOf = ({ now }: Library, bundled: readonly ParsedNotice[]): string =>
  now.find(({ notice: { id } }) => !bundled.some(({ notice }) => notice.id === id))?.notice.id ?? FIRST_NOTICE;

/** The text of a notice's file; `why` names the file where there is none. */
async function fetchNotice(
  { name, url }: AttachedFile,
  policy: FilePolicy,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }> {
  const fetched = await fetchFile(url, policy, OF_NOTICES);
  if (!fetched.ok) return { ok: false, why: `“${name}”: ${fetched.why}` };
  const content = await readNoticeFile({ name, bytes: fetched.bytes });
  return content.outcome === 'read'
    ? { ok: true, text: content.text }
    : { ok: false, why: sayNoticeFileRefusal(name, content.why) };
}

function misreadKeeper(store: Store, log: Log): DialogServices['keepMisread'] {
  const keep = createMisreadKeeper(store);
  return async (misread) => {
    const kept = await keep(misread);
    if (!kept.ok) log('misread-not-kept', { why: kept.why });
  };
}

/**
 * Files of plans: fetched from Teams, kept in the store until they are confirmed. What reads and writes spreadsheets is
 * loaded with the first of them: most days there is none.
 */
function plansOf(store: Store, policy: FilePolicy): Plans {
  return {
    fetch: async ({ name, url }) => {
      const fetched = await fetchFile(url, policy);
      if (!fetched.ok) return fetched;
      const { readPlanFile } = await import('../data/plan/read.ts');
      return readPlanFile(name, fetched.bytes);
    },
    keep: (board, command, plan) => keepPlan(store, board, command, plan, new Date().toISOString()),
    kept: (board, command) => keptPlan(store, board, command),
    drop: (board, command) => dropPlan(store, board, command),
    writeAnswer: async (table) => (await import('../data/plan/answer-workbook.ts')).answerWorkbook(table),
    write: async (plan) => (await import('../data/plan/workbook.ts')).planWorkbook(plan),
    upload: (url, bytes) => uploadFile(url, bytes, policy),
  };
}

function demonstrationBoards(): BoardRecords[] {
  return boardIds().map((id) => {
    const loaded = loadBoard(id);
    if (!loaded.ok) throw new Error(loaded.why);
    return loaded.board;
  });
}
