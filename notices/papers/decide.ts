import { linksOf } from '../model/board.ts';
import { UNCLEAR } from '../words/certainty.ts';
import type { AnswerItem } from '../model/answer.ts';
import { dayWords } from '../words/text.ts';
import { factExplained } from '../words/facts.ts';
import { capital, count } from '../words/text.ts';
import { DECIDE } from './board-words.ts';
import type { PaperDesk } from './desk.ts';
import { whose } from './item-rows.ts';
import { type Block, type Cell, cell, columnsOf, heading, tableOr } from './model.ts';
import { sourceWords } from './words.ts';

const WAITING = 'complete-awaiting-sign-off';

/** What needs a word of the board: sign-offs with the evidence that is held, and dates that only it can settle. */
export function decideSection(desk: PaperDesk): Block[] {
  const { waiting, unresolved } = desk.position;
  return [
    heading(1, DECIDE.heading),
    heading(2, DECIDE.waiting),
    tableOr(
      DECIDE.noneWaiting,
      DECIDE.waitingTitle,
      columnsOf(DECIDE.waitingColumns, [8, 28, 15, 21, 28]),
      waiting.map((item) => waitingRow(item, desk)),
    ),
    heading(2, DECIDE.settle),
    tableOr(
      DECIDE.noneToSettle,
      DECIDE.settleTitle,
      columnsOf(DECIDE.settleColumns, [30, 14, 56]),
      unresolved.map(({ missing, items }) => [
        cell(capital(missing === null ? UNCLEAR.title : factExplained(missing))),
        cell(count(items.length, ['deadline', 'deadlines'])),
        cell(...items.map(({ ref, words }) => `${ref}: ${opening(words)}`)),
      ]),
    ),
  ];
}

function waitingRow(item: AnswerItem, desk: PaperDesk): Cell[] {
  const own = desk.state.log.filter(({ about }) => about === item.ref);
  const since = own.findLast(({ status }) => status === WAITING);
  const held = [...new Set(own.flatMap(linksOf))];
  const action = desk.state.actions.find(({ action: { id } }) => id === item.ref)?.action;
  const last = own.at(-1);
  return [
    cell(item.ref, item.duties.length === 0 ? null : `for ${item.duties.join(', ')}`),
    cell(capital(item.words), whose(item)),
    cell(since === undefined ? null : dayWords(since.date)),
    cell(action?.success ?? null),
    cell(
      last?.text ?? null,
      last === undefined ? null : sourceWords(last, desk.postOf(last.by)),
      ...(held.length === 0 ? [DECIDE.noEvidence] : held.map(DECIDE.evidence)),
    ),
  ];
}

const LONGEST = 140;

/** The first words, where there are many: the whole stands in the notice. */
export function opening(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, cut > 0 ? cut : LONGEST)} …`;
}
