import { listWords } from '../notices/words/text.ts';

/** What is said when a question goes to the board's officer, and when the answer comes back. */
export const OFFICER = {
  button: 'Ask the officer',
  title: 'Your question to the officer',
  passedOn: (to: readonly string[]) =>
    `I have sent your question to ${to.length === 0 ? 'the officer of the board' : listWords(to)}. The answer comes here.`,
  alreadyPassedOn: 'The officer has your question of today already. The answer comes here.',
  nobody: 'I can reach no officer of this board, so nothing was sent. Please write to them yourself.',
  yourself: 'You are an officer of this board: I know of nobody else to ask. Nothing was sent.',
  asked: (by: string) => `${by} asks the board`,
  cannot:
    'I could not answer this from the notice and the records. What you write here goes to where it was asked, with your name.',
  empty: 'There were no words in your answer, so nothing was sent.',
  input: 'Your answer',
  needed: 'Please write your answer.',
  send: 'Send answer',
  answerOf: (by: string) => `${by}, officer of the board, answers`,
  question: 'The question',
  answer: 'The answer',
  notFromRecords: 'This is the officer’s own answer. I did not take it from the notice or the log.',
  delivered: 'Your answer is there',
  notDelivered: {
    title: 'Your answer may not have arrived',
    text: 'Teams did not take it. The question is still open: please send it again a little later.',
  },
  answeredBefore: (by: string) => `${by} was quicker: the question is answered. Yours was not sent.`,
  gone: 'That question is too old, and I do not have it any more. Nothing was sent.',
  officersOnly: 'Only an officer of the board can answer here. Nothing was sent.',
  wrote: (words: string) => `You wrote: ${words}`,
} as const;
