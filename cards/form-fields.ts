import { Draft } from '../notices/model/draft.ts';
import { CalendarDate } from '../notices/model/dates.ts';
import { aboutParagraph, isMove, openFields, type Asked, type FormRoom, type InputId } from './form-asked.ts';
import { choicesFor, NOTHING, type Choice } from './form-choices.ts';
import { FORM, LABELS, OWN_DAY } from './form-words.ts';
import { clean, shorten } from './text.ts';

/** An input as the template binds it: each of its three kinds takes what it needs. */
export interface FormInput {
  readonly input: 'text' | 'date' | 'choice';
  readonly id: InputId;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly error: string;
  readonly placeholder: string;
  readonly multiline: boolean;
  readonly maxLength: number;
  readonly style: 'text' | 'url';
  readonly min: CalendarDate;
  readonly max: CalendarDate;
  readonly choices: readonly Choice[];
}

const INPUTS: Readonly<Record<Draft['what'], readonly InputId[]>> = {
  update: ['about', 'text', 'status', 'rag', 'percent', 'date', 'evidence', 'movedTo', 'agreedBy', 'newOwner'],
  correction: ['text', 'status', 'rag', 'percent', 'date', 'evidence', 'movedTo', 'agreedBy'],
  reading: ['metric', 'value', 'date'],
  fact: ['fact', 'date', 'note'],
  'no-fact': ['fact', 'date', 'note'],
  indicator: ['metric', 'value', 'when', 'who'],
  action: ['task', 'serves', 'who', 'agency', 'when', 'success'],
  member: ['person', 'name', 'role', 'holds'],
  'no-member': [],
  minutes: [],
  undo: [],
};

/** Whether there is anything that a form could ask for. */
export const hasForm = ({ what }: Draft): boolean => INPUTS[what].length > 0;

/** Without which nothing is recorded, whatever else was said. */
const REQUIRED: Readonly<Partial<Record<Draft['what'], readonly InputId[]>>> = {
  update: ['about', 'text'],
  reading: ['metric', 'value'],
  fact: ['fact', 'date'],
  'no-fact': ['fact', 'date'],
  indicator: ['metric', 'value'],
  action: ['task', 'serves', 'who', 'when'],
  member: ['role'],
};

/** The inputs of a form, what is missing or wrong first, with all that was said in them. */
export function inputsOf(asked: Asked, room: FormRoom): FormInput[] {
  const { draft, missing } = asked;
  const required = REQUIRED[draft.what] ?? [];
  const open = openFields(asked);
  return shownInputs(asked, open)
    .toSorted((a, b) => Number(open.has(b)) - Number(open.has(a)))
    .map((id) => inputOf(id, required.includes(id) || missing.some((field) => field === id), asked, room));
}

function shownInputs(asked: Asked, open: ReadonlySet<string>): InputId[] {
  return INPUTS[asked.draft.what].filter((id) => {
    if (id === 'about') return open.has('about');
    if (id === 'person' || id === 'name') return open.has(id);
    // Hardly an update hands an action on: only one that does has room for it.
    if (id === 'newOwner') return open.has(id) || ('newOwner' in asked.draft && asked.draft.newOwner !== '');
    return !(isMove(id) && aboutParagraph(asked));
  });
}

/** The draft as the button carries it: what has an input comes back in that, and what is wrong and has none is dropped. */
export function carriedDraft(asked: Asked): Draft {
  const { draft, wrong } = asked;
  const dropped = new Set<string>([...shownInputs(asked, openFields(asked)), ...wrong.map(({ field }) => field)]);
  // Another metric may belong to another paragraph.
  if (wrong.some(({ why }) => why === 'unknown-metric')) dropped.add('ref');
  const isDropped = (field: string): boolean => dropped.has(field) || (isMove(field) && aboutParagraph(asked));
  const left = Object.entries(draft).map(([field, said]) => [field, field !== 'what' && isDropped(field) ? '' : said]);
  return Draft.parse(Object.fromEntries(left));
}

/** What was typed for a field; empty where the draft has no such field. */
function saidIn(draft: Readonly<Record<string, string>>, id: string): string {
  return draft[id] ?? '';
}

function inputOf(id: InputId, required: boolean, asked: Asked, room: FormRoom): FormInput {
  const today = asked.draft.what === 'update' || asked.draft.what === 'reading';
  const label = id === 'date' && !today ? OWN_DAY : LABELS[id];
  const said = saidIn(asked.draft, id);
  const kept = said.length > room.value ? said.slice(0, room.value).replace(/[\uD800-\uDBFF]$/u, '') : said;
  const value = clean(kept);
  const plain = {
    ...{ id, label, required, error: FORM.required(label), placeholder: '', multiline: false, choices: [] },
    ...{ maxLength: 300, style: 'text' as const, ...reach(id, asked) },
  };
  const choices = choicesFor(id, asked, room);
  if (choices.length > 0) {
    const empty = choices.some((choice) => choice.value === NOTHING) ? NOTHING : '';
    const picked = choices.find((choice) => choice.value.toLowerCase() === said.trim().toLowerCase())?.value ?? empty;
    return { ...plain, input: 'choice', choices, value: picked, placeholder: FORM.pick };
  }
  if (id === 'date' || id === 'movedTo' || id === 'when')
    return { ...plain, input: 'date', value: isDay(value) ? value : '', error: FORM.badDate };
  const limit = LIMITS[id] ?? 300;
  return {
    ...{ ...plain, input: 'text', value, multiline: limit === LONGEST_TEXT },
    // A client may refuse to show what is too long, and it has to be seen to be shortened.
    maxLength: Math.max(limit, value.length),
    style: id === 'evidence' ? 'url' : 'text',
    placeholder: placeholderOf(id, asked),
  };
}

const LONGEST_TEXT = 4000;
const LIMITS: Readonly<Partial<Record<InputId, number>>> = {
  ...{ text: LONGEST_TEXT, task: LONGEST_TEXT, success: 1000, evidence: 1000, percent: 20, value: 20 },
};

const isDay = (value: string): boolean => CalendarDate.safeParse(value).success;

function placeholderOf(id: InputId, { choices }: Asked): string {
  if (id === 'who') return shorten(clean(choices.posts[0] ?? ''), 80);
  if (id === 'holds') return shorten(clean(choices.posts.slice(0, 2).join('; ')), 120);
  if (id === 'about' || id === 'evidence' || id === 'percent' || id === 'serves') return FORM.example[id];
  return '';
}

/** From when to when a date can be picked: the rules decide, this only spares a useless try. */
function reach(id: InputId, { draft, today }: Asked): Pick<FormInput, 'min' | 'max'> {
  const year = Number(today.slice(0, 4));
  const far = { min: `${year - 10}-01-01`, max: `${year + 10}-12-31` };
  if (id === 'movedTo' || id === 'when') return { ...far, min: today };
  const past = draft.what !== 'fact' || draft.fact === 'issued' || draft.fact === 'received';
  return past ? { ...far, max: today } : far;
}
