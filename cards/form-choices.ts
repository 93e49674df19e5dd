import type { Field } from '../notices/ledger/check-outcome.ts';
import { Rag, Status } from '../notices/model/board.ts';
import { FactName } from '../notices/model/facts.ts';
import { Role } from '../notices/model/log.ts';
import { factLabel } from '../notices/words/facts.ts';
import { ROLE_WORDS } from '../notices/words/roles.ts';
import { RAG_WORDS, STATUS_WORDS } from '../notices/words/statuses.ts';
import { capital } from '../notices/words/text.ts';
import { aboutParagraph, type Asked, type FormRoom, type InputId } from './form-asked.ts';
import { FORM } from './form-words.ts';
import { clean, shorten } from './text.ts';

/** One of what there is to choose from. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A client drops a choice without a value; the rules read a space as nothing said. */
export const NOTHING = ' ';

/** What there is to choose from for a field; none: it is typed. */
export function choicesFor(id: InputId, asked: Asked, room: FormRoom): Choice[] {
  const { choices, draft } = asked;
  const asItIs: Choice = { title: FORM.asItIs, value: NOTHING };
  switch (id) {
    case 'about':
      return room.choice === 0 ? [] : actionChoices(asked, room.choice);
    case 'status': {
      const possible = Status.options.filter((status) => status !== 'rescheduled' || !aboutParagraph(asked));
      return [asItIs, ...possible.map((value) => ({ title: capital(STATUS_WORDS[value]), value }))];
    }
    case 'rag':
      return [asItIs, ...Rag.options.map((value) => ({ title: capital(RAG_WORDS[value]), value }))];
    case 'metric':
      return plainChoices([...nearestOf('metric', asked), ...choices.metrics]);
    case 'fact':
      return FactName.options.map((value) => ({ title: factLabel(value), value }));
    case 'agency':
      return plainChoices([...choices.agencies, ...(draft.what === 'action' ? [draft.agency] : [])]);
    case 'role':
      return Role.options.map((value) => ({ title: capital(ROLE_WORDS[value]), value }));
    default:
      return [];
  }
}

/** What is longer cannot be recorded, and a card has to be sent. */
const LONGEST_CHOICE = 300;

const plainChoices = (values: readonly string[]): Choice[] =>
  [...new Set(values)]
    .filter((value) => clean(value).trim() !== '' && value.length <= LONGEST_CHOICE)
    .map((value) => ({ title: shorten(clean(value), 100), value }));

function nearestOf(field: Field, { wrong }: Asked): string[] {
  return wrong.flatMap((one) => (one.field === field && 'nearest' in one ? one.nearest : []));
}

/** The nearest to what was said, then the plan. */
function actionChoices(asked: Asked, limit: number): Choice[] {
  const { actions } = asked.choices;
  const ids = new Set([...nearestOf('about', asked), ...actions.map(({ id }) => id)]);
  if (actions.length === 0) return [];
  return [...ids].map((id) => {
    const what = actions.find((action) => action.id === id)?.what ?? '';
    return { title: shorten(clean([id, what].filter((part) => part !== '').join(' · ')), limit), value: id };
  });
}
