import type { CalendarDate } from '../notices/model/dates.ts';
import { dayIn } from '../notices/digest/dates.ts';
import type { DateRange } from '../notices/model/terms.ts';
import type { DateStyle, PostEnd, SuspendedFor, Weekly } from '../notices/model/posting.ts';
import { weekdayName } from '../notices/words/calendar-words.ts';
import { dayWords, listWords } from '../notices/words/text.ts';

// What the bot says about where and when it posts.

/** A line above the digest about turns before it that did not go, or may not have; null where all went. */
export function owedWords(
  owed: readonly { readonly date: CalendarDate; readonly end: PostEnd }[],
  dates: DateStyle,
): string | null {
  const of = (...ends: PostEnd[]) => owed.filter(({ end }) => ends.includes(end)).map(({ date }) => dayIn(date, dates));
  const missed = of('skipped', 'failed');
  const unknown = of('unknown');
  const lines = [
    ...(missed.length === 0
      ? []
      : [
          `The digest of ${listWords(missed)} could not be posted. This one tells what changed since the last that was.`,
        ]),
    ...(unknown.length === 0
      ? []
      : [
          `The digest of ${listWords(unknown)} may not have arrived: the connection broke while it was being posted. This one holds what it told as well.`,
        ]),
  ];
  return lines.length === 0 ? null : lines.join(' ');
}

/** "every Monday at 09:00 (London time), not in school holidays" */
export function weeklyWords({ weekday, time, zone, skipHolidays, away = [] }: Weekly): string {
  const where = zone === 'Europe/London' ? 'London time' : zone.replaceAll('_', ' ');
  return `every ${weekdayName(weekday)} at ${time} (${where})${skipHolidays ? ', not in school holidays' : ''}${awayWords(away)}`;
}

/** More are only counted: the order before them said them. */
const MOST_STRETCHES = 4;

function awayWords(away: readonly DateRange[]): string {
  const said = away
    .slice(0, MOST_STRETCHES)
    .map(({ from, to }) => (from === to ? `on ${dayWords(from)}` : `from ${dayWords(from)} to ${dayWords(to)}`));
  const more = away.length > said.length ? [`on ${away.length - said.length} more stretches of days`] : [];
  return said.length === 0 ? '' : `, but not ${listWords([...said, ...more])}`;
}

const END_WORDS: Readonly<Record<PostEnd, string>> = {
  sent: 'was posted',
  skipped: 'was not posted: I was not running, or it was stopped before',
  failed: 'was not posted: Teams would not take it',
  unknown: 'may not have arrived: the connection broke while it was being posted',
};

const SUSPENDED_WORDS: Readonly<Record<SuspendedFor, string>> = {
  removed: 'I was removed from the team or channel',
  blocked: 'the administrator blocked me there',
  'not-found': 'Teams no longer finds the channel',
  'channel-renamed': 'the channel was renamed',
  'channel-deleted': 'the channel was deleted',
  'team-deleted': 'the team was deleted',
};

/** What Teams says of it, and what an officer can look at. */
const REFUSED_WORDS: Readonly<Record<SuspendedFor, string>> = {
  removed: 'Teams says that I am not in that team or channel. If somebody removed me, add me again.',
  blocked: 'Teams says that the administrator has blocked me there. Whoever manages Teams can allow me again.',
  'not-found': 'Teams says that it does not find the channel. If it was deleted, have the digest posted elsewhere.',
  'channel-renamed': 'The channel was renamed.',
  'channel-deleted': 'The channel was deleted.',
  'team-deleted': 'The team was deleted.',
};

const daysWords = (days: number): string =>
  days % 7 === 0 ? (days === 7 ? 'a week' : `${days / 7} weeks`) : days === 1 ? 'a day' : `${days} days`;

export const POSTING = {
  title: 'The weekly digest',
  remindersTitle: 'Reminders',
  bothTitle: 'The digest and reminders',
  subscribed: {
    new: (council: string, when: string) => `I will post the digest of ${council} here ${when}.`,
    changed: (council: string, when: string) => `Changed: I will post the digest of ${council} here ${when}.`,
    resumed: (council: string, when: string) => `I will post again: the digest of ${council}, here, ${when}.`,
    same: (council: string, when: string) => `That is as it was: I post the digest of ${council} here ${when}.`,
  },
  dates: (style: DateStyle) => `It writes its dates like ${dayIn('2015-02-09', style)}.`,
  next: (date: CalendarDate) => `The next one comes on ${dayWords(date)}.`,
  noNext: 'There is no next one within a year: all its days are in school holidays.',
  instead: (council: string) => `The digest of ${council} is no longer posted here.`,
  change:
    'To change it say, for instance, “post the digest here on Fridays at 16:30” or “skip school holidays”; to end it, “stop the digest”.',
  mayNot: {
    'officers-only': (council: string) =>
      `Only officers and the chair of the board of ${council} can change what I post for it, so nothing was changed. Ask one of them.`,
    'no-role': (council: string) =>
      `Only people with a role on the board of ${council} are told where I post for it. Ask an officer of the board to give you one: “my role” shows your id.`,
    'officers-link': (council: string) =>
      `Only officers of the board of ${council} can say in which channels its records may be read, so nothing was changed. Ask one of them to say it.`,
  },
  wrote: 'You wrote:',
  previewed: (council: string) =>
    `I have shown you the digest of ${council} in personal chat, to you alone. “Digest now” shows it here.`,
  notPreviewed:
    'Here everybody would see it, and I could not surely reach you in personal chat. Write to me there once: “show me the digest” shows it to you alone. “Digest now” shows it here.',
  suspendedHere: (council: string, channel: string) =>
    `The digest of ${council} was posted in ${channel} until I was removed. It is not posted now. An officer can say “post the digest here” in that channel to have it again.`,
  cannot: {
    'only-weekly':
      'I post the digest once a week and in no other rhythm, so nothing was changed. “Post the digest here every Monday at 9” sets its day and time; “digest now” shows it at any other time.',
    'one-day':
      'I post the digest once a week, on one day, and you name several, so nothing was changed. Say the one day: “post the digest here every Monday at 9”.',
    'only-once':
      'I post the digest every week and not on one day alone, so nothing was changed. “Digest now” shows it here at once.',
    'until-event':
      'I can pause until a day that you name, and not until something happens or a day that I cannot tell, so nothing was changed. Say the day: “pause the digest until 2 March”, or for your own reminders “snooze until 2 March”. Without a day: “stop the digest” or “stop reminders”.',
    'by-mail':
      'I post in Teams only and send no e-mail, so nothing was changed. “Show me the digest” shows it to you alone; “post the digest here every Monday at 9” has it in this channel.',
    'which-weeks':
      'I could not tell which weeks to leave out, so nothing was changed. Name the days: “skip the digest on 30 March”, “no digest next week” or “pause the digest until 2 March”.',
    'which-weekday':
      'You name two days and I could not tell which of them you want, so nothing was changed. Say the one: “move the digest to Fridays”.',
    'which-posts':
      'I could not tell whether you mean the digest, everybody’s reminders or your own, so nothing was changed. Say which: “stop the digest”, “stop reminders”, or “stop my reminders”.',
    'one-action':
      'I remind owners of all that they have to do, and cannot begin, change or stop that for one action or one owner, so nothing was changed. “A6 is not mine” ends your own reminders of an action; “stop reminders” ends everybody’s.',
    'at-meetings':
      'I remind each owner some days before their own actions are due, and nobody before a meeting or a review, so nothing was changed. “Send me the calendar” puts the meetings into your calendar.',
    'reminder-rhythm':
      'I remind owners some days before something is due, and not on set days or times, so nothing was changed. Say how long before: “remind owners a week before”.',
    'other-channel':
      'A digest is ordered in the channel in which it is to be posted, one channel at a time, so nothing was changed. Say it there, mentioning me.',
    'date-style':
      'I can write the digest’s dates like 9 February 2015, 9 Chwefror 2015 (Welsh), 09/02/2015 or 2015-02-09. I know no other way, so nothing was changed. Say, for instance, “use ISO dates here”.',
    'set-days':
      'I begin when I am told, and cannot begin or change on a later day, so nothing was changed. Say it when it is to begin: “post the digest here every Monday at 9”, “remind owners a week before”. A pause may have an end: “pause the digest until 2 March”.',
    'digest-for-one':
      'The digest is for the whole channel, and cannot be given to one person or stopped for one, so nothing was changed. “Stop the digest” stops it for everybody here.',
    'not-plain':
      'I am not sure that this is an order, so nothing was changed. Say plainly what you want: “stop the digest”, or “post the digest here every Monday at 9”.',
    'one-at-a-time':
      'You ask for more than one thing, and I did not understand all of it, so nothing was changed. Say each by itself.',
    'which-time':
      'I could not tell which one time of the day you mean, so nothing was changed. Say it, for instance, as “post the digest here every Monday at 09:00”.',
    'which-days':
      'I could not tell how long before you mean, so nothing was changed. Say one length: “remind owners a week before”.',
    'one-person':
      'I cannot change reminders for one other person, so nothing was changed. They can say “stop my reminders” or “snooze for 4 weeks” themselves; “A6 is not mine” ends those of one action.',
  },
  stopped: (council: string) => `I no longer post the digest of ${council} here. What was posted stays.`,
  notSubscribed:
    'No digest is posted here, so nothing was changed. An officer can have it: “post the digest here every Monday at 9”.',
  remindersSame: (days: string) => `That is as it was: I remind action owners ${days} before something is due.`,
  reminders: (days: string) =>
    `I will remind action owners in personal chat ${days} before something is due, at most once a day each. I can only write to people who have written to me.`,
  remindersStopped: 'Owners are not reminded on this board any more.',
  forChannels:
    'A digest is posted into a channel or a group chat: say it there, mentioning me. Nothing was changed. Here, “show me the digest” shows it to you alone.',
  linkTitle: 'Who may read here',
  linked: (council: string) =>
    `This channel is about ${council} now, and linked to its board: everybody in it may ask about the board’s records.`,
  linkedEntry: (seq: number) => `It stands in the board’s log as entry ${seq}; “unlink this channel” ends it.`,
  linkedAlready: 'That was so already; “unlink this channel” ends it.',
  unlinked: (council: string, seq: number) =>
    `This channel is no longer linked to the board of ${council} (entry ${seq} of its log). Only people with a role on the board read its records here. A weekly digest that is posted here goes on until “stop the digest”.`,
  notLinked: (council: string) => `This channel is not linked to the board of ${council}, so nothing was changed.`,
  personalUnlinked:
    'A personal chat is linked to no board: here you read what your role lets you read. Say it in a channel or a group chat, mentioning me. Nothing was changed.',
  linkedSubscribed: 'Its digest is posted here already.',
  linkedOffer: 'To have its digest every week say “post the digest here every Monday at 9”.',
  suspended: (council: string, why: string, channel: string | null) =>
    `I no longer post the digest of ${council}${channel === null ? '' : ` in ${channel}`}, because ${why}. Say “post the digest here” in the channel to have it again.`,
  refused: (council: string, channel: string | null, date: CalendarDate) =>
    `The digest of ${council} of ${dayWords(date)} could not be posted in ${channel === null ? 'its channel' : `“${channel}”`}. I tried for hours.`,
  refusedWhy: REFUSED_WORDS,
  refusedNext: (date: CalendarDate) =>
    `I try again with the next one, on ${dayWords(date)}. As soon as Teams takes it, all goes on by itself, and it says what was missed.`,
  refusedDo:
    'Nothing is lost: “show me the digest” shows it here. To have it in another channel, say “post the digest here” there; “stop the digest” ends it.',
  refusedSince: (why: SuspendedFor, since: CalendarDate) =>
    `Not taken by Teams since ${dayWords(since)} (it says that ${SUSPENDED_WORDS[why]}); it is tried at each turn and goes on by itself.`,
  snoozed: (date: CalendarDate) => `No reminders to you up to and including ${dayWords(date)}.`,
  ownReminders: {
    off: 'I send you no reminders any more, until you say “start my reminders”. Everybody else’s go on.',
    on: 'I remind you again of what is yours, where your board has its owners reminded.',
  },
  notMine: (refs: string) =>
    `I will not remind you of ${refs} any more. Who owns it has not changed: an officer can change that.`,
  which: 'Which is not yours?',
  whichSay: (refs: string) => `I would remind you of ${refs}. Press one, or say “A6 is not mine” with its number.`,
  nothingDue: 'There is nothing that I would remind you of, so nothing was changed.',
  where: (council: string) => `Where I post about ${council}`,
  nowhere:
    'I post no digest for this board anywhere. In a channel an officer can say “post the digest here every Monday at 9”.',
  channel: (name: string, when: string) => `${name}: ${when}.`,
  moreChannels: (count: number) => (count === 1 ? 'And one more channel.' : `And ${count} more channels.`),
  here: 'Here',
  unnamed: 'A channel whose name I was not told',
  last: (date: CalendarDate, end: PostEnd) => `The digest of ${dayWords(date)} ${END_WORDS[end]}.`,
  stands: (why: SuspendedFor, since: CalendarDate) =>
    `Suspended since ${dayWords(since)}, because ${SUSPENDED_WORDS[why]}; “post the digest here” in the channel resumes it.`,
  nextShort: (date: CalendarDate) => `Next: ${dayWords(date)}.`,
  remindersOn: (days: string) => `Owners are reminded ${days} before something is due.`,
  remindersOff: 'Owners are not reminded; “remind owners a week before” turns it on.',
  reminder: (count: number) => (count === 1 ? 'One thing of yours is due' : `${count} things of yours are due`),
  item: (place: string, ref: string, due: string, words: string) => `${place} ${ref}, ${due}: ${words}`,
  due: (date: CalendarDate) => `due ${dayWords(date)}`,
  overdue: (date: CalendarDate) => `overdue since ${dayWords(date)}`,
  more: (count: number) => `And ${count} more: ask “what is overdue?” for the whole list.`,
  feedTitle: 'Calendar feed',
  feed: {
    person: (council: string) =>
      `Your own address of the calendar of ${council}, for as long as you may read its board:`,
    channel: (council: string) => `This channel’s address of the calendar of ${council}, for as long as it is linked:`,
  },
  feedHow:
    'In Outlook: Add calendar, Subscribe from web, paste the address. Outlook looks again by itself every few hours.',
  feedSecret: {
    person:
      'Whoever has the address reads the calendar without signing in, so keep it to yourself. “Stop my calendar feed” ends it at once.',
    channel:
      'Whoever has the address reads the calendar without signing in. “Stop our calendar feed” here ends it at once.',
  },
  feedAgain: 'It is the address that you had already. For another one, stop this one first.',
  feedStopped: (count: number) =>
    `${count === 1 ? 'The calendar feed has' : `${count} calendar feeds have`} ended: the address gives nothing any more. What a calendar program has read already it keeps until you remove it there.`,
  noFeed: 'There is no calendar feed here to stop, so nothing was changed. “My calendar feed” makes one.',
  feedOff:
    'Calendar feeds are not set up: whoever runs me has to say in FEED_ADDRESS by which address calendar programs reach me. “Send me the calendar” gives a file.',
  feedNotLinked: (council: string) =>
    `This channel is not linked to the board of ${council}, so it can have no feed. An officer links it first; in our personal chat “my calendar feed” gives you your own.`,
  attestTitle: 'Does it still hold?',
  attestItem: (place: string, ref: string, since: CalendarDate, words: string) =>
    `${place} ${ref} is complete. Does it still hold? Asked each month, since ${dayWords(since)}: ${words}`,
  stillHolds: (ref: string) => `${ref} still holds`,
  noLonger: (ref: string) => `${ref} no longer`,
  attested: (ref: string, entry: number) => `Recorded that ${ref} still holds (entry ${entry}).`,
  attestedAll: 'There is nothing else to confirm.',
  moreAttests: (count: number) => `And ${count} more to confirm: the next one comes when you have answered.`,
  notCompleted: (ref: string) =>
    `${ref} is not complete any more, so nothing was recorded. Say what is so now, such as “${ref}: …”.`,
  addUpdate: (ref: string) => `Add update to ${ref}`,
  snooze: 'Snooze a week',
  snoozeSaid: 'snooze reminders for a week',
  notMineButton: 'Not mine',
  notMineOne: (ref: string) => `${ref} is not mine`,
  linkButton: (place: string) => `Link to ${place}`,
  linkSaid: (place: string) => `link this channel to ${place}`,
  subscribeButton: 'Weekly digest here',
  subscribeSaid: 'post the digest here every Monday at 9',
  offer:
    'An officer of a board can link this channel to it. Then everybody here may ask about its records. They can also have its digest posted here each week: “post the digest here every Monday at 9”.',
  why: (why: SuspendedFor) => SUSPENDED_WORDS[why],
  days: daysWords,
} as const;
