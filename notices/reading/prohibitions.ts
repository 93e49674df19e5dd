import type { DeadlinesFound } from './deadlines.ts';

/** A verb that binds, with the "not" that turns it round; "not later than" and "must not fail to" turn nothing. */
const BINDING = new RegExp(
  '\\b(?:must|shall|should|may|will|(?:is|are) (?:required |expected )?to)\\b(?! not later)' +
    '( (?:also |therefore |in any event )?(?:not|never|neither|refrain from|cease to)\\b' +
    '(?! (?:only|merely|just|less|fewer|more|fail|omit|neglect|delay|hesitate)))?|' +
    '\\bensur(?:e|ing)(?: that)?( no(?:ne|body|thing| one| [a-z])| \\w+ (?:is|are) not\\b)?|' +
    '(^refrain(?:ing)? from\\b|^(?:do )?not\\b)',
  'gi',
);
/** "No home may be closed before …". */
const NOTHING_MAY = /^no(?:ne|body|thing| one| [a-z])[^.;]*?\b(?:may|must|shall|should|will|(?:is|are) to)\b/i;
/** Leads of a time that a prohibition lasts to or runs over; "by" still says when something must be so. */
const LASTING = /^(?:before|until|till|prior to|within|during|in|over|for|between|at|after)\b/i;
const FORBIDDEN = 'This says how long something is forbidden, not when something is due';

/** A forbidden act is not due on any day: its times are put to a person, and the duty continues. */
export function withoutForbidden(plain: string, { deadlines, doubts }: DeadlinesFound): DeadlinesFound {
  const verbs = [...plain.matchAll(BINDING)].map((match) => ({
    at: match.index,
    forbids: match.slice(1).some((negation) => negation !== undefined) || NOTHING_MAY.test(plain),
  }));
  const forbidden = deadlines.filter(({ deadline: { form, words }, from }) => {
    if (form === 'standard' || form === 'accompanies' || form === 'every' || !LASTING.test(words)) return false;
    // "Before May 2021 the Council must not …": a time in front belongs to the first verb.
    return (verbs.findLast(({ at }) => at < from) ?? verbs[0])?.forbids === true;
  });
  return {
    deadlines: deadlines.filter((one) => !forbidden.includes(one)),
    doubts: [
      ...doubts,
      ...forbidden
        // Several offsets of one expression share their words.
        .filter(({ from }, index) => forbidden[index - 1]?.from !== from)
        .map(({ deadline: { words, span } }) => ({ why: FORBIDDEN, words, span })),
    ],
  };
}

/** "The Council must not:" turns round every item of the list that it leads to. */
export function forbidsItems(stem: string): boolean {
  return /\b(?:must|shall|should|may|will) (?:not|never)\b[^,;]{0,40}:$/i.test(stem);
}
