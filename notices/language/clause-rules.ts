import { asksByOrder, asksFrom, asksOutright } from './asking-words.ts';
import type { Line } from './line.ts';
import {
  AIMS,
  ALWAYS_OCCASIONS,
  WE_DO,
  DAYS,
  DETERMINERS,
  DOING,
  FINITE,
  JOINS,
  OCCASIONS,
  ONESELF,
  OWN,
  PARTIES_WHO_ACT,
  PERSONAL,
  PRONOUNS,
  SPELLS,
  SUBORDINATES,
} from './lexicon/wrapping.ts';

const AUXILIARY = /^(?:can|could|would|will|may|might)$/;
const LONGEST = 40;
/** "The chair's asking" */
const IS_DOING = /ing$|^(?:been|got|asked|on|off|out|in|after|just|not|away)$/;

// Clauses and phrases that say why, for what or for whom somebody asks. Each gives the place where it ends; null: it is none.

/** "Before I go on leave", "because DfE are asking", "so I can brief the leader": nobody's deadline. */
export function subordinate(line: Line, at: number, to: number): number | null {
  const word = line.word(at, to);
  if (word === 'just' && line.word(at + 1, to) === 'so') return subordinate(line, at + 1, to);
  if (SPELLS.has(line.word(at + 1, to)) && line.word(at + 2, to) === 'before') return subordinate(line, at + 2, to);
  if (!SUBORDINATES.has(word)) return null;
  const then = line.word(at + 1, to) === 'that' ? at + 2 : at + 1;
  return isReason(line, word, then, to) ? line.stop(then, to) : null;
}

function isReason(line: Line, word: string, then: number, to: number): boolean {
  const subject = line.word(then, to);
  const verb = line.word(then + 1, to);
  if (asksFrom(line.heard, then, to) && !PRONOUNS.has(subject)) return false;
  const clause = (PRONOUNS.has(subject) && verb !== '') || clauseOf(line, then, to);
  switch (word) {
    case 'because':
      return subject !== '' && (subject === 'of' || clause);
    case 'before':
    case 'once':
      return isPersonal(line, then, to) || (subject === 'we' && WE_DO.has(verb));
    case 'since':
      return PRONOUNS.has(subject) && /^(?:am|are|is)$/.test(verb);
    case 'when':
      return isPersonal(line, then, to) && !asksOutright(line.heard, then - 1, to, then - 1);
    case 'while':
    case 'whilst':
      return isPersonal(line, then, to) && DOING.has(line.word(then + 2, to));
    case 'given':
    case 'seeing':
      return clause || subject === 'as' || subject === 'the';
    case 'in':
      return subject === 'case' && (PRONOUNS.has(verb) || PARTIES_WHO_ACT.has(verb) || clauseOf(line, then + 1, to));
    case 'ahead':
      return subject === 'of' && line.word(then + 1, to) === 'me';
    default:
      return clause;
  }
}

function isPersonal(line: Line, place: number, to: number): boolean {
  const word = line.word(place, to);
  return (PERSONAL.has(word) || word === 'my') && line.word(place + 1, to) !== '';
}

/** "For my meeting with the police on Friday", "ahead of tomorrow's pre-meet": what it is wanted for. */
export function aim(line: Line, at: number, to: number): number | null {
  if (!AIMS.has(line.word(at, to))) return null;
  const place = behindAim(line, at, to);
  if (place === null) return null;
  const word = line.word(place, to);
  const possessive = [0, 1].some((step) => line.isPossessive(place + step, to));
  const own = OWN.has(word) || DAYS.has(word) || possessive;
  const may = own ? OCCASIONS : /^(?:the|our|this|next)$/.test(word) ? ALWAYS_OCCASIONS : null;
  if (may === null || (!own && line.word(at, to) === 'before')) return null;
  for (let noun = place; noun < Math.min(to, place + 6) && (noun === place || !line.apart(noun)); noun += 1) {
    const text = line.word(noun, to);
    if (noun > place && (JOINS.has(text) || PRONOUNS.has(text) || asksFrom(line.heard, noun, to))) return null;
    if (text === 'own' || may.has(text) || may.has(`${text}${line.word(noun + 1, to)}`)) return line.stop(noun + 1, to);
  }
  return null;
}

/** Where what it is wanted for begins: behind "for", "ahead of", "in preparation for", "off the back of". */
function behindAim(line: Line, at: number, to: number): number | null {
  const next = line.word(at + 1, to);
  switch (line.word(at, to)) {
    case 'in':
      return /^(?:advance|preparation|prep|readiness|time)$/.test(next) ? at + 3 : null;
    case 'on':
    case 'off':
      return next === 'the' && line.word(at + 2, to) === 'back' ? at + 4 : null;
    case 'ahead':
    case 'because':
      return next === 'of' ? at + 2 : null;
    case 'prior':
      return next === 'to' ? at + 2 : null;
    default:
      return at + 1;
  }
}

/** "I'm covering for a colleague this week", "the chair's asking", "just trying to get ahead". */
export function statement(line: Line, at: number, to: number): number | null {
  let subject = at;
  while (JOINS.has(line.word(subject, to)) && subject < at + 3) subject += 1;
  const remarks = subject > at && line.phrases(subject).some(({ value }) => value === 'remark');
  if (!remarks && asksFrom(line.heard, subject, to) && !PRONOUNS.has(line.word(subject, to))) return null;
  const clause =
    remarks ||
    (subject > at && /^(?:never|always)$/.test(line.word(subject, to))) ||
    (PRONOUNS.has(line.word(subject, to)) && line.word(subject + 1, to) !== '') ||
    DOING.has(line.word(subject, to)) ||
    clauseOf(line, subject, to);
  return clause ? line.stop(subject + 1, to) : null;
}

/** "To save me looking, …", "can you settle something for me: …": who speaks of themselves, and then asks. */
export function ofOneself(line: Line, at: number, to: number): number | null {
  const asked = AUXILIARY.test(line.word(at, to)) && /^(?:you|u|anyone|someone|somebody)$/.test(line.word(at + 1, to));
  let oneself = asked;
  for (let place = at + 1; place < to && place < at + LONGEST; place += 1) {
    if (line.apart(place) || line.opens(place, to)) {
      if (!oneself || !asksFrom(line.heard, place, to)) return null;
      return place;
    }
    // "The actions for me" are those.
    const behind = /^(?:to|for|with|by|of)$/.test(line.word(place - 1, to)) && line.word(place, to) !== 'i';
    oneself ||= ONESELF.has(line.word(place, to)) && !behind;
  }
  return null;
}

/** Somebody else, and a verb that says what they do: "the Minister's office are". */
function clauseOf(line: Line, at: number, to: number): boolean {
  const first = line.heard[at];
  if (first === undefined || at >= to) return false;
  if (!DETERMINERS.has(first.text) && !first.capital && !PARTIES_WHO_ACT.has(first.text)) return false;
  for (let place = at; place < Math.min(to, at + 7) && (place === at || !line.apart(place)); place += 1) {
    const word = line.word(place, to);
    // "The police actions which are late", "the police actions, are they late", "the target: what is it"
    if (/^(?:that|which|who)$/.test(word) || asksByOrder(line.heard, place, to) || line.opens(place, to)) return false;
    if (place > at && FINITE.has(word)) return true;
    if (line.isPossessive(place, to) && IS_DOING.test(line.word(place + 1, to))) return true;
  }
  return false;
}
