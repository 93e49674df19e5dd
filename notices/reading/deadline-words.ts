import type { Step } from '../model/dates.ts';
import type { Anchor } from '../model/notice.ts';
import { MONTH_NAME } from '../words/calendar-words.ts';
import { NUMBER_WORD, ORDINAL_WORD } from '../words/numbers.ts';
import { NUMBER, stepOf, UNIT } from './numbers.ts';

/** DfE's reviews of progress, as part of a pattern. */
export const REVIEW =
  "(?:the |each |any |every |(?:each|all|any|every) of (?:the|these|those) )?(?:next |formal |progress |DfE |Department(?:'s)? |six[- ]month(?:ly)? )*(?:reviews?|stock-?takes?)(?: of progress)?(?: meetings?)?";
export const NOTICE = '(?:this|the|these) (?:(?:improvement |warning )?notice|(?:statutory )?directions?|letter)';
const NAMED_DAY =
  '(?:the )?(?:(?:date|day|issue|issuing|commencement|start|beginning|publication|service|signing|receipt)(?: on which| that| when)?(?: of)? ?(?:the )?){0,3}';

/** What an offset counts from, tried in order at the words behind it. */
export const ANCHORS: readonly (readonly [Anchor, RegExp])[] = [
  [
    'received',
    new RegExp(`^(?:the )?(?:date of |day of )?(?:receipt|receiving)(?: by the council)?(?: of ${NOTICE})?\\b`, 'i'),
  ],
  [
    'issued',
    new RegExp(`^${NAMED_DAY}${NOTICE}(?: (?:is|was|being|has been) (?:issued|given|served|published))?(?!')`, 'i'),
  ],
  ['issued', /^(?:the )?(?:date of )?(?:issue|issuing)\b(?! of (?!(?:this|the) (?:improvement )?notice))/i],
  // "the date on which they are made": of the directions themselves.
  [
    'issued',
    /^(?:the )?(?:date|day) (?:on which|that|when) (?:it|they|(?:this|the|these) (?:notice|directions?)) (?:is|are|was|were) (?:made|given|issued|served)\b/i,
  ],
  [
    'inspection',
    /^(?:the )?(?:date of )?(?:the )?(?:publication of )?(?:the )?(?:ofsted(?:'s)? )?inspection(?: report)?\b/i,
  ],
  [
    'inspection',
    /^(?:the )?(?:date of )?(?:the )?publication of (?:the )?(?:ofsted(?:'s)? )?(?:inspection )?report\b/i,
  ],
];
/** Events of the daily work: what counts from them is a standard, not a date. */
export const OPERATIONAL =
  /^(?:the |a |an |any |each |every |their |its |such )?(?:\w+ ){0,2}(?:end of (?:each|every|the) (?:month|quarter|week|term)|(?<=(?:each|every|any) (?:\w+ ){0,2})meeting|referral|assessment|contact|allegation|discussion|conference|visit|case|becoming|being (?!commission|appoint|establish|agree|approv|publish|set|adopt|sign|endors|complet|conven|recruit|constitut)|admission|request|decision|placement|incident|enquiry|interview|birth|entry|coming|starting|allocation|strategy)/i;

/** Rhythms, each with its step. */
export const RECURRENCES: readonly (readonly [RegExp, (groups: readonly string[]) => Step | null])[] = [
  [
    new RegExp(
      `\\b(?:at least |once |not less than ){0,3}every (?:(other|${ORDINAL_WORD}|${NUMBER}) )?(${UNIT})\\b(?! to (?:\\d|${NUMBER_WORD}\\b))`,
      'gi',
    ),
    ([n, unit]) => stepOf(n ?? 'one', unit ?? ''),
  ],
  [
    new RegExp(`\\bat intervals of (?:(?:no|not) more than |at most |up to )?(${NUMBER}) (${UNIT})\\b`, 'gi'),
    ([n, unit]) => stepOf(n ?? '', unit ?? ''),
  ],
  [
    new RegExp(`\\b(?!an? )(${NUMBER})[- ](week|month|day|year)ly(?: intervals| basis)?\\b`, 'gi'),
    ([n, unit]) => stepOf(n ?? '', unit ?? ''),
  ],
  [
    new RegExp(`\\b(?:at least )?once (?:every|a|per|each|in every) (?:(${NUMBER}) )?(${UNIT})\\b`, 'gi'),
    ([n, unit]) => stepOf(n ?? 'one', unit ?? ''),
  ],
  [
    /\b(?:at )?(?:a )?(?:on a )?quarterly(?: basis| intervals)?\b|\b(?:each|every|per|once a) quarter\b/gi,
    () => ({ count: 3, unit: 'month' }),
  ],
  [
    /\b(?:on a )?(?:half[- ]yearly|six[- ]monthly)(?: basis)?\b|\b(?:each|every) half[- ]year\b/gi,
    () => ({ count: 6, unit: 'month' }),
  ],
  [
    new RegExp(
      `(?<![-\\w]|\\b(?:bi|half|\\d|${NUMBER_WORD}) )(?:on a )?fortnightly(?: basis)?\\b|\\bevery fortnight\\b`,
      'gi',
    ),
    () => ({ count: 2, unit: 'week' }),
  ],
  [/(?<![-\w])(?:on a )?weekly(?: basis)?\b|\beach week\b/gi, () => ({ count: 1, unit: 'week' })],
  [/(?<![-\w])(?:on a )?monthly(?: basis)?\b|\beach month\b/gi, () => ({ count: 1, unit: 'month' })],
  [/(?<![-\w])(?:on an )?(?:annual basis|annually|yearly)\b|\beach year\b/gi, () => ({ count: 1, unit: 'year' })],
];

/** Words that look like a date or a rhythm and that nobody can put into a calendar without asking. */
export const SUSPICIOUS: readonly RegExp[] = [
  /\b(?:by|at|before|until|from) (?:the |a )?(?:half[- ]?way|mid-?way|mid-?point)\b(?! (?:hous|home))(?: (?:point|mark|stage))?(?: (?:through|of|into|in|during|between) (?:the |this |its )?[\w'-]{1,30}(?: (?:period|notice|programme|year|plan)\b)?)?/gi,
  /\b(?:(?:by|at|before|until) )?(?:half[- ]?way|mid-?way|(?:half|\w{1,5}[- ](?:thirds?|quarters?)) (?:of the )?way) (?:through|into) (?:the |this |its )?[\w'-]{1,30}(?: (?:period|notice|programme|year|plan)\b)?/gi,
  /\b(?:by|before|in|during|until|from|no later than)(?: the)?(?: end of| start of)?(?: the)? (?:early |late |next |mid-?)?(?:spring|summer|autumn|winter|easter|christmas|new year)(?: term)?(?: of)?(?: \d{4})?\b/gi,
  /\b(?:bi-?monthly|bi-?annual(?:ly)?|bi-?weekly|twice (?:a|per|each|every) (?:year|month|week)|half[- ]term(?:ly)?|termly|every term|each term)\b/gi,
  new RegExp(
    '\\b(?:by|before|no later than|until)(?: the)?(?: end of)?(?: the)? (?:\\d{1,2}(?:st|nd|rd|th)? )?' +
      `${MONTH_NAME}\\b(?! \\d)`,
    'gi',
  ),
  /\b(?:by|before|no later than|until)(?: the)?(?: end of)?(?: the| this| next)? (?:(?:financial|academic|calendar|school) )?(?:year|term|quarter|month|week)(?: end)?\b/gi,
  /\b(?:by|before|during)(?: the)?(?: end of)? (?:19|20)\d{2}\b/gi,
  new RegExp(`\\b(?:within|inside) (?:a (?:further|period of) |the (?:first|next) )?${NUMBER} ${UNIT}\\b`, 'gi'),
  new RegExp(`\\b${NUMBER} ${UNIT} (?:beforehand|before then|earlier|ahead|in advance|previously|prior)\\b`, 'gi'),
  new RegExp(
    `\\bafter (?:a (?:further|period of) )?${NUMBER} ${UNIT}(?:,? and (?:after )?${NUMBER} ${UNIT})*\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:${NUMBER}|several) times (?:a|per|each|every|in each|in every|in a) (?:year|quarter|month|term)\\b`,
    'gi',
  ),
  /\b(?:by|at|before|within)(?: the)? end of (?:the (?:\w+ )?month|month \w+|week \w+|year \w+|the \w+ quarter)\b/gi,
  /\b(?:in|by|during|from) (?:month|week|year|quarter) (?:\w+)\b(?= |[.,;]|$)/gi,
  /\bin (?:time (?:to|for)|due course|advance of the next)\b[^,.;]{0,60}/gi,
  /\b(?:at|to|for|by|in time for) (?:its|the|their) (?:next|following|subsequent) (?:board |improvement board )?(?:meeting|board|review)s?\b/gi,
  /\b(?:the|its|their) (?:next|following|subsequent) (?:board )?meetings?\b/gi,
  /\bat the (?:first |next |following )?(?:board )?meeting (?:which|that|held|to be held|(?:immediately )?(?:following|after))\b[^,.;]{0,60}/gi,
  /\b(?:shortly|soon) (?:after|before)\b[^,.;]{0,40}/gi,
  /\bQ[1-4]\b(?: \d{4})?/g,
  new RegExp(`\\bevery ${NUMBER} (?:to|or|-) ${NUMBER} ${UNIT}`, 'gi'),
  new RegExp(`\\bin ${NUMBER} ${UNIT}'? time\\b`, 'gi'),
];

/** How the work is done, in words that look like time: "24hrs before conferences", "regularly". */
export const STANDARDS: readonly RegExp[] = [
  new RegExp(`\\bat least ${NUMBER} ${UNIT} (?:every|each|per|a) ${UNIT}`, 'gi'),
  /\b\d+ ?(?:hrs?|hours?) (?:before|prior to|after|of|following|in advance of) [\w ]{3,40}\b/gi,
  /\bwithin \d+ ?(?:hrs?|hours?)\b/gi,
  new RegExp(
    `(?<=\\b(?:respond|requests?|decisions?|referrals|contacts|visit(?:ed|s)?|seen|(?:every|each) child)\\b[^.;,]{0,70})within ${NUMBER} (?:working days?|calendar days?|days?|weeks?)(?! (?:of|from|after|following) (?:the date|this|receipt|the issue))\\b`,
    'gi',
  ),
  /\bat the earliest (?:point|opportunity|possible opportunity)\b/gi,
  /\b(?:on a )?regular basis\b|\bregularly\b|\bregular (?=(?:\w+ ){0,2}(?:reports?|reporting|updates?)\b)/gi,
  new RegExp(
    `\\b${NUMBER} ${UNIT} (?:before|prior to|in advance of|ahead of) (?!${REVIEW}\\b|${NOTICE}|the end)(?:the |each |every |any )?[\\w -]{3,40}`,
    'gi',
  ),
];

/** Lengths of time that describe something instead of saying when. */
export const LENGTHS: readonly RegExp[] = [
  /\b(?:over|in|during|for|of|within) the (?:last|past|previous|preceding) (?:\w+ )?(?:days?|weeks?|months?|years?)\b/gi,
  /\b(?:lasting|aged?|under|over|for|(?<!later )than|of|miss) (?:more than )?(?!each|every|this|that|the)\w+ (?:days?|weeks?|months?|years?)(?: or (?:more|less|over))?\b(?! (?:after|from|following) (?:the |this |its ))/gi,
];
