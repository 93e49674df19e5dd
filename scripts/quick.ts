import { readQuestions, askAll, judge, tally } from '../test/questions/score.ts';
for (const f of ['given', 'held-out', 'second', 'third', 'fourth', 'fifth', 'sixth', 'probes', 'blind/questions']) {
  const j = askAll(readQuestions(f + '.jsonl')).map(({ line, asked }) => judge(line, asked.answer));
  const t = tally(j);
  console.log(f, JSON.stringify(t));
  if (process.argv[2] === '-v' && f !== 'blind/questions')
    for (const x of j) if (x.verdict !== 'right') console.log('   ', x.verdict, x.line.question.slice(0, 120));
}
