import type { DigestReply } from '../dialogs/protocol/answers.ts';
import { dayIn } from '../notices/digest/dates.ts';
import { fullLinesOf, groupsOf, linesOf } from '../notices/digest/lines.ts';
import type { Digest, DigestGroup } from '../notices/digest/model.ts';
import type { DigestLine } from '../notices/digest/row.ts';
import { CARD_WORDS, groupTitle, headline, TARGET_WORDS, title } from '../notices/digest/say.ts';
import { drawnOf } from '../notices/digest/target-rows.ts';
import { dateLines, digestText, lineText } from '../notices/digest/text.ts';
import { compile, firstThatFits, run, type Card, type Line, type Rendered, type Run, type Spoken } from './card.ts';
import { chipsOf, stateWords, type Chip } from './chips.ts';
import { chartsOf, type Chart } from './chart.ts';
import template from './digest.json' with { type: 'json' };
import { capital } from '../notices/words/text.ts';
import { press, type Button } from './press.ts';
import { clean, shorten } from './text.ts';
import { setting } from './words.ts';

interface Row {
  readonly head: readonly Run[];
  readonly when: readonly Run[];
  readonly foot: readonly Run[];
  readonly chips: readonly Chip[];
  readonly hasChips: boolean;
}

interface Group {
  readonly title: readonly Run[];
  readonly rows: readonly Row[];
  readonly after: readonly Run[];
  /** One button, or none where all of it is there. */
  readonly more: readonly Button[];
}

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly headline: readonly Run[];
  readonly dates: readonly Line[];
  readonly groups: readonly Group[];
  readonly charts: readonly Chart[];
  readonly setting: readonly Run[];
  readonly buttons: readonly Button[];
}

/** How much of a card there is room for. */
interface Room {
  readonly rows: number;
  readonly words: number;
  readonly fallback: number;
  /** Of each chart. */
  readonly points: number;
}

const PAGE_SIZE = 8;
/** Rows of a group on the digest itself, and rows after which no further group is begun. */
const MOST_AT_FIRST = 3;
const ENOUGH = 9;
const MOST_CHARTS = 3;
const ROOMS: readonly Room[] = [
  { rows: PAGE_SIZE, words: 240, fallback: 3000, points: 24 },
  { rows: PAGE_SIZE, words: 240, fallback: 1500, points: 12 },
  { rows: PAGE_SIZE, words: 120, fallback: 1000, points: 0 },
  { rows: 4, words: 120, fallback: 600, points: 0 },
  { rows: 1, words: 100, fallback: 300, points: 0 },
];
const LONGEST_REF = 60;
const LONGEST_PART = 90;

const expand: (values: Values) => Card = compile(template);

/** The weekly digest: what matters first, each of the rest behind a button that updates the same card. */
export function digestCard(view: DigestReply): Rendered {
  const { show } = view;
  return firstThatFits(
    ROOMS.map((room) => () => (show === null ? overview(view.digest, room) : inFull(view, show, room))),
  );
}

function overview(digest: Digest, room: Room): Rendered {
  const filled = groupsOf(digest);
  const atOnce = digest.quiet ? [] : shownAtOnce(filled, digest);
  const said = clean(headline(digest));
  const dates = digest.quiet ? [] : dateLines(digest);
  const card = expand({
    fallbackText: shorten(clean(digestText(digest)), room.fallback),
    speak: shorten(clean([title(digest), said, ...dates].join('. ')), 800),
    title: titleRuns(digest),
    headline: [run(said)],
    dates: dates.map((line) => ({ runs: [run(line, { isSubtle: true })] })),
    groups: atOnce.map((group) => firstRows(group, digest, room)),
    charts: [],
    setting: settingRuns(digest),
    buttons: filled
      .filter((group) => !atOnce.includes(group))
      .map((group) => pressOf(digest, group, 0, CARD_WORDS.show(group, linesOf(group, digest).length))),
  });
  return { card, text: clean(digestText(digest)), summary: shorten(said, 300) };
}

/** Group after group, until a telephone has had enough. */
function shownAtOnce(filled: readonly DigestGroup[], digest: Digest): DigestGroup[] {
  const rows = filled.map((group) => Math.min(MOST_AT_FIRST, linesOf(group, digest).length));
  return filled.filter((_, at) => rows.slice(0, at).reduce((sum, each) => sum + each, 0) < ENOUGH);
}

function firstRows(group: DigestGroup, digest: Digest, { rows, words }: Room): Group {
  const lines = linesOf(group, digest);
  const shown = lines.slice(0, Math.min(rows, MOST_AT_FIRST));
  // The words of a missing fact's deadlines are behind its button.
  const isAll = shown.length === lines.length && group !== 'unresolved';
  return {
    title: groupRuns(groupTitle(group, digest), lines.length),
    rows: shown.map((line) => rowOf(line, Math.min(words, 140))),
    after: group === 'targets' ? unmeasured(digest) : [],
    more: isAll ? [] : [pressOf(digest, group, 0, moreTitle(group, lines.length))],
  };
}

const moreTitle = (group: DigestGroup, rows: number): string =>
  group === 'unresolved' ? CARD_WORDS.show(group, rows) : CARD_WORDS.all(rows);

function inFull({ digest, offset }: DigestReply, show: DigestGroup, room: Room): Rendered {
  const lines = fullLinesOf(show, digest);
  const start = offset < lines.length ? offset : 0;
  const shown = lines.slice(start, start + room.rows);
  const name = show === 'unresolved' ? CARD_WORDS.undated : groupTitle(show, digest);
  const showing =
    lines.length === 0
      ? CARD_WORDS.none
      : shown.length < lines.length
        ? CARD_WORDS.showing(start + 1, start + shown.length, lines.length)
        : '';
  const left = lines.length - start - shown.length;
  const text = clean(
    [title(digest), CARD_WORDS.group(name, lines.length), ...shown.map((line) => cutLine(line, room.words)), showing]
      .filter((line) => line !== '')
      .join('\n'),
  );
  const card = expand({
    fallbackText: shorten(text, room.fallback),
    speak: shorten(clean([title(digest), CARD_WORDS.group(name, lines.length), showing].join('. ')), 800),
    title: titleRuns(digest),
    headline: [],
    dates: [],
    groups: [
      {
        title: groupRuns(name, lines.length),
        rows: shown.map((line) => rowOf(line, room.words)),
        after: showing === '' ? (show === 'targets' ? unmeasured(digest) : []) : smallRuns(showing),
        more: [],
      },
    ],
    // Those of the rows above them; more than a few are read faster as rows.
    charts: show === 'targets' ? chartsOf(drawnOf(digest).slice(start, start + MOST_CHARTS), room.points) : [],
    setting: settingRuns(digest),
    buttons: [
      ...(left > 0 ? [pressOf(digest, show, start + shown.length, CARD_WORDS.more(Math.min(PAGE_SIZE, left)))] : []),
      ...(start > 0 ? [pressOf(digest, show, Math.max(0, start - PAGE_SIZE), CARD_WORDS.before)] : []),
      pressOf(digest, null, 0, CARD_WORDS.back),
    ],
  });
  return { card, text, summary: CARD_WORDS.group(name, lines.length) };
}

const titleRuns = (digest: Digest): Run[] => [run(shorten(title(digest), 120), { weight: 'Bolder' })];

const groupRuns = (name: string, rows: number): Run[] => [run(CARD_WORDS.group(name, rows), { weight: 'Bolder' })];

const smallRuns = (text: string): Run[] => [run(text, { size: 'Small', isSubtle: true })];

const settingRuns = ({ notice, today, dates }: Digest): Run[] =>
  smallRuns(setting(shorten(notice.council, 120), today, dayIn(today, dates)));

const unmeasured = (digest: Digest): Run[] =>
  digest.unmeasured === 0 ? [] : smallRuns(TARGET_WORDS.unmeasured(digest.unmeasured));

function rowOf({ ref, mark, alarm, words, foot, state }: DigestLine, limit: number): Row {
  const chips = state === undefined ? [] : chipsOf(state);
  const inChips = state === undefined ? [] : stateWords(state);
  // An owner in long words must not push the rest off the card.
  const below = foot
    .filter((part) => !inChips.includes(part))
    .map((part) => shorten(part, LONGEST_PART))
    .join(' · ');
  const said = shorten(words, limit);
  return {
    head: [
      run(shorten(ref, LONGEST_REF), { weight: 'Bolder' }),
      ...(said === '' ? [] : [run(`${ref === '' ? '' : ' · '}${said}`)]),
    ],
    when: mark === '' ? [] : [run(capital(mark), alarm ? { weight: 'Bolder', color: 'Attention' } : {})],
    foot: below === '' ? [] : smallRuns(below),
    chips,
    hasChips: chips.length > 0,
  };
}

const cutLine = (line: DigestLine, limit: number): string =>
  lineText({ ...line, words: shorten(line.words, limit), foot: line.foot.map((part) => shorten(part, 200)) });

const pressOf = (digest: Digest, show: DigestGroup | null, offset: number, words: string): Button => ({
  title: shorten(words, 60),
  data: press.digest(digest, show, offset),
});
