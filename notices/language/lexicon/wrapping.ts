/**
 * What people put around a question, so that only the question is read: tables of phrases (`a|b` are alternatives, `word?`
 * may be missing), and the words by which the rules of wrapping.ts know a clause.
 */
export type Wrap =
  /** Somebody is greeted: a name may follow. */
  | 'greeting'
  /** Says nothing by itself; what comes next is read on. */
  | 'opener'
  /** "Thanks", "if possible": as an opener, and it may end a sentence; a name may follow. */
  | 'closer'
  /** "Sorry to", "hope you": all that follows it, up to a comma, "but" or the question, says no more. */
  | 'run'
  /** The same, but it may not begin in the middle of a sentence. */
  | 'remark'
  /** What comes next is what somebody wants to be told. */
  | 'telling';

export const WRAPS: Readonly<Record<Wrap, readonly string[]>> = {
  greeting: [
    'hi|hello|hey|hiya|morning|afternoon|evening|dear|greetings|yo',
    'good morning|afternoon|evening|day',
    'hi|hello again',
    'mornin|evenin|howdy|heya|alright|help',
  ],
  opener: [
    'please|pls|plz|plse|kindly',
    'ok|okay|right|well|um|er|erm|oh|ah|hmm|so|now|anyway|actually|basically|honestly',
    'right|ok|okay then|so|now',
    'yes|yep|aye',
    'also|plus|and also',
    'by the way',
    'btw|fyi',
    'any chance|possibility|hope of a? quick? list|reminder|rundown|summary|note|steer? of|on?',
    'any chance|way that? you|we|i|someone|anyone could|can|might please|just|quickly?',
    'do not suppose you|anyone could|can|would?',
    'would it be possible to',
    'is it possible to',
    'what i would|really? like|want|need|wanted to know|find|check|understand is|was',
    'the question is|was',
    'my question is|was',
    'question|query|q from|for me|you',
    'here is|goes my|a? question?',
    'quickly|briefly|ideally|urgently|urgent',
    'in short|brief',
    'purely|solely|mainly',
    'look|listen|see',
    'again',
    'probably|possibly|maybe|perhaps a|an?',
    'this|it is|might|may|will be? a|an|probably',
  ],
  closer: [
    'thanks|thankyou|thx|ta|cheers|tia|tvm',
    'thank you|u',
    'many thanks',
    'with? many|kind|best|warm thanks|regards|wishes',
    'with thanks|gratitude',
    'thanks|thankyou|thx|cheers|ta in advance',
    'thanks|cheers|thx|ta again|all|muchly|loads|lots',
    'thanks|thx so|very much',
    'thanks a lot|million|bunch',
    'thank you|u so|very much',
    'thank you|u in? advance|again|all',
    'much appreciated',
    'appreciate it',
    'kind|kindest|best|warm|warmest regards|wishes',
    'regards|rgds',
    'all the best',
    'yours sincerely|faithfully',
    'asap',
    'as soon as you? can|possible|poss',
    'by return',
    'if|where possible|poss|poss.',
    'when|if|whenever you can|could|would|may',
    'when|whenever convenient|possible',
    'please|pls|plz',
    'please and thank you',
    'would|will be great|helpful|brilliant|useful|appreciated|good|lovely|amazing',
    'that|it|this would|will be really|very|so|super|most? great|helpful|brilliant|useful|appreciated|good|lovely',
    'just out of interest|curiosity',
    'out of interest|curiosity',
    'for|in my own? sanity|reference|notes|interest|records|information|curiosity|head|purposes',
    'for completeness|context|info|reference|clarity|information|interest',
    'for the avoidance of doubt',
    'for the record|minutes|file',
    'just to be clear|sure|safe|certain',
    'any idea|ideas|clue',
    'lol|haha|x|xx|xxx',
    'bye|cheerio',
    'speak soon',
    'by cop|cob|eod|lunch|lunchtime|noon|midday|tonight|teatime',
    'by tomorrow|today|monday|tuesday|wednesday|thursday|friday lunch|lunchtime|noon|midday|teatime|morning|afternoon|evening|night',
    'by close|end of play|business today?|tomorrow?',
    'by the? end of the? day|today|tomorrow',
    'or something|whatever',
    'no rush|hurry|pressure|worries',
  ],
  run: [
    'sorry|apologies|apols|forgive|pardon|excuse|apologise',
    'no rush|hurry|pressure|worries|panic|stress|urgency|drama|need',
    'not|nothing urgent',
    'not that urgent',
    'if you|u do not? mind|can|could|would|get|have|know|are|need',
    'if that|it is ok|okay|alright|fine|possible|easier|easy|helpful|convenient|allowed',
    'if that|it is not too|a|already',
    'if that|it makes',
    'if possible|poss|ok|okay|convenient|not',
    'if there is time',
    'if anyone|anybody|someone knows|can|could',
    'when|whenever you|u',
    'as you|u|ever|always|discussed|promised|requested|mentioned',
    'while|whilst i have|am|remember',
    'in your own time',
    'that|thats is? all|it|everything',
    'for the benefit|sake of',
    'just? to double|make|check|confirm|clarify|satisfy|settle|remind',
    'i am|was just|only|trying|covering|seeing|meeting|working|writing|preparing|new|back|off|away|about',
    'i am|was in|on a|an|my',
    'i have a|an|just',
    'i have got a|an|my',
    'i need|want it|this|them',
    'i will be',
    'i just|promised|forgot|missed|thought|think|keep',
    'i can|could not',
    'it|its|this is? for|urgent|just|because',
    'we are about|seeing|meeting|briefing',
  ],
  remark: [
    'hope|hoping|trust you|u|this|that|all|everyone|everything|the|it|your|things|youre',
    'i|we hope|trust|appreciate|realise|promise|swear|gather|guess|suppose|know',
    'thanks|cheers|ta|thx|thankyou for|so|very',
    'thank you for|so|very',
    'many thanks for',
    'much obliged',
    'happy|merry new|monday|tuesday|wednesday|thursday|friday|christmas|easter',
    'long time no',
    'bear with me',
    'me|us again',
    'only|just me',
    'one|last|another|final|next|first|second|two more|quick|other|last|final? thing|things|question|questions|one|q|query|point',
    'last|final one|thing',
    'a couple|few of? things|questions|bits|points',
    'a|an|just|another? a? very|super|really? quick|brief|short|small|tiny|little one|question|query|check|thing|q|sanity|favour',
    'silly|daft|stupid|dumb|basic|random|cheeky|odd|obvious|simple|easy|boring|general|strange|naive|dim question|one|query|q|ask',
    'following up? on|from',
    'further to',
    'as per',
    'per my|our|your',
    'on another|a|different|separate different|separate? note|matter|subject|tack',
    'heads up',
    'new here',
    'back from|in|to|on',
    'off to|on|out',
    'straight out|from|into',
    'sent from',
    'typing this?',
    'feel free',
    'over to you',
    'one for you',
    'question for you|the',
    'here we go',
    'long day',
    'big|busy day|week',
    'brain fog|freeze|fade|dead',
    'senior moment',
    'mind blank',
    'happy to',
    'good to',
    'great to',
    'lovely to',
    'nice to',
    'much better',
    'fingers crossed',
    'between you',
    'speaking of',
    'talking of',
    'on my phone|way|mobile',
    'from my phone',
    'in a|the? meeting|rush|hurry|car|taxi|train|lift|corridor',
    'am|are i|we right in|to',
    'how are|is you|things|everyone|life|it',
    'are|r you|u there|around|about|free|ok|okay|well|able',
    'can|could|may i|we|you|u ask|help|pick|borrow|check|trouble|bother',
    'do|have you have|got a',
    'got a',
    'you|u ok|okay|there|around|about|free',
    'can|could i|we get|ask for your help',
    'does|is that|this make|ok|okay|right|clear|possible|all',
    'is anyone|anybody|someone|noticeboard|the bot there|around|awake',
    'guess what',
    'need|want it|this|that|these|to|a|an|for|something',
    'got a|an|the|my|to|some|asked|people|dfe|ofsted',
    'been|was asked|told|away|off|out|a|meaning|just|only|going',
    'have|had a|an|to|been|got|just',
    'do not panic|worry|know|mean|shoot|want|suppose',
    'can|could not find|remember|see|seem|think|access|face|work|quite',
    'not sure|seen|been|found|clear|certain',
    'not my patch|area|day',
    'missed the|last|a|your|this',
    'lost my|track',
    'forgot|forgotten|tried|looked|promised',
    'told the|them|him|her|dfe|my',
    'asked by',
    'ignore|scrap|forget|disregard my|that|the last|previous',
    'seems|sounds|looks like',
    'must be|dash|run',
    'another day another',
    'who do i ask|speak|talk about',
    'wondering if you|u|anyone can|could help',
    'i was wondering if you|u|anyone can|could help',
    'help needed|please|wanted|required',
  ],
  telling: [
    'know|knows|knew|knowing|known',
    'tell|tells|telling|told|say|says|said|saying',
    'remind|reminds|reminding|reminder|reminded',
    'show|shows|showing|shown',
    'wonder|wonders|wondering|wondered',
    'ask|asks|asking|asked|query|querying|enquire|enquiring|inquire',
    'check|checks|checking|checked|see|seeing|verify',
    'look|looking up|at|into',
    'find|finding out',
    'figure|figuring|work|working|establish|suss out?',
    'understand|understanding|grasp|learn|hear|gauge',
    'confirm|confirms|confirming|confirmation|clarify|clarifying|clarification|clarity|clear|advise|advice|explain',
    'remember|remembering|recall|forgotten|forget|forgot',
    'idea|clue|sure|unsure|certain|curious|interested|question|questions|track|sense|picture|handle|steer|sight',
    'list|listing|note|update|briefing|rundown|view|overview|summary|breakdown|feel|grip',
    'give|send|get|pull|dig|talk|walk|run|fill|take',
    'chasing|pressing|pushing|nagging|hassling|badgering',
    'on at',
    'want|wants|wanted|need|needs|after',
    'state|stating|quote|include|report|reporting|spell|cover|answer|put|write|write down',
    'thinking|pondering|puzzled|puzzling|stuck|confused',
  ],
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What may stand between a word of telling and the question: to whom, how, about. */
export const TOLD_TO = words(
  `me us him her them you u everyone everybody people someone again quickly please pls exactly precisely just roughly briefly about
   of on for to as regarding around over re with in the a an my our his her their chair director board minister leader boss team
   members member dfe lscb colleague colleagues cabinet councillors partners line simply now today quick up out it through know
   through where first only once more lead rep officer councillor partner secretary chief exec executive head governors
   adviser advisor mp panel group committee office actually really also back by then that and at`,
);
/** Whom one greets. */
export const ADDRESSED = words(
  `all team both everyone everybody folks there bot noticeboard colleagues chaps guys mate gang again ladies gents robot friend chair
   you pal love buddy`,
);
/** These can only begin a clause of their own. */
export const PRONOUNS = words(
  'i we he she they it its this that there someone somebody everyone everybody nobody noone people',
);
/** So long before somebody does something: "two minutes before I go in". */
export const SPELLS = words('second seconds sec secs minute minutes min mins hour hours moment day days week');
export const PERSONAL = words('i he she someone somebody');
export const DETERMINERS = words('my our the a an one his her their your some another two three both most board');
/** Who also does something without an article. */
export const PARTIES_WHO_ACT = words(
  'dfe ofsted police chair scrutiny cabinet members minister ministers director leader',
);
/** Behind these "which" and "who" ask nothing: "the actions which are red". */
export const HAVE_RELATIVES = words(
  `action actions duty duties one ones target targets report reports item items paragraph paragraphs deadline deadlines thing things
   those that update updates council councils people officer officers everyone everybody anyone anybody someone person reviews review
   meeting meetings agency agencies partner partners post posts plan plans bits parts any all some tasks task`,
);
/** Who speaks of themselves says no more about what is asked. */
export const ONESELF = words('i me myself us you she he him');
/** With these begins what narrows a question: "for Kent", "other than the reports", "just the police ones". */
export const NARROWS = words(
  `for on about in of regarding re at by before after since until except excluding other not without leaving apart aside only just within
   under between from to with but and or rather as`,
);
/** A verb by which a clause about somebody else is known. */
export const FINITE = words(
  `ask want need am is are was were has have had will would can could may might must needs need wants want wanted asked asks keeps keep kept says
   said thinks think thought knows know got gets goes go went came comes meets seems sounds feels looks likes hates loves promised
   told tells reckons expects started starts begins landed arrives arrived called rang emailed messaged sent gave put left joined
   chairs chased insists insisted suggested mentioned raised likes prefers hopes hoped does did do should isnt arent hasnt wont cant
   dont doesnt didnt meant missed lost forgot decided`,
);
/** What somebody is doing who does not say that it is them. */
export const DOING = words(
  `trying hoping looking working writing preparing prepping covering getting pulling sorting doing finishing catching chasing
   checking wondering asking thinking presenting drafting heading standing filling starting planning needing wanting going coming
   sitting reading having seeing meeting pulling updating finalising wrapping scrambling struggling tidying racing running rushing
   jumping hopping popping dialling joining travelling tying briefing scratching racking losing panicking
   testing trialling playing learning settling`,
);
export const JOINS = words(
  'and but so then also just well basically obviously currently anyway plus still only because cos',
);
/** With a person behind it, a reason or a time that is nobody's deadline. */
export const SUBORDINATES = words('before because as so since while whilst in given now once when seeing ahead');
/** "Before we go in" is no deadline; "before we next meet" is the board's. */
export const WE_DO = words('go start break begin publish print speak send see brief leave head present get ring call');
/** Aims that a question is for. */
export const AIMS = words('for ahead before in prior with following because on off');
export const OWN = words('my a an tomorrows todays his her another tonights');
/** What somebody has to do that day. */
export const OCCASIONS = words(
  `premeet meeting meetings call catch catchup oneto briefing brief session presentation slides slide deck pack interview handover chat
   email emails speech appraisal workshop diary newsletter boss manager director colleague colleagues team head cabinet scrutiny
   committee panel inbox sanity peace own slot appearance visit report paper papers note notes agenda statement update return
   response reply submission spreadsheet tracker item holiday leave train conversation line lines minute minutes board predecessor
   successor`,
);
/** These are an occasion of the day even behind "the" and "our". */
export const ALWAYS_OCCASIONS = words(
  'premeet call catchup briefing slides deck pack handover interview scrutiny cabinet panel committee presentation papers',
);
export const DAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight mondays tuesdays wednesdays thursdays fridays',
);
