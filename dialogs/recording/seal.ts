import { canonicalJson } from '../../notices/ledger/canonical-json.ts';
import type { ImportData } from '../protocol/commands/plan.ts';
import type { FillData, RecordData, RecordSeveralData } from '../protocol/commands/recording.ts';
import type { FileOffer } from '../protocol/file-offer.ts';
import type { Incoming } from '../protocol/incoming.ts';
import type { ScopedServices } from '../boards.ts';

// A card comes back from outside, where anybody may have changed it. What it may not change is sealed: with a key of
// this installation, so that no other one's cards, and no card made by hand, pass for ours. The seal says when it was
// made, as what somebody was shown long ago is not what they confirm today.

type Sealer = Pick<ScopedServices, 'seal' | 'now'>;

/** `tampered`: it is not as it was made, or was made for somebody else. `expired`: too old, or it does not say when it was made. */
export type Sealed = 'fine' | 'tampered' | 'expired';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 366;

/** The id of the command that this message or press is: the same when it is delivered again, and not to be guessed. */
export function commandId({ id, conversation, from }: Incoming, { seal, now }: Sealer): string {
  return seal(canonicalJson(['command', conversation.id, id ?? now(), from.id]));
}

/** The ids of the commands of several things that one message tells. */
export const rowId = (command: string, row: number, { seal }: Sealer): string =>
  seal(canonicalJson(['row', command, row]));

export function sealRecord(data: Omit<RecordData, 'seal' | 'made'>, services: Sealer): RecordData {
  const made = services.now();
  return { ...data, made, seal: services.seal(wordsOfRecord({ ...data, made })) };
}

export const checkRecord = (data: RecordData, services: Sealer): Sealed => check(data, wordsOfRecord(data), services);

const wordsOfRecord = ({ notice, command, by, change, seen, made }: Omit<RecordData, 'seal'>): string =>
  canonicalJson(['record', notice, command, by, change, seen, made ?? null]);

export function sealSeveral(data: Omit<RecordSeveralData, 'seal' | 'made'>, services: Sealer): RecordSeveralData {
  const made = services.now();
  return { ...data, made, seal: services.seal(wordsOfSeveral({ ...data, made })) };
}

export const checkSeveral = (data: RecordSeveralData, services: Sealer): Sealed =>
  check(data, wordsOfSeveral(data), services);

const wordsOfSeveral = ({ notice, by, rows, made }: Omit<RecordSeveralData, 'seal'>): string =>
  canonicalJson(['record-several', notice, by, rows, made ?? null]);

/** A form is sealed for the person who may fill it in; what is typed into it is checked when it comes back. */
export function sealFill(
  data: Omit<FillData, 'seal' | 'do' | 'made'>,
  person: string | null,
  services: Sealer,
): FillData {
  const made = services.now();
  return { ...data, do: 'fill', made, seal: services.seal(wordsOfFill({ ...data, made }, person)) };
}

export const checkFill = (data: Omit<FillData, 'do'>, person: string | null, services: Sealer): Sealed =>
  check(data, wordsOfFill(data, person), services);

const wordsOfFill = ({ notice, command, made }: Omit<FillData, 'seal' | 'do'>, person: string | null): string =>
  canonicalJson(['fill', notice, command, person, made ?? null]);

export function sealImport(data: Omit<ImportData, 'seal' | 'made'>, services: Sealer): ImportData {
  const made = services.now();
  return { ...data, made, seal: services.seal(wordsOfImport({ ...data, made })) };
}

export const checkImport = (data: ImportData, services: Sealer): Sealed => check(data, wordsOfImport(data), services);

const wordsOfImport = ({ notice, command, by, shown, made }: Omit<ImportData, 'seal'>): string =>
  canonicalJson(['import', notice, command, by, shown, made ?? null]);

/** A file is offered to one person. */
export function sealOffer(
  data: Pick<FileOffer, 'notice' | 'name' | 'paper' | 'answer' | 'by'>,
  person: string | null,
  services: Sealer,
): FileOffer {
  const made = services.now();
  return { ...data, made, seal: services.seal(wordsOfOffer({ ...data, made }, person)) };
}

export const checkOffer = (offer: FileOffer, person: string | null, services: Sealer): Sealed =>
  check(offer, wordsOfOffer(offer, person), services);

/** Offers of the plan are sealed as they were before there were papers. */
const wordsOfOffer = (
  { notice, name, paper, answer, by, made }: Omit<FileOffer, 'seal'>,
  person: string | null,
): string =>
  canonicalJson([
    ...['offer', notice, name, made ?? null, person],
    ...(paper === undefined ? [] : [paper]),
    ...(answer === undefined ? [] : ['answer', answer]),
    ...(by === undefined ? [] : [{ by }]),
  ]);

function check(
  { made, seal: given }: { readonly made?: string; readonly seal: string },
  words: string,
  { seal, now }: Sealer,
): Sealed {
  if (made === undefined) return 'expired';
  // Sealed once more, so that how long the comparison takes tells nothing of how much fits.
  if (seal(seal(words)) !== seal(given)) return 'tampered';
  return Date.parse(now()) - Date.parse(made) > YEAR_DAYS * DAY_MS ? 'expired' : 'fine';
}
