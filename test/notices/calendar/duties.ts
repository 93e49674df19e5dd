import type { Deadline, Duty, DutyKind, Notice } from '../../../notices/model/notice.ts';
import { Facts } from '../../../notices/model/facts.ts';
import type { Situation } from '../../../notices/calendar/timetable.ts';
import { loadCalendar } from '../../../data/calendar.ts';

/** A deadline without the words that it was read from. */
export type Rule = Deadline extends infer D ? (D extends Deadline ? Omit<D, 'words' | 'span'> : never) : never;

const calendar = loadCalendar();

export function duty(kind: DutyKind, rules: readonly Rule[], id: string = kind): Duty {
  return {
    id,
    ref: id,
    kind,
    holders: [kind === 'meeting' ? 'board' : 'council'],
    recipients: [],
    named: [],
    deadlines: rules.map((rule): Deadline => ({ ...rule, words: '', span: [0, 0] })),
    targets: [],
    quote: '',
    span: [0, 0],
    words: '',
  };
}

interface Given {
  readonly issued?: string;
  readonly inspection?: Notice['inspection'];
  readonly facts?: Record<string, string | string[]>;
}

/** A notice with these duties; `facts` as a board gives them. */
export function situation(duties: readonly Duty[], given: Given = {}): Situation {
  const notice: Notice = {
    id: 'test',
    council: 'Test Council',
    place: 'Test',
    address: null,
    issuedBy: 'Secretary of State for Education',
    issued: given.issued === undefined ? null : { date: given.issued, source: 'text', span: [0, 0] },
    inspection: given.inspection ?? null,
    grounds: { words: '', span: [0, 0] },
    headings: [],
    consequences: [],
    footnotes: [],
  };
  return {
    reading: { notice, duties: [...duties] },
    facts: Facts.parse(given.facts ?? {}),
    isHoliday: calendar.isHoliday,
  };
}
