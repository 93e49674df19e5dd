import { findGrouping } from '../../../notices/language/grouping.ts';
import { findPercent } from '../../../notices/language/percent.ts';
import { written, type WrittenQuestion } from '../../../notices/model/question.ts';
import { askKnowsley } from '../../questions/desk.ts';

const free = (): boolean => false;
const words = (text: string): string[] => text.split(' ');

describe('by what something is to be counted apart', () => {
  it.each([
    ['reds by agency', 'agency'],
    ['overdue broken down by owner', 'owner'],
    ['how many has each post got', 'owner'],
    ['which month has the most due', 'month'],
    ['split the actions by rag status', 'colour'],
    ['actions across the agencies', 'agency'],
    ['who has the most overdue', 'owner'],
    ['duties by duty holder', 'holder'],
  ])('is read: %s', (text, value) => {
    expect(findGrouping(words(text), free)?.value).toBe(value);
  });

  it.each([
    'which agency is responsible for a6',
    'signed off by the owner',
    'a report every month',
    'who has a6',
    'which month is the review',
  ])('is not read where nothing is counted: %s', (text) => {
    expect(findGrouping(words(text), free)).toBeNull();
  });
});

describe('how much is to be done', () => {
  it.each([
    ['which are at least 50% done', '>=', 50],
    ['anything under half done', '<', 50],
    ['80 % or more complete', '>=', 80],
    ['more than three quarters done', '>', 75],
    ['no more than 25% complete', '<=', 25],
    ['progress below 40%', '<', 40],
    ['the ones that are 100% complete', '=', 100],
  ])('is read: %s', (text, comparison, value) => {
    expect(findPercent(words(text), free)?.value).toEqual({ comparison, value });
  });

  it.each(['no % recorded', 'actions without a % complete', 'have not got a %'])('and that nobody said: %s', (text) => {
    expect(findPercent(words(text), free)?.value).toBe('none');
  });

  it.each([
    'what % are complete',
    '95% seen alone',
    'the target of 50%',
    '% complete',
    'half of the actions',
    '150% done',
  ])('is not read in %s', (text) => {
    expect(findPercent(words(text), free)).toBeNull();
  });
});

describe('a sentence that asks for it', () => {
  const meant = (text: string): WrittenQuestion | null => {
    const { meaning } = askKnowsley(text);
    return meaning?.act === 'ask' ? written(meaning.question) : null;
  };

  it.each([
    ['How many reds has each agency?', { rag: ['red'], groupBy: 'agency', aggregate: 'count', kind: 'list' }],
    ['Break the overdue ones down by owner.', { groupBy: 'owner', kind: 'overdue' }],
    ['Which agency has most overdue?', { groupBy: 'agency', kind: 'overdue' }],
    ['Which month has most due?', { groupBy: 'month', kind: 'due' }],
    ['Which actions have no RAG?', { colour: 'computed', kind: 'list' }],
    ['How many did we finish on time?', { finished: 'on-time', aggregate: 'count', kind: 'list' }],
    ['Which were completed after their date?', { finished: 'late', kind: 'list' }],
    ['which actions are at 50% or more', { percent: { comparison: '>=', value: 50 }, kind: 'list' }],
    ['Which actions are at least 60% done?', { percent: { comparison: '>=', value: 60 }, kind: 'list' }],
    ['Which actions have no percentage recorded?', { percent: 'none', kind: 'list' }],
    ['Which actions are red or overdue?', { any: [{ rag: ['red'] }, { overdue: true }], kind: 'list' }],
    ['What share of what was due in January got done?', { aggregate: 'share', progress: 'closed', kind: 'due' }],
  ])('%s', (text, expected) => {
    expect(meant(text)).toMatchObject(expected);
  });

  it('does not take what was not finished on time for what was', () => {
    expect(meant('Which actions were not completed on time?')?.finished ?? null).not.toBe('on-time');
  });
});
