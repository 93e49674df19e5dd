import type { Change, ChangeOf } from '../notices/model/log.ts';
import { factLabel } from '../notices/words/facts.ts';
import { ROLE_WORDS } from '../notices/words/roles.ts';
import { RAG_WORDS, STATUS_WORDS } from '../notices/words/statuses.ts';
import { amountWords, indicatorWords } from '../notices/words/targets.ts';
import { dayWords, listWords } from '../notices/words/text.ts';
import type { ChangeView } from '../notices/ledger/change-view.ts';
import type { Described, Fact } from './described.ts';
import { FACT, fromTo, PROPOSAL, WITHIN } from './recording-words.ts';
import { updateFacts } from './update-facts.ts';
import { whenWords } from '../notices/progress/when-words.ts';

/** Everything that will be recorded, or was. */
export function describe({ change, before, replaced, unit }: ChangeView): Described {
  switch (change.what) {
    case 'update':
      return { texts: [{ label: '', text: change.update.text }], facts: updateFacts(change.update, before) };
    case 'correction':
      return correction(change, before, replaced);
    case 'undo':
      return undo(change, replaced);
    case 'action':
      return { texts: [], facts: actionFacts(change) };
    case 'reading':
      return { texts: [], facts: readingFacts(change, replaced, unit) };
    case 'fact':
      return { texts: [], facts: dateFacts(change) };
    case 'no-fact':
      return { texts: [], facts: cancelledFacts(change) };
    case 'indicator':
      return { texts: [], facts: indicatorFacts(change, replaced) };
    case 'member':
    case 'no-member':
      return { texts: [], facts: memberFacts(change, replaced) };
    case 'minutes':
      return { texts: [{ label: '', text: change.note === '' ? FACT.noNote : change.note }], facts: [] };
    case 'link':
      return { texts: [], facts: [[FACT.channel, FACT.linked(change.place.name, change.linked)]] };
    case 'notice':
      return { texts: [], facts: [[FACT.notice, FACT.version(change.version, change.file)]] };
    case 'lifted':
      return { texts: [], facts: [[FACT.notice, FACT.lifted(change.on, change.note)]] };
    case 'readings':
      return { texts: [], facts: readingsFacts(change) };
    case 'plan':
    case 'taken-over':
      return { texts: [], facts: planFacts(change) };
  }
}

function correction(
  { update }: ChangeOf<'correction'>,
  before: ChangeView['before'],
  replaced: Change | null,
): Described {
  const was = replaced?.what === 'update' || replaced?.what === 'correction' ? replaced.update : null;
  const texts =
    was === null || was.text === update.text
      ? [{ label: '', text: update.text }]
      : [
          { label: FACT.saysNow, text: update.text },
          { label: FACT.saidBefore, text: was.text },
        ];
  const about: Fact[] =
    was === null || was.about === update.about ? [] : [[FACT.about, fromTo(was.about, update.about)]];
  return { texts, facts: [...about, ...updateFacts(update, before, was)] };
}

function undo({ undoes }: ChangeOf<'undo'>, replaced: Change | null): Described {
  const what: Fact = [FACT.takeBack, `${FACT.entry(undoes)}. ${PROPOSAL.keeps}`];
  if (replaced === null) return { texts: [], facts: [what] };
  const { texts, facts } = describe({ change: replaced, subject: null, before: null, replaced: null, unit: '' });
  return { texts, facts: [...facts, what] };
}

function readingFacts({ reading }: ChangeOf<'reading'>, replaced: Change | null, unit: string): Fact[] {
  const old = replaced?.what === 'reading' ? `, ${FACT.insteadOf(amountWords(replaced.reading.value, unit))}` : '';
  return [
    [FACT.metric, reading.metric],
    [FACT.value, `${amountWords(reading.value, unit)}${old}`],
    [FACT.date, dayWords(reading.date)],
    [FACT.paragraph, reading.ref],
  ];
}

function dateFacts({ entry, replaces }: ChangeOf<'fact'>): Fact[] {
  const old = replaces === null ? '' : `, ${FACT.insteadOf(dayWords(replaces))}`;
  return filled([
    [factLabel(entry.fact), `${dayWords(entry.date)}${old}`],
    [FACT.note, entry.note],
  ]);
}

function cancelledFacts({ entry }: ChangeOf<'no-fact'>): Fact[] {
  return filled([
    [factLabel(entry.fact), FACT.cancelled(entry.date)],
    [FACT.note, entry.note],
  ]);
}

function indicatorFacts({ indicator }: ChangeOf<'indicator'>, replaced: Change | null): Fact[] {
  const was =
    replaced?.what === 'indicator' && indicator.ended === undefined
      ? `, ${FACT.insteadOf(indicatorWords(replaced.indicator))}`
      : '';
  return [
    [FACT.indicator, `${indicator.id} · ${indicator.name}`],
    [FACT.target, `${indicatorWords(indicator)}${was}`],
  ];
}

function actionFacts({ action }: ChangeOf<'action'>): Fact[] {
  return filled([
    [FACT.number, action.id],
    [FACT.what, action.title],
    [FACT.who, action.owner],
    [FACT.agency, action.agency],
    [FACT.how, action.how],
    [FACT.when, whenWords(action.due, action.timing)],
    [FACT.serves, action.serves.join(', ')],
    [FACT.success, action.success],
    [FACT.status, STATUS_WORDS[action.status]],
    [FACT.rag, action.rag === null ? '' : RAG_WORDS[action.rag]],
  ]);
}

function memberFacts(change: ChangeOf<'member' | 'no-member'>, replaced: Change | null): Fact[] {
  if (change.what === 'no-member')
    return [
      [FACT.person, `${change.name} ${FACT.noMember}`],
      [FACT.id, change.id],
    ];
  const { id, name, role, holds } = change.member;
  const was = replaced?.what === 'member' ? replaced.member : null;
  const instead = (now: string, old: string): string =>
    old === '' || old === now ? now : `${now}, ${FACT.insteadOf(old)}`;
  return filled([
    [FACT.person, name],
    [FACT.role, instead(ROLE_WORDS[role], was === null ? '' : ROLE_WORDS[was.role])],
    [FACT.holds, holds.length === 0 ? '' : instead(listWords(holds), listWords(was?.holds ?? []))],
    [FACT.id, id],
  ]);
}

const MOST_LINES = 10;

function planFacts(change: ChangeOf<'plan' | 'taken-over'>): Fact[] {
  if (change.what === 'taken-over') {
    const { actions, updates, measurements: readings } = change;
    return [[FACT.actions, FACT.takenOver(actions.length, updates.length, readings.length)]];
  }
  const { file, actions, updates } = change;
  const rest = actions.length - MOST_LINES;
  return [
    [FACT.file, file],
    [FACT.actions, String(actions.length)],
    [FACT.updates, String(updates.length)],
    ...actions.slice(0, MOST_LINES).map(({ id, title: what }): Fact => [id, what]),
    ...(rest > 0 ? [['…', FACT.others(rest)] satisfies Fact] : []),
  ];
}

function readingsFacts({ file, measurements }: ChangeOf<'readings'>): Fact[] {
  const rest = measurements.length - MOST_LINES;
  return [
    [FACT.file, file],
    ...measurements
      .slice(0, MOST_LINES)
      .map(({ ref, value, date }): Fact => [ref, `${amountWords(value, '')} on ${dayWords(date)}`]),
    ...(rest > 0 ? [['…', FACT.others(rest)] satisfies Fact] : []),
  ];
}

const filled = (facts: readonly Fact[]): Fact[] => facts.filter(([, value]) => value !== '');

/** What a change is about, to begin a sentence with. */
export function subjectWords(change: Change): string {
  switch (change.what) {
    case 'update':
    case 'correction':
      return change.update.about;
    case 'reading':
      return `${change.reading.metric} (${change.reading.ref})`;
    case 'fact':
    case 'no-fact':
      return `“${factLabel(change.entry.fact)}”`;
    case 'indicator':
      return change.indicator.id;
    case 'action':
      return change.action.id;
    case 'member':
      return change.member.name;
    case 'no-member':
      return change.name;
    case 'minutes':
      return FACT.noteOf(change.meeting);
    case 'link':
      return FACT.channel;
    case 'undo':
      return FACT.entry(change.undoes);
    case 'notice':
    case 'lifted':
      return 'The notice';
    case 'readings':
      return FACT.readings(change.measurements.length);
    case 'plan':
    case 'taken-over':
      return 'The plan';
  }
}

/** A change on one line: “The police have signed”, status complete, RAG green. */
export function briefly(change: Change): string {
  const { texts, facts } = describe({ change, subject: null, before: null, replaced: null, unit: '' });
  const [said] = texts;
  const rest = facts
    .filter(([label]) => said === undefined || label !== FACT.date)
    .map(([label, value]) => [WITHIN[label] ?? label, value].filter((part) => part !== '').join(' '));
  return [...(said === undefined ? [] : [`“${said.text}”`]), ...rest].join(', ');
}
