import type { ParsedNotice } from '../model/notice.ts';
import { amend } from './amend.ts';
import { locate, NOTICE_REF } from './locate.ts';
import type { Correction, Overlay } from './overlay.ts';

/** The corrections of an earlier version that go on with the new text, and those whose words it no longer has. */
export interface Carried {
  readonly overlay: Overlay;
  readonly lost: Overlay;
}

/** Puts corrections on the same words of another text. What the new text says otherwise is read anew, and not corrected. */
export function carryOver(text: string, read: ParsedNotice, overlay: Overlay): Carried {
  const carried: Correction[] = [];
  const lost: Correction[] = [];
  let reading = read;
  for (const correction of overlay) {
    const { anchor, amendment } = correction;
    // The issue date is what a new version differs in.
    const place = anchor.ref === NOTICE_REF ? null : locate({ ...anchor, span: [-1, -1] }, reading);
    const amended = place === null || place.kind === 'notice' ? null : amend(text, reading, place, amendment);
    if (place === null || place.kind === 'notice' || amended?.ok !== true) {
      if (amendment.to !== 'as-read' && anchor.ref !== NOTICE_REF) lost.push(correction);
      continue;
    }
    reading = amended.reading;
    const span = place.kind === 'duty' ? place.duty.span : place.span;
    carried.push({
      ...correction,
      anchor: { ...anchor, span, ref: place.kind === 'duty' ? place.duty.id : anchor.ref },
    });
  }
  return { overlay: carried, lost };
}
