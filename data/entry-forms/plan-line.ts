import type { Action } from '../../notices/model/board.ts';

/** A line of the plan as the forms hold it: by the column heads of the council's spreadsheet. */
export type StoredLine = Omit<Action, 'title' | 'owner' | 'due'> & {
  readonly what: string;
  readonly who: string;
  readonly when: string | null;
};

export const storedLine = ({ title, owner, due, ...line }: Action): StoredLine => ({
  ...line,
  what: title,
  who: owner,
  when: due,
});

export const actionOf = ({ what, who, when, ...line }: StoredLine): Action => ({
  ...line,
  title: what,
  owner: who,
  due: when,
});
