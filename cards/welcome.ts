import type { NoticeName } from '../dialogs/protocol/notice-name.ts';
import type { ChooseReply, SwitchedReply, WelcomeReply } from '../dialogs/protocol/welcome.ts';
import type { CalendarDate } from '../notices/model/dates.ts';
import type { Rendered } from './card.ts';
import { messageCard } from './message.ts';
import { POSTING } from './posting-words.ts';
import { answerButton, press, sayButton, type Button } from './press.ts';
import { FIRST_QUESTIONS, GLANCE_BUTTON, SWITCH, WELCOME } from './words.ts';

/** The first card, and the help: what can be asked, about whom, and what day it is here. */
export function welcomeCard(view: WelcomeReply): Rendered {
  const { occasion, where, notice, today, demonstration, link = [], suspended = [] } = view;
  const { ask, log, digest, other } = WELCOME;
  return messageCard(
    occasion === 'joined' ? WELCOME.hello : WELCOME.help,
    [
      WELCOME.about(notice.council),
      todayLine(notice, today, demonstration),
      ...[ask, log, digest, other],
      ...(where === 'personal' ? [] : [WELCOME.channel]),
      ...suspended
        .slice(0, MOST_SUSPENDED)
        .map(({ council, channel }) => POSTING.suspendedHere(council, channel ?? POSTING.unnamed)),
      ...(link.length === 0 ? [] : [POSTING.offer]),
    ],
    link.length === 0 ? tryButtons(notice.id) : linkButtons(link),
  );
}

const MOST_LINKS = 5;
const MOST_SUSPENDED = 5;

/** In a channel that was just joined the first thing is whose it is; who may not is told so when pressing. */
function linkButtons(notices: readonly NoticeName[]): Button[] {
  return [
    ...notices
      .slice(0, MOST_LINKS)
      .map(({ place }) => sayButton(POSTING.linkSaid(place), null, POSTING.linkButton(place))),
    sayButton(POSTING.subscribeSaid, null, POSTING.subscribeButton),
  ];
}

/** After a switch: whom the answers are about now, and its today. */
export function switchedCard({ notice, today, demonstration }: SwitchedReply): Rendered {
  const { card, text } = messageCard(
    SWITCH.title,
    [SWITCH.done(notice.council), todayLine(notice, today, demonstration)],
    firstButtons(notice.id),
  );
  return { card, text, summary: SWITCH.done(notice.council) };
}

/** The notices to pick from. */
export function chooseCard({ notice, choices }: ChooseReply): Rendered {
  return messageCard(SWITCH.choose, [SWITCH.current(notice.council)], switchButtons(choices));
}

export function switchButtons(choices: readonly NoticeName[]): Button[] {
  return choices.map(({ id, place }) => ({ title: place, data: press.switch(id) }));
}

/** One of each thing that can be done: asked, logged, seen each week, and of which council. */
function tryButtons(notice: string): Button[] {
  const [first] = FIRST_QUESTIONS;
  return [
    answerButton(first, notice),
    sayButton(WELCOME.logSaid, notice, WELCOME.logButton),
    sayButton(WELCOME.digestSaid, notice, WELCOME.digestButton),
    sayButton(SWITCH.question, null, SWITCH.button),
  ];
}

function firstButtons(notice: string): Button[] {
  return [
    ...FIRST_QUESTIONS.map((offer) => answerButton(offer, notice)),
    sayButton(GLANCE_BUTTON, notice),
    sayButton(SWITCH.question, null, SWITCH.button),
  ];
}

const todayLine = (notice: NoticeName, today: CalendarDate, demonstration: boolean): string =>
  demonstration ? WELCOME.demonstration(notice.place, today) : WELCOME.today(today);
