import { keptThread, questionSaid, ThreadMemory, withSaid } from '../../dialogs/memory.ts';
import { Question, written } from '../../notices/model/question.ts';

const question = Question.parse({
  kind: 'list',
  rag: ['red'],
  about: [{ words: 'missing' }],
  except: [{ status: ['complete'] }],
  window: [{ kind: 'vague', word: 'soon' }],
});
const thread = ThreadMemory.parse({ notice: 'kent', question: written(question) });
const said = { id: 'm-1', at: 1, notice: 'kent', every: false, about: null };

describe('what is kept of a thread', () => {
  it('comes back whole, and is short', () => {
    const kept = JSON.stringify(keptThread(thread));
    expect(ThreadMemory.parse(JSON.parse(kept))).toEqual(thread);
    expect(kept.length).toBeLessThan(JSON.stringify(thread).length / 2);
  });

  it('is read as versions before wrote it, with every part of the question', () => {
    expect(ThreadMemory.parse({ ...thread, question }).question).toEqual(question);
  });
});

describe('the question of an answer that is quoted', () => {
  it.each([
    ['in short', written(question), question],
    ['as versions before wrote it', question, question],
    ['none', null, null],
    ['of a version that this one cannot read', { kind: 'horoscope' }, null],
  ])('%s', (_, kept, read) => {
    const [one] = withSaid(thread, { ...said, question: kept }).said;
    expect(one === undefined ? undefined : questionSaid(one)).toEqual(read);
  });
});
