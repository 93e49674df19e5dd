import { signingOff } from '../../../../notices/language/updates/signing-off.ts';
import { knowsley } from './desk.ts';

const read = (text: string) => signingOff(text, knowsley());

describe('a sign-off in words', () => {
  it.each([
    ['sign off A11 and A21', ['A11', 'A21']],
    ['Signed off: A11, A21', ['A11', 'A21']],
    ['please sign A11 off', ['A11']],
    ['can you sign off A11?', ['A11']],
    ['the board signed off A11, A21 and 8(b)', ['A11', 'A21', '8(b)']],
    ['sign them all off', null],
    ['sign off everything', null],
  ])('“%s”', (text, refs) => {
    expect(read(text)).toMatchObject({ refs, meeting: { kind: 'unsaid' }, plain: true });
  });

  it('says at which meeting', () => {
    expect(read('A11 and A21 were signed off by the board on 15 January')).toMatchObject({
      meeting: { kind: 'held', date: '2015-01-15' },
      plain: true,
    });
    expect(read('sign off A11 at the 5 February board')).toMatchObject({
      meeting: { kind: 'not-held', ahead: '2015-02-05' },
    });
    expect(read('sign off A11 at the last meeting')).toMatchObject({ meeting: { date: '2015-01-15' } });
  });

  it('leaves out what is excepted', () => {
    expect(read('sign off all except A21')).toMatchObject({ refs: null, except: ['A21'] });
  });

  it('names what is excepted and not known, and the meeting behind it', () => {
    expect(read('sign off everything except A99')).toMatchObject({ except: [], unknown: 'A99' });
    expect(read('sign off everything except A21 at the 16 January board')).toMatchObject({
      unknown: '',
      meeting: { kind: 'not-held', ahead: null },
    });
  });

  it('keeps that one of them has more said of it', () => {
    expect(read('sign off A11: the protocol was seen')).toMatchObject({ refs: ['A11'], plain: false });
  });

  it.each([
    'what is waiting for sign-off?',
    'is A11 signed off',
    'A11 is not signed off',
    'A11 is awaiting sign off',
    'A11 to be signed off at the next board',
    'A11 signed off subject to evidence',
    'A11 signed off, A7 moved to 30 April',
    'sign off A11 to A21',
    'A6: the police signed off on the rota and A7 was discussed',
    'who signed off A11?',
    'sign off',
  ])('“%s” is none, or tells more', (text) => {
    expect(read(text)).toBeNull();
  });

  it('takes no longer for what is long', () => {
    expect(read(`sign off ${'A11 '.repeat(3000)}`)).toBeNull();
  });
});
