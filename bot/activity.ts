import type { Activity } from 'botbuilder';
import { z } from 'zod';

// Only what is named here goes on to the adapter, so that no field of a shape it did not expect can trip it.

const Id = z.string().min(1).max(2000);
const Short = z.string().max(2000);
const Account = z.object({
  id: Id,
  name: Short.nullish(),
  aadObjectId: Short.nullish(),
  role: Short.nullish(),
});
const Time = z
  .string()
  .max(64)
  .refine((time) => !Number.isNaN(Date.parse(time)), 'is no time');
/** Of another message, as Teams tells of it to a bot: a quoted card has no preview. */
const QuotedReply = z.object({
  messageId: Short.nullish(),
  time: Short.nullish(),
  preview: z.string().max(100_000).nullish(),
});
const Entity = z.object({
  type: Short,
  text: Short.nullish(),
  mentioned: Account.nullish(),
  // What is quoted helps to understand; it never keeps a message from being read.
  quotedReply: QuotedReply.nullish().catch(null),
});
const Named = z.object({ id: Id, name: Short.nullish() });

/** An activity as Teams sends it, and as the playground and the emulator do. */
export const TeamsActivity = z.object({
  type: z.string().min(1).max(100),
  id: Id.optional(),
  name: Short.optional(),
  action: Short.optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
  from: Account,
  recipient: Account,
  conversation: z.object({
    id: Id,
    conversationType: Short.nullish(),
    tenantId: Short.nullish(),
    isGroup: z.boolean().nullish(),
    name: Short.nullish(),
  }),
  text: z.string().max(100_000).nullish(),
  textFormat: Short.nullish(),
  locale: Short.optional(),
  timestamp: Time.optional(),
  replyToId: Id.optional(),
  value: z.unknown().optional(),
  entities: z.array(Entity).max(200).nullish(),
  attachments: z
    .array(
      z.object({
        contentType: Short,
        name: Short.nullish(),
        content: z.unknown().optional(),
        contentUrl: z.string().max(4000).nullish().catch(null),
      }),
    )
    .max(50)
    .nullish(),
  membersAdded: z
    .array(Account.partial({ name: true }))
    .max(1000)
    .nullish(),
  membersRemoved: z
    .array(Account.partial({ name: true }))
    .max(1000)
    .nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: Short.nullish() }).nullish(),
      team: Named.nullish(),
      channel: Named.nullish(),
      eventType: Short.nullish(),
    })
    .nullish(),
});
export type TeamsActivity = z.infer<typeof TeamsActivity>;

export type Parsed =
  { readonly ok: true; readonly activity: TeamsActivity } | { readonly ok: false; readonly why: string };

const DEEPEST = 40;

/** Takes an activity off the wire, or says in one line why it is none. */
export function parseActivity(body: unknown): Parsed {
  if (deeperThan(body, DEEPEST)) return { ok: false, why: 'is nested too deeply' };
  const parsed = TeamsActivity.safeParse(body);
  if (parsed.success) return { ok: true, activity: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, why: `${issue?.path.join('.') || 'activity'}: ${issue?.message ?? 'invalid'}` };
}

// The SDK's type asks for members that are on no wire. What it reads of an activity is what was checked above, once.
const SdkActivity = z.custom<Activity>();

/** The activity as the SDK takes it. */
export function forAdapter({ timestamp, ...rest }: TeamsActivity): Activity {
  return SdkActivity.parse(timestamp === undefined ? rest : { ...rest, timestamp: new Date(timestamp) });
}

/** By level and not by recursion: what is too deep for us must not be so for the stack. */
function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
