import { Draft } from '../../notices/model/draft.ts';
import { refsIn } from '../../notices/language/quoted-subject.ts';
import { mayRecord, memberOf } from '../../notices/ledger/permission.ts';
import type { ParsedNotice } from '../../notices/model/notice.ts';
import { isSameId } from '../../notices/model/directory-id.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming, MessageToLog } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { form, propose } from './propose.ts';
import { commandId } from './seal.ts';

/** More of a message than this is no update. */
const LONGEST_WORDS = 3000;

/**
 * Somebody's message as an update: a form with its words, who wrote them, and its link as evidence. Which action it is about
 * stands in it where the message names exactly one. Null: there is no such board.
 */
export async function logMessage(
  message: MessageToLog,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const about = onlySubject(message.words, desk);
  const draft = Draft.parse({
    what: 'update',
    about: about ?? '',
    text: wordsOf(message, desk),
    evidence: message.link ?? '',
    date: dayOf(message, desk, services),
  });
  const underway = { desk, command: commandId(incoming, services), said: message.words };
  if (!mayRecord(memberOf(desk.person, desk.log, services))) return propose(draft, underway, services);
  return form(draft, { missing: about === null ? ['about'] : [], wrong: [] }, underway, services);
}

/** "A6: 88% seen alone" names A6; a bare number in somebody's words may be anything. */
function onlySubject(words: string, { log, reading }: RecordingDesk): string | null {
  const refs = [...log.records.actions.map(({ id }) => id), ...reading.provisions.flatMap(({ ref }) => ref ?? [])];
  const named = refsIn(
    words,
    refs.filter((ref) => /[a-z]/i.test(ref)),
  );
  const [one = null, ...others] = new Set(named);
  return others.length === 0 ? one : null;
}

/** One's own words are the update; another's stand in quotation marks, with their name. */
function wordsOf({ words, author }: MessageToLog, { person }: RecordingDesk): string {
  const said = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1).trimEnd()}…` : words;
  const isOwn = isSameId(author?.id ?? '', person.id ?? '') && person.id !== null;
  const name = author?.name?.trim() ?? '';
  return isOwn || name === '' || said === '' ? said : `“${said}” (${name})`;
}

/** The day on which it was written; a demonstration's today lies years before it. */
function dayOf({ at }: MessageToLog, { today }: RecordingDesk, { dayOf: london }: ScopedServices): string {
  const day = at === null ? null : london(at);
  return day === null || day > today ? '' : day;
}
