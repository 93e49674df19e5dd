import { bytesOf, CARD_BYTES } from '../../cards/card.ts';
import { wrongWords } from '../../cards/form-words.ts';
import { parseCommand } from '../../dialogs/protocol/command.ts';
import type { Reply } from '../../dialogs/protocol/reply.ts';
import type { Wrong } from '../../notices/ledger/check-outcome.ts';
import { Draft } from '../../notices/model/draft.ts';
import { answerOf, dutyItem } from '../dialogs/hand-made.ts';
import type { CardSchema } from './card-schema.ts';
import {
  ACTIONS,
  draftUpdate,
  formOf,
  HOSTILE_TEXT,
  LONG_TEXT,
  proposalOf,
  RECORDING_SAMPLES,
  REFUSALS,
  said,
  toldOf,
  updateOf,
} from './recording-samples.ts';
import { expectSound, pressed, rendered } from './sound.ts';

interface Typed {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
}

/** Every text on a card's body, in its order. */
function textsOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'text' in part && typeof part.text === 'string' ? [part.text] : [];
  return [...own, ...Object.values(part).flatMap(textsOf)];
}

function inputsOf(card: CardSchema): Typed[] {
  return card.body.flatMap((block) =>
    block.type === 'Container' ? block.items.flatMap((item) => ('isRequired' in item ? [item] : [])) : [],
  );
}

const input = (card: CardSchema, id: string): Typed | undefined => inputsOf(card).find((one) => one.id === id);

/** What comes back when a form is filled in: the button's data, and each input's value beside it. */
function filledIn(card: CardSchema, typed: Readonly<Record<string, string>> = {}): Draft {
  const shown = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
  const command = parseCommand({ ...card.actions[0]?.data, ...shown, ...typed });
  if (command?.do !== 'fill') throw new Error('the form carries no draft');
  return command.draft;
}

const bodyOf = (reply: Reply): string => textsOf(expectSound(reply).body).join('\n');
const trim = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('every card of recording', () => {
  it.each(Object.entries(RECORDING_SAMPLES))(
    '%s stays under 25 KB and says as text what it says as a card',
    (_, reply) => {
      const { card, text } = rendered(reply);
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
      const whole = trim(text);
      for (const run of textsOf(expectSound(reply).body)) {
        const part = trim(run).replace(/^· |:$|…$/g, '');
        if (part === 'Knowsley Metropolitan Borough Council') continue;
        expect(whole).toContain(part);
      }
      for (const { value } of inputsOf(expectSound(reply))) {
        if (value.trim() !== '' && !/^[a-z-]+$|^[AB]?\d+$/.test(value)) expect(whole).toContain(trim(value));
      }
    },
  );
});

describe('a proposal', () => {
  it.each([LONG_TEXT, HOSTILE_TEXT])('shows and carries 4,000 characters to the last', (text) => {
    const reply = updateOf({ text });
    const card = expectSound(reply);
    const shown = textsOf(card.body).join('\n');
    for (const line of text.split('\n')) expect(shown).toContain(line);
    expect(pressed(card.actions)).toContainEqual(reply.confirm);
  });

  it('shows every line of a text that has hundreds', () => {
    const text = Array.from({ length: 500 }, (_, i) => `${i}`).join('\n');
    expect(bodyOf(updateOf({ text }))).toContain(text);
  });

  it('says that not all is shown where quotation marks fill it, and still carries all', () => {
    const text = '"'.repeat(4000);
    const reply = updateOf({ text });
    const card = expectSound(reply);
    expect(textsOf(card.body).join('\n')).toContain('Only the beginning is shown here; all of it will be recorded');
    expect(pressed(card.actions)).toContainEqual(reply.confirm);
  });

  it('offers Confirm, Change and Cancel by their verbs', () => {
    const { actions } = expectSound(updateOf());
    expect(actions.map((action) => [action.title, 'verb' in action ? action.verb : '', action.data['do']])).toEqual([
      ['Confirm', 'record', 'record'],
      ['Change', 'revise', 'revise'],
      ['Cancel', 'cancel', 'cancel'],
    ]);
  });

  it('says so where there is no room for Change', () => {
    const card = expectSound(updateOf({ text: LONG_TEXT }));
    expect(card.actions.map(({ title }) => title)).toEqual(['Confirm', 'Cancel']);
    expect(textsOf(card.body).join('\n')).toContain('too long for a Change button');
  });

  it('offers no Change where a form would have nothing to ask', () => {
    const reply = proposalOf({ what: 'undo', undoes: 31 });
    const revise = { ...formOf({ what: 'undo' }).fill };
    expect(expectSound({ ...reply, revise }).actions.map(({ title }) => title)).toEqual(['Confirm', 'Cancel']);
  });

  it('says what changes, from what to what, and what an action was first agreed for', () => {
    const text = trim(
      bodyOf(updateOf({ status: 'complete', percent: 40, moved: { to: '2015-11-30', agreedBy: 'the board' } })),
    );
    expect(text).toContain('Status: in progress → complete');
    expect(text).toContain('RAG: green → amber');
    expect(text).toContain('How far: 40%');
    expect(text).toContain('30 October 2015 → 30 November 2015, agreed by the board (first agreed for 30 April 2015)');
  });

  it('says nothing of what is not recorded', () => {
    const text = bodyOf(updateOf({ rag: null }));
    for (const label of ['Status', 'RAG', 'How far', 'Moved', 'Evidence']) expect(text).not.toContain(`${label}:`);
  });

  it('shows evidence as text, with nothing to press', () => {
    const card = expectSound(updateOf({ evidence: 'https://example.org/paper' }));
    expect(textsOf(card.body)).toContain('https://example.org/paper');
    expect(JSON.stringify(card)).not.toMatch(/OpenUrl|selectAction|\]\(http/);
  });

  it('begins with what somebody recorded meanwhile', () => {
    const meanwhile = toldOf(32, { at: '2015-07-12T13:05:00.000Z' });
    const [first] = textsOf(expectSound({ ...updateOf(), meanwhile }).body);
    expect(first).toBe(
      'A6 changed while this card was open: Sam Member recorded “88% seen alone in January”, RAG amber ' +
        'on 12 July 2015 at 14:05. Confirm to record yours after it.',
    );
  });

  it('shows before and after of a correction', () => {
    const text = bodyOf(
      proposalOf(
        { what: 'correction', corrects: 31, update: said({ text: '89% seen alone', rag: 'green' }) },
        { replaced: { what: 'update', update: said() } },
      ),
    );
    expect(text).toContain('Now:\n89% seen alone');
    expect(text).toContain('Before:\n88% seen alone in January');
    expect(text).toContain('amber → green');
  });

  it('says which value a reading and which date a review takes the place of', () => {
    const samples = [RECORDING_SAMPLES['proposal-reading'], RECORDING_SAMPLES['proposal-review']];
    const texts = samples.map((reply) => (reply === undefined ? '' : trim(bodyOf(reply))));
    expect(texts[0]).toContain('Value: 1,185 cases, instead of 185 cases');
    expect(texts[1]).toContain('DfE review: 18 March 2015, instead of 25 March 2015');
  });
});

describe('what was recorded', () => {
  it('has its number and its author', () => {
    const reply = RECORDING_SAMPLES['recorded'];
    expect(reply && bodyOf(reply)).toContain('Entry 31, by Alex Officer, officer.');
  });

  it('says when it had been recorded before, and takes nothing for what stood before', () => {
    const reply = RECORDING_SAMPLES['recorded-again'];
    const text = reply === undefined ? '' : bodyOf(reply);
    expect(text).toMatch(/^This was recorded already \(entry 31\); nothing was recorded twice\./);
    expect(text).not.toContain('→');
  });
});

describe('a form', () => {
  it('comes back with all that was said in it', () => {
    const draft = draftUpdate({
      ...{ about: 'A6', text: HOSTILE_TEXT, status: 'in-progress', rag: 'red', percent: '40', date: '2015-01-30' },
      ...{ evidence: 'https://example.org', movedTo: '2015-05-31', agreedBy: 'the chair' },
    });
    expect(filledIn(expectSound(formOf(draft)))).toEqual(draft);
  });

  it('lets what was said be emptied, also by a client that leaves empty inputs out', () => {
    const card = expectSound(formOf(draftUpdate({ about: 'A6', text: 'x', agreedBy: 'the chair' })));
    const command = parseCommand(card.actions[0]?.data);
    expect(command).toMatchObject({ do: 'fill', draft: { about: 'A6', text: '', agreedBy: '' } });
  });

  it.each(Object.entries(RECORDING_SAMPLES).filter(([, { kind }]) => kind === 'form'))(
    '%s can be filled in and comes back as a draft of its kind',
    (_, reply) => {
      if (reply.kind !== 'form') return;
      expect(Draft.safeParse(filledIn(expectSound(reply))).data?.what).toBe(reply.draft.what);
    },
  );

  it('asks for what is missing first and marks it', () => {
    const card = expectSound(
      formOf(draftUpdate({ about: 'A6', text: 'late', movedTo: '2015-05-31' }), { missing: ['agreedBy'] }),
    );
    expect(inputsOf(card)[0]).toMatchObject({ id: 'agreedBy', isRequired: true });
    expect(textsOf(card.body).join('\n')).toContain('Please add who agreed to it.');
  });

  it('offers the nearest actions first, then the whole plan', () => {
    const reply = formOf(draftUpdate({ about: 'A99' }), {
      wrong: [{ why: 'unknown-ref', field: 'about', said: 'A99', nearest: ['A19', '9'] }],
    });
    const about = input(expectSound(reply), 'about');
    const offered = about !== undefined && 'choices' in about ? JSON.stringify(about.choices) : '';
    const values = [...offered.matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value);
    expect(values.slice(0, 3)).toEqual(['A19', '9', 'A1']);
    expect(values).toHaveLength(ACTIONS.length + 1);
  });

  it('asks for the action only where it is not known, and shows which one it is where it is', () => {
    const card = expectSound(formOf(draftUpdate({ about: 'A6', text: 'x' })));
    expect(input(card, 'about')).toBeUndefined();
    expect(textsOf(card.body).join('\n')).toContain('An update about A6\nRecruit and keep 6 permanent social workers');
    expect(filledIn(card)).toMatchObject({ about: 'A6' });
  });

  it('quotes a wrong value that no input can hold, and does not send it again', () => {
    const reply = formOf(draftUpdate({ about: 'A6', text: 'x', status: 'purple', date: '31 February' }), {
      wrong: [
        { why: 'status', field: 'status', said: 'purple' },
        { why: 'no-date', field: 'date', said: '31 February' },
      ],
    });
    const card = expectSound(reply);
    expect(textsOf(card.body).join('\n')).toMatch(/“purple” is no status.*\n“31 February” is no day/);
    expect(filledIn(card)).toMatchObject({ status: ' ', date: '' });
  });

  it('keeps a wrong value in its input where it can be put right there', () => {
    const wrong: Wrong[] = [
      { why: 'percent', field: 'percent', said: '140%' },
      { why: 'link', field: 'evidence', said: 'ftp://x' },
    ];
    const card = expectSound(
      formOf(draftUpdate({ about: 'A6', text: 'x', percent: '140%', evidence: 'ftp://x' }), { wrong }),
    );
    expect([input(card, 'percent')?.value, input(card, 'evidence')?.value]).toEqual(['140%', 'ftp://x']);
  });

  it('drops the move of a paragraph, which has no input, so that the form can be left', () => {
    const reply = RECORDING_SAMPLES['form-paragraph'];
    if (reply === undefined) throw new Error('no sample');
    const card = expectSound(reply);
    expect(input(card, 'movedTo')).toBeUndefined();
    expect(filledIn(card)).toMatchObject({ about: '8(b)', text: 'Late', movedTo: '', agreedBy: '' });
  });

  it('keeps a text that is too long whole as long as a card can hold it', () => {
    const text = LONG_TEXT.repeat(2);
    const wrong: Wrong[] = [{ why: 'too-long', field: 'text', limit: 4000 }];
    expect(input(expectSound(formOf(draftUpdate({ about: 'A6', text }), { wrong })), 'text')?.value).toBe(text);
  });

  it('can be left without filling it in', () => {
    expect(expectSound(formOf(draftUpdate())).actions[1]).toMatchObject({ verb: 'cancel', associatedInputs: 'none' });
  });

  it('lets an action be typed where the plan is too long to choose from, or there is none', () => {
    for (const count of [0, 2000]) {
      const actions = Array.from({ length: count }, (_, i) => ({ id: `A${i}`, what: 'w'.repeat(500) }));
      const reply = formOf(draftUpdate({ text: 'x' }), { missing: ['about'] });
      const card = expectSound({ ...reply, choices: { ...reply.choices, actions } });
      expect(input(card, 'about')).toMatchObject({ type: 'Input.Text' });
    }
  });
});

const WRONG: readonly (readonly [Wrong, RegExp])[] = [
  [{ why: 'unknown-ref', field: 'about', said: 'A99', nearest: ['A9', 'A19'] }, /“A99” here. Did you mean A9 or A19\?/],
  [{ why: 'printed-deadline', field: 'movedTo', said: '8(b)' }, /“8\(b\)” is printed .* cannot be moved/],
  [{ why: 'no-date', field: 'when', said: '31 June' }, /“31 June” is no day .* by when/],
  [{ why: 'future-date', field: 'date', said: '2030-01-02' }, /^2 January 2030 is still to come/],
  [{ why: 'past-date', field: 'when', said: '2010-01-02' }, /^2 January 2010 has passed/],
  [{ why: 'far-date', field: 'date', said: '2051-01-02' }, /^2 January 2051 .* the year/],
  [{ why: 'before-notice', field: 'date', said: '2001-01-02' }, /^2 January 2001 is before the notice/],
  [{ why: 'same-date', field: 'movedTo', said: '2015-03-31' }, /^31 March 2015 .* already/],
  [{ why: 'percent', field: 'percent', said: '140%' }, /“140%” .* from 0 to 100/],
  [{ why: 'status', field: 'status', said: 'purple' }, /“purple” is no status.*“in progress”/],
  [{ why: 'rag', field: 'rag', said: 'pink' }, /“pink” is no RAG colour.*amber/],
  [{ why: 'link', field: 'evidence', said: 'ftp://x' }, /“ftp:\/\/x” .* https:\/\//],
  [{ why: 'value', field: 'value', said: 'lots' }, /“lots” is no value .* a number/],
  [{ why: 'role', field: 'role', said: 'boss' }, /“boss” is no role.* action owner/],
  [{ why: 'too-long', field: 'text', limit: 4000 }, /longer than the 4,000 characters.*shorten/],
  [{ why: 'printed-issue', field: 'fact', said: '2014-09-16' }, /16 September 2014.*never changed/],
  [{ why: 'already-known', field: 'fact', said: '2015-03-18' }, /^18 March 2015 is recorded already/],
  [
    { why: 'unknown-metric', field: 'metric', said: 'absence', nearest: ['vacancy rate'] },
    /“absence” .* vacancy rate\?/,
  ],
  [{ why: 'unknown-person', field: 'person', said: 'Sam Jones' }, /“Sam Jones” .* mention .* id/],
  [{ why: 'unknown-post', field: 'holds', said: 'Head of X', nearest: [] }, /no post.*“Head of X” here\.$/],
];

describe('a wrong value', () => {
  it.each(WRONG)('is said in a sentence of its own: $why', (wrong, sentence) => {
    expect(wrongWords(wrong)).toMatch(sentence);
  });
});

describe('a refusal', () => {
  const problems = Object.values(RECORDING_SAMPLES).flatMap((reply) => (reply.kind === 'problem' ? [reply] : []));

  it('has a sentence of its own for each reason', () => {
    const reasons = problems.filter(({ problem }) => ['may-not', 'hopeless', 'order', 'store'].includes(problem.kind));
    const texts = new Set(reasons.map((reply) => rendered(reply).text.replace(/You wrote: [^]*$/, '')));
    expect(texts.size).toBe(REFUSALS);
  });

  it('says that nothing was recorded or changed', () => {
    for (const reply of problems)
      if (reply.problem.kind !== 'store' || reply.problem.why !== 'unknown')
        expect(rendered(reply).text).toMatch(/nothing (was|is) (recorded|changed|ever deleted)/i);
  });

  it('hands back what was written, also when it was long', () => {
    const reply = RECORDING_SAMPLES['may-not-long'];
    expect(reply && rendered(reply).text).toContain(`You wrote: ${HOSTILE_TEXT}`);
    expect(reply && bodyOf(reply)).toContain(HOSTILE_TEXT);
  });
});

describe('a history', () => {
  it('reaches each of many entries once, eight at a time', () => {
    const told = Array.from({ length: 30 }, (_, i) => toldOf(60 - i));
    const seen: string[] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const card: CardSchema = expectSound({
        ...{ kind: 'history', ref: 'A6', subject: '', told, offset },
        notice: { id: 'knowsley', place: 'Knowsley', council: 'Knowsley' },
      });
      const entries = textsOf(card.body).flatMap((text) => /entry (\d+)/.exec(text)?.[1] ?? []);
      expect(entries.length).toBeLessThanOrEqual(8);
      seen.push(...entries);
      const older = card.actions.find(({ title }) => title === 'Show older');
      offset = older === undefined ? null : Number(older.data['offset']);
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => String(60 - i)));
  });

  it('says who wrote what, what changed and what became of it', () => {
    const reply = RECORDING_SAMPLES['history'];
    const text = reply === undefined ? '' : trim(bodyOf(reply));
    expect(text).toContain('12 January 2015 · Sam Member, action owner 88% seen alone in January');
    expect(text).toContain('Status in progress → complete');
    expect(text).toContain('Taken back by Alex Officer on 2 February 2015.');
    expect(text).toContain('Corrected by Alex Officer on 2 February 2015 (entry 34).');
    expect(text).toContain('from the council’s spreadsheet');
  });
});

describe('the roles', () => {
  it('tell somebody without a role the id to be given to an officer', () => {
    const reply = RECORDING_SAMPLES['members-stranger'];
    expect(reply && bodyOf(reply)).toMatch(
      /You have no role.*\nYour id is 29:1abc-stranger\nGive your id to an officer/,
    );
  });
});

describe('"Add update"', () => {
  const answerReply = (canLog: boolean): Reply => ({
    kind: 'answer',
    answer: answerOf({
      items: [
        dutyItem('8(b)'),
        dutyItem('A7', { type: 'action', kind: null, holders: [], owner: 'Head of Safeguarding' }),
        dutyItem('A8', { type: 'update', kind: null }),
        dutyItem('B3', { type: 'reading', kind: null }),
        dutyItem('x'.repeat(50)),
      ],
    }),
    notice: { id: 'knowsley', place: 'Knowsley', council: 'Knowsley' },
    offset: 0,
    again: null,
    canLog,
  });

  it('stands beside duties and actions, and nothing else', () => {
    const updates = pressed(expectSound(answerReply(true)).body).filter((data) =>
      JSON.stringify(data).includes('"update"'),
    );
    expect(updates).toEqual([
      { do: 'update', about: '8(b)', notice: 'knowsley' },
      { do: 'update', about: 'A7', notice: 'knowsley' },
    ]);
  });

  it('is not there for whoever may not log', () => {
    expect(JSON.stringify(expectSound(answerReply(false)))).not.toContain('Add update');
  });
});
