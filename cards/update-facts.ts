import { linksOf, type Rag, type Status } from '../notices/model/board.ts';
import type { ChangeOf } from '../notices/model/log.ts';
import { RAG_WORDS, STATUS_WORDS } from '../notices/words/statuses.ts';
import { dayWords } from '../notices/words/text.ts';
import type { ChangeView } from '../notices/ledger/change-view.ts';
import type { Fact } from './described.ts';
import { FACT, fromTo } from './recording-words.ts';

type Said = ChangeOf<'update'>['update'];

/** What an update says besides its text; what stood before it, or what it corrects, in front of what is new. */
export function updateFacts(said: Said, before: ChangeView['before'], was: Said | null = null): Fact[] {
  const old = was ?? before;
  const owner = before?.owner ?? null;
  const fact = (label: string, now: string, then: string | null | undefined = null): Fact[] =>
    now === '' ? [] : [[label, fromTo(then ?? null, now)]];
  return [
    ...fact(FACT.status, statusWords(said.status), statusWords(old?.status ?? null)),
    ...fact(FACT.rag, ragWords(said.rag), ragWords(old?.rag ?? null)),
    ...fact(FACT.percent, percentWords(said.percent), percentWords(was?.percent ?? null)),
    ...(said.moved === null ? [] : fact(FACT.moved, moveWords(said.moved, before, was))),
    ...fact(FACT.newOwner, said.newOwner ?? '', was === null ? owner : was.newOwner),
    ...fact(FACT.agreedBy, said.agreedBy ?? '', was?.agreedBy),
    ...fact(FACT.evidence, linksOf(said).join(' '), was === null ? null : linksOf(was).join(' ')),
    ...fact(
      FACT.meeting,
      said.meeting === undefined ? '' : FACT.atMeeting(said.meeting),
      was?.meeting === undefined ? null : FACT.atMeeting(was.meeting),
    ),
    ...(said.attests === true ? fact(FACT.attests, FACT.stillHolds) : []),
    ...fact(FACT.date, dayWords(said.date), was === null ? null : dayWords(was.date)),
  ];
}

const statusWords = (status: Status | null): string => (status === null ? '' : STATUS_WORDS[status]);

const ragWords = (rag: Rag | null): string => (rag === null ? '' : RAG_WORDS[rag]);

const percentWords = (percent: number | null): string => (percent === null ? '' : `${percent}%`);

/** "30 October 2015 → 30 November 2015, agreed by the board (first agreed for 30 April 2015)" */
function moveWords(moved: NonNullable<Said['moved']>, before: ChangeView['before'], was: Said | null): string {
  const from = was?.moved?.to ?? before?.due ?? null;
  const first = before?.firstDate ?? null;
  const path = fromTo(from === null ? null : dayWords(from), dayWords(moved.to));
  const tail = first === null || first === from ? '' : ` (${FACT.first(first)})`;
  return `${path}, ${FACT.agreed(moved.agreedBy)}${tail}`;
}
