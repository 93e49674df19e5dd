import type { PostingReply } from '../dialogs/protocol/posting.ts';
import type { Cannot } from '../notices/model/order.ts';
import type { ChannelPosts, Due } from '../notices/model/posting.ts';
import { listWords } from '../notices/words/text.ts';
import { firstThatFits, type Rendered } from './card.ts';
import { handedBackCard, messageCard } from './message.ts';
import { press, sayButton, type Button } from './press.ts';
import { POSTING, weeklyWords } from './posting-words.ts';
import { shorten } from './text.ts';

const OF_REMINDERS: ReadonlySet<Cannot> = new Set<Cannot>([
  'one-person',
  'which-days',
  'one-action',
  'at-meetings',
  'reminder-rhythm',
]);

/** What the bot says about its posts and reminders. */
export function postingCard({ notice, said }: PostingReply): Rendered {
  const { council } = notice;
  const digest = (...lines: string[]): Rendered => told(POSTING.title, lines);
  const reminders = (...lines: string[]): Rendered => told(POSTING.remindersTitle, lines);
  switch (said.kind) {
    case 'subscribed':
      return digest(
        POSTING.subscribed[said.how](council, weeklyWords(said.weekly)),
        said.next === null ? POSTING.noNext : POSTING.next(said.next),
        ...(said.dates === 'words' && said.how !== 'changed' ? [] : [POSTING.dates(said.dates)]),
        ...(said.instead === null ? [] : [POSTING.instead(said.instead)]),
        POSTING.change,
      );
    case 'may-not':
      return handedBackCard(POSTING.title, [POSTING.mayNot[said.why](council), POSTING.wrote], said.said);
    case 'previewed':
      return digest(said.shown ? POSTING.previewed(council) : POSTING.notPreviewed);
    case 'cannot':
      if (said.parts !== undefined)
        return messageCard(
          POSTING.bothTitle,
          [POSTING.cannot[said.why]],
          said.parts.map((part) => sayButton(part, null, shorten(part, LONGEST_NAME))),
        );
      return OF_REMINDERS.has(said.why) ? reminders(POSTING.cannot[said.why]) : digest(POSTING.cannot[said.why]);
    case 'stopped':
      return digest(POSTING.stopped(council));
    case 'not-subscribed':
      return digest(POSTING.notSubscribed);
    case 'for-channels':
      return digest(POSTING.forChannels);
    case 'suspended':
      return digest(POSTING.suspended(council, POSTING.why(said.why), said.channel));
    case 'refused':
      return digest(
        POSTING.refused(council, said.channel, said.digestOf),
        POSTING.refusedWhy[said.why],
        ...(said.next === null ? [] : [POSTING.refusedNext(said.next)]),
        POSTING.refusedDo,
      );
    case 'linked':
      return told(POSTING.linkTitle, [
        POSTING.linked(council),
        said.entry === null ? POSTING.linkedAlready : POSTING.linkedEntry(said.entry),
        said.subscribed ? POSTING.linkedSubscribed : POSTING.linkedOffer,
      ]);
    case 'unlinked':
      return told(POSTING.linkTitle, [
        said.entry === null ? POSTING.notLinked(council) : POSTING.unlinked(council, said.entry),
      ]);
    case 'personal-unlinked':
      return told(POSTING.linkTitle, [POSTING.personalUnlinked]);
    case 'where':
      return whereCard(council, said.channels, said.reminders);
    case 'reminders':
      return reminders(POSTING[said.how === 'same' ? 'remindersSame' : 'reminders'](POSTING.days(said.days)));
    case 'reminders-stopped':
      return reminders(POSTING.remindersStopped);
    case 'own-reminders':
      return reminders(POSTING.ownReminders[said.on ? 'on' : 'off']);
    case 'snoozed':
      return reminders(POSTING.snoozed(said.until));
    case 'not-mine':
      return reminders(POSTING.notMine(listWords(said.refs)));
    case 'nothing-due':
      return reminders(POSTING.nothingDue);
    case 'which-not-mine':
      return messageCard(
        POSTING.which,
        [POSTING.whichSay(listWords(said.refs.slice(0, MOST_DUE)))],
        said.refs.map((ref) => sayButton(POSTING.notMineOne(ref), null)),
      );
    case 'feed':
      return told(POSTING.feedTitle, [
        POSTING.feed[said.of](council),
        said.address,
        POSTING.feedHow,
        POSTING.feedSecret[said.of],
        ...(said.again ? [POSTING.feedAgain] : []),
      ]);
    case 'feed-stopped':
      return told(POSTING.feedTitle, [POSTING.feedStopped(said.count)]);
    case 'no-feed':
      return told(POSTING.feedTitle, [POSTING.noFeed]);
    case 'feed-off':
      return told(POSTING.feedTitle, [POSTING.feedOff]);
    case 'feed-not-linked':
      return told(POSTING.feedTitle, [POSTING.feedNotLinked(council)]);
    case 'attested':
      return attestCard(POSTING.attested(said.ref, said.entry), said.next);
    case 'not-completed':
      return told(POSTING.attestTitle, [POSTING.notCompleted(said.ref)]);
    case 'reminder':
      return reminderCard(said.due);
    case 'both':
      return told(
        POSTING.bothTitle,
        said.said.flatMap((one) => linesOf(postingCard({ kind: 'posting', notice, said: one }))),
      );
  }
}

/** The first sentence is the one for notifications. */
function told(title: string, lines: readonly string[]): Rendered {
  const card = messageCard(title, lines, []);
  return { ...card, summary: lines[0] ?? title };
}

/** Without its title. */
const linesOf = ({ text }: Rendered): string[] => text.split('\n').slice(1);

/** As many channels as a card can take. */
const MOST_CHANNELS: readonly number[] = [15, 10, 5];
const LONGEST_NAME = 80;

function whereCard(council: string, channels: readonly ChannelPosts[], reminders: number | null): Rendered {
  const lines = channels.map(channelLine);
  const remind = reminders === null ? POSTING.remindersOff : POSTING.remindersOn(POSTING.days(reminders));
  return firstThatFits(
    MOST_CHANNELS.map((most) => () => {
      const rest = lines.length - most;
      const shown = lines.length === 0 ? [POSTING.nowhere] : lines.slice(0, most);
      return messageCard(
        POSTING.where(council),
        [...shown, ...(rest > 0 ? [POSTING.moreChannels(rest)] : []), remind],
        [],
      );
    }),
  );
}

function channelLine({ name, here, weekly, dates, next, last, suspended }: ChannelPosts): string {
  return [
    POSTING.channel(here ? POSTING.here : shorten(name ?? POSTING.unnamed, LONGEST_NAME), weeklyWords(weekly)),
    ...(dates === 'words' ? [] : [POSTING.dates(dates)]),
    ...(suspended === null
      ? []
      : [POSTING[suspended.refused ? 'refusedSince' : 'stands'](suspended.why, suspended.since)]),
    ...(last === null ? [] : [POSTING.last(last.date, last.end)]),
    ...(next === null ? [] : [POSTING.nextShort(next)]),
  ].join(' ');
}

const MOST_DUE = 10;
const MOST_UPDATES = 3;
const LONGEST_WORDS = 200;

/** What is complete and asked about, the first with its two answers. */
function attestsIn(
  due: readonly Due[],
  most: number,
): { readonly lines: readonly string[]; readonly buttons: readonly Button[] } {
  const asked = due.slice(0, most);
  const lines = asked.map(({ place, ref, words, due: since }) =>
    POSTING.attestItem(place, ref, since, shorten(words, LONGEST_WORDS)),
  );
  const rest = due.length - asked.length;
  const buttons = asked.flatMap(({ board, ref }): Button[] => [
    { title: POSTING.stillHolds(ref), data: press.attest(ref, board) },
    { title: POSTING.noLonger(ref), data: press.update(ref, board) },
  ]);
  return { lines: [...lines, ...(rest > 0 ? [POSTING.moreAttests(rest)] : [])], buttons };
}

/** After one was confirmed: the next. */
function attestCard(done: string, next: readonly Due[]): Rendered {
  const { lines, buttons } = attestsIn(next, 2);
  return messageCard(POSTING.attestTitle, [done, ...(lines.length === 0 ? [POSTING.attestedAll] : lines)], buttons);
}

/** What an owner has to do soon, the first of it with a button each, what is asked about, and the two that end the reminding. */
function reminderCard(all: readonly Due[]): Rendered {
  const due = all.filter(({ attest }) => attest !== true);
  const asked = all.filter(({ attest }) => attest === true);
  const attests = attestsIn(asked, due.length === 0 ? 2 : 1);
  const lines = due
    .slice(0, MOST_DUE)
    .map(({ place, ref, words, due: date, overdue }) =>
      POSTING.item(place, ref, overdue ? POSTING.overdue(date) : POSTING.due(date), shorten(words, LONGEST_WORDS)),
    );
  const rest = due.length - lines.length;
  const updates = due
    .slice(0, asked.length === 0 ? MOST_UPDATES : MOST_UPDATES - 1)
    .map(({ board, ref }): Button => ({ title: POSTING.addUpdate(ref), data: press.update(ref, board) }));
  const [first] = all;
  const notMine = all.length === 1 && first !== undefined ? POSTING.notMineOne(first.ref) : POSTING.notMineButton;
  return messageCard(
    due.length === 0 ? POSTING.attestTitle : POSTING.reminder(due.length),
    [...lines, ...(rest > 0 ? [POSTING.more(rest)] : []), ...attests.lines],
    [
      ...updates,
      ...attests.buttons,
      sayButton(POSTING.snoozeSaid, null, POSTING.snooze),
      sayButton(notMine, null, POSTING.notMineButton),
    ],
  );
}
