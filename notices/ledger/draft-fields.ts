import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import type { Rag, Status } from '../model/board.ts';
import { ragOf, statusOf } from '../words/cells.ts';
import { storable } from '../model/storable.ts';
import { CalendarDate } from '../model/dates.ts';
import type { Field, Wrong } from './check-outcome.ts';

/** A field that was read: its value, null where nothing was said, or what is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: Wrong };

const fine = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (one: Wrong): Read<never> => ({ ok: false, wrong: one });

/** A proposal's button carries all that is recorded, and a card has to stay under 28 KB. */
const LONGEST: Readonly<Partial<Record<Field, number>>> = { text: 4000, note: 4000, task: 4000, success: 1000 };
const LONGEST_LINE = 300;
/** What an owner holds, or an action serves: far more than anybody does. */
const LONGEST_LIST = 1000;
const LONGEST_LINK = 1000;
/** Nobody plans further, and nothing that is still logged is older. */
const MOST_YEARS = 10;

/** Free words: one message long for what happened, one line for names and the like. */
export function readWords(field: Field, said: string): Read<string> {
  const limit = LONGEST[field] ?? LONGEST_LINE;
  return withinLimit(field, storable(said), limit);
}

/** The parts of a list with semicolons between, each once. */
export function readList(field: Field, said: string): Read<readonly string[]> {
  const list = withinLimit(field, storable(said), LONGEST_LIST);
  if (!list.ok) return list;
  const parts = list.value.split(';').map((part) => part.trim());
  return fine([...new Set(parts.filter((part) => part !== ''))]);
}

function withinLimit(field: Field, words: string, limit: number): Read<string> {
  return words.length > limit ? wrong({ why: 'too-long', field, limit }) : fine(words);
}

/** "In progress", "in-progress", "WIP" */
export function readStatus(said: string): Read<Status | null> {
  if (said.trim() === '') return fine(null);
  const status = statusOf(said);
  return status === null ? wrong({ why: 'status', field: 'status', said }) : fine(status);
}

/** "Amber", "a" */
export function readRag(said: string): Read<Rag | null> {
  if (said.trim() === '') return fine(null);
  const rag = ragOf(said);
  return rag === null ? wrong({ why: 'rag', field: 'rag', said }) : fine(rag);
}

/** "40", "40%" */
export function readPercent(said: string): Read<number | null> {
  const word = said.trim().replace(/%$/, '').trimEnd();
  if (word === '') return fine(null);
  const percent = /^\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
  return percent <= 100 ? fine(percent) : wrong({ why: 'percent', field: 'percent', said });
}

/** "1,205", "17.5%"; a share is at most 100. */
export function readValue(said: string, unit: string): Read<number | null> {
  const word = said
    .trim()
    .replace(/%$/, '')
    .trimEnd()
    .replace(/(?<=\d),(?=\d{3})/g, '');
  if (word === '') return fine(null);
  const value = /^\d+(\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
  const most = unit === '%' ? 100 : 1e9;
  return value <= most ? fine(value) : wrong({ why: 'value', field: 'value', said });
}

const Link = z.url({ protocol: /^https?$/, hostname: z.regexes.hostname }).max(LONGEST_LINK);

/** No name or password before the host, no slash too many, nothing that ends an address where it stands in a text. */
const PLAIN_LINK = /^https?:\/\/[^/?#@\s<>"\\][^?#@/\s<>"\\]*(?:[/?#][^\s<>"\\\p{Default_Ignorable_Code_Point}]*)?$/iu;

/** A web address that anybody may be shown: http or https, and without a name and password in it. */
export function readLink(said: string): Read<string | null> {
  const word = said.trim();
  if (word === '') return fine(null);
  const link = Link.safeParse(word);
  const plain = link.success && PLAIN_LINK.test(link.data) && storable(link.data) === link.data;
  return plain ? fine(link.data) : wrong({ why: 'link', field: 'evidence', said });
}

/** More than anybody gives for one update. */
const MOST_LINKS = 5;

/** Web addresses with blanks between, as `readLink` takes each of them; each once. */
export function readLinks(said: string): Read<readonly string[]> {
  const words = [...new Set(said.split(/\s+/).filter((word) => word !== ''))];
  if (words.length > MOST_LINKS) return wrong({ why: 'too-many', field: 'evidence', said, limit: MOST_LINKS });
  const links: string[] = [];
  for (const word of words) {
    const link = readLink(word);
    if (!link.ok) return link;
    if (link.value !== null) links.push(link.value);
  }
  return fine(links);
}

/** Which side of today a date may lie on. */
export type Side = 'up-to-today' | 'from-today' | 'either';

/** `2015-03-18`; null where nothing was said. */
export function readDate(field: Field, said: string, side: Side, today: CalendarDate): Read<CalendarDate | null> {
  const word = said.trim();
  if (word === '') return fine(null);
  const date = CalendarDate.safeParse(word);
  if (!date.success) return wrong({ why: 'no-date', field, said });
  if (side === 'up-to-today' && date.data > today) return wrong({ why: 'future-date', field, said });
  if (side === 'from-today' && date.data < today) return wrong({ why: 'past-date', field, said });
  const far = date.data > yearsFrom(today, MOST_YEARS) || date.data < yearsFrom(today, -MOST_YEARS);
  return far ? wrong({ why: 'far-date', field, said }) : fine(date.data);
}

const yearsFrom = (today: CalendarDate, years: number): CalendarDate =>
  formatISO(addYears(parseISO(today), years), { representation: 'date' });

/** Collects what is missing and what is wrong while a draft is read field by field. */
export class Fields {
  readonly missing: Field[] = [];
  readonly wrong: Wrong[] = [];

  /** The value, or null with the fault kept. */
  take<T>(read: Read<T>): T | null {
    if (read.ok) return read.value;
    this.wrong.push(read.wrong);
    return null;
  }

  /** The value, which has to be there: what is empty is asked for. */
  need<T>(field: Field, read: Read<T | null>): T | null {
    const value = this.take(read);
    if (read.ok && (value === null || value === '')) this.missing.push(field);
    return value === '' ? null : value;
  }

  get fine(): boolean {
    return this.missing.length === 0 && this.wrong.length === 0;
  }
}
