import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory, to be filled; where it is, and how to take it away. */
export interface SmallDisk {
  readonly place: string;
  remove(): void;
}

/** Makes one; null where this user may not. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  const place = join(folder, 'disk');
  mkdirSync(place);
  const run = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
  const made = run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'noticeboard-test', place);
  const remove = () => {
    if (made) run('umount', '-l', place);
    rmSync(folder, { recursive: true, force: true });
  };
  if (made) return { place, remove };
  remove();
  return null;
}

const trial = smallDisk(1);
trial?.remove();

/** What is tested on a disk of its own, and else skipped; its name says why. */
export const onSmallDisk =
  trial === null ? ([test.skip, ' (skipped: this user may mount no disk to fill)'] as const) : ([test, ''] as const);
