import { Template } from 'adaptivecards-templating';
import { arranged } from './arranged.ts';
import { clean } from './text.ts';

/** An adaptive card as it goes over the wire: JSON that the templates made. */
export type Card = Readonly<Record<string, unknown>>;

/** What is sent: a card and the same meaning as plain text. */
export interface Rendered {
  readonly card: Card;
  /** The whole, for a client without cards. */
  readonly text: string;
  /** One line: notifications, chat lists, speech. */
  readonly summary: string;
}

/** Values for a template. `fallbackText` and `speak` are on every card. */
export interface Spoken {
  readonly fallbackText: string;
  readonly speak: string;
}

/** Text that came from outside is only ever put in runs: unlike text blocks they know no Markdown. */
export interface Run {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly italic?: true;
  readonly size?: 'Small';
  readonly color?: 'Attention' | 'Warning' | 'Good' | 'Accent';
}

/** A line of its own: the runs of one text block. */
export interface Line {
  readonly runs: readonly Run[];
}

/** Bytes that a card may take, counted as UTF-16; the message around it gets the rest of 28 KB. */
export const CARD_BYTES = 25 * 1024;

export const bytesOf = (value: unknown): number => JSON.stringify(value).length * 2;

/** A template compiled once: making one costs twenty times what expanding it costs. */
export function compile(template: object): (values: Spoken) => Card {
  const compiled = new Template(template);
  return (values) => {
    const card: unknown = compiled.expand({ $root: values });
    if (typeof card !== 'object' || card === null) throw new Error('a card template must expand to an object');
    return 'actions' in card && Array.isArray(card.actions)
      ? { ...card, actions: arranged(card.actions) }
      : { ...card };
  };
}

export function run(text: string, look: Omit<Run, 'type' | 'text'> = {}): Run {
  return { type: 'TextRun', text: clean(text), ...look };
}

/** The card of the first attempt that is small enough, else of the last. */
export function firstThatFits<T extends { readonly card: Card }>(attempts: readonly (() => T)[]): T {
  let made: T | null = null;
  for (const attempt of attempts) {
    made = attempt();
    if (bytesOf(made.card) <= CARD_BYTES) return made;
  }
  if (made === null) throw new Error('nothing was attempted');
  return made;
}
