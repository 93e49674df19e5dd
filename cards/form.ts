import type { FormReply } from '../dialogs/protocol/recording.ts';
import { compile, firstThatFits, run, type Rendered, type Line, type Run, type Spoken, type Card } from './card.ts';
import type { FormRoom } from './form-asked.ts';
import { carriedDraft, inputsOf, type FormInput } from './form-fields.ts';
import { FORM, wrongWords } from './form-words.ts';
import template from './form.json' with { type: 'json' };
import { press, type Button } from './press.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly subject: readonly Run[];
  /** One sentence for each thing that is wrong. */
  readonly faults: readonly Line[];
  readonly lines: readonly Line[];
  readonly inputs: readonly FormInput[];
  readonly setting: readonly Run[];
  readonly go: Button;
  readonly leave: Button;
}

type Room = FormRoom & { readonly fallback: number };

const ROOMS: readonly Room[] = [
  { choice: 90, value: 20_000, fallback: 3000 },
  { choice: 60, value: 20_000, fallback: 600 },
  { choice: 40, value: 9000, fallback: 300 },
  { choice: 0, value: 9000, fallback: 300 },
  { choice: 0, value: 4500, fallback: 300 },
  { choice: 0, value: 1500, fallback: 300 },
  { choice: 0, value: 300, fallback: 300 },
];

const expand: (values: Values) => Card = compile(template);

/** Asks for what is missing and says what is wrong; all that was said stands in the inputs. */
export function formCard(view: FormReply): Rendered {
  return firstThatFits(ROOMS.map((room) => () => asking(view, room)));
}

function asking(view: FormReply, room: Room): Rendered {
  const { draft, choices, missing, wrong, notice, fill } = view;
  const inputs = inputsOf(view, room);
  const about = 'about' in draft && inputs.every(({ id }) => id !== 'about') ? draft.about.trim() : '';
  const title = about === '' ? FORM.title(draft) : FORM.about(FORM.title(draft), shorten(about, 40));
  const subject = shorten(clean(choices.actions.find(({ id }) => id === about)?.what ?? ''), 240);
  const faults = wrong.slice(0, 9).map(wrongWords);
  const lines = [
    FORM.missing(missing),
    inputs.some(({ id, input }) => id === 'about' && input === 'choice') ? FORM.paragraph : '',
    draft.what === 'correction' ? FORM.correction : '',
    draft.what === 'fact' && draft.replaces !== '' ? FORM.insteadOf(draft.replaces) : '',
    Object.values(draft).some((said) => said.length > room.value) ? FORM.cut : '',
    FORM.later,
  ].filter((line) => line !== '');
  const said = inputs.map(({ label, value, choices: from }) => {
    const picked = from.find((choice) => choice.value === value)?.title ?? value;
    return picked.trim() === '' ? '' : `${label}: ${picked}`;
  });
  const text = clean([title, subject, ...faults, ...lines, ...said].filter((line) => line !== '').join('\n'));
  const card = expand({
    fallbackText: shorten(text, room.fallback),
    speak: shorten(clean([title, ...faults, ...lines].join('. ')), Math.min(room.fallback, 800)),
    title: [run(title, { weight: 'Bolder' })],
    subject: subject === '' ? [] : [run(subject)],
    faults: faults.map((sentence) => ({ runs: [run(sentence, { color: 'Attention' })] })),
    lines: lines.map((line) => ({ runs: [run(line)] })),
    inputs,
    setting: [run(shorten(notice.council, 120), { size: 'Small', isSubtle: true })],
    go: { title: FORM.continue, data: press.fill(fill, carriedDraft(view)) },
    leave: { title: FORM.cancel, data: press.cancel() },
  });
  return { card, text, summary: clean(title) };
}
