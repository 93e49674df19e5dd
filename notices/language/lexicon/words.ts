/**
 * Single words. A synonym for a word is one cell here; a synonym for a phrase is one cell in phrases.ts;
 * what people call a subject is one cell in themes.ts.
 */

/** What people type, and the words that it stands for. Applied before anything else is read. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  b4: 'before',
  bfore: 'before',
  hw: 'how',
  wen: 'when',
  enything: 'anything',
  enyone: 'anyone',
  hoo: 'who',
  meny: 'many',
  rd: 'red',
  hd: 'head',
  frm: 'from',
  mny: 'many',
  hvnt: 'have not',
  havnt: 'have not',
  doin: 'doing',
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
  `
  a able about breakdown broken split grouped tally according accurate across actual actually advise after afternoon again ahead all almost along
  alongside already also although altogether always am among amount amounts an and another any anyhow anyone
  anything anyway anyways anywhere apparently approximately are as asap aside assistant at available basically be
  because been before being believe belong belonging belongs besides beyond bit boss bot both bother bothering
  briefly bring brings brought btw bullet bunch but by can case certain certainly chaps chat check cheers chiefly
  circa clarify clear clearly colleagues come comes coming completely computer confirm correct could couple
  currently date dated dates day dear definitely describe did display displayed displays do document does doing
  down e.g each eg either else entail entails entire entirely er erm etc etcetera evening ever every everybody
  everyone everything exactly except expected explain fact facts false far few fewer finally find flagged folk
  folks following for forget forgot forgotten formal formally frankly from full fully fyi gather generally gents
  get gets getting give gives go going gone went good got guys had handful happy has have having he hear heard hello
  help helpful hence her here hers herself hey hi him himself his hiya honestly hope hopefully hoping hour hours
  how however i ie if important improvement-notice in informal informally instead into is it item items its itself
  just keep kind know ladies largely lately lay least less let like list listed little load loads lol look looking
  lot lots love luckily madam made mainly make makes many marked mate may maybe me mean means meant meanwhile
  merely merry might mind mine minus minute minutes moment moments more morning most mostly much must my myself
  name names near nearly necessary need needed needs never next nobody nope normally notice noticeboard noticed
  notices now nowt number numbers obligation obliged obviously oclock of off official often oh ok okay on once one
  one's ones onto order other others otherwise our ours ourselves out outline over overall own owt pair particular
  partly people per perhaps person pile plate please pls plse plus plz pm position positions possible possibly
  potentially precisely presently proper properly pull purely put query question quick quickly quite rather really
  recall recalled recently regard regarding regards remember remind require required requirement requirements
  requires respect right robot roughly run sadly sake same saw say second seconds see seen sense set sets setting
  shall share she shortly should show showing shown shows side simply since sir so solely some somebody someone
  something sometime sometimes somewhere sorry sort specific specifically still stuff such supposed sure surely ta
  take takes talk team tell terms than thank thanks thankyou that the their theirs them themself themselves then
  there therefore these they thing things this those though three through throughout thus thx to today together
  tonight too took totally toward towards tried true try trying twice type typically um under understand
  understood unfortunately unless until up upon urgent urgently us useful usually versus very via walk want wanted
  wanting wants was we well were what whatever whenever where wherever whether which whichever while whilst
  whoever whole whom whose why will wise wish wished with within wonder wondering would yeah yep yes yet you your
  yours yourself`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * Words that help to find the right paragraph where they match, but that nobody means by themselves: they need not
 * match for an answer to be right.
 */
export const WEAK: ReadonlySet<string> = new Set(
  `
  % above achieve achieved achieving action actions additional against age aged aim aiming aims allow allowed
  annual annually answer answers applied applies apply area areas around arrange arranged arrangement arrangements
  ask asked attend average bad became become becomes begin begun below beside best better between big bigger
  biggest bits bullets call called cared carried carries carry carrying cases change changed changes changing
  chase chased chasing child children childrens close closed closing complete completed completing concern
  concerned concerning conduct conducted conducting contact council councils count cover covers current cut days
  deadline deadlines deal dealing dealt deliver delivered delivering delivery detail details develop developed
  developing due during duties duty early effective effectiveness ensure ensures ensuring extra fall feed feeds
  feel feels final finish finished finishing first follow followed follows given goes greatest grow guess hand
  handed handle handled happen happened happening happens hears held helped helping helps high higher highest hit
  hold holding idea ideas improve improved improvement improvements improving include includes including increase
  increased inform informed initial initially introduce involve involved involving issue issued job jobs kept
  largest last late later lead leading leads left letting level levels limit local long longer low lower lowest
  manager managers matter matters max maximum measure meet mention mentioned met milestone milestones min minimum
  miss misses missing month monthly months move moved moves moving named new officer officers original originally
  owner owners para paragraph paragraphs part parts percent percentage perform permitted phone place plan planned
  point points prepare prepared prepares preparing produce produced producing provide provided provides providing
  quality quarter quarterly raise raised rate rates reach reached ready receive received receives reduce reduced
  regular regularly relate related relevant remaining responsible rest result results ring rings role running
  section sees send sends sent serve served serves service services serving short shorter sign signed small
  smaller smallest soon sorted sorting speak staff start started starting stop stopped submit submits submitted
  submitting success sum supplied supplies supply support tackle target targets teams telling think told total
  totals turn turned undertake undertaken undertakes use used using week weekly weeks wording work working worse
  write writes writing written year years`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
