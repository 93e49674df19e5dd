import type { Action } from '../../notices/model/board.ts';

/** A line of the plan as forms 1 and 2 hold it: by the column heads of the council's spreadsheet. */
export type StoredLine = Omit<Action, 'title' | 'owner' | 'due'> & {
  readonly what: string;
  readonly who: string;
  readonly when: string;
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
