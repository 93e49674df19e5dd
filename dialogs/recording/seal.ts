import { canonicalJson } from '../../notices/log/canonical.ts';
import type { FillData, ImportData, RecordData } from '../command.ts';
import type { Incoming } from '../incoming.ts';
import type { DialogServices } from '../services.ts';

// A card comes back from outside, where anybody may have changed it. What it may not change is sealed: with a key of
// this installation, so that no other one's cards, and no card made by hand, pass for ours.

type Sealer = Pick<DialogServices, 'seal'>;

/** The id of the command that this message or press is: the same when it is delivered again, and not to be guessed. */
export function commandId({ id, conversation, from }: Incoming, { seal, now }: Pick<DialogServices, 'seal' | 'now'>) {
  return seal(canonicalJson(['command', conversation.id, id ?? now(), from.id]));
}

export function sealRecord(data: Omit<RecordData, 'seal'>, { seal }: Sealer): RecordData {
  return { ...data, seal: seal(wordsOfRecord(data)) };
}

export function isSealedRecord(data: RecordData, { seal }: Sealer): boolean {
  return isSame(seal(wordsOfRecord(data)), data.seal, seal);
}

function wordsOfRecord({ notice, command, by, change, seen }: Omit<RecordData, 'seal'>): string {
  return canonicalJson(['record', notice, command, by, change, seen]);
}

/** A form is sealed for the person who may fill it in; what is typed into it is checked when it comes back. */
export function sealFill(data: Omit<FillData, 'seal' | 'do'>, person: string, { seal }: Sealer): FillData {
  return { ...data, do: 'fill', seal: seal(wordsOfFill(data, person)) };
}

export function isSealedFill(data: Omit<FillData, 'do'>, person: string, { seal }: Sealer): boolean {
  return isSame(seal(wordsOfFill(data, person)), data.seal, seal);
}

const wordsOfFill = ({ notice, command }: Omit<FillData, 'seal' | 'do'>, person: string): string =>
  canonicalJson(['fill', notice, command, person]);

export function sealImport(data: Omit<ImportData, 'seal'>, { seal }: Sealer): ImportData {
  return { ...data, seal: seal(wordsOfImport(data)) };
}

export function isSealedImport(data: ImportData, { seal }: Sealer): boolean {
  return isSame(seal(wordsOfImport(data)), data.seal, seal);
}

const wordsOfImport = ({ notice, command, by, shown }: Omit<ImportData, 'seal'>): string =>
  canonicalJson(['import', notice, command, by, shown]);

/** Sealed once more, so that how long the comparison takes tells nothing of how much fits. */
const isSame = (one: string, other: string, seal: Sealer['seal']): boolean => seal(one) === seal(other);
