import { bringsPlan } from '../../../notices/language/brings-plan.ts';

it.each([
  ['here is the updated plan', true],
  ['please import this', true],
  ['Improvement plan', true],
  ['latest tracker attached, thanks', true],
  ['A6: the new plan is attached', false],
  ['what does the plan say?', false],
  ['88% seen alone in January', false],
  ['minutes of the meeting', false],
])('%j beside a file: %s', (sentence, expected) => {
  expect(bringsPlan(sentence)).toBe(expected);
});
