import type { Duty, ParsedNotice, Span } from '../model/notice.ts';
import { sayDeadline, sayTarget } from '../reading/say-deadline.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { partiesWords } from '../words/parties.ts';
import { listWords } from '../words/text.ts';
import { amend } from './amend.ts';
import { locate, overlaps, type Place } from './locate.ts';
import type { Correction, Overlay } from './overlay.ts';

/** A correction that does not lie on the reading as it did when it was made. */
export type Conflict =
  /** Its words are gone: it counts no longer. */
  | { readonly why: 'gone'; readonly correction: Correction }
  /** What it says can no longer be done; `because` is a whole sentence. */
  | { readonly why: 'cannot'; readonly correction: Correction; readonly because: string }
  /** It counts, and the sentence is now divided otherwise. */
  | { readonly why: 'cut-otherwise'; readonly correction: Correction; readonly now: string }
  /** It counts, and the reader now says something else than when it was made. */
  | { readonly why: 'reads-otherwise'; readonly correction: Correction; readonly now: string };

/** A reading with its corrections over it. */
export interface Reviewed {
  readonly reading: ParsedNotice;
  readonly conflicts: readonly Conflict[];
  /** The corrections that count, each with the place in the text that it came to lie on. */
  readonly counted: readonly { readonly correction: Correction; readonly span: Span | null }[];
}

/** What the reader made of a row, in words: kind, who, when. */
export function readAsWords(duty: Duty): string {
  const when = duty.deadlines.length === 0 ? 'no date of its own' : listWords(duty.deadlines.map(sayDeadline));
  const targets = duty.targets.map(sayTarget).join('; ');
  return `${KIND_WORDS[duty.kind][0]}; ${partiesWords(duty.holders)}; ${when}${targets === '' ? '' : `; ${targets}`}`;
}

/** The same of any row; what is no duty says so. */
export const placeAsWords = (place: Place): string =>
  place.kind === 'duty' ? readAsWords(place.duty) : place.kind === 'notice' ? 'the notice' : 'no duty';

/** Lays corrections over a reading, in the order in which they were made. The same text, reader and overlay give the same. */
export function withOverlay(text: string, read: ParsedNotice, overlay: Overlay): Reviewed {
  const conflicts: Conflict[] = [];
  const counted: Reviewed['counted'][number][] = [];
  let reading = read;
  for (const correction of notTakenBack(overlay)) {
    const place = locate(correction.anchor, reading);
    if (place === null) {
      conflicts.push({ why: 'gone', correction });
      continue;
    }
    const first = isFirst(correction, counted);
    const amended = amend(text, reading, place, correction.amendment);
    if (!amended.ok) {
      conflicts.push({ why: 'cannot', correction, because: amended.why });
      continue;
    }
    const now = placeAsWords(place);
    if (place.kind === 'duty' && place.cut) conflicts.push({ why: 'cut-otherwise', correction, now: place.duty.words });
    else if (first && now !== correction.was && now !== asSaid(amended.reading, correction, place))
      conflicts.push({ why: 'reads-otherwise', correction, now });
    counted.push({ correction, span: spanOf(place) });
    reading = amended.reading;
  }
  return { reading: settled(reading, counted), conflicts, counted };
}

const spanOf = (place: Place): Span | null =>
  place.kind === 'notice' ? null : place.kind === 'duty' ? place.duty.span : place.span;

/** Only before anything else was said of it is a row as the reader made it. */
const isFirst = ({ anchor }: Correction, counted: Reviewed['counted']): boolean =>
  !counted.some(({ span }) => span !== null && overlaps(span, anchor.span));

/** What the row says once it is corrected: a reader that now says the same is no conflict. */
function asSaid(reading: ParsedNotice, { anchor }: Correction, before: Place): string | null {
  const after = locate(anchor, reading);
  return after === null || after.kind !== before.kind ? null : placeAsWords(after);
}

/** Without what was taken back: the reading stands there again as it was read. */
function notTakenBack(overlay: Overlay): Overlay {
  const isSame = (a: Correction, b: Correction): boolean =>
    a.anchor.ref === b.anchor.ref || overlaps(a.anchor.span, b.anchor.span);
  return overlay.filter(
    (one, at) =>
      one.amendment.to !== 'as-read' &&
      !overlay.slice(at + 1).some((later) => later.amendment.to === 'as-read' && isSame(one, later)),
  );
}

/** Whoever corrects a row has read it: its doubts are settled. A time that still gives no date stays in doubt. */
function settled(reading: ParsedNotice, counted: Reviewed['counted']): ParsedNotice {
  const seen = counted.flatMap(({ span }) => (span === null ? [] : [span]));
  const said = counted
    .filter(({ correction }) => correction.amendment.to === 'right')
    .flatMap(({ span }) => (span === null ? [] : [span]));
  const isUnclear = (span: Span): boolean =>
    !said.some((one) => overlaps(one, span)) &&
    reading.duties.some(
      (duty) =>
        overlaps(duty.span, span) && duty.deadlines.some((one) => one.form === 'unclear' && overlaps(one.span, span)),
    );
  const doubts = reading.doubts.filter(({ span }) => isUnclear(span) || !seen.some((one) => overlaps(one, span)));
  const sentences = reading.coverage.sentences.map((one) => {
    if (one.as !== 'doubt' || doubts.some(({ span }) => overlaps(span, one.span))) return one;
    const duty = reading.duties.some(({ span }) => overlaps(span, one.span));
    return { ...one, as: duty ? ('duty' as const) : ('explanation' as const) };
  });
  return { ...reading, doubts, coverage: { ...reading.coverage, sentences } };
}
