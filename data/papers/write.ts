import { draft } from '../../notices/papers/draft.ts';
import type { PaperParts } from '../../notices/papers/desk.ts';
import type { PaperOrder } from '../../notices/papers/order.ts';
import { stampWords } from '../../notices/papers/words.ts';
import { calendarFile } from './calendar-file.ts';
import { wordDocument } from './document.ts';
import type { WrittenPaper } from './written.ts';

/** Drafts a paper and writes it as a Word document, the calendar as a calendar file. */
export async function writePaper(parts: PaperParts, order: PaperOrder): Promise<WrittenPaper> {
  const drafted = draft(parts, order);
  switch (drafted.outcome) {
    case 'none':
      return drafted;
    case 'calendar': {
      const { calendar } = drafted;
      const said = `${calendar.name}, ${calendar.days.length} days, ${stampWords(calendar.stamp)}`;
      return { outcome: 'written', bytes: new TextEncoder().encode(calendarFile(calendar)), said };
    }
    case 'paper': {
      const { paper } = drafted;
      return {
        outcome: 'written',
        bytes: await wordDocument(paper),
        said: `${paper.title}, ${stampWords(paper.stamp)}`,
      };
    }
  }
}
