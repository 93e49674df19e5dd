import type { Status } from '../../model/board.ts';
import type { Role } from '../../model/log.ts';
import { MONTH_NAME, MONTH_WORD, WEEKDAY_WORD } from '../../words/calendar-words.ts';
import { NUMBER_WORD, NUMBERS } from '../../words/numbers.ts';
import { list, oneOf } from '../../words/pattern.ts';
import { expand } from '../../words/phrase-book.ts';
import { colourWordsIn, statusWordsIn } from '../../words/status-vocabulary.ts';

/**
 * The words of orders, all in one place. Tables of phrases: `a|b` are alternatives, `word?` may be missing. Patterns are tried
 * on the plain form of a sentence: small letters, straight quotes, simple dashes.
 */

const { rescheduled: REDATED, ...states } = statusWordsIn('update');

/** What an action is said to be; moving has tables of its own. */
export const STATES: Readonly<Record<Exclude<Status, 'rescheduled'>, readonly string[]>> = states;

export const COLOURS = colourWordsIn('update');

/** Words around a state that change nothing about it. */
export const GLUE: ReadonlySet<string> = new Set(
  `a the is are was its it it's now so and still currently today at as to been has have remains remain stays stay staying
  turned turning turn gone going goes get gets got went back again we're were we this that action be rated rate marked mark set with
  then also just being moved moves moving on into finally therefore all please pls already status rag brag should up
  in leave leaving left keep keeps keeping kept i we've weve that's thats call would i'd id say consider considered showing shown shows flagged classed down overall s`.split(
    /\s+/,
  ),
);

const APPROVERS = oneOf(...list('board chair dfe lscb cabinet council director head partners everyone both all'));
const WHEN_DONE: readonly string[] = [
  ...['today', 'yesterday', 'now', 'at last', 'finally', 'early', 'on time', 'ahead of'],
  String.raw`this (?:morning|afternoon|week|month)`,
  String.raw`last (?:week|night|month|\w+day)`,
  String.raw`by (?:the |our )?(?:improvement )?${APPROVERS}`,
  String.raw`at (?:the |today's |yesterday's |last )?[\w' ]*(?:boards?|meetings?|cabinet|lscb)`,
  String.raw`on (?:the )?\d`,
  `on ${WEEKDAY_WORD}`,
  `in ${MONTH_NAME}`,
];
const HOW_DONE: readonly string[] = [
  ...['with evidence', 'too', 'as well', 'already', 'as planned', 'as agreed', 'successfully', 'fully', 'since'],
  ...['thanks to', 'thankfully', 'because', 'following', 'after', 'as of', 'and (?!not|await|wait|but)', 'yay'],
];
/** What may follow a finished state without making it less so. */
export const AFTER_DONE = new RegExp(`^${oneOf(...WHEN_DONE, ...HOW_DONE, String.raw`\d`)}(?![a-z])`);

/** What may follow a start: anything that does not deny it. */
export const AFTER_STARTED = /^(?!not\b|to\b|late\b|but\b)/;

/** Said apart from the action, these are its state and nothing else's. */
export const OUTRIGHT =
  /\b(?:now|status|done|complete|completed|finished|closed|bau|business as usual|in progress|not started|awaiting|waiting|sign-?off|signed off|action)\b/;

/** A date moves: later, earlier, or simply to another day. */
export const MOVES: Readonly<Record<'later' | 'earlier', readonly string[]>> = {
  later: [
    'moved|moves|move|moving|shifted|shifts|shift|pushed|push|put|slipped|slips|slip|slipping|gone|goes|going|extended|extend|extends|knocked|kicked back|out|on?',
    'rescheduled|reschedule|reprofiled|reprogrammed|redated|postponed|postpone|deferred|defer|delayed|delay|carried over?',
    're scheduled|profiled|programmed|dated',
    'moved|move|put|putting|pushed|push off',
    'becomes|become',
    'now? due',
    'new? due? date|deadline now|moves|moved|changes|changed|is|becomes|goes|gone? back|out?',
    'new|revised|due|target|end|completion date|deadline',
    'date|deadline',
    'back|out',
    'changed',
    'needs|need to? move|moving|pushing|push',
    'agreed? extension',
    'slid|slides|runs|running over?',
    'to be? moved|rescheduled|postponed|deferred',
  ],
  earlier: ['brought|bring|moved|move|pulled|pull forward', 'forward'],
};

/** Without a date these say that it was moved all the same, so that the date is asked for. */
export const MOVED_ANYHOW: ReadonlySet<string> = new Set(REDATED.flatMap(expand).map((words) => words.join(' ')));

/** Who agreed to a move: the group is who. */
export const AGREED: readonly RegExp[] = [
  /^(?:(?:as|and|this|which|it|date|new|the|was|has|been|have|all|have now|move|moves|change|is) )*(?:agreed|approved|signed off|ok'?d|okayed|cleared|sanctioned|authorised|confirmed|agrd)(?: (?:by|with|at|from|in))? (.{2,60})$/d,
  /^(?:and |as )?(.{2,40}?) (?:has |have |had |is |are )?(?:all |now |both )?(?:agreed|agrees|agree|approved|approves|ok'?d|ok|okay|okayed|happy|signed (?:it |this )?off|said (?:yes|ok|okay|fine)|fine)(?: (?:this|it|that|to (?:it|this|that|the (?:move|change))|the (?:move|change|new date|date)|with (?:it|this|that)))?$/d,
  /^(?:with|by agreement of|by agreement with|by) (.{2,40}?)(?:'s|'|(?<=[a-z]{3}[^s])s)? (?:agreement|approval|ok|permission|blessing|say so)$/d,
  /^(?:by agreement|in agreement) (?:of|with) (.{2,40})$/d,
  /^(?:with|by) (?:the )?(?:agreement|approval|consent|ok|permission|blessing|support) (?:of|from) (.{2,40})$/d,
];

/** Fields by name, with the word that names them. */
export const FIELD_NAMES: readonly (readonly [
  field: 'status' | 'rag' | 'percent' | 'movedTo' | 'evidence',
  pattern: string,
])[] = [
  ['rag', String.raw`(?:b?rag(?: ?(?:rating|status|colour))?|colour|rating|rating colour)`],
  ['status', String.raw`(?:status|state)`],
  ['percent', String.raw`(?:percentage|percent|per cent|progress|% complete|% ?done|completion|%)`],
  [
    'movedTo',
    String.raw`(?:(?:new |revised |target |end |completion |planned )?(?:due ?-?date|date|deadline|target date|when)(?: date)?)`,
  ],
  ['evidence', String.raw`(?:evidence(?: link)?|link)`],
];

export const LINK =
  /(?:\b[a-z][a-z\d+.-]{0,20}:\/\/|\bwww\.)\S*[^\s.,;:!?)\]>"']|(?:javascript|data|file|mailto|vbscript):\S+/;
/** Words that only point at a link, wherever they stand before it. */
const POINTERS = "see|here|here's|heres|link|links|url|evidence|evidenced|evid|ev|proof|is|are|at|as|by";
/** What a link may be called, where that begins a clause of its own: "sent the minutes" is what was done. */
const NAMES_OF_LINKS = `${POINTERS}|the|its|with|in|on|for|attached|source|details|file|minutes|report`;
/** What introduces a link: it goes with it. */
export const BEFORE_LINK = new RegExp(
  String.raw`(?:(?:(?:^|(?<=[,;:.(–-] ?)|\band )(?:\b(?:${NAMES_OF_LINKS})\b ?){1,9}|(?:\b(?:${POINTERS})\b ?){1,9})[\s:=-]{0,9}|[\s(<[:=-]{1,9})$`,
);

/** A finished action that still has to be approved: "finished our side, just waiting for cabinet to sign it off". */
export const DONE_BUT_AWAITED =
  /^(?!.*\b(?:not|nearly|almost|about|half|isn't|isnt|hasn't|hasnt)\b.{0,200}\b(?:wait|pending)).*\b(?:done|complete|completed|finished|delivered)\b.{0,200}\b(?:awaits|awaiting|waiting|waits|pending)\b (?:only |just )?(?:for |on )?(?:[\w']+ ){0,5}?(?:to (?:sign|approve|agree|ratify|endorse)|sign-?off|sign off|approval|ratification)\b/s;

/** Colours that are no rating. */
export const NO_RATING = /^(?:purple|yellow|orange|white|black|gr[ae]y|pink|brown|violet|gold|silver|turquoise)$/;

/** How a statement is turned into a question at its end. */
export const TAG =
  /\b(?:is|was|are|were|has|have|had|did|does|do|will|would|should|could|can|wo|ca)(?:n't|nt) (?:it|they|we|he|she|there|that|i|you)[\s.!]*$|,\s*(?:is|was|are|were|has|have|did|does) (?:it|they|we|he|she|there)[\s.!]*$|[,;-]\s*(?:(?:is|was) (?:that|this|it) (?:right|correct|so|true|ok|okay)|am i right|right|or not)[\s.!]*$/;

/** One to twenty, as a telephone writes them down. */
export const SPOKEN_NUMBERS: readonly string[] = NUMBERS.slice(1);

const GREETING = oneOf(
  ...list('hi hello hey hiya dear morning afternoon evening'),
  'good (?:morning|afternoon|evening)',
  'greetings',
);
const OPENING: readonly string[] = [
  `${GREETING}(?: (?:all|team|there|both|everyone|folks))?`,
  ...list('please pls plz plse kindly ok okay okey um+ uh erm? right also oh yes yep thanks'),
  ...[
    'thank you',
    'cheers',
    'ta',
    'fyi',
    'btw',
    'quick one',
    '(?:a )?quick update(?: from (?:me|us))?',
    'update from (?:me|us)',
    'so',
    'and',
    'then',
    'now',
    'well',
  ],
  ...['noticeboard', 'notice board', 'bot', '@?noticeboard', 'sorry to bother you'],
  'just to (?:say|confirm|let you know)(?: that)?',
  'just (?:to|wanted to|want to)(?= (?:log|note|record|add|update|report))',
  ...[
    'for info',
    'for the record',
    'for the log',
    'for your records',
    'just',
    'one more',
    'another one',
    'also please',
  ],
];
/** What may stand before the substance of a sentence. */
export const OPENERS = new RegExp(String.raw`^${oneOf(...OPENING)}(?=[\s,.:;!-])[\s,.:;!-]*`);

const AND_KINDLY = oneOf(
  ...list('please pls plz just kindly also possibly mind now'),
  ...['help me', 'be able to', 'go ahead and'],
);
const ASKING_FOR = oneOf(
  `(?:can|could|would|will) (?:you|u|ya)(?: ${AND_KINDLY})*`,
  "(?:i|we)(?:'d| would)? (?:like|want|need|wish|wanted)(?: you)? to(?: please)?",
  "(?:i|we)'d like to",
  ...['(?:i|we) (?:have|need) to', 'id like(?: you)? to', 'please can (?:you|we|i)'],
  ...['(?:you need to|you should|you can)', 'go ahead and', "let'?s", 'let (?:me|us)'],
  ...['need to', 'want to', 'would like to', 'i am', "i'm", 'im'],
);
/** "Can you", "I'd like to": what follows is an order all the same. */
export const FRAMES = new RegExp(String.raw`^${ASKING_FOR}(?: (?:please|pls))?[\s,]+`);

/** "Can I log": an order only with these. */
export const MAY_WE =
  /^(?:can|could|may) (?:i|we)(?: please| pls| just)? (?=(?:log|record|add|note|report|enter|put|mark|set|update|register)\b)/;

export const CLOSERS =
  /(?:^|[\s,.!;-]{1,9})(?:please|pls|plz|plse|thanks|thank you|thankyou|many thanks|ta|cheers|thx|tx|kind regards|regards|tia|if you (?:can|could|would)|when you can|asap|for me|(?:would|will|could|can) (?:you|u|ya)|(?:and )?(?:please |pls |can you )?(?:update|log|record|note|mark|change) (?:it|this|that)(?: up| please| accordingly| for me)?)(?: (?:very much|so much|again|all|a lot|in advance|bot|noticeboard))?[\s.!,]*$/;

const QUESTION_WORDS =
  list(`what whats what's wot wots wat wats whatever waht wht which wich witch who whos who's whose whom
  when whens when's where wheres where's why whys how hows how's`);
const ASKING_VERBS: readonly string[] = [
  ...list("is isnt isn't are arent aren't r was wasnt were has hasnt hasn't"),
  'have (?!just|now|finished|completed|done|closed)',
  ...list("havent had do does doesnt doesn't did didnt didn't am any anything anythin anyone anybody owt can could"),
  ...['should', 'shall', 'may i', 'may we', 'might', 'will', 'would', 'wont', 'must'],
];
const ASKING_ORDERS: readonly string[] = [
  ...['tell', 'show', 'list', 'give me', 'give us', 'read', 'quote', 'find', 'explain', 'describe'],
  'remind (?:me|us) (?:what|how|who|when|which|where|of|about)',
  ...['by when', 'by what', 'until when', 'since when', 'compare', 'count', 'check', 'see', 'view', 'display'],
  ...['look up', 'status of', 'latest', 'anyone', 'whether', 'if', 'do'],
];
/** In front of a sentence these ask. */
export const ASKING = new RegExp(String.raw`^${oneOf(...QUESTION_WORDS, ...ASKING_VERBS, ...ASKING_ORDERS)}\b`);

/** Anywhere in words without marks these ask: "core assessments down to 100 by when". */
export const ASKS_WITHIN =
  /\b(?:what|whats|what's|wot|wots|wat|wats|which|who|whos|who's|whose|when|whens|when's|where|wheres|where's|why|how|hows|how's|innit|doesnt it|isnt it|right\?)\b/;

/** A ref and only such words is a question: "A6: wording please", "A20 deadline". */
export const ASKED_FOR: ReadonlySet<string> = new Set(
  `wording words text full in the of deadline due date dates owner lead status state latest update updates evidence link history log details detail
  info information please pls thanks ta rag brag rating colour target targets progress action actions on for about and any new news current
  overdue late original first when who what percent percentage exact quote paragraph para notes note record records entries last recent
  read out show me title name lot everything whole all got whatever`.split(/\s+/),
);

export const ROLES: Readonly<Record<Role, readonly string[]>> = {
  chair: ['chair', 'chairperson', 'board chair', 'chairman', 'independent chair'],
  officer: ['officer', 'board officer', 'admin', 'administrator', 'board secretary', 'improvement officer'],
  owner: ['owner', 'action owner', 'action lead', 'lead', 'action holder'],
  observer: ['observer', 'viewer', 'read only', 'dfe observer', 'guest observer'],
};

/** Orders that are none of the log's, each with the name by which a sentence can be said about it. */
export const OTHERS: readonly (readonly [name: OtherOrder, pattern: RegExp])[] = [
  [
    'remind',
    /^(?:remind|nudge|chase|chase up|prod) (?!rates?\b|data\b)\S|\breminders?\b(?!.*\blog)|^(?:set|add|create|schedule) (?:up )?(?:a |an |me a )?reminder\b/,
  ],
  [
    'several',
    /\b(?:and|then|also) (?:mark|delete|close|update|set|change|cancel|reschedule) (?:them|those|all|everything|everyone)\b/,
  ],
  // What is printed is changed by reading the amended notice, and by nobody's word.
  [
    'amended',
    /^(?:the |our |this )?(?:improvement )?notice (?:(?:was|has|is|got|been|now) ){0,4}(?:amended|varied|revised|re-?issued|changed)\b/,
  ],
  ['cancel', /^(?:cancel|call off|scrap|abandon) (?:\w+ )*?(?:meeting|review|board|action|reminder|digest)s?\b/],
  [
    'delete',
    /^(?:delete|remove|erase|wipe|get rid of|purge|overwrite) (?!that\b|this\b|it\b|my\b)\S|^(?:drop|bin|clear|scrap|withdraw) (?:the|all|every|everything|action|a\d|\d+\()/,
  ],
  [
    'send',
    /^(?:send|email|e-mail|notify|invite|circulate|(?:mail|message|msg|text|phone|call|ring|ping|alert|forward|share|publish|post|announce|inform)(?= (?:it|this|that|them|me|us|him|her|everyone|everybody|all|my|our|the|a|an|to)\b)|tell (?:the|everyone|all)|let (?:the|everyone|all) \w+ know)\b(?! (?:me (?:what|how|who|which|when|about)))/,
  ],
  [
    'assign',
    /^(?:assign|reassign|re-assign|reallocate|delegate|hand over)\b|^(?:allocate|pass|transfer) (?:action |over )?(?:a\d|it\b|this\b|that\b)|^give (?:action )?(?:a\d+|\d+\(\w\)) to\b|^(?:change|set|update|swap|replace) (?:the )?(?:owner|lead|who)\b|^(?:change|set|update) (?:action )?a\d+(?:'?s)? (?:owner|lead)\b/,
  ],
  ['escalate', /^escalate\b/],
  [
    'digest',
    /^(?:(?:un)?subscribe|mute|unmute)\b|^(?:stop|start|pause|resume|turn (?:on|off)|switch (?:on|off)|send|post|set up) (?:the |sending |posting |my |our |a )*(?:weekly |daily )?(?:digest|summary|notifications)\b/,
  ],
  [
    'export',
    /^(?:export|download|print|back ?up|archive|dump)\b|^(?:save|turn|convert|copy) (?:this|it|that|the plan|the log|everything|them) (?:in)?to\b/,
  ],
  ['import', /^(?:import|upload|load|attach|ingest)\b/],
  [
    'rename',
    /^(?:rename|reword|retitle)\b|^(?:change|edit|amend|update|replace) (?:the )?(?:title|wording|name|text|words|description|success measure|measure|what)\b/,
  ],
  ['undo-other', /^(?:undo|revert|reverse|roll ?back|take back) (?!that|this|it|my|the last|last|please|pls)(?:\S+)/],
  ['override', /^ignore (?:all|your|the|previous|any)\b/],
];

export type OtherOrder =
  | 'remind'
  | 'send'
  | 'delete'
  | 'assign'
  | 'amended'
  | 'digest'
  | 'export'
  | 'import'
  | 'cancel'
  | 'several'
  | 'draft'
  | 'escalate'
  | 'rename'
  | 'undo-other'
  | 'override';

const CHANGES = oneOf(
  ...list('mark set close complete finish turn make flag put move push reopen update'),
  ...['sign off', 'tick off', 'start', 'reschedule', 'postpone', 'change', 'approve', 'extend', 'log'],
);
const MANY = oneOf(
  ...list('all every everything each both them those these any'),
  String.raw`the ${oneOf(
    ...list('overdue red amber green late old rest whole remaining other'),
    NUMBER_WORD,
    ...list('police health council schools lscb'),
  )}(?: \w+)?`,
  String.raw`\w+'s`,
  `${oneOf(...list('overdue red amber green late open police health council schools lscb'))} (?:actions|ones|things)`,
);
/** Many at once: never done. */
export const BULK = new RegExp(String.raw`^${CHANGES} (?:off )?${MANY}\b`);

/** Verbs that put something down, before the action or paragraph that it is about. */
const RECORD = '(?:log|record|note|add|enter|register|jot|write|report|capture|input|recrod|reocrd|lgo|noet|rcord)';
/** These put something down only where what it is comes with them. */
const PUT = '(?:put|save|post|make|leave|file|submit|do|give|send|set)';
const ENTRY =
  '(?:update|updates|note|minute|comment|progress|progress note|progress update|entry|line|remark|message|status update|log entry|log|record|this|following|statement|upadte|udpate|updat)';
const TO = '(?:for|on|to|against|about|re|under|in|of|regarding|with|at)';

/** Up to the ref: "log an update for", "note on", "update", "progress on". The group tells a bare noun from a verb. */
export const RECORD_HEADS: readonly (readonly [kind: 'verb' | 'noun' | 'that', pattern: RegExp])[] = [
  [
    'verb',
    new RegExp(
      String.raw`^${RECORD}(?: down| in| up)?:? (?:(?:a|an|the|another|this|my|new|quick|short|brief) )*(?:${ENTRY} )?(?:down )?(?:${TO} )?(?:the )?`,
    ),
  ],
  [
    'verb',
    new RegExp(
      String.raw`^${PUT}(?: down| in| up)? (?:(?:a|an|the|another|this|my|new|quick|short|brief) )*${ENTRY} (?:down )?(?:${TO} )?(?:the )?`,
    ),
  ],
  ['that', new RegExp(String.raw`^(?:${RECORD})(?: down)?(?: on file)? that (?:the )?`)],
  [
    'verb',
    /^(?:update|updating|upadte|udpate|updaet|updat|amend|edit|log)(?: (?:the )?(?:entry|record|log|status|progress)(?: (?:for|on|of))?)? /,
  ],
  [
    'noun',
    /^(?:put|stick|pop|get|add)(?: down)? (?:on|against|under|for) (?=(?:action |para(?:graph)? )?(?:a\d|b\d|\d+\s?\())/,
  ],
  [
    'noun',
    new RegExp(String.raw`^(?:(?:a|an|the|another|new|quick|short|brief|progress|latest) )*${ENTRY}(?: (?:${TO}))? `),
  ],
];

/** Verbs that give an action a state: what follows the ref is the state. */
export const MARK_HEAD =
  /^(?:mark|marking|mrak|makr|mark up|set|setting|turn|make|flag|put|change|chnage|chagne|switch|rate|class|classify|tick|show|bump|drop|raise|up|downgrade|upgrade|flip|get|have|take|treat|move|update|shift) (?:up |down )?/;

/** Verbs that are a state: "close A4", "sign A21 off". */
export const STATE_HEADS: readonly (readonly [status: Status, pattern: RegExp])[] = [
  [
    'complete',
    /^(?:close(?: off| down| out)?|complete|compelte|completing|finish(?: off)?|finalise|sign(?: off)?|signoff|tick(?: off)?|approve|shut|wrap up|conclude)\s+/,
  ],
  ['in-progress', /^(?:reopen|re-open|open up|start|restart|begin|commence|kick off|un-?close)\s+/],
];

/** Verbs that move a date. The groups after the ref are read as a move. */
export const MOVE_HEAD =
  /^(?:move|moving|shift|push|put|slip|postpone|reschedule|re-schedule|defer|delay|extend|bring|knock|kick|carry|reprofile|change|set|make|pull|agree|amend|re-?date|reprogramme) (?:back |out |over |forward |off )?/;
export const EARLIER_HEAD = /^(?:bring|pull)\b/;

/** "I have finished A6", "we've moved A7". */
export const WE_HAVE: readonly (readonly [value: Status | 'moved' | 'note', pattern: RegExp])[] = [
  [
    'complete',
    /^(?:(?:i|we)(?:'ve| have|ve)?|have)?\s*(?:now |just |finally |all )*(?:done|completed|finished|closed|closed off|delivered|signed off|wrapped up) (?:with )?/,
  ],
  [
    'in-progress',
    /^(?:(?:i|we)(?:'ve| have|ve|'re| are)?|have)?\s*(?:now |just )*(?:nearly|almost|just about|about|all but|pretty much|more or less|half|not quite) (?:done|completed|finished|closed|delivered|through) (?:with )?/,
  ],
  [
    'in-progress',
    /^(?:(?:i|we)(?:'ve| have|ve)?|have)?\s*(?:now |just |finally )*(?:started|begun|reopened|kicked off) (?:on |work on |with )?/,
  ],
  [
    'moved',
    /^(?:(?:i|we)(?:'ve| have|ve)?|have)?\s*(?:now |just )*(?:moved|pushed|rescheduled|postponed|put|deferred|extended|shifted|slipped) (?:back |out )?/,
  ],
];

/** "We've agreed A20 moves to the end of May": the group is who, where that is said. */
export const AGREED_HEAD =
  /^(?:(?:it is|it's|its|it has been) |(.{2,40}?)(?:'ve|ve|'s| have| has)? ?(?:now |all )*)?agreed (?:(?:(?:on|at|in|last|this|yesterday|today)\b[\w' ]{0,30}? )?(?:that |to (?:move|extend|push|reschedule|postpone|put|shift|defer|delay) |to ))?(?:the date (?:for|of) )?/d;

const BEING =
  list(`is are was were isn't isnt has have hasn't hasnt had will won't wont can't cant cannot should needs need
  remains remain`);
const HOW_FAR = [...list('still now not nearly almost half partly mostly all fully'), 'no longer'];
const WENT =
  list(`stays stuck delayed slipped slipping slips moved moves pushed put rescheduled postponed deferred extended
  brought gone goes went signed agreed started stalled reopened finished completed delivered approved closed failed passed
  met missed`);
const STATING: readonly string[] = [
  ...[String.raw`at \d`, String.raw`\d+(?:\.\d+)? ?(?:%|per ?cent)`],
  ...list('looks looking did got going turned'),
  'to (?:red|amber|green|blue|be)',
  ...['back', 'forward', 'awaiting', 'waiting', 'ready', 'on hold', 'due to', 'as of', 'saying', 'say', 'that'],
  'nothing (?:new|further|more|else|to (?:report|add))',
  'no (?:change|progress|movement|news|further)',
];
/** A statement about an action begins with these. */
export const STATEMENT = new RegExp(String.raw`^${oneOf(...BEING, ...HOW_FAR, ...WENT, ...STATING)}\b`);

/** Somewhere in free words these show that something is told. */
export const TELLS =
  /\b(?:is|are|was|were|has|have|had|now|agreed|signed|finished|completed|started|done|sent|drafted|published|held|met|received|approved|delivered|recruited|trained|issued|launched|shared|returned|confirmed|booked|circulated|refused|said|says|asked|told|gone|went|got|not|still|will)\b|\b\d+(?:\.\d+)? ?(?:%|per ?cent\b)|\b\d+ (?:out )?of (?:the )?\d+\b/;

/** Two words that report: "audit finished". */
export const HAPPENED =
  /^[a-z'-]+ (?:agreed|signed|finished|completed|started|done|sent|drafted|published|held|received|approved|delivered|recruited|trained|issued|launched|shared|returned|confirmed|booked|circulated|refused|cancelled|escalated)$/;

/** An order to put down a measured value. */
export const READING_HEAD =
  /^(?:(?:log|record|note|enter|add|put|report|register|input|save|lgo|recrod|update)(?: down| in)? )?(?:that )?(?:(?:a|the|an|new|latest|this month's) )*(?:(?:reading|figure|value)s?(?: of| for)? ?(?::|-)? ?)|^(?:log|record|note|enter|add|put|report|register|input|save|lgo|recrod)(?: down| in)? (?:that )?(?:the )?/;

/** These make a number a target, a date or a length, and no reading. */
export const NO_READING =
  /\b(?:target|targets|by when|due|deadline|aim|aiming|goal|overdue|actions?|supposed|meant|should|must|need|needs|want|review|meeting|compared?|trend|versus|vs|against target|since|between|update|note that|paragraph|para|section|me|page|actually|mind)\b|^(?:an? )?(?:update|note|comment|new action|entry|action)\b|\?$/;

/** Words between a metric and its value that name nothing. */
export const METRIC_NOISE: ReadonlySet<string> = new Set(
  `the a an is are was were now at of for on in to as stood stands up down against and has have been dropped fell fallen rose risen gone
  number numberof % percent percentage rate rates cases count figure figures value reading it its came come we had our there that currently
  reached hit this with per cent total we're were be from over recorded month end by just only still about going`.split(
    /\s+/,
  ),
);

/** Orders about a review or a meeting. */
export const EVENT_HEAD = new RegExp(
  String.raw`^(?:(?:set|change|chnage|move|postpone|push back|push|put back|put off|put|reschedule|shift|defer|delay|bring forward|bring|log|record|add|note|confirm|book|schedule|arrange|enter|make|update|fix|register)(?: that| down)? )(?=(?:the |our |a |an |we |another |that |dfe |next |new |extra |board|review|meeting|\d|${MONTH_WORD}\b|notice|first |improvement ))`,
);

/** "DfE have moved the review to 1 April" */
export const EVENT_MOVED =
  /^(?:(?:the )?(?:dfe|department|board|chair|we|they|i|minister)(?: have| has|'ve)? )(?:now |just )?(?:moved|changed|postponed|put back|pushed back|rescheduled|shifted|brought forward|set|confirmed|fixed|booked|agreed) (?=(?:the |our |a |an |next |new |extra |board|review|meeting|\d))/;

export const EVENT_NOUNS: readonly (readonly ['review' | 'meeting', RegExp])[] = [
  [
    'meeting',
    /^(?:improvement )?(?:board|bord|brd|bd)(?: meeting| mtg| meetings| date| meeting date)?(?! chair|'s| of| member| agreed| has agreed| actions?| wants| asked| said)\b/,
  ],
  [
    'meeting',
    /^(?:meeting|mtg|meeting date|meeting of the (?:improvement )?board)(?: of the (?:improvement )?board)?(?: date)?\b/,
  ],
  [
    'review',
    /^(?:review|reveiw|reviw|review meeting|review date|review of progress)(?: (?:meeting|date|of progress))?(?: (?:with|by) (?:the )?(?:dfe|department))?\b/,
  ],
];

export const OUR_MEETING = new RegExp(
  String.raw`^(?:the )?(?:board|we|improvement board)(?:'re| will| next| now| also| shall| has agreed to| have agreed to| agreed to| are meeting| is meeting| will be meeting)*\s+(?:next )?(?:(?:meets?|meet) |(?<=meeting ))(?:again |next |now )?(?=(?:on|at|for|\d|next|the|${WEEKDAY_WORD}\b|${MONTH_WORD}\b))`,
);

const HAS_BEEN = oneOf(
  ...list('is are has have will was be been gets? got now date currently being to also both just'),
  "'s",
);
const ARRANGED = oneOf(
  ...list(
    'confirmed cnfirmed confimed set fixed booked arranged scheduled planned moved moves move moving rescheduled',
  ),
  ...list('changed postponed put pushed brought agreed shifted deferred slipped'),
  ...['takes? place', 'taking place', 'held', 'happening', 'due', 'is', 'will be', 'now', 'gone', 'been', 'on'],
);
export const EVENT_VERB = new RegExp(
  String.raw`^[:=,-]?\s*(?:${HAS_BEEN}\s+)*(?:${ARRANGED}\b\s*)*(?:(?:back|out|forward|instead|now|is|be)\b\s*)*`,
);

/** Dates of the notice itself; the last cell says whether they lie behind or ahead. */
export const NOTICE_FACTS: readonly (readonly ['received' | 'issued' | 'ends', RegExp, 'past' | 'future'])[] = [
  [
    'received',
    /^(?:we|the council|council|i|they|it|the authority)(?:'ve| have| has)? ?(?:only |just |first |actually |formally )?(?:received|recieved|got|had|were sent|took receipt of|were served(?: with)?) (?:the |our |this )?(?:improvement )?notice\b/,
    'past',
  ],
  [
    'received',
    /^(?:the |our |this )?(?:improvement )?notice (?:(?:was|is|has been|only|has|got|just|formally) )*(?:received|recieved|arrived|came|reached us|got here|got to us|delivered)(?: (?:by|to|at) (?:us|the council))?\b/,
    'past',
  ],
  [
    'received',
    /^(?:the )?(?:date of receipt|receipt date|received date|date received)(?: (?:of|for) the notice)?(?: (?:is|was))?[ :]*/,
    'past',
  ],
  [
    'issued',
    /^(?:the |our |this )?(?:improvement )?notice (?:(?:was|is|has been|got) )*(?:issued|dated|signed|published|served|sent)(?: (?:to us|by (?:the )?(?:dfe|department|minister|secretary of state)))?\b/,
    'past',
  ],
  [
    'issued',
    /^(?:(?:the )?dfe|they|the department|the minister|the secretary of state)(?: have| has)? issued (?:us )?(?:with )?(?:the |our |this )?(?:improvement )?notice\b/,
    'past',
  ],
  [
    'issued',
    /^(?:the )?(?:issue date|date of issue|issued date)(?: (?:of|for) the notice)?(?: (?:is|was))?[ :]*/,
    'past',
  ],
  [
    'ends',
    /^(?:the |our |this )?(?:improvement )?notice (?:(?:was|has been|is|got|been) )*(?:lifted|withdrawn|removed|ended|revoked|discharged|closed)\b/,
    'past',
  ],
  [
    'ends',
    /^(?:(?:the )?dfe|they|the department|the minister|the secretary of state|ministers)(?: have| has)? (?:lifted|withdrew|withdrawn|removed|ended|revoked) (?:the |our |this )?(?:improvement )?notice\b/,
    'past',
  ],
  [
    'ends',
    /^(?:the |our |this )?(?:improvement )?notice (?:(?:will|is due to|is going to|should|now|is to) )*(?:ends?|expires?|finish(?:es)?|be lifted|run out|runs out|runs until|runs to|lasts until|stops|come to an end|comes to an end|terminates?|closes|ending)\b/,
    'future',
  ],
  [
    'ends',
    /^(?:the )?(?:end date|end|expiry date|date of lifting)(?: (?:of|for) the notice)?(?: (?:is|was|will be))?[ :]*/,
    'future',
  ],
];

/** A new line of the plan. */
export const NEW_ACTION =
  /^(?:(?:add|create|raise|set up|open|log|record|make|need|put in|start|new|insert|register|we need|there is)(?: in)? )?(?:(?:a|an|another|one|the|new|extra|further|more) )*(?:action|task|action point|actoin|acton)(?: point)?(?:(?= (?:for|under|on|against|serving|to|in|about|owned|with|that|called|-|by)\b)|\s*[:,-])\s*/;

export const OWNER_BEFORE =
  /^(?:(?:the )?(?:owner|lead|leads|action owner|who|owned by|led by|lead officer|responsible|assigned to|for)(?: (?:is|will be|to be|should be))?\s*(?::|=|-)?\s+|(?:who|owner|lead)\s*[:=]\s*)/;
export const WHEN_BEFORE =
  /^(?:(?:and |to be )?(?:done |complete |completed |finished |delivered |in place )?(?:by|due|due by|due on|due in|before|no later than|when|deadline|target date|date|for|on|until)\s*:?\s+(?:the (?=\d))?)+/;
export const SUCCESS_BEFORE =
  /^(?:and )?(?:success(?: measure| is| looks like| criteria)?|measure|measured by|success measure is|outcome|so that)\s*[:=-]?\s+/;
const RANK = oneOf(
  ...list('deputy assistant interim acting principal senior lead chief virtual executive service team strategic'),
);
const POST = oneOf(
  ...list('head director manager officer chair leader superintendent inspector nurse commissioner coordinator'),
  ...list('co-ordinator lead principal executive secretary adviser advisor'),
);
const POST_LAST = oneOf(
  ...list('manager officer lead director nurse head superintendent coordinator co-ordinator chair worker'),
  ...list('adviser advisor leader'),
);
/** Looks like a post or a name, where no plan has it yet. */
export const POST_LIKE = new RegExp(
  String.raw`^(?:the )?(?:(?:${RANK} )*${POST}\b(?: (?:of|for|to) [\w'&, -]{2,50})?|[\w'& -]{2,40} ${POST_LAST})$`,
);

/** What the agencies of plans are called. */
export const AGENCY_WORDS: readonly (readonly [agency: string, names: readonly string[]])[] = [
  ['Police', ['police', 'constabulary']],
  ['Health', ['health', 'nhs', 'ccg', 'icb']],
  ['Schools', ['schools', 'school']],
  ['LSCB', ['lscb']],
  ['Council', ['council', 'local authority', 'la']],
];

const REGRET = oneOf(
  String.raw`i(?:'ve| have)? made a (?:mistake|boo boo)[,. -]+`,
  'my mistake[,. -]+',
  String.raw`(?:(?:that was|that's|thats|that is|it was) )?(?:the )?(?:wrong(?: (?:one|action|entry|paragraph))?|a mistake|me)[,. -]+`,
  ...['sorry[, ]+', 'oops[, ]+', 'no[, ]+', 'wait[, ]+', 'actually[, ]+'],
);
const TAKE_BACK = oneOf(
  ...list('undo unlog revert scrap cancel delete remove erase withdraw retract'),
  ...['take back', 'forget', 'ignore', 'reverse', 'bin', 'drop', 'take', 'roll back', 'scratch', 'rub out'],
);
const OWN_ENTRY = oneOf(
  ...list('update entry one thing change log note reading action message'),
  ...['log entry', 'record'],
);
const TAKEN_BACK = oneOf(
  ...['that', 'this', 'it'],
  `(?:my|the|that|your)(?: very)? (?:last|latest|previous|most recent)(?: ${OWN_ENTRY})?`,
  'what i (?:just )?(?:said|logged|did|wrote)',
  '(?:my|the|that|this) (?:update|entry|note|reading|last)',
  'last(?: (?:update|entry|one|thing|change))?',
  'last',
);
const AFTER_UNDO = oneOf('please', 'pls', 'now', 'again', 'i just (?:made|logged|did)', 'i made', 'i logged', 'thanks');
/** One's own last entry is taken back. */
export const UNDO = new RegExp(
  String.raw`^${REGRET}*${TAKE_BACK}(?: ${TAKEN_BACK})?(?: back)?(?: ${AFTER_UNDO})*[.!\s]*$`,
);
export const UNDO_WORDS =
  /^(?:sorry[, ]+|oops[, ]+)*(?:that was (?:a mistake|wrong|an error)[, -]*)?(?:undo|scrap that|take that back|never ?mind that|forget that)[.!\s]*$/;

/** An earlier entry is put right; what follows is what is different. */
export const CORRECTIONS: readonly RegExp[] = [
  /^(?:correct|correcting|correction to|correction for|correction on|correction re|correct the|fix|amend|amendment to|revise) (?=(?:action |para(?:graph)? )?(?:a\d|[bp]?\d))/,
  /^(?:correct|correcting|fix|amend|change|edit|update|put right)(?: to)? (?:that|this|it|(?:my|the|that)(?: own)? (?:last|latest|previous|most recent)(?: (?:update|entry|one|log|note|record))?|(?:my|that|the) (?:update|entry|note))(?=[\s:,.-]|$)/,
  /^correction(?=\s*[:,-]|\s)/,
  /^(?:sorry|oops|actually|no|apologies|my mistake|whoops|wait|ah)?[\s,:.-]*(?:(?:sorry|oops|actually|i meant|i mean)[\s,:.-]*)?(?:that|it|this|the last one|my last update|my last entry|my update|the last update)(?: (?:one|entry|update))? (?:should|shd|shoud|was meant to|ought to|was supposed to) (?:have )?(?:be|been|say|said|read|to be)\b/,
  /^(?:sorry|oops|actually|apologies|whoops)?[\s,:.-]*(?:i meant|i mean|meant to say|make that|make it|i should have said|should be|should read|should say|should have said|should have been)\b/,
];
export const REF_SHOULD =
  /^\s*(?:'?s? ?(?:update|entry|note)\s*)?(?:should|shd|was meant to|ought to|was supposed to) (?:have )?(?:said|say|been|read|to (?:say|be|read))\b/;

/** Names of people end at these words. */
export const NAME = String.raw`(?:@?[\p{L}][\p{L}'.-]*(?: [\p{L}][\p{L}'.-]*){0,3}?)`;
export const ID = String.raw`(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|29:[\w-]{8,})`;
