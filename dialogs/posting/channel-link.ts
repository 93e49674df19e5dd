import type { PostingOrder } from '../../notices/model/order.ts';
import { maybe, oneOf } from '../../notices/words/pattern.ts';

const PLACE = '(?:channel|chat|group chat|group|team|conversation)';
const LINKS = '(?:link|connect|attach|tie|assign)';
const NAME = String.raw`[\w' -]{1,80}`;
const LINK = new RegExp(
  `^${LINKS} (?:this |the )?${PLACE}(?: here)? ?(?:to|with|for) (?:the )?(.+?)(?: notice| board)?$`,
);
const UNLINKS = oneOf(
  `(?:unlink|disconnect|detach) ?(?:this |the |our )?${PLACE}?(?: here)?${maybe(` from (?:the )?${NAME}`)}`,
  `(?:take|remove) (?:this|the|our) ${PLACE} off (?:the )?${NAME}`,
);
const UNLINK = new RegExp(`^${UNLINKS}$`);

/** "Link this channel to Kent", "unlink this channel": of a sentence in small letters, without its courtesy. */
export function linkOrder(plain: string): PostingOrder | null {
  if (UNLINK.test(plain)) return { order: 'unlink' };
  const said = LINK.exec(plain)?.[1];
  return said === undefined ? null : { order: 'link', said };
}
