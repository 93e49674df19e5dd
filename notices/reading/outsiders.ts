import type { Act } from './frames.ts';
import type { FindNames } from './names.ts';
import { thingOf } from './things.ts';

/** Bodies and posts of the council's partners, whatever stands around the word. */
const PARTNER =
  /\b(?:schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|police|constabulary|probation|hospitals?|GPs?|general practices?|health (?:services?|visitors?|providers?|trusts?|partners?)|wellbeing board|designated (?:clinical|medical|doctor|nurse)[\w ]{0,20}|accountable officer|governing bod(?:y|ies)|headteachers?|principals|governors|trusts?|youth justice board|courts?|CAFCASS|voluntary (?:sector|organisations?)|charit(?:y|ies)|providers|parent carer forum)\b/i;
/** Posts and bodies of the council itself. */
export const OWN =
  /\b(?:chief executive|chief officer|directors?|DCS|DCE|heads? of|managers?|officers?|social workers?|practitioners?|staff|team|workforce|department|directorate|services?|councillors?|(?:elected )?members?|cabinet|scrutiny|executive|committee|panel|virtual school|council|authority|leadership|management|everyone|each|all)\b/i;
const INTRODUCTION =
  /^(?:by|within|no later than|before|from|on|in|following|after|at|every|each|when|where|with|through|as|subject to|ten|five)\b[^;]{2,120}?, (?=[A-Za-z])/i;
const LEAD = /^(?:and |that )?(?:the|an?|its|their|each|every|all|any|both|these|those) /i;
const NAME = /^(?:[A-Z][\w'&-]+)(?: (?:of|for|and|the|[A-Z][\w'&-]+))*$/;

/** Of an act nobody known does: `partner` where its subject is one by its kind, their name where it is somebody by name. */
export function outsider(acts: readonly Act[], find: FindNames): 'partner' | { readonly name: string } | null {
  const act = acts.find(({ passive, subject }) => !passive && subject.trim() !== '');
  if (act === undefined || act.verb.class === 'move') return null;
  if (find(act.subject).some(({ party }) => party !== 'partners' && party !== 'nobody')) return null;
  const subject = act.subject.replace(INTRODUCTION, '').trim().replace(LEAD, '');
  // What is said of a person or a body: "each academy trust in the county".
  const head = (
    /^.*?(?=,| (?:in|of|who|which|that|with|from|on|at|held|made)\b|$)/.exec(subject)?.[0] ?? subject
  ).trim();
  if (head === '' || head.length > 80 || thingOf(head) !== 'other') return null;
  if (PARTNER.test(head) && !/\b(?:virtual school|services? for)\b/i.test(head)) return 'partner';
  return NAME.test(subject) && /^[A-Z][\w'&-]* [A-Z]|^[A-Z]{2,}$/.test(subject) && !OWN.test(subject)
    ? { name: subject }
    : null;
}
