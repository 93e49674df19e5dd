import { nameOf } from '../places.ts';
import type { Command } from '../protocol/command.ts';
import type { Reply } from '../protocol/reply.ts';
import { commandId } from '../recording/seal.ts';
import { note } from '../recording/audited.ts';
import { findNotice, oldButton, saying, type Outcome, type Talk } from '../talk.ts';
import { amendmentWords } from '../../notices/review/say.ts';
import type { Amendment } from '../../notices/review/overlay.ts';
import type { Recording } from '../../notices/review/desk.ts';
import { atNow } from './bring.ts';
import { type Allowed, mayReview } from './may.ts';
import { amendmentsOf } from './typed.ts';

/** The buttons of a review. What they carry is checked against the review as it is now, and against who presses. */
export type NoticeCommand = Extract<
  Command,
  { do: 'notice-review' | 'notice-row' | 'notice-correct' | 'notice-publish' | 'notice-lift' }
>;

export async function pressNotice(pressed: NoticeCommand, talk: Talk): Promise<Outcome> {
  const allowed = await mayReview(pressed.notice, talk);
  if ('refused' in allowed) return saying(allowed.refused, talk);
  switch (pressed.do) {
    case 'notice-review':
      return saying(await reviewPage(pressed.notice, pressed.offset, null, talk), talk);
    case 'notice-row':
      return saying(await onRow(pressed, allowed, talk), talk);
    case 'notice-correct':
      return saying(await correct(pressed, allowed, talk), talk);
    case 'notice-publish':
      return publish(pressed, allowed, talk);
    case 'notice-lift':
      return lift(pressed, allowed, talk);
  }
}

const councilOf = (id: string, { services }: Talk): string => {
  const reading = findNotice(id, services);
  return reading === null ? id : nameOf(reading).council;
};

const noReview = (id: string, talk: Talk): Reply => ({
  kind: 'problem',
  problem: { kind: 'no-review', council: councilOf(id, talk) },
});

async function reviewPage(id: string, offset: number, said: string | null, talk: Talk): Promise<Reply> {
  const review = await talk.services.ownNotices.desk.review(id);
  return review === null ? noReview(id, talk) : { kind: 'notice-review', review, offset, said };
}

async function onRow(
  { notice, what, row: key, offset }: Extract<NoticeCommand, { do: 'notice-row' }>,
  allowed: Allowed,
  talk: Talk,
): Promise<Reply> {
  if (key === null) return reviewPage(notice, offset, 'Choose a row first.', talk);
  if (what !== 'open') return say(notice, key, [{ to: what }], offset, allowed, talk);
  const review = await talk.services.ownNotices.desk.review(notice);
  if (review === null) return noReview(notice, talk);
  const row = review.rows.find((one) => one.key === key);
  if (row === undefined) return { kind: 'notice-review', review, offset, said: GONE };
  return { kind: 'notice-row', notice, council: review.reading.notice.council, row, offset, wrong: null };
}

const GONE = 'That row is no longer there: somebody else said something of it meanwhile. This is how it stands now.';

async function correct(
  { notice, row: key, how, offset, typed }: Extract<NoticeCommand, { do: 'notice-correct' }>,
  allowed: Allowed,
  talk: Talk,
): Promise<Reply> {
  if (how !== 'save') return say(notice, key, [{ to: how }], offset, allowed, talk);
  const review = await talk.services.ownNotices.desk.review(notice);
  if (review === null) return noReview(notice, talk);
  const row = review.rows.find((one) => one.key === key);
  if (row === undefined) return { kind: 'notice-review', review, offset, said: GONE };
  const { amendments, wrong } = amendmentsOf(typed, row);
  const form = (why: string): Reply => ({
    ...{ kind: 'notice-row', notice, council: review.reading.notice.council, row, offset },
    wrong: { why, typed },
  });
  if (wrong !== null) return form(wrong);
  if (amendments.length === 0) return form('Nothing was changed yet.');
  const done = await say(notice, key, amendments, offset, allowed, talk);
  return done.kind === 'problem' && done.problem.kind === 'notice-file' ? form(done.problem.why) : done;
}

/** Says something of a row and shows the review as it is then; what cannot be said comes back as a problem with its sentence. */
async function say(
  id: string,
  key: string,
  amendments: readonly Amendment[],
  offset: number,
  { by }: Allowed,
  talk: Talk,
): Promise<Reply> {
  const done = await talk.services.ownNotices.desk.correct(id, key, amendments, { by, at: atNow(talk) });
  switch (done.outcome) {
    case 'no-review':
      return noReview(id, talk);
    case 'no-row':
      return { kind: 'notice-review', review: done.review, offset, said: GONE };
    case 'refused':
      return { kind: 'problem', problem: { kind: 'notice-file', why: done.why } };
    case 'corrected': {
      const said = `Kept: ${done.said.map(amendmentWords).join('; ')}.`;
      return { kind: 'notice-review', review: done.review, offset, said };
    }
  }
}

const recording = ({ by, role }: Allowed, talk: Talk): Recording => {
  const { incoming, services } = talk;
  const { conversation, id } = incoming;
  return {
    ...{ by, role, at: atNow(talk), command: commandId(incoming, services) },
    source: { conversation: conversation.id, activity: id },
    today: services.dayOf(services.now()),
  };
};

async function publish(
  pressed: Extract<NoticeCommand, { do: 'notice-publish' }>,
  allowed: Allowed,
  talk: Talk,
): Promise<Outcome> {
  const { notice: id, revision, doubts } = pressed;
  const { services, memory } = talk;
  const { desk } = services.ownNotices;
  const review = await desk.review(id);
  if (review !== null && review.revision === revision && !doubts && review.rows.some(({ as }) => as === 'doubt'))
    return saying({ kind: 'notice-doubts', review }, talk);
  const done = await desk.publish(id, revision, recording(allowed, talk));
  switch (done.outcome) {
    case 'no-review':
      return saying(noReview(id, talk), talk);
    case 'changed':
      return saying({ kind: 'notice-review', review: done.review, offset: 0, said: CHANGED }, talk);
    case 'nothing-new':
      return saying(
        { kind: 'problem', problem: { kind: 'nothing-new', council: councilOf(id, talk), version: done.version } },
        talk,
      );
    case 'refused':
      return saying({ kind: 'problem', problem: { kind: 'notice-file', why: done.why } }, talk);
    case 'published': {
      note({ what: 'own-notice', board: id, outcome: 'done', why: 'published' }, talk.incoming, services);
      const { reading, version, again } = done;
      // From now on this chat is about it.
      const thread = { ...memory.thread, notice: null, every: false, question: null, spoken: null };
      return {
        reply: {
          ...{ kind: 'notice-published', notice: nameOf(reading), version, again, duties: reading.duties.length },
          undated: reading.notice.issued === null,
        },
        memory: { place: { ...memory.place, notice: id }, thread },
      };
    }
  }
}

const CHANGED =
  'Somebody changed this review since your card was shown, so nothing was published. This is how it stands now.';

async function lift(
  pressed: Extract<NoticeCommand, { do: 'notice-lift' }>,
  allowed: Allowed,
  talk: Talk,
): Promise<Outcome> {
  const { notice: id, how, on, note: noted } = pressed;
  const reading = findNotice(id, talk.services);
  if (reading === null) return oldButton(talk);
  if (how === 'lift' && on === null) return saying(await askLift(id, talk), talk);
  const done = await talk.services.ownNotices.desk.lift(
    id,
    { on: how === 'lift' ? on : null, note: noted.trim() },
    recording(allowed, talk),
  );
  if (done.outcome === 'no-notice') return oldButton(talk);
  if (done.outcome === 'refused')
    return saying({ kind: 'problem', problem: { kind: 'notice-file', why: done.why } }, talk);
  note(
    { what: 'own-notice', board: id, outcome: 'done', why: how === 'lift' ? 'lifted' : 'in-force' },
    talk.incoming,
    talk.services,
  );
  return saying(
    {
      kind: 'notice-lifted',
      notice: nameOf(done.reading),
      on: how === 'lift' ? on : null,
      again: done.outcome === 'as-it-was',
    },
    talk,
  );
}

/** From when it is lifted, or that it is in force after all, is asked in a form. */
async function askLift(id: string, talk: Talk): Promise<Reply> {
  const reading = findNotice(id, talk.services);
  if (reading === null) return noReview(id, talk);
  const today = await talk.services.boards.today(id);
  return { kind: 'notice-lift', notice: nameOf(reading), today, lifted: reading.notice.lifted?.on ?? null };
}

/** "Lift the notice": who may is asked the day. */
export async function wantLift(id: string, talk: Talk): Promise<Reply> {
  const allowed = await mayReview(id, talk);
  return 'refused' in allowed ? allowed.refused : askLift(id, talk);
}

/** "Review our notice": the open review, or one of what is published, to correct it or to have it read anew. */
export async function wantReview(id: string, talk: Talk): Promise<Reply> {
  const { desk } = talk.services.ownNotices;
  const allowed = await mayReview(id, talk);
  if ('refused' in allowed) return allowed.refused;
  const opened = await desk.reopen(id, { by: allowed.by, at: atNow(talk) });
  return opened.ok
    ? { kind: 'notice-review', review: opened.review, offset: 0, said: null }
    : { kind: 'problem', problem: { kind: 'notice-file', why: opened.why } };
}
