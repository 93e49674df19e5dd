import { Holder } from '../../model/notice.ts';
import { type Act, actsOf } from '../frames.ts';
import type { Party } from '../names.ts';
import { thingOf } from '../things.ts';
import type { Figure } from './figures.ts';
import { modalAt, type Passage, type Seen, type Token, tokensOf } from './seen.ts';

// What each part of the opinion is made of. A feature begins with the letter of its part: they share one table of weights.

/** Words beside what is asked for that say nothing of it. */
const SLIGHT = new Set(['the', 'of', 'a', 'an', 'and', 'to', 'in', ',', ';', ':', '(', ')']);
const BESIDE_MODAL = new Set(['also', 'the', 'a', 'an', 'then', 'first']);
const MOST_ACTS = 3;

const wordsOf = (tokens: readonly Token[]): string[] => tokens.map(({ word }) => word);
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, at) => `${words[at] ?? ''}_${word}`);
const tagged = (tag: string, words: readonly string[]): string[] => words.map((word) => `${tag}:${word}`);
const withPart = (part: string, features: readonly string[]): ReadonlySet<string> =>
  new Set(features.map((feature) => `${part}.${feature}`));
const headingOf = ({ heading }: Seen): string[] => wordsOf(tokensOf({ plain: heading, names: [] }));

/** Of its kind: its words, how it begins, what stands behind the modal, its verbs with what they are about. */
export function featuresOfKind(seen: Seen): ReadonlySet<string> {
  const tokens = tokensOf(seen.clause);
  const words = wordsOf(tokens);
  const telling = words.filter((word) => !SLIGHT.has(word));
  return withPart('k', [
    ...tagged('w', telling),
    ...tagged('pair', pairsOf(words)),
    ...tagged('begins', telling.slice(0, 3)),
    ...telling.slice(0, 3).map((word, at) => `begins${at}:${word}`),
    ...aroundModal(tokens),
    ...actsOf(seen.clause.plain).slice(0, MOST_ACTS).flatMap(featuresOfAct),
    ...tagged('heading', headingOf(seen)),
    ...tagged('form', seen.read.forms),
    seen.before === null ? 'opens' : 'goes on',
  ]);
}

function aroundModal(tokens: readonly Token[]): string[] {
  const at = modalAt(tokens);
  if (at < 0) return ['no modal'];
  const behind = wordsOf(tokens.slice(at + 1)).filter((word) => !BESIDE_MODAL.has(word));
  return [
    ...tagged('asks', behind.slice(0, 5)),
    ...behind.slice(0, 2).map((word, place) => `asks${place}:${word}`),
    ...(behind[0] === 'be' ? [`be:${behind[1] ?? ''}`] : []),
    ...tagged('ahead', wordsOf(tokens.slice(Math.max(0, at - 3), at))),
  ];
}

function featuresOfAct({ verb, passive, subject, object }: Act, place: number): string[] {
  const thing = thingOf(passive ? subject : object);
  const done = `${verb.class}${passive ? ' done' : ''}`;
  return [
    `verb:${verb.base}`,
    `class:${done}`,
    `about:${thing}`,
    `class:${done}/${thing}`,
    `verb:${verb.base}/${thing}`,
    ...(place === 0 ? [`first:${verb.base}`, `first:${done}/${thing}`] : []),
  ];
}

/** Whom a name stands for, among those who can hold a duty. */
export function holdersNamed(party: Party): readonly Holder[] {
  if (party === 'area') return ['council', 'icb'];
  if (party === 'minister') return ['dfe'];
  const holder = Holder.safeParse(party);
  return holder.success ? [holder.data] : [];
}

/** Whoever may hold it: the council, whom the rules chose, and who is named in it, before it, or where it is introduced. */
export function candidatesOf({ clause, stem, before, read }: Seen): readonly Holder[] {
  const named = [clause, stem, before].flatMap(
    (passage) => passage?.names.flatMap(({ party }) => holdersNamed(party)) ?? [],
  );
  return [...new Set<Holder>(['council', ...read.holders, ...named])];
}

/** A passage as one candidate sees it: where it is named itself, and where others are. */
function asSeenBy(holder: Holder, passage: Passage): Token[] {
  return tokensOf(passage).map((token) =>
    token.party !== null && holdersNamed(token.party).includes(holder) ? { ...token, word: OWN } : token,
  );
}
const OWN = '<own>';

/** Of whether somebody holds it: what stands around their name, and who else is named. */
export function featuresOfHolder(seen: Seen, holder: Holder): ReadonlySet<string> {
  const tokens = asSeenBy(holder, seen.clause);
  const modal = modalAt(tokens);
  const of = (features: readonly string[]): string[] => features.map((feature) => `${feature}/${holder}`);
  const named = tokens.flatMap((token, at) => (token.word === OWN ? aroundName(tokens, at, modal) : []));
  const others = tokens.flatMap(({ word, party }, at) =>
    party === null || word === OWN
      ? []
      : [`other:${word}`, `other+1:${tokens[at + 1]?.word ?? '$'}`, `other-1:${tokens[at - 1]?.word ?? '^'}`],
  );
  const acts = actsOf(seen.clause.plain).slice(0, 2);
  return withPart('h', [
    `is:${holder}`,
    ...named,
    ...others,
    ...(named.length === 0 ? ['absent', `absent/${holder}`] : [`named/${holder}`]),
    ...(seen.clause.names.length === 0 ? [`nobody/${holder}`] : []),
    ...ofSubject(tokens, modal, holder),
    ...ofSurroundings(seen, holder, tokens[modal - 1]?.word ?? '', modal < 0),
    ...of(tagged('heading', headingOf(seen))),
    ...of(
      acts.flatMap(({ verb, passive }) => [
        `verb:${verb.base}${passive ? ' done' : ''}`,
        `class:${verb.class}${passive ? ' done' : ''}`,
      ]),
    ),
  ]);
}

function aroundName(tokens: readonly Token[], at: number, modal: number): string[] {
  const place = modal < 0 ? 'none' : at < modal ? 'ahead' : 'behind';
  const word = (by: number, edge: string): string => tokens[at + by]?.word ?? edge;
  return [
    `at:${place}`,
    `${place}-1:${word(-1, '^')}`,
    `${place}-2:${word(-2, '^')}_${word(-1, '^')}`,
    `${place}+1:${word(1, '$')}`,
    `${place}+2:${word(1, '$')}_${word(2, '$')}`,
    `-1:${word(-1, '^')}`,
    `+1:${word(1, '$')}`,
  ];
}

/** The words ahead of the modal, and the verb behind it. */
function ofSubject(tokens: readonly Token[], modal: number, holder: Holder): string[] {
  if (modal < 0) return [`no modal/${holder}`, `opens:${tokens[0]?.word ?? ''}/${holder}`];
  const ahead = tokens.slice(0, modal);
  const last = ahead.at(-1)?.word ?? '^';
  const own = ahead.some(({ word }) => word === OWN);
  const other = ahead.some(({ word, party }) => party !== null && word !== OWN);
  const [verb = '', done = ''] = wordsOf(tokens.slice(modal + 1, modal + 3));
  return [
    `subject:${last}`,
    `subject:${last}/${holder}`,
    `opens:${ahead[0]?.word ?? '^'}/${holder}`,
    `ahead:${Math.min(8, ahead.length)}`,
    `ahead:${own ? 'own' : ''}${other ? 'other' : ''}/${holder === 'council' ? 'council' : 'another'}`,
    `be:${String(verb === 'be')}`,
    `asks:${verb}/${holder}`,
    ...(verb === 'be' ? [`be:${done}/${holder}`] : []),
  ];
}

/** Who is named where it is introduced, and before it. */
function ofSurroundings({ stem, before }: Seen, holder: Holder, subject: string, bare: boolean): string[] {
  const sort = holder === 'council' ? 'council' : 'another';
  const features: string[] = [];
  if (stem !== null) {
    const tokens = asSeenBy(holder, stem);
    const last = tokens.findLast(({ party }) => party !== null)?.word ?? 'nobody';
    const how = bare ? ' bare' : '';
    features.push(
      `stem:${String(tokens.some(({ word }) => word === OWN))}/${sort}${how}`,
      `stem:${last}${how}`,
      `stem:${last}/${holder}${how}`,
    );
    features.push(...tokens.slice(-3).map(({ word }) => `stem ends:${word}/${sort}`));
  }
  if (before !== null) {
    const first = asSeenBy(holder, before).find(({ party }) => party !== null)?.word ?? 'nobody';
    features.push(`before:${first}`, `before:${first}/${subject}`);
  }
  return features;
}

/** Of whether a number is one to reach: the words on both sides of it. */
export function featuresOfFigure({ clause }: Seen, figure: Figure): ReadonlySet<string> {
  const tokens = wordsOf(tokensOf({ plain: clause.plain.slice(0, figure.from), names: [] }));
  const after = wordsOf(tokensOf({ plain: clause.plain.slice(figure.to), names: [] }));
  const sort = figure.share ? 'share' : 'count';
  const ahead = Array.from({ length: 5 }, (_, at) => tokens.at(-1 - at) ?? '^');
  const behind = Array.from({ length: 5 }, (_, at) => after[at] ?? '$');
  return withPart('f', [
    sort,
    ...tagged('-', ahead),
    ...ahead.map((word, at) => `-${at + 1}:${word}`),
    ...ahead.slice(0, 2).map((word, at) => `-${at + 1}:${word}/${sort}`),
    `-2:${tokens.slice(-2).join('_')}`,
    `-3:${tokens.slice(-3).join('_')}`,
    ...tagged('+', behind),
    ...behind.map((word, at) => `+${at + 1}:${word}`),
    ...behind.slice(0, 2).map((word, at) => `+${at + 1}:${word}/${sort}`),
    `+2:${after.slice(0, 2).join('_')}`,
    ...tagged('opens', tokens.slice(0, 4)),
    ...tagged('w', tokens),
    ...(tokens.lastIndexOf('(') > tokens.lastIndexOf(')') ? ['aside'] : []),
    `place:${figure.place}`,
    `of:${Math.min(4, figure.of)}`,
  ]);
}

const OF_TIME =
  /<month>|<year>|<number>|<figure>|month|week|year|dai|term|quarter|everi|each|within|\bby\b|befor|after|until/;

/** Of whether it has a date: its words in ones, twos and threes, how it ends, what kind it is read as. */
export function featuresOfDate({ clause, stem, read }: Seen): ReadonlySet<string> {
  const words = wordsOf(tokensOf(clause));
  const threes = words.slice(2).map((word, at) => `${words[at] ?? ''}_${words[at + 1] ?? ''}_${word}`);
  const introduced = stem === null ? [] : wordsOf(tokensOf(stem));
  return withPart('d', [
    ...tagged('w', words),
    ...tagged('pair', pairsOf(words)),
    ...tagged(
      'three',
      threes.filter((three) => OF_TIME.test(three)),
    ),
    ...tagged('ends', words.slice(-4)),
    ...tagged('opens', words.slice(0, 3)),
    ...tagged(
      'stem',
      introduced.filter((word) => /<month>|<year>|month|week/.test(word)),
    ),
    ...tagged('stem opens', introduced.slice(0, 3)),
    `kind:${read.kind}`,
    ...actsOf(clause.plain)
      .slice(0, 2)
      .flatMap(({ verb }) => [`class:${verb.class}`, `verb:${verb.base}`]),
  ]);
}
