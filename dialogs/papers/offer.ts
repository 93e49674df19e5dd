import type { ParsedNotice } from '../../notices/model/notice.ts';
import { endingOf, type NoPaper, type PaperOrder } from '../../notices/papers/order.ts';
import type { ScopedServices } from '../boards.ts';
import { nameOf } from '../places.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { Reply } from '../protocol/reply.ts';
import { atFileDesk } from '../recording/file-desk.ts';
import { sealOffer } from '../recording/seal.ts';
import type { AskedPaper } from './asked.ts';
import { draftOf } from './draft.ts';
import { orderFor } from './order.ts';

/** Offers a draft of a board's paper as a file. */
export const offerPaper = (
  asked: AskedPaper,
  reading: ParsedNotice,
  incoming: Incoming,
  services: ScopedServices,
): Promise<Reply | null> =>
  atFileDesk(reading, incoming, services, async (desk) => {
    const order = orderFor(asked, desk, services);
    if ('why' in order) return noPaper(order);
    const written = await draftOf(order, desk, services);
    if (written.outcome === 'none') return noPaper(written.none);
    const notice = nameOf(reading);
    const name = `${notice.id}-${NAMES[order.what]}-${desk.today}.${endingOf(order)}`;
    const offer = sealOffer({ notice: notice.id, name, paper: order }, incoming.from.id, services);
    return { kind: 'plan-file', notice, what: order.what, name, bytes: written.bytes.length, offer };
  });

const NAMES: Readonly<Record<PaperOrder['what'], string>> = {
  board: 'board-paper',
  minister: 'report-to-the-minister',
  council: 'council-report',
  letter: 'letter',
  calendar: 'calendar',
};

const noPaper = (none: NoPaper): Reply => ({ kind: 'problem', problem: { kind: 'no-paper', none } });
