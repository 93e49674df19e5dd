import { bytesOf, CARD_BYTES } from '../../cards/card.ts';
import type { DigestReply } from '../../dialogs/protocol/answers.ts';
import { Command } from '../../dialogs/protocol/command.ts';
import { digestReply } from '../../dialogs/digest.ts';
import { groupsOf, linesOf } from '../../notices/digest/lines.ts';
import { DigestGroup } from '../../notices/digest/model.ts';
import type { boardLog } from '../notices/digest/boards.ts';
import { hugePlan, isEnglandHoliday, readingOf } from '../notices/digest/boards.ts';
import type { CardSchema } from './card-schema.ts';
import { DIGEST_SAMPLES } from './digest-samples.ts';
import { expectSound, pressed, rendered } from './sound.ts';

type DigestCommand = Extract<Command, { do: 'digest' }>;

function sample(name: string): DigestReply {
  const found = DIGEST_SAMPLES[name];
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found;
}

/** What the card says, in the order in which it says it. */
function said(card: unknown): string[] {
  if (typeof card !== 'object' || card === null) return [];
  const own = 'inlines' in card && Array.isArray(card.inlines) ? [card.inlines.map(textOf).join('')] : [];
  return [...own, ...Object.values(card).flatMap(said)];
}

const textOf = (one: unknown): string =>
  typeof one === 'object' && one !== null && 'text' in one ? String(one.text) : '';

function presses(card: CardSchema): DigestCommand[] {
  return pressed(card).map((data) => {
    const command = Command.parse(data);
    if (command.do !== 'digest') throw new Error('a digest has buttons of its own only');
    return command;
  });
}

/** What comes of a press, as the conversation works it out. */
function press({ notice, asOf, ...asked }: DigestCommand, log: ReturnType<typeof boardLog>): DigestReply {
  return digestReply({ reading: readingOf(notice), log, today: asOf }, asked, { isHoliday: isEnglandHoliday });
}

describe('the digest', () => {
  it.each(Object.keys(DIGEST_SAMPLES))('%s is a sound card of at most 25 KB', (name) => {
    const card = expectSound(sample(name));
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(card.fallbackText).not.toContain('${');
  });

  it('opens with the headline and the next dates', () => {
    const [title, headline, review, meeting] = said(expectSound(sample('digest')).body);
    expect(title).toBe('Weekly digest: Knowsley');
    expect(headline).toMatch(/^1 duty and 5 actions are overdue, and 1 duty and 4 actions fall due before/);
    expect(meeting).toBe('Next board meeting: 19 March 2015, in 38 days (confirmed by the board).');
    expect(review).toBe('Next DfE review: 18 March 2015, in 37 days (confirmed by the board).');
  });

  it.each(Object.keys(DIGEST_SAMPLES))('%s has every row on the card or behind one of its buttons', (name) => {
    const reply = { ...sample(name), show: null, offset: 0 };
    const card = expectSound(reply);
    const shown = said(card.body);
    const behind = presses(card).map(({ show }) => show);
    for (const group of groupsOf(reply.digest).filter((one) => !behind.includes(one)))
      for (const { ref } of linesOf(group, reply.digest)) expect(shown.some((line) => line.startsWith(ref))).toBe(true);
    expect(card.actions.length).toBeLessThanOrEqual(6);
  });

  it('shows at most three rows of a group at first, and what changed among them', () => {
    const card = expectSound(sample('digest'));
    const rows = JSON.stringify(card.body).match(/"separator":true,"items"/g) ?? [];
    expect(rows.length).toBeLessThanOrEqual(11);
    const shown = said(card.body).filter((line) => /\(\d+\)$/.test(line));
    expect(shown.map((line) => line.replace(/ \(\d+\)$/, ''))).toEqual([
      'Overdue',
      'Due before the DfE review on 18 March 2015',
      'Due later, before the board meeting on 19 March 2015',
      'Changed since the last digest on 2 February 2015',
    ]);
  });

  it('says overdue and RAG in words and not by colour alone', () => {
    const text = said(expectSound(sample('digest-overdue')).body).join('\n');
    expect(text).toContain('Overdue since 31 December 2014 (40 days)');
    expect(text).toContain('RAG red');
    expect(said(expectSound(sample('digest-changes')).body).join('\n')).toMatch(/A23 · .+\nNewly red/);
  });

  it('says in its text all that the digest holds', () => {
    const reply = sample('digest');
    const { text } = rendered(reply);
    for (const { ref } of [...reply.digest.overdue, ...reply.digest.waiting, ...reply.digest.silent])
      expect(text).toContain(`- ${ref}, `);
  });

  it('is one line and a setting in a quiet week', () => {
    const lines = said(expectSound(sample('digest-quiet')).body);
    expect(lines).toEqual([
      'Weekly digest: Knowsley',
      'A quiet week: none is late, and no change was recorded. Next: 5 February 2015, in 3 days, the board meeting.',
      'Knowsley Metropolitan Borough Council · as of 2 February 2015',
    ]);
  });

  it('draws the readings of targets and says them in a table where a client draws none', () => {
    const { body } = expectSound(sample('digest-targets'));
    const json = JSON.stringify(body);
    expect(json.match(/"type":"Chart.Line"/g)).toHaveLength(3);
    expect(json).toContain('"fallback":{"type":"Table"');
  });

  it('asks back for the digest of its own day, from wherever one is', () => {
    const back = presses(expectSound(sample('digest-silent'))).find(({ show }) => show === null);
    expect(back).toEqual({
      do: 'digest',
      notice: 'knowsley',
      asOf: '2015-02-09',
      since: '2015-02-02',
      show: null,
      offset: 0,
    });
  });
});

describe('the digest of 200 actions, all red and overdue', () => {
  const log = hugePlan(200);

  it('says status and RAG of an action whose owner has a long name', () => {
    expect(said(expectSound(sample('digest-200-overdue')).body).join('\n')).toMatch(/…( · .+)?\nRAG red\nIn progress/);
  });

  it('reaches each of them once, page after page, on cards that stay small', () => {
    const seen: string[] = [];
    let next: DigestCommand | undefined = presses(expectSound(sample('digest-200'))).find(
      ({ show }) => show === 'overdue',
    );
    while (next !== undefined) {
      const { offset } = next;
      const card: CardSchema = expectSound(press(next, log));
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
      seen.push(...said(card.body).flatMap((line) => /^(A\d+) ·/.exec(line)?.[1] ?? []));
      next = presses(card).find((one) => one.show === 'overdue' && one.offset > offset);
    }
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
  });
});

const HOSTILE = [
  '**bold** [click](https://evil.example/)',
  '${1+1} {{DATE(2015-01-01)}}',
  '\u202Egnp.exe \u0000',
  '😀'.repeat(3000),
  '',
];

it.each(HOSTILE)('keeps hostile text as text: %#', (text) => {
  const { digest, ...reply } = sample('digest');
  const hurt = {
    ...digest,
    notice: { ...digest.notice, place: text, council: text },
    overdue: digest.overdue.map((item) => ({ ...item, words: text, owner: text, note: text })),
  };
  for (const show of [null, ...DigestGroup.options]) {
    const card = expectSound({ ...reply, digest: hurt, show });
    expect(JSON.stringify(card)).not.toMatch(/\\u0000|\u202E/);
    expect(JSON.stringify(card)).not.toContain('"type":"TextBlock"');
  }
});
