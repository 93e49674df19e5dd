import type { Holder, OwnName, Recipient } from '../model/notice.ts';
import { listWords } from './text.ts';

/** Whoever holds a duty or receives a report. */
export type Party = Holder | Recipient;

/** `long` in a sentence and in text that is read alone, `short` where a card has little room. */
export type PartyForm = 'long' | 'short';

const named = (long: string, short = long): Readonly<Record<PartyForm, string>> => ({ long, short });

/** What the bot calls whoever holds a duty or receives a report. What people call them stands with the questions. */
export const PARTY_NAMES: Readonly<Record<Party, Readonly<Record<PartyForm, string>>>> = {
  council: named('the council'),
  partners: named('the partner agencies', 'partners'),
  board: named('the Improvement Board', 'the board'),
  'board-chair': named('the Chair of the Improvement Board', "the board's chair"),
  lscb: named('the LSCB'),
  'lscb-chair': named('the Chair of the LSCB', "the LSCB's chair"),
  leader: named('the Leader of the Council', 'the Leader'),
  'lead-member': named('the Lead Member'),
  dfe: named('the Department for Education', 'DfE'),
  adviser: named('the improvement adviser'),
  commissioner: named('the commissioner'),
  icb: named('the integrated care board', 'the ICB'),
  minister: named('the Minister'),
  family: named('the family'),
  ofsted: named('Ofsted'),
};

/** A body or a post that people speak of with an article: "the Schools Forum". */
const WITH_ARTICLE =
  /\b(?:forum|board|panel|committee|partnership|trust|council|group|team|service|scrutineer|officers?|executive|director|partners?|authority|constabulary|agency|commission|office|association|governors|schools|headteachers|commissioner|constable)$/i;

const isKnown = (party: Party | OwnName): party is Party => Object.hasOwn(PARTY_NAMES, party);

/** What the bot calls a party: one of the known by our name, any other by the notice's. */
export function partyWords(party: Party | OwnName, form: PartyForm = 'long'): string {
  if (isKnown(party)) return PARTY_NAMES[party][form];
  return form === 'long' && WITH_ARTICLE.test(party) ? `the ${party}` : party;
}

/** "the council and the partner agencies", "the council and partners" */
export const partiesWords = (parties: readonly (Party | OwnName)[], form: PartyForm = 'long'): string =>
  listWords(parties.map((party) => partyWords(party, form)));
