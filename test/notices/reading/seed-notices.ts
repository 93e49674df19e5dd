import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duty, ParsedNotice } from '../../../notices/model/notice.ts';
import type { Doubting } from '../../../notices/reading/opinion/doubts.ts';
import { readNotice } from '../../../notices/reading/read.ts';
import type { Phase } from '../../../notices/model/time.ts';

const ROOT = join(__dirname, '../../..');

export function seedText(id: string): string {
  return readFileSync(join(ROOT, 'data/notices', `${id}.txt`), 'utf8');
}

export function fixtureText(id: string): string {
  return readFileSync(join(__dirname, 'fixtures', `${id}.txt`), 'utf8');
}

export function readText(text: string, id = 'test', opinion?: Doubting): ParsedNotice {
  const result = readNotice(text, opinion === undefined ? { id } : { id, opinion });
  if (!result.ok) throw new Error(result.reason);
  return result.reading;
}

/** The same as the rules alone leave it, for what they doubt themselves. */
export const readByRules = (text: string, id = 'test'): ParsedNotice => readText(text, id, () => []);

/** A deadline in few words: "day 2014-10-06", "after issued 1 month", "every issued 4 week". */
export function brief(deadline: Duty['deadlines'][number]): string {
  switch (deadline.form) {
    case 'day':
      return `day ${deadline.date}`;
    case 'month':
      return `month ${deadline.month}`;
    case 'period':
      return `period ${deadline.from} ${deadline.to}`;
    case 'after':
    case 'every':
      return `${deadline.form} ${deadline.anchor} ${deadline.step.count} ${deadline.step.unit}${
        'phase' in deadline && deadline.phase !== undefined ? ` ${phaseWords(deadline.phase)}` : ''
      }`;
    case 'every-meetings':
      return `every ${deadline.count} meetings after ${deadline.after ?? 'the start'}`;
    case 'before-review':
      return `${deadline.step.count} ${deadline.step.unit} before the review`;
    default:
      return deadline.form;
  }
}

const phaseWords = (phase: Phase): string =>
  Object.entries(phase)
    .filter(([key]) => key !== 'shift' && key !== 'which' && key !== 'of')
    .map(([, value]) => String(value))
    .join(' ');

/** The duties with a date of some kind, each on a line: id, kind, who, to whom, when. */
export function datedLines(reading: ParsedNotice): string[] {
  return reading.duties
    .filter(({ deadlines }) => deadlines.some(({ form }) => form !== 'standard' && form !== 'accompanies'))
    .map(dutyLine);
}

export function dutyLine({ id, kind, holders, recipients, deadlines }: Duty): string {
  const whom = recipients.length === 0 ? '' : ` to ${recipients.join(',')}`;
  const when = deadlines.map(brief).join('; ');
  return `${id} ${kind} ${holders.join(',')}${whom}${when === '' ? '' : `: ${when}`}`;
}

export function dutyOf(reading: ParsedNotice, id: string): Duty {
  const duty = reading.duties.find((one) => one.id === id);
  if (duty === undefined) throw new Error(`no duty ${id}`);
  return duty;
}

/** A short notice around some numbered paragraphs, to read sentences in their place. */
export function noticeAround(...paragraphs: readonly string[]): string {
  return [
    'Improvement Notice',
    'To: Testshire County Council ("the Council")',
    'This Improvement Notice is issued to Testshire County Council on 19 May 2016 following an Ofsted report published on 27 November 2015.',
    '1. To comply with this Notice, the following actions are required of the Council:',
    ...paragraphs.map((words, index) => `${index + 2}. ${words}`),
    'Signed: A N Other',
  ].join('\n\n');
}
