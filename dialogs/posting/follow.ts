import { clausesOf } from '../../notices/language/clauses.ts';
import { withoutTrailing } from '../../notices/words/ends.ts';
import type { PostingOrder } from '../../notices/model/order.ts';
import { asHeard } from '../../notices/language/updates/as-heard.ts';
import type { Spelling } from '../../notices/language/normalise.ts';
import { holidaysIn } from './digest-orders.ts';
import { Said } from './said.ts';

/** Nobody changes an order that they just gave in more words. */
const LONGEST = 300;

/**
 * "Make it 10 instead", "not during half term", "stop sending that": the order given just before, changed. Null where a sentence
 * changes nothing of it.
 */
export function followingOrder(text: string, before: PostingOrder, spell: Spelling): PostingOrder | null {
  if (text.length > LONGEST) return null;
  const said = new Said(withoutTrailing(asHeard(text, { actions: [] }, spell), '.!'));
  if (isOfOthers(said, before)) return null;
  switch (before.order) {
    case 'subscribe':
    case 'away':
    case 'stop-digest':
    case 'holidays':
    case 'dates':
    case 'digest-now':
      return turnsOn(said) ? RESUMES : ofDigest(said);
    case 'remind': {
      if (ends(said)) return { order: 'stop-reminders' };
      const days = said.days ?? said.bareCount;
      return changes(said) && days !== null ? { order: 'remind', days } : null;
    }
    case 'stop-reminders':
      return turnsOn(said) ? { order: 'remind', days: said.days ?? A_WEEK } : null;
    default:
      return null;
  }
}

const A_WEEK = 7;
const RESUMES: PostingOrder = {
  order: 'subscribe',
  when: { weekday: null, time: null, zone: null },
  skipHolidays: null,
};

/** "Actually no, turn it back on" */
function turnsOn({ plain }: Said): boolean {
  const said = new Said(
    plain.replace(/^(?:(?:actually|no|sorry|oh|wait|hang on|on second thoughts|changed my mind)\b[, ]*){1,4}/, ''),
  );
  return said.has('starts') && said.isOnly('starts', 'points', 'changesIt', 'changes', 'again');
}

/** What names a subject of its own is an order by itself, and no change of the one before about another. */
const isOfOthers = (said: Said, { order }: PostingOrder): boolean =>
  order === 'remind' || order === 'stop-reminders' ? said.has('digest', 'roundup') : said.has('reminders');

function ofDigest(said: Said): PostingOrder | null {
  if (said.refs.length > 0) return null;
  const holidays = holidaysIn(said);
  if (holidays !== null) return { order: 'holidays', skip: holidays === 'skip' };
  if (ends(said)) return { order: 'stop-digest' };
  return changes(said) && said.isTimed ? { order: 'subscribe', when: said.when, skipHolidays: null } : null;
}

/** "Stop sending that", or "stop", as what a sentence begins with: "… per cent full stop it was 64" ends nothing. */
const ends = (said: Said): boolean =>
  said.begins('endsIt') ||
  clausesOf(said.plain).list.some(({ text }) => {
    const clause = new Said(text);
    return clause.begins('endsIt') || (clause.has('endsAll') && clause.isOnly('endsAll'));
  });

const changes = (said: Said): boolean => said.has('changesIt') || said.words[0] === 'no';
