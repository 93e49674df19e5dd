import type { HowToReply } from '../dialogs/protocol/recording.ts';
import { HOW_TOS, type Start } from '../notices/words/how-tos.ts';
import type { Rendered } from './card.ts';
import { messageCard } from './message.ts';
import { type Button, press, sayButton } from './press.ts';

/** A line of the page of how-tos, with the button that starts it. */
export function howToCard({ notice, of, start }: HowToReply): Rendered {
  const { title, says } = HOW_TOS[of];
  return messageCard(
    title,
    says,
    start === null ? [] : [buttonOf(start, HOW_TOS[of].start?.title ?? title, notice.id)],
  );
}

const buttonOf = (start: NonNullable<HowToReply['start']>, title: Start['title'], notice: string): Button =>
  'say' in start ? sayButton(start.say, notice, title) : { title, data: press.fill(start.form, start.form.draft) };
