import type { Rag, Status } from '../../model/board.ts';
import type { ChangeOf } from '../../model/log.ts';
import { ragOf, statusOf } from '../../words/cells.ts';
import { assertedIn } from './asserted.ts';
import { statesIn } from './pieces.ts';
import { said, timeWord, wordsOf } from './sentence-part.ts';

/** A field that the words of an update suggest, and that it leaves as it is. */
export type Suggested =
  | { readonly field: 'status'; readonly now: Status; readonly suggested: Status }
  | { readonly field: 'rag'; readonly now: Rag; readonly suggested: Rag };

/** Nothing that is under way is said to have begun. */
const GOES_ON = (now: Status, suggested: Status): boolean => suggested === 'complete' || now === 'not-started';

/** The last state and colour that an update's words say, where they do not deny them. */
function saidIn(text: string): { readonly status: string; readonly rag: string } {
  const found = statesIn(wordsOf(said(text)).map(timeWord));
  const holds = assertedIn(text, found);
  return { status: holds.status ? found.status : '', rag: holds.rag ? found.rag : '' };
}

/** "30% complete" says how far it is; at 100% it is asked whether it is complete. */
function statusSaid({ percent, text }: ChangeOf<'update'>['update']): Status | null {
  if (percent === 100) return 'complete';
  const found = statusOf(saidIn(text).status);
  return percent !== null && found === 'complete' ? null : found;
}

/** "A11: training finished": what the words sound like, where the action's status or colour is another and stays so. */
export function suggestedBy(
  { update }: Pick<ChangeOf<'update'>, 'update'>,
  before: { readonly status: Status; readonly rag: Rag } | null,
): Suggested[] {
  if (before === null || update.moved !== null) return [];
  const found = saidIn(update.text);
  const open = update.status === null || (update.percent === 100 && update.status === 'in-progress');
  const status = open ? statusSaid(update) : null;
  const rag = update.rag === null ? ragOf(found.rag) : null;
  return [
    ...(status === null || status === before.status || !GOES_ON(before.status, status)
      ? []
      : [{ field: 'status' as const, now: update.status ?? before.status, suggested: status }]),
    ...(rag === null || rag === before.rag ? [] : [{ field: 'rag' as const, now: before.rag, suggested: rag }]),
  ];
}
