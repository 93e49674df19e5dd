import type { NoticeLiftReply, NoticeRowReply } from '../dialogs/protocol/notice.ts';
import { DutyKind, Holder, Recipient } from '../notices/model/notice.ts';
import { rowLines } from '../notices/review/print.ts';
import { NO_DUTY, rowInputs } from '../notices/review/rows.ts';
import { KIND_WORDS } from '../notices/words/kinds.ts';
import { PARTY_NAMES } from '../notices/words/parties.ts';
import { capital } from '../notices/words/text.ts';
import { type Card, compile, type Line, type Rendered, run, type Spoken } from './card.ts';
import { linesOf, pressed, type Pressed } from './notice-review.ts';
import template from './notice-row.json' with { type: 'json' };
import { OWN_NOTICE } from './own-notice-words.ts';
import { press } from './press.ts';
import { clean, shorten } from './text.ts';

interface Input {
  readonly input: 'choice' | 'several' | 'text' | 'toggle' | 'date';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

interface Values extends Spoken {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly inputs: readonly Input[];
  readonly buttons: readonly Pressed[];
}

const expand: (values: Values) => Card = compile(template);
const LONGEST_WORDS = 2500;
const LONGEST_FALLBACK = 3000;

const KINDS = [
  ...DutyKind.options.map((value) => ({ title: capital(KIND_WORDS[value][0]), value })),
  { title: OWN_NOTICE.explanation, value: NO_DUTY },
];
const TOLD = Recipient.options.map((value) => ({ title: capital(PARTY_NAMES[value].long), value }));
const HOLDERS = Holder.options.map((value) => ({ title: capital(PARTY_NAMES[value].long), value }));

/** The form of one row: what is left as it is says nothing. */
export function noticeRowCard({ notice, council, row, offset, wrong }: NoticeRowReply): Rendered {
  const before = rowInputs(row);
  const typed = wrong?.typed ?? {};
  const held = {
    kind: typed.kind ?? before.kind,
    who: typed.who ?? before.who,
    told: typed.told ?? before.told,
    when: typed.when ?? before.when,
    target: typed.target ?? before.target,
  };
  const input = (one: Omit<Input, 'placeholder' | 'choices'> & Partial<Input>): Input => ({
    placeholder: '',
    choices: [],
    ...one,
  });
  const title = `${OWN_NOTICE.rowTitle(row.ref)}: ${shorten(clean(council), 80)}`;
  const why: Line[] = wrong === null ? [] : [{ runs: [run(wrong.why, { weight: 'Bolder', color: 'Attention' })] }];
  const lines = [...why, ...linesOf(row, LONGEST_WORDS)];
  const text = [title, ...(wrong === null ? [] : [wrong.why]), ...rowLines(row)].map(clean).join('\n');
  const save = (how: 'save' | 'right' | 'as-read') => press['notice-correct'](notice, row.key, how, offset);
  const card = expand({
    fallbackText: shorten(text, LONGEST_FALLBACK),
    speak: shorten(text, LONGEST_FALLBACK),
    title,
    lines,
    inputs: [
      input({ input: 'choice', id: 'kind', label: OWN_NOTICE.kind, value: held.kind, choices: KINDS }),
      input({ input: 'several', id: 'who', label: OWN_NOTICE.who, value: held.who, choices: HOLDERS }),
      input({ input: 'several', id: 'told', label: OWN_NOTICE.toldLabel, value: held.told, choices: TOLD }),
      input({
        input: 'text',
        id: 'when',
        label: OWN_NOTICE.whenLabel,
        value: held.when,
        placeholder: OWN_NOTICE.whenExample,
      }),
      input({
        input: 'text',
        id: 'target',
        label: OWN_NOTICE.targetLabel,
        value: held.target,
        placeholder: OWN_NOTICE.targetExample,
      }),
      ...(row.duty === null
        ? []
        : [
            input({ input: 'text', id: 'split', label: OWN_NOTICE.split, value: typed.split ?? '' }),
            input({ input: 'toggle', id: 'join', label: OWN_NOTICE.join, value: 'false' }),
          ]),
    ],
    buttons: [
      pressed(OWN_NOTICE.save, save('save')),
      ...(row.as === 'doubt' ? [pressed(OWN_NOTICE.right, save('right'))] : []),
      ...(row.said.length > 0 ? [pressed(OWN_NOTICE.asRead, save('as-read'))] : []),
      pressed(OWN_NOTICE.back, press['notice-review'](notice, offset)),
    ],
  });
  return { card, text, summary: title };
}

/** From when a notice is lifted, or that it is in force after all. */
export function noticeLiftCard({ notice, today, lifted }: NoticeLiftReply): Rendered {
  const { lift } = OWN_NOTICE;
  const title = lift.title(shorten(clean(notice.council), 80));
  const sentences = [...(lifted === null ? [] : [lift.already(lifted)]), lift.text];
  const text = [title, ...sentences].join('\n');
  const card = expand({
    fallbackText: text,
    speak: text,
    title,
    lines: sentences.map((line) => ({ runs: [run(line)] })),
    inputs: [
      { input: 'date', id: 'on', label: lift.on, value: lifted ?? today, placeholder: '', choices: [] },
      { input: 'text', id: 'note', label: lift.note, value: '', placeholder: '', choices: [] },
    ],
    buttons: [
      pressed(lift.lift, press['notice-lift'](notice.id, 'lift')),
      ...(lifted === null ? [] : [pressed(lift.inForce, press['notice-lift'](notice.id, 'in-force'))]),
      pressed(lift.cancel, press.cancel()),
    ],
  });
  return { card, text, summary: title };
}
