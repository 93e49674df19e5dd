import type { ParsedNotice } from '../notices/model/notice.ts';
import type { Order } from '../notices/model/order.ts';
import { list, oneOf } from '../notices/words/pattern.ts';
import { noticeMentioned } from './places.ts';
import { holidaysIn } from './posting/digest-orders.ts';
import { Said } from './posting/said.ts';

const words = (...parts: readonly string[]): RegExp => new RegExp(String.raw`(?<![\w'])${oneOf(...parts)}(?![\w])`);

/** Without one of these words nothing is wanted of the conversation, and saying that is cheap. */
const GOES = /\b(?:switch|swap|chang|mov|go|jump|hop|flip|turn|look|instead|over|tak|bring|channel|chat|thread)/;
const MAY_BE_ONE = new RegExp(
  String.raw`${GOES.source}|\b(?:plan|history|trail|everything|start|beginning|who|roles?|digests?|summary|bulletin)\b`,
);

/** Longer sentences say more than what they want of the conversation. */
const MOST_WORDS = 45;
const FILE = words(
  '(?:as|in|to|into|out as|for|via) (?:an? )?(?:excel|spread ?sheet|xlsx|csv)(?: file)?',
  'excel file',
  '(?:spread ?sheet|excel) (?:of|with) (?:the|our)(?: whole| improvement| action)? plan',
  'export',
  'download',
);
const BRINGS = words(
  ...list('attach attached import upload imported here updated uploading'),
  'is it',
  'was it',
  'why',
);
const ASKS = /^(?:is|was|are|were|does|did|has|have|which|what|who|why|when)\b/;
const HISTORY = words(
  'history',
  'audit trail',
  "everything (?:that's|that is|that has|which has|thats|that)? ?(?:been )?(?:happened|recorded|logged|been said)",
  'from the (?:very )?(?:start|beginning)',
);
const REF = /\b([ab]\d{1,3}|[bp]?\d{1,3}(?:\([a-z]{1,4}\))+)(?:'s)?(?![\w(])/g;
const WHO = words("who(?:'s| is| has| can| may| are|s)?");
const MAY = words(...list('allowed permitted can may able entitled'), 'has (?:the )?(?:right|rights|permission)');
const WRITES = words(...list('log record put add enter write update submit make'), 'updates?', 'record updates');
const ROLES = words(
  'which roles?',
  'what roles?',
  '(?:which|what) role (?:has|does|do|is)',
  'who has which role',
  "who's got what role",
);
const ROLES_OF_ALL = words("(?:people|everybody|everyone|members|person)'?s? roles");
const PREVIEW = words(
  ...list('preview peek glimpse'),
  '(?:see|show|know|look at|check|read)(?: me| us)?(?: please)?(?: first)? (?:what|how)(?: the)?',
  '(?:would|will|is going to|going to) (?:say|look like|be in|contain)',
  '(?:see|look at|view) (?:the|our|this|next)',
);
const OVER = words(
  '(?:switch|swap|change|move|go|jump|hop|flip|turn)(?: me| us)?(?: over| across| back)?(?: to)?',
  'looking at',
  'look at',
  'instead',
  'over to',
  '(?:take|bring) (?:me|us) to',
);
/** What is asked of another council is a question about it, and no wish to go over to it. */
const ASKS_OF_IT = words(
  ...list(
    'due overdue action actions review reviews target targets status paragraph duty duties date dates deadline plan',
  ),
  ...list('what when who which how many meeting meetings digest report reports notice channel compare progress update'),
  'a\\d{1,3}',
);
const THIS_CHANNEL = words('(?:this|the|our) (?:\\w+ )?(?:channel|chat|thread)', 'set channel', 'channel');
const LINKS = words(
  ...list('set make link connect tie point attach assign belongs covers serves'),
  ...['looks after', 'is (?:for|about|the)', "it's for", 'is now', 'for'],
);
/** "Not Knowsley": the one that is not meant. */
const DENIED = /\b(?:not|rather than|instead of|and not) [a-z]{3,20}\b/g;

/**
 * What a sentence in other people's words wants of the conversation: from its words, in whatever order they stand. `heard` is in
 * small letters and mended. Null: nothing that is sure.
 */
export function requestFromSlots(heard: string, library: readonly ParsedNotice[]): Order | null {
  if (heard.split(' ').length > MOST_WORDS) return null;
  if (!MAY_BE_ONE.test(heard)) return null;
  const place = GOES.test(heard) ? noticeMentioned(heard.replace(DENIED, ' '), library) : null;
  const said = place === null ? heard : heard.replaceAll(place.notice.place.toLowerCase(), ' ');
  return membersIn(heard) ?? exportIn(heard) ?? historyIn(heard) ?? previewIn(heard) ?? placeIn(said, place);
}

function membersIn(heard: string): Order | null {
  const may = WHO.test(heard) && MAY.test(heard) && WRITES.test(heard);
  return may || (WHO.test(heard) && ROLES.test(heard)) || ROLES_OF_ALL.test(heard) ? { order: 'members' } : null;
}

const exportIn = (heard: string): Order | null =>
  /\bplan\b/.test(heard) && FILE.test(heard) && !BRINGS.test(heard) && !ASKS.test(heard) ? { order: 'export' } : null;

function historyIn(heard: string): Order | null {
  if (!HISTORY.test(heard)) return null;
  const refs = new Set([...heard.matchAll(REF)].map(([, ref]) => ref ?? ''));
  const [ref] = refs;
  return ref === undefined || refs.size > 1
    ? null
    : { order: 'history', ref: ref.replace(/^[a-z]/, (one) => one.toUpperCase()) };
}

/** "Before everybody else does", "before it goes out": what is posted to all. */
const BEFORE_OTHERS =
  /\bbefore (?:everybody|everyone|anybody|anyone|the others|the rest|it (?:goes|is posted|is sent|comes|lands))\b/;

function previewIn(heard: string): Order | null {
  if (!PREVIEW.test(heard)) return null;
  const said = new Said(heard);
  const asIs = !said.isTimed && !said.has('stops') && holidaysIn(said) === null && said.refs.length === 0;
  const named = said.has('digest') || (/\b(?:summary|round-?up|bulletin)\b/.test(heard) && BEFORE_OTHERS.test(heard));
  return named && asIs ? { order: 'preview', of: null } : null;
}

function placeIn(said: string, place: ParsedNotice | null): Order | null {
  if (place === null) return null;
  if (THIS_CHANNEL.test(said) && LINKS.test(said) && !/\b(?:digest|post|what|who|when)/.test(said))
    return { order: 'link', said: place.notice.place };
  return OVER.test(said) && !ASKS_OF_IT.test(said) ? { order: 'switch', to: place.notice.id } : null;
}
