import { letterNames } from './letters.ts';
import type { FindNames, Mention, Party } from './mentions.ts';
import { ofAnother, ownCouncil } from './own-council.ts';

export type { FindNames, Mention, Party };

const SAFEGUARDING_BODY =
  "(?:(?:[A-Z][a-z]+(?:shire)? ){0,2}(?:Local )?Safeguarding Children(?:'s)? Board|LSCB|Children Board|(?<!Adults? |Adults' )Safeguarding Board|" +
  "(?:[A-Z][a-z]+ ){0,2}(?:Local )?Safeguarding (?:Children(?:'s)? )?Partnership|LSCP)";
const IMPROVEMENT_BOARD =
  "(?:(?:[A-Z][a-z]+ )?(?:Safeguarding |Children's Services )?(?:Improvement|Oversight|Assurance) (?:and (?:Assurance|Oversight) )?Board|the Board)";

const COMMISSIONER =
  "(?:(?:Lead|Assistant|Managing|Finance|CSC|SEND|Children's Services) )?[C]ommissioners?" +
  "(?: for Children's (?:Services|Social Care)(?: in [A-Z][a-z]+)?)?";

/** Bodies of the council's own, and bodies of others, by the last word of their name: never an improvement or a safeguarding board. */
const PROPER =
  "(?:(?!(?:The|Its|Improvement|Safeguarding|Oversight|Assurance|Care|Council|Department|Secretary)\\b)[A-Z][A-Za-z']{1,20} (?:(?:and|of|for) )?){1,5}";
const OWN_BODIES = `(?:(?:the )?[Ff]ull [Cc]ouncil|[Cc]ouncil's [Cc]abinet|[C]abinet(?= at\\b|[,.;]|$| and\\b| every\\b| each\\b| by\\b| within\\b| on\\b| in\\b)|(?:[Cc]ouncil's )?(?:[\\w']{1,20} ){0,3}(?:[Ss]crutiny|[Ss]elect) (?:(?:and|[A-Z][a-z]+) ){0,2}[Cc]ommittee|${PROPER}(?:Committee|Panel)|Corporate Parenting Board)`;
const OTHER_BODIES = `(?:${PROPER}(?:Forum|Trust Board)|Health and Wellbeing Board|Care Quality Commission|CQC|(?:[Ii]ndependent )?[Ss]crutineer|(?:[Pp]arent carer|[Ss]chools) [Ff]orum)`;

/** Who is called what. The longest name wins; the notice's own definitions come on top. */
const NAMES: readonly (readonly [Party, string])[] = [
  ['nobody', "representatives of the Children's Improvement Board"],
  ['nobody', 'Child Protection (?:Case )?Conference Chairs?'],
  ['own-body', OWN_BODIES],
  ['other', OTHER_BODIES],
  ['nobody', 'children in care council'],
  ['nobody', "Council's (?:children's |quality |performance )?(?:services?|assurance|management|framework|systems?)"],
  ['nobody', "(?:Children's|Information|Police and Crime|Victims'?) Commissioners?"],
  ['area', '[Ll]ocal [Aa]rea [Pp]artnership|[Tt]he (?:local )?area partnership'],
  ['board-chair', '(?:Independent )?Chair(?:person)? of (?:the )?(?:[A-Z][a-z]+ )?(?:Improvement |Oversight )?Board'],
  ['board-chair', "(?:Independent )?(?:Improvement )?Board(?:'s)? (?:\\(?the Board\\)? )?Chair"],
  ['board-chair', 'Independent Chair(?:person)?'],
  ['board-chair', '(?:the|its) (?:Independent )?Chair(?:person)?'],
  ['lscb-chair', `(?:Independent )?Chair of (?:the |[A-Z][a-z]+ )?${SAFEGUARDING_BODY}`],
  ['lscb-chair', `${SAFEGUARDING_BODY}(?:'s)? (?:Independent )?Chair`],
  ['lscb', SAFEGUARDING_BODY],
  ['board', IMPROVEMENT_BOARD],
  ['board', 'members of the Improvement Board'],
  ['board', 'Improvement Board(?: meetings?| members)?'],
  ['leader', 'Leader of (?:the )?(?:[A-Z][A-Za-z]+ ){0,5}Council'],
  ['leader', "(?:Council(?:'s)? Leader|(?:the )Leader|(?:the )?(?:directly[- ]elected |elected )?[M]ayor)"],
  [
    'lead-member',
    "(?:Lead|Cabinet|Portfolio|Executive) (?:Member|Holder)(?: for (?:Children(?:'s Services)?|[A-Z]\\w+))?",
  ],
  [
    'minister',
    'Parliamentary Under[- ]Secretary of State(?: (?:at|for) (?:the )?[A-Z]\\w+(?:,? (?:and |for )?[A-Z]\\w+)*)?',
  ],
  ['minister', 'Minister of State(?: for [A-Z]\\w+(?: and [A-Z]\\w+)*)?'],
  ['minister', 'Minister for [A-Z]\\w+(?:(?:,| and|, and)? [A-Z]\\w+)*'],
  ['minister', 'Secretary of State(?: for Education)?'],
  ['minister', 'the Minister|Ministers'],
  ['dfe', '(?:officials? (?:from|of|at) (?:the )?)?Department for Education(?: \\(DfE\\))?(?: officials?)?'],
  ['dfe', '(?:the )?Department for Children,? Schools and Families(?: \\((?:the )?"?DCSF"?\\))?|(?:the )?DCSF'],
  ['dfe', '(?:the )?Government Office(?: for (?:the )?[A-Z]\\w+(?: [A-Z]\\w+){0,3})?'],
  ['dfe', 'officials(?! (?:of|from|in|at|within) )'],
  ['dfe', '(?:officials? (?:from|of|at) (?:the )?)?DfE(?: officials?)?'],
  ['dfe', "(?:officials? (?:from|of|at) )?the Department(?! for)(?:'s officials)?"],
  ['adviser', '(?:DfE[- ]appointed |Department[- ]appointed |Independent )?Improvement Advis[eo]r'],
  ['adviser', '(?:[A-Z]\\w+ )?[A]dvis[eo]r|[A-Z]{2,6} advis[eo]r'],
  ['adviser', "the (?:DfE|Department(?: for Education)?)'s Advis[eo]r"],
  ['adviser', "(?:(?:DfE|Department(?: for Education)?)[- ]appointed|the|an appointed|Children's Services) Advis[eo]r"],
  ['commissioner', COMMISSIONER],
  [
    'icb',
    '(?:NHS )?(?:[A-Z][a-z]+(?:,? (?:(?:and|of) )?(?:the )?[A-Z][a-z]+){0,4} )?Integrated Care Boards?(?: \\((?:the )?"?ICB"?\\))?|ICB',
  ],
  [
    'partners',
    "(?:the )?(?:Council(?:'s)? |its |their |all (?:of )?(?:the )?|key |relevant |safeguarding |statutory |local )?partners?(?: and agencies| agencies| organisations)?",
  ],
  [
    'partners',
    'NHS [A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3}|(?:[A-Z][a-z]+ ){1,3}(?:Constabulary|Police|Primary Care Trust|PCT)',
  ],
  ['partners', "(?:the )?(?:Children's )?Trust|Combined Authority|NHS England(?: and Improvement)?|NHSE"],
  [
    'partners',
    '(?:each |every )?partner (?:agency|organisation)|(?:the )?[Cc]linical [Cc]ommissioning [Gg]roups?|CCGs?',
  ],
  ['family', '(?:the |children and |their )?famil(?:y|ies)|parents(?: and carers)?'],
  ['ofsted', 'Ofsted'],
  ['council', '(?:the )?(?:[A-Z][a-z]+ ){0,3}Council|the (?:Local )?Authority'],
  [
    'council',
    '(?:the )?(?:London|Royal|Metropolitan) Borough of [A-Z][a-z]+(?: (?:and|upon) [A-Z][a-z]+)?(?: Council)?',
  ],
];

/** A word that every name of a party holds: most clauses hold few of them, and patterns cost more. */
const HINTS: Partial<Readonly<Record<Party, RegExp>>> = {
  board: /board/i,
  'own-body': /council|cabinet|committee|panel|parenting board/i,
  other: /forum|trust board|wellbeing board|quality commission|cqc|scrutineer/i,
  'board-chair': /chair/i,
  lscb: /safeguarding|lsc[bp]|children board/i,
  'lscb-chair': /chair/i,
  leader: /leader|mayor/i,
  'lead-member': /member|holder/i,
  minister: /minister|secretary of state/i,
  dfe: /dep|dfe|dcsf|official|government/i,
  adviser: /advis/i,
  area: /area/i,
  commissioner: /commissioner/i,
  icb: /integrated care|icb/i,
  partners: /partner|trust|authority|nhs|constabulary|police|pct|ccg|commissioning/i,
  family: /famil|parents/i,
  council: /council|authority|borough/i,
};

const EVERYBODY: readonly Name[] = NAMES.map(([party, source]) => nameOf(party, source));
/** A national body, where the notice has an improvement board of its own. */
const ANOTHER_BOARD = nameOf('nobody', "Children's Improvement Board");

function nameOf(party: Party, source: string, hint = HINTS[party] ?? null): Name {
  return { party, pattern: pattern(source), hint };
}

/** A finder for one notice: the names that everybody uses, and those that the notice defines ('("the Board")'). */
export function namesOf(notice: string): FindNames {
  const boards = /(?<!Children's )Improvement Board/.test(notice) ? [ANOTHER_BOARD, ...EVERYBODY] : EVERYBODY;
  // Before 2022 the groups stood where the integrated care boards stand: one that a notice gives a name of its own is a party of it.
  const table = COMMISSIONERS_DEFINED.test(notice) ? [nameOf('icb', COMMISSIONING_GROUP, null), ...boards] : boards;
  const base: FindNames = (plain) => longest(plain, table);
  const strangers = new Set(strangersOf(notice));
  // A stranger holds a duty as the partners do, under the name that the notice gives, and a doubt says so.
  const defined = definitions(notice, base).flatMap(({ party, name }): Name[] => {
    const known = party ?? (strangers.has(name) ? 'partners' : null);
    if (known === null || known === 'nobody') return [];
    const own: Name = { party: known, pattern: aliasPattern(name), hint: null };
    // "the chair of the WSCB": of a body by the name that the notice gives it.
    const chair = known === 'lscb' ? 'lscb-chair' : known === 'board' ? 'board-chair' : null;
    return chair === null ? [own] : [own, { party: chair, pattern: chairPattern(name), hint: null }];
  });
  const whole = [...defined, ...letterNames(notice).map(([party, source]) => nameOf(party, source, null)), ...table];
  const own = ownCouncil(notice, base);
  const known = new Map<string, readonly Mention[]>();
  return (plain) => {
    const found = known.get(plain) ?? longest(plain, whole).map((mention) => ofAnother(mention, own));
    known.set(plain, found);
    return found;
  };
}

const COMMISSIONING_GROUP =
  '(?:the )?(?:NHS )?(?:[A-Z][a-z]+ ){0,3}Clinical Commissioning Group(?: \\((?:the )?"?CCG"?\\))?|(?:the )?(?:[A-Z][a-z]+ )?CCG';
const COMMISSIONERS_DEFINED = /\bclinical commissioning group\s*\(\s*["'](?:the )?CCG["']/i;
/** Names are matched with either case of a word's first letter, while `[A-Z]` keeps meaning a capital. */
function pattern(source: string): RegExp {
  const either = source.replace(/\[[^\]]{0,40}\]|\\.|\b[A-Za-z](?=[a-z])/g, (piece) =>
    piece.length > 1 ? piece : `[${piece.toUpperCase()}${piece.toLowerCase()}]`,
  );
  return new RegExp(`\\b(?:${either})(?!\\w)`, 'g');
}

function aliasPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\b(?:the )?${escaped}(?!\\w)`, 'g');
}

function chairPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `\\b(?:the )?(?:[Ii]ndependent )?[Cc]hair(?:person)? of (?:the )?${escaped}(?!\\w)|\\b(?:the )?${escaped}(?:'s)? (?:[Ii]ndependent )?[Cc]hair\\b`,
    'g',
  );
}

interface Name {
  readonly party: Party;
  readonly pattern: RegExp;
  readonly hint: RegExp | null;
}

function longest(plain: string, table: readonly Name[]): Mention[] {
  const found: Mention[] = [];
  for (const { party, pattern: names, hint } of table) {
    if (hint !== null && !hint.test(plain)) continue;
    for (const match of plain.matchAll(names)) {
      found.push({ party, from: match.index, to: match.index + match[0].length, words: match[0] });
    }
  }
  const kept: Mention[] = [];
  // Stable: of two names that begin together and are equally long, the one defined in the notice comes first.
  for (const mention of found.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (kept.every(({ from, to }) => mention.to <= from || mention.from >= to)) kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** What the head of a name that the notice gives somebody tells of them, whoever stands in front of it. */
const HEADS: readonly (readonly [Party, RegExp])[] = [
  ['commissioner', /\bcommissioners?$/i],
  ['adviser', /\badvis[eo]rs?$/i],
  ['partners', /\b(?:improvement|delivery|strategic) partners?$|\b(?:trust|company|provider)$/i],
];
/** The same, where nobody known stands in front of it. */
const LONE_HEADS: readonly (readonly [Party, RegExp])[] = [
  ...HEADS,
  ['area', /\b(?:area|partnership)$/i],
  ['partners', /\bpartners?$/i],
  ['board-chair', /\bchair$/i],
  ['board', /\b(?:improvement|oversight|assurance) board$|^board$/i],
  ['council', /\b(?:council|authority|LA)$/],
  ['icb', /\bICBs?$/],
  ['dfe', /\b(?:department|DfE)$/i],
  ['minister', /\b(?:minister|secretary of state)$/i],
  // Officers act for the council.
  ['nobody', /\b(?:DCS|DCE|director|chief executive|officer|head of [\w ]{3,40})$/i],
];
const DEFINED =
  /\(\s*(?:(?:together|jointly|collectively|referred to as),? )?["'](?:the )?([A-Z][\w' -]{1,40}?)["'](?: or ["'][^"']{1,40}["'])?\s*\)/gi;

/** '"the commissioner" means the Children's Services Commissioner appointed on …' */
const MEANS = /["'](?:the )?([A-Za-z][\w' -]{1,40}?)["'] means (?:the )?([^.;"]{3,120})/gi;

/** 'the Council and the ICB are together called "the local area partners"' */
const CALLED =
  /\b(?:called|known as|referred to as|described as)(?: together)? ["'](?:the )?([A-Za-z][\w' -]{1,40}?)["']/gi;
const ARE_CALLED = /\b(?:are|is)(?: together| jointly| collectively)? $/i;

/** A name that the notice gives somebody, and who that is; null where nothing tells. */
interface Definition {
  readonly party: Party | null;
  readonly name: string;
}

const MOST_NAMES = 100;

/** '("the Children Board")' after "the Local Safeguarding Children Board" makes the one a name of the other. */
function definitions(notice: string, find: FindNames): Definition[] {
  const made: Definition[] = [];
  const seen = new Set<string>();
  for (const match of notice.matchAll(DEFINED)) {
    const name = match[1] ?? '';
    // A name is given once; a text that gives hundreds is no notice.
    if (seen.has(name) || seen.size >= MOST_NAMES) continue;
    seen.add(name);
    const before = notice.slice(Math.max(0, match.index - 160), match.index).trimEnd();
    const mentions = find(before);
    const last = mentions.at(-1);
    const known = find(name)[0];
    const plainName = known !== undefined && known.to - known.from === name.length && name.includes(' ');
    const head = HEADS.find(([, pattern]) => pattern.test(name))?.[0];
    if (head !== undefined) made.push({ party: head, name });
    else if (last !== undefined && last.to >= before.length - 1) {
      if (!plainName) made.push({ party: isBoth(mentions, match[0], name) ? 'area' : last.party, name });
    } else if (!plainName)
      made.push({ party: LONE_HEADS.find(([, pattern]) => pattern.test(name))?.[0] ?? null, name });
  }
  for (const match of [...notice.matchAll(MEANS)].slice(0, MOST_NAMES)) {
    const name = match[1] ?? '';
    if (seen.has(name)) continue;
    seen.add(name);
    const mentions = find(match[2] ?? '');
    const meant = isBoth(mentions, 'together', name)
      ? 'area'
      : mentions.find(({ from }) => from <= 'all '.length)?.party;
    const party = HEADS.find(([, pattern]) => pattern.test(name))?.[0] ?? (meant === 'nobody' ? undefined : meant);
    if (party !== undefined) made.push({ party, name });
  }
  for (const match of [...notice.matchAll(CALLED)].slice(0, MOST_NAMES)) {
    const name = match[1] ?? '';
    const before = notice.slice(Math.max(0, match.index - 160), match.index);
    if (seen.has(name) || !ARE_CALLED.test(before) || !isBoth(find(before), 'together', name)) continue;
    seen.add(name);
    made.push({ party: 'area', name });
  }
  return made;
}

/** "X Council and Y ICB (together \"the Partnership\")" are two. */
function isBoth(mentions: readonly Mention[], words: string, name: string): boolean {
  const parties = mentions.slice(-2).map(({ party }) => party);
  const together = /together|jointly|collectively/i.test(words) || /\b(?:partnership|area|partners)$/i.test(name);
  return together && parties.includes('council') && parties.includes('icb');
}

/** Names that the notice gives to somebody of whom nothing tells who that is, and who must do something by them. */
export function strangersOf(notice: string): string[] {
  const base: FindNames = (plain) => longest(plain, EVERYBODY);
  return definitions(notice, base)
    .filter(
      ({ party, name }) => party === null && !THING.test(name) && base(name).length === 0 && isBound(notice, name),
    )
    .map(({ name }) => name);
}

/** What is written or done does nothing by itself. */
const THING =
  /\b(?:framework|plan|notice|directions?|report|strategy|act|protocol|programme|guidance|review|inspection|services?|functions?|period|date|measures?|targets?|statement|standards?|code|agreement|terms|system|tool|model)$/i;
const ACTS =
  /^ (?:must|shall|will|should|is to|are to) (?!be\b|include|contain|cover|reflect|address|remain|have\b|set out|apply|form\b|mean)/;

function isBound(notice: string, name: string): boolean {
  for (let at = notice.indexOf(name); at >= 0; at = notice.indexOf(name, at + 1))
    if (ACTS.test(notice.slice(at + name.length, at + name.length + 24))) return true;
  return false;
}
