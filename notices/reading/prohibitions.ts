import type { DeadlinesFound } from './deadlines.ts';
import type { Node } from './tree.ts';

/**
 * A verb that binds, with the "not" that turns it round; "not later than" and "must not fail to" turn nothing. Capitals
 * count: "May" is a month.
 */
const BINDING = new RegExp(
  '\\b(?:must|shall|should|may|will)\\b(?! not later)' +
    '( (?:also |therefore |in any event )?(?:not|never|neither|refrain from|cease to)\\b' +
    '(?! (?:only|merely|just|less|fewer|more|fail|omit|neglect|delay|hesitate)))?|' +
    '\\b(?:is|are) (not to|to not|(?:expected|required) not to)\\b|' +
    '\\b[Ee]nsur(?:e|ing)(?: that)?( no(?:ne|body|thing| one| (?!later|less|fewer|more)[a-z])|' +
    ' [\\w ]{3,40}? (?:is|are) not\\b(?![^.;]{0,200} and [a-z]+ (?:the|its|an?|all)\\b))?|' +
    '(^(?:[Rr]efrain(?:ing)? from|(?:[Dd]o )?[Nn]ot)\\b)',
  'g',
);
/** "No home may be closed before …". */
const NOTHING_MAY =
  /^[Nn]o(?:ne|body|thing| one| (?!later|less|fewer|more)[a-z])[^.;]*? (?:may|must|shall|should|will|(?:is|are) to)\b/;
/** Leads of a time that a prohibition lasts to or runs over; "by" still says when something must be so. */
const LASTING = /^(?:before|until|till|prior to|within|during|in|over|for|between|at|after)\b/i;
const FORBIDDEN = 'This says how long something is forbidden, not when something is due';

/** A forbidden act is not due on any day: its times are put to a person, and the duty continues. */
export function withoutForbidden(plain: string, { deadlines, doubts }: DeadlinesFound): DeadlinesFound {
  const lasting = deadlines.filter(
    ({ deadline: { form, words } }) =>
      form === 'unclear' || (form !== 'standard' && form !== 'accompanies' && form !== 'every' && LASTING.test(words)),
  );
  if (lasting.length === 0) return { deadlines, doubts };
  const nothing = NOTHING_MAY.test(plain);
  const verbs = [...plain.matchAll(BINDING)]
    .map((match) => ({ at: match.index, forbids: nothing || match.slice(1).some(Boolean) }))
    // "children who may be at risk" binds nobody.
    .filter(({ at, forbids }) => forbids || !/\b(?:who|which|that) $/.test(plain.slice(0, at)));
  // "Before May 2021 the Council must not …": a time in front belongs to the first verb.
  const forbidden = lasting.filter(({ from }) => (verbs.findLast(({ at }) => at < from) ?? verbs[0])?.forbids === true);
  return {
    deadlines: deadlines.filter((one) => !forbidden.includes(one)),
    doubts: [
      ...doubts,
      ...forbidden
        // Several offsets of one expression share their words; what is unclear is put to a person already.
        .filter(({ from, deadline: { form } }, index) => form !== 'unclear' && forbidden[index - 1]?.from !== from)
        .map(({ deadline: { words, span } }) => ({ why: FORBIDDEN, words, span })),
    ],
  };
}

const MUST_NOT = /\b(?:must|shall|should|may|will) (?:not|never)\b[^,;]{0,40}:$/i;

/** "The Council must not:" turns round every item of the list that it leads to. */
export function isForbiddenItem(node: Node): boolean {
  for (let stem = node.stem; stem !== null; stem = stem.stem) if (MUST_NOT.test(stem.block.flow.plain)) return true;
  return false;
}
