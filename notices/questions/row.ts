import type { AnswerItem, Occurrence } from '../model/answer.ts';
import type { Update } from '../model/board.ts';
import type { Provision } from '../model/notice.ts';
import type { ActionState } from '../progress/action-state.ts';
import type { DatedDuty } from '../progress/board-state.ts';
import { actionItem, dutyItem, nextOrLast, updateItem } from '../progress/items.ts';
import type { MetricSeries } from '../progress/metric-series.ts';
import { provisionItem } from './provision-item.ts';
import type { NoticeWorld } from './world.ts';

/** In which group of an answer a row stands. */
export type Group = 'late' | 'waiting' | 'open' | 'undated';

interface Placed {
  readonly world: NoticeWorld;
  readonly group: Group;
  /** How well it fits what is searched for; 0 where nothing is. */
  readonly score: number;
  /** Telling subjects that it lacks. */
  readonly missing: readonly string[];
  readonly note: string | null;
}

/** One thing that a question can be about. A duty's row is about `at`, one of its occurrences, shown with `shown`. */
export type DutyRow = Placed & {
  readonly type: 'duty';
  readonly state: DatedDuty;
  readonly at: Occurrence | null;
  readonly shown: readonly Occurrence[] | null;
};
export type ActionRow = Placed & { readonly type: 'action'; readonly state: ActionState };
export type UpdateRow = Placed & {
  readonly type: 'update';
  readonly update: Update;
  /** The action that it is about; null for one about a duty. */
  readonly action: ActionState | null;
};
export type EventRow = Placed & { readonly type: 'event'; readonly occurrence: Occurrence };
export type MeasurementRow = Placed & { readonly type: 'measurement'; readonly series: MetricSeries };
export type ProvisionRow = Placed & { readonly type: 'provision'; readonly provision: Provision };
/** The notice as a whole. */
export type NoticeRow = Placed & { readonly type: 'notice' };

export type Row = DutyRow | ActionRow | UpdateRow | EventRow | MeasurementRow | ProvisionRow | NoticeRow;

const PLAIN = { group: 'open', score: 0, missing: [], note: null } as const;

export const dutyRow = (world: NoticeWorld, state: DatedDuty, more: Partial<DutyRow> = {}): DutyRow => ({
  ...PLAIN,
  type: 'duty',
  world,
  state,
  at: null,
  shown: null,
  ...more,
});

export const actionRow = (world: NoticeWorld, state: ActionState, more: Partial<ActionRow> = {}): ActionRow => ({
  ...PLAIN,
  type: 'action',
  world,
  state,
  ...more,
});

export const updateRow = (world: NoticeWorld, update: Update): UpdateRow => ({
  ...PLAIN,
  type: 'update',
  world,
  update,
  action: world.actionOf.get(update.about) ?? null,
});

export const eventRow = (world: NoticeWorld, occurrence: Occurrence): EventRow => ({
  ...PLAIN,
  type: 'event',
  world,
  occurrence,
});

export const measurementRow = (world: NoticeWorld, series: MetricSeries, score: number): MeasurementRow => ({
  ...PLAIN,
  type: 'measurement',
  world,
  series,
  score,
});

export const provisionRow = (world: NoticeWorld, provision: Provision, score = 0): ProvisionRow => ({
  ...PLAIN,
  type: 'provision',
  world,
  provision,
  score,
});

export const noticeRow = (world: NoticeWorld): NoticeRow => ({ ...PLAIN, type: 'notice', world });

/** The next open occurrence of a duty, which is what a list shows of it. */
export const atNext = (row: Row): Row =>
  row.type === 'duty' && row.at === null ? { ...row, at: nextOrLast(row.state.open, row.world.today) } : row;

/** What a row is called: `8(b)`, `A6`. */
export function refOf(row: Row): string {
  switch (row.type) {
    case 'duty':
      return row.state.duty.ref;
    case 'action':
      return row.state.action.id;
    case 'update':
      return row.update.about;
    case 'measurement':
      return row.series.ref;
    case 'provision':
      return row.provision.ref ?? '';
    case 'event':
    case 'notice':
      return '';
  }
}

/** A row as an answer lists it; what is listed by its kind's own sayer gives nothing. */
export function itemOf(row: Row): AnswerItem[] {
  switch (row.type) {
    case 'duty': {
      const { world, state, at, shown, group, note } = row;
      const more = shown === null ? {} : { occurrences: shown };
      return [dutyItem(world, state, at, { overdue: group === 'late', note, ...more })];
    }
    case 'action':
      return [actionItem(row.world, row.state, { note: row.note })];
    case 'update':
      return [updateItem(row.world, row.update)];
    case 'provision':
      return [provisionItem(row.world, row.provision)];
    case 'event':
    case 'measurement':
    case 'notice':
      return [];
  }
}
