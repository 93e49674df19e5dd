import type { Doubt, Notice } from '../model/notice.ts';
import type { Block } from './blocks.ts';
import { spanOf } from './flow.ts';
import type { Placed } from './structure.ts';
import { lastDay, timesIn, timesPrintedIn } from './times.ts';

export type Header = Pick<Notice, 'council' | 'place' | 'address' | 'issuedBy' | 'issued' | 'inspection' | 'grounds'>;

const ISSUED_TO =
  /\bissued to (?:the )?([A-Z][\w&' -]{2,80}?(?:Council|Borough of [A-Z]\w+|City of [A-Z]\w+|Authority))(?=[ ,.("]|$)/;
const ANY_COUNCIL =
  /\b((?:(?:London|Royal) Borough of [A-Z]\w+(?: (?:upon|and|on) [A-Z]\w+){0,3}(?: Council)?)|(?:[A-Z][\w'-]{1,40} (?:(?:and|upon|on|of) )?){1,4}(?:(?:County|City|Borough|Metropolitan|District|Unitary) ){0,3}Council)\b/;
const OFFICE =
  /\b(?:london|royal|metropolitan|county|city|district|unitary|borough)(?: borough)?(?: county| city)?(?: council)? of\b|\b(?:the|county|city|metropolitan|borough|district|unitary|london|royal|council)\b/gi;

interface HeaderFound {
  readonly header: Header;
  readonly doubts: readonly Doubt[];
}

/** Who issued the notice to whom, why and when; null where no council can be found. */
export function headerOf(placed: readonly Placed[]): HeaderFound | null {
  const of = (role: Placed['role']): Block[] => placed.filter((one) => one.role === role).map(({ block }) => block);
  const front = placed
    .filter(({ role }) => role === 'header' || role === 'grounds' || role === 'preamble' || role === 'title')
    .map(({ block }) => block);
  const council = councilIn(of('header'), front);
  if (council === null) return null;
  const opening = openingOf(placed);
  const reasons = opening.filter(({ flow }) => REASON.test(flow.plain));
  const grounds = groundsOf(
    of('grounds').length > 0 ? of('grounds') : (reasons.length > 0 ? reasons : opening).slice(0, 1),
  );
  const signature = of('signature');
  const { issued, doubts } = issuedIn(
    [...of('header'), ...of('grounds'), ...opening, ...of('preamble').slice(0, 3)],
    signature,
  );
  const header: Header = {
    council,
    place: placeOf(council),
    address: addressIn(of('header')),
    issuedBy: issuerIn(signature),
    issued: issued ?? dayAlone(placed.slice(0, FRONT).map(({ block }) => block)),
    inspection: inspectionIn([...of('grounds'), ...opening, ...front]),
    grounds,
  };
  return { header, doubts };
}

/** So many blocks at its head may hold the day of a notice. */
const FRONT = 12;

/** What says why a notice was given. */
const REASON = /\b(?:inadequate|poor performance|inspect|judge|failings?|failing|adequate standard)/i;

/** The first paragraphs that say that the notice is given, whether they are numbered or not. */
function openingOf(placed: readonly Placed[]): Block[] {
  return placed
    .filter(({ role }) => role === 'preamble' || role === 'provision' || role === 'unknown')
    .slice(0, 4)
    .map(({ block }) => block)
    .filter(({ flow }) => /\bnotice (?:is|has been) (?:being )?(?:given|issued|served)\b/i.test(flow.plain));
}

function councilIn(header: readonly Block[], front: readonly Block[]): string | null {
  for (const { flow } of header) {
    const match =
      /^(?:to|name|council|issued to|local area(?: partnership)?|local authority|authority|area|partnership)\b[\s:]{0,9}(?:name\b[\s:]{0,9})?(.{3,120})$/i.exec(
        flow.words,
      );
    const name = match?.[1]?.replace(/\(.*|,? and (?:the )?NHS\b.*|,? and [\w ,]{3,60}Integrated Care.*/s, '').trim();
    const headed = /\b(?:leader|chief executive)\b.{0,60}? of ((?:[A-Z][\w'-]+ ){1,5}Council)\b/i.exec(name ?? '')?.[1];
    if (headed !== undefined) return titled(headed);
    if (name !== undefined && /council|borough|city of|authority/i.test(name))
      return titled(name.replace(/^(?:the )?(?:leader|chief executive)[^,]*, /i, ''));
  }
  for (const { flow } of [...front]) {
    const name = ISSUED_TO.exec(flow.words)?.[1] ?? ANY_COUNCIL.exec(flow.words)?.[1];
    if (name !== undefined && !/^the council$/i.test(name)) return titled(name.trim());
  }
  return null;
}

/** "KENT COUNTY COUNCIL" as people write it. */
function titled(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/\b(?!(?:of|and|upon|on)\b)[a-z]/g, (letter) => letter.toUpperCase());
}

function placeOf(council: string): string {
  const first = /^.*?\bCouncil\b(?= and |,)/.exec(council)?.[0] ?? council;
  const place = first.replace(OFFICE, ' ').replace(/\s+/g, ' ').trim();
  return place === '' ? council : place;
}

function addressIn(header: readonly Block[]): string | null {
  const index = header.findIndex(({ flow }) => /^address\b/i.test(flow.plain));
  const block = header[index] ?? header.find(({ flow }) => /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/.test(flow.plain));
  if (block === undefined) return null;
  const words = block.flow.words.replace(/^address\b\s*:?\s*/i, '');
  const next = index >= 0 ? header[index + 1] : undefined;
  const more =
    next !== undefined && !/^[\w ]+:/.test(next.flow.plain) && !/\d[A-Z]{2}$/.test(words) ? ` ${next.flow.words}` : '';
  return words + more;
}

function groundsOf(blocks: readonly Block[]): Header['grounds'] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return { words: '', span: [0, 0] };
  return { words: blocks.map(({ flow }) => flow.words).join(' '), span: [first.span[0], last.span[1]] };
}

function issuerIn(signature: readonly Block[]): string {
  const words = signature
    .map(({ flow }) => flow.words.replace(/^signed\b[^:]*:?|\bdated?\b\s*:.*/gis, '').trim())
    .filter((line) => line !== '');
  const at = words.findIndex((line) => /\bMP\b|\bMinister\b|Parliamentary/.test(line));
  if (at < 0) return 'Secretary of State for Education';
  const office = words[at + 1];
  const both =
    office !== undefined && !/secretary|minister/i.test(words[at] ?? '') && /secretary|minister/i.test(office);
  const issuer = (both ? `${words[at] ?? ''}, ${office}` : (words[at] ?? '')).replace(
    /^(?:signed )?on behalf of (?:the )?/i,
    '',
  );
  return /^secretary of state$/i.test(issuer) ? 'Secretary of State for Education' : issuer;
}

const ISSUED_ON =
  /\b(?:issued|given|served)\b(?:(?!publi|report|inspect|following)[^.;]){0,100}?\b(?:on|dated) |\bnotice\b[^.;]{0,40}\bis dated |^(?:date|dated|date of issue|date issued|issued(?: on)?)\s*:?\s*/i;
const SIGNED_ON = /\b(?:dated?|signed)\b[^:\d]{0,30}:?\s*/i;

/** The first day that the text or, failing that, the signature gives; a day that does not exist is put to a person. */
function issuedIn(
  front: readonly Block[],
  signature: readonly Block[],
): { issued: Header['issued']; doubts: readonly Doubt[] } {
  const doubts = new Map<number, Doubt>();
  const places = [
    ...front.map(({ flow }) => ({ flow, source: 'text' as const, match: ISSUED_ON.exec(flow.plain) })),
    ...signature.map(({ flow }) => ({ flow, source: 'signature' as const, match: SIGNED_ON.exec(flow.plain) })),
  ];
  for (const { flow, source, match } of places) {
    if (match === null && source === 'text') continue;
    const at = match === null ? 0 : match.index + match[0].length;
    const { times, impossible } = timesPrintedIn(flow.plain);
    const behind = ({ from }: { from: number }): boolean => from >= at && from <= at + 25;
    const day = times.find((one) => one.time.form === 'day' && behind(one));
    if (day?.time.form === 'day') {
      const issued = { date: day.time.date, span: spanOf(flow, day.from, day.to), source };
      return { issued, doubts: [...doubts.values()] };
    }
    const none = impossible.find(behind);
    if (none === undefined) continue;
    const span = spanOf(flow, none.from, none.to);
    doubts.set(span[0], { why: 'There is no such day of issue', words: flow.words.slice(none.from, none.to), span });
  }
  return { issued: null, doubts: [...doubts.values()] };
}

/** A day that stands alone on a line ahead of the text, where no other does: a letter's or a direction's date. */
function dayAlone(blocks: readonly Block[]): Header['issued'] {
  const alone = blocks.flatMap(({ marker, flow }) => {
    const [first] = timesIn(flow.plain);
    const whole = marker === null && first !== undefined && first.from === 0 && first.to >= flow.plain.length - 1;
    return whole && first.time.form === 'day' ? [{ date: first.time.date, span: spanOf(flow, 0, first.to) }] : [];
  });
  const [only] = alone;
  return alone.length === 1 && only !== undefined ? { ...only, source: 'text' } : null;
}

function saidOf(word: string | undefined): string | null {
  if (word === undefined) return null;
  return /^publi/i.test(word) ? 'published' : 'dated';
}

function inspectionIn(blocks: readonly Block[]): Header['inspection'] {
  for (const { flow } of blocks) {
    if (!/\b(?:inspect|ofsted|cqc|care quality commission)/i.test(flow.plain)) continue;
    for (const { time, from, to } of timesIn(flow.plain)) {
      const ahead = flow.plain.slice(Math.max(0, from - 90), from);
      const said =
        saidOf(
          /\b(published|publication|dated)\b(?: by [\w' ]{2,60}?| of [\w' ]{3,60}?)?(?: on| in)? ?$/i.exec(ahead)?.[1],
        ) ?? (/\binspection(?: report)? (?:of|on|in) $/i.test(ahead) ? 'dated' : null);
      if (said === null || time.form === 'period') continue;
      const by =
        /\b(Ofsted|CQC|HMI\w*|Her Majesty's Inspectorate[\w ]*|Care Quality Commission)\b/i.exec(flow.plain)?.[1] ??
        'Ofsted';
      return { by, date: lastDay(time), precision: time.form, said, span: spanOf(flow, from, to) };
    }
  }
  return null;
}
