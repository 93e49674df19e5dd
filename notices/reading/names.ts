import type { Holder, Recipient } from '../model/notice.ts';

/** Whom words name; `area` is the council and the ICB together, `nobody` is for names that only look like one of the others. */
export type Party = Holder | Recipient | 'area' | 'nobody';

export interface Mention {
  readonly party: Party;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const SAFEGUARDING_BODY =
  "(?:(?:[A-Z][a-z]+(?:shire)? ){0,2}(?:Local )?Safeguarding Children(?:'s)? Board|LSCB|Children Board|" +
  "(?:[A-Z][a-z]+ ){0,2}(?:Local )?Safeguarding Children(?:'s)? Partnership|Safeguarding Partnership|LSCP)";
const IMPROVEMENT_BOARD =
  "(?:(?:[A-Z][a-z]+ )?(?:Safeguarding |Children's Services )?(?:Improvement|Oversight) (?:and Assurance )?Board|the Board)";

const COMMISSIONER =
  "(?:(?:Lead|Assistant|Managing|Finance|CSC|SEND|Children's Services) )?[C]ommissioners?" +
  "(?: for Children's (?:Services|Social Care)(?: in [A-Z][a-z]+)?)?";

/** Who is called what. The longest name wins; the notice's own definitions come on top. */
const NAMES: readonly (readonly [Party, string])[] = [
  ['nobody', "representatives of the Children's Improvement Board"],
  ['nobody', 'Child Protection (?:Case )?Conference Chairs?'],
  ['nobody', 'Health and Wellbeing Board'],
  ['nobody', 'children in care council'],
  ['nobody', "Council's (?:children's |quality |performance )?(?:services?|assurance|management|framework|systems?)"],
  ['nobody', "(?:Children's|Information|Police and Crime|Victims'?) Commissioners?"],
  ['area', '[Ll]ocal [Aa]rea [Pp]artnership|[Tt]he (?:local )?area partnership'],
  ['board-chair', '(?:Independent )?Chair(?:person)? of (?:the )?(?:[A-Z][a-z]+ )?(?:Improvement |Oversight )?Board'],
  ['board-chair', '(?:Independent )?(?:Improvement )?Board (?:\\(?the Board\\)? )?Chair'],
  ['board-chair', 'Independent Chair(?:person)?'],
  ['board-chair', '(?:the|its) (?:Independent )?Chair(?:person)?'],
  ['lscb-chair', `(?:Independent )?Chair of (?:the |[A-Z][a-z]+ )?${SAFEGUARDING_BODY}`],
  ['lscb-chair', `${SAFEGUARDING_BODY} (?:Independent )?Chair`],
  ['lscb', SAFEGUARDING_BODY],
  ['board', IMPROVEMENT_BOARD],
  ['board', 'members of the Improvement Board'],
  ['board', 'Improvement Board(?: meetings?| members)?'],
  ['leader', 'Leader of (?:the )?(?:[A-Z][A-Za-z]+ ){0,5}Council'],
  ['leader', "(?:Council(?:'s)? Leader|(?:the )Leader|(?:the )?(?:directly[- ]elected |elected )?[M]ayor)"],
  ['lead-member', "(?:Lead|Cabinet|Portfolio) (?:Member|Holder)(?: for (?:Children(?:'s Services)?|[A-Z]\\w+))?"],
  [
    'minister',
    'Parliamentary Under[- ]Secretary of State(?: (?:at|for) (?:the )?[A-Z]\\w+(?: (?:and |for )?[A-Z]\\w+)*)?',
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
  ['adviser', "(?:(?:DfE|Department(?: for Education)?)[- ]appointed|the|an appointed|Children's Services) Advis[eo]r"],
  ['commissioner', COMMISSIONER],
  [
    'icb',
    '(?:NHS )?(?:[A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){0,4} )?Integrated Care Boards?(?: \\((?:the )?"?ICB"?\\))?|ICB',
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
  ['partners', '(?:each |every )?partner (?:agency|organisation)|(?:the )?[Cc]linical [Cc]ommissioning [Gg]roups?|CCGs?'],
  ['family', '(?:the |children and |their )?famil(?:y|ies)|parents(?: and carers)?'],
  ['ofsted', 'Ofsted'],
  ['council', '(?:the )?(?:[A-Z][a-z]+ ){0,3}Council|the (?:Local )?Authority'],
];

/** A word that every name of a party holds: most clauses hold few of them, and patterns cost more. */
const HINTS: Partial<Readonly<Record<Party, RegExp>>> = {
  board: /board/i,
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
  council: /council|authority/i,
};

export type FindNames = (plain: string) => readonly Mention[];

const EVERYBODY: readonly Name[] = NAMES.map(([party, source]) => nameOf(party, source));
/** A national body, where the notice has an improvement board of its own. */
const ANOTHER_BOARD = nameOf('nobody', "Children's Improvement Board");

function nameOf(party: Party, source: string): Name {
  return { party, pattern: pattern(source), hint: HINTS[party] ?? null };
}

/** A finder for one notice: the names that everybody uses, and those that the notice defines ('("the Board")'). */
export function namesOf(notice: string): FindNames {
  const table = /(?<!Children's )Improvement Board/.test(notice) ? [ANOTHER_BOARD, ...EVERYBODY] : EVERYBODY;
  const base: FindNames = (plain) => longest(plain, table);
  const defined = definitions(notice, base).map(({ party, name }) => ({
    party,
    pattern: aliasPattern(name),
    hint: null,
  }));
  const whole = [...defined, ...table];
  const known = new Map<string, readonly Mention[]>();
  return (plain) => {
    const found = known.get(plain) ?? longest(plain, whole);
    known.set(plain, found);
    return found;
  };
}

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

/** '("the Children Board")' after "the Local Safeguarding Children Board" makes the one a name of the other. */
function definitions(notice: string, find: FindNames): { party: Party; name: string }[] {
  const made: { party: Party; name: string }[] = [];
  for (const match of notice.matchAll(/\(\s*["'](?:the )?([A-Z][\w' -]{1,40}?)["']\s*\)/gi)) {
    const before = notice.slice(Math.max(0, match.index - 90), match.index).trimEnd();
    const last = find(before).at(-1);
    const name = match[1] ?? '';
    const known = find(name)[0];
    const plainName = known !== undefined && known.to - known.from === name.length && name.includes(' ');
    if (last !== undefined && last.to >= before.length - 1 && !plainName) made.push({ party: last.party, name });
  }
  return made;
}
