import type { Setting } from '../../../dialogs/hearing.ts';
import { asker, knowsley } from '../../questions/desk.ts';

const ask = (question: string, mine?: Setting['mine']) =>
  asker().ask(question, mine === undefined ? knowsley() : { ...knowsley(), mine }).answer;
const refs = (question: string, mine: Setting['mine']): string =>
  ask(question, mine)
    .items.map(({ ref }) => ref)
    .join(' ');

const head = { holds: ['Head of Safeguarding'], party: null };

describe('what is mine', () => {
  it.each(['my actions', 'anything overdue of mine', "what's on my plate", 'what do I have to do'])(
    'is nobody’s where nobody has said what I hold, and never everybody’s: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ outcome: 'clarify', items: [] });
      expect(ask(question, { holds: [], party: null }).outcome).toBe('clarify');
      expect(ask(question).text).toContain('I do not know what is yours');
    },
  );

  it('is what my post owns', () => {
    const { items, echo: reading } = ask('my actions', head);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ owner }) => owner !== 'Head of Safeguarding (Council)')).toEqual([]);
    expect(reading).toContain('yours');
    expect(refs('which of my actions are overdue', head)).toContain('A6');
  });

  it('is an action or a paragraph by its id, and the chair’s duties for the chair', () => {
    expect(refs('my actions', { holds: ['A10'], party: null })).toBe('A10');
    expect(refs('anything overdue of mine', { holds: [], party: 'board-chair' })).toBe('17');
  });

  it('is not meant by a courtesy', () => {
    expect(ask('list the red actions for me').items).toHaveLength(3);
  });
});
