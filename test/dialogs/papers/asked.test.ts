import { requestOf } from '../../../dialogs/request.ts';
import { LIBRARY } from '../hand-made.ts';

/** "board for 19 march by agency, of kent" */
function asked(said: string): string {
  const request = requestOf(said, LIBRARY);
  if (request.act !== 'paper') return request.act === 'order' ? request.order.order : request.act;
  const { paper, of } = request;
  const more =
    paper.what === 'board'
      ? `${paper.meeting === null ? '' : ` for ${paper.meeting}`}${paper.by === 'theme' ? '' : ` by ${paper.by}`}`
      : paper.what === 'letter'
        ? ` to ${paper.agency}`
        : '';
  return `${paper.what}${more}${of === null ? '' : `, of ${of.notice.id}`}`;
}

describe('a wish for a paper', () => {
  it.each([
    ['board pack please', 'board'],
    ['Board pack', 'board'],
    ['Can you send me the board pack, please?', 'board'],
    ['please draft our board paper', 'board'],
    ["I'd like the papers for the board", 'board'],
    ['give us the board paper by agency', 'board by agency'],
    ['board pack by paragraph please', 'board by paragraph'],
    ['the paper for the 19 March board', 'board for 19 march'],
    ['board paper for 19 March', 'board for 19 march'],
    ['the pack for the March board', 'board for march'],
    ['papers for the next board meeting', 'board'],
    ['board pack for the next meeting please', 'board'],
    ['board pack for Kent', 'board, of kent'],
    ['send me the calendar', 'calendar'],
    ['calendar please', 'calendar'],
    ["can I have the board's calendar", 'calendar'],
    ['give me the calendar for Knowsley', 'calendar, of knowsley'],
    ["draft the chair's report", 'minister'],
    ['please write the chair’s report to the Minister', 'minister'],
    ["prepare the council's report", 'council'],
    ['draft the Leader’s report', 'council'],
    ['draft a letter to the police', 'letter to police'],
    ['Could you write a letter to Health, please', 'letter to health'],
    ['Hi, board pack please. Thanks, Jane', 'board'],
  ])('%s', (said, expected) => {
    expect(asked(said)).toBe(expected);
  });

  it.each([
    "the chair's report",
    "who do we send the chair's report to",
    "when is the chair's report due",
    'draft a speech',
    'letter to the police',
    'what does the board pack say about adoption?',
    'papers for the safeguarding board',
    'the paper on adoption',
    'calendar of reviews in March',
    'paper',
    'log A6: sent the board pack',
    'please',
    '',
  ])('is not: %s', (said) => {
    expect(asked(said)).not.toMatch(/^(?:board|minister|council|letter|calendar)/);
  });
});
