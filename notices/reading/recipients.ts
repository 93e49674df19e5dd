import type { Doubt, DutyKind } from '../model/notice.ts';
import { withoutExcluded } from './excluded.ts';
import { type Flow, spanOf } from './flow.ts';
import { recipientsNamed } from './mentions.ts';
import type { FindNames, Mention } from './names.ts';

const TELLING =
  /\b(?:report(?:s|ed|ing)?|provid(?:e[sd]?|ing)|submi(?:t|ts|tted|tting)|suppl(?:y|ied|ying)|send|sent|available|present(?:ed)?|communicat(?:ed?|ing)|information|updates?|commentary|write|confirm(?:s|ed|ing)?|certif(?:y|ied)|bring|giv(?:e[ns]?|ing)|circulat(?:e[ds]?|ing)|statement|advice|account|explain)\b[^.;]{0,160}?\bto(?: all)? (?:(?:an?|the|each|every)(?: next)? meeting of )?(?:the |its )?(?:full )?$/i;
/** "put before the Board", "lay each report before the full Council" */
const BEFORE =
  /\b(?:put|puts|bring|brought|lay|lays|laid|place|placed|come|comes)\b[^.;]{0,120}?\bbefore (?:(?:the|its|a|each|every) )?(?:(?:next |ordinary )*meeting of )?(?:the )?$/i;
const SHARING = /\b(?:shar(?:e[sd]?|ing)|agree(?:d|ing)?)\b[^.;]{0,80}?\bwith(?: all)? (?:the |its )?$/i;
const TOLD =
  /\b(?:update|inform|brief|notify|advise|tell|give|send|provide|supply|reach|let)(?:s|ing)? (?:(?:each|every|the)(?: next| following)? (?:meeting of )?)?(?:the )?$/i;
const LINK =
  /^(?:'s)?(?: (?:[A-Z][\w-]+ ){0,3}(?:Officer|Executive|Director))?(?: \([^)]*\))?(?:,| and| or|, and|,? as well as)(?: to| with)?(?: the| all| its)? ?$/i;

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
  // "circulate papers to members … before each meeting of the board".
  const body = mentions.find(({ party }) => party === 'board');
  if (found.length === 0 && body !== undefined && /\bto (?:all |its |the )?members\b(?! of (?!the board))/i.test(plain))
    return [body];
  return found.filter((mention) => recipientsNamed(mention).length > 0);
}

const SENT =
  /^ (?:must|should|will|shall) (?:also )?be (?:sent|given|told|informed|notified|provided|supplied|shown)\b/;

const OFFICER = /^'s? (?:[A-Z][\w-]+ ){0,3}(?:Officer|Executive|Director|Monitoring Officer|Governing Body)\b/;

function told({ party }: Mention, ahead: string, after: string): boolean {
  // An officer is told for the body: "notify the CCG's Accountable Officer".
  if (/^'s? (?!needs)/.test(after) && !OFFICER.test(after)) return false;
  if (/^ (?:must |should |will |shall )?(?:also )?receives?\b/.test(after) || SENT.test(after))
    return party !== 'family';
  return TOLD.test(ahead) || TELLING.test(ahead) || SHARING.test(ahead) || BEFORE.test(ahead);
}

/** "present it to Cabinet", "send them to the DCS", "notify the Health and Wellbeing Board" */
const TO_SOMEBODY =
  /\b(?:report|present|send|submit|provide|give|circulate|publish|set out|copy|issue|write|account|explain|let)\w*\b[^.;]{0,160}?\b(?:to|with) (?:(?:the|its|their|all|each|every|full|an?|members|meeting|next|of) ){0,4}[A-Z]|\b(?:notify|inform|tell|brief|update|let) (?:the |its |all )?[A-Z]/;

/** A report to nobody that is known, and one to somebody by name who is no party: said, and not passed over. */
export function receiverDoubts(
  clause: Flow,
  kind: DutyKind,
  receivers: readonly Mention[],
  inherited: number,
): Doubt[] {
  if (kind !== 'report') return [];
  const [words, span] = [clause.words, spanOf(clause)] as const;
  if (receivers.length === 0 && inherited === 0 && TO_SOMEBODY.test(clause.plain))
    return [{ why: 'To whom this is told was not read', words, span }];
  return receivers
    .filter((one) => recipientsNamed(one).includes('partners') && !/partner/i.test(one.words))
    .map((one) => ({ why: `“${one.words}” is told this, and was taken for a partner`, words, span }));
}
