import type { CalendarDate } from '../model/dates.ts';
import type { Party } from '../model/question.ts';
import { under } from './holding.ts';
import type { Row } from './row.ts';
import { dayWords } from '../words/text.ts';

/** What the asker holds by their role: posts, actions and paragraphs, and the party that they are. */
export interface Holdings {
  readonly holds: readonly string[];
  readonly party: Party | null;
}

/** Whether a row is the asker's. */
export function isMine({ holds, party }: Holdings): (row: Row) => boolean {
  const held = holds.map((one) => one.toLowerCase());
  const has = (name: string): boolean => held.includes(name.toLowerCase());
  const isHeld = (ref: string): boolean => holds.some((one) => under(ref, one));
  return (row) => {
    switch (row.type) {
      case 'action':
        return has(row.state.action.id) || has(row.state.action.owner);
      case 'duty':
        return isHeld(row.state.duty.ref) || row.state.duty.holders.some((holder) => holder === party);
      case 'update':
        return row.action === null
          ? isHeld(row.update.about)
          : has(row.action.action.id) || has(row.action.action.owner);
      case 'measurement':
        return isHeld(row.series.ref);
      case 'provision':
        return isHeld(row.provision.ref ?? '');
      case 'event':
      case 'notice':
        return false;
    }
  };
}

const NOTHING_HELD =
  'I do not know what is yours: nobody has recorded which posts, actions or paragraphs you hold. Ask an officer to, or ask for a post or an agency.';

/** Said to whoever holds nothing, or held nothing on the past day that is asked about. */
export const nothingHeld = (then: CalendarDate | null): string =>
  then === null
    ? NOTHING_HELD
    : `I do not know what was yours on ${dayWords(then)}: nobody had recorded by then which posts, actions or paragraphs you hold. Ask for a post or an agency.`;
