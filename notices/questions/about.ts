import type { Filters } from '../model/question.ts';
import type { Doc } from './corpus.ts';
import type { Row } from './row.ts';
import { strongOf, type Subject, subjectsOf } from './subjects.ts';
import { textOf } from './series-text.ts';
import type { NoticeWorld } from './world.ts';

/** In its own words, not only in what stands around it. */
export const isOwn = (place: 'said' | 'own' | 'around' | null): boolean => place === 'said' || place === 'own';

/** What a row is found by. */
export function docOf(row: Row): Doc | null {
  const { corpus } = row.world;
  switch (row.type) {
    case 'duty':
      return corpus.ofDuty.get(row.state.duty.id) ?? null;
    case 'action':
      return corpus.ofAction.get(row.state.action.id) ?? null;
    case 'update':
      return corpus.ofUpdate.get(row.update) ?? null;
    case 'provision':
      return corpus.docs.find(({ what }) => what.type === 'provision' && what.provision === row.provision) ?? null;
    case 'event':
    case 'measurement':
    case 'notice':
      return null;
  }
}

const inMetric = (row: Row, subject: Subject): boolean =>
  row.type === 'measurement' && subject.phrases.some((phrase) => textOf(row.series.metric).includes(phrase));

/** Whether a row is about the subjects: all of them, or any where either will do. */
export function isAbout({ about, either }: Filters, world: NoticeWorld): (row: Row) => boolean {
  const asked = strongOf(about);
  const { corpus } = world;
  // A subject in nobody's own words is looked for in headings and around.
  const reach = asked.map((subject) => corpus.docs.some((doc) => isOwn(corpus.has(doc, subject))));
  const has = (doc: Doc, subject: Subject, at: number): boolean => {
    const place = corpus.has(doc, subject);
    return doc.what.type !== 'update' && reach[at] === true ? isOwn(place) : place !== null;
  };
  // "GCSE and Key Stage 2 targets": nothing is both, so either is meant.
  const any =
    either || (asked.length > 1 && !corpus.docs.some((doc) => asked.every((subject, at) => has(doc, subject, at))));
  return (row) => {
    if (asked.length === 0) return true;
    const doc = docOf(row);
    const holds = (subject: Subject, at: number): boolean =>
      doc === null ? inMetric(row, subject) : has(doc, subject, at);
    return any ? asked.some(holds) : asked.every(holds);
  };
}

/** Whether a row has all the subjects in its own words: then it is what is left out. */
export function saysAll({ about }: Filters): (row: Row) => boolean {
  const asked = subjectsOf(about);
  return (row) => {
    const doc = docOf(row);
    return asked.every((subject) =>
      doc === null ? inMetric(row, subject) : isOwn(row.world.corpus.has(doc, subject)),
    );
  };
}
