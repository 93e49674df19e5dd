import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CalendarDate } from '../../../notices/model/dates.ts';
import { Facts } from '../../../notices/model/facts.ts';
import { Meaning } from '../../../notices/model/meaning.ts';

/** A mistake of the person who typed the command: one sentence, exit code 2. */
export class Misuse extends Error {}

/** One question of a file, or of the command itself. */
export const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string().optional(),
  /** A typed question; nothing is read then. */
  meaning: Meaning.optional(),
  notice: z.string().nullish(),
  board: z.string().nullish(),
  asOf: CalendarDate.optional(),
  facts: Facts.default({ review: [], meeting: [] }),
  after: z.union([z.string(), z.number()]).nullish(),
});
export type Line = z.infer<typeof Line>;

const Named = z.object({ notice: z.string().nullish(), board: z.string().nullish() });

/** The notice and the board that a line names; what is wrong with a line is told when it is its turn. */
export function namedIn(raw: string): (string | null | undefined)[] {
  const named = Named.safeParse(jsonOf(raw));
  return named.success ? [named.data.notice, named.data.board] : [];
}

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

export function readBatch(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${error instanceof Error ? error.message : 'no reason given'}.`);
  }
}

export function parseLine(raw: string, number: number): Line {
  const value = jsonOf(raw);
  if (value === undefined)
    throw new Misuse(`Line ${number} is not JSON. Each line is one object such as {"question":"what is overdue?"}.`);
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Misuse(`Line ${number}: ${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'is not as expected'}.`);
  }
  if (parsed.data.question === undefined && parsed.data.meaning === undefined)
    throw new Misuse(`Line ${number} has neither a question nor a meaning.`);
  return parsed.data;
}

/** The meaning that was typed instead of a sentence. */
export function parseMeaning(raw: string): Meaning {
  const value = jsonOf(raw);
  if (value === undefined)
    throw new Misuse('--meaning is not JSON. It is an object such as {"act":"ask","question":{"kind":"overdue"}}.');
  const parsed = Meaning.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Misuse(`--meaning: ${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'is not as expected'}.`);
}
