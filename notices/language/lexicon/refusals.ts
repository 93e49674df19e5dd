import { oneOf } from '../../words/pattern.ts';
/** One of these words, with what stands before and behind them. */
const pattern = (before: string, words: readonly string[], behind: string): RegExp =>
  new RegExp(`${before}${oneOf(...words)}${behind}`);

/** What the bot does not answer, and the one sentence that says why. Patterns are tried on the words in order. */
export interface Refusal {
  readonly name: string;
  readonly says: string;
  readonly when: readonly RegExp[];
}

/** Words that tell the bot to change something, at the head of a sentence. */
export const COMMAND_VERBS =
  'mark|set|change|update|amend|edit|log|record|add|create|delete|remove|erase|wipe|cancel|close|reopen|reschedule|postpone|move|shift|push|extend|assign|reassign|make|turn|flag|sign|approve|confirm|undo|correct|rename|replace|lift|withdraw|escalate|remind|notify|email|send|post|message|ping|book|schedule|arrange|invite|subscribe|unsubscribe|stop|start|import|export|upload|attach|archive|enter|input|save|complete|tick|put|bump|drop|clear|reset|submit|link|switch off|mute|nudge|chase|alert|announce|publish|share|forward|copy|print|defer|reduce|increase|raise|close off|sign off|tick off|clear';

/** What may stand before the verb of an order. */
const POLITE = String.raw`(?:(?:please|pls|plz|can|could|would|will|you|just|hi|hello|hey|morning|thanks|ok|so|now|kindly|and|then|go|ahead|need|want|i|we|to|lets|let|us|like|id|be|able|noticeboard|bot|afternoon|good|quick|one|also|ta|help|me) )*`;

const command = (rest: string): RegExp => new RegExp(String.raw`^${POLITE}(?:${COMMAND_VERBS}) ${rest}`);

/**
 * A command is never answered as a question. What follows the verb decides: "update A6: 88%" is one, "update on A6"
 * asks; "move to 6 weekly meetings" asks whether the notice lets us.
 */
export const COMMANDS: readonly RegExp[] = [
  /^(?:(?:please|pls|can|could|you|would|just|and|then|now|ok|so|hi|hello|i|we|want|need|to|like|have|ve|got) )*(?:log|record|note|register) (?!of\b|entries\b|for\b|since\b|keeping\b|this month\b)(?:that |a |an |the |down )*\S+/,
  pattern(
    String.raw`^(?:(?:please|pls|can|could|you|would|just|and|then|now|ok|so) )*(?:mark|flag|set|turn|make|tick|sign|close|reopen|put) (?:off )?`,
    [
      ...[String.raw`a\d+`, String.raw`[bp]?\d\S*`, String.raw`\(\w+\)`],
      ...['everything', 'all', 'them', 'those', 'that', 'it', 'this', 'every', 'the'],
      ...['action', 'actions', 'duty', 'paragraph', 'both', 'any', 'red', 'amber'],
      ...['green', 'off'],
    ],
    String.raw`\b`,
  ),
  command(
    String.raw`(?:the )?(?:due )?(?:date|deadline|status|rag|brag|rating|owner|lead|target|title|wording|name|evidence|percentage|review date|meeting date|colour|text|entry|reading|record|plan)s?\b`,
  ),
  command(String.raw`(?:action |actions |paragraph |duty )?(?:a\d+|\d+\([a-z]\)|b\d+|p\d+)\b`),
  command(
    String.raw`(?:all|everything|every|any|the overdue|the red|the old|overdue|the last|that|those|these|them|it|this|both)\b`,
  ),
  command(
    String.raw`(?:an? |the )?(?:new |another |extra )?(?:action|update|reading|note|comment|entry|task|reminder|meeting|member|user|person|evidence|record|line|row|subscription|digest|file)s?\b`,
  ),
  /^(?:(?:please|pls|can|could|you|would|just|ok|hi|hello|and|will) )*(?:remind|notify|alert|nudge|message|email|ping|chase|invite) (?!me what|me of the|me how|us what|me who|me when|us when|us who|me about|me which|us which|me where)\S+/,
  /^(?:(?:please|pls|can|could|you|would|just|ok|and) )*(?:send|post|publish|forward|export|print|import|upload|attach|download|save|archive|submit|copy|share) (?:it|this|that|them|the|a|an|to|me|us|my|our|out|everything|all|digest|please)\b/,
  pattern(
    String.raw`^(?:(?:please|pls|can|could|you|would|just|ok|and|lets|i|want|need|to|we) )*`,
    [
      ...['delete', 'remove', 'erase', 'wipe', 'undo', 'revert', 'cancel', 'subscribe'],
      ...['unsubscribe', 'rename', 'reassign', 'assign', 'approve', 'reschedule', 'postpone'],
      ...['defer', 'amend', 'edit', 'replace', 'overwrite', 'backdate', 'extend'],
      ...['escalate'],
    ],
    String.raw` (?!date|dates|deadline)\S+`,
  ),
  /^(?:(?:please|pls|can|could|you|would|just|ok|and) )*(?:switch|turn) (?:off|on)\b/,
  /^(?:a\d+|\d+\([a-z]\)) (?:is |are |has been |was |now |should be |to be )(?:now )?(?:done|complete|completed|finished|closed|signed off|approved|agreed|red|amber|green|blue|moved|delayed|rescheduled|at \d|\d+%|on hold|business as usual)\b(?!.* or )/,
  /^(?:a\d+|\d+\([a-z]\)) (?:done|complete|completed|finished|moved to|now|to red|to amber|to green|to blue)\b(?!$)/,
  /^(?:a\d+|\d+\([a-z]\)) (?:moved|rescheduled|pushed|put back|slipped) to\b/,
  /^(?:the )?(?:next )?(?:review|meeting|board|board meeting) (?:is|has moved|moved|will be|has been moved|now) (?:now |to )?(?:on )?\d/,
  /^we (?:received|got|had) the notice on\b/,
  /^(?:we|weve|its been|it has been|the board has|board|the board|theyve|they have) (?:have |has )?(?:now )?agreed (?:that |to move )?a\d+/,
  /^(?:for \w+ )?(?:a\d+|b\d+|\d+\([a-z]\)) (?:has |have |is |was |just |now )*(?:moves|moved|slips|slipped|goes|gone|shifts|shifted|signed|done|complete|completed|finished)(?: off)?(?: to| today| yesterday| now| on|$)/,
  /^mark(?:ed)? (?:as )?\w+ a\d+/,
  /\b(?:and|then|also) (?:mark|delete|close|log|record|remove|update|set|change|cancel|reschedule|email|send|remind) (?:it|them|that|those|a\d+|the|all|me|everyone|us)\b/,
  /^(?:i|we|ive|weve|have|i have|we have) (?:have )?(?:now )?(?:just )?(?:done|completed|finished|closed|updated|moved) (?:a\d+|\d+\([a-z]\)|action)/,
  /\bremind (?:me|us|them|everyone|him|her|the \w+) .{0,200}\b(?:tomorrow|monday|tuesday|wednesday|thursday|friday|next week|week before|day before|in \d|in a|on the|at \d|before)\b/,
  /^(?:text|phone|ring|call) (?:me|him|her|them|the (?!of)\w+)\b/,
  /^ignore (?:all|your|the|previous|any)\b/,
  /^(?:(?:please|pls|can|could|you|would|just) )*give (?:a\d+|action) (?:an?|the|another|to|more)\b/,
];

export const REFUSALS: readonly Refusal[] = [
  {
    name: 'child',
    says: 'I hold nothing about individual children, and I would not share it here; please speak to the allocated team.',
    when: [
      /\bchild (?:[a-z]|called|named|with id|number)(?: |$)/,
      /\bwhich child\b/,
      /\b(?:which|whose|what) (?:child|children|family|families|baby|teenager|young person) (?:was|were|is|are|has|have|had|did|went|got|died)\b/,
      /\b(?:see|seen|saw|visit|visited|met) (?:him|her)\b/,
      /\b(?:when|where|why|how) (?:was|is|did|does|has) (?:the|that|this) child\b/,
      /\bis the (?:child|baby|boy|girl)\b/,
      /\b[b-z] child\b/,
      /\bname of the (?:child|boy|girl|family|young person|mother|father|baby)\b/,
      /\b(?:childs|boys|girls|familys|babys) (?:name|address|school|age)\b/,
      /\bwhich famil(?:y|ies) (?!support)/,
      /\b(?:case|id) (?:number|no|ref|reference) ?\w*\d/,
      /\b(?:this|that|particular|specific|individual|named) (?:child|boy|girl|baby|teenager|young person|family)\b/,
      /\b(?:the|a|one|that|this) (?:little |young |older |small )?(?:boy|girl|baby|teenager|toddler|sibling|siblings|mum|mother|dad|father|lad)\b/,
      /\b(?:child|baby|boy|girl) (?:who|that) (?:died|was|is|got|went|lives|ran)\b/,
      /\b(?:his|her) (?:social worker|case|plan|parents|placement|foster)/,
      /\bwhere (?:is|does) \w+ (?:live|living|placed|staying)\b/,
      /\b(?:smith|jones|brown|taylor|williams|wilson|khan|patel|ahmed)s? (?:family|children|kids|case|file|baby|twins)\b/,
    ],
  },
  {
    name: 'person',
    says: 'I keep the board’s duties and actions, not people’s personal matters or conduct, so I cannot answer that.',
    when: [
      /\b(?:when|why|is|are|was) (?:is |was |has )?(?:the |our )?(?:head|director|manager|officer|superintendent|nurse|chair|leader|dcs)\b.{0,200} (?:leaving|left|going|gone|retiring|away|absent|there today|around)\b/,
      /\b(?:doing|performing) (?:at |in |on )?(?:his|her|their) (?:job|role|post|work)\b/,
      pattern(
        String.raw`\b`,
        [
          ...['off sick', 'sick leave', 'on leave', 'annual leave', 'on holiday', 'maternity'],
          ...['unwell', 'off work', 'signed off sick', 'on sick', 'sickness', 'working today'],
          ...['retire', 'retiring', 'retired', 'resign', 'resigning', 'resigned', 'sacked'],
          ...['fired', 'suspended', 'disciplinary', 'disciplined', 'grievance', 'salary'],
          ...['get paid', 'pay rise', 'payrise', 'promotion', 'promoted', 'pregnant', 'married'],
          ...['divorced', 'home address', 'phone number', 'mobile number', 'email address'],
          ...['home number', 'birthday', 'drunk', 'lazy', 'incompetent', 'useless', 'rubbish'],
          ...['bullying', 'bully', 'affair', 'dismissed', 'quit', 'leaving us', 'going to leave'],
          ...['any good', 'doing a good job', 'good at (?:his|her|their) job', 'up to the job'],
          ...['pulling (?:his|her|their) weight', 'to blame', 'whose fault', 'at fault', 'blame'],
        ],
        String.raw`\b`,
      ),
      /\b(?:is|are|was|were) (?:the )?(?:head|manager|director|officer|chair|leader|superintendent|nurse|member) .{0,200}\b(?:good enough|trustworthy|honest|lying|reliable|trying|underperforming|coping|competent|struggling)\b/,
    ],
  },
  {
    name: 'opinion',
    says: 'I report what the notice and the board’s records say; I do not give opinions.',
    when: [
      /\b(?:do|would|what do|did) you (?:think|reckon|believe|feel|recommend|suggest|advise|prefer|rate|like|agree|consider)\b/,
      /\b(?:your|you) (?:opinion|view|views|thoughts|advice|recommendation|gut|assessment|take|best guess|honest)\b/,
      pattern(
        String.raw`\b`,
        [
          ...['in your (?:view|opinion)', 'how do you feel', 'any thoughts', 'thoughts on'],
          ...['your thoughts', 'what would you', 'is it fair', 'is that fair', 'is this fair'],
          ...['fair that', 'fair to', 'unfair', 'is it right that', 'is it reasonable'],
          ...['was ofsted right', 'was ofsted wrong', 'too harsh', 'too soft', 'too many duties'],
          ...['justified', 'good idea', 'bad idea', 'wise to', 'sensible'],
          ...[
            'should we (?:ask|request|be worried|worry|appeal|challenge|fire|sack|prioritise|complain|tell|trust|bother|go|push back|ask for|focus|panic|concentrate|start with)',
          ],
          ...['worth it', 'most important', 'what matters most', 'how worried', 'who is best'],
          ...['who is the best', 'who is the worst', 'which is the best'],
          ...['which council is (?:best|worst|better|doing)', 'best council', 'worst council'],
          ...['doing (?:best|worst)', 'better than', 'worse than', 'is it any good', 'deserve'],
        ],
        String.raw`\b`,
      ),
      /\bhow (?:good|bad|well|competent) (?:is|are) (?:the|our|this) (?:notice|council|board|director|chair|dcs|leadership)\b/,
    ],
  },
  {
    name: 'prediction',
    says: 'I cannot see ahead: I only compute from the notice and the board’s records.',
    when: [
      pattern(
        String.raw`\bwill `,
        [
          ...['we', 'they', 'it', 'he', 'she', 'the', 'this', 'that', 'ofsted', 'dfe'],
          ...['ministers', 'kent', 'knowsley', 'sutton', 'kingston', 'herefordshire'],
          ...[String.raw`a\d+`, 'our', 'anyone', 'everything', 'all', 'any', 'there'],
          ...['most', 'every'],
        ],
        String.raw`\b(?!.*\b(?:by when|what date|which)\b)(?!.* (?:be due|fall due|come up|be overdue|need|have to|be reviewed|happen if|review|meet|take place|attend|next)\b)`,
      ),
      pattern(
        String.raw`\b`,
        [
          ...['likely', 'unlikely', 'probably', 'chances?', 'chance', 'odds', 'predict'],
          ...['prediction', 'forecast', 'guess'],
          ...['going to (?:make|miss|hit|fail|pass|meet|get|be lifted|be (?:ok|fine|happy|sacked)|happen)'],
          ...['gonna', 'bet', 'probability', 'hope', 'foresee', 'optimistic', 'confident'],
          ...['anticipate', 'on course to', 'look likely', 'be lifted', 'get lifted', 'be happy'],
          ...['be pleased', 'be angry'],
        ],
        String.raw`\b`,
      ),
      /\bwhat will \w.{0,200} be\b/,
      /\b(?:is|are|am|was) (?!there going)(?:\w+ ){1,4}going to (?!be due|fall due|be overdue|be late)/,
      /\bhow long (?:will|until|before|till) .{0,200}\b(?:lifted|out of|released|removed|come off|recover|get off)\b/,
      /\bwhen (?:will|do) (?:we|they|it|the notice|the council|kent|knowsley|sutton|kingston|herefordshire|this) (?:come out|get out|be lifted|be out|get off|be removed|come off|be free|improve|recover|finish)\b/,
    ],
  },
  {
    name: 'drafting',
    says: 'I do not write texts for you; I can list what is due, overdue or recorded, with the words of the notice.',
    when: [
      new RegExp(
        String.raw`^${POLITE}(?:draft|write|compose|rewrite|reword|rephrase|paraphrase|summarise|summarize|translate|prepare|produce|generate|design|invent|make up|come up with|put together|knock up) (?:me |us |up |out |a |an |the |my |our |some |this |that |it |minister |chair |dfe |leader |chairs |leaders |directors |ministers |councils |boards |dcss )*(?:couple |few |of |quick |short |nice |brief |one |two |formal |first |new |page |paragraph |covering |cover |press |cabinet |committee |draft )*(?:paragraph|letter|email|report|note|briefing|statement|summary|speech|presentation|slide|slides|reply|response|press|release|line|lines|agenda|minutes|paper|cabinet|memo|poem|joke|story|plan|script|post|text|version|narrative|tweet|blog|section|introduction|intro|draft|bullet|bullets|message|page|excuse|into|this|that|it)\b`,
      ),
      new RegExp(String.raw`^${POLITE}(?:draft|compose|rewrite|reword|rephrase|paraphrase|translate)\b`),
      /\b(?:tell me a joke|sing|poem|haiku|limerick|story)\b/,
    ],
  },
  {
    name: 'elsewhere',
    says: 'That is outside what I hold: I know the improvement notices, their deadlines and the board’s records.',
    when: [
      /\b(?:next|last|date of|when is|when will|when are) .{0,200}\b(?:ofsted|cqc) (?:inspection|visit|report|monitoring|inspecting)/,
      pattern(
        String.raw`\b(?:next|last|date of|when is|when are) .{0,200}\b`,
        [
          ...[],
          ...[
            '(?:cabinet|full council|scrutiny committee|overview and scrutiny|select committee)(?: meeting| meetings| meet| meets)?',
          ],
          ...['(?:health and wellbeing board|lscb|childrens trust) (?:meeting|meetings|meet|meets)'],
        ],
        String.raw`$`,
      ),
      /\bofsted\b.{0,200}\b(?:recommend|recommended|say|said|find|found)\b/,
      pattern(
        String.raw`\b`,
        [
          ...['weather', 'football', 'cricket', 'rugby', 'traffic', 'train times', 'parking'],
          ...['lunch', 'coffee', 'recipe', 'restaurant', 'pizza', 'sandwich', 'bitcoin'],
          ...['stock', 'stocks', 'share price', 'prime minister', 'election', 'brexit'],
          ...['news headlines', 'capital of', 'horoscope', 'lottery', 'netflix', 'film', 'movie'],
          ...['song', 'music', 'president', 'population of', 'wifi', 'password', 'printer'],
          ...['laptop', 'teams call', 'room booking', 'bus', 'buses', 'taxi', 'hotel', 'flight'],
          ...['what time is it', 'meaning of life', 'chatgpt', 'openai', 'your name'],
          ...['are you (?:human|real|a robot|a bot|alive|sentient|an ai|ai)'],
          ...['who (?:made|built|created|programmed) you'],
          ...['how much (?:does|did|will|do) .{0,200} (?:cost|spend|spent|earn|paid|get paid)', 'budget'],
          ...['cost', 'costs', 'spend', 'council tax', 'salary', 'salaries'],
        ],
        String.raw`\b`,
      ),
    ],
  },
];
