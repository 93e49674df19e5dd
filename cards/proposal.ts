import type { FillData } from '../dialogs/protocol/commands/recording.ts';
import type { ProposalReply, RecordedReply } from '../dialogs/protocol/recording.ts';
import type { Suggested } from '../notices/language/updates/suggested.ts';
import type { Change } from '../notices/model/log.ts';
import type { Told } from '../notices/ledger/history.ts';
import { firstThatFits, type Rendered } from './card.ts';
import { briefly, subjectWords } from './change-facts.ts';
import type { ChangeView } from '../notices/ledger/change-view.ts';
import { hasForm } from './form-fields.ts';
import { press, type Button } from './press.ts';
import { recordingCard, ROOMS } from './recording-card.ts';
import { RAG_WORDS, STATUS_WORDS } from '../notices/words/statuses.ts';
import { authorWords, FACT, londonMoment, PROPOSAL, RECORDED } from './recording-words.ts';
import { shorten } from './text.ts';

const LONGEST_BESIDES = 200;

/** What will be recorded, word for word, with the buttons that record it, change it or leave it. */
export function proposalCard(view: ProposalReply): Rendered {
  const { view: shown, by, meanwhile, besides, confirm, suggests, quarter } = view;
  const revise = view.revise !== null && hasForm(view.revise.draft) ? view.revise : null;
  return firstThatFits(
    ROOMS.map((room) => () => {
      const change: Button[] =
        revise === null || !room.canChange ? [] : [{ title: PROPOSAL.change, data: press.revise(revise) }];
      return recordingCard(view, room, {
        title: PROPOSAL.title(shown.change),
        first: meanwhile === null ? '' : meanwhileWords(meanwhile),
        ends: [
          ...suggests.map(unchangedWords),
          ...(quarter === undefined ? [] : [PROPOSAL.quarter]),
          PROPOSAL.by(authorWords(by.name, by.role)),
          ...(besides === undefined ? [] : [PROPOSAL.besides(shorten(besides, LONGEST_BESIDES))]),
          ...(revise !== null && !room.canChange ? [PROPOSAL.noChange] : []),
        ],
        cut: PROPOSAL.cut,
        buttons: [
          { title: PROPOSAL.confirm, data: press.record(confirm) },
          ...(revise === null || !room.canChange ? [] : suggests.flatMap((one) => setButton(one, revise))),
          ...change,
          { title: PROPOSAL.cancel, data: press.cancel() },
        ],
      });
    }),
  );
}

/** "Status: unchanged (in progress). It sounds like complete." */
const unchangedWords = (one: Suggested): string =>
  one.field === 'status'
    ? PROPOSAL.unchanged(FACT.status, STATUS_WORDS[one.now], STATUS_WORDS[one.suggested])
    : PROPOSAL.unchanged(FACT.rag, RAG_WORDS[one.now], RAG_WORDS[one.suggested]);

/** One tap sets it: the same update with that field, to be confirmed as any. */
function setButton({ field, suggested }: Suggested, revise: FillData): Button[] {
  const { draft } = revise;
  if (draft.what !== 'update') return [];
  const words = field === 'status' ? STATUS_WORDS[suggested] : RAG_WORDS[suggested];
  return [{ title: PROPOSAL.make(words), data: press.fill(revise, { ...draft, [field]: suggested }) }];
}

/** What was recorded, with its number in the log. */
export function recordedCard(view: RecordedReply): Rendered {
  const { seq, by, again } = view;
  const mending = mendingWords(view.view.change);
  return firstThatFits(
    ROOMS.map(
      (room) => () =>
        recordingCard(again ? { ...view, view: afterwards(view.view) } : view, room, {
          title: view.view.change.what === 'undo' ? RECORDED.takenBack : RECORDED.title,
          first: again ? RECORDED.again(seq) : '',
          ends: [RECORDED.entry(seq, authorWords(by.name, by.role)), ...mending],
          cut: RECORDED.cut,
          buttons: [],
        }),
    ),
  );
}

/** How to put it right. What takes back is not taken back itself: whoever meant it otherwise says it anew. */
function mendingWords({ what }: Change): string[] {
  if (what === 'undo') return [];
  return [what === 'update' || what === 'correction' ? RECORDED.correct : RECORDED.undo];
}

/** Once it is recorded the board's state has it in it, and says nothing of what was before. */
const afterwards = (view: ChangeView): ChangeView => ({
  ...view,
  before: null,
  replaced: view.change.what === 'reading' ? null : view.replaced,
});

function meanwhileWords({ by, change, at }: Told): string {
  const said = shorten(briefly(change), 240);
  const when = at === null ? '' : PROPOSAL.onDay(londonMoment(at));
  return PROPOSAL.meanwhile(subjectWords(change), by, said, when);
}
