import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Duty, ParsedNotice } from '../../notices/model/notice.ts';
import { readNotice } from '../../notices/reading/read.ts';
import { type Seen, seenOf } from '../../notices/reading/opinion/seen.ts';
import { readAnnotation } from '../../test/notices/annotation/annotation-file.ts';
import { annotationFor, compare, halvesOf, isDated } from '../../test/notices/annotation/compare.ts';
import { around, judgedNotice, lines, Sentence } from '../../test/notices/reading/unseen/score.ts';
import { CORPUS, DutyLine } from './duties.ts';
import { z } from 'zod';

// `node scripts/training/gather.ts`: reads every labelled notice and writes what the opinion learns from
// (notices/reading/opinion/corpus), a file an author. To be run after the reader or a label has changed, and before `npm run train`.

const ROOT = join(import.meta.dirname, '..', '..');
const UNSEEN = join(ROOT, 'test', 'notices', 'reading');

const ANNOTATED: Readonly<Record<string, readonly string[]>> = {
  five: ['kent', 'sutton', 'kingston', 'herefordshire', 'knowsley'].map((id) => join('data', 'notices', `${id}.txt`)),
  unseen: ['ashdown', 'wexmoor'].map((id) => join(UNSEEN, 'unseen', `${id}.txt`)),
  unseen2: ['marlsea', 'tarnbeck'].map((id) => join(UNSEEN, 'unseen2', `${id}.txt`)),
};
const LABELLED: Readonly<Record<string, string>> = Object.fromEntries(
  ['unseen', 'unseen3', 'unseen4', 'unseen5', 'unseen6'].map((name) => [name, join(UNSEEN, name)]),
);
const SENTENCES = ['unseen', 'unseen3'];

/** Reads by the rules alone, and tells what the opinion would see of each duty. */
function readByRules(text: string, id: string) {
  const seen = new Map<string, Seen>();
  const outcome = readNotice(text, {
    id,
    opinion: ({ duties, provisions }, find) => {
      for (const duty of duties) seen.set(duty.id, seenOf(duty, provisions, find));
      return [];
    },
  });
  return { outcome, seen };
}

const isDoubted = ({ doubts }: ParsedNotice, { span: [from, to] }: Duty): boolean =>
  doubts.some(({ span: [start, end] }) => start < to && end > from);

function annotated(file: string): DutyLine[] {
  const { outcome, seen } = readByRules(readFileSync(file, 'utf8'), basename(file, '.txt'));
  if (!outcome.ok) throw new Error(`${file}: ${outcome.reason}`);
  const { findings } = compare(outcome.reading, readAnnotation(annotationFor(file)));
  const { reading } = outcome;
  return findings.flatMap(({ wanted, found, faults }) => {
    if (found === null) return [];
    return halvesOf(reading, wanted, found).flatMap((duty): DutyLine[] => {
      const own = seen.get(duty.id);
      if (own === undefined) return [];
      return [
        {
          notice: basename(file, '.txt'),
          seen: own,
          kinds: [wanted.kind, ...(wanted.alsoKinds ?? [])],
          holders: [...new Set([wanted.holders, ...(wanted.alsoHolders ?? [])].flat())],
          values: wanted.targets.flatMap(({ value }) => value ?? []),
          dated: wanted.deadlines.includes('unclear') || duty !== found ? 'open' : isDated(wanted) ? 'yes' : 'no',
          faults: faults.map(({ about, says }) => `${about}: ${says}`),
          doubted: isDoubted(reading, duty),
        },
      ];
    });
  });
}

function labelled(folder: string): DutyLine[] {
  const names = readdirSync(folder).flatMap((file) => /^(.*)\.duties\.json$/.exec(file)?.[1] ?? []);
  return names.flatMap((name) => {
    let seen: ReadonlyMap<string, Seen> = new Map();
    const { reading, judged } = judgedNotice(name, folder, (text, id) => {
      const read = readByRules(text, id);
      seen = read.seen;
      return read.outcome;
    });
    return judged.flatMap(({ wanted, duty, scored }): DutyLine[] => {
      const own = duty === undefined ? undefined : seen.get(duty.id);
      if (reading === null || duty === undefined || own === undefined) return [];
      const kinds = z.array(DutyLine.shape.kinds.element).parse(wanted.kind);
      const open =
        wanted.dates === null || (wanted.dates.length === 0 && wanted.also.some((also) => also?.length !== 0));
      return [
        {
          notice: name,
          seen: own,
          kinds,
          holders: wanted.holder,
          values: valuesOf(wanted.targets, kinds),
          dated: open ? 'open' : wanted.dates?.length === 0 ? 'no' : 'yes',
          faults: scored.why === '' ? [] : scored.why.split('; '),
          doubted: isDoubted(reading, duty),
        },
      ];
    });
  });
}

type Labels = readonly (readonly [string, number | null])[] | null | undefined;

/** What is no target has no number to reach, where nobody says otherwise. */
const valuesOf = (targets: Labels, kinds: readonly string[]): number[] | null =>
  targets?.flatMap(([, value]) => value ?? []) ?? (kinds.includes('target') ? null : []);

/** Sentences by themselves: they say nothing of what stands around a duty, nor of dates. */
function sentences(folder: string): DutyLine[] {
  return z
    .array(Sentence)
    .parse(lines(folder, 'duty-sentences.jsonl'))
    .flatMap(({ sentence, kind, holders, targets }): DutyLine[] => {
      const { outcome, seen } = readByRules(around(sentence), 'testshire');
      if (!outcome.ok) throw new Error(outcome.reason);
      const { reading } = outcome;
      const [duty] = reading.duties.filter(({ ref }) => ref === '2');
      const own = duty === undefined ? undefined : seen.get(duty.id);
      if (duty === undefined || own === undefined) return [];
      const kinds = z.array(DutyLine.shape.kinds.element).parse(kind);
      const doubted = isDoubted(reading, duty);
      return [
        {
          notice: 'sentence',
          seen: own,
          kinds,
          holders,
          values: valuesOf(targets, kinds),
          dated: 'open',
          faults: [],
          doubted,
        },
      ];
    });
}

mkdirSync(CORPUS, { recursive: true });
for (const author of [...new Set([...Object.keys(ANNOTATED), ...Object.keys(LABELLED)])].sort()) {
  const folder = LABELLED[author];
  const found = [
    ...(ANNOTATED[author] ?? []).flatMap(annotated),
    ...(folder === undefined ? [] : labelled(folder)),
    ...(folder !== undefined && SENTENCES.includes(author) ? sentences(folder) : []),
  ];
  writeFileSync(join(CORPUS, `${author}.jsonl`), `${found.map((line) => JSON.stringify(line)).join('\n')}\n`);
  process.stdout.write(`${author}: ${found.length} duties\n`);
}
