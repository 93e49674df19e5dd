import { Phrases } from './cursor.ts';
import type { EventName, EventWhich, Point } from '../model/time.ts';

/** How people name reviews, board meetings and the notice's own dates. */
const first = (from: EventWhich['from'], n = 1): EventWhich => ({ from, n });

export const CHOICE = new Phrases<EventWhich>([
  [
    first('next'),
    ['next|coming|upcoming|forthcoming|this|current|following', 'very next', 'next scheduled|planned|available'],
  ],
  [first('next', 2), ['next but one', 'next one but one']],
  [first('last'), ['last|latest|previous|prior|preceding', 'most recent', 'very last', 'last held']],
  [first('last', 2), ['last but one', 'penultimate', 'one before last']],
  [first('first'), ['first|initial|1st', 'very first']],
  [first('final'), ['final|closing|concluding', 'very final']],
]);

export const NOUN = new Phrases<{ readonly event: EventName; readonly explicit: boolean }>([
  [
    { event: 'review', explicit: true },
    ['review', 'review meeting|point|visit|day', 'review of progress', 'progress review'],
  ],
  [
    { event: 'meeting', explicit: true },
    ['board meeting|meetings', 'meeting', 'board meets|sits|date', 'ib meeting?', 'meeting of the improvement? board'],
  ],
  [{ event: 'meeting', explicit: false }, ['board']],
  [
    { event: 'review', explicit: true },
    ['dfe|dfes|departments visit', 'visit from|by dfe', 'visit by|from the department'],
  ],
]);

/** Sentences that mean a meeting or a review without naming one. */
export const CLAUSES = new Phrases<{ readonly event: EventName; readonly which: EventWhich | null }>([
  [
    { event: 'meeting', which: first('next') },
    [
      'we|they next meet|sit again?',
      'we|they meet|sit again|next?',
      'the? improvement? board next meets|sits|meet|convenes|convene again?',
      'the? improvement? board meets|sits|meet|convenes|convene again|next?',
      'it next meets',
      'it meets again|next',
      'we are next together|meeting',
      'next time we|they|you meet',
      'next time the? improvement? board meets|meet|sits',
      'the? time we|they next? meet again|next?',
      'the? time the? improvement? board next? meets|meet again|next?',
      'when we next meet',
      'when we meet next',
      'when the? improvement? board next meets|meet',
      'the? next time',
    ],
  ],
  [
    { event: 'meeting', which: first('last') },
    [
      'we|they last? met|sat',
      'we|they met|sat last?',
      'we|they last meet|meeting',
      'the? improvement? board last? met|sat|convened',
      'the? improvement? board met last',
      'it last met',
      'it met last',
      'the? last time',
      'the? last time we|they|you met',
      'the? last time the? improvement? board met|sat',
      'when we last met',
    ],
  ],
  [
    { event: 'review', which: null },
    [
      'the? dfe next? reviews|review|visits|visit|come|comes again|us?',
      'the? dfe come|comes back|in|round|again',
      'we see the? dfe again|next?',
      'dfe officials come|visit|review back|in|again|us?',
      'we are next? reviewed by? dfe? again?',
      'they review us again?',
    ],
  ],
  [
    { event: 'review', which: first('last') },
    ['the? dfe last? reviewed|visited|came us?', 'we were last? reviewed by? dfe?'],
  ],
]);

const notice = (what: (Point & { is: 'notice' })['what']): Point & { is: 'notice' } => ({ is: 'notice', what });

export const NOTICE = new Phrases([
  [
    notice('issue'),
    [
      'the|this|our improvement? notice was|is issued|served|given|received|published|dated',
      'the|this|our improvement? notice began|begins|started|starts|commenced|commences',
      'the|this|our improvement? notice came|comes into? force|effect|in',
      'the|this|our improvement? notice takes|took effect',
      'the? date|day on? which|that? the|this|our improvement? notice was|is issued|served|given',
      'the? start|issue|issuing|beginning|commencement|date of the|this|our improvement? notice',
      'issue of the|this|our? notice',
      'the? issue date of? the? notice?',
      'the? notice being issued',
      'we were issued with? the? notice?',
      'we got|were the|given improvement? notice',
      'notice was issued|served',
    ],
  ],
  [
    notice('end'),
    [
      'the|this|our improvement? notice ends|end|finishes|expires|closes|lapses',
      'the|this|our improvement? notice is|has|gets been? lifted|withdrawn|over|discharged|ended|removed',
      'the? end|expiry|lifting|close|withdrawal of the|this|our improvement? notice',
      'notice ends|end|lifted|lifts',
      'we come out of the? notice|intervention',
    ],
  ],
  [notice('inspection'), ['the? ofsted? inspection report?', 'the? ofsted report?', 'ofsted? inspected us?']],
]);

/** Only after "since" and the like: elsewhere "the notice" is the document. */
export const BARE_NOTICE = new Phrases([
  [notice('issue'), ['the|this|our|improvement notice', 'the|this|our improvement notice', 'issue']],
]);

/** "next time we meet", "when we next meet": these carry their own preposition. */
export const NEXT_TIME: readonly string[] = [
  'next time we|the|they',
  'when we next meet',
  'when we meet next',
  'when the board next|meets',
  'last time we|the|they',
  'when we last met',
];
