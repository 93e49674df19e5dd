import type { Span } from '../model/notice.ts';
import { type Flow, part, spanOf, together } from './flow.ts';
import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';

/** As much of a block as a list needs. */
interface Listed {
  readonly marker: Marker | null;
  readonly flow: Flow;
  readonly span: Span;
  readonly lines: readonly Line[];
}

/** "… from 31% in 2019 to:" */
const OPEN = /\b(?:to|of|at|be|is|are|reach\w*|achiev\w*|than|least|following (?:levels?|targets?|figures?))\s*:$/i;
/** "45% by 31 July 2020;", "no more than 200 by March", "by 31 July 2020, 45%" */
const NUMBER_ITEM =
  /^(?:(?:by|in|from) [^,;:]{4,40}[,:] )?(?:(?:to )?(?:at least|at most|no(?:t)? (?:more|less|fewer|lower|higher) than|below|above|under|over|a (?:maximum|minimum) of) )?(?:\d[\d,.]{0,8} ?(?:%|per ?cent\b|cases|children|days|weeks)?|zero|nil)(?:,? (?:by|in|from|at|on|for|or|of)\b[^:]{0,80})?[;,.]?(?: and| or)?$/i;

/** "in August 2025;" below "will hold reviews:" */
const TIME_ITEM =
  /^(?:in|by|on|during|before|at|no later than) (?:the )?(?:[\w-]+ ){0,6}(?:19|20)\d{2}(?:[-/]\d{2,4})?[;,.]?(?: and| or)?$/i;

/**
 * A sentence that ends in a list of the numbers to reach, as the one sentence that it is: "to: (a) 45% by July; (b) 60% by December".
 * Each character stays where it was in the file.
 */
export function withNumberLists<B extends Listed>(blocks: readonly B[]): B[] {
  const done: B[] = [];
  let open = false;
  let timed = false;
  for (const block of blocks) {
    const stem = done.at(-1);
    const joins =
      stem !== undefined &&
      block.marker !== null &&
      ((open && NUMBER_ITEM.test(block.flow.plain)) || (timed && TIME_ITEM.test(block.flow.plain)));
    if (joins) done[done.length - 1] = withItem(stem, block);
    else {
      done.push(block);
      open = OPEN.test(block.flow.plain);
      timed = block.flow.plain.endsWith(':');
    }
  }
  return done;
}

function withItem<B extends Listed>(stem: B, item: B): B {
  const { plain } = stem.flow;
  const head = part(stem.flow, 0, plain.endsWith(':') ? plain.trimEnd().slice(0, -1).trimEnd().length : plain.length);
  const flow = together(head, item.flow);
  return { ...stem, flow, span: spanOf(flow), lines: [...stem.lines, ...item.lines] };
}
