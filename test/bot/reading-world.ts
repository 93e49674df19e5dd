import type { Journal } from '../../data/journal.ts';
import type { Change } from '../../notices/model/log.ts';
import { subscriptionId } from '../../dialogs/posting/documents.ts';
import type { DialogServices } from '../../dialogs/services.ts';
import type { Json } from './a-bot.ts';
import { PEOPLE, startRealBot } from './real-bot.ts';

export const TENANT = '11111111-aaaa-4aaa-8aaa-000000000001';
export const OTHER_TENANT = '22222222-bbbb-4bbb-8bbb-000000000002';

/** People as Teams gives them: of the board of Kent alone, of none, and one whose id in the directory is not told. */
export const OTHERS = {
  kent: { id: '29:kent', name: 'Kim Kent', aadObjectId: 'AAAAAAAA-0000-4000-8000-00000000000B' },
  stranger: { id: '29:stranger', name: 'Toni Stranger', aadObjectId: 'aaaaaaaa-0000-4000-8000-00000000000c' },
  unknown: { id: PEOPLE.alex.aadObjectId, name: 'Alex Officer' },
} as const;
export const ALL = { ...PEOPLE, ...OTHERS };
export type Anybody = keyof typeof ALL;

export const channel = (name: string): Json => ({
  conversation: { id: `19:${name}@thread.tacv2;messageid=1`, conversationType: 'channel', tenantId: TENANT },
  channelData: {
    tenant: { id: TENANT },
    team: { id: '19:team' },
    channel: { id: `19:${name}@thread.tacv2`, name },
  },
});
const chat = (who: Anybody): Json => ({
  conversation: { id: `chat-${who}`, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
});

/** What only Knowsley's records say, beside what the demonstration's do. */
const MARKED: readonly Change[] = [
  {
    what: 'action',
    action: {
      ...{ id: 'A77', serves: ['8(b)'], title: 'Quokka rota for the front door', owner: 'Head of Wombats' },
      ...{ agency: 'Wallaby Trust', how: 'Bandicoot workshops', due: '2015-07-23', firstDate: null },
      ...{ success: 'Bilby counts rise', status: 'in-progress', rag: 'red' },
    },
  },
  {
    what: 'update',
    update: {
      ...{
        about: 'A77',
        date: '2015-01-29',
        by: 'Numbat Nominee',
        text: 'Echidna cover found',
        status: null,
        rag: null,
      },
      ...{ percent: 37, evidence: 'https://example.org/pademelon', moved: null },
    },
  },
  { what: 'reading', reading: { ref: '8(b)', metric: 'Potoroo sightings', date: '2015-01-20', value: 731.25 } },
  { what: 'fact', entry: { fact: 'meeting', date: '2015-07-29', note: 'At the Dunnart Hall' }, replaces: null },
  {
    what: 'member',
    member: { id: 'cccccccc-0000-4000-8000-000000000001', name: 'Mulgara Member', role: 'owner', holds: ['A77'] },
  },
];

/** None of these may be in a reply to somebody who may not read. */
const SECRETS: readonly string[] = [
  ...['Quokka', 'Wombat', 'Wallaby', 'Bandicoot', 'Bilby', 'Numbat', 'Echidna', 'pademelon', 'Potoroo', '731.25'],
  ...['29 July 2015', '2015-07-29', '23 July 2015', '2015-07-23', 'Dunnart', 'Mulgara'],
];

/**
 * The bot of a council's Teams, not open to everybody: board Knowsley has secrets, and board Kent a member of its own.
 * `over`: conversation goes by this journal in place of the one that holds them.
 */
export async function startReadingWorld({
  over,
  ...more
}: Partial<DialogServices> & { over?: (journal: Journal) => Journal } = {}) {
  const change: Partial<DialogServices> = {
    everybodyReads: false,
    tenants: [TENANT],
    ...more,
  };
  const bot = await startRealBot(undefined, change, over);
  const { journal } = bot.dialog;
  const record = async (board: string, name: string, what: Change) => {
    const by = { id: 'system', name: 'Noticeboard', role: 'system' as const };
    const entry = { at: '2015-01-30T09:00:00Z', by, source: null, change: what };
    const done = await journal.append(board, name, () => ({ record: entry }));
    if (!done.ok) throw new Error(`not recorded on ${board}`);
  };
  for (const [n, marked] of MARKED.entries()) await record('knowsley', `marked-${n}`, marked);
  const member = { id: OTHERS.kent.aadObjectId, name: OTHERS.kent.name, role: 'officer' as const, holds: [] };
  await record('kent', 'kent-officer', { what: 'member', member });
  const own = (await journal.read('knowsley'))?.records;
  const notice = bot.dialog.library.map((reading) => JSON.stringify(reading)).join(' ');
  const demonstrated = [
    ...(own?.actions.map(({ title: what }) => what) ?? []),
    ...(own?.updates.map(({ text }) => text) ?? []),
  ];
  const secrets = [...SECRETS, ...demonstrated.filter((text) => text.length > 20 && !notice.includes(text))];

  /** All that came back, and all that was sent, as one text. */
  async function send(who: Anybody, more: Json, at: Json = chat(who)): Promise<string> {
    const before = bot.connector.sent.length;
    const { status, text } = await bot.post(bot.activity({ from: ALL[who], ...at, ...more }));
    const sent = bot.connector.sent.slice(before).map(({ activity }) => JSON.stringify(activity));
    return `${status} ${text} ${sent.join(' ')}`;
  }
  return {
    ...bot,
    record,
    /** The digest of Knowsley in a channel, as a version that kept no links left it. */
    subscribed: async (name: string, by: string) => {
      const place = `19:${name}@thread.tacv2`;
      const at = '2015-01-05T09:00:00.000Z';
      const document = {
        ...{ pk: 'knowsley', id: subscriptionId(place), kind: 'subscription' as const, dates: 'words' as const },
        channel: { id: place, name, team: '19:team' },
        weekly: { weekday: 1, time: '09:00', zone: 'Europe/London', skipHolidays: false },
        by: { id: by, name: 'Alex Officer' },
        ...{ since: at, upTo: at, open: null, last: null, sent: null, owed: [], suspended: null },
      };
      const done = await bot.store.commit('knowsley', [{ op: 'create', document }]);
      if (!done.ok) throw new Error(done.why);
    },
    send,
    say: (who: Anybody, text: string, at?: Json) => send(who, { type: 'message', text }, at),
    push: (who: Anybody, data: unknown, at?: Json) =>
      send(
        who,
        { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data } } },
        at,
      ),
    /** The secrets that a reply tells, leaving out what whoever got it said or pressed themselves. */
    told: (reply: string, own: unknown): string[] => {
      const given = JSON.stringify(own);
      return secrets.filter((secret) => reply.includes(secret) && !given.includes(secret));
    },
  };
}
