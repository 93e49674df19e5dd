import { createHmac } from 'node:crypto';
import {
  checkFill,
  checkImport,
  checkOffer,
  checkRecord,
  sealFill,
  sealImport,
  sealOffer,
  sealRecord,
} from '../../dialogs/recording/seal.ts';

const at = (now: string) => ({
  now: () => now,
  seal: (words: string) => createHmac('sha256', 'key').update(words).digest('base64url'),
});
const MADE = at('2026-03-01T09:00:00.000Z');
const ALEX = { id: 'alex', name: 'Alex' };
const change = { what: 'undo' as const, undoes: 3 };

/** Each kind of sealed button: how it is made, and how it is looked at when it comes back. */
const BUTTONS = {
  record: () => {
    const data = sealRecord({ do: 'record', notice: 'kent', command: 'c', by: ALEX, change, seen: 0 }, MADE);
    return { data, check: (back: typeof data, now = MADE) => checkRecord(back, now) };
  },
  import: () => {
    const data = sealImport({ do: 'import', notice: 'kent', command: 'c', by: ALEX, shown: 'x'.repeat(43) }, MADE);
    return { data, check: (back: typeof data, now = MADE) => checkImport(back, now) };
  },
  fill: () => {
    const data = sealFill({ notice: 'kent', command: 'c', draft: { what: 'undo' } }, 'alex', MADE);
    return { data, check: (back: typeof data, now = MADE) => checkFill(back, 'alex', now) };
  },
  offer: () => {
    const data = sealOffer({ notice: 'kent', name: 'kent-plan.xlsx' }, 'alex', MADE);
    return { data, check: (back: typeof data, now = MADE) => checkOffer(back, 'alex', now) };
  },
} as const;

describe.each(Object.keys(BUTTONS) as (keyof typeof BUTTONS)[])('the seal of a %s button', (name) => {
  const checked = (changes: Record<string, unknown>, now = MADE): string => {
    const { data, check } = BUTTONS[name]() as { data: object; check: (back: object, now: typeof MADE) => string };
    return check({ ...data, ...changes }, now);
  };

  it('holds for a year', () => {
    expect(checked({})).toBe('fine');
    expect(checked({}, at('2027-03-01T09:00:00.000Z'))).toBe('fine');
    expect(checked({}, at('2027-03-03T09:00:00.000Z'))).toBe('expired');
  });

  it('covers when it was made, and of which board', () => {
    expect(checked({ made: '2027-03-01T09:00:00.000Z' }, at('2027-04-01T09:00:00.000Z'))).toBe('tampered');
    expect(checked({ notice: 'sutton' })).toBe('tampered');
  });

  it('that says nothing of when it was made is of an earlier version, and too old', () => {
    const { data } = BUTTONS[name]();
    const { made, ...undated } = data;
    expect(made).toBeDefined();
    const { check } = BUTTONS[name]() as { check: (back: object) => string };
    expect(check(undated)).toBe('expired');
  });
});

describe('what is sealed for a person', () => {
  it('is nobody else’s', () => {
    const fill = sealFill({ notice: 'kent', command: 'c', draft: { what: 'undo' } }, 'alex', MADE);
    const offer = sealOffer({ notice: 'kent', name: 'kent-plan.xlsx' }, 'alex', MADE);
    for (const other of ['sam', null]) {
      expect(checkFill(fill, other, MADE)).toBe('tampered');
      expect(checkOffer(offer, other, MADE)).toBe('tampered');
    }
    expect(checkOffer({ ...offer, name: 'sutton-plan.xlsx' }, 'alex', MADE)).toBe('tampered');
  });
});
