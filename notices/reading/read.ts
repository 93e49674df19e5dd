import type { Doubt, Duty, ParsedNotice, Provision, Span } from '../model/notice.ts';
import { blocksOf } from './blocks.ts';
import { coverageOf, readAs } from './coverage.ts';
import type { DutyDraft, Sentence } from './duties.ts';
import { type Header, headerOf } from './header.ts';
import { mended } from './mending.ts';
import { namesOf, strangersOf } from './names.ts';
import { inOneLine, inTwoColumns, otherPaper, REFUSALS, unreadable } from './papers.ts';
import { numbered } from './refs.ts';
import { dutiesAt } from './rows.ts';
import { type Doubting, opinionDoubts } from './opinion/doubts.ts';
import { holdsAnother, placeBlocks } from './structure.ts';
import { treeOf } from './tree.ts';

export type ReadResult = { ok: true; reading: ParsedNotice } | { ok: false; reason: string };

/** Some eighty pages: the longest notice has ten. */
const MOST_CHARACTERS = 250_000;

/**
 * Reads the text of an improvement notice or of a statutory direction; says in one sentence why it cannot. `opinion` is what doubts
 * the duties that the rules found: the one that was learnt, where none is given.
 */
export function readNotice(text: string, options: { id: string; opinion?: Doubting }): ReadResult {
  const refused = unreadable(text, MOST_CHARACTERS);
  if (refused !== null) return { ok: false, reason: refused };
  const page = blocksOf(mended(text));
  const plain = page.blocks.map(({ flow }) => flow.plain).join('\n');
  const find = namesOf(plain);
  const other = otherPaper(text, page);
  if (other !== null) return { ok: false, reason: other };
  if (inTwoColumns(page)) return { ok: false, reason: REFUSALS.columns };
  if (holdsAnother(page.blocks)) return { ok: false, reason: REFUSALS.several };
  const placed = placeBlocks(page.blocks, find);
  const front = headerOf(placed);
  if (front === null) return { ok: false, reason: inOneLine(page) ? REFUSALS.lines : REFUSALS.council };
  const { header } = front;
  const doubts: Doubt[] = [];
  const sentences: Sentence[] = [];
  const nodes = treeOf(text, placed).map((node) => {
    const found = dutiesAt(node, find, header.issued?.date ?? null);
    doubts.push(...found.doubts);
    sentences.push(...found.sentences);
    return { node, duties: found.duties };
  });
  const units = numbered(nodes);
  const strangers = strangersOf(plain);
  const provisions: Provision[] = units.map(({ provision }) => ({
    ...provision,
    quote: text.slice(...provision.span),
  }));
  const duties = units.flatMap(({ provision, duties: drafts }) =>
    drafts.map((draft, index) => dutyAt(provision.ref ?? '', draft, index, text)),
  );
  if (duties.length === 0) return { ok: false, reason: inOneLine(page) ? REFUSALS.lines : REFUSALS.duties };
  doubts.push(...duties.flatMap((duty) => strangerDoubts(duty, strangers)));
  doubts.push(...(options.opinion ?? opinionDoubts)({ duties, provisions, doubts }, find));
  const { coverage, doubts: unplaced } = coverageOf(text, page, placed);
  // What the head of the notice, or the items of a list, took from words that bind nobody needs no person.
  const settled = [header.grounds.span, ...front.doubts.map(({ span }) => span)];
  const read = duties.flatMap(({ deadlines }) => deadlines.filter(({ form }) => form !== 'unclear'));
  const served = [...settled, ...read.map(({ span }) => span)];
  const part = (role: 'heading' | 'consequence'): { words: string; span: [number, number] }[] =>
    placed.filter((one) => one.role === role).map(({ block }) => ({ words: block.flow.words, span: block.span }));
  const told = [
    ...outside([...doubts, ...units.flatMap(({ doubts: own }) => own), ...unplaced], served).filter(
      (doubt) => !isIssue(doubt, header),
    ),
    ...front.doubts,
  ].sort(inOrder);
  return {
    ok: true,
    reading: {
      notice: {
        id: options.id,
        ...header,
        headings: part('heading'),
        consequences: part('consequence'),
        footnotes: page.footnotes.map(({ mark, flow, span }) => ({ mark, words: flow.words, span })),
      },
      provisions,
      duties,
      coverage: { ...coverage, sentences: readAs(sentences, told) },
      doubts: told,
    },
  };
}

/** Somebody whom the notice names by a name of its own, and of whom it does not say who that is. */
function strangerDoubts({ named, words, span }: Duty, strangers: readonly string[]): Doubt[] {
  const who = strangers.find((name) => named.some((one) => one === name));
  return who === undefined
    ? []
    : [{ why: `The notice does not tell who “${who}” is; it was taken for a partner`, words, span }];
}

const inOrder = (a: Doubt, b: Doubt): number => a.span[0] - b.span[0];

/** The doubts within none of the spans: one walk along both, since either can be thousands. */
function outside(doubts: readonly Doubt[], spans: readonly Span[]): Doubt[] {
  const waiting = [...spans].sort((a, b) => b[0] - a[0]);
  let reached = 0;
  return [...doubts].sort(inOrder).filter(({ span: [start, end] }) => {
    for (let next = waiting.at(-1); next !== undefined && next[0] <= start; next = waiting.at(-1)) {
      reached = Math.max(reached, next[1]);
      waiting.pop();
    }
    return end > reached;
  });
}

function within(inner: Span, outer: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** "on 7 December 2023", where that is the day of issue or of the inspection's report. */
function isIssue({ words, span }: Doubt, { issued, inspection }: Header): boolean {
  return words.length < 40 && [issued, inspection].some((known) => known !== null && within(known.span, span));
}

function dutyAt(ref: string, draft: DutyDraft, index: number, text: string): Duty {
  return { id: index === 0 ? ref : `${ref}/${index + 1}`, ref, ...draft, quote: text.slice(...draft.span) };
}
