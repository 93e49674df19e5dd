import type { Setting, Turn } from '../../../dialogs/hearing.ts';
import type { Answer } from '../../../notices/model/answer.ts';
import { Question, type WrittenQuestion } from '../../../notices/model/question.ts';
import { asker, askKnowsley, kent, knowsley } from '../../questions/desk.ts';

const ask = (question: string, setting: Setting = knowsley()): Answer => asker().ask(question, setting).answer;
const rows = ({ items }: Answer): string => items.map(({ ref }) => ref).join(' ');
const sorted = (answer: Answer): string[] => answer.items.map(({ ref }) => ref).toSorted();
const typed = (question: WrittenQuestion): Answer =>
  asker().answer({ act: 'ask', question: Question.parse(question) }, knowsley()).answer;

describe('what is left out', () => {
  it.each([
    ['which red actions are there apart from A6', 'A10 A15'],
    ['which council actions are overdue other than A15 and A7', 'A6 A23 A21'],
    ['which red or amber council actions are there except the overdue ones', 'A14 A20 A22 A25'],
    ["which of the Head of Safeguarding's actions have had no update in January except the overdue ones", 'A16'],
    ['which complete actions are there, excluding those with evidence', 'A9 A28'],
    ['which complete actions are there except those without evidence', 'A1 A2 A4'],
    ['how many green actions are there not counting A5', 'A8 A12 A13 A16 A18 A19 A21 A24 A26 A27'],
  ])('may be an action, what is overdue or what has evidence: %s', (question, refs) => {
    expect(rows(ask(question))).toBe(refs);
  });

  it('that is no action here is told, with the nearest', () => {
    expect(ask('which actions are red apart from A99')).toMatchObject({ outcome: 'clarify' });
  });

  it('leaves the later date of a duty whose earlier one is overdue', () => {
    const march = {
      kind: 'window',
      relation: 'by',
      point: { is: 'month', month: 3, year: null, which: null },
    } as const;
    const answer = typed({ kind: 'due', window: [{ ...march, approx: false }], except: [{ overdue: true }] });
    expect(answer.items.filter(({ ref }) => ref === '17')).toMatchObject([{ due: '2015-03-19', overdue: false }]);
    expect(answer.items.some(({ overdue }) => overdue)).toBe(false);
  });
});

describe('whose actions they are', () => {
  it.each([
    ["how many updates on the Head of Assessment's actions in January", ''],
    ["updates about the Principal Social Worker's actions since the last board", 'A23'],
    ['which LSCB actions have no evidence', 'A26 A27'],
    ['who still owes us evidence for something they say is finished', 'A9 A28'],
    ['which evidence is still to come for completed actions', 'A9 A28'],
    ['who owns the overdue council actions', 'A6 A7 A15 A23 A21'],
    ['who has LSCB actions due before the board on 19 March', 'A27'],
    ['which health actions have evidence', 'A3'],
    ["who has health's actions due by 30 April", 'A3'],
    ['which police actions have evidence', ''],
  ])('restricts, after "on" and beside "who" too: %s', (question, refs) => {
    expect(rows(ask(question))).toBe(refs);
  });

  it('is told of an update about a duty by who holds the duty', () => {
    const updates = typed({ kind: 'changes', who: [{ party: 'council', agency: 'Council' }] });
    expect(rows(updates)).not.toContain('14(f)');
  });

  it.each(['what have I updated since Christmas', 'what is due from me by April', 'my actions without an update'])(
    'is mine, and never everybody’s: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ outcome: 'clarify', items: [] });
    },
  );

  it('is told of mine without an update', () => {
    const mine = { holds: ['Head of Safeguarding'], party: null };
    expect(rows(ask('my actions without an update', { ...knowsley(), mine }))).toBe('A16');
  });
});

describe('the one that is asked for', () => {
  it.each([
    ['when is the next council action due', '2015-02-27', 'A5 A24'],
    ['when is the next Principal Social Worker action due', '2015-03-31', 'A22'],
    ["what's the latest due date among open actions", '2015-10-30', 'A25'],
  ])('is what falls on that day, beside what is late: %s', (question, value, refs) => {
    const { items, ...answer } = ask(question);
    expect(answer.value).toBe(value);
    expect(items.filter(({ overdue }) => !overdue).map(({ ref }) => ref)).toEqual(refs.split(' '));
  });

  it('is the last one that there was', () => {
    expect(ask("when was the last chair's report due", kent()).value).toBe('2011-06-08');
    expect(ask('when was the board before last').value).toBe('2014-12-11');
  });

  it('is as many as were asked for, and all of them where only the order was', () => {
    expect(rows(ask('the two actions that are longest overdue'))).toBe('A6 A7');
    expect(rows(ask('everything due for the LSCB before June, soonest first'))).toBe('A27 A26');
  });
});

describe('a day or a time that is past', () => {
  it.each([
    ['how many actions were complete at the end of october', 'A1 A2 A9 A28'],
    ['which actions were completed in November', 'A4 A17'],
    ['what turned amber in january', 'A11 A23 A25 A3'],
    ['which actions went red since the last board', 'A10'],
    ['which actions due in December are still open', 'A15 A6 A7'],
    ['which red actions were there as of 1 January', 'A6'],
  ])('is asked as it stood, or as it turned: %s', (question, refs) => {
    expect(sorted(ask(question)).join(' ')).toBe(refs.split(' ').toSorted().join(' '));
  });

  it.each([
    ['what was due in March as of 1 January', /^Due in March 2015, as of 1 January 2015/],
    ['how were we doing on 1 January', /^The situation .* as of 1 January 2015/],
    ['which duties had no action on 1 December', /^Duties without an action, as of 1 December 2014/],
  ])('stands beside a window, and is asked of figures: %s', (question, reading) => {
    expect(ask(question).echo).toMatch(reading);
  });

  it('tells when something came to a colour', () => {
    expect(ask('when did A15 go red').value).toBe('2015-01-08');
    expect(ask('when was A25 due on 8 January').value).toBe('2015-04-30');
  });

  it('has no update where none fell inside it', () => {
    expect(ask('how many actions had no update by christmas').value).toBe(20);
  });

  it('follows what is overdue, with its filters', () => {
    const first: Turn | null = askKnowsley('which council actions are overdue').turn;
    const { echo, items } = askKnowsley('and on 1 January', first).answer;
    expect(echo).toBe('Overdue, as of 1 January 2015, actions only and Council, Knowsley');
    expect(items.map(({ ref }) => ref)).toEqual(['A6', 'A7', 'A15']);
  });
});

describe('what is counted', () => {
  it.each([
    ['how many targets are met', 1],
    ['which targets are not met and by how much', null],
  ])('is the targets that are met or not: %s', (question, value) => {
    expect(ask(question, kent())).toMatchObject({ value });
    expect(ask(question, kent()).items.every(({ type }) => type === 'reading')).toBe(true);
  });

  it('is a percentage of duties where duties are asked for', () => {
    expect(ask('percentage of duties complete').summary).toMatch(/^19 of 89 duties/);
  });

  it('is a share of what is left where something is left out', () => {
    expect(ask('what percentage of council actions are amber except the overdue ones')).toMatchObject({ value: 22.2 });
  });

  it.each([
    ['of all, where that is what is asked', [], '6 of 28 actions'],
    ['of the rest, where it is asked how that stands', ['red' as const], '1 of 6 actions'],
  ])('is a share %s', (_, rag, summary) => {
    const except = [{ who: [{ agency: 'Council' }] }];
    const answer = typed({ kind: 'list', subject: 'action', aggregate: 'share', except, rag });
    expect(answer.summary).toContain(summary);
  });

  it('is how long it has been overdue', () => {
    expect(ask('how long has A6 been overdue').value).toBe(33);
  });
});

describe('the echo', () => {
  it('names the notices that are left, the last entries of the log, and either of two colours', () => {
    const all = { ...knowsley(), notice: null };
    expect(ask("what's overdue in all notices except kent", all).echo).not.toContain('all notices');
    expect(ask('what are the last three updates').echo).toContain('the last 3');
    expect(ask('red or amber council actions due by April').echo).toContain('Council and RAG red or RAG amber');
  });
});

describe('two questions in one message', () => {
  it('are both answered, one after the other', () => {
    const { text, items } = ask('what is overdue? and when is the next review?');
    expect(text).toContain('1 duty and 6 actions are overdue.');
    expect(text).toContain('The next DfE review is on 18 March 2015');
    expect(items.at(-1)).toMatchObject({ ref: '19' });
  });

  it('the second goes on from the first', () => {
    const { echo } = ask('when is the next board and what is due before it');
    expect(echo).toContain('Due by 5 February 2015 (board meeting)');
    // Both are about the same row, which is listed once.
    const { items, summary } = ask('how many police actions are there and how many are overdue');
    expect(items.map(({ ref }) => ref)).toEqual(['A10']);
    expect(summary).toMatch(/^1 action\. 1 action is overdue/);
  });

  it('are one where both are about the same rows', () => {
    expect(ask('which actions are red and who owns them').summary).toMatch(/^3 actions\. Held by/);
  });
});

describe('duties without an action', () => {
  const served = ['3(a)', '3(b)', '3(c)', '3(d)', '3(e)', '4', '5(b)', '5(c)', '13', '13(b)', '14(b)', '14(d)'];

  it('are those of paragraphs that the plan does not name', () => {
    const { items, value } = ask('how many duties have no action');
    expect(value).toBe(43);
    expect(items.filter(({ ref }) => served.includes(ref))).toEqual([]);
    expect(items.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['3(f)', '8(b)', '16', '17', '19']));
  });

  it.each([
    ['which LSCB duties have no action', '14(e)'],
    ['which duties of the chair have no action', '17 17'],
    ["duties without an action except the council's", '14(c) 14(e) 14(f) 17 17 18'],
    ['which duties have no action and are overdue', '17'],
    ['which duties due before April have no action', '17 19'],
  ])('are narrowed as any list is: %s', (question, refs) => {
    expect(rows(ask(question))).toBe(refs);
  });

  it('cannot be told without a plan, and what has no duty is asked back', () => {
    expect(ask('which duties have no action', kent())).toMatchObject({ outcome: 'clarify' });
    expect(ask('which actions have no duty')).toMatchObject({ outcome: 'clarify' });
    expect(ask('which agencies have no actions')).toMatchObject({ outcome: 'clarify' });
  });
});
