import type { OfficerInput } from '../dialogs/protocol/commands/officer.ts';
import type { OfficerReply } from '../dialogs/protocol/officer.ts';
import { compile, run, type Card, type Line, type Rendered, type Run, type Spoken } from './card.ts';
import { handedBackCard, messageCard } from './message.ts';
import { OFFICER } from './officer-words.ts';
import template from './officer.json' with { type: 'json' };
import { press, type Button } from './press.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly quotes: readonly { readonly label: readonly Run[]; readonly runs: readonly Run[] }[];
  readonly lines: readonly Line[];
  readonly inputs: readonly { readonly id: string; readonly label: string; readonly error: string }[];
  readonly setting: readonly Run[];
  readonly buttons: readonly Button[];
}

const expand: (values: Values) => Card = compile(template);
const LONGEST_NAME = 80;
/** Under which the answer comes back. */
const INPUT: OfficerInput = 'answer';

/** A question that goes to the board's officer, and all that is said about it. */
export function officerCard({ notice, said }: OfficerReply): Rendered {
  const { council } = notice;
  switch (said.kind) {
    case 'passed-on':
      return told(OFFICER.passedOn(said.to.map((name) => shorten(name, LONGEST_NAME))));
    case 'passed-on-already':
      return told(OFFICER.alreadyPassedOn);
    case 'nobody':
      return told(OFFICER.nobody);
    case 'yourself':
      return told(OFFICER.yourself);
    case 'question':
      return quoting(council, {
        title: OFFICER.asked(shorten(said.by, LONGEST_NAME)),
        quotes: [[OFFICER.question, said.question]],
        lines: [...(said.empty ? [OFFICER.empty] : []), OFFICER.cannot],
        button: { title: OFFICER.send, data: press['answer-officer'](notice.id, said.ask) },
      });
    case 'answer': {
      const title = OFFICER.answerOf(shorten(said.by, LONGEST_NAME));
      return quoting(council, {
        title,
        quotes: [
          [OFFICER.question, said.question],
          [OFFICER.answer, said.words],
        ],
        lines: [OFFICER.notFromRecords],
        button: null,
      });
    }
    case 'delivered':
      return quoting(council, {
        title: OFFICER.delivered,
        quotes: [
          [OFFICER.question, said.question],
          [OFFICER.answer, said.words],
        ],
        lines: [],
        button: null,
      });
    case 'not-delivered':
      return handedBackCard(OFFICER.notDelivered.title, [OFFICER.notDelivered.text], OFFICER.wrote(said.words));
    case 'answered-before':
      return handedBackCard(
        OFFICER.title,
        [OFFICER.answeredBefore(shorten(said.by, LONGEST_NAME))],
        OFFICER.wrote(said.words),
      );
    case 'gone':
      return handedBackCard(OFFICER.title, [OFFICER.gone], OFFICER.wrote(said.words));
    case 'officers-only':
      return handedBackCard(OFFICER.title, [OFFICER.officersOnly], OFFICER.wrote(said.words));
  }
}

const told = (sentence: string): Rendered => ({
  ...messageCard(OFFICER.title, [sentence], []),
  summary: sentence,
});

interface Shown {
  readonly title: string;
  readonly quotes: readonly (readonly [label: string, words: string])[];
  readonly lines: readonly string[];
  readonly button: Button | null;
}

/** What somebody wrote stands whole: a message of Teams has room for it. */
function quoting(council: string, { title, quotes, lines, button }: Shown): Rendered {
  const text = clean([title, ...quotes.map(([label, words]) => `${label}: ${words}`), ...lines].join('\n'));
  const card = expand({
    fallbackText: shorten(text, 3000),
    speak: shorten(text.replaceAll('\n', '. '), 800),
    title: [run(title, { weight: 'Bolder' })],
    quotes: quotes.map(([label, words]) => ({
      label: [run(label, { size: 'Small', isSubtle: true })],
      runs: [run(clean(words).trim() === '' ? '—' : words)],
    })),
    lines: lines.map((line) => ({ runs: [run(line)] })),
    inputs: button === null ? [] : [{ id: INPUT, label: OFFICER.input, error: OFFICER.needed }],
    setting: [run(shorten(council, 120), { size: 'Small', isSubtle: true })],
    buttons: button === null ? [] : [button],
  });
  return { card, text, summary: shorten(clean(title), 300) };
}
