import type { ProposalReply, RecordedReply } from '../dialogs/protocol/recording.ts';
import type { Change } from '../notices/model/log.ts';
import type { Told } from '../notices/ledger/history.ts';
import { firstThatFits, type Rendered } from './card.ts';
import { briefly, subjectWords } from './change-facts.ts';
import type { ChangeView } from '../notices/ledger/change-view.ts';
import { hasForm } from './form-fields.ts';
import { press, type Button } from './press.ts';
import { recordingCard, ROOMS } from './recording-card.ts';
import { authorWords, londonMoment, PROPOSAL, RECORDED } from './recording-words.ts';
import { shorten } from './text.ts';

const LONGEST_BESIDES = 200;

/** What will be recorded, word for word, with the buttons that record it, change it or leave it. */
export function proposalCard(view: ProposalReply): Rendered {
  const { view: shown, by, meanwhile, besides, confirm } = view;
  const revise = view.revise !== null && hasForm(view.revise.draft) ? view.revise : null;
  return firstThatFits(
    ROOMS.map((room) => () => {
      const change: Button[] =
        revise === null || !room.canChange ? [] : [{ title: PROPOSAL.change, data: press.revise(revise) }];
      return recordingCard(view, room, {
        title: PROPOSAL.title(shown.change),
        first: meanwhile === null ? '' : meanwhileWords(meanwhile),
        ends: [
          PROPOSAL.by(authorWords(by.name, by.role)),
          ...(besides === undefined ? [] : [PROPOSAL.besides(shorten(besides, LONGEST_BESIDES))]),
          ...(revise !== null && !room.canChange ? [PROPOSAL.noChange] : []),
        ],
        cut: PROPOSAL.cut,
        buttons: [
          { title: PROPOSAL.confirm, data: press.record(confirm) },
          ...change,
          { title: PROPOSAL.cancel, data: press.cancel() },
        ],
      });
    }),
  );
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
