import type { Reply } from '../../dialogs/protocol/reply.ts';
import type { AnswerItem } from '../../notices/model/answer.ts';
import { answerOf, dutyItem } from '../dialogs/hand-made.ts';
import type { CardSchema } from './card-schema.ts';
import { SAMPLES } from './samples.ts';
import { expectSound, rendered, TEAMS_BYTES } from './sound.ts';

const KNOWSLEY = { id: 'knowsley', place: 'Knowsley', council: 'Knowsley Metropolitan Borough Council' };

function answerReply(items: readonly AnswerItem[], change: Partial<Extract<Reply, { kind: 'answer' }>> = {}): Reply {
  return {
    kind: 'answer',
    answer: answerOf({ items: [...items] }),
    notice: KNOWSLEY,
    offset: 0,
    again: { meaning: { act: 'ask', question: { kind: 'due' } }, notice: 'knowsley' },
    canLog: true,
    ...change,
  };
}

describe('every card', () => {
  it.each(Object.entries(SAMPLES))('%s is a sound card of schema 1.5 with its whole text', (_name, reply) => {
    const card = expectSound(reply);
    expect(card.fallbackText.length).toBeGreaterThan(20);
    // A place of a template that nothing was bound to.
    expect(JSON.stringify(card)).not.toMatch(/\$\{[a-z]/);
  });
});

describe('the buttons of a card', () => {
  const actionsOf = (name: string) => {
    const reply = SAMPLES[name];
    if (reply === undefined) throw new Error('no sample');
    return expectSound(reply).actions;
  };

  it.each([
    ['answer', 'Show all 9'],
    ['proposal', 'Confirm'],
    ['proposals', 'Confirm'],
    ['form-update', 'Continue'],
    ['clarify', undefined],
  ])('of %s have one that stands out: %s', (name, title) => {
    expect(actionsOf(name).find(({ style }) => style === 'positive')?.title).toBe(title);
  });

  it('are four at once, and the rest behind the client’s “…”', () => {
    const modes = actionsOf('choose').map(({ title, mode }) => `${title} ${mode ?? 'at once'}`);
    expect(modes).toEqual([
      'Kent at once',
      'Sutton at once',
      'Kingston at once',
      'Herefordshire at once',
      'Knowsley secondary',
    ]);
  });

  it('let whoever is new try each thing: ask, log, the digest, another council', () => {
    const first = actionsOf('welcome').map(({ data }) => data['question'] ?? data['do']);
    expect(first).toEqual(['answer', 'log an update', 'show me the digest', 'switch']);
    expect(actionsOf('help')).toHaveLength(4);
  });
});

describe('an answer', () => {
  it('opens with how the question was read', () => {
    const reply = SAMPLES['answer'];
    if (reply === undefined) throw new Error('no sample');
    const { body, fallbackText } = expectSound(reply);
    expect(body[0]).toMatchObject({ inlines: [{ text: 'Due before the next review (31 March 2015), any holder' }] });
    expect(fallbackText).toMatch(/^Due before the next review/);
  });

  it('keeps overdue, waiting, coming up and unresolved apart', () => {
    const { body } = expectSound(
      answerReply([
        dutyItem('1'),
        dutyItem('2', { overdue: true }),
        dutyItem('3', { status: 'complete-awaiting-sign-off' }),
        dutyItem('4', { certainty: 'unresolved', missing: 'received', due: null, dueWords: null, occurrences: [] }),
      ]),
    );
    const headings = JSON.stringify(body).match(/"text":"[^"]+ \(1\)"/g);
    expect(headings).toEqual([
      '"text":"Overdue (1)"',
      '"text":"Waiting for sign-off (1)"',
      '"text":"Coming up (1)"',
      '"text":"No date yet (1)"',
    ]);
  });

  it('shows figures line by line, and its own sections with their titles', () => {
    const reply = SAMPLES['situation'];
    if (reply?.kind !== 'answer') throw new Error('no sample');
    const { body, fallbackText } = expectSound(reply);
    const shown = JSON.stringify(body);
    for (const { name, words } of reply.answer.figures) {
      expect(shown).toContain(`"${name}: "`);
      expect(fallbackText).toContain(`${name}: ${words}.`);
    }
    expect(shown.match(/"text":"[^"]+ \(\d of \d\)"/g)).toEqual([
      '"text":"Overdue, the longest first (2 of 7)"',
      '"text":"Waiting for sign-off (1 of 2)"',
    ]);
  });

  it('says overdue, status and RAG in words and not by colour alone', () => {
    const text = rendered(
      answerReply([dutyItem('1', { overdue: true, rag: 'red', status: 'in-progress' }), dutyItem('2')]),
    ).text;
    expect(text).toContain('overdue');
    expect(text).toContain('in progress');
    expect(text).toContain('RAG red');
  });

  it('shows RAG and status as chips, whose fallback has the same words', () => {
    const items = [dutyItem('1', { rag: 'red', status: 'in-progress' }), dutyItem('2', { rag: 'amber' })];
    const shown = JSON.stringify(expectSound(answerReply(items)).body);
    const chip = (words: string, style: string) =>
      new RegExp(`"type":"Badge"[^{}]*"text":"${words}","style":"${style}"[^}]*"fallback":[^}]*"text":"${words}"`);
    expect(shown).toMatch(chip('RAG red', 'Attention'));
    expect(shown).toMatch(chip('RAG amber', 'Warning'));
    expect(shown).toMatch(chip('In progress', 'Subtle'));
  });

  it('says on which day of the week something is due, and leaves a month a month', () => {
    const month = [{ date: '2015-03-31', precision: 'month' as const, certainty: 'stated' as const }];
    const items = [
      dutyItem('1', { due: '2015-03-06', dueWords: '6 March 2015' }),
      dutyItem('2', { due: '2015-03-31', dueWords: 'March 2015', occurrences: month }),
    ];
    const { text, card } = rendered(answerReply(items));
    expect(text).toContain('1, due Friday 6 March 2015');
    expect(text).toContain('2, due March 2015');
    expect(JSON.stringify(card)).toContain('as of Monday 2 February 2015');
  });

  it('cuts the words of a paragraph at a word, and the whole is a tap away', () => {
    const words = 'The Council must ensure that every child is seen alone. '.repeat(6).trim();
    const [shown] =
      JSON.stringify(expectSound(answerReply([dutyItem('8(b)', { words }), dutyItem('2')])).body).match(
        / · The Council[^"]+/,
      ) ?? [];
    expect(shown).toMatch(/\w…$/);
    expect(words).toContain(shown?.slice(3, -1) ?? 'nothing');
    expect(words.charAt((shown?.length ?? 0) - 4)).toMatch(/[ .]/);
    const card = JSON.stringify(expectSound(answerReply([dutyItem('8(b)', { words }), dutyItem('2')])).body);
    expect(card).toMatch(/"title":"Show the words of 8\(b\)".{0,400}" Read all"/);
    expect(card.match(/Read all/g)).toHaveLength(1);
  });

  it('names the fact that is missing', () => {
    const item = dutyItem('1', {
      certainty: 'unresolved',
      missing: 'received',
      due: null,
      dueWords: null,
      occurrences: [],
    });
    expect(rendered(answerReply([item, dutyItem('2')])).text).toContain(
      'needs the day on which the council received the notice',
    );
  });

  const rows = (count: number, change: Partial<AnswerItem> = {}) =>
    Array.from({ length: count }, (_, i) => dutyItem(`R${i + 1}`, change));
  const refsOn = (card: CardSchema): string[] => JSON.stringify(card.body).match(/(?<="text":")[RL]\d+(?=")/g) ?? [];

  it('shows three of many and offers all, then eight and the next eight', () => {
    const beginning = expectSound(answerReply(rows(200)));
    const page = { do: 'page', meaning: { act: 'ask', question: { kind: 'due' } }, asOf: '2015-02-02' };
    expect(refsOn(beginning)).toEqual(['R1', 'R2', 'R3']);
    expect(beginning.actions[0]).toMatchObject({
      ...{ type: 'Action.Execute', title: 'Show all 200' },
      data: { ...page, offset: 0, show: 'all' },
    });
    const whole = expectSound(answerReply(rows(200), { show: 'all' }));
    expect(refsOn(whole)).toHaveLength(8);
    expect(whole.actions[0]).toMatchObject({ title: 'Show 8 more', data: { ...page, offset: 8, show: 'all' } });
    expect(whole.actions[1]).toMatchObject({ title: 'Show what was asked', data: { ...page, offset: 0 } });
    expect(whole.actions[1]?.data).not.toHaveProperty('show');
  });

  it('shows four where there are four: nothing is gained by hiding one', () => {
    expect(refsOn(expectSound(answerReply(rows(4))))).toHaveLength(4);
  });

  describe('with what is overdue beside what was asked', () => {
    const late = Array.from({ length: 7 }, (_, i) => dutyItem(`L${i + 1}`, { overdue: true, due: '2015-01-01' }));
    const both = [...late, ...rows(4)];
    const apart = { overdueApart: true } as const;

    it('shows what was asked, and the other in one line with a button', () => {
      const card = expectSound(answerReply(both, apart));
      expect(refsOn(card)).toEqual(['R1', 'R2', 'R3', 'R4']);
      expect(JSON.stringify(card.body)).toContain('L1, L2, L3 and 4 more');
      expect(card.actions[0]).toMatchObject({ title: 'Show 7 overdue', data: { offset: 0, show: 'overdue' } });
      expect(card.actions.length).toBeLessThanOrEqual(4);
      expect(card.actions.map(({ title }) => title)).not.toContain('Only the overdue ones');
      const { text } = rendered(answerReply(both, apart));
      expect(text.indexOf('R4')).toBeLessThan(text.indexOf('Overdue (7)'));
    });

    it('shows them when the button is pressed, and the way back', () => {
      const card = expectSound(answerReply(both, { ...apart, show: 'overdue' }));
      expect(refsOn(card)).toEqual(late.map(({ ref }) => ref));
      expect(card.actions[0]).toMatchObject({ title: 'Show what was asked' });
    });

    it('shows them at once where nothing else is there, or nothing can be pressed', () => {
      expect(refsOn(expectSound(answerReply(late, apart)))).toEqual(['L1', 'L2', 'L3']);
      expect(refsOn(expectSound(answerReply(both, { ...apart, again: null })))).toHaveLength(8);
    });

    it('shows on the further pages of an older card what that card left', () => {
      expect(refsOn(expectSound(answerReply(both, { ...apart, offset: 8 })))).toEqual(['R2', 'R3', 'R4']);
    });
  });

  it('of one sentence leaves the paragraph to a button', () => {
    const summary = 'The next board meeting is on 5 February 2015, in 3 days.';
    const meeting: Extract<Reply, { kind: 'duty' }> = {
      ...{ kind: 'duty', notice: KNOWSLEY, again: null, canLog: true },
      answer: answerOf({ summary, refinements: [{ words: 'what does 15(a) say?', question: { kind: 'text' } }] }),
      duty: { ref: '15(a)', heading: 'LSCB', words: 'Establish an Improvement Board.', items: [dutyItem('15(a)')] },
    };
    const brief: Reply = { ...meeting, brief: true };
    const { text, card } = rendered(brief);
    expect(text).toContain(summary);
    expect(JSON.stringify(card)).not.toContain('Establish an Improvement Board');
    expect(expectSound(brief).actions.map(({ title }) => title)).toEqual(['What does 15(a) say?']);
    expect(rendered(meeting).text).toContain('Establish an Improvement Board');
  });

  it('offers the way back and no more on the last page', () => {
    const items = Array.from({ length: 10 }, (_, i) => dutyItem(`${i + 1}`));
    const { actions, fallbackText } = expectSound(answerReply(items, { offset: 8 }));
    expect(actions.map(({ title }) => title)).toEqual(['Show the ones before', 'Only the overdue ones']);
    expect(fallbackText).toContain('Showing 9 to 10 of 10.');
  });

  it('reaches each of 200 long items once, page after page', () => {
    const long = 'All “children’s” services & partners shall improve. '.repeat(60);
    const items = Array.from({ length: 200 }, (_, i) => dutyItem(`R${i}`, { words: long, note: long, owner: long }));
    const seen: string[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const card: CardSchema = expectSound(answerReply(items, { offset, show: 'all' }));
      seen.push(...(JSON.stringify(card.body).match(/"text":"R\d+"/g) ?? []));
      const more = card.actions.find(({ title }) => /^Show \d+ more$/.test(title));
      const next = more === undefined ? null : Number(more.data['offset']);
      expect(next === null || next > offset).toBe(true);
      offset = next;
    }
    expect(new Set(seen).size).toBe(200);
    expect(seen).toHaveLength(200);
  });

  it('stays small when its buttons carry long questions', () => {
    const long = 'q'.repeat(400);
    expectSound(
      answerReply(
        Array.from({ length: 200 }, (_, i) => dutyItem(`R${i}`, { words: 'w'.repeat(4000) })),
        {
          again: { meaning: { act: 'ask', question: { kind: 'topic', about: [{ words: long }] } }, notice: 'knowsley' },
        },
      ),
    );
  });
});

const HOSTILE = [
  '**bold** _it_ [click](https://evil.example/) ![x](https://evil.example/x.png)',
  '# heading\n| a | b |\n|---|---|\n- list\n1. list',
  '<at>Everyone</at> <script>alert(1)</script> &lt;b&gt;',
  '${$root.answer} ${1+1} {{DATE(2015-01-01)}} $when $data',
  '\u202Egnp.exe \u0000 \u0007 \uFEFF \u2066hidden\u2069',
  '"},{"type":"Image","url":"https://evil.example"}',
  '😀'.repeat(3000),
  'ש'.repeat(5000),
  '\\'.repeat(3000),
  ' '.repeat(20) + '\n'.repeat(2000),
  '',
];

describe('hostile text', () => {
  it.each(HOSTILE)('stays text on every card: %#', (text) => {
    const item = dutyItem(text, { words: text, quote: text, owner: text, note: text, dueWords: text, duties: [text] });
    const notice = { id: 'knowsley', place: text, council: text };
    const answer = answerOf({
      ...{ question: text, echo: text, text, summary: text, items: [item, dutyItem('1')] },
      suggestions: text.trim() === '' ? [] : [{ words: text, question: { kind: 'due' } }],
      refinements: text.trim() === '' ? [] : [{ words: text, question: { kind: 'due' } }],
    });
    const again = null;
    const canLog = true;
    const replies: Reply[] = [
      { kind: 'answer', answer, notice, offset: 0, again, canLog },
      { kind: 'duty', answer, notice, again, canLog, duty: { ref: text, heading: text, words: text, items: [item] } },
      { kind: 'welcome', occasion: 'joined', where: 'personal', notice, today: '2015-02-02', demonstration: true },
      { kind: 'switched', notice, today: '2015-02-02', demonstration: true },
      { kind: 'problem', problem: { kind: 'unknown-council', said: text, nearest: [] } },
    ];
    for (const reply of replies) {
      const { card } = rendered(reply);
      const json = JSON.stringify(card);
      expect(json.length * 2).toBeLessThan(TEAMS_BYTES);
      expect(json).not.toContain('"type":"Image"');
      for (const bad of ['\\u0000', '\\u0007', '\u202E', '\u2066', '\uFEFF']) expect(json).not.toContain(bad);
      // Only runs, which know no Markdown, carry what came from outside.
      for (const block of json.match(/"type":"TextBlock"[^}]*}/g) ?? []) expect(block).not.toMatch(/evil|script|DATE/);
    }
  });
});
