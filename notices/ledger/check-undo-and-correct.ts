import { linksOf, type Update } from '../model/board.ts';
import { isSameId } from '../model/directory-id.ts';
import { takenBack } from './board-log.ts';
import { isInUse } from './action-ids.ts';
import { incomplete, recordable, type Checked } from './check-outcome.ts';
import type { CheckContext } from './check-context.ts';
import type { DraftOf } from '../model/draft.ts';
import { Fields } from './draft-fields.ts';
import { readUpdate } from './check-update.ts';

/** Takes back one's own last entry of the same day, unless somebody has gone on from it. */
export function checkUndo({ log: { entries }, author, clockDay, dayOf }: CheckContext): Checked {
  const { undone, corrected } = takenBack(entries);
  const last = entries.findLast(
    ({ seq, by, change }) =>
      isSameId(by.id, author.id) && change.what !== 'undo' && !undone.has(seq) && !corrected.has(seq),
  );
  // A notice is amended or lifted, and never undone: it may have been read since.
  const isOfNotice = last?.change.what === 'notice' || last?.change.what === 'lifted';
  if (last === undefined || isOfNotice || dayOf(last.at) !== clockDay)
    return { kind: 'hopeless', why: 'nothing-to-undo' };
  if (isInUse(last, entries)) return { kind: 'hopeless', why: 'undo-in-use' };
  return recordable({ what: 'undo', undoes: last.seq });
}

/** Says again what an earlier update said, with what is to be different. The earlier one stays in the log. */
export function checkCorrection(draft: DraftOf<'correction'>, context: CheckContext): Checked {
  const before = correctedOf(draft, context);
  if (before === null) return { kind: 'hopeless', why: 'nothing-to-correct' };
  const fields = new Fields();
  const update = readUpdate(merged(before.update, draft), fields, context);
  if (update === null || !fields.fine) return incomplete(fields.missing, fields.wrong);
  const same = JSON.stringify({ ...update, by: '' }) === JSON.stringify({ ...before.update, by: '' });
  return same
    ? { kind: 'hopeless', why: 'nothing-changes' }
    : recordable({ what: 'correction', corrects: before.seq, update });
}

/** The update of one's own that is meant: by its number, else the last one, about the action or paragraph where one is named. */
function correctedOf(
  { entry, about }: DraftOf<'correction'>,
  { log, author }: CheckContext,
): { readonly seq: number; readonly update: Omit<Update, 'entry'> } | null {
  const { undone, corrected } = takenBack(log.entries);
  const found = log.entries.findLast(({ seq, by, change }) => {
    if ((change.what !== 'update' && change.what !== 'correction') || undone.has(seq) || corrected.has(seq))
      return false;
    if (!isSameId(by.id, author.id)) return false;
    if (entry !== '') return String(seq) === entry;
    return about === '' || change.update.about.toLowerCase() === about.toLowerCase();
  });
  const change = found?.change;
  return found === undefined || (change?.what !== 'update' && change?.what !== 'correction')
    ? null
    : { seq: found.seq, update: change.update };
}

/** "89%, not 88%" changes one thing in what was said. */
function exchanged(said: string, before: string): string {
  const [, now, was] = /^(.{1,100}?),? (?:not|instead of|rather than|and not) (.{1,100})$/i.exec(said.trim()) ?? [];
  return now !== undefined && was !== undefined && before.split(was).length === 2
    ? before.replace(was, () => now)
    : said;
}

const told = (value: string | number | null): string => (value === null ? '' : String(value));

function merged(before: Omit<Update, 'entry'>, draft: DraftOf<'correction'>): Omit<DraftOf<'update'>, 'what'> {
  const or = (said: string, value: string | number | null): string => (said.trim() === '' ? told(value) : said);
  return {
    about: draft.instead.trim() === '' ? before.about : draft.instead,
    text: or(exchanged(draft.text, before.text), before.text),
    status: or(draft.status, before.moved === null || draft.movedTo !== '' ? before.status : 'rescheduled'),
    rag: or(draft.rag, before.rag),
    percent: or(draft.percent, before.percent),
    date: or(draft.date, before.date),
    evidence: or(draft.evidence, linksOf(before).join(' ')),
    movedTo: or(draft.movedTo, before.moved?.to ?? null),
    agreedBy: or(draft.agreedBy, before.moved?.agreedBy ?? before.agreedBy ?? null),
    newOwner: or(draft.newOwner, before.newOwner ?? null),
    meeting: or(draft.meeting, before.meeting ?? null),
    attests: before.attests === true ? 'yes' : '',
  };
}
