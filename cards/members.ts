import type { MembersReply } from '../dialogs/protocol/recording.ts';
import type { Member, Role } from '../notices/model/log.ts';
import { compile, firstThatFits, run, type Rendered, type Line, type Run, type Spoken, type Card } from './card.ts';
import template from './members.json' with { type: 'json' };
import { MEMBERS } from './recording-words.ts';
import { capital } from '../notices/words/text.ts';
import { clean, shorten } from './text.ts';

interface Values extends Spoken {
  readonly title: readonly Run[];
  readonly groups: readonly { readonly may: string; readonly people: readonly Line[] }[];
  readonly you: readonly Line[];
  readonly change: readonly Run[];
}

/** Whoever can give roles first. */
const ORDER: readonly Role[] = ['officer', 'chair', 'owner', 'observer'];
const expand: (values: Values) => Card = compile(template);

/** Who may do what on a board, and what the person who asks is there. */
export function membersCard(view: MembersReply): Rendered {
  return firstThatFits([40, 20, 8].map((most) => () => listed(view, most)));
}

function listed({ notice, members, you, withheld }: MembersReply, most: number): Rendered {
  const title = MEMBERS.title(shorten(clean(notice.council), 120));
  const groups = ORDER.map((role) => ({
    may: MEMBERS.may[role],
    people: peopleOf(
      members.filter((member) => member.role === role),
      most,
    ),
  })).filter(({ people }) => people.length > 0);
  const nobody = withheld === undefined ? MEMBERS.none : MEMBERS.withheld;
  const own = [
    you.role !== null ? MEMBERS.you(you.role) : withheld === undefined ? MEMBERS.stranger : MEMBERS.outsider,
    you.id === null ? MEMBERS.noId : MEMBERS.id(shorten(clean(you.id), 300)),
    ...(you.role === null && you.id !== null ? [MEMBERS.giveId] : []),
  ];
  const text = clean(
    [
      title,
      ...(groups.length === 0 ? [nobody] : []),
      ...groups.flatMap(({ may, people }) => [
        `${may}:`,
        ...people.map(({ name, held }) => `- ${[name, held].filter((part) => part !== '').join(', ')}`),
      ]),
      ...own,
      MEMBERS.change,
    ].join('\n'),
  );
  const card = expand({
    fallbackText: shorten(text, most * 75),
    speak: shorten(clean([title, ...own].join('. ')), 500),
    title: [run(title, { weight: 'Bolder' })],
    groups:
      groups.length === 0
        ? [{ may: nobody, people: [] }]
        : groups.map(({ may, people }) => ({
            may,
            people: people.map(({ name, held }) => ({
              runs: [run(name), ...(held === '' ? [] : [run(` · ${held}`, { isSubtle: true })])],
            })),
          })),
    you: own.map((line) => ({ runs: [run(line)] })),
    change: [run(MEMBERS.change, { isSubtle: true })],
  });
  return { card, text, summary: title };
}

interface Person {
  readonly name: string;
  readonly held: string;
}

function peopleOf(members: readonly Member[], most: number): Person[] {
  const people = members.slice(0, most).map(({ name, holds }) => ({
    name: shorten(clean(name), 80) || '—',
    held: holds.length === 0 ? '' : shorten(clean(MEMBERS.holds(holds)), 200),
  }));
  const rest = members.length - people.length;
  return rest > 0 ? [...people, { name: capital(MEMBERS.more(rest)), held: '' }] : people;
}
