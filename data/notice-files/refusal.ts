import type { NoticeFileRefusal } from '../../notices/model/notice-file.ts';

/** Thrown by the parts of the reader and caught in `textOf`, so that none of them has to hand it on. */
export class NoticeRefusal extends Error {
  readonly why: NoticeFileRefusal;
  constructor(why: NoticeFileRefusal) {
    super(`The notice's file is refused: ${why}`);
    this.why = why;
  }
}
