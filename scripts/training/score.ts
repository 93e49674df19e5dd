import { written } from '../../notices/model/question.ts';
import { authors, TOGETHER, type Tried, triedWithout, type Verdict } from './leave-out.ts';

// `npm run score -- [AUTHOR …] [-v] [--strict]`: what is made of each author's questions by what was learnt from all the others;
// strictly, from those who were not given the same meanings either.

type Tally = Record<Verdict | 'offered', number>;

const words = process.argv.slice(2);
const strict = words.includes('--strict');
const verbose = words.includes('-v');
const named = words.filter((word) => !word.startsWith('-'));
const whole = new Map<string, Tally>();

const asked = named.length > 0 ? named : authors();
// Strictly, who were given the same meanings are left out together, and learnt without once.
const groups = strict
  ? [...new Map(asked.map((name) => [withThem(name)[0], withThem(name)])).values()]
  : asked.map((name) => [name]);
for (const group of groups) {
  const own = new Map<string, Map<string, Tally>>();
  const names = group.filter((name) => asked.includes(name));
  for (const tried of triedWithout(group, names)) {
    const of = own.get(tried.one.author) ?? new Map<string, Tally>();
    own.set(tried.one.author, of);
    for (const tally of [of, whole]) for (const key of ['all', tried.one.line.register]) count(tally, key, tried);
    if (verbose && tried.verdict !== 'right') tell(tried);
  }
  for (const [name, tallies] of own) print(name, tallies);
}
print('all authors', whole);

function withThem(name: string): readonly string[] {
  return TOGETHER.find((some) => some.includes(name)) ?? [name];
}

function count(tallies: Map<string, Tally>, group: string, { verdict, offered }: Tried): void {
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

function tell({ one, wanted, asked, verdict }: Tried): void {
  const { meaning, answer } = asked;
  process.stdout.write(
    [
      `${verdict} ${one.author} ${one.line.register}: ${one.line.text}`,
      `  want ${JSON.stringify(written(wanted))}`,
      `  got  ${meaning?.act === 'ask' ? JSON.stringify(written(meaning.question)) : answer.summary}`,
      ...(verdict === 'asked' ? answer.suggestions.map((offer) => `  offered ${offer.words}`) : []),
      '',
    ].join('\n'),
  );
}
