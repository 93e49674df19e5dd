import type { ParsedNotice } from '../../notices/model/notice.ts';
import { planExport } from '../../notices/plan/export.ts';
import type { ScopedServices } from '../boards.ts';
import type { Incoming } from '../protocol/incoming.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../protocol/reply.ts';
import { note } from './audited.ts';
import { mayNotRead, recordingDesk, type RecordingDesk } from './desk.ts';
import { checkOffer, sealOffer } from './seal.ts';

type Consent = Extract<Incoming, { kind: 'file-consent' }>;

/** Offers the plan with its log as a spreadsheet. In personal chat: only there a bot can give somebody a file. */
export async function offerPlan(
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> {
  if (incoming.conversation.type !== 'personal')
    return { kind: 'problem', problem: { kind: 'files-in-personal-chat' } };
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const refused = mayNotExport(desk, incoming, services);
  if (refused !== null) return refused;
  const bytes = await workbookOf(desk, services);
  const notice = nameOf(reading);
  const name = fileName(desk);
  const offer = sealOffer({ notice: notice.id, name }, incoming.from.id, services);
  return { kind: 'plan-file', notice, name, bytes: bytes.length, offer };
}

/**
 * Puts the file where the person to whom it was offered, and nobody else, accepted it; made anew, as the board is now.
 * They have to be allowed to read it still.
 */
export async function sendPlan(
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
  if (upload === null) return { kind: 'plan-sent', name: offer.name, accepted: false, file: null };
  const refused = mayNotExport(desk, incoming, services);
  if (refused !== null) return refused;
  const sent = await services.plans.upload(upload.uploadUrl, await workbookOf(desk, services));
  const why = sent === 'refused' ? 'other-host' : sent === 'failed' ? 'not-uploaded' : null;
  note({ what: 'export', board, outcome: sent, why }, incoming, services);
  const { name, contentUrl: url, uniqueId, fileType } = upload;
  return { kind: 'plan-sent', name, accepted: true, file: sent === 'done' ? { url, uniqueId, fileType } : null };
}

function mayNotExport(desk: RecordingDesk, incoming: Incoming, services: ScopedServices): Reply | null {
  if (desk.withheld === null) return null;
  const board = desk.reading.notice.id;
  note({ what: 'export', board, outcome: 'refused', why: desk.withheld }, incoming, services);
  return mayNotRead(desk);
}

const workbookOf = ({ log, today }: RecordingDesk, { plans }: ScopedServices): Promise<Uint8Array> =>
  plans.write(planExport(log, today));

const fileName = ({ reading, today }: RecordingDesk): string => `${reading.notice.id}-plan-${today}.xlsx`;
