/**
 * Single words. A synonym for a word is one cell here; a synonym for a phrase is one cell in phrases.ts;
 * what people call a subject is one cell in themes.ts.
 */

/** What people type, and the words that it stands for. Applied before anything else is read. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  b4: 'before',
  bfore: 'before',
  befor: 'before',
  wot: 'what',
  whit: 'what',
  whits: 'what is',
  wut: 'what',
  teh: 'the',
  hte: 'the',
  adn: 'and',
  taht: 'that',
  waht: 'what',
  n: 'and',
  innit: 'is it not',
  rpt: 'report',
  rpts: 'reports',
  mo: 'moment',
  wots: 'what is',
  wat: 'what',
  wats: 'what is',
  wich: 'which',
  hv: 'have',
  shd: 'should',
  shld: 'should',
  cld: 'could',
  wld: 'would',
  wd: 'would',
  cd: 'could',
  hav: 'have',
  hve: 'have',
  ppls: 'peoples',
  wrt: 'about',
  govs: 'governors',
  r: 'are',
  u: 'you',
  ur: 'your',
  yr: 'year',
  yrs: 'years',
  wk: 'week',
  wks: 'weeks',
  mth: 'month',
  mths: 'months',
  mnth: 'month',
  mnths: 'months',
  qtr: 'quarter',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  tdy: 'today',
  abt: 'about',
  v: 'versus',
  vs: 'versus',
  w: 'with',
  nxt: 'next',
  mtg: 'meeting',
  mtgs: 'meetings',
  mtng: 'meeting',
  bd: 'board',
  brd: 'board',
  imp: 'improvement',
  impr: 'improvement',
  improv: 'improvement',
  resp: 'responsible',
  info: 'information',
  assmt: 'assessment',
  assmts: 'assessments',
  mgmt: 'management',
  mgt: 'management',
  mngmt: 'management',
  mgr: 'manager',
  sup: 'supervision',
  govt: 'government',
  dept: 'department',
  q: 'question',
  no: 'no',
  nos: 'numbers',
  ppl: 'people',
  yp: 'young people',
  cyp: 'children and young people',
  kids: 'children',
  kid: 'child',
  lac: 'looked after children',
  cla: 'looked after children',
  clas: 'looked after children',
  cic: 'children in care',
  cin: 'children in need',
  cp: 'child protection',
  cpp: 'child protection plan',
  cpps: 'child protection plans',
  cpc: 'child protection conference',
  iro: 'independent reviewing officer',
  iros: 'independent reviewing officers',
  sw: 'social worker',
  sws: 'social workers',
  nqsw: 'newly qualified social worker',
  nqsws: 'newly qualified social workers',
  asye: 'newly qualified social workers',
  dcs: 'director of childrens services',
  dfe: 'dfe',
  lscb: 'lscb',
  lscbs: 'lscb',
  scb: 'lscb',
  scr: 'serious case review',
  scrs: 'serious case reviews',
  jsna: 'joint strategic needs analysis',
  caf: 'caf',
  eh: 'early help',
  qa: 'quality assurance',
  cpd: 'continuous professional development',
  wfs: 'workforce strategy',
  pep: 'personal education plan',
  peps: 'personal education plans',
  sen: 'special educational needs',
  hwb: 'health and wellbeing board',
  hwbb: 'health and wellbeing board',
  hr: 'human resources',
  ks2: 'key stage 2',
  ks4: 'key stage 4',
  ia: 'initial assessment',
  ias: 'initial assessments',
  ca: 'core assessment',
  cas: 'core assessments',
  lm: 'lead member',
  yot: 'youth offending',
  mou: 'memorandum of understanding',
  para: 'paragraph',
  paras: 'paragraphs',
  pg: 'paragraph',
  par: 'paragraph',
  clause: 'paragraph',
  subpara: 'paragraph',
  dept4ed: 'dfe',
  stats: 'figures',
  stat: 'figure',
  pc: '%',
  pct: '%',
  percent: '%',
  percentage: '%',
  percentages: '%',
  asap: 'soon',
  eta: 'due date',
  bau: 'business as usual',
  tho: 'though',
  cos: 'because',
  cuz: 'because',
  gonna: 'going to',
  gotta: 'have to',
  wanna: 'want to',
  doesnt: 'does not',
  dont: 'do not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  cant: 'can not',
  cannot: 'can not',
  wont: 'will not',
  couldnt: 'could not',
  shouldnt: 'should not',
  aint: 'is not',
  whos: 'who is',
  whats: 'what is',
  whens: 'when is',
  wheres: 'where is',
  hows: 'how is',
  thats: 'that is',
  theres: 'there is',
  im: 'i am',
  ive: 'i have',
  weve: 'we have',
  were: 'were',
  theyre: 'they are',
  theyve: 'they have',
  youve: 'you have',
  lets: 'let us',
};

/** Words that carry no meaning of their own in a question. */
export const NOISE: ReadonlySet<string> = new Set(
  `a an the this that these those of for to in on at with from and is are was were be been being am do does did doing
  have has had having can could would shall should must might need needs needed it its we us our ours ourselves i me my mine you your they
  them their theirs he she his her there here what which how why where as if then than so but about into out up down off over
  please pls plz plse ta thanks thankyou thank thx cheers hi hello hiya hey morning afternoon evening good dear all
  regards kind team folks everyone everybody colleagues quick quickly question query wondering wonder just also too very really actually basically
  right ok okay oh um er erm well sorry btw fyi lol again now yet already currently presently today still ever
  any anything something everything some each every thing things stuff bit lot lots ones one item items
  want wants wanted like know tell show give gives list find see look looking check remind let help say
  get gets getting got go going gone come comes coming make makes made take takes took put set keep
  under within across among according regarding per via notice notices improvement-notice document actual actually
  exactly precisely specific specifically particular currently anyone someone nobody yes yeah yep nope
  able supposed meant expected required requirement requirements require requires obliged obligation entail entails
  people person bring brings brought sort kind type full please whole entire entirely bullet date dates dated day
  much many more most less least few fewer same other others another both either
  will us folk per side because may set sets setting owt nowt though already finally while mean means e.g ie eg etc pm am oclock whether maybe perhaps overall altogether together generally
  plate position positions own mind bother bothering name names little after before following next else itself himself herself themselves ourselves yourself myself themself advise confirm clarify happy merry marked flagged listed shown showing
  rather belong belongs belonging aside ahead wise sake order terms sense regard respect case  fact facts really simply merely purely solely
  apparently obviously clearly definitely certainly surely honestly hopefully unfortunately sadly luckily frankly briefly shortly recently lately
  always never sometimes often usually normally typically mostly mainly chiefly largely partly entirely fully completely totally quite almost nearly
  roughly approximately circa plus minus etcetera via versus though although however therefore thus hence otherwise meanwhile besides
  except unless until while whilst since once twice upon along alongside beyond near onto toward towards throughout
  possible possibly potentially available useful helpful necessary important urgent urgently asap
  show shows showing display displays displayed pull bring give lay run through walk talk chat explain describe outline share
  understand understood believe gather see saw seen hear heard notice noticed remember recall recalled forget forgot forgotten
  trying tried try hoping hope wanting wanted wish wished love 
  somebody something somewhere sometime anyhow anyway anyways whatever whichever whoever whenever wherever
  correct accurate true false sure certain clear official formal formally informal informally proper properly
   him hers ours yours whom whose   such
  guys mate chaps ladies gents sir madam boss bot noticeboard assistant robot computer 
  tonight    moment moments minute minutes second seconds hour hours
   bunch pile load loads couple pair handful number numbers amount amounts by far instead anywhere somewhere another one's confirm three`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * Words that help to find the right paragraph where they match, but that nobody means by themselves: they need not
 * match for an answer to be right.
 */
export const WEAK: ReadonlySet<string> = new Set(
  `carry carries carried carrying out undertake undertakes undertaken conduct conducted conducting perform does deliver delivered delivering delivery
  provide provides provided providing produce produced producing write writes written writing prepare prepares prepared preparing submit submitted
  submits submitting send sends sent issue issued complete completed finish finished achieve achieved achieving reach reached hit happen happens
  happened happening place introduce set ensure ensures ensuring sure responsible arrange arranged arrangements arrangement
  receive receives received hold held holding attend ready hand handed sorted sort    sign signed
  improve improving improved improvement improvements quality effective effectiveness children child childrens
  council councils area areas work working use used using include includes including involve involved
  support regular regularly year years month months week weeks days new current rate rates level levels number numbers
  percent % percentage average cover covers detail details cut reduce reduced bring down up get increase increased raise raised
  allow allowed permitted closed close closing met meet down fall below under over above maximum minimum max min limit share
  local first initial final last next wording mention goes go give gives given handle handled deal dealing dealt tackle
  miss misses missing quarter quarterly monthly weekly annual annually
  become becomes became finishing doing delivering completing sorting submitting writing ring rings phone speak talk chase chasing chased contact job jobs role
  original originally initially feed feeds results result measure success aim aiming aims want wants wanted
  hear hears heard tell told inform informed feel feels see seen sees need stop stopped begin happen follow follows followed
  develop developing developed put bring brought move moves moving moved change changes changing changed involving involve involved
  turn turned think plan planned try tried help helps helping helped grow allow point points starting start called named
  officer officers manager managers staff owner owners lead leads leading team teams service services case cases
  milestone milestones supply supplies supplied extra additional telling letting largest smallest highest lowest biggest greatest
  serve serves serving served
  between alongside beside besides around among against towards through during onto into
  due deadline deadlines target targets action actions duty duties item items thing things month week day
  good better best worse bad well high higher low lower big bigger small smaller long longer short shorter soon early late later
  answer answers question wonder wondering guess sense idea ideas matter matters detail bullet bullets paragraph paragraphs para section
  mention mentioned relevant bits part parts whole rest left remaining total totals sum count
  kept keep start started begin begun run running ask asked call called apply applies applied relate related concerning concern concerned
  cared aged age told formally formal put`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
