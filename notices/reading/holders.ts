import type { DutyHolder, DutyKind } from '../model/notice.ts';
import { withoutExcluded } from './excluded.ts';
import { holdersNamed } from './mentions.ts';
import type { FindNames, Mention } from './names.ts';

export interface HoldersFound {
  readonly holders: readonly DutyHolder[];
  readonly mentions: readonly Mention[];
}

const MODAL =
  /\b(?:must|shall|should|will|(?:is|are) (?:(?:now|also|each|both|jointly|together|therefore) ){0,2}(?:(?:expected|required|asked|requested|invited|directed) )?to\b|needs? to|(?:is|are) (?:jointly )?(?:accountable|responsible) for)\b/gi;
/** Words before a name that make it part of something else: "the recommendations of the Adviser must …". */
const NOT_SUBJECT =
  /\b(?:of|from|to|with|by|for|on|against|through|via|support|identify|require|inform|advise|assist)(?: all| any| each| the| both| its)?\s*$/i;
const PERSON_OF =
  /\b(?:officials?|officers?|members?|representatives?|chief executive|chief constable|headteachers?|principals?|governors|governing bod(?:y|ies)|director of [\w' ]{1,60}|managers?) (?:of|from|for) (?:the )?$/i;
/** "all of the Council's partner agencies must" */
const ALL_OF = /\b(?:all|each|both|any|either|every one|most) of (?:the |its )?$/i;
const ALONGSIDE =
  /\b(?:working|in partnership|together|in consultation|in conjunction|with (?:the )?support|supported|in collaboration)\b[^,]{0,300}$/i;
const DONE_BY =
  /\b(?:undertaken|conducted|carried out|completed|developed|produced|prepared|led|provided|submitted|delivered|performed|held|commissioned|written|convened|chaired|reporting|reports?|assessments?|review)\s+by\s+(?:the |all |both )?$/i;
const AGREED_BY =
  /^(?:(?!\b(?:must|should|shall|will)\b).)*\b(?:must|should|shall|will)(?: also| first)? be (?:agreed|approved|signed off) by (?:the )?$/i;
/** "will be re-examined by", "will be signed off by the Chief Executive and". */
const PASSIVE =
  /^(?:(?!\b(?:must|should|shall|will)\b).)*\b(?:must|should|shall|will) (?:also |first )?be (?:\w+ly )?(?!informed|supported|followed|accompanied|overseen|guided|assisted|affected|required)[a-z-]{3,}(?:ed|en|ought|eld|ade)(?: off| out| up)?(?: [a-z]{3,20}ly)? by (?:the )?(?:(?:Chief Executive|DCS|Director of [\w' ]{3,40}?) and (?:the )?)?$/i;
/** A definition such as '("the Board")' repeats the name before it. */
const DEFINITION = /\(["'][^()]*["']\)/g;
/** ", chaired by the independent chair, ": somebody beside the subject. */
const LED_BY =
  /, (?:[a-z]+ly )?(?:chaired|led|supported|appointed|agreed|convened|advised|attended|overseen) (?:by|with) [^,;.]{3,80}(?=, )/gi;
/** "the SEND adviser appointed by the Department will": who chose the subject is none of it. */
const CHOSEN_BY =
  / (?:appointed|approved|nominated|named|chosen|engaged|commissioned|led|chaired|convened|established|funded|supported) by (?:the )?[^,;.]{3,60}?(?= (?:must|shall|should|will|is to|are to)\b)/gi;
const FROM = /\b(?:reports?|reporting|information|updates?|commentary|assurance)\b[^.;]{0,60}\bfrom (?:the )?$/i;

/** Who must do what a clause says; nobody found is an empty list. The first rule that finds somebody decides. */
export function holdersIn(plain: string, kind: DutyKind, find: FindNames): HoldersFound {
  const masked = withoutExcluded(plain, find)
    .replace(DEFINITION, (words) => ' '.repeat(words.length))
    .replace(LED_BY, (words) => ' '.repeat(words.length))
    .replace(CHOSEN_BY, (words) => ' '.repeat(words.length));
  const mentions = find(masked);
  // Whoever has to see to it, it is the board that meets, where it is named.
  const board = kind === 'meeting' ? mentions.find(({ party }) => party === 'board') : undefined;
  const others = kind === 'meeting' ? [convening, meeting].flatMap((rule) => rule(masked, mentions)) : [];
  if (others.length > 0) return { holders: partiesOf(others), mentions: others };
  if (board !== undefined) return { holders: ['board'], mentions: [board] };
  const rules = [wishing, giving, supplementing, expected, subject, agent, indicative];
  for (const rule of rules) {
    const found = rule(masked, mentions).filter(isHolder);
    if (found.length > 0) return { holders: partiesOf(found), mentions: found };
  }
  // "Jane Smith ("the CSC Commissioner") will report": who that is, only the definition tells.
  const opened = plain.replace(/\(["'](?=[^()]*["']\))|["']\)/g, (marks) => ' '.repeat(marks.length));
  const defined = opened === plain ? [] : subject(opened, find(opened)).filter(isHolder);
  if (defined.length > 0) return { holders: partiesOf(defined), mentions: defined };
  return { holders: kind === 'meeting' ? ['board'] : [], mentions: [] };
}

const CONVENES =
  /(?: (?:must|shall|should|will|(?:is|are) to)(?: also| then| first| each| both| jointly)?)? (?:convenes?|summons?|calls?) (?:the|an?|each|every|all|regular|monthly|meetings?|its)\b/;
const CONVENED_BY = /\b(?:convened|summoned|called) by (?:the )?$/;

/** "The Independent Chair must convene the Board": whoever is to call it, and not the Board that is called. */
function convening(plain: string, mentions: readonly Mention[]): readonly Mention[] {
  const by = mentions.find(({ from }) => CONVENED_BY.test(plain.slice(Math.max(0, from - 30), from)));
  if (by !== undefined && isHolder(by)) return [by];
  const at = CONVENES.exec(plain)?.index;
  if (at === undefined) return [];
  const asked = subject(plain, mentions).filter((mention) => isHolder(mention) && mention.to <= at);
  const last = asked.at(-1);
  return last !== undefined && beforeModal(plain.slice(last.to, at))
    ? asked
    : mentions.filter((mention) => mention.to === at && isHolder(mention));
}

/** "The Leader and the Chief Executive must meet the Adviser": those who meet, unless they see to it that the Board does. */
function meeting(plain: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!/\b(?:must|shall|should|will)(?: also| each| both| jointly)? meet\b/.test(plain)) return [];
  const found = subject(plain, mentions).filter(isHolder);
  return found.some(({ party }) => party === 'board' || party === 'board-chair') ? [] : found;
}

type Rule = (plain: string, mentions: readonly Mention[]) => readonly Mention[];

function isHolder(mention: Mention): boolean {
  return holdersNamed(mention).length > 0;
}

function partiesOf(mentions: readonly Mention[]): DutyHolder[] {
  return [...new Set(mentions.flatMap(holdersNamed))];
}

/** "If the Improvement Board wishes to vary …, this must be agreed": the one who wishes must get it agreed. */
const wishing: Rule = (plain, mentions) => {
  if (!/^(?:If|Should|Where)\b/.test(plain)) return [];
  return mentions
    .filter(({ to }) => /^ (?:wish|decide|want|consider|propose|choose)/.test(plain.slice(to)))
    .slice(0, 1);
};

/** "A report from the Leader must reach the Department". */
const PAPER_FROM =
  /^(?:An?|The|Its)(?: [\w-]+){0,4} (?:reports?|letters?|updates?|assessments?|statements?|papers?|accounts?) from [^.;]{3,120} (?:must|shall|should|will) (?:reach|be (?:sent|submitted|provided|given|presented|made available))\b/;

/** "Ministers must receive information from the Chair": the giver must. "The Board receives" names no giver. */
const giving: Rule = (plain, mentions) => {
  if (!/\breceives?\b/.test(plain) && !PAPER_FROM.test(plain)) return [];
  return mentions.filter(({ from }) => FROM.test(plain.slice(0, from))).slice(0, 1);
};

/** "will be supplemented by a report from the Leader", "supplemented by a Council report". */
const supplementing: Rule = (plain, mentions) => {
  const start = plain.search(/\b(?:supplemented|be accompanied|is accompanied) by\b/i);
  if (start < 0) return [];
  return mentions.filter(({ from }) => from > start).slice(0, 1);
};

/** "We expect the Council to …". */
const expected: Rule = (plain, mentions) => {
  const match = /\b(?:expects?|directs?|requires?)(?: that)? /i.exec(plain);
  if (match === null) return [];
  const at = match.index + match[0].length;
  const first = mentions.find(({ from }) => from <= at + 4 && from >= at);
  return first !== undefined && /^(?: and [\w ]{3,40})? to\b/.test(plain.slice(first.to)) ? [first] : [];
};

/** "The Council and the ICB must …", "The Improvement Board ('the Board') is accountable for …". */
const subject: Rule = (plain, mentions) => {
  const modal = [...plain.matchAll(MODAL)][0];
  if (modal === undefined) return [];
  const receives =
    /^(?:must|should|shall|will) (?:also )?(?:receive|be (?:notified|informed|provided with|given|invited to (?:each|every|all|any)|consulted|told|sent|shown))\b/i;
  if (receives.test(plain.slice(modal.index))) return [];
  if (
    /^\w+ (?:also |first )?be (?:set up|established|created|appointed|convened|formed|constituted|recruited|in place|in post|operational)\b/i.test(
      plain.slice(modal.index),
    )
  )
    return [];
  let edge = asideStart(plain, modal.index, mentions) ?? modal.index;
  const list: Mention[] = [];
  for (const mention of mentions.filter(({ to }) => to <= edge).reverse()) {
    const between = plain.slice(mention.to, edge);
    if (list.length === 0 ? !beforeModal(between) : !isLinked(between)) {
      break;
    }
    list.unshift(mention);
    edge = mention.from;
  }
  const first = list[0];
  if (first === undefined) return [];
  const ahead = plain.slice(0, first.from);
  // "the independent scrutineer of the partnership must".
  const head = mentions.find(
    ({ party, to }) => party === 'other' && /^ (?:of|for) (?:the )?$/.test(plain.slice(to, first.from)),
  );
  if (head !== undefined) return [head];
  if (ALONGSIDE.test(ahead)) {
    const main = mentions.findLast(({ to }) => to <= first.from && ALONGSIDE.test(plain.slice(to, first.from)));
    return main === undefined ? [] : [main];
  }
  if (!NOT_SUBJECT.test(ahead) || PERSON_OF.test(ahead) || ALL_OF.test(ahead)) return list;
  // "With members of the Board, the Council must …": the first name belongs to the introduction.
  return list.length > 1 && plain.slice(first.to, list[1]?.from).trim() === ',' ? list.slice(1) : [];
};

/** "The Chair, to be appointed with the agreement of the Department, will": where the words beside the subject begin. */
function asideStart(plain: string, modal: number, mentions: readonly Mention[]): number | null {
  const aside = /, (?!and\b)[^,;.]{3,110},\s*$/.exec(plain.slice(0, modal));
  if (aside === null) return null;
  const before = mentions.some(
    ({ to }) => /^(?: \([^)]*\))?\s*$/.test(plain.slice(to, aside.index)) && to <= aside.index,
  );
  const row = mentions.some(({ from }) => from >= aside.index && from <= aside.index + 6);
  return before && !row ? aside.index : null;
}

const LINKED = /^(?: \([^)]*\))?(?:,| and|, and|,? jointly with|,? together with)(?: the)? ?$/;

/** "The Council, the police and the CCG": what stands between two who must. */
function isLinked(printed: string): boolean {
  // Where a definition stood, there are blanks now.
  const between = printed.replace(/ +/g, ' ').replace(/ (?=,)/g, '');
  if (LINKED.test(between)) return true;
  const parts = between.split(/, and |, | and /);
  return (
    parts.length > 2 &&
    parts[0]?.trim() === '' &&
    /^(?:the )?$/.test(parts.at(-1) ?? '') &&
    parts.slice(1, -1).every((one) => ALSO_SUBJECT.test(one))
  );
}

/** An officer or a body in a row of subjects. */
const ALSO_SUBJECT =
  /^(?:the |its |their )?(?:[A-Z][\w']*(?: (?:of|for|and|[A-Z][\w']*)){0,5}|police|schools|health|chief executive|director)\s*$/;

/** ", the Chief Executive and the DCS ": others who must, too. */
function othersToo(between: string): boolean {
  const [first, ...others] = between.split(/, and |, | and /);
  return first?.trim() === '' && others.length > 0 && others.every((one) => ALSO_SUBJECT.test(one));
}

/** "the CCG's Accountable Officer ": an officer acts for the body. */
const OFFICER_OF =
  /^'s? (?:[A-Z][\w-]+ ){0,3}(?:Officer|Executive|Director|Nurse|Doctor|Governing Body)(?: (?:also|each|jointly|both))?\s*$/;

function beforeModal(between: string): boolean {
  if (/^[\s,]*$/.test(between) || othersToo(between) || OFFICER_OF.test(between)) return true;
  return /^(?:'s report)?(?: \([^)]*\))?(?:, [^,]{1,80},)?(?:,? and (?:the |its |their )?(?:Chief Executive|Director of [\w' ]{3,40}?|DCS|police|schools|health|[A-Z][\w']+(?: [A-Z][\w']+){0,3}))?(?: (?:officials?|members|also|each|jointly|both|alone|itself|together|therefore|then|and its chair))*\s*$/i.test(
    between,
  );
}

/** "reviews … conducted by Department for Education officials", "must be agreed by the Board". */
const agent: Rule = (plain, mentions) => {
  const first = mentions.find(({ from }) => [DONE_BY, AGREED_BY, PASSIVE].some((by) => by.test(plain.slice(0, from))));
  if (first === undefined) return [];
  const next = mentions.find(
    ({ from }) => from > first.to && /^ and (?:the |its )?$/.test(plain.slice(first.to, from)),
  );
  return next === undefined ? [first] : [first, next];
};

/** "all partners attend …", "Ensure the Council's partners ensure …": the one that acts in the words after "ensure". */
const indicative: Rule = (plain, mentions) => {
  const start = /^(?:(?:by )?ensur(?:e|ing) )?(?:that )?(?:all |each |every )?(?:the )?/i.exec(plain)?.[0].length ?? 0;
  const first = mentions.find(({ from, to }) => from <= start && to > start);
  if (first === undefined || first.from > start) return [];
  const list = [first];
  for (const mention of mentions) {
    const last = list.at(-1);
    if (last !== undefined && mention.from > last.to && /^,? and (?:the )?$/.test(plain.slice(last.to, mention.from)))
      list.push(mention);
  }
  const after = plain.slice(list.at(-1)?.to ?? 0).replace(/^ on the [\w ]*?Board(?= )/, '');
  if (/^ (?:must|should|shall|will)\b/.test(after)) return [];
  if (/^'/.test(after) || !/^ (?:\w+ly )?[a-z]+/.test(after)) return [];
  if (/^ (?:is|are|be|was) (?!committed|fulfilling|engaged|working|involved)/.test(after)) return [];
  return /^ (?:receives?|have|has|in|of|on|for|from|to|who|which|that|with)\b/.test(after) ? [] : list;
};
