import { boardIds, loadBoard, loadMembers } from '../data/boards.ts';
import { loadCalendar } from '../data/calendar.ts';
import { loadEnglish } from '../data/english.ts';
import { loadRanker } from '../data/ranker.ts';
import { createJournal } from '../data/journal.ts';
import { loadLibrary } from '../data/library.ts';
import { writePaperInThread } from '../data/papers/in-thread.ts';
import { dropPlan, keepPlan, keptPlan } from '../data/plan/kept.ts';
import { seedBoards } from '../data/seed.ts';
import type { Store } from '../data/store.ts';
import { createMisreadKeeper } from '../dialogs/misread.ts';
import type { DialogServices, Plans } from '../dialogs/services.ts';
import { tellingSpelling } from '../notices/language/updates/telling-words.ts';
import type { Audit } from '../notices/model/audit.ts';
import type { BoardRecords } from '../notices/model/board.ts';
import { createAsker } from '../dialogs/asker.ts';
import type { Config } from './config.ts';
import { credentialsOf } from './credentials.ts';
import { TEAMS_FILES, type FilePolicy } from './file-policy.ts';
import { fetchFile, uploadFile } from './files.ts';
import { faultDetails, logToStderr } from './log.ts';
import { createWhereItMay } from './not-kept.ts';
import { createSender } from './posting/send.ts';
import { createTell } from './posting/tell.ts';
import { createSeal } from './seal.ts';
import { londonToday } from './today.ts';

/** The notice that a conversation begins with; the others are a word away. */
const FIRST_NOTICE = 'knowsley';

/** Reads the notices, gives each its board in the store, and puts together what conversation needs. */
export async function loadServices(
  store: Store,
  config: Pick<Config, 'app' | 'demonstration' | 'today' | 'officers' | 'tenants' | 'keepMisread'>,
  audit: Audit,
  files: FilePolicy = TEAMS_FILES,
  /** The folder of notices; left out: those that come with the program. */
  notices?: string,
): Promise<DialogServices> {
  const library = loadLibrary(notices, (why) => {
    logToStderr('notice-not-read', { why });
  });
  const { isHoliday, terms } = loadCalendar();
  const english = loadEnglish();
  const demonstration = config.demonstration ? { boards: demonstrationBoards(), members: loadMembers() } : null;
  await seedBoards(store, library, demonstration?.boards ?? [], demonstration?.members ?? []);
  return {
    library,
    asker: createAsker({ library, english, ranker: loadRanker(), isHoliday, terms }),
    spell: tellingSpelling(
      english,
      library.map(({ notice }) => notice.place),
    ),
    isHoliday,
    terms,
    journal: createJournal(store, {
      snapshotFailed: (fault) => logToStderr('snapshot-not-written', { fault: faultDetails(fault).message }),
    }),
    todayOf: (board) => config.today ?? (config.demonstration ? board?.planDay : null) ?? londonToday(),
    demonstration: config.demonstration || config.today !== null,
    now: () => new Date().toISOString(),
    dayOf: (at) => londonToday(new Date(at)),
    seal: await createSeal(store),
    plans: plansOf(store, files),
    papers: { write: writePaperInThread },
    officers: config.officers,
    whereItMay: createWhereItMay(logToStderr),
    tenants: config.tenants,
    // On this machine alone, with records that were made up.
    everybodyReads: config.demonstration && config.app === null,
    audit,
    keepMisread: config.keepMisread ? misreadKeeper(store) : () => Promise.resolve(),
    firstNotice: FIRST_NOTICE,
    posts: store,
    tell: createTell(store, createSender(credentialsOf(config.app))),
  };
}

function misreadKeeper(store: Store): DialogServices['keepMisread'] {
  const keep = createMisreadKeeper(store);
  return async (misread) => {
    const kept = await keep(misread);
    if (!kept.ok) logToStderr('misread not kept', { why: kept.why });
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
