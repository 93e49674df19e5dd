import { compile, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import template from './message.json' with { type: 'json' };
import type { Button } from './press.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly title: string;
  readonly lines: readonly { readonly runs: readonly Run[] }[];
  readonly buttons: readonly Button[];
}

const MOST_BUTTONS = 6;
const LONGEST_LINE = 600;
const expand: (values: Values) => Card = compile(template);

/** A heading of ours, a few sentences, a few buttons: what welcome, help, switching and problems have in common. */
export function messageCard(title: string, sentences: readonly string[], buttons: readonly Button[]): Rendered {
  const lines = sentences.map((line) => shorten(clean(line), LONGEST_LINE));
  const text = [title, ...lines].join('\n');
  const card = expand({
    fallbackText: text,
    speak: [title, ...lines].join('. '),
    title,
    lines: lines.map((line) => ({ runs: [run(line)] })),
    buttons: buttons.slice(0, MOST_BUTTONS),
  });
  return { card, text, summary: title };
}
