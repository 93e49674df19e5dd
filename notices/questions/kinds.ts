import type { KindName } from '../model/question.ts';
import type { Kind } from './kind.ts';
import { agreed } from './kinds/agreed.ts';
import { changes } from './kinds/changes.ts';
import { due } from './kinds/due.ts';
import { meeting, review } from './kinds/events.ts';
import { evidence } from './kinds/evidence.ts';
import { frequency } from './kinds/frequency.ts';
import { everything } from './kinds/everything.ts';
import { ends, issued } from './kinds/issued.ts';
import { lastUpdated, latest } from './kinds/latest.ts';
import { list } from './kinds/list.ts';
import { overdue } from './kinds/overdue.ts';
import { ragHistory } from './kinds/rag-history.ts';
import { reading } from './kinds/reading.ts';
import { report } from './kinds/report.ts';
import { silent } from './kinds/silent.ts';
import { situation } from './kinds/situation.ts';
import { status } from './kinds/status.ts';
import { target } from './kinds/target.ts';
import { uncovered } from './kinds/uncovered.ts';
import { unresolved } from './kinds/unresolved.ts';
import { when } from './kinds/when.ts';
import { consequence, glance, help } from './kinds/whole-notice.ts';
import { who } from './kinds/who.ts';
import { text, topic } from './kinds/words.ts';

/** Every kind of question. A new one is its name in the model, one entry here and its sayer. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  help,
  consequence,
  issued,
  ends,
  glance,
  situation,
  everything,
  unresolved,
  uncovered,
  frequency,
  silent,
  'last-updated': lastUpdated,
  evidence,
  agreed,
  reading,
  status,
  'rag-history': ragHistory,
  changes,
  latest,
  review,
  meeting,
  who,
  report,
  text,
  when,
  target,
  overdue,
  due,
  list,
  topic,
};
