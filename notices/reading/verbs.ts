import { list } from '../words/pattern.ts';

/** What a verb of a duty does, as far as it tells the kind of the duty. */
export type VerbClass =
  'tell' | 'hand' | 'receive' | 'make' | 'meet' | 'gather' | 'hold' | 'call-in' | 'review' | 'move' | 'do';

/** What stands first wins where two classes name a verb. */
const CLASSES: readonly (readonly [VerbClass, readonly string[]])[] = [
  /** Words to somebody: who is told stands behind it, or behind "to". */
  ['tell', list('report write brief inform notify update advise tell confirm certify')],
  /** Hands something over: it is a report where what is handed over is one and somebody gets it. */
  [
    'hand',
    list('provide submit send supply present share give circulate deliver issue copy lodge furnish forward append'),
  ],
  ['receive', list('receive')],
  [
    'make',
    list(
      'develop produce prepare agree draft publish set create formulate finalise refresh revise draw put establish adopt ' +
        'approve update write have sign ratify',
    ),
  ],
  ['meet', list('meet convene')],
  /** What a board does when it meets, and what others do beside each other. */
  ['gather', list('sit gather assemble')],
  ['hold', list('hold conduct undertake carry take complete lead run perform do attend make')],
  ['call-in', list('commission arrange invite host secure obtain request procure')],
  ['review', list('review assess re-examine examine evaluate monitor')],
  [
    'move',
    list(
      'reduce increase raise halve double cut lower improve narrow decrease fall rise clear eliminate reach achieve exceed ' +
        'maintain drop grow bring triple',
    ),
  ],
  [
    'do',
    list(
      'let come place name reply rely decide formalise chair second refer oversee challenge coach mentor co-ordinate coordinate accept adhere apply base ' +
        'communicate accelerate act address align allocate analyse appoint assign assure attend audit build clarify close collaborate ' +
        'collate comply consider consult continue contribute co-operate cooperate demonstrate design disseminate embed enable ' +
        'engage enhance ensure escalate evidence facilitate fill fund identify implement introduce invest involve keep launch ' +
        'listen manage measure nominate operate participate plan prevent prioritise promote propose recruit remedy replace ' +
        'resolve respond restore retain return scrutinise seek see show simplify staff strengthen streamline support sustain ' +
        'tackle target test track train undertake use utilise validate work open extend expand employ define describe document ' +
        'record designate sponsor collect select protect stop remove end move satisfy start begin restructure transfer invite allow permit ' +
        'convert deploy rebuild redesign relaunch reopen rewrite overhaul merge separate integrate upgrade pilot settle interview ' +
        'respond comment endorse nominate visit inspect replace hire interview',
    ),
  ],
];

export interface Verb {
  readonly base: string;
  readonly class: VerbClass;
  readonly form: 'base' | 's' | 'past' | 'ing';
}

/** Verbs whose forms are their own. */
const IRREGULAR: Readonly<Record<string, { readonly past: readonly string[]; readonly ing?: string }>> = {
  write: { past: ['written'] },
  give: { past: ['given'] },
  tell: { past: ['told'] },
  send: { past: ['sent'] },
  hold: { past: ['held'] },
  take: { past: ['taken'], ing: 'taking' },
  draw: { past: ['drawn'] },
  put: { past: ['put'], ing: 'putting' },
  set: { past: ['set'], ing: 'setting' },
  make: { past: ['made'], ing: 'making' },
  meet: { past: ['met'] },
  lead: { past: ['led'] },
  run: { past: ['run'], ing: 'running' },
  cut: { past: ['cut'], ing: 'cutting' },
  do: { past: ['done'] },
  keep: { past: ['kept'] },
  bring: { past: ['brought'] },
  have: { past: ['had'], ing: 'having' },
  undertake: { past: ['undertaken'] },
  submit: { past: ['submitted'], ing: 'submitting' },
  commission: { past: ['commissioned'], ing: 'commissioning' },
  carry: { past: ['carried'], ing: 'carrying' },
  notify: { past: ['notified'], ing: 'notifying' },
  supply: { past: ['supplied'], ing: 'supplying' },
  copy: { past: ['copied'], ing: 'copying' },
};

function formsOf(base: string): readonly (readonly [word: string, form: Verb['form']])[] {
  const own = IRREGULAR[base];
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const third = base.endsWith('y') && !/[aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = own?.past ?? [`${stem}ed`];
  return [
    [base, 'base'],
    [third, 's'],
    ...past.map((word) => [word, 'past'] as const),
    [own?.ing ?? `${stem}ing`, 'ing'],
  ];
}

const VERBS: ReadonlyMap<string, Verb> = new Map(
  CLASSES.flatMap(([name, bases]) =>
    bases.flatMap((base) => formsOf(base).map(([word, form]): [string, Verb] => [word, { base, class: name, form }])),
  ).reverse(),
);

/** The verb that a word is a form of, in any case; null for any other word. */
export const verbOf = (word: string): Verb | null => VERBS.get(word.toLowerCase()) ?? null;
