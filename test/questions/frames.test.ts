import type { Answer } from '../../notices/model/answer.ts';
import { asker, knowsley } from './desk.ts';
import { FRAMES, type FrameSet, KNOWN, SURE } from './frames.ts';

const ask = (message: string): Answer => asker().ask(message, knowsley()).answer;

/** What is compared: the words around a question are in what was asked, and nowhere else. */
const gist = ({ outcome, echo, value, items }: Answer): string =>
  JSON.stringify([outcome, echo, value, items.map(({ ref, due }) => [ref, due])]);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const framed = (frame: string, question: string): string =>
  frame.replace('{}', capital(question)).replace('{q}', question.replace(/\?$/, ''));

/** Questions that are answered otherwise in this frame. */
const otherwise = (frame: string): string[] =>
  SURE.filter((question) => gist(ask(framed(frame, question))) !== gist(ask(question))).map((question) =>
    framed(frame, question),
  );

const sets = Object.keys(FRAMES) as FrameSet[];

describe('what people put around a question', () => {
  it('leaves ten questions that are each answered', () => {
    expect(SURE.map((question) => ask(question).outcome)).toEqual(SURE.map(() => 'answered'));
  });

  it.each(sets)('changes nothing of the answer: the %s frames', (set) => {
    const frames = FRAMES[set];
    const failed = frames.map((frame) => ({ frame, asked: otherwise(frame) })).filter(({ asked }) => asked.length > 0);
    const asked = frames.length * SURE.length;
    const same = asked - failed.flatMap((one) => one.asked).length;
    process.stdout.write(`\n${set} frames: ${same} of ${asked} answered as without the frame\n`);
    expect(failed.filter(({ frame }) => !KNOWN.includes(frame)).flatMap((one) => one.asked)).toEqual([]);
    // A frame that is dealt with is no longer excused.
    expect(failed.map(({ frame }) => frame)).toEqual(frames.filter((frame) => KNOWN.includes(frame)));
  });
});
