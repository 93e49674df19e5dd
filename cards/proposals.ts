import type {
  ProposalsReply,
  ProposedRow,
  RecordedRow,
  RecordedSeveralReply,
  RowRefused,
} from '../dialogs/protocol/recording.ts';
import type { ChangeView } from '../notices/ledger/change-view.ts';
import { compile, firstThatFits, run, type Card, type Line, type Rendered, type Run, type Spoken } from './card.ts';
import { describe, subjectWords } from './change-facts.ts';
import { FORM, wrongWords } from './form-words.ts';
import { press, type Button } from './press.ts';
import template from './proposals.json' with { type: 'json' };
import { authorWords, PROPOSAL, RECORDED, SEVERAL, spoken } from './recording-words.ts';
import { FORBIDDEN, HOPELESS } from './refusal-words.ts';
import { clean, shorten } from './text.ts';

/** One of several things: its head, what is said of it, and its tick where it can be left out. */
interface Row {
  readonly ticks: readonly { readonly id: string; readonly title: string; readonly label: string }[];
  readonly lines: readonly Line[];
}

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly rows: readonly Row[];
  readonly ends: readonly Line[];
  readonly setting: readonly Run[];
  readonly buttons: readonly Button[];
}

/** What a row says: its head in bold, and the lines under it. */
interface Said {
  readonly head: string;
  readonly lines: readonly string[];
  readonly tick: string | null;
}

const expand: (values: Values) => Card = compile(template);

/** Characters of each line, from the most to the least. */
const ROOMS = [4000, 1000, 400, 160, 60];
const LONGEST_HEAD = 160;
const LONGEST_BESIDES = 200;

/** Several things that will be recorded, each with a tick, and what cannot be with its reason. */
export function proposalsCard({ rows, by, besides, more = 0, confirm, notice }: ProposalsReply): Rendered {
  let ticked = 0;
  const said = rows.map((row): Said => (row.kind === 'change' ? proposed(row, `row-${ticked++}`) : refusedRow(row)));
  const title = SEVERAL.title(ticked, rows.length);
  return several(title, said, {
    ends: [
      ...(confirm === null ? [SEVERAL.none] : [PROPOSAL.by(authorWords(by.name, by.role)), SEVERAL.ticks]),
      ...(more === 0 ? [] : [SEVERAL.more(more)]),
      ...(besides === undefined ? [] : [PROPOSAL.besides(shorten(besides, LONGEST_BESIDES))]),
    ],
    council: notice.council,
    buttons:
      confirm === null
        ? []
        : [
            { title: PROPOSAL.confirm, data: press['record-several'](confirm) },
            { title: PROPOSAL.cancel, data: press.cancel() },
          ],
  });
}

/** What became of each of several things. */
export function recordedSeveralCard({ rows, by, notice }: RecordedSeveralReply): Rendered {
  const recorded = rows.filter(({ kind }) => kind === 'recorded').length;
  return several(SEVERAL.recorded(recorded, rows.length), rows.map(became), {
    ends: [...(recorded === 0 ? [] : [SEVERAL.by(authorWords(by.name, by.role)), RECORDED.correct])],
    council: notice.council,
    buttons: [],
  });
}

function proposed({ view }: Extract<ProposedRow, { kind: 'change' }>, id: string): Said {
  return { head: headOf(view), lines: linesOf(view), tick: id };
}

function refusedRow({ draft, refused }: Extract<ProposedRow, { kind: 'refused' }>): Said {
  const about = 'about' in draft ? draft.about : '';
  const words = 'text' in draft ? draft.text : '';
  return {
    head: about === '' ? SEVERAL.notRecorded : `${about}: ${SEVERAL.notRecorded}`,
    lines: [words, ...refusedWords(refused)],
    tick: null,
  };
}

function became(row: RecordedRow): Said {
  const head = headOf(row.view);
  switch (row.kind) {
    case 'recorded': {
      const first = row.again ? RECORDED.again(row.seq) : SEVERAL.entry(row.seq);
      return { head, lines: [first, ...linesOf(row.view)], tick: null };
    }
    case 'left-out':
      return { head, lines: [SEVERAL.leftOut], tick: null };
    case 'refused':
      return { head: `${head}: ${SEVERAL.notRecorded}`, lines: refusedWords(row.refused), tick: null };
  }
}

function headOf({ change, subject }: ChangeView): string {
  const words = subject === null ? '' : clean(subject.words);
  return shorten(words === '' ? subjectWords(change) : `${subjectWords(change)} · ${words}`, LONGEST_HEAD);
}

function linesOf(view: ChangeView): string[] {
  const { texts, facts } = describe(view);
  return [...texts.map(({ text }) => `“${text}”`), ...facts.map(([label, value]) => `${label}: ${value}`)];
}

/** Why one of them is not recorded, and what to say. */
function refusedWords(refused: RowRefused): string[] {
  switch (refused.why) {
    case 'incomplete':
      return [FORM.missing(refused.missing), ...refused.wrong.map(wrongWords), SEVERAL.sayAlone].filter(
        (line) => line !== '',
      );
    case 'may-not':
      return [FORBIDDEN[refused.forbidden]('this council').text];
    case 'hopeless':
      return [HOPELESS[refused.hopeless].text];
    case 'changed':
      return [SEVERAL.changed];
  }
}

interface Frame {
  readonly ends: readonly string[];
  readonly council: string;
  readonly buttons: readonly Button[];
}

function several(title: string, said: readonly Said[], { ends, council, buttons }: Frame): Rendered {
  return firstThatFits(
    ROOMS.map((room) => () => {
      const lines = said.map((row) => row.lines.map((line) => shorten(clean(line), room)));
      const text = clean(
        [title, ...said.flatMap(({ head }, at) => [head, ...(lines[at] ?? [])]), ...ends]
          .filter((line) => line !== '')
          .join('\n'),
      );
      const card = expand({
        fallbackText: shorten(text, room),
        speak: spoken(shorten(text, Math.min(room, 800))),
        title: [run(title, { weight: 'Bolder' })],
        rows: said.map(({ head, tick }, at) => ({
          ticks: tick === null ? [] : [{ id: tick, title: SEVERAL.tick, label: SEVERAL.ofRow(at + 1) }],
          lines: [
            { runs: [run(head, { weight: 'Bolder' })] },
            ...(lines[at] ?? []).filter((line) => line.trim() !== '').map((line) => ({ runs: [run(line)] })),
          ],
        })),
        ends: ends.map((line) => ({ runs: [run(line, { isSubtle: true })] })),
        setting: [run(shorten(council, 120), { size: 'Small', isSubtle: true })],
        buttons,
      });
      return { card, text, summary: shorten(clean(title), 120) };
    }),
  );
}
