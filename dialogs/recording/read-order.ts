import type { DraftOf } from '../../notices/ledger/draft.ts';
import { clausesOf } from '../../notices/language/clauses.ts';
import {
  type CommandContext,
  understandCommand,
  type Understood,
} from '../../notices/language/updates/understand-command.ts';

/** "Now amber", said to a card about A6, is an update of A6; so is an order that only leaves out which. */
export function aboutQuoted(whole: OrderIn, text: string, about: string | undefined, context: CommandContext): OrderIn {
  const { order } = whole;
  if (about === undefined || order.kind === 'other') return whole;
  if (order.kind === 'draft') {
    const { draft } = order;
    const unsaid = draft.what === 'update' && draft.about === '';
    return unsaid ? { ...whole, order: { kind: 'draft', draft: { ...draft, about } } } : whole;
  }
  const named = understandCommand(`${about}: ${text}`, context);
  return named.kind === 'draft' && named.draft.what === 'update' && tellsState(named.draft)
    ? { ...whole, order: named }
    : whole;
}

const tellsState = ({ status, rag, percent, movedTo, evidence }: DraftOf<'update'>): boolean =>
  [status, rag, percent, movedTo, evidence].some((said) => said !== '');

/** What of a message is an order, and the question beside it that is not answered. */
export interface OrderIn {
  readonly order: Understood;
  readonly said: string;
  readonly besides: string | null;
}

/** Reads a message as an order; where it is none as it stands, the one clause of it that tells or orders something. */
export function orderIn(text: string, context: CommandContext): OrderIn {
  const whole: OrderIn = { order: understandCommand(text, context), said: text, besides: null };
  if (whole.order.kind === 'draft' || whole.order.kind === 'other') return whole;
  const { list, plain } = clausesOf(text);
  if (plain) return whole;
  const asked = list.filter(({ act }) => act === 'ask').map((clause) => clause.text);
  const told = list.filter(({ act }) => act === 'order' || (asked.length === 0 && (act === 'tell' || act === 'part')));
  const [one, ...others] = told;
  if (one === undefined || others.length > 0) return whole;
  const order = understandCommand(one.text, context);
  const besides = asked.length === 0 ? null : asked.join(' ');
  return order.kind === 'draft' ? { order, said: one.text, besides } : whole;
}
