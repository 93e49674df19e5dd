import { howToAsked } from '../../../notices/language/how-to.ts';
import { Draft } from '../../../notices/model/draft.ts';
import { HowToName } from '../../../notices/model/how-to.ts';
import { HOW_TOS } from '../../../notices/words/how-tos.ts';
import { readQuestions } from '../../questions/score.ts';

describe('what is asked how to do', () => {
  it.each([
    ['how do I import the plan', 'import-plan'],
    ['how do I upload a new version of our spreadsheet', 'import-plan'],
    ['how do I change who owns an action', 'owner'],
    ['how do I add our notice', 'own-notice'],
    ['How do I download the plan as a spreadsheet?', 'export-plan'],
    ['what do I type to move a deadline', 'move-date'],
    ['how do we cancel a board meeting', 'cancel-meeting'],
    ['hi, how do I add the next board meeting please?', 'meetings'],
    ['how can I record that A6 is complete', 'complete'],
    ['how do I give a colleague access', 'roles'],
    ['how do I set up a local indicator', 'indicator'],
    ['how do I undo something', 'undo'],
    ['how do I withdraw an action', 'withdraw'],
  ])('%s', (text, name) => {
    expect(howToAsked(text)).toBe(name);
  });

  it.each(['how are we doing', 'how do we reach our target', 'how often does the board meet', 'how many are red'])(
    'is nothing in: %s',
    (text) => {
      expect(howToAsked(text)).toBeNull();
    },
  );

  it('is nothing in any question that is answered', () => {
    const sets = ['given', 'held-out', 'second', 'third', 'fourth', 'fifth', 'sixth', 'probes'];
    const questions = sets.flatMap((name) => readQuestions(`${name}.jsonl`)).map(({ question }) => question);
    expect(questions.filter((question) => howToAsked(question) !== null)).toEqual([]);
  });
});

describe('the page of how-tos', () => {
  it.each(HowToName.options)('%s is asked for by its own title, and starts with a form that can be read', (name) => {
    const { start } = HOW_TOS[name];
    if (start !== null && 'form' in start) expect(Draft.safeParse(start.form).success).toBe(true);
    expect(HOW_TOS[name].says.every((sentence) => /[.”]$/.test(sentence))).toBe(true);
    const [first, ...others] = HOW_TOS[name].asked.map((group) => group[0]);
    expect(howToAsked(`how do I ${[first, ...others].join(' the ')}`)).not.toBeNull();
  });
});
