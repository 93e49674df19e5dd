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
    ['post the digest here every Monday at 25:00', 'mon -'],
    ['post the digest here on sundays at 01:30', 'sun 01:30'],
    ['can we get the digest in here every monday morning at half 9', 'mon 09:30'],
    ['set the digest for 10 on Tuesdays', 'tue 10:00'],
    ['we need the digest here fridays before lunch, say 11.30', 'fri 11:30'],
    ['please put the digest up here on a Monday at nine', 'mon 09:00'],
    ['post the digest here on fridays at 4.30 in the morning', 'fri 04:30'],
    ['post the digest here at 12am on mondays', 'mon 00:00'],
  ])('%s → %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('other orders about posts', () => {
  it.each([
    ['stop the digest', { order: 'stop-digest' }],
    ['please don’t post the digest here any more', { order: 'stop-digest' }],
    ['unsubscribe', { order: 'stop-digest' }],
    ['turn the digest off', { order: 'stop-digest' }],
    ['send owners a reminder a week before', { order: 'remind', days: 7 }],
    ['whats posted here?', { order: 'where' }],
    ['when do we get the digest?', { order: 'where' }],
    ['cancel the weekly digest', { order: 'stop-digest' }],
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
  ])('%s', (text, expected) => {
    expect(postingOrder(text)).toEqual(expected);
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
