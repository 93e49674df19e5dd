import { compile, firstThatFits, run, type Rendered, type Line, type Spoken, type Card } from './card.ts';
import template from './message.json' with { type: 'json' };
import type { Button } from './press.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly buttons: readonly Button[];
}

const MOST_BUTTONS = 6;
const LONGEST_LINE = 600;
const expand: (values: Values) => Card = compile(template);

/** A sentence, or one that begins with what it is about. */
export type Sentence = string | { readonly name: string; readonly words: string };

/** A heading of ours, a few sentences, a few buttons: what welcome, help, switching and problems have in common. */
export function messageCard(title: string, sentences: readonly Sentence[], buttons: readonly Button[]): Rendered {
  return message(title, sentences, buttons, LONGEST_LINE, Infinity);
}

/** The same with what somebody wrote handed back to them, whole as long as that is possible. */
export function handedBackCard(title: string, sentences: readonly string[], wrote: string): Rendered {
  const sizes: readonly [line: number, fallback: number][] = [
    [Infinity, 6000],
    [Infinity, 600],
    [4000, 600],
    [1500, 600],
  ];
  return firstThatFits(
    sizes.map(
      ([line, fallback]) =>
        () =>
          message(title, [...sentences, wrote], [], line, fallback),
    ),
  );
}

function message(
  title: string,
  sentences: readonly Sentence[],
  buttons: readonly Button[],
  longestLine: number,
  longestFallback: number,
): Rendered {
  const told = sentences.map((one) => (typeof one === 'string' ? { name: '', words: one } : one));
  const cut = told.map(({ name, words }) => ({ name, words: shorten(clean(words), longestLine) }));
  const lines = cut.map(({ name, words }) => (name === '' ? words : `${name}: ${words}`));
  const text = [title, ...lines].join('\n');
  const card = expand({
    fallbackText: shorten(text, longestFallback),
    speak: shorten([title, ...lines].join('. '), longestFallback),
    title,
    lines: cut.map(({ name, words }) => ({
      runs: [...(name === '' ? [] : [run(`${name}: `, { weight: 'Bolder' })]), run(words)],
    })),
    buttons: buttons.slice(0, MOST_BUTTONS),
  });
  return { card, text, summary: title };
}
