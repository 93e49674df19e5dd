import { z } from 'zod';
import type { Store } from '../../data/store.ts';
import type { Origin } from '../../dialogs/protocol/incoming.ts';
import { CONTACTS } from '../../dialogs/posting/documents.ts';
import { TeamsActivity } from '../activity.ts';

/** Where a message goes: a channel (not one thread of it), a group chat or a personal chat, at the newest service URL. */
export const Address = z.object({
  serviceUrl: z.url({ protocol: /^https?$/ }),
  channelId: z.string().min(1),
  conversation: z.string().min(1),
  /** How the bot is called there. */
  bot: z.object({ id: z.string().min(1), name: z.string().nullable() }),
  tenant: z.string().nullable(),
});
export type Address = z.infer<typeof Address>;

/** The newest address under that id; null: nobody ever wrote from there. */
export async function addressOf(store: Store, id: string): Promise<Address | null> {
  const stored = await store.get(CONTACTS, id);
  return stored?.document.kind === 'contact' ? (Address.safeParse(stored.document.address).data ?? null) : null;
}

const Sender = TeamsActivity.pick({
  serviceUrl: true,
  channelId: true,
  conversation: true,
  recipient: true,
  channelData: true,
});

/** How to write to the place that an activity came from, and what it is called; null where that cannot be told. */
export function originOf(activity: unknown): Origin | null {
  const { data } = Sender.safeParse(activity);
  if (data === undefined) return null;
  const { serviceUrl, channelId, conversation, recipient, channelData } = data;
  const channel = channelData?.channel ?? null;
  const address: Address = {
    serviceUrl,
    channelId,
    conversation: channel?.id ?? conversation.id.split(';messageid=')[0] ?? conversation.id,
    bot: { id: recipient.id, name: recipient.name ?? null },
    tenant: channelData?.tenant?.id ?? conversation.tenantId ?? null,
  };
  return { address, team: channelData?.team?.id ?? null, name: channel?.name ?? conversation.name ?? null };
}
