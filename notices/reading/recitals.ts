import { oneOf } from '../words/pattern.ts';
import type { Block } from './blocks.ts';

/** "The Secretary of State hereby directs the Council as follows": from here on somebody is bound. */
const DIRECTS = /\b(?:hereby direct|directs)\b/i;
/** Where the reasons of a direction end, if nothing says "directs". */
const THEREFORE = /^now,? therefore\b/i;
const WHEREAS = /^(?:whereas|recitals?|background)\b/i;

const SUBJECT = `^(?:in \\w+ing [^.;:]{3,60}? )?(?:the |former )*${oneOf('secretary of state', 'ministers?', 'department', 'he', 'she', 'they')}\\b`;
const WEIGHED = oneOf(
  ...['considered', 'noted', 'reviewed', 'received', 'taken into account', 'had regard to', 'announced'],
  ...['taken account of', 'concluded', 'decided', 'determined', 'appointed', 'made', 'given', 'issued'],
);
/** What is to be done "until it is satisfied" is no finding. */
const ASIDE = '(?:(?!\\b(?:will|shall|must|should|until|unless)\\b)[^.;]){0,160}?';
/** What was weighed before anybody was bound: "The Secretary of State … has considered the following:". */
const WEIGHING = new RegExp(`${SUBJECT}${ASIDE}\\b(?:has|have)(?: \\w+ly)?(?: also)? ${WEIGHED}\\b`, 'i');
const OF_MIND = oneOf('satisfied', 'minded', 'using', 'content', 'of the (?:view|opinion)', 'concerned');
/** "is satisfied that the Council is failing": a finding, whoever it is about. */
const FINDING = new RegExp(`${SUBJECT}${ASIDE}\\b(?:is|was|are|were) (?:therefore |now |also )?${OF_MIND}\\b`, 'i');
/** "The former Secretary of State announced on 2 September": told, not asked. */
const TOLD = new RegExp(`${SUBJECT}${ASIDE}\\b(?:announced|directed|considered|wrote|decided|concluded)\\b`, 'i');

/** Up to which block the text only tells why it was given; -1 where it does not say so. */
export function recitalsEnd(blocks: readonly Block[]): number {
  const directs = blocks.findIndex(({ flow }) => DIRECTS.test(flow.plain));
  const therefore = blocks.findIndex(({ flow }) => THEREFORE.test(flow.plain));
  if (therefore >= 0 && (directs < 0 || therefore < directs)) return therefore;
  return directs;
}

export const isWhereas = (plain: string): boolean => WHEREAS.test(plain) && plain.length < 40;

/** How long it is in force is nobody's deadline. */
const IN_FORCE =
  /^(?:this|the|these) (?:improvement |statutory )?(?:notice|directions?)\b[^.;]{0,60}?\b(?:come|comes|take|takes|be|remain|remains|stay|stays)(?: in| into)? (?:force|effect|place)\b/i;

/** '"the Adviser" means …': a name is given, and nothing asked. */
const DEFINES =
  /^["'](?:the )?[A-Za-z][\w' -]{1,60}["'] (?:means|includes|has the meaning|refers to|is a reference to)\b/;

/** A sentence that tells what was considered or found, and binds nobody. */
export const isRecital = (sentence: string): boolean =>
  IN_FORCE.test(sentence) ||
  DEFINES.test(sentence) ||
  ([WEIGHING, FINDING, TOLD].some((pattern) => pattern.test(sentence)) && !DIRECTS.test(sentence));
