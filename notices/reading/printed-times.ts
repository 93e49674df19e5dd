import { conditionEnds } from './conditions.ts';
import type { Findings } from './findings.ts';
import { before, timesPrintedIn } from './times.ts';

/** "65% (December 2019), 80% (March 2020)": a row of numbers, each with the day that it is for. */
const ROW = /(?:\d{1,3}(?:\.\d)? ?(?:%|per ?cent) \((?:by )?[^()]{4,24}\)(?:,? and |, |,? rising to )?){2,12}/gi;

const LEAD =
  /(?:\b(?:on or before|no(?:t)? later than|by|before|in|during|on|at|over|from|for|between|within|from|to)(?: (?:the )?(?:end|close|start|beginning) of)?(?: the)?(?: period(?: of)?)?|\b(?:beginning|starting|commencing) (?:with|from) the (?:first )?(?:quarter|month|period) (?:ending|to)(?: on)?|\b(?:in|for|by|over|during|to|at) (?:the )?(?:end of the )?(?:quarter|half-year|month|year|period|term) (?:ending|ended|to)(?: on)?|\b(?:beginning|starting|commencing)(?: in| from| on| with)?|\b(?:has|have) until|\bdeadline for [^.;]{3,100}? is|\bat least in|\b(?:the )?end of)\s*(?:(?:the|its|their) )?$/i;
/** Times behind these tell when something was, not when something is due. */
const PAST =
  /\b(?:published|dated|inspect(?:ed|ions?)|reports?(?: of)?|judged|findings|since|issued|letter|visited|as at|was|were|reported|took place)\b[^.;]{0,40}$/i;
/** … unless they are still to be: "the report to be published in March 2016". */
const STILL_TO_BE =
  /\b(?:will|must|should|shall|to) (?:\w+ )?(?:be|report|publish|submit|provide)\b[^.;]{0,50}$|\b(?:being|is|are|falls|falling) due\b[^.;]{0,20}$/i;
/** Leads that speak of the past as well as of what is due. */
const EITHER = /^(?:in|on|during|from|of|at|for)\b/i;

/** The date of a baseline: "from 38% in September 2022", "31% (December 2022)". */
const COMPARED =
  /\d ?%?\s*\($|\bfrom [^,;]{0,40}\d ?% (?:in|at|as at) $|\blevels? (?:of|in|seen in) (?:the )?$|\bbaseline\b[^,;)]{0,30}$|\b(?:stood|stands|was|were) (?:at )?[\d.]+ ?% (?:in|at|on|as at) $/i;
/** Years that money is for: "how the plan will be funded in 2024-25". */
const MONEY = /\b(?:fund(?:ed|ing)|budgets?|spend(?:ing)?|costs?|costed|expenditure|savings|resourced)\b[^.;]{0,40}$/i;
/** Members of a list: "in October 2012, April 2013 and October 2013". */
const JOINT = /^(?:,? and (?:again )?(?:by |in |to )?|, (?:by |in )?|,? or |\s*&\s*)$/;

/** What was made of the time before. */
interface Before {
  readonly to: number;
  readonly due: boolean;
  readonly past: boolean;
}

/** Finds printed dates with what leads to them; the members of a list share the lead of the first. */
export function printedTimes(findings: Findings): void {
  const { plain } = findings.clause;
  let last: Before | null = null;
  const condition = conditionEnds(plain);
  const { times, impossible } = timesPrintedIn(plain);
  const rows = [...plain.matchAll(ROW)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  for (const { from, to } of impossible) findings.doubt(from, to, 'There is no such day');
  for (const { time, from, to } of times) {
    if (!findings.free(from, to)) continue;
    const ahead = plain.slice(Math.max(0, from - 60), from);
    const lead = LEAD.exec(ahead);
    const joined = listed(last, plain, from);
    // "reported to the Board at its February 2010 meeting" is to be.
    const met = /\bat (?:its|the) $/i.test(ahead) && /^ (?:board )?meeting\b/i.test(plain.slice(to));
    const inRow = rows.some((row) => row.from < from && row.to > to) && !/\bbaseline\b/i.test(plain);
    // "30 June 2022: appoint …"
    const opens = from === 0 && /^ ?(?::|-) /.test(plain.slice(to));
    const conditional = from < condition;
    const past: boolean =
      joined?.past ?? ((!met && !inRow && isPast(ahead, lead?.[0] ?? '')) || /^ baseline\b/.test(plain.slice(to)));
    const due: boolean = joined?.due ?? ((lead !== null || inRow || opens) && !past);
    last = { to, due, past };
    const starts = time.form === 'day' && isStart(plain, { from, to }, lead?.[0] ?? '');
    if (due && conditional) findings.doubt(from, to, 'This is the day of a condition, not one to be ready by');
    else if (due && !starts && time.form !== 'period' && /^from\b/i.test(lead?.[0] ?? '')) {
      findings.doubt(from, to, 'This says from when, not by when');
    } else if (due) {
      const start = joined !== null || lead === null ? from : from - (ahead.length - lead.index);
      const isBefore = /^before\b(?!.*\bend of)/i.test(lead?.[0] ?? '');
      findings.add(start, to, [isBefore ? before(time) : time]);
    } else if (past) findings.take(from, to);
    else findings.doubt(from, to, 'This date is neither clearly a deadline nor clearly something else');
  }
}

/** "from 1 November all agencies must apply", "put into effect from 1 April": from that day on it has to be so. */
const isStart = (plain: string, { from, to }: { from: number; to: number }, lead: string): boolean =>
  /^from\b/i.test(lead) &&
  ((/^(?:and )?from (?:the )?$/i.test(plain.slice(0, from)) &&
    /\b(?:must|shall|should|will)\b/.test(plain.slice(to))) ||
    /\b(?:effect|force|practice|use|operation|place) from (?:the )?$/i.test(plain.slice(Math.max(0, from - 40), from)));

/** The time before, where this one is the next member of its list. */
function listed(last: Before | null, plain: string, from: number): Before | null {
  return last !== null && JOINT.test(plain.slice(last.to, from)) ? last : null;
}

function isPast(ahead: string, lead: string): boolean {
  if (COMPARED.test(ahead)) return true;
  if (EITHER.test(lead) && MONEY.test(ahead)) return true;
  return (lead === '' || EITHER.test(lead)) && PAST.test(ahead) && !STILL_TO_BE.test(ahead);
}
