import type { DraftOf } from '../../model/draft.ts';
import { MONTH_NAME } from '../../words/calendar-words.ts';
import type { Holder } from '../../model/notice.ts';
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

/** "The chair's December report has been sent": the one paragraph that asks for it, where there is one. */
export function reportSent(heard: Said, { reading, ...context }: CommandContext): DraftOf<'update'> | null {
  if (!SENT.test(heard.plain) || !REPORT.test(heard.plain)) return null;
  const holder = WHOSE.find(([, pattern]) => pattern.test(heard.plain))?.[0];
  if (holder === undefined) return null;
  const refs = new Set(
    reading.duties.flatMap(({ kind, holders, ref }) => (kind === 'report' && holders.includes(holder) ? [ref] : [])),
  );
  const [ref] = refs;
  if (ref === undefined || refs.size > 1) return null;
  const date = dayIn(withMonthOfReport(heard), { reading, ...context });
  return { what: 'update', ...NOTHING_SAID, about: ref, status: 'complete', text: heard.raw, date };
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
