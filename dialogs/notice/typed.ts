import { DutyKind, Holder, Recipient } from '../../notices/model/notice.ts';
import type { Amendment } from '../../notices/review/overlay.ts';
import { NO_DUTY, rowInputs, type ReviewRow } from '../../notices/review/rows.ts';
import type { RowTyped } from '../protocol/commands/notice.ts';

/** What a form says, or in a sentence what is wrong with it. */
export type Said = { readonly amendments: readonly Amendment[]; readonly wrong: string | null };

const wrong = (why: string): Said => ({ amendments: [], wrong: why });
const fine = (amendments: readonly Amendment[]): Said => ({ amendments, wrong: null });

/** What the form of a row says otherwise than the row does. What a client does not send is as it was. */
export function amendmentsOf(typed: RowTyped, row: ReviewRow): Said {
  const before = rowInputs(row);
  const now = (field: keyof typeof before): string => (typed[field] ?? before[field]).trim();
  const kind = now('kind');
  if (kind === NO_DUTY || kind === '') return fine(row.duty === null ? [] : [{ to: 'not-a-duty' }]);
  const amendments: Amendment[] = row.duty === null ? [{ to: 'duty' }] : [];
  if (kind !== before.kind) {
    const read = DutyKind.safeParse(kind);
    if (!read.success) return wrong('Choose what kind of duty it is.');
    amendments.push({ to: 'kind', kind: read.data });
  }
  const who = now('who');
  if (who !== before.who && who !== '') {
    const read = who.split(/[,;]/).map((one) => Holder.safeParse(one.trim()));
    const holders = [...new Set(read.flatMap(({ data }) => data ?? []))];
    if (holders.length === 0 || read.some(({ success }) => !success)) return wrong('Choose who holds it.');
    amendments.push({ to: 'holders', holders });
  }
  const told = now('told');
  if (told !== before.told) {
    const read = told
      .split(/[,;]/)
      .filter((one) => one.trim() !== '')
      .map((one) => Recipient.safeParse(one.trim()));
    if (read.some(({ success }) => !success)) return wrong('Choose who is told.');
    amendments.push({ to: 'recipients', recipients: [...new Set(read.flatMap(({ data }) => data ?? []))] });
  }
  const [when, target] = [now('when'), now('target')];
  if (when !== before.when) amendments.push({ to: 'deadline', words: when === '' ? 'none' : when });
  if (target !== before.target) amendments.push({ to: 'target', words: target === '' ? 'none' : target });
  const split = (typed.split ?? '').trim();
  if (split !== '') amendments.push({ to: 'split', before: split });
  if (typed.join === 'true') amendments.push({ to: 'join' });
  return fine(amendments);
}
