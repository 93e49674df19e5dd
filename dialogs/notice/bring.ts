import { storable } from '../../notices/model/storable.ts';
import { instantOf } from '../../notices/model/posting.ts';
import type { AttachedFile } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import { note } from '../recording/audited.ts';
import { saying, type Outcome, type Talk } from '../talk.ts';
import { mayReview } from './may.ts';

/** A notice's file that was attached in personal chat: it is read, and its review opens. Nothing counts before it is published. */
export async function bringNotice(file: AttachedFile, talk: Talk): Promise<Outcome> {
  const { incoming, services } = talk;
  if (incoming.conversation.type !== 'personal')
    return saying({ kind: 'problem', problem: { kind: 'files-in-personal-chat' } }, talk);
  const { ownNotices } = services;
  const { desk } = ownNotices;
  const content = await ownNotices.fetch(file);
  if (!content.ok) return saying(notUsed(content.why), talk);
  const read = await desk.readText(content.text);
  const name = storable(file.name).slice(0, LONGEST_NAME) || 'the file';
  if (!read.ok) return saying(notUsed(`“${name}”: ${read.why}`), talk);
  const allowed = await mayReview(read.id, talk);
  if ('refused' in allowed) return saying(allowed.refused, talk);
  const opened = await desk.open(read.id, name, content.text, { by: allowed.by, at: atNow(talk) });
  note(
    { what: 'own-notice', board: read.id, outcome: opened.ok ? 'done' : 'refused', why: 'read' },
    incoming,
    services,
  );
  return saying(
    opened.ok
      ? { kind: 'notice-review', review: opened.review, offset: 0, said: null }
      : notUsed(`“${name}”: ${opened.why}`),
    talk,
  );
}

const LONGEST_NAME = 200;

const notUsed = (why: string): Reply => ({ kind: 'problem', problem: { kind: 'notice-file', why } });

/** This instant, to the millisecond. */
export const atNow = ({ services }: Pick<Talk, 'services'>): string => instantOf(Date.parse(services.now()));

/** Asks for the file, and offers what waits. */
export async function wantNotice(talk: Talk): Promise<Reply> {
  const { services } = talk;
  if (talk.incoming.conversation.type !== 'personal')
    return { kind: 'problem', problem: { kind: 'files-in-personal-chat' } };
  const { desk } = services.ownNotices;
  const open: { id: string; council: string }[] = [];
  for (const id of await desk.openReviews()) {
    if ('refused' in (await mayReview(id, talk))) continue;
    const review = await desk.review(id);
    if (review !== null) open.push({ id, council: review.reading.notice.council });
  }
  return { kind: 'notice-wanted', open };
}
