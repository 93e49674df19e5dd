import type { NoticeReading } from '../../notices/model/notice.ts';
import { planExport } from '../../notices/plan/export.ts';
import type { FileUpload, Incoming } from '../incoming.ts';
import { nameOf } from '../places.ts';
import type { Reply } from '../reply.ts';
import type { DialogServices } from '../services.ts';
import { recordingDesk, type RecordingDesk } from './desk.ts';

/** Offers the plan with its log as a spreadsheet. In personal chat: only there a bot can give somebody a file. */
export async function offerPlan(
  reading: NoticeReading,
  incoming: Incoming,
  services: DialogServices,
): Promise<Reply | null> {
  if (incoming.conversation.type !== 'personal')
    return { kind: 'problem', problem: { reason: 'files-in-personal-chat' } };
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  const bytes = await workbookOf(desk, services);
  return { kind: 'plan-file', notice: nameOf(reading), name: fileName(desk), bytes: bytes.length };
}

/** Puts the file where the person who accepted it wants it; made anew, as the board is now. */
export async function sendPlan(
  upload: FileUpload | null,
  reading: NoticeReading,
  incoming: Incoming,
  services: DialogServices,
): Promise<Reply | null> {
  const desk = await recordingDesk(reading, incoming, services);
  if (desk === null) return null;
  if (upload === null) return { kind: 'plan-sent', name: fileName(desk), accepted: false, file: null };
  const sent = await services.plans.upload(upload.uploadUrl, await workbookOf(desk, services));
  const { name, contentUrl: url, uniqueId, fileType } = upload;
  return { kind: 'plan-sent', name, accepted: true, file: sent ? { url, uniqueId, fileType } : null };
}

const workbookOf = ({ log, today }: RecordingDesk, { plans }: DialogServices): Promise<Uint8Array> =>
  plans.write(planExport(log, today));

const fileName = ({ reading, today }: RecordingDesk): string => `${reading.notice.id}-plan-${today}.xlsx`;
