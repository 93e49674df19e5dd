import type { DraftOf } from '../../model/draft.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../../words/calendar-words.ts';

const MOVING =
  '(?:mov(?:e|es|ed|ing)|slip(?:s|ped|ping)?|postpon(?:e|ed|ing)|reschedul(?:e|ed|ing)|extend(?:ed|ing)?|extension|push(?:ed|ing)?|put (?:back|off)|defer(?:red|ring)?|delay(?:ed|ing)?|shift(?:ed|ing)?|withdraw(?:n|ing)?|dropp?(?:ed|ing)?|remov(?:e|ed|ing)|change|new date|request|proposal)';
const AGREEING = '(?:agree|agreed|agreeing|approve|approved|okay|ok|okayed|accept|accepted|support|supported)';
/** Words that may stand between a denial and what it denies. */
const BETWEEN = String.raw`(?:(?:be|been|being|yet|to|that|have|has|had|get|the|a|any|its|it|date|of|for|action|formally|actually|well|also|a\d{1,3}|need|should|is|was) ){0,6}`;
const DENIED = String.raw`(?:not|never|nobody|cannot|\p{L}{2,7}n't|\p{L}{3,6}nt|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|turn(?:s|ed)? down|oppos(?:e|es|ed)|against)`;
const DOUBTED = '(?:nearly|almost|might|may|could|possibly|perhaps|maybe|probably|hopefully)';

/** "Was not moved", "refused to move A25", "did not agree to move", "may be moved", "the move was turned down". */
const NOT_MOVED = [
  new RegExp(String.raw`(?<![\p{L}'])${DENIED} ${BETWEEN}${MOVING}\b`, 'u'),
  new RegExp(String.raw`(?<![\p{L}'])${DENIED} ${BETWEEN}${AGREEING} ${BETWEEN}${MOVING}\b`, 'u'),
  new RegExp(String.raw`(?<![\p{L}'])${DOUBTED} ${BETWEEN}${MOVING}\b`, 'u'),
  // A plan to move it is no move.
  new RegExp(
    String.raw`\b(?:plan(?:s|ning)?|intend(?:s|ing)?|thinking|consider(?:s|ing)?|propos(?:e|es|ing)|hop(?:e|es|ing)|aim(?:s|ing)?) (?:to|of|about|for) ${BETWEEN}${MOVING}\b`,
  ),
  new RegExp(
    String.raw`\b(?:(?:is|was|were|has|had|have) (?:not|never)|isn't|wasn't|hasn't|weren't|haven't) (?:been |yet |formally )?${AGREEING}\b`,
  ),
  /\b(?:is|was|were|been|but|and|got) (?:then |now |later )?(?:refused|rejected|turned down|declined|vetoed|overruled|thrown out)\b/,
];
/** "But not agreed by the board": what it says happened, though nobody agreed to it. */
const NOT_AGREED = new RegExp(
  String.raw`(?<![\p{L}'])(?:not|never|nobody|without|\p{L}{2,7}n't) ${BETWEEN}${AGREEING}\b`,
  'u',
);
/** "30 November or 31 December", "March or April", "30 November or later". */
const EITHER = new RegExp(
  String.raw`\b(?:${MONTH_WORD}|${WEEKDAY_WORD}|\d{1,4}(?:st|nd|rd|th)?|term|week|easter|christmas) or (?:(?:on|by|in|to|at|the|possibly|maybe|even|perhaps) )*(?:${MONTH_WORD}|${WEEKDAY_WORD}|\d|later|after|so\b|thereabouts|early|late|mid|end|start|beginning|easter|christmas|next|summer|autumn|spring|winter)`,
);
/** An order in a question's clothes. */
const POLITE = /^(?:(?:hi|hello|please|pls|ok|okay|and|so)[\s,]+)*(?:can|could|would|will|may) (?:you|we|i)\b/;

/** Longer words are no move. */
const LONGEST = 1200;

/**
 * A move or a withdrawal as far as the words stand by it: what they deny, doubt or ask is none, and stays as a note; an agreement
 * that they deny, or a date that has another beside it, is asked for.
 */
export function withoutDoubted(draft: DraftOf<'update'>, typed: string): DraftOf<'update'> {
  const changes = draft.movedTo !== '' || draft.status === 'rescheduled' || draft.status === 'withdrawn';
  if (!changes) return draft;
  const plain = typed.slice(0, LONGEST).toLowerCase().replaceAll('’', "'");
  const asked = plain.includes('?') && !POLITE.test(plain);
  if (asked || NOT_MOVED.some((pattern) => pattern.test(plain)))
    return { ...draft, status: '', movedTo: '', agreedBy: '', date: '' };
  return {
    ...draft,
    movedTo: EITHER.test(plain) ? '' : draft.movedTo,
    agreedBy: NOT_AGREED.test(plain) ? '' : draft.agreedBy,
  };
}
