import type { ParsedNotice } from '../../notices/model/notice.ts';
import type { NoPaper } from '../../notices/papers/order.ts';
import { planExport } from '../../notices/plan/export.ts';
import type { PartedBy } from '../../notices/model/parted-by.ts';
import { planParts } from '../../notices/plan/parts.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { answerFile } from '../papers/answer-sheet.ts';
import { draftOf } from '../papers/draft.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import { note } from './audited.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';
import { atFileDesk, mayNotExport } from './file-desk.ts';
import { checkOffer, sealOffer } from './seal.ts';

type Consent = Extract<Incoming, { kind: 'file-consent' }>;

/** Offers the plan with its log as a spreadsheet; `by`: with a sheet for each of these. */
export const offerPlan = (
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
  by?: PartedBy,
): Promise<Reply | null> =>
  atFileDesk(reading, incoming, services, async (desk) => {
    const bytes = await workbookOf(desk, services, by);
    const notice = nameOf(reading);
    const name = fileName(desk);
    const parted = by === undefined ? {} : { by };
    const offer = sealOffer({ notice: notice.id, name, ...parted }, incoming.from.id, services);
    return { kind: 'plan-file', notice, what: 'plan', name, bytes: bytes.length, offer };
  });

/**
 * Puts the file where the person to whom it was offered, and nobody else, accepted it; made anew, as the board is now.
 * They have to be allowed to read it still.
 */
export async function sendFile(
  reading: ParsedNotice,
  incoming: Consent,
  services: ScopedServices,
): Promise<Reply | null> {
  const { offer, upload } = incoming;
  const board = reading.notice.id;
  const sealed = checkOffer(offer, incoming.from.id, services);
  if (sealed !== 'fine') {
    note({ what: 'export', board, outcome: 'refused', why: sealed }, incoming, services);
    return { kind: 'problem', problem: { kind: sealed === 'expired' ? 'expired' : 'not-your-file' } };
  }
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const what = offer.paper?.what ?? (offer.answer === undefined ? 'plan' : 'answer');
  if (upload === null) return { kind: 'plan-sent', what, name: offer.name, accepted: false, file: null };
  const refused = mayNotExport(desk, incoming, services);
  if (refused !== null) return refused;
  const written = await fileOf(offer, desk, incoming, services);
  if ('why' in written) return { kind: 'problem', problem: { kind: 'no-paper', none: written } };
  const sent = await services.plans.upload(upload.uploadUrl, written);
  const why = sent === 'refused' ? 'other-host' : sent === 'failed' ? 'not-uploaded' : null;
  note({ what: 'export', board, outcome: sent, why }, incoming, services);
  const { name, contentUrl: url, uniqueId, fileType } = upload;
  return { kind: 'plan-sent', what, name, accepted: true, file: sent === 'done' ? { url, uniqueId, fileType } : null };
}

/** The plan with its log, the answer, or the draft that was offered, as the board is now; what could be drafted then may have no paper now. */
async function fileOf(
  { paper, answer, by }: Consent['offer'],
  desk: RecordingDesk,
  incoming: Consent,
  services: ScopedServices,
): Promise<Uint8Array | NoPaper> {
  if (answer !== undefined) return answerFile(answer, desk, incoming, services);
  if (paper === undefined) return workbookOf(desk, services, by);
  const written = await draftOf(paper, desk, services);
  return written.outcome === 'none' ? written.none : written.bytes;
}

function workbookOf(
  { log, today, reading }: RecordingDesk,
  { plans }: ScopedServices,
  by: PartedBy | undefined,
): Promise<Uint8Array> {
  const whole = planExport(log, today);
  return plans.write(by === undefined ? whole : { ...whole, parts: planParts(whole.plan, by, reading) });
}

const fileName = ({ reading, today }: RecordingDesk): string => `${reading.notice.id}-plan-${today}.xlsx`;
