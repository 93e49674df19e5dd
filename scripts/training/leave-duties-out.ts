import { createOpinion, type Opinion } from '../../notices/reading/opinion/opinion.ts';
import { AT_FIRST, type DutyLine, isHolder, readDuties, weighDuties } from './duties.ts';

// `node scripts/training/leave-duties-out.ts`: what the opinion says of duties of an author from whom nothing was learnt. First of
// notices as they were read by a reader that had not met them, then of all as they are read now. With --list: each that it is about.

interface Told {
  readonly line: DutyLine;
  readonly opinion: Opinion;
}

const PARTS: Readonly<Record<string, (opinion: Opinion) => boolean>> = {
  kind: ({ kind }) => kind !== null,
  holder: ({ holder }) => holder !== null,
  figure: ({ figures }) => figures.length > 0,
  untold: ({ untold }) => untold,
  date: ({ dated }) => dated,
};

const says = (opinion: Opinion): string[] => Object.keys(PARTS).filter((part) => PARTS[part]?.(opinion) === true);
const share = (some: number, all: number): string => `${some} (${((100 * some) / Math.max(1, all)).toFixed(1)}%)`;

/** The opinion on some duties, learnt from all that `without` does not name. */
function told(some: readonly DutyLine[], without: (author: string, line: DutyLine) => boolean): Told[] {
  const rest = [...corpus].flatMap(([author, lines]) => lines.filter((line) => !without(author, line)));
  const holds = createOpinion(weighDuties(rest));
  return some.map((line) => ({ line, opinion: holds(line.seen) }));
}

function print(name: string, all: readonly Told[]): void {
  const right = all.filter(({ line }) => line.faults.length === 0);
  const silent = all.filter(({ line }) => line.faults.length > 0 && !line.doubted);
  const doubted = right.filter(({ line }) => line.doubted);
  const more = right.filter(({ line, opinion }) => !line.doubted && says(opinion).length > 0);
  const left = silent.filter(({ opinion }) => says(opinion).length === 0);
  const kinds = all.filter(({ line }) => !line.kinds.includes(line.seen.read.kind));
  const holders = all.filter(({ line }) => !line.seen.read.holders.every((one) => isHolder(line, one)));
  const lines = [
    `${name}: ${all.length} duties, ${right.length} right`,
    `  silently wrong ${share(silent.length, all.length)}, with the opinion ${share(left.length, all.length)}`,
    `  right and doubted ${share(doubted.length, right.length)}, with the opinion ${share(doubted.length + more.length, right.length)}`,
    `  kind wrong ${kinds.length}, of which it tells ${kinds.filter(({ opinion }) => opinion.kind !== null).length}`,
    `  holder wrong ${holders.length}, of which it tells ${holders.filter(({ opinion }) => opinion.holder !== null).length}`,
    ...Object.entries(PARTS).map(([part, is]) => {
      const of = all.filter(({ line, opinion }) => !line.doubted && is(opinion));
      return `  ${part}: ${of.filter(({ line }) => line.faults.length > 0).length} wrong, ${of.filter(({ line }) => line.faults.length === 0).length} right`;
    }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function list(all: readonly Told[]): void {
  for (const { line, opinion } of all) {
    if (line.doubted || (line.faults.length === 0 && says(opinion).length === 0)) continue;
    const { kind, holders } = line.seen.read;
    process.stdout.write(
      `    ${line.faults.join('; ') || 'right'} [${kind} ${holders.join('+')}] ${opinion.kind ?? ''} ${opinion.holder ?? ''} ${says(opinion).join()}: ${line.seen.clause.plain.slice(0, 160)}\n`,
    );
  }
}

function show(name: string, all: readonly Told[]): Told[] {
  print(name, all);
  if (process.argv.includes('--list')) list(all);
  return [...all];
}

/** The real notices: each is told of by what the others and all other authors taught, as a sixth would be. */
const REAL = 'five';
const corpus = readDuties();
for (const [name, lines] of [
  ['at first', readDuties(AT_FIRST)],
  ['now', corpus],
] as const) {
  const each = [...lines].flatMap(([author, own]) =>
    author === REAL
      ? []
      : show(
          `${author}, ${name}`,
          told(own, (other) => other === author),
        ),
  );
  print(`all, ${name}`, each);
}
const real = corpus.get(REAL) ?? [];
const notices = [...new Set(real.map(({ notice }) => notice))];
const each = notices.flatMap((notice) => {
  const own = real.filter((line) => line.notice === notice);
  return show(
    `${notice}, by itself`,
    told(own, (author, line) => author === REAL && line.notice === notice),
  );
});
print('the real notices', each);
