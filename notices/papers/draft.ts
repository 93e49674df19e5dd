import { boardPaper } from './board-paper.ts';
import { type BoardCalendar, boardCalendar } from './calendar.ts';
import type { PaperParts } from './desk.ts';
import { agencyLetter } from './letter.ts';
import type { Paper } from './model.ts';
import type { NoPaper, PaperOrder } from './order.ts';
import { reportPaper } from './report.ts';

export type Drafted =
  | { readonly outcome: 'paper'; readonly paper: Paper }
  | { readonly outcome: 'calendar'; readonly calendar: BoardCalendar }
  | { readonly outcome: 'none'; readonly none: NoPaper };

/** The paper that is wanted, or why there is none. */
export function draft(parts: PaperParts, order: PaperOrder): Drafted {
  switch (order.what) {
    case 'board':
      return made(boardPaper(parts, order));
    case 'minister':
    case 'council':
      return made(reportPaper(parts, order.what, order.since));
    case 'letter':
      return made(agencyLetter(parts, order.agency));
    case 'calendar':
      return { outcome: 'calendar', calendar: boardCalendar(parts) };
  }
}

const made = (paper: Paper | NoPaper): Drafted =>
  'why' in paper ? { outcome: 'none', none: paper } : { outcome: 'paper', paper };
