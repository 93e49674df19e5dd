import { MONTH_WORDS } from '../../notices/words/calendar-words.ts';
import { NUMBERS, ORDINALS } from '../../notices/words/numbers.ts';

const MONTHS = MONTH_WORDS.join('|');
/** A count or a place that is more than one: "every two months", "every third week". */
const SEVERAL = [...NUMBERS.slice(2), ...ORDINALS.slice(2)].join('|');

/**
 * What a sentence can say of posts and reminders, and the words for it. `a|b` are alternatives, `word?` may be missing; behind
 * ` … ` stands what may come some words later ("turn it off"). A new way of saying something is a cell here. Apostrophes are dropped.
 */
export const VOCABULARY = {
  /** What is posted, by its own name. */
  digest: ['digest|digests|digset|diegst|digets'],
  /** The same in words that may mean a report of the council's own. */
  roundup: [
    'weekly? summary|summaries|roundup|roundups|bulletin',
    'weekly? round up|ups',
    'weekly update|updates|post|posts|posting|report|card|message',
    'monday|mondays|tuesday|tuesdays|wednesday|wednesdays|thursday|thursdays|friday|fridays message|post|card|report',
  ],
  reminders: [
    'remind|reminds|reminding|reminder|reminders|reminded|nudge|nudges|nudging|nudged|ping|pings|pinging|pinged',
    'poke|pokes|poking|poked|prod|prods|prodding|prodded|prompting|prompted',
    'chase|chases|chasing|chased|chaser|chasers',
    'heads up',
    'a|any prompt|prompts',
    'tap on the shoulder',
    'let owners|people|everyone|everybody|leads|colleagues know',
    'warn|warning|alert|alerting|prompt owners|people|everyone|everybody|leads|colleagues',
    'week|weeks|days|advance|prior|more notice|warning',
  ],
  /** Asks that somebody be written to, as a verb: what follows it is who. */
  reminding: ['remind|reminding|nudge|nudging|ping|pinging|chase|chasing|poke|poking|prod|prodding'],
  snoozes: [
    'snooze|snoozing|silence',
    'mute|pause my|the? reminders',
    'remind me again? later|again',
    'remind me next week',
  ],
  /** What was spoken of before. */
  points: ['it|that|this|them|those|these|anything'],
  posting: ['post|posting|posts|posted', 'send|sending'],
  sends: [
    'post|posting|send|sending|put|putting|share|sharing|publish|drop|dropping|deliver|pop|stick|place|run|fire|chuck|email|forward',
    'have|get|need|want|wants|like|receive|receiving|see|appear|land|arrive|come|came|coming|keep|set|schedule',
    'turn up',
    'reach|reaches|reaching us|the|this|our',
    'go|going up|out|in|here',
    'lets',
    'carry on',
  ],
  starts: [
    'start|starts|starting|begin|beginning … digest|digests|posting|sending|reminders|nudges|summary|roundup|it',
    'resume|resuming|restart|restarting|enable … digest|digests|posting|sending|reminders|nudges|summary|roundup|it',
    'subscribe|resubscribe',
    'turn|switch|put … on',
    'set up|going',
    'set … going',
    'sign … up',
    'unpause|reinstate',
    'bring back',
  ],
  changes: [
    'move|moved|moving|change|changed|shift|switch|swap|reschedule|push|bring|make|instead',
    'should|could|can be',
    'should|could|can|might … be|come|go|arrive|land|reach',
    'rather than',
    'wed|id|would rather|prefer',
  ],
  /** Of the order just before: it is changed, or taken back. */
  changesIt: [
    'make|move|change|shift|switch|set|have|put|do|try|say|bring|push it|that|this|them',
    'can|could it|that|this be',
    'instead|rather|actually|better',
  ],
  endsIt: ['stop|cancel|end|undo|scrap|forget|drop|kill|pause|quit sending|posting|doing? it|that|this|them|those'],
  endsAll: ['stop|cancel|undo'],
  /** Wants something, whatever tense its verb has. */
  wishes: [
    'be|get|gets|getting posted|sent|shared',
    'want|wants|wanted|like|rather|prefer|need|needs|hoping|hope|would|wondering|should|lets|please',
  ],
  stops: [
    'spare|stop|stopping|cancel|quit|halt|cease|discontinue|disable|unsubscribe|kill|remove|mute|pause|pausing',
    'hold|holding|end|ending the|this|our|all|it|off|sending|posting|digest|digests|reminders',
    'digest|digests|reminder|reminders|nudges off',
    'enough of? the|these|your? digest|digests|reminder|reminders|nudge|nudges|nudging|pings|posts',
    'without|scrap|axe|suspend|suspending|anymore',
    'bin|ditch|dump|chuck|lose|can the|this|our|it',
    'may|can|should|to rest|pause',
    'drop the|this|our digest|digests',
    'give … rest|break|miss',
    'no|not longer? needed|wanted|required',
    'turn|turning|switch|switching|leave|leaving|knock|take … off',
    'no more|digest|digests|reminder|reminders|nudge|nudges|ping|pings',
    'get rid of',
    'do away with',
    'leave me|us alone|be',
    'leave me|us in peace',
    'dont|not|no|never longer? bother|want|need|post|send|put|share|posting|sending',
    'doesnt|didnt want|need',
    'dont|not remind|nudge|chase|ping',
    'any more',
    'peace from',
    'cant we not',
  ],
  /** All that is posted and reminded of. */
  everything: ['everything|all|notifications'],
  /** The contrary of an end. */
  goesOn: ['dont|not|never stop|cancel|end|quit|kill|pause|scrap'],
  skips: ['skip|skipping|miss|missing', 'leave|leaving out', 'leave|miss … out'],
  shows: [
    'preview|peek|glimpse|read|show|showing|advance',
    'let|give|send|get|forward me|him|her',
    'let us see',
    'can|could|may i|we have|see|get this|next|todays|last',
    'can|could|may i have|see|get',
    'will|would|does|did|going … say|says|look|contain|contains',
    'what … says|contains',
    'look|looks like',
    'be|is in it',
    'whats in|on',
  ],
  /** Shown to everybody, and so posted. */
  showsUs: ['give|show us', 'give|show|send me … here', 'give|show|send me … in this channel'],
  again: ['again|resend|repost', 'once more'],
  here: [
    'here|us',
    'in|to|into|on|for|by|from this|the|our channel|chat|thread|group|conversation',
    'this channel|chat|thread|group|conversation',
  ],
  ofNow: ['todays', 'this weeks'],
  atOnce: [
    'now|immediately|asap|today|straightaway',
    'right|straight now|away|off',
    'at once',
    'this minute|instant',
    'as soon as possible?',
  ],
  /** From this day, and for good. */
  fromNowOn: ['from now|here on', 'any more|longer', 'for good', 'until further notice', 'from now'],
  holidays: [
    `school|the|half|term|summer|christmas|easter|${MONTHS}? holiday|holidays|vacation|vacations|hols|breaks`,
    'half term|terms',
    'halfterm|termtime',
    'school|schools are|is|have|has|were been? off|out|shut|closed|away',
    'school|schools are|is|have|has|were broken up',
    'school|schools are|is on holiday',
    'they|theyre|kids|children|pupils are|re? off',
    'term time',
  ],
  /** Not in the holidays. */
  leavesOut: [
    'skip|skipping|miss|missing|except|not|no|never|without|pause|nobody|nobodys|nothing|stop|exclude|excluding|avoid|dont|outside',
    'leave|leaving|miss|keep … out',
    'leave|leaving|keep out',
    'out of',
    'only … in|during',
    'time only',
  ],
  keepsOn: [
    'too|also|include|includes|including|even|regardless',
    'as well',
    'right|straight through',
    'keep … going|coming',
    'carry on',
    'neednt|dont|not|no|stop longer? be? skip|skipping|stop|miss|leave',
    'no need to skip|stop',
    'no exception',
    'all the same',
    'keep it|them|on? going|posting|sending|coming',
    'any exception',
  ],
  /** How dates are written. */
  dates: ['dates', 'date format|style'],
  /** How dates are written is said with one of these. */
  writes: ['write|print|format|show|put|give|use|change|set|have|want'],
  /** Why something was not done. */
  because: ['because|due|owing'],
  owners: ['owner|owners|lead|leads|people|everyone|everybody|folk|colleagues', 'action holders|owners|leads'],
  ahead: ['before|beforehand|ahead|prior|notice|warning|early', 'in advance', 'heads up'],
  oneself: ['me|my|im|i|mine|myself'],
  /** Reminders to whoever says it. */
  ofOneself: [
    'remind|reminding|nudge|nudging|chase|chasing|ping|pinging|poke|poking me',
    'mine',
    'my reminder|reminders|nudges',
    'reminder|reminders|nudges to|for me',
    'leave me',
  ],
  notMine: [
    'isnt|not|arent|wasnt for|one|of? mine|me',
    'is|are not for? mine|me',
    'isnt|not|arent|wasnt my action|actions|job|one|patch',
    'wrong person|door|one|owner|inbox',
    'mistaken|confused me|us',
    'mixed me|us up',
    'by mistake',
    'somebody|someone else|elses',
    'nothing to do with me',
    'dont|not|longer own',
  ],
  aWhile: [
    'for a|an|the|one|this while|bit|next|week|fortnight|month|few',
    'for now',
    'over christmas|xmas|easter|summer|winter|spring|autumn',
    'this|that|next week',
    'weeks peace|rest|break|off',
    'while|whilst im|we|were|i|she|he|hes|shes',
  ],
  /** "About that": what one is reminded of by name is not what falls due. */
  lengths: ['day|days|week|weeks|fortnight|month|wk|wks|next|time|times'],
  ofOne: ['about|of that|it|this'],
  /** How often, other than once a week. */
  notWeekly: [
    `every|each other|few|2|3|4|6|month|day|morning|weekday|fortnight|${SEVERAL}`,
    'fortnight|fortnightly|monthly|daily|tomorrow|alternate|quarterly|tonight',
    'once|twice a day|month|fortnight',
    'twice|two|three times? a week',
    'of the|each|every month',
  ],
  /** Sent to somebody alone, or by another way. */
  elsewhere: ['private message', 'privately|dm', 'by post'],
  byMail: ['email|emailed|emailing|mailed', 'e mail|mailed', 'by mail', 'outlook inbox'],
  /** At the beginning: something is recorded, and nothing ordered. */
  records: ['log|note|record|add|update|mark'],
  /** It tells of what was. */
  happened: ['was|were|went|said|showed|mentioned|looked|landed|had|shared|posted|sent|clashes', 'has|have been'],
  /** A question mark behind these is courtesy. */
  politely: [
    'can|could|would|will you|we|u|it|i',
    'can|could|would the|this|our',
    'please|pls|plz',
    'any chance',
    'possible to|for',
    'be good|great|nice|lovely|helpful to|if',
  ],
  asks: ['what|whats|when|whens|why|how|which|who|whos|whose|where|wheres'],
  /** Asks what would be best, at the beginning, and orders nothing. */
  asksAdvice: ['should|shall|ought we|i|it|they|the|this|our', 'do you think|reckon', 'is|would it worth|better|wise'],
  /** Asks for yes or no, at the beginning. */
  asksWhether: ['is|are|does|did|has|was|were|will', 'do|have you|we|they|people|owners'],
  wheres: [
    'when|whens|where|wheres',
    'how often',
    'which|what channel|channels|place|places|day|days|time|times|chat|chats',
    'who gets|receives|sees|has',
    'why no|not|did|didnt|do|dont|have|havent|was|is|isnt',
  ],
  comes: [
    'post|posts|posted|posting|send|sends|sent|go|goes|going|gone|went|come|comes|coming|due|get|gets|got|receives|land|lands',
    'arrive|arrives|have|scheduled|next|no|is|running|on',
    'set up',
  ],
  youPost: ['you post|posting', 'do|will|are you send|sending', 'your posts', 'posts go|come|get|land'],
  /** Whole questions by themselves. */
  wheresAll: [
    'what have you got? scheduled',
    'what do you post here?',
    'what do you post and where',
    'whats|what is? posted here',
    'show|list|tell me? the|my|your? subscription|subscriptions',
    'show|list|tell me? where you post',
  ],
  /** How it stands with the digest, behind "is the" and "did the". */
  stands: [
    'posted|coming|going|scheduled|running|paused|sent|go|gone|come|arrive|arrived|here|stopped|suspended',
    'set up|to',
    'get|have a|the|our',
  ],
  /** Courtesy and small words, which say nothing of their own. */
  glue: [
    'please|pls|plz|hi|hello|hey|ok|okay|noticeboard|can|could|would|will|you|we|i|id|wed|just|kindly|actually|thanks|thank|cheers',
    'the|a|an|our|your|my|to|for|of|in|on|at|by|from|and|but|so|be|is|are|its|thats|all|every|each|week|weekly|during|over|through',
    'that|this|it|do|what|when|sorry|ones|one|then|up|up|out|as|mind|team|everyone|say|about|around|first|thing|morning|mornings',
    'afternoon|afternoons|lunch|before|hour|half|past|quarter|oclock|back|forward|instead|rather|than|not|ish|any|more|if|possible',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Mark = keyof typeof VOCABULARY;

/** What stands in front of an order and belongs to none. */
export const COURTESY: ReadonlySet<string> = new Set(
  (
    'please pls plz hi hello hey ok okay noticeboard can could would you we i id wed lets just kindly now actually like want ' +
    'need to us the a an our'
  ).split(' '),
);

/** Without one of these words nothing is said of posts, and saying that is cheap. */
export const OF_POSTS: ReadonlySet<string> = new Set(
  [
    'digest digests digset diegst digets summary summaries roundup roundups bulletin round weekly post posts posting posted',
    'remind reminds reminding reminder reminders reminded nudge nudges nudging ping pings pinging chase chases chasing chaser',
    'nudged pinged chased poke pokes poking poked prod prods prodding prodded prompting prompted message everything notifications silence',
    'chasers heads tap know warn warning warnings alert alerting prompt owners leads snooze snoozing mute sending send scheduled',
    'holiday holidays vacation vacations hols breaks half halfterm termtime term school schools children kids pupils dates date',
    'mine me my own somebody someone elses mistake subscribe resubscribe unsubscribe subscription subscriptions sign',
    'link connect attach tie assign unlink disconnect detach take remove channel',
  ].flatMap((line) => line.split(' ')),
);
