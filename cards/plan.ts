import type { PlanImportedReply, PlanReadReply, PlanSentReply } from '../dialogs/protocol/plan.ts';
import type { Rendered } from './card.ts';
import { bytesOf, CARD_BYTES } from './card.ts';
import { messageCard } from './message.ts';
import { OFFERED } from './offered-words.ts';
import { PLAN } from './plan-words.ts';
import { press, type Button } from './press.ts';
import { clean, shorten } from './text.ts';

const LINES = 20;
const LONGEST_NAME = 120;
const named = (file: string): string => shorten(clean(file), LONGEST_NAME);

/** A dry run: what would change, then row by row what was understood, some lines at a time. */
export function planReadCard(view: PlanReadReply): Rendered {
  let count = LINES;
  let card = page(view, count);
  while (bytesOf(card.card) > CARD_BYTES && count > 1) {
    count = Math.floor(count / 2);
    card = page(view, count);
  }
  return card;
}

function page(
  { notice, file, summary, lines, offset, command, confirm, changedMeanwhile }: PlanReadReply,
  count: number,
) {
  const start = offset < lines.length ? offset : 0;
  const shown = lines.slice(start, start + count);
  const end = start + shown.length;
  const more: Button[] =
    end < lines.length ? [{ title: PLAN.more, data: press['plan-lines'](notice.id, command, end) }] : [];
  const buttons: Button[] =
    confirm === null
      ? more
      : [{ title: PLAN.confirm, data: press.import(confirm) }, ...more, { title: PLAN.cancel, data: press.cancel() }];
  const opening = changedMeanwhile ? PLAN.changed : confirm === null ? PLAN.nothingToDo : PLAN.nothingYet;
  const showing = shown.length < lines.length ? [PLAN.showing(start + 1, end, lines.length)] : [];
  return messageCard(PLAN.title, [opening(named(file)), summary, ...shown, ...showing], buttons);
}

export function planImportedCard({ file, seq, actions, updates, again }: PlanImportedReply): Rendered {
  const text = again ? PLAN.importedAgain(named(file), seq) : PLAN.importedText(named(file), actions, updates, seq);
  return messageCard(PLAN.imported, [text], []);
}

/** What became of a file that was offered. */
export function planSentCard({ what, name, accepted, file }: PlanSentReply): Rendered {
  const text = accepted
    ? file === null
      ? PLAN.notSent(named(name), OFFERED[what].again)
      : PLAN.sent(named(name))
    : PLAN.declined;
  return messageCard(OFFERED[what].title, [text], []);
}
