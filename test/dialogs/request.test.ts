import { nearestNotices, noticeNamed } from '../../dialogs/places.ts';
import { requestOf, type Request } from '../../dialogs/request.ts';
import { LIBRARY } from './hand-made.ts';

function brief(request: Request): string {
  switch (request.act) {
    case 'order': {
      const { order } = request;
      if (order.order === 'switch') return `switch to ${order.to}`;
      return order.order === 'glance' ? `glance at ${order.of ?? 'this'}` : order.order;
    }
    case 'switch-unknown':
      return `no council ${request.said}`;
    case 'same-for':
      return `the same for ${request.of.notice.id}`;
    case 'paper':
      return `the paper ${request.paper.what}`;
    case 'ask':
      return `the question ${request.question.kind}`;
    case 'sheet':
      return `a spreadsheet of ${request.asked.what === 'that' ? 'that' : request.asked.question}`;
    case 'question':
      return `${request.of?.notice.id ?? 'this'}: ${request.text}`;
  }
}

describe('what a sentence asks of the conversation', () => {
  it.each([
    ['help', 'help'],
    ['Hello!', 'help'],
    ['what can you do?', 'help'],
    ['switch', 'choose'],
    ['Switch council', 'choose'],
    ['which council is this?', 'choose'],
    ['which councils do you know?', 'choose'],
    ['switch to Kent', 'switch to kent'],
    ['Switch to Kent please.', 'switch to kent'],
    ['please switch over to the Kent board', 'switch to kent'],
    ['switch Kent', 'switch to kent'],
    ['can you switch us to Royal Borough of Kingston upon Thames?', 'switch to kingston'],
    ['go to Knowsley', 'switch to knowsley'],
    ['change council to Kent', 'switch to kent'],
    ['switch to Atlantis', 'no council atlantis'],
    ['the notice at a glance', 'glance at this'],
    ['show me the notice', 'glance at this'],
    ['overview of Kent', 'glance at kent'],
    ['Kent', 'switch to kent'],
    ['the Kent notice', 'switch to kent'],
    ['what about Kent?', 'the same for kent'],
    ['and for Knowsley', 'the same for knowsley'],
    ["when is Kent's next review?", "kent: when is Kent's next review?"],
    ['has Kingston upon Thames got a plan due', 'kingston: has Kingston upon Thames got a plan due'],
    ['for Kent, what’s due?', 'kent: what’s due?'],
    ['In Kent: what is overdue?', 'kent: what is overdue?'],
    ['for Kent what is due before the next review', 'kent: what is due before the next review'],
    ['Kent: what is due?', 'kent: what is due?'],
    ['what is overdue in Kent?', 'kent: what is overdue'],
    ['what is due for Knowsley Metropolitan Borough Council?', 'knowsley: what is due'],
  ])('%s', (said, expected) => {
    expect(brief(requestOf(said, LIBRARY))).toBe(expected);
  });

  it.each([
    "what's due before the next review?",
    'summary',
    'overview',
    'what is due in April',
    'what is due for the police?',
    'what about the police?',
    'are Kent and Knowsley both late?',
    'which councils, Kent aside, are late?',
    'for Ofsted, what must be done?',
    'change the due date of A3 to Friday',
    'move A3 to June',
    'go to the last paragraph about training',
    'what does the notice say about dentists?',
    'who must report to the board?',
    'when is the next review for the council?',
    'in April, what is due?',
    'for Atlantis, what is due?',
    '8(b)',
    'notice 20',
    'and after that?',
    '?',
  ])('%s stays a question, word for word', (said) => {
    expect(requestOf(said, LIBRARY)).toEqual({ act: 'question', text: said, of: null, addressed: false });
  });

  it('is read in no time, however it is made', () => {
    const started = performance.now();
    for (const said of ['for '.repeat(1000), 'a, '.repeat(1300), `switch to ${'x '.repeat(1900)}`, ','.repeat(4000)]) {
      expect(requestOf(said, LIBRARY).act).toMatch(/question|switch-unknown/);
    }
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the names of councils', () => {
  it('are known with and without what surrounds them', () => {
    expect(noticeNamed('the Royal Borough of Kingston', LIBRARY)?.notice.id).toBe('kingston');
    expect(noticeNamed('kent county council', LIBRARY)?.notice.id).toBe('kent');
    expect(noticeNamed('the council', LIBRARY)).toBeNull();
    expect(noticeNamed('kent and knowsley', LIBRARY)).toBeNull();
  });

  it('that are misspelt have a nearest, and others have them all', () => {
    expect(nearestNotices('Knowlsey', LIBRARY).map(({ id }) => id)).toEqual(['knowsley']);
    expect(nearestNotices('Atlantis', LIBRARY)).toHaveLength(3);
  });
});
