import { Recipient } from '../model/notice.ts';
import type { DutyKind } from '../model/notice.ts';
import { withoutExcluded } from './excluded.ts';
import type { FindNames, Mention } from './names.ts';

const TELLING =
  /\b(?:report(?:s|ed|ing)?|provid(?:e[sd]?|ing)|submi(?:t|ts|tted|tting)|suppl(?:y|ied|ying)|send|sent|available|present(?:ed)?|communicat(?:ed?|ing)|information|updates?|commentary|write|confirm(?:s|ed|ing)?|certif(?:y|ied)|bring)\b[^.;]{0,160}?\bto(?: all)? (?:the |its )?$/i;
const SHARING = /\b(?:shar(?:e[sd]?|ing)|agree(?:d|ing)?)\b[^.;]{0,80}?\bwith(?: all)? (?:the |its )?$/i;
const TOLD =
  /\b(?:update|inform|brief|notify|advise|tell|give|send|provide|supply|reach|let)(?:s|ing)? (?:(?:each|every) (?:meeting of )?)?(?:the )?$/i;
const LINK = /^(?:'s)?(?: \([^)]*\))?(?:,| and| or|, and|,? as well as)(?: to| with)?(?: the| all| its)? ?$/i;

/** To whom something is told or given. The names of a list count together. */
export function recipientsIn(plain: string, kind: DutyKind, find: FindNames): Mention[] {
  if (kind !== 'report' && kind !== 'plan') return [];
  // "to inform the Chair's report to the Minister": that report is another's.
  const purpose = plain.search(/ to inform (?:the )?[\w ]{3,40}'s report\b/i);
  const mentions = find(withoutExcluded(purpose < 0 ? plain : plain.slice(0, purpose), find));
  const found: Mention[] = [];
  for (const mention of mentions) {
    const ahead = plain.slice(0, mention.from);
    const last = found.at(-1);
    const listed = last !== undefined && LINK.test(plain.slice(last.to, mention.from));
    if (listed || told(mention, ahead, plain.slice(mention.to))) found.push(mention);
  }
  return found.filter(({ party }) => Recipient.safeParse(party).success);
}

const SENT =
  /^ (?:must|should|will|shall) (?:also )?be (?:sent|given|told|informed|notified|provided|supplied|shown)\b/;

function told({ party }: Mention, ahead: string, after: string): boolean {
  if (/^'s? (?!needs)/.test(after)) return false;
  if (/^ (?:must |should |will |shall )?(?:also )?receives?\b/.test(after) || SENT.test(after))
    return party !== 'family';
  return TOLD.test(ahead) || TELLING.test(ahead) || SHARING.test(ahead);
}
