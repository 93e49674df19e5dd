import { bracketAtEnd } from '../../words/ends.ts';
import type { CommandContext } from './command-context.ts';
import { dateAt, lastDayOf } from './command-dates.ts';
import type { DraftOf } from '../../model/draft.ts';
import { AGENCY_WORDS, NEW_ACTION, OWNER_BEFORE, POST_LIKE, SUCCESS_BEFORE, WHEN_BEFORE } from './lexicon.ts';
import { bare, eat, part, type Said, wordsOf } from './sentence-part.ts';
import { refsAtStart } from './sentence-refs.ts';

interface Making {
  serves: string[];
  task: string;
  who: string;
  agency: string;
  when: string;
  success: string;
}

/** "New action for 13(b): pilot the new system, Head of ICT, by 30 June" */
export function readNewAction(sentence: Said, context: CommandContext): DraftOf<'action'> | null {
  const head = eat(sentence, NEW_ACTION);
  if (head === null) return null;
  const making: Making = { serves: [], task: '', who: '', agency: '', when: '', success: '' };
  const rest = takeDoer(takeHead(head.rest, making, context), making, context);
  const clauses = clausesOf(rest);
  const tasks = clauses.filter((clause, at) => !takeClause(clause, at, making, context));
  const [first] = tasks;
  const last = tasks.at(-1);
  if (first !== undefined && last !== undefined) {
    const together = part(rest, first.from, tasks.length === clauses.length ? last.to : endOfRun(tasks, clauses));
    making.task = bare(takeTail(together, making, context)).raw;
  }
  if (making.agency === '') making.agency = agencyOf(making.who, context);
  return { what: 'action', ...making, serves: making.serves.join('; ') };
}

const agencyOf = (who: string, { records }: CommandContext): string =>
  who === '' ? '' : (records.actions.find((action) => action.owner.toLowerCase() === who.toLowerCase())?.agency ?? '');

/** What it serves and whom it is for, up to the mark or the word before the task. */
function takeHead(said: Said, making: Making, context: CommandContext): Said {
  let rest = said;
  for (let turns = 0; turns < 4; turns += 1) {
    const serving =
      /^(?:(?:for|under|on|against|serving|to serve|to support|supporting|in|re|to|about|that serves|which serves|and)\s+)?(?=(?:the )?(?:paragraph|para|section|bullet|item|duty|provision|[bp]?\d))/.exec(
        rest.plain,
      );
    const refs = serving === null ? null : refsAtStart(part(rest, serving[0].length), context);
    if (serving !== null && refs !== null && refs.refs.length > 0) {
      making.serves.push(...refs.refs.map(({ ref }) => ref));
      rest = part(rest, serving[0].length + refs.end);
      continue;
    }
    const whom = /^(?:for|owned by|with|by|assigned to|to) (?:the )?/.exec(rest.plain);
    const person = whom === null ? null : postAt(part(rest, whom[0].length), context);
    if (whom !== null && person !== null) {
      making.who = person.who;
      making.agency = person.agency;
      rest = part(rest, whom[0].length + person.end);
      continue;
    }
    break;
  }
  const mark = /^(?:[:,;-]+\s*|(?:that says|saying|called|which is|namely)\s+|to (?!\d)|(?:for|on|about) )/.exec(
    rest.plain,
  );
  return part(rest, mark?.[0].length ?? 0);
}

/** "Principal Social Worker to rerun the audit" */
function takeDoer(said: Said, making: Making, context: CommandContext): Said {
  const start = /^the /.exec(said.plain)?.[0].length ?? 0;
  const post = postAt(part(said, start), context);
  if (post === null || post.who === '' || making.who !== '') return said;
  const task = eat(part(said, start + post.end), /^(?:to|will|should|must|needs to|has to)\s+(?=\S)/);
  if (task === null) return said;
  making.who = post.who;
  making.agency = post.agency;
  return task.rest;
}

/** A post of the plan, or an agency, at the beginning. */
function postAt(
  said: Said,
  { records }: CommandContext,
): { readonly who: string; readonly agency: string; readonly end: number } | null {
  const posts = [...records.actions].sort((a, b) => b.owner.length - a.owner.length);
  const post = posts.find(
    ({ owner: who }) =>
      who !== '' && said.plain.startsWith(plainPost(who)) && !/^[\w']/.test(said.plain.slice(who.length)),
  );
  if (post !== undefined) {
    const agency = /^\s*\(([^)]{2,30})\)/.exec(said.plain.slice(post.owner.length));
    return {
      who: post.owner,
      agency: (agency === null ? null : agencyNamed(agency[1] ?? '')) ?? post.agency,
      end: post.owner.length + (agency?.[0].length ?? 0),
    };
  }
  const word = /^[a-z]+/.exec(said.plain)?.[0] ?? '';
  const agency = agencyNamed(word);
  return agency === null ? null : { who: '', agency, end: word.length };
}

const plainPost = (who: string): string => who.toLowerCase().replace(/\u2019/g, "'");

const agencyNamed = (words: string): string | null =>
  AGENCY_WORDS.find(([, names]) => names.includes(words.trim()))?.[0] ?? null;

interface Clause extends Said {
  readonly from: number;
  readonly to: number;
}

function clausesOf(rest: Said): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const push = (to: number): void => {
    const one = part(rest, from, to);
    if (/[\p{L}\p{N}]/u.test(one.plain)) clauses.push({ ...one, from, to });
  };
  for (const match of rest.plain.matchAll(
    /[,;](?!\d{3}(?!\d))|\.(?=\s|$)|\s-+(?=\s)|\n|\s(?=(?:owner|owned by|lead:|led by|who:|by (?:the )?end of|due(?: by| on| in| end)?|success(?: measure)?:?|measure:|agency:?) )/g,
  )) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(rest.plain.length);
  return clauses;
}

/** The task's clauses stand together; one apart, behind a field, is part of it too. */
const endOfRun = (tasks: readonly Clause[], clauses: readonly Clause[]): number => {
  let end = tasks[0]?.to ?? 0;
  for (const task of tasks.slice(1))
    if (clauses[clauses.indexOf(task) - 1] !== undefined && tasks.includes(clauses[clauses.indexOf(task) - 1] ?? task))
      end = task.to;
  return end;
};

/** Whether a clause is a field of the action and no part of its task. */
function takeClause(clause: Clause, at: number, making: Making, context: CommandContext): boolean {
  const success = eat(clause, SUCCESS_BEFORE);
  if (success !== null) {
    making.success = bare(success.rest).raw;
    return true;
  }
  const agency = /^agency:? (?:is )?(.+)$/.exec(clause.plain);
  if (agency !== null) {
    making.agency = agencyNamed((agency[1] ?? '').trim()) ?? part(clause, clause.plain.indexOf(agency[1] ?? '')).raw;
    return true;
  }
  const serves =
    /^(?:(?:for|under|serves|serving|supports|supporting|ref|against|linked to|relates to|relating to|towards|in support of)) (?=(?:para|paragraph|section|[bp]?\d))/.exec(
      clause.plain,
    );
  if (serves !== null && at > 0) {
    const { refs, end } = refsAtStart(part(clause, serves[0].length), context);
    if (refs.length > 0 && bare(part(clause, serves[0].length + end)).plain === '') {
      making.serves.push(...refs.map(({ ref }) => ref));
      return true;
    }
  }
  const date = wholeDate(clause, context);
  if (date !== null) {
    making.when = date;
    return true;
  }
  const owner = eat(clause, OWNER_BEFORE);
  const named = owner?.rest ?? clause;
  const post = postAt(part(named, /^the /.exec(named.plain)?.[0].length ?? 0), context);
  const article = /^the /.exec(named.plain)?.[0].length ?? 0;
  if (post !== null && (post.who !== '' || owner !== null)) {
    const behind = bare(part(named, article + post.end));
    const date = wholeDate(behind, context);
    if (behind.plain === '' || date !== null) {
      if (post.who !== '') making.who = post.who;
      making.agency = post.agency;
      if (date !== null) making.when = date;
      return true;
    }
  }
  if (owner !== null) return takeOwner(bare(owner.rest), making);
  const person = context.people.find(({ name }) => name.toLowerCase() === clause.plain);
  if (at > 0 && (POST_LIKE.test(clause.plain) || person !== undefined)) return takeOwner(clause, making);
  return false;
}

function takeOwner(said: Said, making: Making): boolean {
  const agency = bracketAtEnd(said.raw);
  const known = agency === null ? null : agencyNamed(agency.inside.toLowerCase());
  making.who = known === null ? said.raw : (agency?.before ?? said.raw);
  if (known !== null) making.agency = known;
  return true;
}

/** A clause that is nothing but a date. */
function wholeDate(clause: Said, context: CommandContext): string | null {
  const head = WHEN_BEFORE.exec(clause.plain)?.[0].length ?? 0;
  const words = wordsOf(part(clause, head));
  const date = dateAt(words, 0, 'future', context);
  if (date?.end === words.length && (head > 0 || /\d|[a-z]{3}/.test(date.words))) return lastDayOf(date);
  return null;
}

const MOST_TAILS = 12;

/** "… by the end of March", "… by the Head of ICT" at the end of the task itself. */
function takeTail(task: Said, making: Making, context: CommandContext): Said {
  const places = [...task.plain.matchAll(/\s(?:by|before|due|due by|for|in|owner|lead) /g)]
    .map(({ index }) => index)
    .slice(-MOST_TAILS);
  for (const at of places) {
    const tail = part(task, at);
    const date = making.when === '' ? wholeDate(tail, context) : null;
    if (date !== null && !/^(?:for|in)\b/.test(tail.plain)) {
      making.when = date;
      return takeTail(part(task, 0, at), making, context);
    }
    const whom = /^(?:by|owner|lead|for) (?:the )?/.exec(tail.plain)?.[0].length ?? 0;
    const post = making.who === '' ? postAt(part(tail, whom), context) : null;
    if (post !== null && post.who !== '' && bare(part(tail, whom + post.end)).plain === '') {
      making.who = post.who;
      making.agency = post.agency;
      return part(task, 0, at);
    }
  }
  return task;
}
