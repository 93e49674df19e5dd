import type { Change } from '../notices/model/log.ts';
import type { Told } from '../notices/log/history.ts';
import { firstThatFits, type Rendered } from './card.ts';
import { briefly, subjectWords } from './change-facts.ts';
import type { ChangeView } from '../notices/log/change-view.ts';
import { hasForm } from './form-fields.ts';
import type { Button, FillPress, RecordPress } from './press.ts';
import { recordingCard, ROOMS, type Shown } from './recording-card.ts';
import { authorWords, londonMoment, PROPOSAL, RECORDED } from './recording-words.ts';
import { shorten } from './text.ts';

export interface ProposalView extends Shown {
  /** What somebody recorded about the same thing since this was first shown. */
  readonly meanwhile: Told | null;
  /** A question of the same message, which is not answered. */
  readonly besides?: string;
  readonly confirm: RecordPress;
  /** To change it first; null where nothing can be. */
  readonly revise: FillPress | null;
}

export interface RecordedView extends Shown {
  readonly seq: number;
  readonly again: boolean;
}

const LONGEST_BESIDES = 200;

/** What will be recorded, word for word, with the buttons that record it, change it or leave it. */
export function proposalCard(view: ProposalView): Rendered {
  const { view: shown, by, meanwhile, besides, confirm } = view;
  const revise = view.revise !== null && hasForm(view.revise.draft) ? view.revise : null;
  return firstThatFits(
    ROOMS.map((room) => () => {
      const change: Button[] =
        revise === null || !room.canChange ? [] : [{ title: PROPOSAL.change, data: { ...revise, do: 'revise' } }];
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
          { title: PROPOSAL.confirm, data: confirm },
          ...change,
          { title: PROPOSAL.cancel, data: { do: 'cancel' } },
        ],
      });
    }),
  );
}

/** What was recorded, with its number in the log. */
export function recordedCard(view: RecordedView): Rendered {
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
