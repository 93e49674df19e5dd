import { linksOf } from '../model/board.ts';
import type { Change } from '../model/log.ts';
import { Draft } from '../model/draft.ts';

const told = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** The draft that would make this change: to go back to it, or to check it anew. Null: it is not made from a draft that says anything. */
export function draftOf(change: Change): Draft | null {
  switch (change.what) {
    case 'update':
    case 'correction': {
      const { about, text, status, rag, percent, date, moved, agreedBy, newOwner, meeting, attests } = change.update;
      const said = {
        about,
        text,
        status: told(status),
        rag: told(rag),
        percent: told(percent),
        date,
        evidence: linksOf(change.update).join(' '),
        movedTo: told(moved?.to),
        agreedBy: told(moved?.agreedBy ?? agreedBy),
        newOwner: told(newOwner),
        meeting: told(meeting),
        attests: attests === true ? 'yes' : '',
      };
      return change.what === 'update'
        ? Draft.parse({ what: 'update', ...said })
        : Draft.parse({ what: 'correction', entry: String(change.corrects), instead: about, ...said });
    }
    case 'reading':
      return Draft.parse({ what: 'reading', ...change.reading, value: String(change.reading.value) });
    case 'fact':
      return Draft.parse({ what: 'fact', ...change.entry, replaces: told(change.replaces) });
    case 'no-fact':
      return Draft.parse({ what: 'no-fact', ...change.entry });
    case 'indicator': {
      const { name: metric, comparison, value, unit, due, every, owner: who, ended } = change.indicator;
      const often = every === null ? '' : `${every.count} ${every.unit}`;
      return Draft.parse({
        ...{ what: 'indicator', metric, comparison, value: `${value}${unit}`, when: told(due), every: often, who },
        ends: told(ended),
      });
    }
    case 'action': {
      const { serves, title: what, owner: who, agency, due: when, success } = change.action;
      return Draft.parse({ what: 'action', serves: serves.join('; '), task: what, who, agency, when, success });
    }
    case 'member': {
      const { id, name, role, holds } = change.member;
      return Draft.parse({ what: 'member', person: id, name, role, holds: holds.join('; ') });
    }
    case 'no-member':
      return Draft.parse({ what: 'no-member', person: change.id, name: change.name });
    case 'minutes':
      return Draft.parse({ what: 'minutes', meeting: change.meeting, note: change.note });
    case 'undo':
      return Draft.parse({ what: 'undo' });
    case 'readings':
    case 'plan':
    case 'notice':
    case 'lifted':
    case 'link':
    case 'taken-over':
      return null;
  }
}
