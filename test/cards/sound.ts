import type * as AdaptiveCardsPackage from 'adaptivecards';
import { messageOf, render } from '../../bot/render.ts';
import type { Rendered } from '../../cards/card.ts';
import { Command } from '../../dialogs/protocol/command.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import { CardSchema } from './card-schema.ts';
import { faultsBySchema15 } from './schema-1-5.ts';

// The package's own entry is an ES module without its file endings; the bundle is what loads everywhere.
const { AdaptiveCard, SerializationContext, Versions } = jest.requireActual<typeof AdaptiveCardsPackage>(
  'adaptivecards/dist/adaptivecards.min.js',
);

export const TEAMS_BYTES = 28 * 1024;

/** What is sent for a reply. */
export function rendered(reply: Reply): Rendered {
  const made = render(reply);
  if (made === null) throw new Error('nothing is said');
  return made;
}

const HARMLESS: readonly (string | undefined)[] = [
  // The package checks `lang` with a regular expression that remembers where it was: it refuses every second card.
  'Invalid value "en" for property "lang".',
  // CardSchema asks each chart for its fallback.
  'Unknown element type "Chart.Line". Fallback will be used if present.',
  'Unknown element type "Badge". Fallback will be used if present.',
];

/** All that has to hold of every card, whatever is on it. */
export function expectSound(reply: Reply): CardSchema {
  const made = rendered(reply);
  const message = messageOf(made);
  expect(JSON.stringify(message).length * 2).toBeLessThan(TEAMS_BYTES);
  expect(JSON.stringify(made.card)).not.toMatch(/undefined|\[object/);
  expect(faultsBySchema15(made.card)).toEqual([]);
  const card = CardSchema.parse(made.card);
  for (const data of pressed(card)) expect(Command.safeParse(data).success).toBe(true);
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(made.card, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  expect(events.filter((event) => !HARMLESS.includes(event))).toEqual([]);
  expect(parsed.validateProperties().validationEvents.map(({ message: why }) => why)).toEqual([]);
  return card;
}

/** What the buttons of a card carry. */
export function pressed(card: unknown): unknown[] {
  if (typeof card !== 'object' || card === null) return [];
  const own = 'type' in card && 'data' in card && String(card.type).startsWith('Action.') ? [card.data] : [];
  return [...own, ...Object.values(card).flatMap(pressed)];
}
