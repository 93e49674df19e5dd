import type { Block } from './blocks.ts';
import { binds } from './binding.ts';
import { salutation } from './letters.ts';
import type { FindNames } from './names.ts';
import { isRecital, isWhereas, recitalsEnd } from './recitals.ts';
import { isRow } from './joining.ts';
import { oneOf } from '../words/pattern.ts';
import { sentencesOf } from './sentences.ts';

/** What a block of the text is. */
export type Role =
  | 'title'
  | 'table'
  | 'header'
  | 'grounds'
  | 'heading'
  | 'preamble'
  | 'provision'
  | 'consequence'
  | 'signature'
  | 'unknown';

export interface Placed {
  readonly block: Block;
  readonly role: Role;
}

type Zone = 'front' | 'grounds' | 'body' | 'consequences' | 'signature';

const TITLE = /^(?:(?:formal |revised |second |third |updated )*(?:improvement|warning) notice)\b[^.]{0,60}$/i;
const DIRECTION_TITLE =
  /^(?:[A-Z][^.:]{3,80}: )?(?:(?:statutory|revised|further|draft|explanatory) )*directions?\b(?! (?:will|shall|must|is|was|are)\b)[^.]{0,240}$/i;
const ADDRESSED =
  /^(?:to|local area(?: partnership)?|local authority)\b\s*:.*\b(?:council|borough|city|authority)\b|^(?:this|the) (?:improvement )?notice (?:is|has been|was) (?:being |hereby )?(?:issued|given|served) (?:by [^.]{3,80} )?to (?!the council\b)/i;
const LABELS = oneOf(
  ...[
    'to',
    'name',
    'address',
    'of',
    'date',
    'dated',
    'date of issue',
    'issued(?: to| by| on)?',
    'reference',
    'ref',
    'from',
  ],
  ...[
    'council',
    'local authority',
    'secretary of state for education',
    'local area(?: partnership)?',
    'area',
    'authority',
  ],
  ...['issuing authority', 'status', 'type of notice', 'partnership', 'lead official'],
);
const HEADER = new RegExp(
  `^${LABELS}\\b\\s*(?::|$)|^(?:to|name|address)\\b|^(?:issued|dated?)(?: on)? \\d{1,2}\\b|^department\\s*(?:$|for\\b(?!.*[.;:]$))`,
  'i',
);
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const GROUNDS =
  /\b(?:this|the) (?:improvement )?notice\b.{0,200}?\b(?:is (?:being )?|has been )?(?:issued|given|served)\b/i;
const GROUNDS_LIKE =
  /\b(?:inspect|ofsted|report|evidence|judge|inadequate|improvement notice|poor performance|failings?|requires improvement|findings|progress|services|section|act \d{4}|secretary of state|care|children)/i;
const ACTIONS =
  /\b(?:the following (?:measures?(?:\(s\))?|actions?|steps?|requirements?)|to comply with this (?:improvement )?notice|(?:measures|actions|steps) (?:are |is )?(?:needed|required))/i;
const TAKE_THESE =
  /\btake the (?:measures|steps|actions) (?:(?:set out|described|listed) )?(?:below|in this (?:improvement )?notice)\.$/i;
const CONSEQUENCES =
  /^(?:failure to comply|consequences? of|non-?compliance|failure to (?:demonstrate|make) (?:progress|improvement)|poor progress)\b/i;
const CONSEQUENCE =
  /^(?:(?:should|if) (?:the|[A-Z]\w+) (?:[A-Z]\w+ ){0,3}(?:council|authority|partnership|LA|area|trust) (?:be unwilling|be unable|fails?|not|does not|do not|is unwilling|is unable)|failure to comply)|\bmay (?:choose to )?(?:invoke|use|exercise|direct)\b.{0,80}\bpowers?\b/i;
const SIGNATURE =
  /^(?:signed|dated?\s*:|dated this|date\s*:|given under|yours (?:sincerely|faithfully)|for and on behalf|on behalf of the (?:secretary|department))/i;
const SIGNATORY =
  /\b(?:MP|OBE|CBE|minister|secretary of state|director|department for education|on behalf|signed|date[d]?|official|deputy|head of|unit)\b|^\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}$|^[\s_.\u2026-]+$/i;
const ANNEX = /^(?:annex|appendix|schedule|terms of reference)\b/i;
const MODAL =
  /\b(?:must|should|shall|will|(?:is|are) (?:expected|required) to)\b(?!.{0,300}\b(?:must|should|shall|will)\b)/i;
/** "The Secretary of State hereby directs the Council as follows …:", "is expected to take the following steps:". */
const DIRECTS_AS_FOLLOWS =
  /\bdirects?(?: [^.;]{3,120}? (?:as follows|to)\b[^.;]{0,160}| that| the (?:council|authority|LA|[A-Z]\w+ [^.;:]{3,60}))?:$/i;
/** Before the colon there is no object yet: "must ensure that by 31 March 2020:", "will provide the Department with:". */
const GETS = oneOf(
  ...[
    'department(?: for education)?',
    'dfe',
    '(?:improvement )?board',
    'council',
    'ministers?',
    'secretary of state',
    'chair',
  ],
  ...['(?:improvement )?advis[eo]r', '(?:csc )?commissioners?', 'icb', 'lscb', 'ofsted', 'partnership'],
);
const BARE_VERB = oneOf(
  ...[
    'ensure',
    'make sure',
    'secure',
    'demonstrate',
    'achieve',
    'provide',
    'give',
    'send',
    'supply',
    'submit',
    'report',
  ],
  ...['notify', 'inform', 'agree', 'include', 'have', 'produce', 'publish', 'prepare'],
);
const WITHOUT_OBJECT = new RegExp(
  [
    `(?:^|\\b(?:must|shall|should|will|to)(?: also| jointly| each)? )${BARE_VERB}(?: (?:to |with )?(?:the |its )?${GETS})?`,
    '(?: with| to| on)?(?:,? (?:that|by|within|before|no later than|from|each|every|on)\\b[^:]{0,50}?)?(?: that| with| to| the following)?',
    ',?\\s*:$',
  ].join(''),
  'i',
);
const MODALS = /\b(?:must|shall|should|will)\b/gi;
/** "by ensuring that:" says how, and what stands before it is done. */
const HOW = /\bby (?:ensuring|providing|making|having|the following)\b[^:]{0,200}:$/i;
const NO_MORE_THAN_TIME =
  /^(?:,? ?(?:by|within|before|no later than|from|each|every|on)\b[^:]{2,60}?,?)(?: have| ensure(?: that)?| also)?\s*:$/i;
/** What may stand between the last "must" and the colon without being an instruction itself. */
const NO_INSTRUCTION =
  /^(?:,? ?(?:also|therefore|each|jointly))* ?(?:(?:take|undertake) (?:the following |all )?(?:action|actions|steps|measures)?(?: to)?|ensure(?: that)?|do(?: the following)?|the following|have|be)?(?: by)?\s*:$/i;
/** "By 31 May 2012:" dates what follows. */
const TIME_ALONE = /^(?:by|before|within|no later than)\b[^:.;]{3,60}:$/i;
const DEMONSTRATE =
  /\b(?:must|should|shall|will|required to|expected to)\b.{0,40}\b(?:demonstrate|show|provide)\b.{0,30}\b(?:evidence|improvement|progress)\b[^.]*:$/i;

/** Gives each block its role, reading from the top. What fits nowhere stays unknown. */
export function placeBlocks(blocks: readonly Block[], find: FindNames): Placed[] {
  const signature = signatureStart(blocks);
  const recitals = recitalsEnd(blocks);
  const greeting = salutation(blocks);
  let zone: Zone = 'front';
  let signatureLines = 0;
  return blocks.map((block, index) => {
    const plain = block.flow.plain;
    const next = blocks[index + 1];
    if (index < recitals) return { block, role: recitalRole(block, index, blocks) };
    if (index === recitals) zone = 'body';
    if (zone === 'signature' && (ANNEX.test(plain) || goesOnBehind(block))) zone = 'body';
    else if (zone !== 'front' && (SIGNATURE.test(plain) || index === signature)) zone = 'signature';
    if (zone === 'signature') {
      signatureLines += 1;
      const fits =
        plain.length <= 160 && signatureLines <= 12 && (signatureLines === 1 || SIGNATORY.test(plain) || isName(plain));
      return { block, role: fits ? 'signature' : 'unknown' };
    }
    const greeted = index - 1 === greeting && greeting >= 0;
    if (zone === 'front' && (GROUNDS.test(plain) || greeted)) zone = 'grounds';
    if ((zone === 'front' || zone === 'grounds') && startsBody(block)) zone = 'body';
    if (zone === 'front') return { block, role: frontRole(block, index, blocks) };
    if (zone === 'grounds') {
      if (GROUNDS_LIKE.test(plain) && !isTitleOf(block, next)) return { block, role: 'grounds' };
      return { block, role: isHeading(block, next) ? 'heading' : 'unknown' };
    }
    if (CONSEQUENCES.test(plain) && isHeading(block, next)) {
      zone = 'consequences';
      return { block, role: 'heading' };
    }
    if (zone === 'consequences' && isHeading(block, next) && !CONSEQUENCE.test(plain)) zone = 'body';
    if (zone === 'consequences' || CONSEQUENCE.test(plain)) return { block, role: 'consequence' };
    return { block, role: bodyRole(block, next, find) };
  });
}

/** Something to be done behind the signature: terms of reference, or an annex without that name. */
const goesOnBehind = ({ marker, flow: { plain } }: Block): boolean =>
  (marker !== null && marker.style !== 'bullet' && plain.length > 60) ||
  /\b(?:must|shall)(?: also)?\s*(?:[a-z]+\b[^:]{0,80})?:$/i.test(plain);

/** Whether the text says, as a notice does, to whom it is issued, or has a notice's title. */
export function isAddressed(blocks: readonly Block[]): boolean {
  return blocks.some(({ marker, flow }) => ADDRESSED.test(flow.plain) || (marker === null && TITLE.test(flow.plain)));
}

/** Whether a second notice begins behind the duties of the first: the text says twice to whom it is issued. */
export function holdsAnother(blocks: readonly Block[]): boolean {
  const first = blocks.findIndex(({ flow }) => ADDRESSED.test(flow.plain));
  const body = blocks.findIndex((block, index) => index > first && startsBody(block));
  return first >= 0 && body >= 0 && blocks.slice(body + 1).some(({ flow }) => ADDRESSED.test(flow.plain));
}

/** Where names and offices alone stand at the end of the text: a signature without the word. */
function signatureStart(blocks: readonly Block[]): number {
  let start = blocks.length;
  while (start > 0 && blocks.length - start < 8) {
    const block = blocks[start - 1];
    const plain = block?.flow.plain ?? '';
    if (block === undefined || block.marker !== null || plain.length > 120 || /[.:;]$/.test(plain)) break;
    if (!(SIGNATORY.test(plain) || isName(plain)) || CONSEQUENCES.test(plain) || TITLE.test(plain)) break;
    start -= 1;
  }
  return blocks.slice(start).some(({ flow }) => SIGNATORY.test(flow.plain)) ? start : -1;
}

/** A title in front of the words that begin the body: "Improvement requirements" over "The LA will:". */
const isTitleOf = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && startsBody(next) && isHeading(block, next) && block.flow.plain.length < 60;

/** Before the words that direct: titles, headings, and reasons. */
function recitalRole(block: Block, index: number, blocks: readonly Block[]): Role {
  const role = frontRole(block, index, blocks);
  if (role !== 'unknown') return role;
  const named = block.marker === null && isHeading(block, blocks[index + 1]);
  return named || isWhereas(block.flow.plain) ? 'heading' : 'grounds';
}

function frontRole(block: Block, index: number, blocks: readonly Block[]): Role {
  const plain = block.flow.plain;
  if (TITLE.test(plain) || (block.marker === null && DIRECTION_TITLE.test(plain))) return 'title';
  if (HEADER.test(plain) || POSTCODE.test(plain) || index <= salutation(blocks)) return 'header';
  const previous = blocks[index - 1]?.flow.plain ?? '';
  return /^(?:to|name|address)\b/i.test(previous) && plain.length < 120 ? 'header' : 'unknown';
}

function startsBody(block: Block): boolean {
  const plain = block.flow.plain;
  if (block.marker?.style === 'number' || block.marker?.style === 'dotted') return true;
  if (ACTIONS.test(plain)) return true;
  return /\b(?:must|shall|should|(?:is|are) (?:required|expected) to)\b|\bwill(?: also)?\s*:$/.test(plain);
}

function bodyRole(block: Block, next: Block | undefined, find: FindNames): Role {
  if (block.marker === null && block.lines.length > 1 && isRow(block.lines[0]?.text ?? '')) return 'table';
  const plain = block.flow.plain;
  if (isHeading(block, next)) return 'heading';
  const sentences = sentencesOf(block.flow).map(({ plain: sentence }) => sentence);
  const introduces = isPreamble(sentences.at(-1) ?? '');
  const binding = (introduces ? sentences.slice(0, -1) : sentences).some((sentence) => binds(sentence, find));
  if ((introduces && !binding) || sentences.every((sentence) => isRecital(sentence))) return 'preamble';
  if (block.marker !== null || binding) return 'provision';
  return TITLE.test(plain) ? 'title' : 'unknown';
}

/** Words that only introduce what follows: "The Council must take action to:". */
export function isPreamble(plain: string): boolean {
  if (DIRECTS_AS_FOLLOWS.test(plain)) return true;
  if (/^(?:this|the) (?:improvement )?notice (?:is|has been) (?:given|issued|being)/i.test(plain)) return true;
  if (TAKE_THESE.test(plain)) return true;
  if (!plain.endsWith(':'))
    return ACTIONS.test(plain) && /\b(?:needed|required|take the following)\b/.test(plain) && plain.length < 240;
  if (ACTIONS.test(plain) || DEMONSTRATE.test(plain) || /^(?:by )?(?:ensuring(?: that)?)?\s*:$/i.test(plain))
    return true;
  if (WITHOUT_OBJECT.test(plain) && !HOW.test(plain) && (plain.match(MODALS)?.length ?? 0) < 2) return true;
  if (TIME_ALONE.test(plain)) return true;
  const modal = MODAL.exec(plain);
  if (modal !== null) {
    const rest = plain.slice(modal.index + modal[0].length);
    return NO_INSTRUCTION.test(rest) || NO_MORE_THAN_TIME.test(rest);
  }
  return /\b(?:following|follows|below)\s*:$/i.test(plain);
}

/** "What must improve", "How the Council should report" */
const ASKING_TITLE = /^(?:What|How|Who|When|Where|Why) (?:[\w']{1,20} ){1,8}[\w']{1,20}\??$/;

/** A short line that names what follows. */
function isHeading(block: Block, next: Block | undefined): boolean {
  if (isRow(block.lines[0]?.text ?? '')) return false;
  const plain = block.flow.plain;
  const last = plain.at(-1) ?? '';
  if (plain.length > 120 || block.marker?.style === 'bullet') return false;
  if (block.marker !== null) {
    if (block.marker.style !== 'number' && block.marker.style !== 'dotted') return false;
    return (
      block.bold ||
      ASKING_TITLE.test(plain) ||
      (isTitleLike(plain) && next !== undefined && next.marker !== null && deeper(block, next))
    );
  }
  if (CONSEQUENCES.test(plain)) return true;
  if (/[.;,]/.test(last)) return false;
  if (ASKING_TITLE.test(plain)) return true;
  if (/\b(?:as follows|set out in this (?:improvement )?notice)\s*:?$/i.test(plain)) return true;
  if (last === ':' && (/\b(?:must|should|shall|will|to|by|that)\s*:$/i.test(plain) || plain.split(' ').length > 8))
    return false;
  return (
    (block.bold || /^["'(]?[A-Z]/.test(plain)) &&
    !/\b(?:must|should|shall)\b/.test(plain) &&
    plain.split(' ').length <= 16
  );
}

function deeper(block: Block, next: Block): boolean {
  if (next.marker?.style === 'dotted') return next.marker.label.startsWith(`${block.marker?.label ?? ''}.`);
  return next.marker?.style !== block.marker?.style;
}

function isTitleLike(plain: string): boolean {
  return plain.length < 80 && !/[.;:,]$/.test(plain) && !/\b(?:must|should|shall|will|ensure)\b/i.test(plain);
}

function isName(plain: string): boolean {
  return plain.split(' ').length <= 8 && /^[A-Z]/.test(plain) && !/\b(?:must|should|shall)\b/.test(plain);
}
