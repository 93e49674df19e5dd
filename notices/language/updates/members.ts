import { phrasesOf } from '../../time/cursor.ts';
import { isSameId } from '../../model/directory-id.ts';
import { list, oneOf } from '../../words/pattern.ts';
import type { CommandContext } from './command-context.ts';
import type { Draft, DraftOf } from '../../model/draft.ts';
import { ID, NAME, ROLES } from './lexicon.ts';
import { bare, part, type Said, typed, wordsOf } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';

const ROLE = phrasesOf(ROLES);
const AN_ID = new RegExp(`^${ID}`, 'i');
const WHO = String.raw`(${ID}(?:\s*\(([^)]{2,60})\))?|${NAME})`;
const pattern = (source: string): RegExp => new RegExp(source, 'diu');
const ROLE_WORDS = Object.values(ROLES)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const A_ROLE = String.raw`((?:${ROLE_WORDS})\b.*)`;

const MAKE = pattern(
  String.raw`^(?:make|appoint|set|add|register|promote|have|turn|put)(?: up)? ${WHO}(?: to be| to| as| in as| is| into| down as)?(?: now)? (?:an? |the |our |new )?${A_ROLE}$`,
);
const GIVE = pattern(
  String.raw`^(?:give|grant|assign) ${WHO} (?:an? |the )?(${ROLE_WORDS}) (?:role|rights|access|permissions?|status)$`,
);
const ROLE_FOR = pattern(
  String.raw`^(?:change|set|update|add) (?:the )?(?:role of|role for) ${WHO} (?:to|as) (?:an? |the )?${A_ROLE}$`,
);
const IS_NOW = pattern(
  String.raw`^${WHO} (?:is|should be|becomes|will be|joins as)(?: now| our| the new)? (?:an? |the |our |now )*${A_ROLE}$`,
);
const OWNS = pattern(
  String.raw`^${WHO} (?:owns|now owns|is (?:now )?(?:the )?owner (?:of|for)|holds|now holds|(?:now )?looks after|is (?:now )?looking after|(?:now )?leads(?: on)?|takes on|has taken on|is (?:now )?(?:the )?(?:lead|responsible) (?:on|for|of)|takes over|has taken over|will own) (.+)$`,
);
const REMOVE = pattern(
  String.raw`^(?:remove|delete|take away|take|kick|drop|revoke|strike) ${WHO}(?:'s (?:role|access|rights)| as an? [\w ]+| off| from)(?: (?:from )?(?:the )?(?:board|team|list|members|group|channel|roles))?$`,
);
const NO_LONGER = pattern(
  String.raw`^${WHO} (?:is|are) (?:no longer|not) (?:an? |the |on |in |our |longer )*(?:board|officer|chair|observer|owner|action owner|member|team|action lead|member of the board|the board|part of the board)(?: any ?more)?$`,
);
const HAS_LEFT = pattern(
  String.raw`^${WHO} (?:has |have )?(?:left|leaves|stepped down from|come off|is off) (?:the )?board$`,
);

const NO_PEOPLE =
  list(`it that this all everyone everything the a an we i they he she there what who which when where how
  why any anyone nobody no and or is are was next last status list show tell paragraph action actions review meeting board
  council police health update note new me us you my our date notice overdue evidence everybody someone if so please does do
  did has have can could should will would whose whos wot wat our`);
/** No people: "the chair is now …", "make it amber". */
const NOBODY = new RegExp(String.raw`^${oneOf(...NO_PEOPLE)}\b`);

/** A role given, held or taken away. */
export function readMember(said: Said, context: CommandContext): Draft | null {
  const sentence = withoutNames(said, context);
  const removed = matched(sentence, [REMOVE, NO_LONGER, HAS_LEFT]);
  if (removed !== null) return { what: 'no-member', ...personOf(sentence, removed, context) };
  const owner = matched(sentence, [OWNS]);
  if (owner !== null) {
    const holds = holdsOf(part(sentence, owner.indices?.[3]?.[0] ?? 0), context);
    if (holds !== null) return withHeld(member(sentence, owner, 'owner', holds, context), context);
  }
  for (const one of [MAKE, GIVE, ROLE_FOR, IS_NOW]) {
    const match = matched(sentence, [one]);
    if (match === null) continue;
    const role = roleIn(part(sentence, match.indices?.[3]?.[0] ?? 0, match.indices?.[3]?.[1]), context);
    if (role !== null) return member(sentence, match, role.role, role.holds, context);
  }
  return null;
}

/** "Jo looks after A15" adds to what Jo holds. */
function withHeld(draft: DraftOf<'member'>, { people }: CommandContext): DraftOf<'member'> {
  const held =
    draft.person === '' ? [] : people.flatMap(({ id, holds = [] }) => (isSameId(id, draft.person) ? holds : []));
  return { ...draft, holds: [...new Set([...held, ...draft.holds.split('; ')])].join('; ') };
}

/** People are called Chair and Lead too: a name that is known holds no role. Everything keeps its place. */
function withoutNames(sentence: Said, { people }: CommandContext): Said {
  const plain = [...people]
    .map(({ name }) => name.toLowerCase())
    .sort((a, b) => b.length - a.length)
    .filter((name) => name.length > 2 && sentence.plain.includes(name))
    .reduce((words, name) => words.replaceAll(name, name.replace(/[a-z]/g, 'q')), sentence.plain);
  return { ...sentence, plain };
}

function matched(sentence: Said, patterns: readonly RegExp[]): RegExpExecArray | null {
  for (const one of patterns) {
    const match = one.exec(sentence.plain);
    if (match !== null && !NOBODY.test(match[1] ?? '') && !/^[abp]?\d+(?:\(\w\))?$/.test(match[1] ?? '')) return match;
  }
  return null;
}

const member = (
  sentence: Said,
  match: RegExpExecArray,
  role: string,
  holds: string,
  context: CommandContext,
): DraftOf<'member'> => ({
  what: 'member',
  ...personOf(sentence, match, context),
  role,
  holds,
});

/** An id as it was typed, else that of the one person of that name whom the message or the board knows. */
function personOf(
  sentence: Said,
  match: RegExpExecArray,
  { people }: CommandContext,
): { readonly person: string; readonly name: string } {
  const said = typed(sentence, match, 1).replace(/^@/, '');
  const inBrackets = typed(sentence, match, 2);
  const id = AN_ID.exec(said)?.[0];
  if (id !== undefined) {
    return { person: id, name: inBrackets || (people.find((one) => isSameId(one.id, id))?.name ?? '') };
  }
  const wanted = said.toLowerCase();
  const same = people.filter(({ name }) => name.toLowerCase() === wanted);
  const first = people.filter(({ name }) => name.toLowerCase().split(' ')[0] === wanted);
  const found = same.length > 0 ? same : first;
  const [only] = found;
  const ids = new Set(found.map((one) => one.id));
  return only !== undefined && ids.size === 1 ? { person: only.id, name: only.name } : { person: '', name: said };
}

/** "action owner for Head of Safeguarding" */
function roleIn(said: Said, context: CommandContext): { readonly role: string; readonly holds: string } | null {
  const words = wordsOf(said);
  const texts = words.map(({ text }) => text);
  const role = ROLE.at(texts, 0);
  const last = role === null ? undefined : words[role.end - 1];
  if (role === null || last === undefined) return null;
  const behind = bare(part(said, last.end));
  const of = /^(?:for|of|on|with|holding|responsible for|to)\s+/.exec(behind.plain);
  if (of === null)
    return /^(?:|(?:on|of|for|to) (?:the|this) board|now|from (?:now(?: on)?|today)|as of (?:now|today)|role|again|please)$/.test(
      behind.plain,
    )
      ? { role: role.value, holds: '' }
      : null;
  if (/^(?:the |this |our )?(?:improvement )?board$/.test(behind.plain.slice(of[0].length)))
    return { role: role.value, holds: '' };
  const holds = role.value === 'owner' ? holdsOf(part(behind, of[0].length), context, true) : null;
  return holds === null ? null : { role: role.value, holds };
}

/** Posts, actions and paragraphs. Null where what is named is none of them. */
function holdsOf(said: Said, context: CommandContext, asTyped = false): string | null {
  const holds: string[] = [];
  let rest = said;
  while (rest.plain !== '' && holds.length < 50) {
    const { refs, end } = refsAtStart(rest, context);
    if (refs.length > 0) {
      holds.push(...refs.map(({ ref }) => ref));
      rest = joint(part(rest, end));
      continue;
    }
    const article = /^the /.exec(rest.plain)?.[0].length ?? 0;
    const named = part(rest, article);
    const post = [...context.records.actions]
      .sort((a, b) => b.owner.length - a.owner.length)
      .find(({ owner: who }) => who !== '' && named.plain.startsWith(who.toLowerCase()));
    if (post === undefined) {
      if (!asTyped) return null;
      holds.push(rest.raw);
      break;
    }
    holds.push(post.owner);
    rest = joint(part(named, post.owner.length));
  }
  return holds.length === 0 ? null : holds.join('; ');
}

const joint = (said: Said): Said =>
  part(said, /^\s*(?:,|and\b|&|;|\+)*\s*(?:and\b)?/.exec(said.plain)?.[0].length ?? 0);
