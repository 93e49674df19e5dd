import type { Answer } from '../../../notices/model/answer.ts';
import { askKnowsley } from '../../questions/desk.ts';

const ask = (question: string): Answer => askKnowsley(question).answer;

describe('a time that was said decides', () => {
  it.each([
    ['list all meetings in 2014', /18 September 2014.*30 October 2014.*11 December 2014/],
    ['which board meetings did we have before Christmas', /18 September 2014.*30 October 2014.*11 December 2014/],
    ['all meetings before today', /18 September 2014.*15 January 2015/],
    ['list the board meetings in October', /30 October 2014/],
  ])('over what is only to come: %s', (question, dates) => {
    const { echo, text } = ask(question);
    expect(echo).not.toContain('those to come');
    expect(text).toMatch(dates);
  });

  it('and leaves what is to come where it reaches that far', () => {
    expect(ask('meetings left this year').text).toMatch(/: 5 February 2015/);
    expect(ask('how many board meetings have we had').value).toBe(4);
  });

  it.each([
    ["what's changed between the October and December boards", 'A4 A17'],
    ['what was due between the October and December boards', 'A9 A4 A17'],
  ])('where it ends: at the first such board after its beginning: %s', (question, refs) => {
    const { echo, items } = ask(question);
    expect(echo).toContain('30 October to 11 December 2014');
    expect(items.map(({ ref }) => ref).join(' ')).toBe(refs);
  });
});
