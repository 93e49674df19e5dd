import { loadCalendar } from '../../../data/calendar.ts';
import { loadEnglish } from '../../../data/english.ts';
import { loadRanker } from '../../../data/ranker.ts';
import { createAsker } from '../../../dialogs/asker.ts';
import { NO_FACTS } from '../../../notices/model/facts.ts';
import { digestOf } from '../../../notices/digest/digest.ts';
import { fullLinesOf, linesOf } from '../../../notices/digest/lines.ts';
import { comingWords } from '../../../notices/digest/say.ts';
import { noticeAround, readText } from '../reading/seed-notices.ts';

const reading = readText(
  noticeAround(
    'The Council must audit every open case by Easter 2017.',
    'The Council must train its staff by 30 June 2016 and again by the end of the summer term.',
    'The Council must publish its protocol by 31 July 2016.',
    'The Department will hold a progress review in autumn 2016.',
  ),
  'testshire',
);
const desk = createAsker({ library: [reading], english: loadEnglish(), ranker: loadRanker(), ...loadCalendar() });
const ask = (question: string, asOf = '2016-06-01') =>
  desk.ask(question, { asOf, notice: 'testshire', facts: NO_FACTS, board: null, previous: null }).answer;
const told = (question: string, asOf?: string) =>
  ask(question, asOf).items.map(({ ref, due, certainty }) => `${ref} ${due ?? certainty}`);

/** Its words say when and nobody could make a date of them: that is never "no date, continuing". */
describe('a deadline that could not be read', () => {
  it('is listed apart among what is due, with its words', () => {
    expect(told('what is due by the end of August 2016')).toEqual(['3 2016-06-30', '4 2016-07-31', '2 unresolved']);
    expect(ask('what is due by the end of August 2016').text).toContain(
      '“by Easter 2017” gives no date that can be worked out',
    );
  });

  it('is listed although its other date lies elsewhere', () => {
    expect(told('what is due in July 2016')).toEqual(['4 2016-07-31', '2 unresolved', '3 unresolved']);
  });

  it('is told where it is asked when', () => {
    const { summary, value } = ask('when is paragraph 2 due');
    expect(summary).toBe('2 has no date yet: “by Easter 2017” gives no date that can be worked out.');
    expect(value).toBeNull();
    expect(ask('when is paragraph 3 due').summary).toBe(
      '3 is due on 30 June 2016. Besides, “by the end of the summer term” gives no date that can be worked out.',
    );
  });

  it('is found by its words, and no other paragraph’s date is told for it', () => {
    expect(told('when is the audit of open cases due')).toEqual(['2 unresolved']);
  });

  it('is among what cannot be dated', () => {
    expect(told('which deadlines have no date yet')).toEqual(['2 unresolved', '3 unresolved']);
    expect(ask('which deadlines have no date yet').summary).toBe(
      '2 deadlines cannot be dated yet. Missing: what the notice means, where its words give no date.',
    );
  });

  it('is told of a review, too', () => {
    expect(ask('when is the next review').summary).toBe(
      'No date yet: “in autumn 2016” gives no date that can be worked out.',
    );
  });

  it('is not overdue', () => {
    expect(told('what is overdue', '2018-01-01')).toEqual(['3 2016-06-30', '4 2016-07-31']);
  });

  it('is in the digest, where it is gathered and where it is shown in full', () => {
    const { isHoliday } = loadCalendar();
    const made = digestOf({ reading, log: null, today: '2016-06-01', since: null, isHoliday });
    expect(linesOf('unresolved', made)).toMatchObject([
      { ref: 'Words that give no date', mark: '2 deadlines', words: '2, 3' },
    ]);
    expect(fullLinesOf('unresolved', made).map(({ ref, mark }) => [ref, mark])).toEqual([
      ['2', 'no date yet: its words are unclear'],
      ['3', 'no date yet: its words are unclear'],
    ]);
    expect(comingWords('review', made.review, 'words')).toBe(
      'Next DfE review: no date yet, “in autumn 2016” gives no date that can be worked out.',
    );
    expect(made.quiet).toBe(false);
  });
});
