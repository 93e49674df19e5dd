import type { Update } from '../model/board.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Change } from '../model/log.ts';
import { dayWords } from '../words/text.ts';

/** Words of the exported log. */
export const LOG_WORDS = {
  kinds: {
    update: 'update',
    correction: 'correction',
    reading: 'reading',
    readings: 'readings imported',
    fact: 'date',
    'no-fact': 'date cancelled',
    indicator: 'local measure',
    action: 'new action',
    undo: 'taken back',
    member: 'role',
    'no-member': 'role ended',
    minutes: 'minutes',
    link: 'channel',
    plan: 'plan imported',
    notice: 'notice published',
    lifted: 'notice lifted',
    'taken-over': 'spreadsheet',
  } satisfies Readonly<Record<Change['what'], string>>,
  linked: 'Its people may read the board’s records.',
  unlinked: 'Its people may no longer read the board’s records.',
  version: (version: number, file: string) => `Version ${version}, from ${file}`,
  undone: ' (taken back)',
  corrected: ' (corrected)',
  undoes: (seq: number) => `Takes back entry ${seq}.`,
  newOwner: (post: string) => `Owned by ${post} from now on.`,
  agreed: (by: string) => `Agreed by ${by}.`,
  decided: (meeting: CalendarDate) => `Decided at the board’s meeting of ${dayWords(meeting)}.`,
  moved: (text: string, { to, agreedBy }: NonNullable<Update['moved']>) =>
    `${text} Moved to ${dayWords(to)}, agreed by ${agreedBy}.`,
} as const;
