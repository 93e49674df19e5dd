import type { HistoryReply } from '../dialogs/protocol/recording.ts';
import { compile, firstThatFits, run, type Rendered, type Run, type Spoken, type Card } from './card.ts';
import { partsOf, type ToldParts } from './history-parts.ts';
import template from './history.json' with { type: 'json' };
import { press, type Button } from './press.ts';
import { HISTORY, spoken } from './recording-words.ts';
import { clean, shorten } from './text.ts';

interface Row {
  readonly head: readonly Run[];
  readonly words: readonly Run[];
  readonly foot: readonly Run[];
  readonly fate: readonly Run[];
}

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly subject: readonly Run[];
  readonly showing: readonly Run[];
  readonly rows: readonly Row[];
  readonly setting: readonly Run[];
  readonly buttons: readonly Button[];
}

const PAGE_SIZE = 8;
const expand: (values: Values) => Card = compile(template);

/** What was recorded about an action or a paragraph, also what was taken back, a page at a time. */
export function historyCard(view: HistoryReply): Rendered {
  return firstThatFits([400, 200, 100, 40].map((limit) => () => page(view, limit)));
}

function page({ notice, ref, subject, meeting, told, offset }: HistoryReply, limit: number): Rendered {
  const start = offset < told.length ? offset : 0;
  const shown = told.slice(start, start + PAGE_SIZE);
  const name = meeting === undefined ? shorten(ref, 40) : HISTORY.meeting(meeting);
  const title = told.length === 0 ? HISTORY.none(name) : HISTORY.title(name);
  const showing = told.length === 0 ? '' : HISTORY.newest(start + 1, start + shown.length, told.length);
  const rows = shown.map((one, i) => partsOf(one, told.slice(start + i + 1), limit));
  const about = shorten(clean(subject), 240);
  const text = [
    title,
    about,
    showing,
    ...rows.map(({ date, by, words, foot, fate }) =>
      [`${date}, ${by}: ${words}`, foot, fate].filter(Boolean).join(' '),
    ),
  ].filter((line) => line !== '');
  const card = expand({
    fallbackText: shorten(clean(text.join('\n')), 3000 * (limit / 400)),
    speak: spoken(shorten(clean(text.slice(0, 5).join('. ')), Math.min(800, limit * 4))),
    title: [run(title, { weight: 'Bolder' })],
    subject: about === '' ? [] : [run(about)],
    showing: showing === '' ? [] : [run(showing, { size: 'Small', isSubtle: true })],
    rows: rows.map(rowOf),
    setting: [run(shorten(notice.council, 120), { size: 'Small', isSubtle: true })],
    buttons: buttonsOf(notice.id, ref, start, told.length),
  });
  return { card, text: clean(text.join('\n')), summary: clean(title) };
}

const rowOf = ({ date, by, words, foot, fate }: ToldParts): Row => ({
  head: [run(date === '' ? by : date, { weight: 'Bolder' }), ...(date === '' || by === '' ? [] : [run(` · ${by}`)])],
  words: words.trim() === '' ? [] : [run(words)],
  foot: foot.trim() === '' ? [] : [run(foot, { size: 'Small', isSubtle: true })],
  fate: fate === '' ? [] : [run(fate, { weight: 'Bolder', size: 'Small' })],
});

function buttonsOf(notice: string, ref: string, start: number, total: number): Button[] {
  const at = (offset: number): Button['data'] => press.history(notice, ref, offset);
  return [
    ...(start + PAGE_SIZE < total ? [{ title: HISTORY.older, data: at(start + PAGE_SIZE) }] : []),
    ...(start > 0 ? [{ title: HISTORY.newer, data: at(Math.max(0, start - PAGE_SIZE)) }] : []),
  ];
}
