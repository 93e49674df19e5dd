import { DutyKind, Holder, Recipient } from '../../../notices/model/notice.ts';
import type { Amendment } from '../../../notices/review/overlay.ts';

/** Nobody is told. */
const NOBODY = 'none';

/** What was said of a row of a review on the command line. */
interface Said {
  readonly kind?: string;
  readonly holder: readonly string[];
  readonly recipient: readonly string[];
  readonly when?: string;
  readonly target?: string;
  readonly split?: string;
  readonly join: boolean;
  readonly 'not-a-duty': boolean;
  readonly duty: boolean;
  readonly right: boolean;
  readonly 'as-read': boolean;
  readonly issued?: string;
}

/** What is to be said of a row, or in a sentence what is wrong with it. */
export function amendmentsOf(said: Said): Amendment[] | string {
  const kind = said.kind === undefined ? null : DutyKind.safeParse(said.kind);
  if (kind?.success === false) return `“${said.kind ?? ''}” is no kind of duty: ${DutyKind.options.join(', ')}.`;
  const holders = said.holder.map((one) => Holder.safeParse(one));
  const unknown = said.holder.find((one) => !Holder.safeParse(one).success);
  if (unknown !== undefined) return `“${unknown}” is nobody who can hold a duty: ${Holder.options.join(', ')}.`;
  const told = said.recipient.map((one) => one.trim().toLowerCase()).filter((one) => one !== NOBODY);
  const stranger = told.find((one) => !Recipient.safeParse(one).success);
  if (stranger !== undefined) return `“${stranger}” is nobody who is told: ${Recipient.options.join(', ')}, or none.`;
  const words = [said.when, said.target, said.split, said.issued].filter((one) => one !== undefined);
  if (words.some((one) => one.trim() === '' || one.length > 500))
    return 'What is said of a row has 1 to 500 characters.';
  const all: Amendment[] = [
    ...(said.duty ? [{ to: 'duty' } as const] : []),
    ...(said['as-read'] ? [{ to: 'as-read' } as const] : []),
    ...(said['not-a-duty'] ? [{ to: 'not-a-duty' } as const] : []),
    ...(kind === null ? [] : [{ to: 'kind', kind: kind.data } as const]),
    ...(holders.length === 0 ? [] : [{ to: 'holders', holders: holders.flatMap(({ data }) => data ?? []) } as const]),
    ...(said.recipient.length === 0
      ? []
      : [{ to: 'recipients', recipients: told.flatMap((one) => Recipient.safeParse(one).data ?? []) } as const]),
    ...(said.when === undefined ? [] : [{ to: 'deadline', words: said.when } as const]),
    ...(said.target === undefined ? [] : [{ to: 'target', words: said.target } as const]),
    ...(said.split === undefined ? [] : [{ to: 'split', before: said.split } as const]),
    ...(said.join ? [{ to: 'join' } as const] : []),
    ...(said.issued === undefined ? [] : [{ to: 'issued', words: said.issued } as const]),
    ...(said.right ? [{ to: 'right' } as const] : []),
  ];
  return all.length === 0 ? 'Nothing is said of the row. See --help.' : all;
}
