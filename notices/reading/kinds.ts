import type { DutyHolder, DutyKind } from '../model/notice.ts';
import { oneOf } from '../words/pattern.ts';
import { actsOf } from './frames.ts';
import { conditionEnds, isConditional } from './conditions.ts';
import { tableKind } from './kind-table.ts';
import type { FindNames } from './names.ts';
import { NUMBER_WORD, ORDINAL_WORD } from '../words/numbers.ts';

const PLAN_NOUN =
  '(?:(?<!(?:protection|care|need|pathway|safety|education|permanence|placement|transition) )plan|strategy|statement|improvement programme)';
const PLAN_VERB =
  '(?:develop|produce|prepare|agree|draw up|write|draft|publish|submit|sets? out|create|formulate|finalise|refresh|revise|provide|have|put in place|establish)(?:e?d|ing|ping|ting|s)?';
const MADE =
  '(?:developed|produced|prepared|agreed|drawn up|submitted|published|established|finalised|shared and agreed)';
const PLAN_OF_OWN = String.raw`(?:(?:an?|the|its|this) (?:[\w-]+ ){0,4}${PLAN_NOUN}|this programme)(?: \([^()]{0,80}\))?`;
const MAKES_A_PLAN =
  String.raw`\b${PLAN_VERB}\b(?: (?:and|or) \w+){0,4}(?:, [^,]{3,40},)?(?: to the(?: (?!(?:when|whether|how|what|why|explain)\b)\w+){1,8}?)?` +
  String.raw` (?:an?|the|its|their|this|one|this)\b(?:(?!\b(?:when|whether|how|what|why)\b)[^.,;]){0,60}?\b${PLAN_NOUN}\b`;
const PLAN_IS_MADE = String.raw`\b${PLAN_OF_OWN}(?: should| must| will| shall|,)?(?: also| first)? be (?:\w+ and )?${MADE}`;
const PLAN = new RegExp(`${MAKES_A_PLAN}|${PLAN_IS_MADE}`, 'i');
const ABOUT_A_PLAN =
  /\b(?:against|on|in|of|under|to deliver|to implement|implementation of|delivery of|update) (?:an?|the|its|this) (?:\w+ ){0,3}(?:plan|strategy|statement)\b/i;

const REVIEWED =
  /\b(?:reviews?|stocktakes?)\b[^.]{0,80}?\b(?:will|to|must|shall|should)(?: \w+)? ?(?:be )?(?:conducted|held|carried out|undertaken|take place|completed)\b|\b(?:reviews? (?:of progress|meetings?)|(?:final |formal |further )?assessments? of (?:compliance|progress))\b[^.]{0,60}?\b(?:take place|held|conducted|carried out|made)\b/i;
const REVIEWING = new RegExp(
  [
    String.raw`\b(?:undertake|conduct|carry out|hold|complete|lead)\b[^.]{0,40}?\breviews?(?: meetings?)? of (?:the council's |its )?progress\b`,
    String.raw`\b(?:undertake|conduct|carry out|hold)\b[^.]{0,30}\b(?:progress|formal|final|stocktake) reviews?\b`,
    String.raw`\bhold (?:\w+ )?review meetings\b`,
    String.raw`\b(?:progress|this notice|the notice)(?: against [\w ]{3,40})? (?:will|shall|must) (?:also |formally )?be reviewed\b`,
    String.raw`\bwill (?:formally )?review (?:the council's |its |this )?(?:progress|improvement|notice)\b`,
  ].join('|'),
  'i',
);
const OFTEN = `once|every|at least|at (?!the)|monthly|quarterly|fortnightly|weekly|regularly|on a|no less|not less|bi-?monthly|twice`;
const MEETS = new RegExp(
  `\\bmeet(?:s|ing)?(?: together)? (?:${OFTEN}|on the (?:${ORDINAL_WORD}|last)|${NUMBER_WORD}|\\d)|` +
    '\\bmeetings? (?:of the (?:improvement )?board )?(?:will|must|should|shall) (?:take place|be held)\\b',
  'i',
);
const OUTSIDE =
  /\b(?:external (?:validation|evaluation|moderation|verification)|peer review|peer challenge|independent (?:validation|review|diagnostic|evaluation|moderation|verification)|(?:LGA|Local Government Association) (?:review|challenge))\b/i;
/** "engage an independent organisation to moderate a sample of plans" */
const OUTSIDER_CHECKS =
  /\b(?:commission|engage|appoint|instruct|invite|ask|procure)\w* [^.;]{0,40}?\b(?:independent|external)\b[^.;]{0,90}?\bto (?:review|audit|moderate|evaluate|validate|assess|inspect|test|scrutinise|diagnose|verify|check|examine)\b/i;
const OUTSIDE_DONE =
  /\b(?:commission(?:ed)?|carr(?:y|ied) out|undertake[n]?|arranged?|invited?|conduct(?:ed)?|hosted?|completed?|tak(?:e|en) place|receive|have)\b/i;
const ALL_TARGETS =
  /\b(?:targets?|performance indicators|indicators|milestones|trajector(?:y|ies)|KPIs?)\b[^.]{0,30}\b(?:to be|are|be|is) (?:met|achieved)\b|\b(?:meet|achieve|hit) (?:all |the |these |its )+(?:agreed |performance )?(?:targets?|performance indicators|milestones|KPIs?)\b/i;
const REPORTED = oneOf(
  ...['back ', 'in writing ', 'formally ', 'progress ', 'regularly ', 'formally ', 'quarterly ', 'monthly '],
  'the (?:results?|findings|impact|outcomes?)[^.,;]{0,60}',
  '(?:on|against) [^.;]{0,120} ',
);
const HANDED_OVER = oneOf(...['provided', 'submitted', 'made available', 'sent', 'shared', 'given', 'presented']);
const REPORTING: readonly string[] = [
  'writes? to (?:the |ministers)',
  String.raw`(?:put|bring|brought|lay|laid|placed?) [^.;]{0,120}?\bbefore (?:(?:the|its) )?(?:[\w' ]{0,40} )?(?:Board|Cabinet|Committee|Panel|Council)\b`,
  `report(?:s|ed|ing)? ${REPORTED}?(?:to|made available)\\b`,
  String.raw`reporting (?:should|must|will|by)\b`,
  String.raw`reports? [^.;]{0,60}?\b(?:must|should|will|shall|is|are) (?:also )?(?:be )?${HANDED_OVER}\b`,
  String.raw`\breporting\b[^.;]{0,60}\bmade available\b`,
];
const REPORTS = new RegExp(String.raw`\b${oneOf(...REPORTING)}`, 'i');
const GIVES =
  /\b(?:provid|submit|supply|send|give|giving|share|sharing|receiv|present|monitored by|supplemented by|(?:be|is|are) accompanied by|made available|publish|write|produc)\w*\b[^.;,]{0,120}?\b(?:report(?:s|ing)?|information|data(?: sets?)?|dataset|updates?|commentary|self-assessment|self-evaluation|performance data|briefing|minutes|evidence|findings|written advice|cop(?:y|ies) of|summary)\b/i;
const IS_GIVEN =
  /\b(?:must|should|shall|will) reach (?:the )?[A-Z]|\b(?:papers|reports?|minutes|summar(?:y|ies)|findings|evidence|data|results|drafts?|plans?)\b[^.;]{0,60}\bbe (?:circulated|presented|submitted|provided|sent|shared|reported|made available)\b/i;
const UPDATES =
  /\b(?:updat|inform|brief|notify)\w* (?:the )?(?:Improvement |Oversight )?(?:Board|DfE|Department|Ministers?)\b/i;
/** "The first report is due by …": of reports that a sentence before asked for. */
export const NEXT_REPORT =
  /^the (?:first|initial|next|second|final|last) (?:\w+ )?(?:reports?|letters?|updates?) (?:is|are|must|should|will|shall)\b/i;
const NOMINAL_REPORT = /^(?:\w+ly|(?:\w+)[- ]monthly) (?:written |progress )?report/i;

/**
 * What a clause is about: what the table of verbs and objects says of its acts, and of clauses without an act that the table
 * has ("Quarterly reporting by …", "with reporting to the Board") what their words say.
 */
export function kindOf(plain: string, hasTargets: boolean, find: FindNames, stem: readonly DutyHolder[]): DutyKind {
  if (isConditional(plain)) {
    const ends = conditionEnds(plain);
    return ends === 0 ? 'measure' : kindOf(plain.slice(ends + ', '.length), false, find, stem);
  }
  const daily = isDailyReview(plain, find);
  const table = tableKind(actsOf(plain), find, stem);
  const acts = table === 'review' && daily ? null : table;
  if (acts === 'meeting' || acts === 'review' || acts === 'validation') return acts;
  const words = wordsKind(plain, hasTargets, find, daily);
  if (words === 'target' || words === 'validation' || acts === null) return words;
  return acts === 'measure' || (words !== 'plan' && words !== 'measure') ? (acts === 'measure' ? acts : words) : acts;
}

const REVIEWS = "(?: of)?(?: (?:the|its|their|these))?(?: [\\w'-]+){0,6} reviews?\\b";
const SHARE_OF_REVIEWS = new RegExp(
  `(?:\\d ?%|\\b(?:per ?cent|percentage|proportion|number|rate|timeliness|share|${NUMBER_WORD} in ${NUMBER_WORD}))${REVIEWS}`,
  'i',
);
const ALL_REVIEWS = new RegExp(`\\b(?:all|every|each|(?:ensur|mak)(?:es?|ing)(?: sure)?(?: that)?)${REVIEWS}`, 'i');

/** "95% of child protection reviews are held within timescale": the council's own daily work, not a look at the notice. */
function isDailyReview(plain: string, find: FindNames): boolean {
  if (SHARE_OF_REVIEWS.test(plain)) return true;
  return ALL_REVIEWS.test(plain) && !find(plain).some(({ party }) => party === 'dfe' || party === 'minister');
}

function wordsKind(plain: string, hasTargets: boolean, find: FindNames, daily: boolean): DutyKind {
  if (MEETS.test(plain) && !/\bmeet(?:s|ing)? (?:the|all|its|their) /i.test(plain)) return 'meeting';
  if (!daily && isReview(plain, find)) return 'review';
  if ((OUTSIDE.test(plain) && OUTSIDE_DONE.test(plain)) || OUTSIDER_CHECKS.test(plain)) return 'validation';
  if (hasTargets) return 'target';
  if (isPlan(plain)) return 'plan';
  if (isReport(plain, find)) return 'report';
  return ALL_TARGETS.test(plain) ? 'target' : 'measure';
}

function isReview(plain: string, find: FindNames): boolean {
  if (/\bpeer review\b/i.test(plain)) return false;
  const reviewing = REVIEWING.test(plain);
  if (!REVIEWED.test(plain) && !reviewing) return false;
  const named = find(plain).map(({ party }) => party);
  return (
    named.includes('dfe') ||
    named.includes('minister') ||
    /\b(?:formal|progress|initial|final) reviews?|reviews? of progress|assessments? of compliance|stocktake|progress|notice (?:will|shall|must)\b/i.test(
      plain,
    )
  );
}

const BARE_REVIEW =
  /^(?:(?:an?|further|regular|formal|first|next|final|initial|the (?:first|next|final|initial)) ){0,2}reviews?(?: meetings?)?(?: of (?:this|the) (?:improvement )?notice)? (?:will|shall)(?: also| then| next)? (?:take place|happen|be (?:held|conducted|carried out|undertaken))\b/i;

/** "Reviews will take place every six months until withdrawn": of the notice, since nothing else is named. */
export function isBareReview(plain: string, find: FindNames): boolean {
  return BARE_REVIEW.test(plain) && find(plain).every(({ party }) => party === 'dfe' || party === 'minister');
}

function isPlan(plain: string): boolean {
  const match = PLAN.exec(plain);
  return match !== null && !ABOUT_A_PLAN.test(match[0]);
}

function isReport(plain: string, find: FindNames): boolean {
  if (NOMINAL_REPORT.test(plain) || NEXT_REPORT.test(plain)) return true;
  const told = find(plain).some(({ party }) => party !== 'nobody' && party !== 'ofsted');
  return told && (REPORTS.test(plain) || GIVES.test(plain) || IS_GIVEN.test(plain) || UPDATES.test(plain));
}
