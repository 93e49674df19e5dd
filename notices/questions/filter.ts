import type { Filters } from '../model/question.ts';
import type { Row } from './row.ts';
import type { NoticeWorld } from './world.ts';

/** One restriction: when it is asked, which rows it lets through, and how it is said once it has been applied. */
export interface Filter {
  readonly asked: (filters: Filters) => boolean;
  /** `leftOut`: the filters describe what a question leaves out. */
  readonly test: (filters: Filters, world: NoticeWorld, leftOut: boolean) => (row: Row) => boolean;
  readonly says: (filters: Filters) => readonly string[];
}
