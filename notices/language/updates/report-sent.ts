import type { DraftOf } from '../../model/draft.ts';
import { MONTH_NAME, monthOf } from '../../words/calendar-words.ts';
import type { Holder, Recipient } from '../../model/notice.ts';
import { type CommandContext, NOTHING_SAID } from './command-context.ts';
import { dayIn } from './pieces.ts';
import type { Said } from './sentence-part.ts';

const SENT =
  /\b(?:sent|went|gone|submitted|delivered|issued|posted|emailed|handed in|in the post|off to|made it|gone off|provided)\b/;
const REPORT = /\b(?:report|letter|return|update to the minister)\b/;
/** Whose report it is, the longer names first. */
const WHOSE: readonly (readonly [holder: Holder, pattern: RegExp])[] = [
  ['lscb-chair', /\blscb (?:chair|chair's)\b|\bchair of the lscb\b/],
  ['board-chair', /\bchair(?:'?s)?\b|\bchairman\b/],
  ['leader', /\bleader(?:'s)?\b/],
  ['lead-member', /\blead member(?:'s)?\b/],
];

/** To whom it goes. */
const TO_WHOM: readonly (readonly [recipient: Recipient, pattern: RegExp])[] = [
  ['minister', /\bto the (?:[a-z]+ ){0,4}(?:minister|secretary of state)\b/],
  ['dfe', /\bto (?:the )?(?:dfe|department)\b/],
];
/** The paragraph, where it is named with what became of it: ", 17 complete". */
const NAMED =
  /\b(?:paragraph |para )?([bp]?\d{1,3}(?:\([a-z]\))?)(?: is| now| was)* (?:complete|completed|done|closed|met)\b/;

/** "The chair's December report has been sent": the one paragraph that asks for it, where there is one. */
export function reportSent(heard: Said, { reading, ...context }: CommandContext): DraftOf<'update'> | null {
  if (!SENT.test(heard.plain) || !REPORT.test(heard.plain)) return null;
  const reports = reading.duties.filter(({ kind }) => kind === 'report');
  const named = NAMED.exec(heard.plain)?.[1];
  const holder = WHOSE.find(([, pattern]) => pattern.test(heard.plain))?.[0];
  const recipient = TO_WHOM.find(([, pattern]) => pattern.test(heard.plain))?.[0];
  if (named === undefined && holder === undefined && recipient === undefined) return null;
  const meant = reports.filter(({ ref, holders, recipients }) =>
    named !== undefined
      ? ref.toLowerCase() === named
      : (holder === undefined || holders.includes(holder)) &&
        (recipient === undefined || holder !== undefined || recipients.includes(recipient)),
  );
  const refs = new Set(meant.map(({ ref }) => ref));
  const [ref] = refs;
  if (ref === undefined || refs.size > 1) return null;
  const other = otherMonth(heard.plain, context.today);
  // What was to be sent in another month is not what is due now: the day is asked for, and nothing is closed.
  if (other !== null) return { what: 'update', ...NOTHING_SAID, about: ref, text: heard.raw, date: other };
  const date = dayIn(withMonthOfReport(withoutNumber(heard)), { reading, ...context });
  return { what: 'update', ...NOTHING_SAID, about: ref, status: 'complete', text: heard.raw, date };
}

/** The paragraph's number is no day. */
function withoutNumber({ plain }: Said): Said {
  const left = plain.replace(NAMED, ' ');
  return { raw: left, plain: left };
}

const MONTH_OF_REPORT = new RegExp(String.raw`\b(${MONTH_NAME})(?:'s)? (?:report|letter|return|update)\b`);
/** A report is said to have gone soon after its month. */
const LATELY_MONTHS = 3;

/** The month that a report is said to be of, where it is not one of the last. */
function otherMonth(plain: string, today: string): string | null {
  const said = MONTH_OF_REPORT.exec(plain)?.[1];
  const month = said === undefined ? undefined : monthOf(said);
  if (said === undefined || month === undefined) return null;
  const ago = (Number(today.slice(5, 7)) - month + 12) % 12;
  return ago <= LATELY_MONTHS ? null : said;
}

const A_MONTH = new RegExp(String.raw`\b(${MONTH_NAME})\b`);

/** "The December report went on the 23rd of that month" */
function withMonthOfReport(heard: Said): Said {
  const month = A_MONTH.exec(heard.plain)?.[1];
  const plain =
    month === undefined
      ? heard.plain
      : heard.plain.replace(/\b(\d{1,2}(?:st|nd|rd|th)?) of that month\b/, `$1 ${month}`);
  return { raw: plain, plain };
}
