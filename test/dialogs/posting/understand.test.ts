import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { postingOrder } from '../../../dialogs/posting/understand.ts';
import { COMMANDS, LIKE_COMMANDS } from '../../notices/questions/sentences.ts';

/** Day, time and zone of an order to post here; "-" where nothing is said. */
function said(text: string): string {
  const order = postingOrder(text);
  if (order === null) return 'none';
  if (order.order !== 'subscribe') return order.order;
  const { weekday, time, zone } = order.when;
  const day = weekday === null ? '-' : ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][weekday - 1];
  const holidays = order.skipHolidays === null ? '' : order.skipHolidays ? ' skip' : ' keep';
  return `${day ?? ''} ${time ?? '-'}${zone === null ? '' : ` ${zone}`}${holidays}`;
}

describe('where and when the digest is to be posted', () => {
  it.each([
    ['post the digest here every Monday at 9', 'mon 09:00'],
    ['Post the digest here on Fridays at 16:30', 'fri 16:30'],
    ['weekly digest here please, Tuesdays 8am', 'tue 08:00'],
    ['can you post the digest here every monday at 9?', 'mon 09:00'],
    ['please send the digest to this channel each wednesday at 4pm', 'wed 16:00'],
    ['pls post digest here thursdays 9.30', 'thu 09:30'],
    ['digest here every friday', 'fri -'],
    ['digest every monday 9am', 'mon 09:00'],
    ['post the digest here', '- -'],
    ['subscribe this channel', '- -'],
    ['subscribe to the weekly digest', '- -'],
    ['Subscribe us to the digest, Weds 0900', 'wed 09:00'],
    ['we want the digest on Mondays at half past 8', 'mon 08:30'],
    ['I’d like the digest here on tuesdays at quarter to nine', 'tue 08:45'],
    ['put the weekly summary in this channel every thurs at noon', 'thu 12:00'],
    ['set up the weekly digest for mondays at 10', 'mon 10:00'],
    ['schedule the digest for Friday 4pm', 'fri 16:00'],
    ['move the digest to Thursday 10am', 'thu 10:00'],
    ['change the digest to 11:15', '- 11:15'],
    ['change the digest to fridays', 'fri -'],
    ['resume the digest', '- -'],
    ['start posting', '- -'],
    ['share the digest here on Mondays at 9 o’clock', 'mon 09:00'],
    ['post the digest here on mondays at 3 in the afternoon', 'mon 15:00'],
    ['post the digest on mondays at 8 in the morning', 'mon 08:00'],
    ['post the digest here Mondays at 2', 'mon 14:00'],
    ['post the digest here mondays @9', 'mon 09:00'],
    ['post digest here mon 17h00', 'mon 17:00'],
    ['post the digest here every Sunday at 7pm', 'sun 19:00'],
    ['post the digest here every Monday at 9 London time', 'mon 09:00 Europe/London'],
    ['post the digest here every Monday at 9 Europe/Dublin', 'mon 09:00 Europe/Dublin'],
    ['post the digest here every Monday at 9am, skip school holidays', 'mon 09:00 skip'],
    ['post the digest here on mondays at 9 but not in the holidays', 'mon 09:00 skip'],
    ['digest here on tuesdays at 8:30am, term time only', 'tue 08:30 skip'],
    ['post the digest here every Monday at 9 including school holidays', 'mon 09:00 keep'],
    ['post the digset here on mondys at 9am', 'mon 09:00'],
    ['Could you please post the digest here on Wensday at 12:30pm', 'wed 12:30'],
    ['hi noticeboard, post the digest here every tues at twenty past 9, thanks', 'tue 09:20'],
    ['let’s have the digest here on saturdays at 10 a.m.', 'sat 10:00'],
    ['post the digest here at 09:05 on Mondays', 'mon 09:05'],
    ['deliver the weekly digest into this channel Fridays at ten', 'fri 10:00'],
    ['post the digest here every Monday at 25:00', 'cannot'],
    ['post the digest here on sundays at 01:30', 'sun 01:30'],
    ['can we get the digest in here every monday morning at half 9', 'mon 09:30'],
    ['set the digest for 10 on Tuesdays', 'tue 10:00'],
    ['we need the digest here fridays before lunch, say 11.30', 'fri 11:30'],
    ['please put the digest up here on a Monday at nine', 'mon 09:00'],
    ['post the digest here on fridays at 4.30 in the morning', 'fri 04:30'],
    ['post the digest here at 12am on mondays', 'mon 00:00'],
    ['sign us up for the weekly digest', '- -'],
    ['actually make the digest Tuesdays', 'tue -'],
    ['can the digest come at 8 instead?', '- 08:00'],
    ['turn the digest on here', '- -'],
    ['post the digest here Mondays at 9 Dublin time', 'mon 09:00 Europe/Dublin'],
    ['post the digest here Mondays at 9 New York time', 'mon 09:00 America/New_York'],
    ['post the digest here at this time on Mondays', 'mon -'],
    ['send us the weekly summary on Tuesdays at 9am', 'tue 09:00'],
    ['weekly digest please, Mondays 9 am', 'mon 09:00'],
    ['move the digest to Friday afternoons at 3pm', 'fri 15:00'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('other orders about posts', () => {
  it.each([
    ['stop the digest', { order: 'stop-digest' }],
    ['bin the digest', { order: 'stop-digest' }],
    ['stop the digest until September', { order: 'away', how: 'until', said: 'september' }],
    ['pause the digest till half term', { order: 'away', how: 'until', said: 'half term' }],
    ['skip the digest next week', { order: 'away', how: 'over', said: 'skip the digest next week' }],
    ['pause the digest over Christmas', { order: 'away', how: 'over', said: 'pause the digest over christmas' }],
    ['stop reminding me', { order: 'own-reminders', on: false }],
    ['don’t remind me', { order: 'own-reminders', on: false }],
    ['start my reminders', { order: 'own-reminders', on: true }],
    ['reminders: 14 days, not 7', { order: 'remind', days: 14 }],
    ['a week is not enough, can owners be nudged 10 days before', { order: 'remind', days: 10 }],
    ['would the owners still be reminded if we were to stop the digest?', { order: 'where' }],
    ['please don’t post the digest here any more', { order: 'stop-digest' }],
    ['unsubscribe', { order: 'stop-digest' }],
    ['we don’t want the digest any more', { order: 'stop-digest' }],
    ['get rid of the digest', { order: 'stop-digest' }],
    ['remove the digest from this channel', { order: 'stop-digest' }],
    ['no digest please', { order: 'stop-digest' }],
    ['please remind people a week before their actions are due', { order: 'remind', days: 7 }],
    ['give owners two weeks’ notice', { order: 'remind', days: 14 }],
    ['not now, remind me in a week', { order: 'snooze', days: 7 }],
    ['this one’s not mine', { order: 'not-mine', refs: [] }],
    ['which channel is the digest posted to?', { order: 'where' }],
    ['list where you post', { order: 'where' }],
    ['what have you got scheduled?', { order: 'where' }],
    ['don’t post it in half term', { order: 'holidays', skip: true }],
    ['please write dates the ISO way', { order: 'dates', dates: 'iso' }],
    ['turn the digest off', { order: 'stop-digest' }],
    ['send owners a reminder a week before', { order: 'remind', days: 7 }],
    ['whats posted here?', { order: 'where' }],
    ['when do we get the digest?', { order: 'where' }],
    ['cancel the weekly digest', { order: 'stop-digest' }],
    ['stop the digest for Kent', { order: 'stop-digest' }],
    ['stop the digest in this channel', { order: 'stop-digest' }],
    ['cancel the digest for this channel', { order: 'stop-digest' }],
    ['stop posting here', { order: 'stop-digest' }],
    ['digest now', { order: 'digest-now' }],
    ['post the digest now please', { order: 'digest-now' }],
    ['send us the digest here right away', { order: 'digest-now' }],
    ['skip school holidays', { order: 'holidays', skip: true }],
    ['skip the holidays please', { order: 'holidays', skip: true }],
    ['don’t post in half term', { order: 'holidays', skip: true }],
    ['don’t skip school holidays', { order: 'holidays', skip: false }],
    ['post in the school holidays too', { order: 'holidays', skip: false }],
    ['remind owners a week before', { order: 'remind', days: 7 }],
    ['remind action owners 10 days ahead', { order: 'remind', days: 10 }],
    ['please remind the owners two weeks before things are due', { order: 'remind', days: 14 }],
    ['turn on reminders', { order: 'remind', days: 7 }],
    ['start reminders a fortnight before', { order: 'remind', days: 14 }],
    ['stop reminders', { order: 'stop-reminders' }],
    ['stop reminding owners', { order: 'stop-reminders' }],
    ['where do you post?', { order: 'where' }],
    ['when do you post the digest', { order: 'where' }],
    ['which channels do you post to?', { order: 'where' }],
    ['when is the next digest?', { order: 'where' }],
    ['link this channel to Kent', { order: 'link', said: 'kent' }],
    ['please link this channel to the Knowsley notice', { order: 'link', said: 'knowsley' }],
    ['snooze', { order: 'snooze', days: 7 }],
    ['snooze reminders for a week', { order: 'snooze', days: 7 }],
    ['snooze my reminders for 2 weeks', { order: 'snooze', days: 14 }],
    ['A6 is not mine', { order: 'not-mine', refs: ['A6'] }],
    ['that’s not mine', { order: 'not-mine', refs: [] }],
    ['not mine: a6 and 8(b)', { order: 'not-mine', refs: ['A6', '8(b)'] }],
    ['give us the digest', { order: 'digest-now' }],
    ['post today’s digest', { order: 'digest-now' }],
    ['post the digest again', { order: 'digest-now' }],
    ['resend the digest', { order: 'digest-now' }],
    ['show us the digest here', { order: 'digest-now' }],
    ['digest please now', { order: 'digest-now' }],
    ['is the digest still on?', { order: 'where' }],
    ['when does the digest get posted?', { order: 'where' }],
    ['did the digest go out on Monday?', { order: 'where' }],
    ['why did we not get a digest this week?', { order: 'where' }],
    ['who gets the digest', { order: 'where' }],
    ['when’s the next digest', { order: 'where' }],
    ['what channel do you post in?', { order: 'where' }],
    ['switch reminders off', { order: 'stop-reminders' }],
    ['reminders on', { order: 'remind', days: 7 }],
    ['miss out the school holidays', { order: 'holidays', skip: true }],
    ['mute reminders for 2 weeks', { order: 'snooze', days: 14 }],
    ['snooze for 3 days', { order: 'snooze', days: 3 }],
    ['snooze for a month', { order: 'snooze', days: 30 }],
    ['remind me next week', { order: 'snooze', days: 7 }],
    ['I don’t own A6', { order: 'not-mine', refs: ['A6'] }],
    ['A6 isn’t mine any more', { order: 'not-mine', refs: ['A6'] }],
    ['write dates as 2015-02-09 here', { order: 'dates', dates: 'iso' }],
    ['use ISO dates here', { order: 'dates', dates: 'iso' }],
    ['write dates like 02/02/2015 in the digest', { order: 'dates', dates: 'numbers' }],
    ['write the dates in Welsh', { order: 'dates', dates: 'welsh' }],
    ['write dates as 9 February 2015', { order: 'dates', dates: 'words' }],
  ])('%s', (text, expected) => {
    expect(postingOrder(text)).toEqual(expected);
  });
});

describe('an order that cannot be carried out as it was said', () => {
  it.each([
    ['digest every other Monday at 9', 'only-weekly'],
    ['post the digest every fortnight on Monday', 'only-weekly'],
    ['post the digest every two weeks on Mondays at 9', 'only-weekly'],
    ['post the digest monthly', 'only-weekly'],
    ['post the digest on the first Monday of the month', 'only-weekly'],
    ['digest every day at 9', 'only-weekly'],
    ['daily digest at 9', 'only-weekly'],
    ['post the digest twice a week, Mondays and Thursdays', 'only-weekly'],
    ['post the digest on Mondays and Thursdays at 9', 'one-day'],
    ['post the digest here tomorrow at 9', 'only-weekly'],
    ['post the digest in the Officers channel on Mondays at 9', 'other-channel'],
    ['stop reminders for A6', 'one-action'],
    ['cancel the reminders about the police memorandum', 'one-action'],
    ['remind Priya a week before', 'one-action'],
    ['send the group a reminder before each board meeting', 'at-meetings'],
    ['remind everyone two days before every board', 'at-meetings'],
    ['remind owners a week before, every Friday', 'reminder-rhythm'],
    ['pause the reminders until the inspection is over', 'until-event'],
    ['stop reminders for two weeks', 'until-event'],
    ['email the digest to the chair every Friday', 'by-mail'],
    ['mute everything', 'which-posts'],
    ['use American dates here', 'date-style'],
    ['write the dates in French', 'date-style'],
  ] as const)('is not carried out as another one: %s', (text, why) => {
    expect(postingOrder(text)).toEqual({ order: 'cannot', why });
  });
});

describe('a sentence about something else', () => {
  it.each([
    'digest',
    'weekly digest',
    'show me the digest',
    'preview the digest',
    "what's in this week's digest?",
    'what is the digest?',
    'is there a digest on Monday?',
    'what is due on Monday?',
    'post an update on A6: all done',
    'log A6: digest of the audit shared with the board on Monday',
    'remind the police about their actions next week',
    'remind me tomorrow about A5',
    'A6: reminders went out to schools on Friday at 9',
    'stop A6',
    'move A6 to Friday',
    'what happens in the school holidays?',
    'board meets here on Monday at 9',
    'share the weekly report with the Minister on Friday',
    'make the weekly update on A6 amber',
    'set A12: weekly update meeting moved to Friday',
    'move the weekly report to 30 November',
    'change the weekly update action A6 to Friday',
    'don’t stop the digest',
    'preview the digest to me only',
    'what will next Monday’s digest say?',
    'show the digest only to me',
    'send me the digest',
    'can I have this week’s digest?',
    'remind people about A6 before Friday',
    'we don’t want the weekly report to slip',
    'this channel is for board members only',
    'remind me in 2 weeks about A5',
    'A6 is not mine to judge, but now amber',
    'the date of A6 is 2015-02-09',
    'change the date of A6 to 2015-02-09',
    'show the dates in March',
    'show dates of the reviews',
  ])('is left alone: %s', (text) => {
    expect(postingOrder(text)).toBeNull();
  });

  it('is every question that has an answer, and everything that looks like an order and is none', () => {
    const folder = join(__dirname, '..', '..', 'questions');
    const Line = z.looseObject({ question: z.string().optional() });
    const questions = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      .flatMap((line) => Line.parse(JSON.parse(line)).question ?? []);
    expect(questions.length).toBeGreaterThan(800);
    const taken = [...questions, ...LIKE_COMMANDS].filter((question) => postingOrder(question) !== null);
    expect(taken).toEqual([]);
  });

  it('that is another order stays one', () => {
    const taken = COMMANDS.filter((command) => postingOrder(command) !== null);
    expect(taken.filter((command) => !/digest|subscri/i.test(command))).toEqual([]);
  });
});
