/**
 * Sentences that were written before the rules were looked at, each with what should come of it. How they fared when they were
 * first said to the running bot, each to a fresh one, confirmed, and read back from the log (today
 * `npx jest test/bot/judged-sentences.test.ts` says all of them again, and looks at what Confirm would record):
 *
 *     orders, remarks and refusals   123: 87 right, 25 asked or abstained, 11 wrong
 *     second                          34: 26 right,  3 asked or abstained,  5 wrong
 *     third                           33: 28 right,  1 asked or abstained,  4 wrong
 *
 * Expectations were changed since: several actions at once were refused, and are rows of one card now; a bare share at the end of a sentence about A4 may have been measured, and stays in the
 * words. `STILL_ASKED` are the orders that are not made out yet; nothing of theirs may be recorded.
 */
import type { Json } from './a-bot.ts';
import type { Who } from './real-bot.ts';

/** What should come of a sentence, written down before it was tried. */
export type Outcome =
  /** What Confirm records; `orAsked`: asking instead is right too. */
  | { readonly records: Json; readonly orAsked: boolean }
  /** Each of several on one card, by what it is about. */
  | { readonly rows: Readonly<Record<string, Json>> }
  /** Something is asked for, or one thing at a time: nothing can be confirmed yet. */
  | { readonly asks: RegExp }
  /** A question or a remark: nothing to confirm. */
  | { readonly answers: RegExp }
  | { readonly refuses: RegExp };

export interface Judged {
  readonly say: string;
  readonly outcome: Outcome;
  readonly who?: Who;
  readonly board?: 'kent' | 'sutton';
  /** Said and confirmed before. */
  readonly first?: readonly string[];
}

/** One of several that are equally right. */
export const either = (...values: readonly unknown[]): unknown => ({
  asymmetricMatch: (got: unknown) => values.includes(got),
  toString: () => `either ${values.join(', ')}`,
});
/** Has all of these words, and none of those after `not`. */
export const words = (has: readonly string[], not: readonly string[] = []): unknown => ({
  asymmetricMatch: (got: unknown) =>
    typeof got === 'string' &&
    has.every((part) => got.toLowerCase().includes(part.toLowerCase())) &&
    !not.some((part) => got.toLowerCase().includes(part.toLowerCase())),
  toString: () => `words ${has.join(' … ')}`,
});

const NONE = { status: null, rag: null, percent: null, evidence: null, moved: null };
const rows = (rows: Readonly<Record<string, Json>>): Outcome => ({ rows });
const FINISHED = { status: 'complete' };
const GREEN = { rag: 'green' };
const records = (change: Json): Outcome => ({ records: change, orAsked: false });
const orAsked = (outcome: Outcome): Outcome => ('records' in outcome ? { ...outcome, orAsked: true } : outcome);
const update = (about: string, has: readonly string[], more: Json = {}) =>
  records({ what: 'update', update: { about, ...NONE, ...(has.length > 0 ? { text: words(has) } : {}), ...more } });
const moved = (about: string, to: string, by: string, more: Json = {}) =>
  records({
    what: 'update',
    update: { about, ...NONE, status: 'rescheduled', moved: { to, agreedBy: words([by]) }, ...more },
  });
const reading = (ref: string, metric: string, value: number, date: unknown) =>
  records({ what: 'reading', reading: { ref, metric: words([metric]), value, date } });
const fact = (name: string, date: string, replaces: string | null = null) =>
  records({ what: 'fact', entry: { fact: name, date }, replaces });
const action = (serves: readonly string[], what: readonly string[], who: string, when: string, more: Json = {}) =>
  records({ what: 'action', action: { serves, title: words(what), owner: who, due: when, ...more } });
const correctionOf = (about: string): Outcome =>
  records({ what: 'correction', update: { about, text: words(['tracker run']) } });
const asks = (words = /./): Outcome => ({ asks: words });
const answers = (words = /./): Outcome => ({ answers: words });
const refuses = (words = /./): Outcome => ({ refuses: words });

const DONE = { status: 'complete' };
const STARTED = { status: either('in-progress', null) };

export const orders: readonly Judged[] = [
  {
    say: 'A4 – map now in use in all nine teams, 100%',
    outcome: update('A4', ['map now in use in all nine teams, 100%']),
  },
  {
    say: 'pls log against a17 tracker reviewed again fri, all 312 kids covered',
    outcome: update('A17', ['tracker reviewed again', '312 kids covered']),
  },
  {
    say: 'Evening. Can you put on A8 that the second session ran last night with 41 of 45 members there. Thanks',
    outcome: update('A8', ['second session ran last night', '41 of 45 members']),
  },
  {
    say: 'foster carers A18 now at 12 approved so we are 60% there',
    outcome: update('A18', ['12 approved'], { percent: 60 }),
  },
  {
    say: 'A18 40 per cent complete, nine carers through panel',
    outcome: update('A18', ['nine carers through panel'], { percent: 40, ...STARTED }),
  },
  {
    say: 'A14 is at 83% within 45 working days this month',
    outcome: update('A14', ['83% within 45 working days this month']),
  },
  {
    say: 'A7 done and dusted, signed off by the board on 15 January',
    outcome: update('A7', ['signed off by the board'], DONE),
  },
  {
    say: 'A21 board signed off the audit report so thats complete',
    outcome: update('A21', ['board signed off the audit report'], DONE),
  },
  {
    say: 'A24 finished our side, just waiting for cabinet to sign it off',
    outcome: update('A24', ['cabinet'], { status: 'complete-awaiting-sign-off' }),
  },
  {
    say: 'A16 has been started, first weekly audit was on 26 Jan',
    outcome: update('A16', ['first weekly audit was on 26 Jan'], { status: 'in-progress' }),
  },
  { say: 'training review A27 kicked off on Friday', outcome: update('A27', ['kicked off on Friday'], STARTED) },
  {
    say: 'mark A12 as amber please, LSCB approval is slipping',
    outcome: update('A12', ['LSCB approval is slipping'], { rag: 'amber' }),
  },
  {
    say: 'turn a20 red. scorecard A1 at 612 days',
    outcome: update('A20', ['scorecard A1 at 612 days'], { rag: 'red' }),
  },
  {
    say: 'A15 back to green - police attended 19 of 20 conferences in January',
    outcome: update('A15', ['police attended 19 of 20 conferences in January'], { rag: 'green' }),
  },
  {
    say: 'For A10 the superintendent says the memorandum is with legal; RAG stays red',
    outcome: update('A10', ['memorandum is with legal'], { rag: 'red' }),
  },
  { say: 'A22 is business as usual now', outcome: update('A22', [], { status: 'business-as-usual' }) },
  {
    say: 'we have just about finished A26 say 90 percent, three of the four audits reported',
    outcome: update('A26', ['three of the four audits reported'], { percent: 90, ...STARTED }),
  },
  {
    say: 'A13: re-referrals down to 23.2% in Jan; evidence is at https://example.org/knowsley/rereferrals.xlsx and we stay green',
    outcome: update('A13', ['re-referrals down to 23.2% in Jan'], {
      rag: 'green',
      evidence: 'https://example.org/knowsley/rereferrals.xlsx',
    }),
  },
  {
    say: '8(f) chronologies now on 92% of files, see https://example.org/audit?x=1&y=2, remainder by Easter',
    outcome: update('8(f)', ['chronologies now on 92% of files', 'remainder by Easter'], {
      evidence: 'https://example.org/audit?x=1&y=2',
    }),
  },
  {
    say: 'paragraph 12(b): reflective supervision training has started',
    outcome: update('12(b)', ['reflective supervision training has started'], STARTED),
  },
  { say: 'para 14 (e) nothing new this month', outcome: update('14(e)', ['nothing new this month']) },
  {
    say: 'minute for 13(c): staff survey results went to the board',
    outcome: update('13(c)', ['staff survey results went to the board']),
  },
  {
    say: 'A3 not done yet, chapter goes to the HWB on the 13th',
    outcome: update('A3', ['not done yet', 'chapter goes to the HWB on the 13th'], STARTED),
  },
  {
    say: 'A9 hasnt stopped, peer meets the lead member every fortnight',
    outcome: update('A9', ['hasnt stopped', 'peer meets the lead member every fortnight']),
  },
  { say: 'no progress on A27 sorry', outcome: update('A27', ['no progress'], { status: either(null, 'not-started') }) },
  {
    say: 'okay so um on a six we saw ninety one percent of children alone in january full stop',
    outcome: update('A6', ['ninety one percent of children alone in january']),
  },
  {
    say: 'Update action 23 comma two newly qualified workers still over fifteen cases comma amber',
    outcome: update('A23', ['two newly qualified workers still over fifteen cases'], { rag: 'amber' }),
  },
  {
    say: 'action five views now on seventy eight per cent of plans',
    outcome: update('A5', ['views now on seventy eight per cent of plans']),
  },
  { say: 'A18 12 carers, target 20', outcome: update('A18', ['12 carers, target 20']) },
  // No board met on that day: it is asked at which one.
  { say: 'A11 signed off by the board today', outcome: orAsked(update('A11', ['signed off by the board'], DONE)) },
  { say: 'waiting on sign off for A3', outcome: update('A3', [], { status: 'complete-awaiting-sign-off' }) },
  { say: 'Log: the police signed the memorandum', outcome: records({ update: { about: 'A10', status: null } }) },
  { who: 'sam', say: 'my action is done, evidence https://example.org/v', outcome: asks() },
  {
    who: 'sam',
    say: 'A16 first audit 58% of records up to date',
    outcome: update('A16', ['first audit 58% of records up to date']),
  },
  // Moves
  {
    say: 'A3 slipped to 13 Feb, Health and Wellbeing Board agreed it',
    outcome: moved('A3', '2015-02-13', 'Health and Wellbeing Board'),
  },
  { say: 'Board agreed on 15 Jan to push A10 back to 31 March 2015', outcome: moved('A10', '2015-03-31', 'board') },
  {
    say: 'A24 will be a fortnight later than planned, agreed with Priya',
    outcome: moved('A24', '2015-03-13', 'Priya'),
  },
  { say: 'move a5 to the end of next month', outcome: asks(/31 March 2015|2015-03-31/) },
  {
    say: 'new date for A13 is 31 July, the chair is happy with it',
    outcome: orAsked(moved('A13', '2015-07-31', 'chair')),
  },
  { say: 'A19 brought forward to 30 June with the agreement of the DfE', outcome: moved('A19', '2015-06-30', 'DfE') },
  { say: 'A22 now due 30 April', outcome: asks(/30 April 2015|2015-04-30/) },
  { say: 'Please re-date A20 from 30 April to 29 May – Chair approved', outcome: moved('A20', '2015-05-29', 'chair') },
  { say: 'extend A12 by two weeks, agreed at the LSCB', outcome: moved('A12', '2015-04-10', 'LSCB') },
  { say: 'put A25 off till Christmas, the Board said OK', outcome: orAsked(moved('A25', '2015-12-25', 'board')) },
  // Readings
  {
    board: 'kent',
    say: 'unallocated cases were 172 last Friday',
    outcome: reading('B3', 'unallocated', 172, '2011-07-29'),
  },
  {
    board: 'kent',
    say: 'vacancy rate 17.4 per cent at end of July',
    outcome: reading('B9', 'vacancy rate', 17.4, '2011-07-31'),
  },
  {
    board: 'kent',
    say: 'core assessments out of timescale: 455 (31/07/11)',
    outcome: reading('B3', 'core', 455, '2011-07-31'),
  },
  { board: 'kent', say: 'children adopted now 8.6%', outcome: reading('B14', 'adopted', 8.6, '2011-08-05') },
  {
    board: 'kent',
    say: 'we are down to 1.2k initial assessments out of time',
    outcome: orAsked(reading('B3', 'initial', 1200, '2011-08-05')),
  },
  {
    board: 'kent',
    say: 'initial assessments out of timescale 198 as at 4 Aug',
    outcome: reading('B3', 'initial', 198, '2011-08-04'),
  },
  {
    board: 'kent',
    say: 'at the end of June we had 305 unallocated cases over 28 days',
    outcome: reading('B3', 'unallocated', 305, '2011-06-30'),
  },
  { board: 'kent', say: 'health and dental checks 81%', outcome: orAsked(reading('B16', 'health', 81, '2011-08-05')) },
  {
    board: 'kent',
    say: 'seven hundred and two core assessments out of timescale at 30 June',
    outcome: reading('B3', 'core', 702, '2011-06-30'),
  },
  { board: 'kent', say: 'adopted: 8.3% at 31 July, vacancy rate: 17.9% same day', outcome: asks() },
  {
    board: 'kent',
    say: 'Referrals going on to initial assessment 52% in July',
    outcome: reading('B7', 'referrals', 52, '2011-07-31'),
  },
  // Facts
  { say: 'next DfE review is on the 25th of March', outcome: fact('review', '2015-03-25', '2015-03-18') },
  { say: 'the board is meeting on 11 June', outcome: fact('meeting', '2015-06-11') },
  { say: 'March board moved from the 19th to the 26th', outcome: fact('meeting', '2015-03-26', '2015-03-19') },
  { board: 'sutton', say: 'The notice is dated 6 August 2012', outcome: fact('issued', '2012-08-06') },
  { board: 'sutton', say: 'got the notice 2 days after it was issued', outcome: asks() },
  { board: 'sutton', say: 'Our notice arrived on 8 Aug 2012', outcome: fact('received', '2012-08-08') },
  { board: 'kent', say: 'DfE confirmed the April 2012 review for the 24th', outcome: fact('review', '2012-04-24') },
  { say: 'The notice was lifted on 30 January', outcome: fact('ends', '2015-01-30') },
  {
    say: 'next meeting thursday week',
    outcome: orAsked(records({ what: 'fact', entry: { fact: 'meeting', date: '2015-02-12' } })),
  },
  // New actions
  {
    say: 'New action under 12(a), Principal Social Worker to rerun the supervision audit by 30 April',
    outcome: action(['12(a)'], ['rerun the supervision audit'], 'Principal Social Worker', '2015-04-30'),
  },
  {
    say: 'by the end of May the Head of ICT should publish a data dictionary - add that as an action for 13(b)',
    outcome: orAsked(action(['13(b)'], ['publish a data dictionary'], 'Head of ICT', '2015-05-31')),
  },
  {
    say: 'add an action: refresh the escalation protocol, owner LSCB Business Manager, due 31/03/2015, supports 8(a) and 14(b)',
    outcome: action(['8(a)', '14(b)'], ['refresh the escalation protocol'], 'LSCB Business Manager', '2015-03-31'),
  },
  { say: 'we need a new action for 9(e) please', outcome: asks(/9\(e\)/) },
  {
    say: 'create action for 6(d) - monthly dip sample of re-referrals - Performance Manager - 29 May',
    outcome: action(['6(d)'], ['monthly dip sample of re-referrals'], 'Performance Manager', '2015-05-29'),
  },
  // Putting right
  {
    first: ['A6: 88% seen alone in January'],
    say: 'sorry that should have been 89% not 88%',
    outcome: orAsked(
      records({ what: 'correction', update: { about: 'A6', text: words(['89% seen alone'], ['88%']) } }),
    ),
  },
  { first: ['A14: tracker run on Friday, amber'], say: 'scrap that last one', outcome: records({ what: 'undo' }) },
  {
    first: ['A14: tracker run on Friday, amber'],
    say: 'oops wrong one, take it back',
    outcome: records({ what: 'undo' }),
  },
  {
    first: ['A6: audit done, amber'],
    say: 'correction: it should be red',
    outcome: records({ what: 'correction', update: { about: 'A6', rag: 'red', text: words(['audit done']) } }),
  },
  // Roles
  {
    say: 'Robin Observer should be an officer from now on',
    outcome: records({ what: 'member', member: { name: 'Robin Observer', role: 'officer' } }),
  },
  { say: 'take away Sam Member’s role', outcome: records({ what: 'no-member', name: 'Sam Member' }) },
  {
    say: 'Jo Partner now looks after A15',
    outcome: orAsked(
      records({ what: 'member', member: { name: 'Jo Partner', role: 'owner', holds: ['Superintendent', 'A15'] } }),
    ),
  },
];

export const remarks: readonly Judged[] = [
  { say: 'A6 done?', outcome: answers(/A6/) },
  { say: 'is it right that A25 moved to 30 October', outcome: answers() },
  { say: 'who agreed that A25 could move', outcome: answers() },
  { say: 'log for A6', outcome: answers(/A6/) },
  { say: 'can you tell me when A12 was last updated', outcome: answers(/A12/) },
  { say: 'I thought A3 was finished', outcome: answers() },
  { say: 'update on A6 please', outcome: answers(/A6/) },
  { say: 'what if A24 slipped to April?', outcome: answers() },
  { say: 'has anyone recorded the January readings', outcome: answers() },
  { say: 'show me what changed on A15 since 1 January', outcome: answers(/A15/) },
  { say: 'do we move A8 or leave it?', outcome: answers() },
  { say: 'how do I log an update', outcome: answers() },
  { say: 'should A13 be amber', outcome: answers() },
  { say: 'remind me when the next review is', outcome: answers(/18 March/) },
  { say: 'A10 was due on 30 January wasnt it', outcome: answers() },
  { say: 'were 92% of files updated', outcome: answers() },
  { say: 'thanks, that is done', outcome: answers() },
  { say: 'the meeting on Thursday - what papers are due', outcome: answers() },
  { say: 'anything new on 8(a)', outcome: answers(/8\(a\)/) },
  { board: 'kent', say: 'unallocated cases at 31 July', outcome: answers(/185/) },
  { say: 'if A18 hits 60% we can go green', outcome: answers() },
  { say: 'why is A15 red', outcome: answers() },
  { say: 'don’t log anything for A6 yet', outcome: answers() },
];

const LONG = `A6: ${'the audit went on and on '.repeat(170)}`;
export const refusals: readonly Judged[] = [
  { say: 'A99 is complete', outcome: refuses(/A99/) },
  { say: '27(z): done', outcome: refuses(/27\(z\)/) },
  { say: 'A6 moved to 31 February, agreed by the board', outcome: refuses(/31 February/) },
  { say: 'A12 moved to 1 January 2014, agreed by the chair', outcome: refuses(/past|earlier|before|2014/) },
  { say: 'A18 140% complete', outcome: refuses(/140/) },
  { say: 'A6 is -5% complete', outcome: refuses(/5/) },
  { say: 'set A14 to parked', outcome: refuses(/parked/) },
  { say: 'A6 is purple', outcome: refuses(/purple/) },
  { say: 'A12 done, evidence ftp://files/minutes.pdf', outcome: refuses(/ftp/) },
  { say: 'A12 done, evidence javascript:alert(1)', outcome: refuses(/javascript/) },
  { say: 'A6 done, evidence is on www.example.org/minutes', outcome: refuses(/www\.example\.org|http/) },
  { say: 'mark everything complete', outcome: refuses() },
  { say: 'set all the actions owned by the Head of Safeguarding to green', outcome: refuses() },
  { say: 'A12 and A13 and A14 are all complete', outcome: rows({ A12: FINISHED, A13: FINISHED, A14: FINISHED }) },
  { say: 'delete A6', outcome: refuses() },
  { say: 'remove the last three updates', outcome: refuses() },
  { say: 'wipe the log', outcome: refuses() },
  { say: 'change the deadline in paragraph 4 to 1 November', outcome: refuses() },
  { who: 'lee', say: 'A6 audit finished', outcome: refuses(/role|officer/) },
  { who: 'sam', say: 'A7 is complete', outcome: refuses(/somebody else|yours|own/) },
  { board: 'kent', say: 'unallocated cases 185 on 31 September', outcome: refuses(/31 September/) },
  {
    board: 'kent',
    say: 'vacancy rate 17% on 1 December 2011',
    outcome: refuses(/future|after today|ahead|not yet|come|1 December 2011/),
  },
  { say: 'for Surrey, A6 is done', outcome: refuses() },
  { say: LONG, outcome: refuses(/4,000/) },
];

/** Written after the first were mended. */
export const second: readonly Judged[] = [
  {
    say: 'Quick note on A21: report circulated Thursday, evidence here https://example.org/q3.pdf (members only), sign-off expected at the next board',
    outcome: update('A21', ['report circulated Thursday', 'sign-off expected at the next board'], {
      evidence: 'https://example.org/q3.pdf',
    }),
  },
  { say: 'A12 isn’t going to make 27 March', outcome: update('A12', ['going to make 27 March']) },
  {
    say: 'Head of ICT reports A25 supplier shortlisted, still amber',
    outcome: update('A25', ['supplier shortlisted'], { rag: 'amber' }),
  },
  { say: 'we agreed last Thursday that A14 becomes 31 July', outcome: asks(/31 July 2015|2015-07-31/) },
  { say: 'A8 pushed out by one month with Priya Chair’s agreement', outcome: moved('A8', '2015-04-30', 'Priya') },
  {
    say: '7(a) amber as only 83% of assessments were on time in January',
    outcome: update('7(a)', ['83% of assessments were on time in January'], { rag: 'amber' }),
  },
  {
    say: 'A18: progress 55%. Eleven carers approved, four in assessment.',
    outcome: update('A18', ['Eleven carers approved, four in assessment'], { percent: 55 }),
  },
  {
    say: 'Can we close A3? The chapter was agreed on Friday.',
    outcome: orAsked(update('A3', ['chapter was agreed on Friday'], DONE)),
  },
  {
    say: 'A5 complete – wait, no, 95% of plans needed; leave it in progress',
    outcome: orAsked(update('A5', ['95% of plans needed'], { status: 'in-progress' })),
  },
  {
    say: 'A23 is now in business-as-usual, all three caseloads under 15',
    outcome: update('A23', ['all three caseloads under 15'], { status: 'business-as-usual' }),
  },
  { say: 'A10 to be signed on 20 Feb', outcome: update('A10', ['to be signed on 20 Feb']) },
  {
    say: 'log that 3(f) leaflets have gone to every placement',
    outcome: update('3(f)', ['leaflets have gone to every placement']),
  },
  { say: 'A6 was red, is now amber: 91% seen alone', outcome: update('A6', ['91% seen alone'], { rag: 'amber' }) },
  {
    say: 'mark A2 as not complete',
    outcome: orAsked(update('A2', [], { status: either('in-progress', 'not-started') })),
  },
  { board: 'kent', say: 'Vacancy rate has come down to 16.8%', outcome: reading('B9', 'vacancy', 16.8, '2011-08-05') },
  { board: 'kent', say: '150 unallocated on Wednesday', outcome: reading('B3', 'unallocated', 150, '2011-08-03') },
  {
    board: 'kent',
    say: 'July figures: core assessments out of timescale 588',
    outcome: reading('B3', 'core', 588, '2011-07-31'),
  },
  {
    board: 'kent',
    say: 'B9 plan agreed with HR, vacancy rate should reach 12% by Christmas',
    outcome: update('B9', ['vacancy rate should reach 12% by Christmas']),
  },
  {
    say: 'the 30 April meeting is cancelled and will be on 7 May instead',
    outcome: orAsked(fact('meeting', '2015-05-07', '2015-04-30')),
  },
  { say: 'DfE review brought forward a week', outcome: fact('review', '2015-03-11', '2015-03-18') },
  {
    say: 'please add: LSCB Training Manager will deliver two threshold workshops by 15 May, for 14(d)',
    outcome: orAsked(action(['14(d)'], ['deliver two threshold workshops'], 'LSCB Training Manager', '2015-05-15')),
  },
  {
    first: ['A14: tracker run on Friday, amber'],
    say: 'no hang on that was meant for A16',
    outcome: correctionOf('A16'),
  },
  {
    first: ['A6: audit done, 88% seen alone'],
    say: 'change that to 98% seen alone',
    outcome: records({ what: 'correction', update: { about: 'A6', text: words(['98% seen alone'], ['88%']) } }),
  },
  { say: 'A15, A7: both amber', outcome: rows({ A15: { rag: 'amber' }, A7: { rag: 'amber' } }) },
  { say: 'A12 moved to 27 March, agreed by the board', outcome: refuses(/already|same|as it is|27 March/) },
  { say: 'A6 105% done', outcome: refuses(/105/) },
  { say: 'A13 is on pause', outcome: orAsked(update('A13', ['on pause'])) },
  { say: 'reopen everything that is blue', outcome: refuses() },
  { say: 'I wonder whether A20 could go amber', outcome: answers() },
  { say: 'remember A24 is due on 27 February', outcome: answers() },
  { say: 'didn’t we agree to move A7', outcome: answers() },
  { say: 'A17 tracker: who signed it off', outcome: answers() },
  { say: 'so A21 is waiting for sign-off, is that right', outcome: answers() },
  { board: 'kent', say: 'unallocated cases should be under 200 by the end of August', outcome: answers() },
];

/** Written after the second were mended. */
export const third: readonly Judged[] = [
  { say: 'A6 91% of children seen alone', outcome: update('A6', ['91% of children seen alone']) },
  {
    say: 'A26 three of four audits reported, 75% done',
    outcome: update('A26', ['three of four audits reported'], { percent: 75 }),
  },
  { say: 'A16 nearly there', outcome: orAsked(update('A16', ['nearly there'], STARTED)) },
  { say: 'nearly finished A24', outcome: orAsked(update('A24', [], STARTED)) },
  { say: 'A7 will be complete by Friday', outcome: update('A7', ['will be complete by Friday']) },
  { say: 'A20 red until the tracker is fixed', outcome: update('A20', ['until the tracker is fixed'], { rag: 'red' }) },
  { say: 'A15 no longer red', outcome: orAsked(update('A15', ['no longer red'])) },
  {
    say: 'A3: chapter agreed by the Health and Wellbeing Board',
    outcome: update('A3', ['chapter agreed by the Health and Wellbeing Board']),
  },
  { say: 'A19 moved from 31 July to 30 June, agreed by schools', outcome: moved('A19', '2015-06-30', 'schools') },
  { say: 'A25 delayed by procurement, new date to follow', outcome: orAsked(update('A25', ['procurement'])) },
  { say: 'the police have agreed A10 can move to 28 February', outcome: moved('A10', '2015-02-28', 'police') },
  {
    board: 'kent',
    say: 'unallocated cases fell from 185 to 160 this week',
    outcome: orAsked(reading('B3', 'unallocated', 160, '2011-08-05')),
  },
  {
    board: 'kent',
    say: 'vacancy rate was 18.2% in June and is 17.1% now',
    outcome: orAsked(reading('B9', 'vacancy', 17.1, '2011-08-05')),
  },
  {
    board: 'kent',
    say: '8.9% of children adopted as of Monday',
    outcome: reading('B14', 'adopted', 8.9, '2011-08-01'),
  },
  { say: 'board meets next on 26 March instead of 19 March', outcome: fact('meeting', '2015-03-26', '2015-03-19') },
  {
    say: 'the review scheduled for 18 March is now 1 April',
    outcome: orAsked(fact('review', '2015-04-01', '2015-03-18')),
  },
  {
    say: 'new action for 11(b) and 11(c): quarterly themes report to the Board, Quality Assurance Manager, due end of April',
    outcome: action(
      ['11(b)', '11(c)'],
      ['quarterly themes report to the Board'],
      'Quality Assurance Manager',
      '2015-04-30',
    ),
  },
  {
    say: 'action needed on 6(c): audit of thresholds, by 1 May, Head of Early Help',
    outcome: orAsked(action(['6(c)'], ['audit of thresholds'], 'Head of Early Help', '2015-05-01')),
  },
  {
    first: ['A6: audit done, amber'],
    say: 'sorry, A6 is green not amber',
    outcome: orAsked(records({ what: 'correction', update: { about: 'A6', rag: 'green' } })),
  },
  { say: 'does A6 at 91% count as amber', outcome: answers() },
  { say: 'A6 and when is it due', outcome: answers() },
  { say: 'about A7, has it moved', outcome: answers() },
  { say: 'on A15 were the police asked', outcome: answers() },
  { say: 'hope to finish A24 this month', outcome: answers() },
  { say: 'tell the board A6 is done', outcome: refuses() },
  {
    say: 'A6: <script>alert(1)</script> in the audit file',
    outcome: update('A6', ['<script>alert(1)</script> in the audit file']),
  },
  { say: 'A6 done, evidence file:///etc/passwd', outcome: refuses(/file:/) },
  { say: 'set the next review to yesterday', outcome: refuses(/past|yesterday|2015-02-01|1 February/) },
  { say: 'mark A6 A7 and A8 green', outcome: rows({ A6: GREEN, A7: GREEN, A8: GREEN }) },
  { say: 'A6 complete if the board agrees', outcome: orAsked(update('A6', ['if the board agrees'])) },
  { say: 'A6 isn’t complete', outcome: orAsked(update('A6', ['isn’t complete'], STARTED)) },
  { say: 'We received the notice the day after it was issued', outcome: orAsked(fact('received', '2014-09-17')) },
  { say: 'A27 training needs review starts Monday', outcome: orAsked(update('A27', ['starts Monday'])) },
];

/** What the mending might have broken. */
export const beside: readonly Judged[] = [
  {
    say: 'A6 not started, waiting for approval',
    outcome: update('A6', ['waiting for approval'], { status: 'not-started' }),
  },
  {
    say: 'A24 is complete, waiting for cabinet approval',
    outcome: update('A24', ['waiting for cabinet approval'], { status: 'complete-awaiting-sign-off' }),
  },
  { say: 'A24 done, cabinet approval is not needed', outcome: update('A24', ['cabinet approval is not needed'], DONE) },
  { say: 'A12 in progress not complete', outcome: update('A12', [], { status: 'in-progress' }) },
  { say: 'A12 is amber not red', outcome: update('A12', [], { rag: 'amber' }) },
  { say: 'A6: the missing comma was found', outcome: update('A6', ['the missing comma was found']) },
  { say: 'A8: two staff left in March', outcome: update('A8', ['two staff left in March']) },
  {
    say: 'make Jo Partner an owner of A7',
    outcome: records({ what: 'member', member: { name: 'Jo Partner', role: 'owner', holds: ['A7'] } }),
  },
  { say: 'foster carers A18 status', outcome: answers(/A18/) },
  { say: 'training A27', outcome: answers() },
  { say: 'A6 A7 overdue', outcome: answers(/A6 and A7/) },
];

export const STILL_ASKED: ReadonlySet<string> = new Set([
  'A18 12 carers, target 20',
  'my action is done, evidence https://example.org/v',
  'seven hundred and two core assessments out of timescale at 30 June',
]);
