import type { Author } from '../notices/model/log.ts';
import { compile, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import { describe } from './change-facts.ts';
import type { ChangeView } from '../notices/ledger/change-view.ts';
import type { Described } from './described.ts';
import type { Button } from './press.ts';
import template from './proposal.json' with { type: 'json' };
import { spoken } from './recording-words.ts';
import { clean, shorten } from './text.ts';

interface Line {
  readonly runs: readonly Run[];
}

interface Values extends Spoken {
  /** What has to be known first: somebody was quicker, or it was recorded before. */
  readonly notice: readonly Run[];
  readonly title: readonly Run[];
  readonly subject: readonly Run[];
  readonly texts: readonly { readonly paragraphs: readonly Line[] }[];
  readonly facts: readonly Line[];
  readonly ends: readonly Line[];
  readonly setting: readonly Run[];
  readonly buttons: readonly Button[];
}

/** What is shown before something is recorded, and after. */
export interface Shown {
  readonly notice: { readonly council: string };
  readonly view: ChangeView;
  readonly by: { readonly name: string; readonly role: Author['role'] };
}

/** How much of a card there is room for; what is recorded is on it whole as long as that is possible at all. */
export interface Room {
  /** Characters of each text and value. */
  readonly words: number;
  readonly fallback: number;
  readonly canChange: boolean;
}

/** From the most to the least. */
export const ROOMS: readonly Room[] = [
  { words: Infinity, fallback: 6000, canChange: true },
  { words: Infinity, fallback: 600, canChange: true },
  { words: Infinity, fallback: 300, canChange: false },
  { words: 2000, fallback: 300, canChange: false },
  { words: 600, fallback: 300, canChange: false },
  { words: 150, fallback: 150, canChange: false },
];

const expand: (values: Values) => Card = compile(template);

/** What stands around what is recorded. */
interface Frame {
  readonly title: string;
  readonly first: string;
  readonly ends: readonly string[];
  readonly cut: string;
  readonly buttons: readonly Button[];
}

/** One thing that is recorded, with every word of it as long as there is room. */
export function recordingCard({ notice, view }: Shown, room: Room, frame: Frame): Rendered {
  const { texts, facts } = describe(view);
  const subject = view.subject === null ? '' : shorten(view.subject.words, 240);
  const owner = view.subject?.owner ?? '';
  const isCut = [...texts.map(({ text }) => text), ...facts.map(([, value]) => value)].some(
    (text) => text.length > room.words,
  );
  const first = shorten(clean(frame.first), 500);
  const ends = [...(isCut ? [frame.cut] : []), ...frame.ends];
  const text = clean(
    [
      first,
      frame.title,
      ...(view.subject === null ? [] : [[view.subject.ref, subject, owner].filter((part) => part !== '').join(' · ')]),
      ...texts.flatMap(({ label, text: said }) => [label, said]),
      ...facts.map(([label, value]) => `${label}: ${value}`),
      ...ends,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
  const card = expand({
    fallbackText: shorten(text, room.fallback),
    speak: spoken(shorten(text, Math.min(room.fallback, 800))),
    notice: first === '' ? [] : [run(first)],
    title: [run(shorten(frame.title, 120), { weight: 'Bolder' })],
    subject: view.subject === null ? [] : subjectRuns(view.subject.ref, subject, owner),
    texts: texts.map((one) => ({ paragraphs: paragraphsOf(one, room.words) })),
    facts: facts.map(([label, value]) => ({
      runs: [run(`${label}: `, { weight: 'Bolder' }), run(shorten(visible(value), room.words))],
    })),
    ends: ends.map((line) => ({ runs: [run(line, { isSubtle: true })] })),
    setting: [run(shorten(notice.council, 120), { size: 'Small', isSubtle: true })],
    buttons: frame.buttons,
  });
  return { card, text, summary: shorten(clean(frame.title), 120) };
}

function subjectRuns(ref: string, words: string, owner: string): Run[] {
  return [
    run(shorten(ref, 40), { weight: 'Bolder' }),
    ...(words === '' ? [] : [run(` · ${words}`)]),
    ...(owner === '' ? [] : [run(` · ${shorten(owner, 120)}`, { isSubtle: true })]),
  ];
}

const MOST_PARAGRAPHS = 40;

/** A run must have some text. */
const visible = (text: string): string => (clean(text).trim() === '' ? '—' : clean(text));

/** A paragraph for each line that was typed: a client may draw the break within a run as a space. */
function paragraphsOf({ label, text }: Described['texts'][number], limit: number): Line[] {
  const said = shorten(visible(text), limit);
  const lines = said.split(/\r?\n/).filter((line) => line.trim() !== '');
  const paragraphs = lines.length > MOST_PARAGRAPHS ? [said] : lines;
  return [
    ...(label === '' ? [] : [{ runs: [run(label, { weight: 'Bolder' })] }]),
    ...paragraphs.map((line) => ({ runs: [run(line)] })),
  ];
}
