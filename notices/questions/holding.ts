import type { Status } from '../model/board.ts';
import { Holder, type OwnName } from '../model/notice.ts';
import { type Filters, Party, type Who } from '../model/question.ts';
import { type ActionState, computedRag, isDone } from '../progress/action-state.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import { overdueSince } from '../progress/duty-state.ts';
import type { Rag } from '../model/board.ts';
import { partyWords } from '../words/parties.ts';
import type { NoticeWorld } from './world.ts';

/** 8(b) stands under 8, and under itself. */
export const under = (ref: string, above: string): boolean => ref === above || ref.startsWith(`${above}(`);

/** Which agency of a plan a party of the notice is. */
const AGENCY_OF: Readonly<Partial<Record<Party, string>>> = { council: 'Council', lscb: 'LSCB' };

/** What of a plan's agencies a party is, or how it is called where it is none. */
export const agencyOf = (party: Party | OwnName): string =>
  (isParty(party) ? AGENCY_OF[party] : undefined) ?? partyWords(party, 'short');

const isParty = (party: Party | OwnName): party is Party => Party.safeParse(party).success;
const isHolder = (party: Party): party is Holder => Holder.safeParse(party).success;

/** Whether a duty is held by somebody, or goes to them. */
export function dutyIsOf({ party, as }: Who, { duty }: DatedDuty): boolean {
  if (party === null) return false;
  const receives = duty.recipients.some((recipient) => recipient === party);
  if (as === 'recipient' || !isHolder(party)) return receives;
  // Whom the notice gives a name of its own is a partner of the council, too.
  return duty.holders.includes(party) || (party === 'partners' && duty.holders.some((holder) => !isParty(holder)));
}

export const actionIsOf = ({ party, agency, post }: Who, { action }: ActionState): boolean =>
  agency === action.agency ||
  post === action.owner ||
  (party !== null && AGENCY_OF[party] === action.agency) ||
  (party === 'partners' && action.agency !== 'Council');

/** Whether a status is one of those asked for; of what is left out, complete is also business as usual. */
export const isStatus = ({ status }: Filters, one: Status, leftOut: boolean): boolean =>
  status.some((asked) => (asked === 'complete' && leftOut ? isDone(one) : asked === one));

/** The colour that the default legend gives a duty: its earliest open occurrence decides. */
export const dutyRag = (world: NoticeWorld, state: DatedDuty): Rag =>
  computedRag(state.status, overdueSince(state, world.today)?.date ?? null, world.today);
