import type { Unread } from '../../notices/ledger/permission.ts';

/** A notice as it is offered to people. */
export interface NoticeName {
  readonly id: string;
  readonly place: string;
  readonly council: string;
}

/** Records that were left out, as whoever asks may not read them, and of which board. */
export interface Withheld extends Pick<NoticeName, 'place' | 'council'> {
  readonly why: Unread;
}
