import type {
  NoticeDoubtsReply,
  NoticeLiftedReply,
  NoticePublishedReply,
  NoticeWantedReply,
} from '../dialogs/protocol/notice.ts';
import type { Rendered } from './card.ts';
import { messageCard } from './message.ts';
import { OWN_NOTICE } from './own-notice-words.ts';
import { answerButton, press } from './press.ts';
import { clean, shorten } from './text.ts';
import { FIRST_QUESTIONS } from './words.ts';

const named = (council: string): string => shorten(clean(council), 120);
const MOST_DOUBTS = 8;
const LONGEST_DOUBT = 160;

/** What is still in doubt, row by row, before it is published all the same. */
export function noticeDoubtsCard({ review }: NoticeDoubtsReply): Rendered {
  const { doubts } = OWN_NOTICE;
  const rows = review.rows.filter(({ as }) => as === 'doubt');
  const named = rows
    .slice(0, MOST_DOUBTS)
    .map(({ ref, doubts: whys, words }) => shorten(`${ref}: ${whys[0] ?? words}`, LONGEST_DOUBT));
  const more = rows.length > MOST_DOUBTS ? [doubts.more(rows.length - MOST_DOUBTS)] : [];
  return messageCard(
    doubts.title,
    [doubts.text(rows.length), ...named, ...more],
    [
      { title: doubts.back, data: press['notice-review'](review.id, 0) },
      { title: doubts.publish, data: press['notice-publish'](review, true) },
    ],
  );
}

export function noticePublishedCard({ notice, version, duties, undated, again }: NoticePublishedReply): Rendered {
  const { published } = OWN_NOTICE;
  const council = named(notice.council);
  return messageCard(
    published.title,
    again
      ? [published.again(council, version)]
      : [
          published.text(council, version, duties),
          ...(undated ? [published.undated] : []),
          ...(version === 1 ? [published.next] : []),
        ],
    FIRST_QUESTIONS.map((offer) => answerButton(offer, notice.id)),
  );
}

/** Asks for the file, and offers what waits. */
export function noticeWantedCard({ open }: NoticeWantedReply): Rendered {
  const { wanted } = OWN_NOTICE;
  return messageCard(
    wanted.title,
    [wanted.text, ...(open.length === 0 ? [] : [wanted.open(open.map(({ council }) => named(council)))])],
    open.map(({ id, council }) => ({
      title: shorten(wanted.goOn(clean(council)), 60),
      data: press['notice-review'](id, 0),
    })),
  );
}

export function noticeLiftedCard({ notice, on, again }: NoticeLiftedReply): Rendered {
  const { lift } = OWN_NOTICE;
  const council = named(notice.council);
  const done = on === null ? lift.doneInForce(council) : lift.done(council, on);
  return messageCard(
    lift.doneTitle,
    [...(again ? [lift.again] : []), done],
    FIRST_QUESTIONS.map((offer) => answerButton(offer, notice.id)),
  );
}
