import type { CalendarDate } from '../notices/model/dates.ts';
import type { Rendered } from './card.ts';
import { messageCard } from './message.ts';
import { askButton, type Button } from './press.ts';
import { FIRST_QUESTIONS, SWITCH, WELCOME } from './words.ts';

interface Named {
  readonly id: string;
  readonly place: string;
  readonly council: string;
}

export interface WelcomeView {
  readonly occasion: 'joined' | 'help';
  readonly where: 'personal' | 'channel' | 'group';
  readonly notice: Named;
  readonly today: CalendarDate;
  readonly demonstration: boolean;
}

/** The first card, and the help: what can be asked, about whom, and what day it is here. */
export function welcomeCard({ occasion, where, notice, today, demonstration }: WelcomeView): Rendered {
  return messageCard(
    occasion === 'joined' ? WELCOME.hello : WELCOME.help,
    [
      WELCOME.about(notice.council),
      todayLine(notice, today, demonstration),
      WELCOME.computed,
      where === 'personal' ? WELCOME.personal : WELCOME.channel,
      WELCOME.notYet,
    ],
    firstButtons(notice.id),
  );
}

/** After a switch: whom the answers are about now, and its today. */
export function switchedCard(notice: Named, today: CalendarDate, demonstration: boolean): Rendered {
  const { card, text } = messageCard(
    SWITCH.title,
    [SWITCH.done(notice.council), todayLine(notice, today, demonstration)],
    firstButtons(notice.id),
  );
  return { card, text, summary: SWITCH.done(notice.council) };
}

/** The notices to pick from. */
export function chooseCard(current: Named, choices: readonly Named[]): Rendered {
  return messageCard(SWITCH.choose, [SWITCH.current(current.council)], switchButtons(choices));
}

export function switchButtons(choices: readonly Named[]): Button[] {
  return choices.map(({ id, place }) => ({ title: place, data: { do: 'switch', notice: id } }));
}

function firstButtons(notice: string): Button[] {
  return [
    ...FIRST_QUESTIONS.map((question) => askButton(question, notice)),
    askButton(SWITCH.question, null, SWITCH.button),
  ];
}

const todayLine = (notice: Named, today: CalendarDate, demonstration: boolean): string =>
  demonstration ? WELCOME.demonstration(notice.place, today) : WELCOME.today(today);
