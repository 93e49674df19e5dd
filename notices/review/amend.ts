import type { Deadline, Duty, ParsedNotice, Provision, Span, Target } from '../model/notice.ts';
import { divide, readDeadlineWords, readDuty, readTargetWords } from '../reading/piece.ts';
import { printedDay } from '../reading/relative-times.ts';
import { overlaps, type Place } from './locate.ts';
import type { Amendment, AmendmentOf } from './overlay.ts';

/** A reading with one thing said otherwise, or in a sentence why that cannot be. */
export type Amended =
  { readonly ok: true; readonly reading: ParsedNotice } | { readonly ok: false; readonly why: string };

const cannot = (why: string): Amended => ({ ok: false, why });
const fine = (reading: ParsedNotice): Amended => ({ ok: true, reading });

/** Says one thing of a reading otherwise. What is not named stays as it was read; refs of other paragraphs stay theirs. */
export function amend(text: string, reading: ParsedNotice, place: Place, amendment: Amendment): Amended {
  if (amendment.to === 'right' || amendment.to === 'as-read') return fine(reading);
  if (amendment.to === 'issued') return withIssue(reading, amendment);
  if (place.kind === 'notice') return cannot('Of the notice as a whole only its day of issue can be corrected.');
  if (amendment.to === 'duty') return place.kind === 'duty' ? fine(reading) : fine(withDuty(text, reading, place.span));
  if (place.kind === 'sentence')
    return amendment.to === 'not-a-duty'
      ? fine(reading)
      : cannot('This is no duty as it was read. Say first that it is one.');
  const { duty } = place;
  switch (amendment.to) {
    case 'kind':
      return fine(replacing(reading, duty, [ofKind(duty, amendment)]));
    case 'holders':
      return fine(replacing(reading, duty, [{ ...duty, holders: amendment.holders }]));
    case 'recipients':
      return fine(replacing(reading, duty, [{ ...duty, recipients: amendment.recipients }]));
    case 'deadline':
      return withDeadline(reading, duty, amendment);
    case 'target':
      return withTarget(reading, duty, amendment);
    case 'split':
      return split(text, reading, duty, amendment);
    case 'join':
      return join(text, reading, duty);
    case 'not-a-duty':
      return fine(withoutDuty(reading, duty));
  }
}

/** Numbers belong to a target alone. */
const ofKind = (duty: Duty, { kind }: AmendmentOf<'kind'>): Duty => ({
  ...duty,
  kind,
  targets: kind === 'target' ? duty.targets : [],
});

const replacing = (reading: ParsedNotice, duty: Duty, by: readonly Duty[]): ParsedNotice => ({
  ...reading,
  duties: reading.duties.flatMap((one) => (one === duty ? by : [one])),
});

/** The words are the officer's; the place is the duty's, which is what they are about. */
const heldBy = (duty: Duty, deadlines: readonly Deadline[]): Duty => {
  const placed = deadlines.map((deadline) => ({ ...deadline, span: duty.span }));
  const last = placed.length - 1;
  const targets = duty.targets.map((target) => ({
    ...target,
    deadline: last < 0 ? null : Math.min(target.deadline ?? 0, last),
  }));
  return { ...duty, deadlines: placed, targets };
};

function withDeadline(reading: ParsedNotice, duty: Duty, { words }: AmendmentOf<'deadline'>): Amended {
  const read = readDeadlineWords(words, reading.notice.issued?.date ?? null);
  return read.ok ? fine(replacing(reading, duty, [heldBy(duty, read.found)])) : cannot(read.why);
}

function withTarget(reading: ParsedNotice, duty: Duty, { words }: AmendmentOf<'target'>): Amended {
  const metric = duty.targets[0]?.metric ?? duty.words;
  const read = readTargetWords(words, metric);
  if (!read.ok) return cannot(read.why);
  const dated = duty.deadlines.findIndex(({ form }) => form !== 'standard');
  const targets = read.found.map((one): Target => ({ ...one, span: duty.span, deadline: dated < 0 ? null : dated }));
  const kind = targets.length > 0 ? 'target' : duty.kind === 'target' ? 'measure' : duty.kind;
  return fine(replacing(reading, duty, [{ ...duty, kind, targets }]));
}

function split(text: string, reading: ParsedNotice, duty: Duty, { before }: AmendmentOf<'split'>): Amended {
  const parts = divide(text, duty.span, before);
  if (parts === null)
    return cannot(
      `“${before}” is not found within ${duty.id}. Give the first words of its second duty as they are printed.`,
    );
  const [first, second] = parts.map((span) => readDuty(text, span, reading, duty.holders));
  if (first === undefined || second === undefined) return cannot(`${duty.id} cannot be divided there.`);
  const id = freeId(duty.ref, reading.duties);
  return fine(
    replacing(reading, duty, [
      { ...first, id: duty.id, ref: duty.ref },
      { ...second, id, ref: duty.ref },
    ]),
  );
}

function join(text: string, reading: ParsedNotice, duty: Duty): Amended {
  const before = reading.duties.findLast(({ ref, span }) => ref === duty.ref && span[0] < duty.span[0]);
  if (before === undefined) return cannot(`There is no duty before ${duty.id} in its paragraph to join it to.`);
  const span: Span = [before.span[0], Math.max(before.span[1], duty.span[1])];
  const shift = before.deadlines.length;
  const whole: Duty = {
    ...before,
    holders: [...new Set([...before.holders, ...duty.holders])],
    recipients: [...new Set([...before.recipients, ...duty.recipients])],
    named: [...new Set([...before.named, ...duty.named])],
    deadlines: [...before.deadlines, ...duty.deadlines],
    targets: [
      ...before.targets,
      ...duty.targets.map((one) => ({ ...one, deadline: one.deadline === null ? null : one.deadline + shift })),
    ],
    quote: text.slice(...span),
    span,
    words: `${before.words} ${duty.words}`,
  };
  const joined = replacing(reading, before, [whole]);
  return fine({ ...joined, duties: joined.duties.filter((one) => one !== duty) });
}

function withoutDuty(reading: ParsedNotice, duty: Duty): ParsedNotice {
  const duties = reading.duties.filter((one) => one !== duty);
  const isBound = (span: Span): boolean => duties.some((one) => overlaps(one.span, span));
  const sentences = reading.coverage.sentences.map((one) =>
    overlaps(one.span, duty.span) && !isBound(one.span) ? { ...one, as: 'explanation' as const } : one,
  );
  const bare = !duties.some(({ ref }) => ref === duty.ref);
  const provisions = reading.provisions.map((one): Provision =>
    bare && one.ref === duty.ref ? { ...one, role: 'preamble' } : one,
  );
  return { ...reading, duties, provisions, coverage: { ...reading.coverage, sentences } };
}

/** A sentence that the reader took for none: its paragraph keeps its ref, and one without gets the next that is free. */
function withDuty(text: string, reading: ParsedNotice, span: Span): ParsedNotice {
  const draft = readDuty(text, span, reading);
  const home = reading.provisions
    .filter((one) => overlaps(one.span, span))
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
  const ref = home?.ref ?? freeRef(home?.level ?? 'paragraph', reading.provisions);
  const own: Provision = {
    ...{ level: 'paragraph', heading: null, parent: null, quote: text.slice(...span), span, words: draft.words },
    ...home,
    ref,
    role: 'duty',
  };
  const provisions =
    home === undefined ? [...reading.provisions, own] : reading.provisions.map((one) => (one === home ? own : one));
  const taken = reading.duties.some((one) => one.ref === ref);
  const duty: Duty = { ...draft, id: taken ? freeId(ref, reading.duties) : ref, ref };
  const sentences = reading.coverage.sentences.map((one) =>
    overlaps(one.span, span) ? { ...one, as: 'duty' as const } : one,
  );
  return {
    ...reading,
    provisions: inOrder(provisions),
    duties: inOrder([...reading.duties, duty]),
    coverage: { ...reading.coverage, sentences },
  };
}

const inOrder = <T extends { readonly span: Span }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => a.span[0] - b.span[0]);

/** `20/3` where 20 has two duties. */
function freeId(ref: string, duties: readonly Duty[]): string {
  const taken = new Set(duties.map(({ id }) => id));
  let number = 2;
  while (taken.has(`${ref}/${number}`)) number += 1;
  return `${ref}/${number}`;
}

/** The next bullet or paragraph: those that have a ref keep theirs, as people use them. */
function freeRef(level: Provision['level'], provisions: readonly Provision[]): string {
  const letter = level === 'bullet' ? 'B' : 'P';
  const taken = new Set(provisions.map(({ ref }) => ref));
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

function withIssue(reading: ParsedNotice, { words }: AmendmentOf<'issued'>): Amended {
  const read = readDeadlineWords(words, null);
  const [only, ...others] = read.ok ? read.found : [];
  const date = only?.form === 'day' && others.length === 0 ? printedDay(only) : null;
  if (date === null) return cannot(`“${words}” is no day. Say for example “8 March 2011”.`);
  const issued = { date, source: 'text' as const, span: [0, 0] satisfies Span };
  return fine({ ...reading, notice: { ...reading.notice, issued } });
}
