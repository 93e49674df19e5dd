import { Holder, OwnName, Recipient } from '../model/notice.ts';
import type { DutyHolder, DutyRecipient } from '../model/notice.ts';

/**
 * Whom words name; `area` is the council and the ICB together, `own-body` a body of the council's own (a committee) and `other` somebody else
 * by name (a forum), `nobody` is for names that only look like one of the others.
 */
export type Party = Holder | Recipient | 'area' | 'own-body' | 'other' | 'nobody';

export interface Mention {
  readonly party: Party;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export type FindNames = (plain: string) => readonly Mention[];

/** A name as the notice prints it, without its article: "Corporate Parenting Panel". */
export function ownName(words: string): OwnName[] {
  const bare = words.replace(/^(?:the|its|their|all|each|every|an?) /i, '').replace(/ \([^()]*\)$/, '');
  const name = OwnName.safeParse(bare.charAt(0).toUpperCase() + bare.slice(1));
  return name.success ? [name.data] : [];
}

/** Who holds what these words ask of them: what a body of the council has to do is for the council. */
export function holdersNamed({ party, words }: Mention): DutyHolder[] {
  if (party === 'area') return ['council', 'icb'];
  if (party === 'own-body') return ['council'];
  if (party === 'other') return ownName(words);
  return [Holder.safeParse(party).data ?? []].flat();
}

/** One of the partners that is not called one: who gets something by that name is told by it. */
const GENERAL = /\b(?:partner|partners|trust|CCGs?|clinical commissioning groups?)\b/i;

/** Who is told, or gets it, where these words name them. */
export function recipientsNamed({ party, words }: Mention): DutyRecipient[] {
  const named =
    party === 'own-body' ||
    party === 'other' ||
    (party === 'dfe' && /^(?:the )?Government Office\b/i.test(words)) ||
    (party === 'partners' && !GENERAL.test(words));
  return named ? ownName(words) : [Recipient.safeParse(party).data ?? []].flat();
}
