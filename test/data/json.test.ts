import { z } from 'zod';
import { Json } from '../../data/json.ts';

it.each([
  ['text', 'a'],
  ['a number', -1.5],
  ['nothing', null],
  ['lists in objects', { a: [{ b: [true, null, 'c'] }] }],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
  ['undefined', undefined],
  ['no number', Number.NaN],
  ['a number without end', Infinity],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a function deep down', { a: [() => 1] }],
  ['a member that is not there', { a: undefined }],
  ['a big number', 1n],
])('%s is taken just where z.json() takes it', (_, value) => {
  expect(Json.safeParse(value).success).toBe(z.json().safeParse(value).success);
});
