import type { FindNames } from './names.ts';
import { isRecital } from './recitals.ts';
import { verbOf } from './verbs.ts';
import { NUMBER_WORD } from '../words/numbers.ts';

const START =
  /^["'(]?(?:(?:also|at least|and|then|further|additionally|in particular,|regularly|urgently|immediately|fully|robustly|effectively),? )?/i;
const INTRODUCTION =
  /^(?:In|By|Following|When|Where|Within|Alongside|As|After|Before|From|For|To|On|With|Working|Through|Having|Using|Taking|No later than)\b[^.]*/;
const BEHIND_INTRODUCTION = /(?:,|['"*)\d]) (?:the council (?:must|should|will) )?(?=[a-z])/g;

/** "Ensure that …" at a place in a sentence. */
function instructs(sentence: string, at: number): boolean {
  const word = /^[a-z]+(?:-[a-z]+)?(?![\w'])/i.exec(sentence.slice(at, at + 30))?.[0].toLowerCase() ?? '';
  return verbOf(word)?.form === 'base';
}

/** "Within three months, ensure that …". */
function instructsLater(sentence: string): boolean {
  const introduction = INTRODUCTION.exec(sentence)?.[0];
  if (introduction === undefined) return false;
  return [...introduction.matchAll(BEHIND_INTRODUCTION)].some((match) =>
    instructs(introduction, match.index + match[0].length),
  );
}

/** "To appoint …", "Within 28 days, to put in place …": an item of what a direction requires; never "To that end, the Council has …". */
const INFINITIVE =
  /^(?:(?:by|within|in|on|before|no later than|from|following|after)\b[^.;]{2,90}, )?to (?:also |jointly )?([a-z-]+)\b/i;
const PURPOSE =
  /^to [^.;]{3,160}?, (?:the|it|we|they|he|she|an?|this|our|its|[A-Z]\w*)\b[^.;]{0,160}?\b(?:has|have|had|is|are|was|were|may|can|welcomes?|recogni[sz]es?|notes?)\b/i;

const isInfinitive = (sentence: string): boolean =>
  verbOf(INFINITIVE.exec(sentence)?.[1] ?? '')?.form === 'base' && !PURPOSE.test(sentence);

const GERUND =
  /^(?:by |also )?(?:(?:not|regularly|fully|urgently) )?(?!(?:During|Nothing|Something|Including|Regarding|Concerning|Notwithstanding|Pending|Being|According)\b)[A-Za-z-]{3,}ing\b/i;
const OBLIGATION =
  /\b(?:must|shall|should|(?:is|are|would be) (?:(?:now|also|each|both|jointly|therefore) ){0,2}(?:expected|required|asked to|requested to|directed to|to be|obliged)|(?:we|ministers|the department|the secretary of state) (?:would |also )?expects?|has until|(?:is|are) to (?!be\b)[a-z]+|needs? to|has to|have to|(?:is|are) (?:jointly |collectively )?(?:accountable|responsible) for|has responsibility for|(?:is|are) due|may only|may be \w+ only)\b/i;
/** What binds by its form alone: "The deadline for … is", "The response to be published by", "The Council agrees that it will". */
const BY_FORM: readonly RegExp[] = [
  /\bdirects (?:that )?(?:the |[A-Z])[^.;:]{3,300}? to [a-z-]+\b/,
  /^the deadline for [^.;]{3,100} (?:is|will be)\b/i,
  /^(?:the|an?|its|all|these)\b[^.;,]{3,80} to be [a-z]{3,}(?:ed|en|ought|eld|ade|ut)\b/i,
  /^(?:the |both )[^.;,]{3,80}? (?:agrees?|undertakes?|commits?) (?:to [a-z]|that (?:it|they) (?:will|shall)\b)/i,
];
const SCHEDULED =
  /\bwill\b(?: \w+ly| also| then| first| be| normally| formally| initially| jointly){0,3} (?:take place|held|conducted|carried out|undertaken|established|set up|convened|commissioned|monitored|reviewed|assessed|provided|submitted|supplemented|chaired|reported|produced|developed|required|expected|published|completed|made)\b/i;
const WILL = /\b(?:will|shall|(?:is|are) to)\b/gi;
/** Officers of the council, who hold no duty apart from it. */
const OFFICER =
  /\b(?:(?:Interim |Deputy |Corporate )?(?:Chief Executive|Director)(?: of (?:[A-Z][\w']+|and)(?: (?:[A-Z][\w']+|and)){0,4})?|DCS)$/;
/** "The findings will be re-examined by the LSCB": done by somebody who can hold a duty, or by an officer. */
const DONE_BY =
  /\b(?:will|shall) (?:also )?be (?:\w+ly )?[a-z-]{3,}(?:ed|en|ought|eld|ade)(?: off| out| up)? by (?:the )?/gi;
/** "By 31 March 2010 every file will contain a chronology": a date makes a promise of it. */
const BY_THEN =
  /(?:^|[:;] )(?:and )?by (?:the end of )?(?:\d{1,2} )?[A-Z][a-z]+ \d{4},? [^.;]{5,160}?\b(?:will|shall)\b/i;
const TO_INCLUDE = /^(?:this|these|it) to include\b/i;

/** What only explains, describes a consequence or permits. */
const EXPLANATION = [
  /^(?:this|these|that|it|such [\w ]{1,40}) (?:is|are|was|were|will|may|might|would|could|can) (?!be (?:agreed|reported|shared|submitted|completed|done|provided|published|reviewed|in place|achieved|kept)\b)/i,
  /^(?:such|any) reviews? may\b/i,
  /\bwill form (?:part|the basis) of\b/i,
  /^improvements? would\b/i,
  /^(?:ofsted|cqc|the care quality commission|inspectors|HM\w+)\b[^.;]{0,60}?\b(?:will|may|intends?)\b/i,
  /^improvement (?:[\w ]{1,40} )?will (?:also )?be assessed\b/i,
  /^delivering improvement places\b/i,
  /\bwill remain in (?:force|place|effect)\b/i,
  /^failure to\b/i,
  /^(?:the secretary of state|ministers?|the minister) (?:may|(?:will|shall)(?! (?:formally )?review\b)|is|are|has|have|can|could)\b/i,
  /^(?:should|if) (?:the|[A-Z]\w+) (?:[A-Z]\w+ ){0,3}(?:council|authority) (?:be unwilling|be unable|fail|fails|does not|do not|not comply|is unwilling|is unable)\b/i,
];
/** "No child may be placed …": what is forbidden to everybody. */
const NOTHING_MAY = /^no (?!later|less|fewer|more|doubt)[a-z][^.;]{2,80}? may be\b/i;
const PERMISSION = /\b(?:may|might|can|could)\b/i;

/** Does a sentence bind somebody? Decided by its grammar; an item of a list is decided by what it belongs to. */
export function binds(sentence: string, find: FindNames): boolean {
  if (isRecital(sentence)) return false;
  if (/\bwill receive\b.{0,300}\bfrom\b/i.test(sentence)) return true;
  if (TO_INCLUDE.test(sentence) || /^it is (?:expected|required|essential) that\b/i.test(sentence)) return true;
  if (goesOnActing(sentence)) return true;
  if (EXPLANATION.some((pattern) => pattern.test(sentence))) return false;
  if (OBLIGATION.test(sentence) || NOTHING_MAY.test(sentence)) return true;
  if (SCHEDULED.test(sentence) || BY_THEN.test(sentence)) return true;
  if (BY_FORM.some((pattern) => pattern.test(sentence))) return true;
  if (willOfParty(sentence, find) || willOfName(sentence) || doneByParty(sentence, find)) return true;
  const start = START.exec(sentence)?.[0].length ?? 0;
  if (isInfinitive(sentence)) return true;
  if (instructs(sentence, start) || instructsLater(sentence)) return true;
  if (NOMINAL.test(sentence) || namesTarget(sentence)) return true;
  return (
    GERUND.test(sentence) && !PERMISSION.test(sentence) && !/\b(?:will|would|has|have been|was|were)\b/i.test(sentence)
  );
}

/** "Quarterly reporting by the Chair to …": a duty without a verb. */
const NOMINAL = new RegExp(
  `^(?:regular |written |formal )?(?:\\w+ly|(?:\\d+|${NUMBER_WORD})[- ](?:weekly|monthly)) ` +
    '(?:progress |written )?(?:report(?:s|ing)?|meetings?|reviews?|updates?)\\b',
  'i',
);

const BOUNDED =
  /(?:^|: |; )(?:at least|(?:no|not) (?:fewer|less|more|lower|higher) than|a (?:minimum|maximum) of|under|over|below|above|up to|(?:down|up|rising|falling) (?:from|to)|from)? ?\d[\d.]* ?(?:%|per ?cent\b)/i;
const BY_WHEN = /\b(?:by|from|in|for|during|throughout)\b[^.;]{0,30}\b(?:19|20)\d{2}\b/i;
const TOLD =
  /\b(?:was|were|had|has|have|is|are|fell|rose|found|reported|judged|stood|showed|remains?|shows?|may|might|could|would)\b/i;
/** "No child to wait more than 15 working days" */
const NOBODY_TO =
  /^(?:no|every|each|all|not (?:more|less|fewer) than|at least)\b[^.;,]{2,80}? to (?:be|have|wait|exceed|fall|hold|receive|get|reach|go)\b/i;

/** "Assessments completed on time: no fewer than 85% by 31 March 2022": a target without a verb. */
const namesTarget = (sentence: string): boolean =>
  NOBODY_TO.test(sentence) || (BOUNDED.test(sentence) && BY_WHEN.test(sentence) && !TOLD.test(sentence));

const PRONOUN =
  /^(?:it|they|he|she) (?:will|shall|must|should|(?:is|are) to)(?: also| then| first)? (?:have )?([a-z-]+)/i;

/** "It will meet on the first Thursday of each month": whoever was spoken of has something to do that can be told. */
export function goesOnActing(sentence: string): boolean {
  const word = PRONOUN.exec(sentence)?.[1];
  const verb = word === undefined ? null : verbOf(word);
  return verb !== null && verb.class !== 'do' && verb.base !== 'have' && verb.base !== 'make';
}

/** Sentences that are not duties of their own accord, though they stand in a list. */
export function explains(sentence: string): boolean {
  return !goesOnActing(sentence) && (EXPLANATION.some((pattern) => pattern.test(sentence)) || isRecital(sentence));
}

/** "The Board will …": a promise of somebody who can hold a duty. */
function willOfParty(sentence: string, find: FindNames): boolean {
  const mentions = find(sentence).filter(({ party }) => party !== 'nobody' && party !== 'family' && party !== 'ofsted');
  for (const match of sentence.matchAll(WILL)) {
    const before = sentence.slice(0, match.index).trimEnd();
    if (
      OFFICER.test(before) ||
      mentions.some(
        ({ to }) => to <= before.length && /^(?:["']?\))?(?: \([^)]*\)|,[^,]{1,140},|\s)*$/.test(before.slice(to)),
      )
    ) {
      const rest = sentence.slice(match.index);
      return !/\bwill (?:be able|have|need|inform|form|consider|receive)\b/i.test(rest) || AND_WILL.test(rest);
    }
  }
  return false;
}

/** What is considered first and answered then is something to be done. */
const AND_WILL = /,? and (?:then )?(?:will|must|shall) (?:also |then )?(?!be\b|have\b)[a-z]/;

/** "Thornsea Voices will nominate two parents": somebody by name promises an act that can be told. */
const NAME_WILL =
  /^(?:The |Its )?[A-Z][\w'-]{1,30}(?: (?:(?:of|for|and|the) )?[A-Z][\w'-]{1,30}){1,5} will (?:also |then )?([a-z-]+)/;

function willOfName(sentence: string): boolean {
  const verb = verbOf(NAME_WILL.exec(sentence)?.[1] ?? '');
  return verb?.form === 'base' && !['have', 'continue', 'make', 'see', 'take', 'come', 'let'].includes(verb.base);
}

function doneByParty(sentence: string, find: FindNames): boolean {
  return [...sentence.matchAll(DONE_BY)].some((match) => {
    const at = match.index + match[0].length;
    if (/^(?:Chief Executive|Director|DCS)\b/.test(sentence.slice(at))) return true;
    return find(sentence).some(({ party, from, to }) => party !== 'nobody' && from <= at && to > at);
  });
}

/** "A copy goes to the Department on the day": told as what happens, and meant as what has to. */
const HAPPENS =
  /^(?:the|an?|its|each|every|this|all|copies|minutes|papers|reports) ?[\w' -]{0,60}? ?(?:goes|go|comes|come|reaches|reports|meets|sits|writes|provides|sends|submits|publishes) (?:to|by|on|every|each|at least|[a-z]+ly|the|an?)\b/i;

/** A sentence that asks something of somebody by its modal or as what happens, and that no rule knows for an explanation. */
export function maybeBinds(plain: string): boolean {
  return !explains(plain) && (/\b(?:must|shall|should|will)\b/.test(plain) || HAPPENS.test(plain));
}
