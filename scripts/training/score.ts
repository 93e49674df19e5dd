import { createAsker } from '../../dialogs/asker.ts';
import type { Setting } from '../../dialogs/hearing.ts';
import { createRanker } from '../../notices/language/rank/ranker.ts';
import type { Answer } from '../../notices/model/answer.ts';
import { Question, written } from '../../notices/model/question.ts';
import { hearCorpus, type Labelled, loadKnowledge } from './corpus.ts';
import { weigh } from './weigh.ts';

// `npm run score -- [AUTHOR …] [-v]`: what is made of each author's questions by what was learnt from all the others.

type Verdict = 'right' | 'asked' | 'wrong';
type Tally = Record<Verdict | 'offered', number>;

const [verbose, ...authors] = [
  process.argv.includes('-v'),
  ...process.argv.slice(2).filter((one) => !one.startsWith('-')),
];
const knowledge = loadKnowledge();
const corpus = hearCorpus();
const names = authors.length > 0 ? authors : [...new Set(corpus.map(({ author }) => author))];
const whole = new Map<string, Tally>();

for (const name of names) {
  const ranker = createRanker(weigh(corpus.filter(({ author }) => author !== name)));
  const asker = createAsker({ ...knowledge, ranker });
  const answered = (question: Question, setting: Setting): Answer =>
    asker.answer({ act: 'ask', question }, setting).answer;
  const own = new Map<string, Tally>();
  for (const one of corpus.filter(({ author }) => author === name)) {
    const { line, setting } = one;
    if (line.act !== 'ask') continue;
    const asked = asker.ask(line.text, setting);
    const meant = asked.meaning?.act === 'ask' ? asked.meaning.question : null;
    const wanted = alike(line.question).map((question) => ({ question, answer: answered(question, setting) }));
    const isRight = (question: Question | null, answer: Answer): boolean =>
      wanted.some((want) => same(want.answer, want.question, answer, question));
    const verdict: Verdict = isRight(meant, asked.answer)
      ? 'right'
      : asked.answer.outcome === 'answered'
        ? 'wrong'
        : 'asked';
    const offers = verdict === 'asked' ? asked.answer.suggestions.map(({ question }) => Question.parse(question)) : [];
    const offered = offers.some((question) => isRight(question, answered(question, setting)));
    for (const tally of [own, whole]) for (const group of ['all', line.register]) count(tally, group, verdict, offered);
    if (verbose && verdict !== 'right') tell(one, verdict, meant, asked.answer);
  }
  print(name, own);
}
print('all authors', whole);

/** A question that says "actions" and one that says "what" are answered alike here: people do not tell them apart. */
function alike(question: Question): Question[] {
  const either = ['overdue', 'due', 'list', 'evidence', 'silent', 'changes'].includes(question.kind);
  if (!either || question.subject === 'duty') return [question];
  return [question, { ...question, subject: question.subject === null ? 'action' : null }];
}

function same(want: Answer, asked: Question, got: Answer, meant: Question | null): boolean {
  if (meant === null) return false;
  if (asked.me) return meant.me && meant.kind === asked.kind;
  const items = (answer: Answer): string =>
    JSON.stringify(answer.items.map(({ type, ref, due }) => [type, ref, due]).sort());
  if (want.outcome !== got.outcome || items(want) !== items(got)) return false;
  const valued = asked.kind === meant.kind && (asked.kind === 'report' || asked.aggregate === 'countdown');
  if (!valued && want.value !== got.value) return false;
  return want.items.length > 0 || want.text === got.text || asked.kind === meant.kind;
}

function count(tallies: Map<string, Tally>, group: string, verdict: Verdict, offered: boolean): void {
  const tally = tallies.get(group) ?? { right: 0, asked: 0, wrong: 0, offered: 0 };
  tallies.set(group, tally);
  tally[verdict] += 1;
  if (offered) tally.offered += 1;
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  process.stdout.write(`${title}\n`);
  for (const [group, { right, asked, wrong, offered }] of tallies) {
    const all = right + asked + wrong;
    const share = (part: number): string => `${((100 * part) / all).toFixed(1).padStart(5)}%`;
    process.stdout.write(
      `  ${group.padEnd(12)} ${String(all).padStart(5)}  right ${share(right)}  asked back ${share(asked)} (right one offered ${offered})  wrong ${share(wrong)}\n`,
    );
  }
}

function tell({ line, author }: Labelled, verdict: Verdict, meant: Question | null, answer: Answer): void {
  if (line.act !== 'ask') return;
  process.stdout.write(
    [
      `${verdict} ${author} ${line.register}: ${line.text}`,
      `  want ${JSON.stringify(written(line.question))}`,
      `  got  ${meant === null ? answer.summary : JSON.stringify(written(meant))}`,
      ...(verdict === 'asked' ? answer.suggestions.map(({ words }) => `  offered ${words}`) : []),
      '',
    ].join('\n'),
  );
}
