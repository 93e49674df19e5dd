import { crc32, inflateRawSync } from 'node:zlib';
import { FileFault } from './fault.ts';

/** One file inside a zip, as the directory at the zip's end lists it. */
interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Files inside a zip, and the bytes that one of them, and all that are read, may unpack to. */
export interface ZipLimits {
  readonly parts: number;
  readonly part: number;
  readonly unpacked: number;
}

/** What a zip holds. `read` unpacks one file, null where there is none of that name. */
export interface Archive {
  readonly names: readonly string[];
  read(name: string): Uint8Array | null;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

const damaged = (): FileFault => new FileFault('damaged');
const tooMuch = (): FileFault => new FileFault('unpacks-too-far');

/**
 * Opens a zip without unpacking anything. A file is unpacked when it is read: never to more than the directory says it
 * has, never past the limits, and only when its checksum holds; all that is read from one archive is counted together,
 * so that files that lie over each other gain nothing. Throws a FileFault.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = within(() => directory(bytes, view, limits.parts));
  let left = limits.unpacked;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (entry.encrypted) throw new FileFault('password');
      if (entry.size > limits.part || entry.size > left) throw tooMuch();
      left -= entry.size;
      const content = within(() => unpack(bytes, view, entry));
      if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
      return content;
    },
  };
}

/** A position outside the file is what a torn zip names. */
function within<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw damaged();
  }
}

function directory(bytes: Uint8Array, view: DataView, most: number): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw tooMuch();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== LISTED) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory's end is the last thing in a zip, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function unpack(bytes: Uint8Array, view: DataView, { method, packed, size, at }: Entry): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw damaged();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw damaged();
  const content = bytes.subarray(from, from + packed);
  if (method === STORED) return content;
  if (method !== DEFLATED) throw damaged();
  // One byte more than it may have would be an error: what lies about its size is stopped there.
  return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
}
