import type { CommandContext } from '../../notices/language/updates/command-context.ts';
import { readTelling, type Telling } from '../../notices/language/updates/telling.ts';
import type { Draft, DraftOf } from '../../notices/model/draft.ts';

/** The one thing that is told; null where nothing is, or several things are. */
export function onlyDraft(telling: Telling): Draft | null {
  const [only, ...others] = telling.kind === 'tell' ? telling.meaning.drafts : [];
  return others.length > 0 ? null : (only ?? null);
}

/** "Now amber", said to a card about A6, is an update of A6; so is an order that only leaves out which. */
export function aboutQuoted(whole: Telling, text: string, about: string | undefined, context: CommandContext): Telling {
  if (about === undefined || (whole.kind === 'unmet' && whole.order !== 'unclear')) return whole;
  if (whole.kind === 'tell') {
    const draft = onlyDraft(whole);
    const unsaid = draft?.what === 'update' && draft.about === '';
    return unsaid ? { ...whole, meaning: { act: 'tell', drafts: [{ ...draft, about }] } } : whole;
  }
  const named = readTelling(`${about}: ${text}`, context);
  const draft = onlyDraft(named);
  return draft?.what === 'update' && tellsState(draft) ? named : whole;
}

const tellsState = ({ status, rag, percent, movedTo, evidence }: DraftOf<'update'>): boolean =>
  [status, rag, percent, movedTo, evidence].some((said) => said !== '');
