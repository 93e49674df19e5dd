import type { PaperOrder } from '../../notices/papers/order.ts';
import type { ScopedServices } from '../boards.ts';
import type { RecordingDesk } from '../recording/desk.ts';

/** Drafts a paper from the board as it is now, or says why there is none. */
export const draftOf = (
  order: PaperOrder,
  { reading, log, today }: RecordingDesk,
  { papers }: Pick<ScopedServices, 'papers'>,
) => papers.write({ parts: { reading, log, today }, order });
